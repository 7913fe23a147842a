// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/epoch_chart.h"

#include "core/base/translator.h"
#include "core/report/axis_ticks.h"
#include "core/report/number_text.h"
#include "core/report/svg_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace bitops {

namespace {

// In units of the picture.
constexpr double width = 480;
constexpr double height = 260;
constexpr double left = 58;
constexpr double right = width - 12;
constexpr double top = 34;
constexpr double bottom = height - 40;

constexpr double largest = 1e300;     ///< What is beyond cannot be told from infinity on an axis.
constexpr std::size_t mostMarks = 40; ///< More epochs are drawn without a mark at each.

bool isDrawn(double value)
{
    return std::abs(value) <= largest; // False for NaN.
}

struct Range
{
    double from = 0;
    double to = 1;
};

/// From the least to the largest value, and a little more.
Range rangeOf(const EpochChart& chart)
{
    std::optional<Range> range;
    for (const std::vector<double>* values : {&chart.training, &chart.validation}) {
        for (const double value : *values) {
            if (isDrawn(value)) {
                range = range ? Range{std::min(range->from, value), std::max(range->to, value)}
                              : Range{value, value};
            }
        }
    }
    if (!range) {
        return {};
    }
    double margin = 0.06 * (range->to - range->from);
    if (!(margin > 1e-9 * std::abs(range->to))) {
        margin = std::max(0.05 * std::abs(range->to), chart.unit == EpochChart::Unit::Percent ? 0.01 : 1e-3);
    }
    Range wider{range->from - margin, range->to + margin};
    if (range->from >= 0) {
        wider.from = std::max(wider.from, 0.0);
    }
    return wider;
}

/// Places in the picture.
class Frame
{
public:
    explicit Frame(const EpochChart& chart)
        : m_values(rangeOf(chart))
        , m_epochs(chart.epochs.empty() ? Range{1, 2} : Range{chart.epochs.front(), chart.epochs.back()})
    {
        if (!(m_epochs.from < m_epochs.to)) {
            m_epochs = {m_epochs.from - 1, m_epochs.to + 1};
        }
    }

    [[nodiscard]] const Range& values() const { return m_values; }
    [[nodiscard]] const Range& epochs() const { return m_epochs; }
    [[nodiscard]] double x(double epoch) const
    {
        return left + 8 + (right - left - 16) * (epoch - m_epochs.from) / (m_epochs.to - m_epochs.from);
    }
    [[nodiscard]] double y(double value) const
    {
        return bottom - (bottom - top) * (value - m_values.from) / (m_values.to - m_values.from);
    }

private:
    Range m_values;
    Range m_epochs;
};

std::string shortText(double value)
{
    std::array<char, 64> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 3);
    return {buffer.data(), result.ptr};
}

void addAxes(HtmlWriter& html, const Frame& frame, EpochChart::Unit unit)
{
    const bool isPercent = unit == EpochChart::Unit::Percent;
    const double scale = isPercent ? 100 : 1;
    const AxisTicks values = axisTicks(scale * frame.values().from, scale * frame.values().to, 5);
    for (const double value : values.places) {
        const double y = frame.y(value / scale);
        addSvgLine(html, "grid", left, y, right, y);
        const bool isLong = std::abs(value) >= 1e5 || values.digits > 4;
        addSvgText(html, left - 6, y + 4, "end",
                   Translator::number(isLong ? shortText(value) : fixedText(value, values.digits)) +
                       (isPercent ? " %" : ""));
    }
    for (const double epoch : axisTicks(frame.epochs().from, frame.epochs().to, 8, true).places) {
        const double x = frame.x(epoch);
        addSvgLine(html, "axis", x, bottom, x, bottom + 4);
        addSvgText(html, x, bottom + 17, "middle", fixedText(epoch, 0));
    }
    addSvgLine(html, "axis", left, bottom, right, bottom);
    addSvgText(html, (left + right) / 2, height - 6, "middle", Translator::tr("Epoch"));
}

void addCurve(HtmlWriter& html, const Frame& frame, const EpochChart& chart,
              const std::vector<double>& values, const std::string& look)
{
    const std::size_t count = std::min(values.size(), chart.epochs.size());
    const auto isThere = [&](std::size_t i) { return i < count && isDrawn(values[i]); };
    std::string path;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isThere(i)) {
            continue;
        }
        const bool goesOn = i > 0 && isThere(i - 1);
        path += (path.empty() ? "" : " ");
        path +=
            (goesOn ? "L" : "M") + svgNumber(frame.x(chart.epochs[i])) + " " + svgNumber(frame.y(values[i]));
        // A value between two gaps has no line.
        if (count <= mostMarks || (!goesOn && !isThere(i + 1))) {
            html.addVoid("circle", {{"class", look},
                                    {"cx", svgNumber(frame.x(chart.epochs[i]))},
                                    {"cy", svgNumber(frame.y(values[i]))},
                                    {"r", "2.2"}});
        }
    }
    if (!path.empty()) {
        html.addVoid("path", {{"class", look}, {"d", path}});
    }
}

void addBestMark(HtmlWriter& html, const Frame& frame, const EpochChart& chart)
{
    const std::size_t best = *chart.best;
    const double x = frame.x(chart.epochs[best]);
    addSvgLine(html, "best", x, top, x, bottom);
    if (isDrawn(chart.validation[best])) {
        html.addVoid("circle", {{"class", "best"},
                                {"cx", svgNumber(x)},
                                {"cy", svgNumber(frame.y(chart.validation[best]))},
                                {"r", "5.5"}});
    }
}

void addLegend(HtmlWriter& html, bool hasBest)
{
    double x = left;
    const auto add = [&](const char* look, const std::string& text, double room) {
        addSvgLine(html, look, x, 14, x + 24, 14);
        addSvgText(html, x + 30, 18, "start", text);
        x += room;
    };
    add("training", Translator::tr("Training"), 100);
    add("validation", Translator::tr("Validation"), 110);
    if (hasBest) {
        html.addVoid("circle", {{"class", "best"}, {"cx", svgNumber(x + 12)}, {"cy", "14"}, {"r", "5.5"}});
        addSvgText(html, x + 24, 18, "start", Translator::tr("Best validation accuracy"));
    }
}

} // namespace

void addEpochChart(HtmlWriter& html, const EpochChart& chart)
{
    const Frame frame(chart);
    const bool hasBest = chart.best && *chart.best < std::min(chart.epochs.size(), chart.validation.size());
    const auto figure = html.open("figure");
    html.add("figcaption", chart.title);
    const auto svg = html.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                                       {"class", "chart"},
                                       {"viewBox", "0 0 " + fixedText(width, 0) + " " + fixedText(height, 0)},
                                       {"role", "img"},
                                       {"aria-label", Translator::tr("%1 for each epoch", chart.title)}});
    addAxes(html, frame, chart.unit);
    if (hasBest) {
        addBestMark(html, frame, chart);
    }
    addCurve(html, frame, chart, chart.training, "training");
    addCurve(html, frame, chart, chart.validation, "validation");
    addLegend(html, hasBest);
}

} // namespace bitops
