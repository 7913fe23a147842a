// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/sensitivity_painting.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/plot_style.h"
#include "ui/design/cost_bars.h"
#include "ui/design/design_selection.h"
#include "ui/sensitivity/heat_scale.h"
#include "ui/sensitivity/sensitivity_grid.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

// In pixels.
constexpr double roomForGaps = 4; ///< Narrower cells touch each other.
constexpr double ringWidth = 1.6;
constexpr double chipWidth = 20;
constexpr double chipHeight = 13;
constexpr double chipDistance = 10; ///< From the cells.

constexpr double lossDecimals = 3;

QString layerNameOf(const SensitivityColumn& column)
{
    return QString::fromStdString(column.path.substr(column.path.rfind('.') + 1));
}

/// Thin bars need more light on a dark ground.
QColor barColor(const SensitivityColumn& column, const QPalette& palette)
{
    const QColor tone = layerTone(layerNameOf(column).toStdString(), bitColor(column.bits));
    return isDark(palette) ? mixed(tone, Qt::white, 0.16) : tone;
}

} // namespace

QRectF SensitivityAxes::cellRect(std::size_t first, std::size_t last, std::size_t rowIndex) const
{
    const auto rows = static_cast<double>(grid->rows().size());
    const double top = std::round(row->coordToPixel(rows - static_cast<double>(rowIndex)));
    const double bottom = std::round(row->coordToPixel(rows - static_cast<double>(rowIndex) - 1));
    const double left = std::round(place->coordToPixel(grid->columns()[first].left));
    const double right = std::round(place->coordToPixel(grid->columns()[last].right));
    return {left, top, right - left, bottom - top};
}

QRectF SensitivityAxes::cellRect(const SensitivityColumn& column, std::size_t rowIndex) const
{
    const auto index = static_cast<std::size_t>(&column - grid->columns().data());
    return cellRect(index, index, rowIndex);
}

QRectF SensitivityAxes::lossRect(const SensitivityColumn& column, int bits) const
{
    const std::optional<double> base = grid->lossAsItIs();
    const std::optional<double> alone = grid->lossAt(column, bits);
    if (!base || !alone) {
        return {};
    }
    const double left = place->coordToPixel(column.left);
    const double right = place->coordToPixel(column.right);
    const double from = loss->coordToPixel(*base);
    const double to = loss->coordToPixel(*alone);
    const double gap = right - left >= roomForGaps ? 0.1 * (right - left) : 0;
    return QRectF(left + gap, std::min(from, to), std::max(right - left - 2 * gap, 1.0),
                  std::max(std::abs(from - to), 1.0));
}

QRect SensitivityAxes::area() const
{
    return {place->axisRect()->rect().topLeft(), loss->axisRect()->rect().bottomRight()};
}

void drawRing(QCPPainter* painter, const QRectF& rect, const QColor& color, bool isDashed)
{
    constexpr double corner = 3;
    QPen pen(color, ringWidth);
    if (isDashed) {
        pen.setDashPattern({3.5 / ringWidth, 2.5 / ringWidth});
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

HeatCells::HeatCells(QCustomPlot* plot, const QString& layer, SensitivityAxes axes)
    : QCPLayerable(plot, layer)
    , m_axes(axes)
{
}

void HeatCells::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

/// With the bits at the left.
QRect HeatCells::clipRect() const
{
    return m_axes.place->axisRect()->outerRect();
}

void HeatCells::draw(QCPPainter* painter)
{
    const QPalette palette = mParentPlot->palette();
    const QRect area = m_axes.place->axisRect()->rect();
    painter->save();
    painter->setClipRect(area, Qt::IntersectClip);
    const QColor unknown = gridColor(palette);
    const std::vector<int>& rows = m_axes.grid->rows();
    for (const SensitivityColumn& column : m_axes.grid->columns()) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            QRectF cell = m_axes.cellRect(column, row);
            if (cell.right() < area.left() || cell.left() > area.right()) {
                break;
            }
            cell.setWidth(std::max(cell.width() - (cell.width() >= roomForGaps ? 1 : 0), 1.0));
            cell.setHeight(cell.height() - 1);
            if (const SensitivityMeasurement* const measured = m_axes.grid->find(column, rows[row])) {
                painter->fillRect(cell, heatColor(palette, heatStep(100 * measured->accuracyDrop)));
            } else {
                painter->setPen(unknown);
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(cell.adjusted(0, 0, -1, -1));
            }
        }
    }
    painter->restore();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        drawRowHead(painter, row);
    }
}

