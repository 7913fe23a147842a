// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_designs.h"

#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/formats/network_source.h"
#include "core/sweep/sweep_variables.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

std::string withoutFullStop(std::string sentence)
{
    sentence.resize(sentence.find_last_not_of('.') + 1);
    return sentence;
}

/// To the input and the classes of a sweep's data. A model has been read with that input.
Status fit(Design& design, const SweepFile& sweep)
{
    Network* const network = design.blocks();
    if (network == nullptr) {
        return sweep.classes
                   ? Status(Error{Translator::tr("\"%1\" cannot be changed: the structure of an ONNX "
                                                 "model is as it is",
                                                 std::string("classes"))})
                   : success();
    }
    if (sweep.input.size() == 3) {
        network->input.shape = {sweep.input[0], sweep.input[1], sweep.input[2]};
    }
    network->classes = sweep.classes.value_or(network->classes);
    return success();
}

} // namespace

Result<SweepDesigns> SweepDesigns::load(const SweepFile& sweep)
{
    SweepDesigns designs(sweep);
    if (sweep.front) {
        Result<std::vector<FrontDesign>> front = frontDesigns(*sweep.front, sweep.base);
        if (!front) {
            return front.error();
        }
        designs.m_front = *std::move(front);
    }
    return designs;
}

std::vector<nlohmann::json> SweepDesigns::front() const
{
    std::vector<nlohmann::json> values;
    for (const FrontDesign& design : m_front) {
        values.emplace_back(design.bitops);
    }
    return values;
}

Result<std::size_t> SweepDesigns::find(const std::map<std::string, nlohmann::json>& values)
{
    std::string known;
    for (const auto& [key, value] : values) {
        known += key == frontKey || changesDesign(key) ? key + " " + value.dump() + "\n" : "";
    }
    if (const auto found = m_known.find(known); found != m_known.end()) {
        return found->second;
    }
    Result<Design> network = networkOf(values);
    if (!network) {
        return Error{withoutFullStop(network.error().message)};
    }
    const CostReport costs = computeCosts(*network, {.withClassifier = true});
    if (!costs.isComplete()) {
        return Error{withoutFullStop(describe(costs.problems.front()))};
    }
    const std::int64_t bitops = computeCosts(*network, {}).total.bitops;
    m_designs.push_back({*std::move(network), bitops, costs.total.macs});
    return m_known[known] = m_designs.size() - 1;
}

Result<Design> SweepDesigns::baseOf(const std::map<std::string, nlohmann::json>& values) const
{
    if (const auto chosen = values.find(std::string(frontKey)); chosen != values.end()) {
        return std::find_if(m_front.begin(), m_front.end(),
                            [&](const FrontDesign& design) { return design.bitops == chosen->second; })
            ->network;
    }
    const auto varied = values.find(std::string(designKey));
    if (varied == values.end() && m_sweep.network) {
        return Design(*m_sweep.network);
    }
    if (varied != values.end() && !varied->second.is_string()) {
        return Error{Translator::tr("\"%1\" must be a text", std::string(designKey))};
    }
    const std::string source = varied != values.end() ? varied->second.get<std::string>() : m_sweep.design;
    return source.empty() ? Error{Translator::tr("it has no \"%1\"", std::string(designKey))}
                          : designFromSource(source, m_sweep.base, m_sweep.input);
}

Result<Design> SweepDesigns::networkOf(const std::map<std::string, nlohmann::json>& values) const
{
    Result<Design> network = baseOf(values);
    if (!network) {
        return network;
    }
    if (const Status fits = fit(*network, m_sweep); !fits) {
        return fits.error();
    }
    for (const auto& [key, value] : values) {
        if (key == frontKey || key == designKey || !changesDesign(key)) {
            continue;
        }
        if (const Status set = setBits(key, value, *network); !set) {
            return set.error();
        }
    }
    return network;
}

} // namespace bitops
