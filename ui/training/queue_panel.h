// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QToolButton;

namespace bitops {

class QueueRunner;

/// The trainings that wait, to be put into another order, taken off, held and started. Not shown while there
/// is nothing to tell.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(QueueRunner* runner, QWidget* parent = nullptr);

private:
    QAction* addQueueAction(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                            void (QueuePanel::*slot)());
    enum class ButtonLook { Plain, Link };
    static QToolButton* makeButton(QAction* action, ButtonLook look);
    QWidget* createButtons();
    void showQueue();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QList<int> selectedRows() const;
    void startOrHold();
    void moveUp();
    void moveDown();
    void remove();
    void clear();

    QueueRunner* m_runner;
    QLabel* m_state;
    QLabel* m_notice;
    QListView* m_list;
    QAction* m_startOrHold;
    QAction* m_up;
    QAction* m_down;
    QAction* m_remove;
    QAction* m_clear;
};

} // namespace bitops
