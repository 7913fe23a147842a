// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/main_total.h"

#include "ui/base/colors.h"
#include "ui/base/explorer_style.h"
#include "ui/base/fonts.h"
#include "ui/base/style_painting.h"
#include "ui/design/budget_text.h"
#include "ui/design/total_tile.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace bitops {

namespace {

constexpr int tileSide = 14;
constexpr int tileTop = 9;
constexpr int barHeight = 4;
constexpr int shareGap = 8; ///< Between value and share, at least.
const QLatin1String widestValue("888.8 M");
const QLatin1String widestShare("188.8 % of 8-bit");

} // namespace

MainTotal::MainTotal(QWidget* parent)
    : QWidget(parent)
    , m_caption(makeTotalLabel(QStringLiteral("totalBitopsCaption"), text_size::note, true, this))
    , m_remark(makeTotalLabel(QStringLiteral("totalBitopsRemark"), text_size::note, true, this))
    , m_value(makeTotalLabel(QStringLiteral("totalBitops"), text_size::mainTotal, false, this))
    , m_share(makeTotalLabel(QStringLiteral("totalBitopsShare"), 1, false, this))
    , m_advice(new QToolButton(this))
{
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setObjectName(QStringLiteral("totalAdvice"));
    m_advice->setFocusPolicy(Qt::TabFocus);
    m_advice->setAccessibleName(tr("What can be done about it"));
    setTextSize(m_advice, text_size::note);
    ExplorerStyle::makeLink(m_advice);
    m_advice->hide();
    connect(m_advice, &QToolButton::clicked, this, [this] {
        if (m_follow) {
            const std::function<void()> follow = m_follow; // Following it may change the advice.
            follow();
        }
    });
}

void MainTotal::setRule(const QString& rule)
{
    m_caption->setText(tr("BitOps · %1").arg(rule));
}

void MainTotal::setValue(const QString& text, const QString& exact)
{
    m_value->setText(text);
    for (QLabel* label : {m_value, m_share}) {
        label->setToolTip(exact);
    }
    m_value->setAccessibleName(tr("BitOps: %1").arg(exact));
    placeShare();
}

QString MainTotal::exact() const
{
    return m_value->toolTip();
}

void MainTotal::setShare(const QString& text, double part)
{
    m_share->setText(text);
    placeShare();
    if (part != m_part) {
        m_part = part;
        update(barRect());
    }
}

void MainTotal::setRemark(const QString& text, const QColor& color)
{
    m_remark->setText(text);
    setTextColor(m_remark, color);
}

void MainTotal::setAdvice(const QString& text, const QString& toolTip, const std::function<void()>& follow)
{
    m_follow = follow;
    m_adviceText = text;
    m_advice->setToolTip(toolTip);
    m_advice->setAccessibleName(text.isEmpty() ? tr("What can be done about it") : text);
    m_advice->setAccessibleDescription(toolTip);
    m_advice->setEnabled(follow != nullptr);
    m_advice->setVisible(!text.isEmpty());
    placeAdvice();
}

void MainTotal::setBudget(std::optional<double> part)
{
    if (part != m_budget) {
        m_budget = part;
        update();
    }
}

void MainTotal::setCompact(bool isCompact)
{
    setTextSize(m_value, isCompact ? text_size::smallMainTotal : text_size::mainTotal, QFont::DemiBold);
    arrange();
}

int MainTotal::leastWidth() const
{
    const QFont small = scaled(m_value->font(), text_size::smallMainTotal, QFont::DemiBold);
    return 2 * tileSide + QFontMetrics(small).horizontalAdvance(widestValue) + shareGap +
           m_share->fontMetrics().horizontalAdvance(widestShare);
}

QSize MainTotal::sizeHint() const
{
    const QFont large = scaled(m_value->font(), text_size::mainTotal, QFont::DemiBold);
    return {leastWidth() + 24, tileTop + m_caption->fontMetrics().height() + QFontMetrics(large).height() +
                                   barHeight + 4 + m_advice->fontMetrics().height() + 6};
}

QRect MainTotal::barRect() const
{
    const int y = height() - 6 - m_advice->fontMetrics().height() - 4 - barHeight;
    return {tileSide, y, width() - 2 * tileSide, barHeight};
}

void MainTotal::arrange()
{
    const int captionHeight = m_caption->fontMetrics().height();
    const QRect room = rect().adjusted(tileSide, tileTop, -tileSide, 0);
    m_caption->setGeometry(room.left(), room.top(), room.width(), captionHeight);
    m_remark->setGeometry(m_caption->geometry());
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int valueTop = room.top() + captionHeight;
    m_value->setGeometry(room.left(), valueTop, room.width(), barRect().top() - 2 - valueTop);
    placeAdvice();
    placeShare();
}

/// Below the bar; what does not fit ends in an ellipsis.
void MainTotal::placeAdvice()
{
    const QFontMetrics metrics = m_advice->fontMetrics();
    const QRect bar = barRect();
    m_advice->setGeometry(bar.left() - 4, bar.bottom() + 3, bar.width() + 8, metrics.height() + 4);
    m_advice->setText(metrics.elidedText(m_adviceText, Qt::ElideRight, bar.width() + 4));
}

/// On the value's base line, at the right.
void MainTotal::placeShare()
{
    const QFontMetrics value = m_value->fontMetrics();
    const QFontMetrics share = m_share->fontMetrics();
    const QRect of = m_value->geometry();
    const int baseLine = of.top() + (of.height() - value.height()) / 2 + value.ascent();
    const int shareWidth = share.horizontalAdvance(m_share->text()) + 1;
    const int left =
        std::max(of.right() - shareWidth, of.left() + value.horizontalAdvance(m_value->text()) + shareGap);
    m_share->setGeometry(left, baseLine - share.ascent(), shareWidth, share.height());
}

void MainTotal::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MainTotal::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paint::progress(&painter, barRect(), palette(), m_part);
    if (m_budget) {
        paintBudget(&painter);
    }
}

void MainTotal::paintBudget(QPainter* painter) const
{
    const QRect bar = barRect();
    const int x = bar.left() + qRound(std::min(*m_budget, 1.0) * bar.width());
    painter->fillRect(QRect(x - 1, bar.top() - 3, 2, bar.height() + 6), palette().color(QPalette::Text));
    if (!m_advice->isHidden()) {
        return;
    }
    const QString text = tr("budget %1").arg(budgetText(*m_budget));
    const QFontMetrics metrics(m_advice->font());
    QRect place(0, bar.bottom() + 4, metrics.horizontalAdvance(text), metrics.height());
    place.moveLeft(
        std::clamp(x - place.width() / 2, bar.left(), std::max(bar.left(), bar.right() - place.width())));
    painter->setFont(m_advice->font());
    painter->setPen(mutedText(palette()));
    painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
}

} // namespace bitops
