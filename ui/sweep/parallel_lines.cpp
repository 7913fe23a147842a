// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/parallel_lines.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/sweep/parallel_plot.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace bitops {

namespace {

/// Beyond it, lines are drawn without smooth edges, which takes too long.
constexpr std::size_t mostSmooth = 1'000;
constexpr double thinLine = 1.2;
constexpr double leastMargin = 24; ///< At a side, for texts that stand there.
constexpr double mostMargin = 110;
constexpr double mostMarginPart = 0.2; ///< Of the plot's width.
constexpr double textGap = 6;          ///< Between a text and what stands beside it.
constexpr double groundMargin = 2;     ///< Around a text, where no line crosses.
constexpr double topMargin = 26;
constexpr double bottomMargin = 10;
constexpr double tickLength = 4;
constexpr double brushWidth = 12;
constexpr double fadedOpacity = 0.12;
constexpr double nearLine = 5;

/// From muted to the accent, by the accuracy.
class LineColors
{
public:
    explicit LineColors(const QPalette& palette)
        : m_worst(mixed(palette.color(QPalette::Base), mutedText(palette), 0.55))
        , m_best(accentColor(palette))
        , m_none(faintText(palette))
    {
    }

    [[nodiscard]] QColor of(const std::optional<double>& accuracy) const
    {
        return accuracy ? mixed(m_worst, m_best, *accuracy) : m_none;
    }

private:
    QColor m_worst;
    QColor m_best;
    QColor m_none;
};

double distance(const QPointF& place, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part =
        length > 0 ? std::clamp(QPointF::dotProduct(place - from, along) / length, 0.0, 1.0) : 0;
    const QPointF off = place - from - part * along;
    return std::hypot(off.x(), off.y());
}

} // namespace

ParallelLines::ParallelLines(ParallelPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
    , m_plot(plot)
{
}

void ParallelLines::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(m_plot->axes().runs() <= mostSmooth);
}

QRect ParallelLines::clipRect() const
{
    return m_plot->viewport();
}

void ParallelLines::measure()
{
    m_leftMargin = leastMargin;
    m_rightMargin = leastMargin;
    const std::vector<ParallelAxis>& axes = m_plot->axes().axes();
    if (axes.empty()) {
        return;
    }
    const QFontMetricsF titles(titleFont());
    const QFontMetricsF labels(labelFont());
    const double half = 0.5;
    m_rightMargin = half * titles.horizontalAdvance(axes.back().title) + textGap;
    m_leftMargin = half * titles.horizontalAdvance(axes.front().title) + textGap;
    for (const ParallelAxis::Tick& tick : axes.front().ticks) {
        m_leftMargin =
            std::max(m_leftMargin, labels.horizontalAdvance(tick.label) + tickLength + 2 * textGap);
    }
}

QFont ParallelLines::titleFont() const
{
    return scaled(m_plot->font(), text_size::note, QFont::DemiBold);
}

QFont ParallelLines::labelFont() const
{
    return scaled(m_plot->font(), text_size::note);
}

QRectF ParallelLines::room() const
{
    const QRectF all(m_plot->viewport());
    const double most = std::clamp(mostMarginPart * all.width(), leastMargin, mostMargin);
    const double left = std::clamp(m_leftMargin, leastMargin, most);
    const double right = std::clamp(m_rightMargin, leastMargin, most);
    return all.adjusted(left, topMargin, -right, -bottomMargin);
}

QPointF ParallelLines::pixelOf(std::size_t axis, double place) const
{
    const QRectF all = room();
    const std::size_t axes = m_plot->axes().axes().size();
    const double part = axes < 2 ? 0.5 : static_cast<double>(axis) / static_cast<double>(axes - 1);
    return {all.left() + part * all.width(), all.bottom() - place * all.height()};
}

/// Up to the first axis on which the run has no place.
QPolygonF ParallelLines::lineOf(std::size_t run) const
{
    QPolygonF line;
    const std::vector<ParallelAxis>& axes = m_plot->axes().axes();
    for (std::size_t axis = 0; axis < axes.size() && axes[axis].places[run]; ++axis) {
        line += pixelOf(axis, *axes[axis].places[run]);
    }
    return line;
}

