// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/layer_figures.h"

#include "core/graph/bits.h"
#include "core/graph/layer.h"
#include "ui/base/format.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

struct LayerTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::LayerTexts)
};

QString number(double value)
{
    return numberText(value, 3).replace(QLatin1Char('-'), QChar(0x2212));
}

QString levelsText(const LayerFigures& figures)
{
    const double lowest = figures.levels.front();
    const double highest = figures.levels.back();
    if (figures.bits == 1) {
        return LayerTexts::tr("1 bit: 2 levels, ±%1").arg(number(figures.scale.value_or(0)));
    }
    const QString levels =
        LayerTexts::tr("%1 bits: levels %2 to %3").arg(figures.bits).arg(number(lowest), number(highest));
    if (figures.leastScale && figures.mostScale && *figures.leastScale != *figures.mostScale) {
        return LayerTexts::tr("%1, %2 to %3 apart by channel (drawn: the mean, %4)")
            .arg(levels, number(*figures.leastScale), number(*figures.mostScale),
                 number(figures.scale.value_or(0)));
    }
    return LayerTexts::tr("%1, %2 apart").arg(levels, number(figures.scale.value_or(0)));
}

} // namespace

QString trainedLayerText(const std::string& layer)
{
    const std::string name = layer.substr(layer.rfind('.') + 1);
    const std::optional<QString> title = layerTitle(name);
    const QStringList parts = toQString(layer).split(QLatin1Char('.'));
    if (!title || (parts.size() != 3 && name != "classifier")) {
        return layerTitle(Layer{.name = layer});
    }
    return parts.size() == 3 ? LayerTexts::tr("Block %1 · %2").arg(parts.at(1), *title) : *title;
}

const LayerFigures* findLayer(const LayersEvent& event, const std::string& layer)
{
    const auto found = std::find_if(event.layers.begin(), event.layers.end(),
                                    [&](const LayerFigures& figures) { return figures.layer == layer; });
    return found == event.layers.end() ? nullptr : &*found;
}

std::vector<double> levelPlaces(const LayerFigures& figures, double lower, double upper, std::size_t most)
{
    std::vector<double> places;
    const double scale = figures.scale.value_or(0);
    if (figures.levels.size() != 2 || scale <= 0) {
        return places;
    }
    if (figures.bits == 1) {
        places = {-scale, scale};
        std::erase_if(places, [&](double place) { return place < lower || place > upper; });
        return places;
    }
    const double first = std::max(figures.levels.front(), std::ceil(lower / scale));
    const double last = std::min(figures.levels.back(), std::floor(upper / scale));
    const double count = last - first + 1;
    if (!(count >= 1) || count > static_cast<double>(most)) { // Not a number, either.
        return places;
    }
    for (int i = 0; i < static_cast<int>(count); ++i) {
        places.push_back((first + i) * scale);
    }
    return places;
}

std::int64_t levelCount(const LayerFigures& figures)
{
    if (figures.levels.size() != 2 || figures.scale.value_or(0) <= 0) {
        return 0;
    }
    const double count = figures.bits == 1 ? 2 : figures.levels.back() - figures.levels.front() + 1;
    constexpr double most = 1e9; // Of a file that is damaged.
    return count >= 1 && count <= most ? std::llround(count) : 0;
}

QString layerFiguresText(const LayerFigures& figures)
{
    if (figures.levels.size() != 2) {
        return figures.bits == floatBits
                   ? LayerTexts::tr(
                         "Float weights: not quantized. Give the layer fewer bits in the table of blocks "
                         "and train to see levels here.")
                   : LayerTexts::tr("The weights are not finite: they have no levels.");
    }
    QStringList parts{levelsText(figures)};
    if (figures.sqnr) {
        parts += LayerTexts::tr("%1 dB signal to noise").arg(QLocale().toString(*figures.sqnr, 'f', 1));
    }
    if (figures.clipped) {
        parts += LayerTexts::tr("%1 on the outermost levels").arg(percentText(*figures.clipped));
    }
    if (figures.changed) {
        parts += LayerTexts::tr("%1 changed level in the epoch").arg(percentText(*figures.changed));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace bitops
