// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/node_tail.h"
#include "core/network/imported_network.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace bitops::onnx {

/// What of the file a node of the graph stands for.
struct NodeOrigin
{
    /// Among Inferred::nodes. None of a view that the import has added: it gives on what it is given.
    std::optional<std::size_t> node = {};
    std::size_t output = 0; ///< Which of its outputs.
    NodeTail tail = {};     ///< What was made part of it.
};

/// How a graph and the model that it was made of belong together.
struct GraphOrigins
{
    std::vector<NodeOrigin> nodes; ///< Of each node of the graph.
    /// Of each tensor of the graph: the one of the file, at the end of the tail; noTensor of added views.
    std::vector<TensorId> tensors;
    std::vector<NodeTail> inputs; ///< What was made part of each input.
};

struct ImportedGraph
{
    ImportedNetwork network;
    GraphOrigins origins;
};

} // namespace bitops::onnx
