// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/slurm_script_dialog.h"

#include "ui/base/screen_room.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bitops {

SlurmScriptDialog::SlurmScriptDialog(const QString& command, const QString& script, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("slurmScriptDialog"));
    setWindowTitle(tr("Submit to Slurm"));
    auto* remark = new QLabel(tr("This is submitted, by the command in its first line:"));
    remark->setWordWrap(true);
    auto* text = new QPlainTextEdit(QStringLiteral("$ %1\n\n%2").arg(command, script));
    text->setObjectName(QStringLiteral("slurmScript"));
    text->setAccessibleName(tr("Script"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* submit = buttons->addButton(tr("&Submit"), QDialogButtonBox::AcceptRole);
    submit->setObjectName(QStringLiteral("submitScript"));
    submit->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(remark);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resizeInScreen(this, {760, 560});
    submit->setFocus();
}

} // namespace bitops
