// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/network_fields.h"

#include "ui/base/colors.h"
#include "ui/base/problem_text.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace bitops {

namespace {

class UndoFilter : public QObject
{
public:
    explicit UndoFilter(QLineEdit* line)
        : QObject(line)
        , m_line(line)
    {
        line->installEventFilter(this);
        if (auto* box = qobject_cast<QComboBox*>(line->parentWidget())) {
            box->installEventFilter(this); // It asks its line once more.
        }
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool isOthers = (key->matches(QKeySequence::Undo) && !m_line->isUndoAvailable()) ||
                                  (key->matches(QKeySequence::Redo) && !m_line->isRedoAvailable());
            if (isOthers) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QLineEdit* m_line;
};

} // namespace

void passUndoOn(QLineEdit* line)
{
    new UndoFilter(line);
}

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