void HeatCells::drawRowHead(QCPPainter* painter, std::size_t row) const
{
    const auto rows = static_cast<double>(m_axes.grid->rows().size());
    const double top = m_axes.row->coordToPixel(rows - static_cast<double>(row));
    const double bottom = m_axes.row->coordToPixel(rows - static_cast<double>(row) - 1);
    const double height = std::min(chipHeight, bottom - top - 1);
    const double left = m_axes.place->axisRect()->rect().left() - chipDistance - chipWidth;
    const QRectF chip(left, std::round((top + bottom - height) / 2), chipWidth, height);
    const int bits = m_axes.grid->rows()[row];
    painter->setAntialiasing(true);
    painter->setPen(Qt::NoPen);
    painter->setBrush(bitColor(bits));
    painter->drawRoundedRect(chip, 3, 3);
    QFont font = scaled(mParentPlot->font(), text_size::heading, QFont::DemiBold);
    if (QFontMetricsF(font).capHeight() + 4 > height) {
        font.setPixelSize(std::max(7, static_cast<int>(height) - 1));
    }
    painter->setFont(font);
    painter->setPen(readableOn(bitColor(bits)));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextDontClip, QString::number(bits));
}

BitMarks::BitMarks(QCustomPlot* plot, const QString& layer, SensitivityAxes axes)
    : QCPLayerable(plot, layer)
    , m_axes(axes)
{
}

void BitMarks::setCursor(int column, int row)
{
    m_column = column;
    m_row = row;
}

void BitMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

/// The float line's name stands below.
QRect BitMarks::clipRect() const
{
    return m_axes.area().adjusted(-1, -1, 1, m_axes.loss->axisRect()->margins().bottom());
}

void BitMarks::draw(QCPPainter* painter)
{
    drawLosses(painter);
    drawBase(painter);
    drawRings(painter);
}

void BitMarks::drawLosses(QCPPainter* painter) const
{
    const QColor ink = mParentPlot->palette().color(QPalette::Text);
    for (const SensitivityColumn& column : m_axes.grid->columns()) {
        const QRectF bar = m_axes.lossRect(column, column.bits);
        if (!bar.isNull()) {
            painter->setAntialiasing(false);
            painter->fillRect(bar, barColor(column, mParentPlot->palette()));
        }
        const QRectF proposed = column.proposed && *column.proposed != column.bits
                                    ? m_axes.lossRect(column, *column.proposed)
                                    : QRectF();
        if (!proposed.isNull()) {
            painter->setPen(QPen(ink, 1.6));
            painter->drawLine(QPointF(proposed.left(), proposed.top()),
                              QPointF(std::max(proposed.right(), proposed.left() + 4), proposed.top()));
        }
    }
}

/// The loss of the weights as they are, from which the bars stand.
void BitMarks::drawBase(QCPPainter* painter) const
{
    const std::optional<double> base = m_axes.grid->lossAsItIs();
    if (!base) {
        return;
    }
    const QRect area = m_axes.loss->axisRect()->rect();
    const double y = std::round(m_axes.loss->coordToPixel(*base)) + 0.5;
    painter->setPen(QPen(mParentPlot->palette().color(QPalette::Text), 1));
    painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter->setFont(scaled(mParentPlot->font(), text_size::heading));
    const QString text =
        m_baseName + QLatin1Char(' ') + QLocale().toString(*base, 'f', static_cast<int>(lossDecimals));
    const QFontMetricsF metrics(painter->font());
    const bool isBelow = m_axes.grid->order() == LayerOrder::AsBuilt;
    const double top = isBelow ? y + 1 : y - metrics.height() - 1;
    const double width = metrics.horizontalAdvance(text);
    const QRectF place(area.right() - width, top, width, metrics.height());
    painter->fillRect(place, textVeil(mParentPlot->palette())); // Bars of layers that gain go below the line.
    painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
}

void BitMarks::drawRings(QCPPainter* painter) const
{
    const QColor ink = mParentPlot->palette().color(QPalette::Text);
    for (const bool isProposal : {false, true}) {
        for (const CellRange& ring : m_axes.grid->rings(isProposal)) {
            drawRing(painter, m_axes.cellRect(ring.first, ring.last, ring.row), ink, isProposal);
        }
    }
    const bool hasCursor = m_column >= 0 && m_row >= 0 &&
                           static_cast<std::size_t>(m_column) < m_axes.grid->columns().size() &&
                           static_cast<std::size_t>(m_row) < m_axes.grid->rows().size();
    if (hasCursor) {
        const auto column = static_cast<std::size_t>(m_column);
        const QRectF cell = m_axes.cellRect(column, column, static_cast<std::size_t>(m_row));
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(accentColor(mParentPlot->palette()), 2));
        painter->drawRect(cell.adjusted(-1, -1, 0, 0));
    }
}

