// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_notes_dialog.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_color_text.h"
#include "ui/base/screen_room.h"
#include "ui/runs/run_marks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace bitops {

RunNotesDialog::RunNotesDialog(const ListedRun& run, QWidget* parent)
    : QDialog(parent)
    , m_before(run.notes)
    , m_name(new QLineEdit(toQString(run.notes.name)))
    , m_color(new QComboBox)
    , m_notes(new QPlainTextEdit(toQString(run.notes.notes)))
    , m_shownName(m_name->text())
    , m_shownNotes(m_notes->toPlainText())
{
    setWindowTitle(tr("Name and Notes"));
    m_name->setObjectName(QStringLiteral("runName"));
    m_name->setPlaceholderText(
        shownText(run.notes.name.empty() || !run.identity ? run.name() : run.identity->recipe));
    m_notes->setObjectName(QStringLiteral("runNotes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("What this run was for, and what came of it"));
    m_color->setObjectName(QStringLiteral("runColor"));
    m_color->addItem(tr("Chosen by the program"));
    for (const auto& known : runColors) {
        m_color->addItem(runColorIcon(palette(), known.value), runColorText(known.value),
                         QVariant::fromValue(known.value));
        if (run.notes.color == known.value) {
            m_color->setCurrentIndex(m_color->count() - 1);
        }
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* form = new QFormLayout(this);
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("&Color"), m_color);
    form->addRow(tr("&Notes"), m_notes);
    form->addRow(buttons);
    resizeInScreen(this, {460, 300});
}

RunNotes RunNotesDialog::notes() const
{
    // What nobody has edited stays as it is, also where a field cannot hold all of it.
    const QVariant color = m_color->currentData();
    return {.name = m_name->text() != m_shownName ? m_name->text().trimmed().toStdString() : m_before.name,
            .notes = m_notes->toPlainText() != m_shownNotes ? m_notes->toPlainText().toStdString()
                                                            : m_before.notes,
            .color = color.isValid() ? std::optional(color.value<RunColor>()) : std::nullopt,
            .mark = m_before.mark};
}

} // namespace bitops
