// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_difference.h"

#include "core/jobs/recipe_fields.h"
#include "core/network/block_type.h"
#include "core/report/number_text.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

RunValue toRunValue(const nlohmann::ordered_json& json)
{
    if (json.is_boolean()) {
        return json.get<bool>();
    }
    if (json.is_number_integer()) {
        return json.get<std::int64_t>();
    }
    if (json.is_number()) {
        return json.get<double>();
    }
    return json.is_string() ? json.get<std::string>() : json.dump();
}

/// A thing of one run.
struct Entry
{
    std::string key;
    RunValue value;
};
using Entries = std::vector<Entry>;

/// Of what has no blocks, the cells that follow are empty.
Entries importedDesignOf(const ImportedNetwork& network)
{
    return {{"name", network.name},
            {"input", shapeToText(network.graph.tensor(0).shape)},
            {"input_bits", std::int64_t{network.graph.tensor(0).bits}},
            {"blocks", RunValue()},
            {"classes", RunValue()},
            {"classifier_bits", RunValue()}};
}

Entries designOf(const Design& design)
{
    if (const ImportedNetwork* const imported = design.imported()) {
        return importedDesignOf(*imported);
    }
    const Network& network = *design.blocks();
    return {{"name", network.name},
            {"input", shapeToText(network.input.shape)},
            {"input_bits", std::int64_t{network.input.bits}},
            {"blocks", static_cast<std::int64_t>(network.blocks.size())},
            {"classes", network.classes},
            {"classifier_bits", std::int64_t{network.classifierBits}}};
}

std::size_t blockCount(const Design& design)
{
    return design.blocks() == nullptr ? 0 : design.blocks()->blocks.size();
}

Entries blockOf(const Design& design, std::size_t index)
{
    if (index >= blockCount(design)) {
        return {};
    }
    const Block& block = design.blocks()->blocks[index];
    const BlockTypeInfo& type = infoOf(block.type);
    Entries entries{{"type", std::string(type.name)}};
    for (const BlockParameter& parameter : blockParameters()) {
        const bool isThere = type.has(parameter);
        entries.push_back({parameter.key, isThere ? RunValue(block.*parameter.value) : RunValue()});
    }
    const std::vector<int>& bits = block.weightBits.values();
    entries.push_back({"weight_bits", bits.size() == 1 ? RunValue(std::int64_t{bits.front()})
                                                       : RunValue(block.weightBits.toText())});
    entries.push_back({"activation_bits", std::int64_t{block.activationBits}});
    return entries;
}

Entries trainingOf(const RunSummary& run)
{
    Entries entries;
    for (const RecipeField& field : recipeFields()) {
        entries.push_back({std::string(field.key), toRunValue(valueOf(field, run.description().training))});
    }
    return entries;
}

Entries resultOf(const RunSummary& run, const CostOptions& options)
{
    const CostReport costs = computeCosts(run.description().network, options);
    const EpochEvent* const best = run.bestEpoch();
    const EpochEvent* const last = run.record().epochs().empty() ? nullptr : &run.record().epochs().back();
    const std::optional<TestEvent>& test = run.record().test();
    const auto ifCounted = [&costs](std::int64_t count) {
        return costs.isComplete() ? RunValue(count) : RunValue();
    };
    return {{"state", std::string(nameOf(run.state()))},
            {"epochs_done", std::int64_t{run.epochsDone()}},
            {"best_accuracy", best == nullptr ? RunValue() : RunValue(best->valAccuracy)},
            {"best_epoch", best == nullptr ? RunValue() : RunValue(std::int64_t{best->epoch})},
            {"last_train_loss", last == nullptr ? RunValue() : RunValue(last->trainLoss)},
            {"last_val_loss", last == nullptr ? RunValue() : RunValue(last->valLoss)},
            {"test_accuracy", test ? RunValue(test->accuracy) : RunValue()},
            {"test_loss", test ? RunValue(test->loss) : RunValue()},
            {"bitops", ifCounted(costs.total.bitops)},
            {"macs", ifCounted(costs.total.macs)},
            {"images_per_second", last == nullptr ? RunValue() : RunValue(last->imagesPerSecond)}};
}

/// Both have the keys in the same order, or one has none.
void add(std::vector<RunDifference>& all, RunPart part, std::size_t block, Entries first, Entries second)
{
    for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
        all.push_back({.part = part,
                       .key = i < first.size() ? first[i].key : second[i].key,
                       .block = block,
                       .first = i < first.size() ? std::move(first[i].value) : RunValue(),
                       .second = i < second.size() ? std::move(second[i].value) : RunValue()});
    }
}

} // namespace

std::vector<RunDifference> compareRuns(const RunSummary& first, const RunSummary& second,
                                       const CostOptions& options)
{
    const Design& a = first.description().network;
    const Design& b = second.description().network;
    std::vector<RunDifference> all;
    add(all, RunPart::Design, 0, designOf(a), designOf(b));
    for (std::size_t block = 0; block < std::max(blockCount(a), blockCount(b)); ++block) {
        add(all, RunPart::Block, block, blockOf(a, block), blockOf(b, block));
    }
    add(all, RunPart::Training, 0, trainingOf(first), trainingOf(second));
    add(all, RunPart::Result, 0, resultOf(first, options), resultOf(second, options));
    return all;
}

} // namespace bitops
