// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/budget_head.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"

#include <QPainter>

namespace bitops {

namespace {

constexpr int gap = 6;

} // namespace

BudgetHead::BudgetHead(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("budgetHead"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BudgetHead::setTexts(const QString& share, const QString& figure)
{
    if (share != m_share || figure != m_figure) {
        m_share = share;
        m_figure = figure;
        setAccessibleName(QStringLiteral("%1, %2").arg(share, figure));
        update();
    }
}

QSize BudgetHead::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(tr("Budget") + m_share + m_figure) + 3 * gap,
            fontMetrics().height() + 2};
}

void BudgetHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(mutedText(palette()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("Budget"));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_figure);
    QRect place = rect();
    if (!m_figure.isEmpty()) {
        place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(m_figure) - gap);
    }
    painter.setFont(scaled(font(), 1, QFont::DemiBold));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, m_share);
}

} // namespace bitops