SelectedColumns::SelectedColumns(QCustomPlot* plot, const QString& layer, SensitivityAxes axes,
                                 const DesignSelection* selection)
    : QCPLayerable(plot, layer)
    , m_axes(axes)
    , m_selection(selection)
{
}

void SelectedColumns::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect SelectedColumns::clipRect() const
{
    return m_axes.area();
}

void SelectedColumns::draw(QCPPainter* painter)
{
    const auto fill = [&](double left, double right, bool isCurrent) {
        QColor tint = mParentPlot->palette().color(QPalette::Link);
        tint.setAlphaF(isCurrent ? 0.1F : 0.06F);
        const double from = m_axes.place->coordToPixel(left);
        const double width = m_axes.place->coordToPixel(right) - from;
        for (const QCPAxis* axis : {m_axes.place, m_axes.loss}) { // The key between them keeps its colours.
            const QRect area = axis->axisRect()->rect();
            painter->fillRect(QRectF(from, area.top(), width, area.height()), tint);
        }
    };
    if (m_axes.grid->order() == LayerOrder::AsBuilt) {
        for (const int block : m_selection->blocks()) {
            fill(block - 0.5, block + 0.5, block == m_selection->block());
        }
        return;
    }
    for (const SensitivityColumn& column : m_axes.grid->columns()) {
        if (m_selection->contains(column.block)) {
            fill(column.left, column.right, column.block == m_selection->block());
        }
    }
}

HeatKey::HeatKey(QCustomPlot* plot, SensitivityAxes axes)
    : QCPLayoutElement(plot)
    , m_axes(axes)
{
    setMargins({0, 4, 0, 0});
}

void HeatKey::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QSize HeatKey::minimumOuterSizeHint() const
{
    const QFontMetrics metrics(mParentPlot->font());
    constexpr int ofSwatch = 10;
    return {0, margins().top() + ofSwatch + metrics.height() + 2};
}

QSize HeatKey::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void HeatKey::draw(QCPPainter* painter)
{
    const QRect area = m_axes.place->axisRect()->rect();
    const QRectF room(area.left(), rect().top(), area.width(), rect().height());
    painter->setFont(scaled(mParentPlot->font(), text_size::note));
    QRectF rest = room;
    if (m_hasProposal) {
        rest.setRight(rest.right() -
                      drawRingEntry(painter, rest, tr("proposal", "what a ring stands for"), true));
    }
    rest.setRight(rest.right() -
                  drawRingEntry(painter, rest, tr("on screen", "what a ring stands for"), false));
    drawScale(painter, rest);
}

/// At the right of the room. Gives what it took.
double HeatKey::drawRingEntry(QCPPainter* painter, const QRectF& room, const QString& text,
                              bool isDashed) const
{
    constexpr double side = 13;
    constexpr double gap = 5;
    constexpr double distance = 18;
    const double width = QFontMetricsF(painter->font()).horizontalAdvance(text);
    const double left = room.right() - width - gap - side;
    drawRing(painter, QRectF(left, room.top(), side, side - 1), mParentPlot->palette().color(QPalette::Text),
             isDashed);
    painter->setPen(mutedText(mParentPlot->palette()));
    painter->drawText(QRectF(left + side + gap, room.top(), width, side),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    return width + gap + side + distance;
}

void HeatKey::drawScale(QCPPainter* painter, const QRectF& room) const
{
    const QPalette palette = mParentPlot->palette();
    const QFontMetricsF metrics(painter->font());
    constexpr double height = 10;
    constexpr double distance = 18;
    constexpr double widest = 28;
    const QString title = tr("Accuracy drop, points");
    const double left = room.left() + metrics.horizontalAdvance(title) + distance;
    const double width = std::floor(std::min(widest, (room.right() - left) / heatSteps));
    painter->setPen(mutedText(palette));
    painter->drawText(QRectF(room.left(), room.top(), left - room.left(), height + 2),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, title);
    if (width < 6) {
        return;
    }
    painter->setFont(scaled(mParentPlot->font(), 0.8));
    for (std::size_t step = 0; step < heatSteps; ++step) {
        const double x = left + static_cast<double>(step) * width;
        painter->setAntialiasing(false);
        painter->fillRect(QRectF(x, room.top(), width, height), heatColor(palette, step));
        if (step > 0 && width >= 16) {
            painter->setPen(mutedText(palette));
            painter->drawText(QRectF(x - width, room.top() + height, 2 * width, metrics.height()),
                              Qt::AlignCenter | Qt::TextDontClip,
                              QLocale().toString(heatLimits.at(step - 1)));
        }
    }
    painter->setPen(frameColor(palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(left, room.top(), heatSteps * width, height - 1));
}

} // namespace bitops
