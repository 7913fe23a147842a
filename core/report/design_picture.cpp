// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/design_picture.h"

#include "core/base/translator.h"
#include "core/network/block_type.h"
#include "core/report/bit_rgb.h"
#include "core/report/number_text.h"
#include "core/report/svg_parts.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

// In units of the picture.
constexpr double pictureWidth = 960;
constexpr double widestRoom = 120; ///< For each block.
constexpr double boxesHeight = 110;
constexpr double sizesLine = 128;
constexpr double barsTop = 160;
constexpr double barsBottom = 270;
constexpr double numbersLine = 287;
constexpr double pictureHeight = 308;

struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

class Picture
{
public:
    Picture(HtmlWriter& html, const Network& network, const CostReport& report)
        : m_html(html)
        , m_network(network)
        , m_report(report)
        , m_count(std::min(report.blocks.size(), network.blocks.size()))
        , m_room(std::min(pictureWidth / static_cast<double>(std::max<std::size_t>(m_count, 1)), widestRoom))
    {
        for (const BlockCost& block : report.blocks) {
            m_largestSize = std::max(m_largestSize, std::max(block.output.height, block.output.width));
            m_mostChannels = std::max(m_mostChannels, block.output.channels);
            m_mostBitops = std::max(m_mostBitops, block.bitops);
        }
    }

    void draw()
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            if (i + 1 < m_count) {
                addSvgLine(m_html, "link", centerOf(i), boxesHeight / 2, centerOf(i + 1), boxesHeight / 2);
            }
        }
        for (std::size_t i = 0; i < m_count; ++i) {
            drawBox(i);
            drawSize(i);
            drawBar(i);
        }
        addSvgLine(m_html, "axis", centerOf(0) - m_room / 2, barsBottom, centerOf(m_count) - m_room / 2,
                   barsBottom);
        addText(pictureWidth / 2, pictureHeight - 4, Translator::tr("Block"));
    }

