// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_heading.h"

#include "ui/base/bit_strip.h"
#include "ui/base/colors.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_marks.h"

#include <QPainter>

namespace bitops {

namespace {

constexpr int markWidth = 18;
constexpr int headingGap = 8;

BlockBits bitsOf(const ListedRun& run)
{
    return run.summary ? blockBitsOf(run.summary->description().network) : BlockBits();
}

} // namespace

RunHeading::RunHeading(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runHeading"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void RunHeading::setRun(const ListedRunPtr& run)
{
    if (run == m_run) {
        return;
    }
    m_run = run;
    const QString name = run == nullptr ? QString() : shownText(run->name());
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
    setVisible(run != nullptr);
    update();
}

QSize RunHeading::sizeHint() const
{
    const int name = m_run == nullptr ? 0 : fontMetrics().horizontalAdvance(shownText(m_run->name()));
    return {minimumSizeHint().width() + name, minimumSizeHint().height()};
}

QSize RunHeading::minimumSizeHint() const
{
    const int strip = m_run == nullptr ? 0 : bitStripWidth(bitsOf(*m_run).size());
    return {markWidth + headingGap + strip, fontMetrics().height() + 4};
}

void RunHeading::paintEvent(QPaintEvent* /*event*/)
{
    if (m_run == nullptr) {
        return;
    }
    QPainter painter(this);
    const double middle = height() / 2.0;
    const RunLook look = m_run->look();
    paintMark(&painter, QPointF(markWidth / 2.0 - 3, middle), look.mark, runColor(palette(), look.color));
    const BlockBits bits = bitsOf(*m_run);
    const int strip = bitStripWidth(bits.size());
    paintBitStrip(&painter, QRectF(width() - strip, middle - bitStripHeight / 2.0, strip, bitStripHeight),
                  bits);
    const int room = width() - markWidth - headingGap - strip;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(markWidth, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(shownText(m_run->name()), Qt::ElideMiddle, room));
}

} // namespace bitops
