// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/bits_delegate.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/design/block_table_model.h"
#include "ui/design/cell_painting.h"
#include "ui/design/proposed_bits.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace bitops {

namespace {

constexpr int chipPadding = 6;
constexpr int cellMargin = 4;
constexpr int chipGap = 4; ///< Between a chip and what is proposed in its place.

QFont chipFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setBold(true);
    return font;
}

int chipWidth(const QStyleOptionViewItem& option, const QString& text)
{
    return std::max(QFontMetrics(chipFont(option)).horizontalAdvance(text) + 2 * chipPadding, 28);
}

/// What is kept free for a proposal at the right of a chip; 0 while there is none.
int proposalRoom(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QVariant proposed = index.data(BlockTableModel::ProposedBitsRole);
    return proposed.isValid() ? qRound(proposedWidth(chipFont(option), proposed.toString())) + chipGap : 0;
}

/// Shows the colour of these bits beside what is typed, which stays: a box shows that of its current item.
void showSwatch(QComboBox* box, int bits)
{
    const QSignalBlocker blocker(box);
    const QString text = box->currentText();
    const int cursor = box->lineEdit()->cursorPosition();
    box->setCurrentIndex(box->findData(bits));
    if (box->currentText() != text) {
        box->setEditText(text);
        box->lineEdit()->setCursorPosition(cursor);
    }
}

} // namespace

void BitsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    paintCellBackground(painter, option, index);
    const QString text = index.data().toString();
    const QColor color = bitColor(index.data(BlockTableModel::ColorBitsRole).toInt());
    const int room = proposalRoom(option, index);
    QRect chip(0, 0, std::min(chipWidth(option, text), option.rect.width() - 4 - room),
               option.fontMetrics.height() + 2);
    chip.moveCenter(option.rect.center());
    chip.moveRight(option.rect.right() - cellMargin - room);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(chip, 4, 4);
    painter->setFont(chipFont(option));
    painter->setPen(readableOn(color));
    painter->drawText(chip, Qt::AlignCenter, text);
    if (const QString proposed = index.data(BlockTableModel::ProposedBitsRole).toString();
        !proposed.isEmpty()) {
        chip.setLeft(chip.right() + 1 + chipGap);
        chip.setRight(option.rect.right() - cellMargin);
        paintProposedBits(painter, chip, option.palette,
                          index.data(BlockTableModel::ProposedColorRole).toInt(), proposed);
    }
    painter->restore();
}

QSize BitsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    return {chipWidth(option, text) + cellMargin + 2 + proposalRoom(option, index),
            QStyledItemDelegate::sizeHint(option, index).height()};
}

QWidget* BitsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setCompleter(nullptr); // "1" may be meant as such, not as the beginning of "16".
    for (const int bits : bitWidths()) {
        box->addItem(bitIcon(bits), bitsText(bits), bits);
    }
    box->setMaxVisibleItems(box->count());
    box->setCurrentIndex(-1); // Empty until setEditorData().
    const QString column =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).toString();
    box->setAccessibleName(column);
    box->setToolTip(column);
    // Each choice takes effect at once, so that costs can be compared with the list still open to arrow keys.
    connect(box, &QComboBox::editTextChanged, this, [this, box, cell = QPersistentModelIndex(index)] {
        Q_EMIT const_cast<BitsDelegate*>(this)->commitData(box);
        showSwatch(box, cell.data(BlockTableModel::ColorBitsRole).toInt());
    });
    return box;
}

/// Bits of several layers need more room than the column has.
void BitsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& /*index*/) const
{
    placeWideEditor(editor, option);
}

void BitsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // Our own value comes back here after each commit: what is being typed stays as it is.
    if (weightBitsFromText(box->currentText()) == weightBitsFromText(text)) {
        return;
    }
    const QSignalBlocker blocker(box);
    box->setEditText(text);
    showSwatch(box, index.data(BlockTableModel::ColorBitsRole).toInt());
    box->lineEdit()->selectAll();
}

void BitsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* box = static_cast<QComboBox*>(editor);
    const QString text = box->currentText();
    // Also where both cannot be read, nobody has changed anything. What the cell has already may still be
    // meant for other selected rows.
    if (box->lineEdit()->isModified() ||
        weightBitsFromText(text) != weightBitsFromText(index.data(Qt::EditRole).toString())) {
        model->setData(index, text);
    }
}

} // namespace bitops
