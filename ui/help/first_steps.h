// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QToolButton;

namespace bitops {

class FlowLayout;

/// For who is here for the first time: a row of steps below what they speak of, each of which gets its tick
/// when it is done. It is there until all are, or until it is closed, and then never again by itself.
class FirstSteps : public QWidget
{
    Q_OBJECT

public:
    explicit FirstSteps(QWidget* parent = nullptr);

    /// Whether the user has been through them, or does not want them.
    [[nodiscard]] static bool areDone();

    /// One more at the end, with what to do as its tool tip; gives its place, to be ticked.
    int addStep(const QString& text, const QString& toolTip);
    void tick(int step);

Q_SIGNALS:
    /// A step was pressed: its page of the help.
    void helpWanted();
    /// All are ticked, or it was closed: nothing is needed of it any more.
    void done();

private:
    struct Step
    {
        QToolButton* button;
        bool isDone = false;
    };

    void end();

    FlowLayout* m_row;
    std::vector<Step> m_steps;
};

} // namespace bitops
