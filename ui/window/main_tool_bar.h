// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class QAction;
class QMenu;
class QToolButton;

namespace bitops {

class Baseline;
class CostChooser;
class FileActions;
class NetworkDocument;
class TrainingActions;

/// The window's tool bar: what is done most, with symbols and words.
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
        const Baseline* baseline;
        QMenu* baselines;
        QMenu* exports;
        TrainingActions* training;
    };

    MainToolBar(const Contents& contents, QWidget* window);

private:
    QToolButton* addMenuButton(const QIcon& icon, const QString& text, QMenu* menu);
    void addTraining(TrainingActions* training);
    [[nodiscard]] QToolButton* buttonOf(QAction* action) const;
    /// Says on its button which baseline is pinned.
    static void showBaseline(QToolButton* button, const Baseline* baseline);
};

} // namespace bitops
