// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace bitops {

class NetworkDocument;
class TrainingSession;

/// Results as CSV files.
class ExportActions : public QObject
{
    Q_OBJECT

public:
    ExportActions(NetworkDocument* document, TrainingSession* session, QWidget* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }

    Status exportLayers(const QString& filePath) const;
    Status exportTraining(const QString& filePath) const;

private:
    void update();
    void askAndExport(const QString& title, const QString& fileName,
                      Status (ExportActions::*writeTo)(const QString&) const);

    NetworkDocument* m_document;
    TrainingSession* m_session;
    QWidget* m_window;
    QMenu* m_menu;
    QAction* m_layers;
    QAction* m_training;
};

} // namespace bitops
