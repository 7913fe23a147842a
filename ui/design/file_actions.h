// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QMimeData;

namespace bitops {

class NetworkDocument;
class RecentFiles;

/// New, open, save: with the dialogs they need.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs and offers are shown in `window`. If it `remembers`, recent files last longer than the window.
    FileActions(NetworkDocument* document, bool remembers, QMainWindow* window);

    [[nodiscard]] QAction* newAction() const { return m_new; }
    [[nodiscard]] QAction* openAction() const { return m_open; }
    [[nodiscard]] QAction* saveAction() const { return m_save; }
    [[nodiscard]] QAction* saveAsAction() const { return m_saveAs; }
    [[nodiscard]] QAction* newFromPresetAction() const { return m_newFromPreset; }

    [[nodiscard]] QMenu* recentMenu() const;

    /// Opens the file, or says in a dialog why not.
    bool open(const QString& filePath);
    /// The network's file among what is dragged onto the window; empty if there is none.
    [[nodiscard]] static QString draggedFile(const QMimeData* data);
    /// Opens the file in place of the design, after asking what becomes of unsaved changes.
    void openInstead(const QString& filePath);
    /// Asks what to do with unsaved changes. False means: stay.
    bool maybeSave();

private:
    [[nodiscard]] std::optional<std::vector<std::int64_t>> askForSizes(const QString& filePath);
    void startNew();
    void startFromPreset();
    void chooseAndOpen();
    void openRecent(const QString& filePath);
    bool save();
    bool saveAs();
    bool saveOverChangedFile();
    bool saveTo(const QString& filePath);
    void tell(const Error& error);

    NetworkDocument* m_document;
    QMainWindow* m_window;
    RecentFiles* m_recent;
    QAction* m_new;
    QAction* m_newFromPreset;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
};

} // namespace bitops
