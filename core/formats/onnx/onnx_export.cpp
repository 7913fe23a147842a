// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_export.h"

#include "core/base/translator.h"
#include "core/formats/onnx/network_writer.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/network/state_entries.h"

#include <cstdint>

namespace bitops {

namespace {

/// Of one message of protocol buffers, less what names and nodes take.
constexpr std::uint64_t mostBytes = (2ULL << 30U) - (32ULL << 20U);

bool fitsOneFile(const Graph& graph, Arithmetic arithmetic)
{
    std::uint64_t bytes = 0;
    for (const StateEntry& entry : stateEntries(graph, arithmetic)) {
        bytes += entry.count() * sizeof(float);
    }
    return bytes <= mostBytes;
}

bool hasQcdqGrid(int bits)
{
    return (bits >= 2 && bits <= 8) || bits == floatBits;
}

std::string obstacleToQcdq(const Graph& graph, Arithmetic arithmetic)
{
    for (const Node& node : graph.nodes()) {
        if (hasWeights(node.operation) && !hasQcdqGrid(node.weightBits)) {
            return Translator::tr("the weights of %1 have bit-width %2, and QCDQ has 2 to 8",
                                  graph.pathOf(node), node.weightBits);
        }
        const int bits = onnx::writtenBits(graph, node, arithmetic);
        if (!hasQcdqGrid(bits)) {
            return Translator::tr("the activations behind %1 have bit-width %2, and QCDQ has 2 to 8",
                                  graph.pathOf(node), bits);
        }
    }
    return {};
}

} // namespace

std::string obstacleToOnnx(const Network& network, Arithmetic arithmetic, OnnxForm form)
{
    const Graph graph = graphOf(network);
    if (!fitsOneFile(graph, arithmetic)) {
        return Translator::tr("its weights take more than the 2 GiB that such a file holds");
    }
    return form == OnnxForm::Qcdq ? obstacleToQcdq(graph, arithmetic) : std::string();
}

std::string networkToOnnx(const Network& network, const NetworkValues& values, OnnxForm form,
                          const std::vector<std::pair<std::string, std::string>>& metadata)
{
    const Graph graph = graphOf(network);
    return onnx::NetworkWriter(graph, values, form).write(network.name, metadata);
}

} // namespace bitops
