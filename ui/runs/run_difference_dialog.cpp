// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_difference_dialog.h"

#include "ui/base/figure_table.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"
#include "ui/runs/run_difference_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bitops {

RunDifferenceDialog::RunDifferenceDialog(const ListedRun& first, const ListedRun& second,
                                         const CostOptions& options, QWidget* parent)
    : QDialog(parent)
    , m_model(new RunDifferenceModel(compareRuns(*first.summary, *second.summary, options),
                                     shownText(first.name()), shownText(second.name()), this))
    , m_count(new QLabel)
{
    setWindowTitle(tr("Difference of Two Runs"));
    setObjectName(QStringLiteral("runDifference"));
    auto* table = new FigureTable(tr("What differs between the runs"));
    table->setObjectName(QStringLiteral("runDifferenceTable"));
    table->setModel(m_model);
    table->fitColumns();

    auto* all = new QCheckBox(tr("Show what is the &same, too"));
    all->setObjectName(QStringLiteral("showSame"));
    connect(all, &QCheckBox::toggled, m_model, &RunDifferenceModel::setShowsAll);
    m_count->setObjectName(QStringLiteral("differenceCount"));
    m_count->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto addCopy = [&](const QString& text, const QString& name, const QString& help,
                             std::string (*format)(const TextTable&)) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setToolTip(help);
        connect(button, &QPushButton::clicked, m_model, [this, format] {
            QApplication::clipboard()->setText(QString::fromStdString(format(m_model->table())));
        });
    };
    addCopy(tr("Copy as &Text"), QStringLiteral("copyText"),
            tr("Copies what is shown, in columns for a fixed-width font"), toAlignedText);
    addCopy(tr("Copy as &Markdown"), QStringLiteral("copyMarkdown"),
            tr("Copies what is shown as a table in Markdown"), toMarkdown);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_count);
    layout->addWidget(table, 1);
    layout->addWidget(all);
    layout->addWidget(
        new QLabel(tr("Bit operations are counted by %1.").arg(toQString(infoOf(options.rule).name))));
    layout->addWidget(buttons);
    showCount();
    table->setFocus();
    resizeInScreen(this, {680, 480});
}

void RunDifferenceDialog::showCount()
{
    m_count->setText(m_model->rowCount() == 0 ? tr("The runs have the same design, recipe and results.")
                                              : tr("Differences: %1").arg(m_model->rowCount()));
}

} // namespace bitops