private:
    [[nodiscard]] double centerOf(std::size_t block) const
    {
        const double start = (pictureWidth - m_room * static_cast<double>(m_count)) / 2;
        return start + m_room * (static_cast<double>(block) + 0.5);
    }

    [[nodiscard]] Box boxOf(std::size_t block) const
    {
        const Shape& output = m_report.blocks[block].output;
        const auto place = [](std::int64_t value, std::int64_t most) {
            return most > 1 ? std::log2(static_cast<double>(std::max<std::int64_t>(value, 1))) /
                                  std::log2(static_cast<double>(most))
                            : 1.0;
        };
        const double tall =
            boxesHeight * (0.3 + 0.65 * place(std::max(output.height, output.width), m_largestSize));
        const double wide = m_room * (0.3 + 0.45 * place(output.channels, m_mostChannels));
        return {centerOf(block) - wide / 2, (boxesHeight - tall) / 2, wide, tall};
    }

    void addOutline(const BlockOutline& outline, const Box& box, const char* look, const std::string& fill)
    {
        const double inset = std::min(box.width / 3, outline.width);
        if (outline.corners == BlockOutline::Corners::Cut) {
            const double drop = outline.height * box.height;
            const std::pair<double, double> corners[]{{0, drop},
                                                      {inset, 0},
                                                      {box.width - inset, 0},
                                                      {box.width, drop},
                                                      {box.width, box.height - drop},
                                                      {box.width - inset, box.height},
                                                      {inset, box.height},
                                                      {0, box.height - drop}};
            std::string points;
            for (const auto& [x, y] : corners) {
                points += (points.empty() ? "" : " ") + svgNumber(box.x + x) + "," + svgNumber(box.y + y);
            }
            m_html.addVoid("polygon", {{"class", look}, {"points", points}, {"fill", fill}});
            return;
        }
        addRect(box, outline.corners == BlockOutline::Corners::Round ? inset : 0, look, fill);
    }

    void addRect(const Box& box, double radius, const char* look, const std::string& fill)
    {
        m_html.addVoid("rect", {{"class", look},
                                {"x", svgNumber(box.x)},
                                {"y", svgNumber(box.y)},
                                {"width", svgNumber(box.width)},
                                {"height", svgNumber(box.height)},
                                {"rx", svgNumber(radius)},
                                {"fill", fill}});
    }

    void drawBox(std::size_t index)
    {
        const Block& block = m_network.blocks[index];
        const Box box = boxOf(index);
        const BlockOutline& outline = infoOf(block.type).outline;
        const std::vector<int>& bits = block.weightBits.values();
        if (bits.size() == 1) {
            addOutline(outline, box, "box", hexText(bitRgb(bits.front())));
            drawBits(box, bits.front());
            return;
        }
        // A field for each layer, cut to the outline.
        const std::string name = "block" + std::to_string(index);
        {
            const auto clip = m_html.open("clipPath", {{"id", name}});
            addOutline(outline, box, "box", "#000");
        }
        const auto fields = m_html.open("g", {{"clip-path", "url(#" + name + ")"}});
        const double part = box.width / static_cast<double>(bits.size());
        for (std::size_t i = 0; i < bits.size(); ++i) {
            const Box field{box.x + part * static_cast<double>(i), box.y, part, box.height};
            addRect(field, 0, "box", hexText(bitRgb(bits[i])));
            drawBits(field, bits[i]);
        }
    }

    void drawBits(const Box& box, int bits)
    {
        const std::string text = bits == floatBits ? "float" : std::to_string(bits);
        if (box.width > 8 * static_cast<double>(text.size())) {
            m_html.add("text", text,
                       {{"class", "onBox"},
                        {"x", svgNumber(box.x + box.width / 2)},
                        {"y", svgNumber(box.y + box.height / 2 + 4)},
                        {"style", "fill: #fff"},
                        {"text-anchor", "middle"}});
        }
    }

    void drawSize(std::size_t index)
    {
        const std::string text = shapeToText(m_report.blocks[index].output);
        if (m_room > 7.5 * static_cast<double>(text.size())) {
            addText(centerOf(index), sizesLine, text);
        }
    }

    void drawBar(std::size_t index)
    {
        const BlockCost& cost = m_report.blocks[index];
        const double scale =
            (barsBottom - barsTop) / static_cast<double>(std::max<std::int64_t>(m_mostBitops, 1));
        double bottom = barsBottom;
        const std::pair<std::int64_t, const char*> parts[]{{cost.depthwiseBitops, "depthwise"},
                                                           {cost.pointwiseBitops, "pointwise"},
                                                           {cost.convolutionBitops, "convolution"}};
        for (const auto& [bitops, look] : parts) {
            const double tall = scale * static_cast<double>(bitops);
            bottom -= tall;
            if (bitops > 0) {
                m_html.addVoid("rect", {{"class", look},
                                        {"x", svgNumber(centerOf(index) - 0.35 * m_room)},
                                        {"y", svgNumber(bottom)},
                                        {"width", svgNumber(0.7 * m_room)},
                                        {"height", svgNumber(tall)}});
            }
        }
        if (m_room >= 50) {
            addText(centerOf(index), bottom - 5, Translator::number(percentToText(m_report.shareOf(cost))));
        }
        const auto every = static_cast<std::size_t>(std::ceil(26 / m_room));
        if (index % every == 0) {
            addText(centerOf(index), numbersLine, std::to_string(index));
        }
    }

    void addText(double x, double y, const std::string& text) { addSvgText(m_html, x, y, "middle", text); }

    HtmlWriter& m_html;
    const Network& m_network;
    const CostReport& m_report;
    std::size_t m_count;
    double m_room;
    std::int64_t m_largestSize = 1;
    std::int64_t m_mostChannels = 1;
    std::int64_t m_mostBitops = 0;
};

void addPart(HtmlWriter& html, const char* look, const std::string& text)
{
    html.add("span", "", {{"class", std::string("swatch ") + look}});
    html.addText(text);
}

} // namespace

void addDesignPicture(HtmlWriter& html, const Network& network, const CostReport& report)
{
    if (report.blocks.empty()) {
        return;
    }
    const auto figure = html.open("figure");
    {
        const auto svg = html.open(
            "svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"class", "design"},
                    {"viewBox", "0 0 " + fixedText(pictureWidth, 0) + " " + fixedText(pictureHeight, 0)},
                    {"role", "img"},
                    {"aria-label",
                     Translator::tr("The blocks with their bits, and the part of the BitOps of each")}});
        Picture(html, network, report).draw();
    }
    const auto caption = html.open("figcaption");
    html.addText(
        Translator::tr("Boxes: bits of the weights, as tall as the maps, as wide as the channels. Bars: "
                       "share of the BitOps, of "));
    addPart(html, "depthwise", Translator::tr("depthwise, "));
    addPart(html, "pointwise", Translator::tr("pointwise layers, "));
    addPart(html, "convolution", Translator::tr("full convolutions."));
}

} // namespace bitops
