// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_reason.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/network/block_type.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <vector>

namespace bitops {

namespace {

/// Some layers of one block, which have weights of the same bits.
struct Part
{
    std::size_t block = 0;
    int bits = 0;
    double saved = 0; ///< BitOps against 8 bits.
    double accuracyDrop = 0;
};

double savedBy(const LayerAllocation& layer)
{
    return static_cast<double>(layer.bitopsAtEightBits) - static_cast<double>(layer.bitops);
}

std::string nameIn(const LayerAllocation& layer)
{
    return layer.layer.substr(layer.layer.rfind('.') + 1);
}

using Parts = std::map<std::string, std::vector<Part>>;

bool isOfImported(const Allocation& allocation)
{
    return std::ranges::none_of(allocation.layers,
                                [](const LayerAllocation& layer) { return layer.block.has_value(); });
}

/// Each layer by itself, by its number.
Parts partsOfImported(const Allocation& allocation)
{
    std::vector<Part> parts;
    for (const LayerAllocation& layer : allocation.layers) {
        parts.push_back(
            {parts.size(), layer.weightBits, layer.isInTotal ? savedBy(layer) : 0, layer.accuracyDrop});
    }
    return {{"", std::move(parts)}};
}

/// By the name of the layer within its block; under an empty name the blocks whose layers are all alike.
Parts partsOf(const Allocation& allocation)
{
    if (isOfImported(allocation)) {
        return partsOfImported(allocation);
    }
    Parts parts;
    const std::vector<LayerAllocation>& layers = allocation.layers;
    for (std::size_t first = 0; first < layers.size();) {
        std::size_t end = first;
        Part whole{layers[first].block.value_or(0), layers[first].weightBits};
        bool isAlike = true;
        for (; end < layers.size() && layers[end].block == layers[first].block; ++end) {
            const LayerAllocation& layer = layers[end];
            if (layer.block) {
                parts[nameIn(layer)].push_back(
                    {*layer.block, layer.weightBits, savedBy(layer), layer.accuracyDrop});
            }
            whole.saved += savedBy(layer);
            whole.accuracyDrop += layer.accuracyDrop;
            isAlike = isAlike && layer.block && layer.weightBits == whole.bits;
        }
        if (isAlike) {
            parts[""].push_back(whole);
        }
        first = end;
    }
    return parts;
}

std::string fixed(double value, int digits)
{
    std::array<char, 64> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    return Translator::number(
        std::string_view(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())));
}

/// "Pointwise", as it is shown.
std::string titleOf(const std::string& layer)
{
    for (const BlockLayer& known : blockLayers()) {
        if (known.name == layer) {
            return Translator::tr(known.title);
        }
    }
    return layer;
}

} // namespace

std::optional<AllocationReason> reasonOf(const Allocation& allocation)
{
    double savedInAll = 0;
    for (const LayerAllocation& layer : allocation.layers) {
        savedInAll += layer.isInTotal ? savedBy(layer) : 0;
    }
    std::optional<AllocationReason> best;
    for (const auto& [layer, parts] : partsOf(allocation)) {
        AllocationReason run;
        for (const Part& part : parts) {
            const bool goesOn = run.bits == part.bits && run.lastBlock + 1 == part.block;
            if (!goesOn) {
                run = {.firstBlock = part.block, .lastBlock = part.block, .layer = layer, .bits = part.bits};
            }
            run.lastBlock = part.block;
            run.savings += part.saved / savedInAll;
            run.accuracyDrop += part.accuracyDrop;
            if (savedInAll > 0 && run.savings > (best ? best->savings : 0)) {
                best = run;
            }
        }
    }
    if (best && isOfImported(allocation)) {
        best->firstLayer = allocation.layers[best->firstBlock].layer;
        best->lastLayer = allocation.layers[best->lastBlock].layer;
    }
    return best;
}

std::string describe(const AllocationReason& reason)
{
    const auto first = static_cast<std::int64_t>(reason.firstBlock);
    const auto last = static_cast<std::int64_t>(reason.lastBlock);
    const std::string savings = fixed(100 * reason.savings, 0);
    // Not "-0.0".
    const double points = std::round(1000 * reason.accuracyDrop) / 10 + 0.0;
    const std::string drop = fixed(points == 0 ? 0 : points, 1);
    if (!reason.firstLayer.empty()) {
        const std::string from = excerpt(reason.firstLayer);
        return first == last ? Translator::tr("%1 at %2 bits: %3 % of the savings for %4 points.", from,
                                              reason.bits, savings, drop)
                             : Translator::tr("%1 to %2 at %3 bits: %4 % of the savings for %5 points.", from,
                                              excerpt(reason.lastLayer), reason.bits, savings, drop);
    }
    const std::string title = titleOf(reason.layer);
    if (reason.layer.empty()) {
        return first == last ? Translator::tr("Block %1 at %2 bits: %3 % of the savings for %4 points.",
                                              first, reason.bits, savings, drop)
                             : Translator::tr("Blocks %1–%2 at %3 bits: %4 % of the savings for %5 points.",
                                              first, last, reason.bits, savings, drop);
    }
    return first == last ? Translator::tr("%1 of block %2 at %3 bits: %4 % of the savings for %5 points.",
                                          title, first, reason.bits, savings, drop)
                         : Translator::tr("%1 of blocks %2–%3 at %4 bits: %5 % of the savings for %6 points.",
                                          title, first, last, reason.bits, savings, drop);
}

} // namespace bitops
