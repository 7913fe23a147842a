// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/run_delegate.h"

#include "ui/models/runs_model.h"
#include "ui/style/colors.h"

namespace bitops {

void RunDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant color = index.data(RunsModel::ColorRole);
    if (color.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = swatchIcon(runColor(option->palette, color.value<RunColor>()));
        option->decorationSize = QSize(swatchSize, swatchSize);
    }
}

} // namespace bitops
