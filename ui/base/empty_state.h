// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace bitops {

/// Stands where there is nothing to show yet: a sentence, and a button for each thing that brings something.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// The sentence is found by its object name.
    explicit EmptyState(const QString& name, QWidget* parent = nullptr);

    /// Where nothing can be done but wait, or where the sentence is a problem, it offers nothing.
    void setText(const QString& text, bool offersActions = true);
    /// Their buttons, the first as the one thing to do next. Each is there while its action is visible.
    void setActions(const QList<QAction*>& actions);

private:
    QLabel* m_text;
    QWidget* m_buttons;
};

} // namespace bitops
