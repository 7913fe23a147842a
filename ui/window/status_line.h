// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QLabel;
class QMainWindow;

namespace bitops {

class NetworkDocument;
class TrainingSession;

/// What the window's title and status bar say of its design and its run.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(NetworkDocument* document, TrainingSession* session, QMainWindow* window);

    /// For some seconds, where design and run stand else.
    void tell(const QString& sentence);

private:
    void updateDesign();
    void updateRun();

    NetworkDocument* m_document;
    TrainingSession* m_session;
    QMainWindow* m_window;
    QLabel* m_design;
    QLabel* m_run;
};

} // namespace bitops
