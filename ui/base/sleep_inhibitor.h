// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QDBusConnection;

namespace bitops {

/// Keeps the machine from falling asleep by itself while jobs run, by an inhibitor lock of systemd-logind
/// (https://systemd.io/INHIBITOR_LOCKS). Where there is none to ask, or it says no, nothing is said: a
/// training that sleeps goes on afterwards. If this program dies, its lock is gone with it.
class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    /// For all jobs of this program, on the system's bus; made with the first job, gone with the application.
    static SleepInhibitor& instance();

    explicit SleepInhibitor(const QDBusConnection& bus, QObject* parent = nullptr);
    ~SleepInhibitor() override;

    /// What the settings say; takes effect at once. Default: true.
    void setWanted(bool isWanted);
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    void addJob();
    void removeJob();

    /// Whether the lock is held: some time after it was asked for.
    [[nodiscard]] bool isInhibiting() const;

private:
    [[nodiscard]] bool isNeeded() const { return m_isWanted && m_jobs > 0; }
    void update();
    void ask();

    struct Lock; ///< Hides D-Bus from those who only train.
    std::unique_ptr<Lock> m_lock;
    bool m_isWanted = true;
    bool m_isAsking = false;
    int m_jobs = 0;
};

} // namespace bitops
