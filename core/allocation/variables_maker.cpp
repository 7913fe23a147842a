// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/variables_maker.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/graph/block_of_bits.h"
#include "core/graph/skips.h"
#include "core/network/imported_grids.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace bitops {

namespace {

std::vector<int> commonBits(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<int> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return common;
}

} // namespace

VariablesMaker::VariablesMaker(const Graph& graph, const SensitivityTable& table,
                               const AllocationRequest& request, const ImportedNetwork* imported)
    : m_table(table)
    , m_request(request)
    , m_areBlocks(imported == nullptr)
{
    for (const Node& node : graph.nodes()) {
        if (!isLayer(node.operation)) {
            continue;
        }
        AllocatedLayer& made = m_layers.emplace_back();
        made.layer = layerOf(graph, node);
        made.counts = rawCountsOf(made.layer, request.counting.rule);
        const bool isClassifier =
            node.operation == Operation::FullyConnected && &node == &graph.nodes().back();
        made.isInTotal = !isClassifier || request.counting.withClassifier;
        m_paths.push_back(graph.pathOf(node));
        m_blocksOfInputs.push_back(imported == nullptr ? blockOfBits(graph, graph.inputs(node).front())
                                                       : gridOfInput(*imported, m_layers.size() - 1));
    }
    if (request.perBlock) {
        findTies(graph);
    } else {
        m_ties.resize(m_layers.size());
    }
}

void VariablesMaker::findTies(const Graph& graph)
{
    const std::vector<std::optional<NodeIndex>> skips =
        m_areBlocks ? std::vector<std::optional<NodeIndex>>() : skipOfNodes(graph);
    for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
        if (!isLayer(graph.nodes()[i].operation)) {
            continue;
        }
        const std::size_t layer = m_ties.size();
        m_ties.push_back(m_areBlocks ? m_layers[layer].layer.block
                         : skips[i]  ? std::optional<std::size_t>(*skips[i])
                                     : std::nullopt);
    }
}

Status VariablesMaker::checkNames() const
{
    const auto isLayerOfDesign = [this](const std::string& path) {
        return std::find(m_paths.begin(), m_paths.end(), path) != m_paths.end();
    };
    for (const std::string& layer : m_table.layers()) {
        if (!isLayerOfDesign(layer)) {
            return Error{
                Translator::tr("The sensitivity was measured on another network: the design has no layer %1.",
                               excerpt(layer))};
        }
    }
    for (const auto& [layer, bits] : m_request.bitsOfLayers) {
        if (!isLayerOfDesign(layer)) {
            return Error{Translator::tr("Could not keep the layer %1: the design has none of this name.",
                                        excerpt(layer))};
        }
    }
    return success();
}

Status VariablesMaker::make()
{
    if (Status added = addWeights(); !added) {
        return added;
    }
    if (m_request.withActivations) {
        if (Status added = addActivations(); !added) {
            return added;
        }
    }
    for (BitsVariable& variable : m_variables) {
        if (Status found = findFigures(variable); !found) {
            return found;
        }
    }
    putInOrder();
    return success();
}

Result<std::vector<int>> VariablesMaker::weightBitsOf(std::size_t layer) const
{
    if (isNamed(layer)) {
        return m_request.bitsOfLayers.find(m_paths[layer])->second;
    }
    if (isKeptUnasked(layer)) {
        return std::vector{m_layers[layer].layer.weightBits};
    }
    std::vector<int> bits =
        m_request.bits.empty() ? m_table.bitsOf(m_paths[layer], LayerPart::Weights) : m_request.bits;
    if (bits.empty()) {
        return Error{
            Translator::tr("The sensitivity of the weights of %1 was not measured.", m_paths[layer])};
    }
    return bits;
}

Result<std::vector<int>> VariablesMaker::inputBitsOf(std::size_t layer) const
{
    std::vector<int> bits =
        m_request.bits.empty() ? m_table.bitsOf(m_paths[layer], LayerPart::Activations) : m_request.bits;
    if (bits.empty()) {
        return Error{
            Translator::tr("The sensitivity of the activations of %1 was not measured.", m_paths[layer])};
    }
    return bits;
}

