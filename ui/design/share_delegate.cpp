// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/share_delegate.h"

#include "ui/base/colors.h"
#include "ui/design/block_table_model.h"
#include "ui/design/cell_painting.h"

#include <QPainter>

#include <algorithm>

namespace bitops {

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    paintCellBackground(painter, option, index);
    const QVariant share = index.data(BlockTableModel::ValueRole);
    const double largest = index.data(BlockTableModel::LargestShareRole).toDouble();
    if (!share.isValid() || largest <= 0) {
        return;
    }
    const QRect space = option.rect.adjusted(6, 0, -6, 0);
    constexpr int height = 8;
    // A share that is there shows, however small it is.
    const int width = std::max(qRound(space.width() * share.toDouble() / largest), 2);
    const QRect bar(space.left(), space.center().y() - height / 2 + 1, width, height);
    const int bits = index.data(BlockTableModel::ColorBitsRole).toInt();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(bitColor(bits));
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

} // namespace bitops