void ParallelLines::draw(QCPPainter* painter)
{
    if (m_plot->axes().axes().empty()) {
        return;
    }
    m_cutTexts.clear();
    drawLines(painter);
    for (std::size_t axis = 0; axis < m_plot->axes().axes().size(); ++axis) {
        drawBrush(painter, axis);
        drawAxis(painter, axis);
    }
}

/// What is let through over what is not, and what is selected over all.
void ParallelLines::drawLines(QCPPainter* painter) const
{
    const ParallelAxes& axes = m_plot->axes();
    for (const bool passing : {false, true}) {
        painter->setOpacity(passing ? 1 : fadedOpacity);
        if (axes.runs() <= mostSmooth) {
            drawWholeLines(painter, passing);
        } else {
            drawSegments(painter, passing);
        }
    }
    for (const std::size_t run : m_plot->selected()) {
        painter->setOpacity(axes.passes(run) ? 1 : fadedOpacity);
        painter->setPen(QPen(m_plot->palette().color(QPalette::Text), 2.2));
        painter->drawPolyline(lineOf(run));
    }
    painter->setOpacity(1);
}

bool ParallelLines::isDrawn(std::size_t run, bool passing) const
{
    return m_plot->axes().passes(run) == passing && !m_plot->selected().contains(run);
}

void ParallelLines::drawWholeLines(QCPPainter* painter, bool passing) const
{
    const ParallelAxes& axes = m_plot->axes();
    const LineColors colors(m_plot->palette());
    for (std::size_t run = 0; run < axes.runs(); ++run) {
        if (isDrawn(run, passing)) {
            painter->setPen(QPen(colors.of(axes.axes().back().places[run]), thinLine));
            painter->drawPolyline(lineOf(run));
        }
    }
}

/// Of very many runs, what would be painted over is left out: of all that go from one pixel of an axis to one
/// of the next, the last alone is drawn.
void ParallelLines::drawSegments(QCPPainter* painter, bool passing) const
{
    const ParallelAxes& axes = m_plot->axes();
    const LineColors colors(m_plot->palette());
    const QRectF all = room();
    const auto heightOf = [&](std::size_t axis, std::size_t run) {
        return qRound(all.bottom() - *axes.axes()[axis].places[run] * all.height());
    };
    for (std::size_t axis = 1; axis < axes.axes().size(); ++axis) {
        std::map<std::pair<int, int>, std::size_t> runs; // By the ends of the segment, the last one.
        for (std::size_t run = 0; run < axes.runs(); ++run) {
            if (isDrawn(run, passing) && reaches(run, axis)) {
                runs[{heightOf(axis - 1, run), heightOf(axis, run)}] = run;
            }
        }
        const double from = pixelOf(axis - 1, 0).x();
        const double to = pixelOf(axis, 0).x();
        for (const auto& [ends, run] : runs) {
            painter->setPen(QPen(colors.of(axes.axes().back().places[run]), 1)); // Of one pixel, it is quick.
            painter->drawLine(QPointF(from, ends.first), QPointF(to, ends.second));
        }
    }
}

/// Whether its line goes on to this axis: see lineOf().
bool ParallelLines::reaches(std::size_t run, std::size_t axis) const
{
    const std::vector<ParallelAxis>& axes = m_plot->axes().axes();
    return std::all_of(axes.begin(), axes.begin() + static_cast<std::ptrdiff_t>(axis) + 1,
                       [run](const ParallelAxis& before) { return before.places[run].has_value(); });
}

void ParallelLines::drawBrush(QCPPainter* painter, std::size_t axis) const
{
    const std::optional<ParallelAxes::Brush> brush = m_plot->axes().brush(axis);
    if (!brush) {
        return;
    }
    const QPointF top = pixelOf(axis, brush->most);
    const QPointF bottom = pixelOf(axis, brush->least);
    QColor fill = accentColor(m_plot->palette());
    fill.setAlphaF(0.25F);
    painter->setPen(QPen(accentColor(m_plot->palette()), 1));
    painter->setBrush(fill);
    painter->drawRect(QRectF(top.x() - brushWidth / 2, top.y(), brushWidth, bottom.y() - top.y()));
    painter->setBrush(Qt::NoBrush);
}

