// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/bits_delegate.h"

#include "core/network/bits.h"
#include "ui/delegates/cell_painting.h"
#include "ui/format.h"
#include "ui/models/block_table_model.h"
#include "ui/style/colors.h"

#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace bitops {

void BitsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    paintCellBackground(painter, option, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QColor color = bitColor(index.data(BlockTableModel::ColorBitsRole).toInt());
    constexpr int padding = 9;
    const int width = std::max(option.fontMetrics.horizontalAdvance(text) + 2 * padding, 30);
    QRect chip(0, 0, std::min(width, option.rect.width() - 4), option.fontMetrics.height() + 2);
    chip.moveCenter(option.rect.center());
    chip.moveRight(option.rect.right() - 6);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(chip, 4, 4);
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(readableOn(color));
    painter->drawText(chip, Qt::AlignCenter, text);
    painter->restore();
}

QWidget* BitsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& /*index*/) const
{
    auto* box = new QComboBox(parent);
    for (int bits = 1; bits <= floatBits; ++bits) {
        if (isBitWidth(bits)) {
            QPixmap swatch(12, 12);
            swatch.fill(bitColor(bits));
            box->addItem(swatch, bitsText(bits), bits);
        }
    }
    box->setMaxVisibleItems(box->count());
    box->setAccessibleName(tr("Bits of the weights"));
    // Each choice takes effect at once, so that costs can be compared with the list still open to arrow keys.
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { Q_EMIT const_cast<BitsDelegate*>(this)->commitData(box); });
    return box;
}

void BitsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void BitsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* box = static_cast<QComboBox*>(editor);
    if (box->currentIndex() >= 0) {
        model->setData(index, box->currentData());
    }
}

} // namespace bitops
