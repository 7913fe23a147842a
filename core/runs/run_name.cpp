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
constexpr std::size_t mostSingleParts = 8;

std::string textOf(const WeightBits& bits)
{
    return bits == WeightBits(floatBits) ? "float" : bits.toText();
}

std::string meanBits(const Design& design)
{
    std::array<char, 32> text{};
    static_cast<void>(
        std::snprintf(text.data(), text.size(), "%.2f", computeCosts(design, {}).total.meanBitsPerMac()));
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

std::string bitsName(const Design& design)
{
    const std::vector<WeightBits> parts = bitsOfParts(design);
    if (parts.empty()) {
        return design.blocks() != nullptr ? Translator::tr("no blocks") : Translator::tr("no layers");
    }
    if (areUniform(parts)) {
        return parts.front() == WeightBits(floatBits) ? textOf(parts.front())
                                                      : Translator::tr("uniform %1", textOf(parts.front()));
    }
    if (parts.size() > mostSingleParts) {
        return Translator::tr("mixed %1", meanBits(design));
    }
    std::string list;
    for (const WeightBits& bits : parts) {
        list += (list.empty() ? "" : "-") + textOf(bits);
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
    const std::string& network = description.network.name();
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
