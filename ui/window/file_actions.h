// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace bitops {

class NetworkDocument;

/// New, open, save: with the dialogs they need.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs are shown over `window`.
    FileActions(NetworkDocument* document, QWidget* window);

    [[nodiscard]] QAction* newAction() const { return m_new; }
    [[nodiscard]] QAction* openAction() const { return m_open; }
    [[nodiscard]] QAction* saveAction() const { return m_save; }
    [[nodiscard]] QAction* saveAsAction() const { return m_saveAs; }
    /// A menu of the networks that come with the program.
    [[nodiscard]] QMenu* presetMenu() const { return m_presets; }

    /// Opens the file, or says in a dialog why not.
    bool open(const QString& filePath);
    /// Asks what to do with unsaved changes. False means: stay.
    bool maybeSave();

private:
    QAction* addAction(const QString& name, const QString& text, const QKeySequence& shortcut,
                       const std::function<void()>& slot);
    void fillPresets();
    void startNew();
    void chooseAndOpen();
    bool save();
    bool saveAs();
    bool saveTo(const QString& filePath);
    void tell(const Error& error);

    NetworkDocument* m_document;
    QWidget* m_window;
    QAction* m_new;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
    QMenu* m_presets;
};

} // namespace bitops
