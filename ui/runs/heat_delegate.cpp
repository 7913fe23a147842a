// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/heat_delegate.h"

#include "ui/base/colors.h"
#include "ui/runs/classes_model.h"

#include <QPainter>

#include <cmath>

namespace bitops {

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const double share = index.data(ConfusionModel::ShareRole).toDouble();
    // The root lets rare mistakes be seen beside what is mostly right.
    const QColor ground =
        mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Link), std::sqrt(share));
    painter->save();
    painter->fillRect(option.rect, ground);
    const QString text = index.data().toString();
    const bool isRight = index.row() == index.column();
    QFont font = option.font;
    font.setBold(isRight); // So the diagonal stands out without colour, too.
    painter->setFont(font);
    if (share > 0 && QFontMetrics(font).horizontalAdvance(text) + 2 <= option.rect.width() &&
        option.fontMetrics.height() <= option.rect.height()) {
        painter->setPen(readableOn(ground));
        painter->drawText(option.rect, Qt::AlignCenter, text);
    }
    const bool isMarked = option.state.testFlag(QStyle::State_Selected);
    if (isMarked) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace bitops
