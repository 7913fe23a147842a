// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_name.h"

#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/runs/run_summary.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

namespace bitops {

namespace {

/// Of which each has its bits in the name.
constexpr std::size_t mostSingleBlocks = 8;

std::string bitsOf(const Block& block)
{
    return block.weightBits == WeightBits(floatBits) ? "float" : block.weightBits.toText();
}

std::string meanBits(const Network& network)
{
    std::array<char, 32> text{};
    static_cast<void>(
        std::snprintf(text.data(), text.size(), "%.2f", computeCosts(network, {}).total.meanBitsPerMac()));
    return Translator::number(std::string_view(text.data()));
}

std::string quantizerText(const TrainingConfiguration& training)
{
    std::string name;
    switch (training.quantizer) {
    case Quantizer::Notebook:
        name = Translator::tr("Notebook");
        break;
    case Quantizer::Ste:
        name = "STE";
        break;
    case Quantizer::Lsq:
        name = "LSQ";
        break;
    }
    return training.perChannel ? Translator::tr("%1 per channel", name) : name;
}

bool isMadeFolderName(const std::string& name)
{
    constexpr std::string_view form = "ddddddddTddddddZ";
    return name.size() >= form.size() &&
           std::equal(form.begin(), form.end(), name.begin(), [](char wanted, char character) {
               return wanted == 'd' ? std::isdigit(static_cast<unsigned char>(character)) != 0
                                    : wanted == character;
           });
}

} // namespace

std::string bitsName(const Network& network)
{
    const std::vector<Block>& blocks = network.blocks;
    if (blocks.empty()) {
        return Translator::tr("no blocks");
    }
    if (hasUniformBits(network)) {
        return blocks.front().weightBits == WeightBits(floatBits)
                   ? bitsOf(blocks.front())
                   : Translator::tr("uniform %1", bitsOf(blocks.front()));
    }
    if (blocks.size() > mostSingleBlocks) {
        return Translator::tr("mixed %1", meanBits(network));
    }
    std::string list;
    for (const Block& block : blocks) {
        list += (list.empty() ? "" : "-") + bitsOf(block);
    }
    return list;
}

std::string recipeName(const RunDescription& description)
{
    const std::string bits = bitsName(description.network);
    return quantizesNothing(description.network) ? bits : bits + " · " + quantizerText(description.training);
}

std::string wholeRunName(const RunDescription& description)
{
    const std::string& network = description.network.name;
    return network.empty() ? recipeName(description) : network + " " + recipeName(description);
}

std::string givenName(const std::string& noted, const std::string& folderName)
{
    return !noted.empty() ? noted : isMadeFolderName(folderName) ? std::string() : folderName;
}

std::vector<std::string> namesOf(const std::vector<RunNaming>& runs)
{
    using NameOnData = std::pair<std::string, std::string>;
    std::set<NameOnData> given;
    for (const RunNaming& run : runs) {
        if (!run.given.empty()) {
            given.emplace(run.given, run.data);
        }
    }
    std::map<NameOnData, std::string> firstNetworks;
    std::map<NameOnData, int> counts;
    std::vector<std::string> names;
    names.reserve(runs.size());
    for (const RunNaming& run : runs) {
        const std::string& first =
            firstNetworks.try_emplace({run.recipe, run.data}, run.network).first->second;
        const bool isOfOther = !run.network.empty() && run.network != first;
        const std::string plain = isOfOther ? run.network + " " + run.recipe : run.recipe;
        std::string name;
        do { // A person may have given such a name.
            const int count = ++counts[{plain, run.data}];
            name = count == 1 ? plain : plain + " · " + std::to_string(count);
        } while (given.contains({name, run.data}) && name != run.given);
        names.push_back(run.given.empty() ? name : run.given);
    }
    return names;
}

} // namespace bitops