Status VariablesMaker::addLayer(BitsVariable& variable, std::size_t layer,
                                const Result<std::vector<int>>& bits)
{
    if (!bits) {
        return bits.error();
    }
    variable.bits = variable.layers.empty() ? *bits : commonBits(variable.bits, *bits);
    variable.layers.push_back(layer);
    if (variable.bits.empty() && !m_areBlocks && variable.part == LayerPart::Weights) {
        return Error{
            Translator::tr("The layers under the skip connection over %1 have no bit-width in common "
                           "that was measured.",
                           m_paths[variable.layers.front()])};
    }
    if (variable.bits.empty() && !m_areBlocks) {
        return Error{Translator::tr("The layers that read the activations of %1 have no bit-width in common "
                                    "that was measured.",
                                    m_paths[variable.block])};
    }
    if (variable.bits.empty()) {
        return Error{Translator::tr("The layers of block %1 have no bit-width in common that was measured.",
                                    static_cast<std::int64_t>(variable.block))};
    }
    return success();
}

Status VariablesMaker::addWeights()
{
    std::map<std::size_t, std::size_t> tied; // Variables, by tie.
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        std::size_t index = m_variables.size();
        if (m_ties[i] && !isNamed(i) && !isKeptUnasked(i)) {
            index = tied.try_emplace(*m_ties[i], index).first->second;
        }
        if (index == m_variables.size()) {
            m_variables.push_back({.part = LayerPart::Weights, .block = m_layers[i].layer.block.value_or(0)});
        }
        m_layers[i].weights = index;
        if (Status added = addLayer(m_variables[index], i, weightBitsOf(i)); !added) {
            return added;
        }
    }
    return success();
}

Status VariablesMaker::addActivations()
{
    std::map<std::size_t, std::size_t> ofBlocks; // Variables, by block.
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const std::optional<std::size_t> block = m_blocksOfInputs[i];
        const bool isUnknown =
            !m_layers[i].isInTotal && m_table.bitsOf(m_paths[i], LayerPart::Activations).empty();
        if (!block || isUnknown) {
            continue;
        }
        const auto [place, isNew] = ofBlocks.try_emplace(*block, m_variables.size());
        if (isNew) {
            m_variables.push_back({.part = LayerPart::Activations, .block = *block});
        }
        m_layers[i].activations = place->second;
        if (Status added = addLayer(m_variables[place->second], i, inputBitsOf(i)); !added) {
            return added;
        }
    }
    return success();
}

Status VariablesMaker::findFigures(BitsVariable& variable)
{
    for (const std::size_t layer : variable.layers) {
        std::vector<Figures>& figures = variable.figures.emplace_back();
        for (const int bits : variable.bits) {
            const SensitivityMeasurement* const measured = m_table.find(m_paths[layer], variable.part, bits);
            const bool changesNothing =
                bits == floatBits || (variable.part == LayerPart::Weights && isKeptUnasked(layer));
            if (measured == nullptr && !changesNothing) {
                return Error{
                    variable.part == LayerPart::Weights
                        ? Translator::tr("The sensitivity of the weights of %1 was not measured at %2 bits.",
                                         m_paths[layer], bits)
                        : Translator::tr(
                              "The sensitivity of the activations of %1 was not measured at %2 bits.",
                              m_paths[layer], bits)};
            }
            figures.push_back(measured == nullptr ? Figures()
                                                  : Figures{measured->lossIncrease, measured->accuracyDrop});
        }
    }
    return success();
}

void VariablesMaker::putInOrder()
{
    std::vector<std::size_t> order;
    std::vector<std::size_t> places(m_variables.size(), m_variables.size());
    const auto append = [&](std::size_t variable) {
        if (places[variable] == m_variables.size()) {
            places[variable] = order.size();
            order.push_back(variable);
        }
    };
    std::map<std::size_t, std::size_t> activations;
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        if (m_variables[i].part == LayerPart::Activations) {
            activations.emplace(m_variables[i].block, i);
        }
    }
    for (const auto& [block, variable] : activations) {
        append(variable);
        for (const std::size_t layer : m_variables[variable].layers) {
            append(m_layers[layer].weights);
        }
    }
    for (const AllocatedLayer& layer : m_layers) {
        append(layer.weights);
    }
    std::vector<BitsVariable> ordered;
    for (const std::size_t variable : order) {
        ordered.push_back(std::move(m_variables[variable]));
    }
    m_variables = std::move(ordered);
    for (AllocatedLayer& layer : m_layers) {
        layer.weights = places[layer.weights];
        if (layer.activations) {
            layer.activations = places[*layer.activations];
        }
    }
}

} // namespace bitops
