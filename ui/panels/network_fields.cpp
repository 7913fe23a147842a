// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/network_fields.h"

#include "ui/style/colors.h"
#include "ui/texts/problem_text.h"

#include <QLabel>

#include <algorithm>

namespace bitops {

QLabel* labelFor(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

void markProblem(QWidget* widget, const std::vector<Problem>& problems, const std::vector<Field>& fields)
{
    const auto problem = std::find_if(problems.begin(), problems.end(), [&fields](const Problem& candidate) {
        return std::find(fields.begin(), fields.end(), candidate.field) != fields.end();
    });
    QPalette colors = widget->parentWidget()->palette();
    if (problem != problems.end()) {
        const QColor color = problemColor(colors);
        colors.setColor(QPalette::Text, color);
        colors.setColor(QPalette::ButtonText, color);
    }
    widget->setPalette(colors);
    widget->setToolTip(problem == problems.end() ? widget->accessibleName() : problemText(*problem));
}

} // namespace bitops
