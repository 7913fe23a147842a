// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace bitops {

/// Work that is done beside the window's thread, one at a time, and can be given up at any moment.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /// What is done with the result, on the thread of this object.
    using Finish = std::function<void()>;
    /// Runs on a thread of its own, so it has copies of all that it needs. It is to end soon once it is asked
    /// to stop.
    using Work = std::function<Finish(const std::stop_token& stop)>;

    explicit BackgroundJob(QObject* parent = nullptr);
    /// Cancels what is going on, and waits until it has ended.
    ~BackgroundJob() override;

    /// Cancels what is going on.
    void start(const Work& work);
    /// Nothing is done with a result that comes after this.
    void cancel();
    [[nodiscard]] bool isGoingOn() const { return m_isGoingOn; }

private:
    void end(int number, const Finish& finish);

    int m_number = 0; ///< Of the last one that was started or cancelled: what comes of others is dropped.
    bool m_isGoingOn = false;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace bitops
