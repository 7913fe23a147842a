// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_strip.h"

#include "ui/base/colors.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace bitops {

namespace {

constexpr int lineHeight = 8;
constexpr int margin = 4;

} // namespace

NetworkStrip::NetworkStrip(const NetworkDocument* document, NetworkPlot* plot, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_plot(plot)
{
    setObjectName(QStringLiteral("networkStrip"));
    setAccessibleName(tr("The whole network, and which part of it is shown"));
    setToolTip(
        tr("The whole network. Drag the frame to another part of it; the wheel over the picture zooms."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto showIfLong = [this] { setVisible(std::ssize(m_document->blocks()) >= leastRows); };
    connect(document, &NetworkDocument::costsChanged, this, [this, showIfLong] {
        showIfLong();
        update();
    });
    connect(plot, &NetworkPlot::axisChanged, this, qOverload<>(&QWidget::update));
    showIfLong();
}

QSize NetworkStrip::sizeHint() const
{
    return {100, lineHeight + 2 * margin};
}

QRectF NetworkStrip::lineRect() const
{
    return QRectF(m_plot->axisLeft(), margin, m_plot->axisRight() - m_plot->axisLeft(), lineHeight);
}

QRectF NetworkStrip::frameRect() const
{
    const QCPRange range = m_plot->blockRange();
    const QRectF line = lineRect();
    const double room =
        line.width() / static_cast<double>(std::max<std::size_t>(m_document->blocks().size(), 1));
    return QRectF(line.left() + (range.lower + 0.5) * room, line.top() - 2, range.size() * room,
                  line.height() + 4);
}

/// A pixel that several rows share has the colour of the last.
void NetworkStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRectF line = lineRect();
    const std::vector<Block>& rows = m_document->blocks();
    const double room = line.width() / static_cast<double>(std::max<std::size_t>(rows.size(), 1));
    const double gap = room > 4 ? 1 : 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double left = std::floor(line.left() + static_cast<double>(i) * room);
        const double right = std::ceil(line.left() + static_cast<double>(i + 1) * room);
        const int bits = rows[i].weightBits.ofLayer(0);
        painter.fillRect(QRectF(left, line.top(), right - left - gap, line.height()),
                         isBitWidth(bits) ? bitColor(bits) : lineColor(palette()));
    }
    const QRectF frame = frameRect();
    if (frame.width() < line.width()) {
        QColor veil = palette().color(QPalette::Base);
        veil.setAlphaF(0.6F);
        painter.fillRect(QRectF(line.topLeft(), QPointF(frame.left(), line.bottom())), veil);
        painter.fillRect(QRectF(QPointF(frame.right(), line.top()), line.bottomRight()), veil);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

void NetworkStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        moveTo(event->position().x());
    }
}

void NetworkStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        moveTo(event->position().x());
    }
}

/// The middle of the frame, as far as the network goes.
void NetworkStrip::moveTo(double x)
{
    const auto rows = static_cast<double>(m_document->blocks().size());
    const QRectF line = lineRect();
    const double size = std::min(m_plot->blockRange().size(), rows);
    const double middle = (x - line.left()) / std::max(line.width(), 1.0) * rows - 0.5;
    const double lower = std::clamp(middle - size / 2, -0.5, rows - 0.5 - size);
    m_plot->showBlocks({lower, lower + size});
}

} // namespace bitops
