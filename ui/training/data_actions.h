// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace bitops {

class DownloadDialog;
struct Settings;
class TrainingPanel;

/// Fetches data sets to train on, from the menu and from the training's set-up.
class DataActions : public QObject
{
    Q_OBJECT

public:
    /// What has come is chosen in `setUp`; the settings' data folder is where it is put. Over `window`.
    DataActions(TrainingPanel* setUp, const Settings* settings, QWidget* window);

    [[nodiscard]] QAction* getAction() const { return m_get; }

private:
    void open();

    TrainingPanel* m_setUp;
    const Settings* m_settings;
    QWidget* m_window;
    QAction* m_get;
    QPointer<DownloadDialog> m_dialog;
};

} // namespace bitops
