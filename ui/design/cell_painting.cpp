// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cell_painting.h"

#include "ui/base/colors.h"
#include "ui/design/block_table_model.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

#include <algorithm>

namespace bitops {

void paintCellBackground(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    if (index.data(BlockTableModel::HasProblemRole).toBool()) {
        paintProblemMark(painter, option);
    }
}

void paintProblemMark(QPainter* painter, const QStyleOptionViewItem& option)
{
    painter->save();
    painter->setPen(QPen(problemColor(option.palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(2, 2, -2, -2));
    painter->restore();
}

void placeWideEditor(QWidget* editor, const QStyleOptionViewItem& option)
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

} // namespace bitops