void ParallelLines::drawAxis(QCPPainter* painter, std::size_t axis)
{
    const QPalette palette = m_plot->palette();
    const bool isCurrent = m_plot->hasFocus() && m_plot->currentAxis() == axis;
    painter->setPen(QPen(isCurrent ? accentColor(palette) : frameColor(palette), isCurrent ? 2 : 1));
    painter->drawLine(pixelOf(axis, 1), pixelOf(axis, 0));
    for (const ParallelAxis::Tick& tick : m_plot->axes().axes()[axis].ticks) {
        drawTick(painter, axis, tick);
    }
    drawTitle(painter, axis);
}

void ParallelLines::drawTick(QCPPainter* painter, std::size_t axis, const ParallelAxis::Tick& tick)
{
    const QPointF at = pixelOf(axis, tick.place);
    painter->setPen(QPen(frameColor(m_plot->palette()), 1));
    painter->drawLine(at, at - QPointF(tickLength, 0));
    const double before = axis == 0 ? room().left() : step();
    painter->setFont(labelFont());
    painter->setPen(mutedText(m_plot->palette()));
    drawText(painter, at - QPointF(tickLength + groundMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
             before - tickLength - textGap, tick.label);
}

/// In the middle above its axis, as wide as its neighbours leave it.
void ParallelLines::drawTitle(QCPPainter* painter, std::size_t axis)
{
    const std::vector<ParallelAxis>& axes = m_plot->axes().axes();
    const QRectF all(m_plot->viewport());
    const double before = axis == 0 ? 2 * room().left() : step();
    const double behind = axis + 1 == axes.size() ? 2 * (all.right() - room().right()) : step();
    painter->setFont(titleFont());
    painter->setPen(m_plot->palette().color(QPalette::Text));
    drawText(painter, QPointF(pixelOf(axis, 1).x(), topMargin - 8), Qt::AlignHCenter | Qt::AlignBottom,
             std::min(before, behind) - textGap, axes[axis].title);
}

/// From an axis to the next one, in pixels.
double ParallelLines::step() const
{
    const std::size_t axes = m_plot->axes().axes().size();
    return axes < 2 ? room().width() : room().width() / static_cast<double>(axes - 1);
}

/// On a ground that lines do not cross.
void ParallelLines::drawText(QCPPainter* painter, const QPointF& at, Qt::Alignment alignment,
                             double mostWidth, const QString& text)
{
    const QFontMetricsF metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(mostWidth, 0.0));
    const QSizeF size(metrics.horizontalAdvance(shown), metrics.height());
    const double left =
        alignment.testFlag(Qt::AlignRight) ? at.x() - size.width() : at.x() - size.width() / 2;
    const double top =
        alignment.testFlag(Qt::AlignBottom) ? at.y() - size.height() : at.y() - size.height() / 2;
    const QRectF place(QPointF(left, top), size);
    painter->fillRect(place.adjusted(-groundMargin, 0, groundMargin, 0).toAlignedRect(),
                      m_plot->palette().color(QPalette::Base));
    painter->drawText(place, static_cast<int>(Qt::AlignCenter | Qt::TextSingleLine), shown);
    if (shown != text) {
        m_cutTexts.push_back({place, text});
    }
}

QString ParallelLines::cutTextAt(const QPointF& place) const
{
    const auto found = std::find_if(m_cutTexts.begin(), m_cutTexts.end(),
                                    [&place](const CutText& cut) { return cut.place.contains(place); });
    return found == m_cutTexts.end() ? QString() : found->text;
}

std::optional<std::size_t> ParallelLines::runAt(const QPointF& place) const
{
    std::optional<std::size_t> nearest;
    double least = nearLine;
    for (std::size_t run = 0; run < m_plot->axes().runs(); ++run) {
        if (!m_plot->axes().passes(run)) {
            continue;
        }
        const QPolygonF line = lineOf(run);
        for (qsizetype i = 1; i < line.size(); ++i) {
            const double off = distance(place, line[i - 1], line[i]);
            if (off < least) {
                least = off;
                nearest = run;
            }
        }
    }
    return nearest;
}

} // namespace bitops
