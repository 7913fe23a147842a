// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class QAction;
class QMenu;

namespace bitops {

class FileActions;
class NetworkDocument;
class TrainingActions;

/// The window's tool bar: what is done most, with icons in the colours of the palette.
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// What stands in it; not owned.
    struct Contents
    {
        NetworkDocument* document;
        FileActions* files;
        QAction* undo;
        QAction* redo;
        QMenu* baseline;
        QMenu* exports;
        TrainingActions* training;
    };

    /// Icons have the colours of the window.
    MainToolBar(const Contents& contents, QWidget* window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addMenuButton(const QString& text, QMenu* menu);
    void addTraining();
    void updateIcons();

    Contents m_contents;
};

} // namespace bitops
