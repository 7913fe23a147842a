// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/allocation_text.h"

#include "core/allocation/allocation_reason.h"
#include "core/base/count.h"
#include "core/base/json_text.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr const char* noFigure = "-";

/// "1,234 BitOps (60.0 % of 8 bits)"
std::string costText(std::int64_t bitops, std::int64_t atEightBits)
{
    std::string text = groupedText(bitops) + " BitOps";
    if (atEightBits > 0) {
        text += " (" + percentToText(static_cast<double>(bitops) / static_cast<double>(atEightBits)) +
                " of 8 bits)";
    }
    return text;
}

/// In points; more is worse.
std::string pointsText(double accuracyDrop)
{
    return fixedText(100 * accuracyDrop, 2);
}

TextTable totalsOf(const AllocationSource& source)
{
    const Allocation& allocation = source.allocation;
    TextTable table;
    table.rows.push_back({"Counting", std::string(infoOf(source.counting.rule).name)});
    if (source.budget.bitops) {
        table.rows.push_back({"Budget", costText(*source.budget.bitops, source.bitopsAtEightBits)});
    }
    table.rows.push_back({"Cost", costText(allocation.bitops, source.bitopsAtEightBits)});
    if (source.budget.weightBits) {
        table.rows.push_back(
            {"Budget of weights", groupedText(*source.budget.weightBits / bitsOfByte) + " bytes"});
    }
    table.rows.push_back({"Weights", storageText(allocation.weightBits) + " bytes"});
    table.rows.push_back({"Predicted loss increase", fixedText(allocation.lossIncrease, 4)});
    const double accuracy = std::clamp(source.accuracyAsItIs - allocation.accuracyDrop, 0.0, 1.0);
    table.rows.push_back(
        {"Predicted accuracy",
         fixedText(100 * accuracy, 2) + " % (" + pointsText(std::abs(allocation.accuracyDrop)) +
             (allocation.accuracyDrop < 0 ? " points more" : " points less") + " than measured as it is)"});
    return table;
}

/// Of an imported layer, whose path has no block beside it, all of it.
std::string nameIn(const LayerAllocation& layer)
{
    const std::size_t dot = layer.block ? layer.layer.rfind('.') : std::string::npos;
    return layer.layer.substr(dot + 1);
}

TextTable layersOf(const AllocationSource& source)
{
    TextTable table;
    table.rows.push_back(
        {"Block", "Layer", "Weight bits", "Input bits", "BitOps", "Share", "Loss increase", "Points"});
    for (const LayerAllocation& layer : source.allocation.layers) {
        const bool hasShare = layer.isInTotal && source.allocation.bitops > 0;
        table.rows.push_back({layer.block ? std::to_string(*layer.block) : noFigure, nameIn(layer),
                              std::to_string(layer.weightBits), std::to_string(layer.inputBits),
                              groupedText(layer.bitops),
                              hasShare ? percentToText(static_cast<double>(layer.bitops) /
                                                       static_cast<double>(source.allocation.bitops))
                                       : noFigure,
                              fixedText(layer.lossIncrease, 4), pointsText(layer.accuracyDrop)});
    }
    return table;
}

} // namespace

std::string allocationToText(const AllocationSource& source)
{
    std::string text = toAlignedText(totalsOf(source)) + "\n" + toAlignedText(layersOf(source)) + "\n";
    if (const std::optional<AllocationReason> reason = reasonOf(source.allocation)) {
        text += describe(*reason) + "\n";
    }
    return text + "No other choice within the budget is predicted to lose less. The prediction adds up what "
                  "each layer\n"
                  "loses alone, measured without training.\n";
}

std::string allocationToJson(const AllocationSource& source)
{
    using Json = nlohmann::ordered_json;
    const auto numberOrNull = [](std::optional<std::int64_t> number) {
        return number ? Json(*number) : Json();
    };
    const Allocation& allocation = source.allocation;
    Json layers = Json::array();
    for (const LayerAllocation& layer : allocation.layers) {
        layers.push_back({{"layer", layer.layer},
                          {"weight_bits", layer.weightBits},
                          {"input_bits", layer.inputBits},
                          {"bitops", layer.bitops},
                          {"loss_increase", layer.lossIncrease}});
    }
    const std::optional<std::int64_t>& weightBits = source.budget.weightBits;
    return jsonToText({{"counting", infoOf(source.counting.rule).name},
                       {"budget", numberOrNull(source.budget.bitops)},
                       {"bitops", allocation.bitops},
                       {"weight_bytes", bytesOfBits(allocation.weightBits)},
                       {"predicted_loss_increase", allocation.lossIncrease},
                       {"optimal", true},
                       {"layers", std::move(layers)},
                       {"weight_byte_budget",
                        numberOrNull(weightBits ? std::optional(*weightBits / bitsOfByte) : std::nullopt)},
                       {"with_classifier", source.counting.withClassifier},
                       {"predicted_accuracy_drop", allocation.accuracyDrop}});
}

std::string frontToCsv(const std::vector<Allocation>& front, bool withActivations, const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    csv.add("bitops").add("predicted_loss_increase");
    if (!front.empty()) {
        for (const LayerAllocation& layer : front.front().layers) {
            csv.add(layer.layer);
        }
        for (std::size_t i = 0; withActivations && i < front.front().layers.size(); ++i) {
            csv.add(front.front().layers[i].layer + ":input");
        }
    }
    csv.endRow();
    for (const Allocation& point : front) {
        csv.add(point.bitops).add(point.lossIncrease);
        for (const LayerAllocation& layer : point.layers) {
            csv.add(layer.weightBits);
        }
        for (std::size_t i = 0; withActivations && i < point.layers.size(); ++i) {
            csv.add(point.layers[i].inputBits);
        }
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
