// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/lock_delegate.h"

#include "ui/base/icons.h"
#include "ui/design/cell_painting.h"

#include <QIcon>
#include <QMouseEvent>
#include <QPainter>

namespace bitops {

namespace {

constexpr int symbolSide = 14; ///< Of the symbol, in pixels.

bool isChecked(const QModelIndex& index)
{
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

void LockDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    paintCellBackground(painter, option, index);
    const bool isClosed = isChecked(index);
    if (!isClosed && !option.state.testFlag(QStyle::State_Selected)) {
        return;
    }
    QRect place(0, 0, symbolSide, symbolSide);
    place.moveCenter(option.rect.center());
    symbolIcon(isClosed ? Symbol::Lock : Symbol::Unlock, isClosed ? Ink::Text : Ink::Muted)
        .paint(painter, place);
}

QSize LockDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {symbolSide + 10, QStyledItemDelegate::sizeHint(option, index).height()};
}

bool LockDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease) {
        return false;
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    return mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
           option.rect.contains(mouse->position().toPoint()) &&
           model->setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace bitops
