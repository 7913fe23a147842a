// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace bitops {

/// Says in a status bar what is done beside the window's thread, with a button to stop it; only if it takes
/// longer than a moment.
class BusyNotice : public QWidget
{
    Q_OBJECT

public:
    explicit BusyNotice(QWidget* parent = nullptr);

    void begin(const QString& sentence);
    void end();

Q_SIGNALS:
    /// By a person. The notice stays until end().
    void stopWanted();

private:
    QLabel* m_sentence;
    QTimer m_moment;
};

} // namespace bitops
