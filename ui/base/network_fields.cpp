// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/network_fields.h"

#include "ui/base/colors.h"
#include "ui/base/field_note.h"
#include "ui/base/problem_text.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

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

const QString noteName = QStringLiteral("noteAtField");

/// Keeps a note at a field, wherever the window's layout puts that.
class NoteAtField : public QObject
{
public:
    /// That of the field, which owns it.
    static NoteAtField* of(QWidget* field)
    {
        auto* const known = field->findChild<QObject*>(noteName, Qt::FindDirectChildrenOnly);
        return known != nullptr ? static_cast<NoteAtField*>(known) : new NoteAtField(field);
    }

    void tell(const QString& sentence)
    {
        m_sentence = sentence;
        update();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::Move:
        case QEvent::Resize:
            update();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    explicit NoteAtField(QWidget* field)
        : QObject(field)
        , m_field(field)
    {
        setObjectName(noteName);
        field->installEventFilter(this);
    }

    void update()
    {
        QWidget* const window = m_field->window();
        if (!m_field->isVisible() || m_sentence.isEmpty()) {
            delete m_note;
            return;
        }
        if (m_note == nullptr) {
            m_note = new FieldNote(window);
            window->installEventFilter(this);
        }
        m_note->tell(m_sentence, {m_field->mapTo(window, QPoint()), m_field->size()});
    }

    QWidget* m_field;
    QString m_sentence;
    QPointer<FieldNote> m_note; ///< The window may go first.
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
    const QString sentence = problem == problems.end() ? QString() : problemText(*problem);
    widget->setToolTip(sentence.isEmpty() ? widget->accessibleName() : sentence);
    NoteAtField::of(widget)->tell(sentence);
}

} // namespace bitops
