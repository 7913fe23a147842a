// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/preset_dialog.h"

#include "core/cost/cost_report.h"
#include "core/network/presets.h"
#include "ui/base/format.h"
#include "ui/base/screen_room.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bitops {

namespace {

enum Column {
    NameColumn,
    InputColumn,
    BlocksColumn,
    MacsColumn,
    BitopsColumn,
    ParametersColumn,
    ColumnCount,
};

QTreeWidgetItem* itemOf(const Preset& preset, CountingRule rule)
{
    const CostReport costs = computeCosts(preset.network, {.rule = rule});
    auto* item = new QTreeWidgetItem;
    item->setText(NameColumn, toQString(preset.name));
    item->setText(InputColumn, shapeText(preset.network.input.shape));
    item->setText(BlocksColumn, QString::number(preset.network.blocks.size()));
    item->setText(MacsColumn, shortText(static_cast<double>(costs.total.macs)));
    item->setText(BitopsColumn, shortText(static_cast<double>(costs.total.bitops)));
    item->setText(ParametersColumn, shortText(static_cast<double>(costs.total.parameters)));
    item->setToolTip(MacsColumn, exactText(costs.total.macs));
    item->setToolTip(BitopsColumn, exactText(costs.total.bitops));
    item->setToolTip(ParametersColumn, exactText(costs.total.parameters));
    for (int column = InputColumn; column < ColumnCount; ++column) {
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    return item;
}

} // namespace

PresetDialog::PresetDialog(CountingRule rule, QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_description(new QLabel(this))
{
    setWindowTitle(tr("New from Preset"));
    m_list->setObjectName(QStringLiteral("presetList"));
    m_list->setAccessibleName(tr("Presets"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels(
        {tr("Network"), tr("Input"), tr("Blocks"), tr("MACs"), tr("BitOps"), tr("Parameters")});
    for (int column = InputColumn; column < ColumnCount; ++column) {
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const Preset& preset : presets()) {
        m_list->addTopLevelItem(itemOf(preset, rule));
    }
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);

    m_description->setObjectName(QStringLiteral("presetDescription"));
    m_description->setWordWrap(true);
    // Room for two lines, so that the list does not move while one goes through it.
    m_description->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    const CountingRuleInfo& info = infoOf(rule);
    auto* counting = new QLabel(tr("BitOps are counted by the rule %1, %2, without the classifier.")
                                    .arg(toQString(info.name), toQString(info.formula)));
    counting->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Take"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_description);
    layout->addWidget(counting);
    layout->addWidget(buttons);
    resizeInScreen(this, {720, 560});

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PresetDialog::describe);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

const Preset& PresetDialog::preset() const
{
    return presets().at(static_cast<std::size_t>(m_list->indexOfTopLevelItem(m_list->currentItem())));
}

void PresetDialog::describe()
{
    m_description->setText(toQString(bitops::describe(preset())));
}

} // namespace bitops
