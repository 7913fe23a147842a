// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/network_values.h"
#include "core/formats/onnx/model_writer.h"
#include "core/formats/onnx/quantizer_writer.h"
#include "core/graph/graph.h"
#include "core/network/state_entries.h"

#include <map>
#include <string>
#include <vector>

namespace bitops::onnx {

/// The bits to which the file rounds what a node gives on: float where it leaves it as it is.
int writtenBits(const Graph& graph, const bitops::Node& node, Arithmetic arithmetic);

/// Writes the graph of a stack of blocks as an ONNX model, node by node.
///
/// One bit with a sign is written as −1 and 1, and its scale is put behind whatever reads it: what readers
/// see is a tensor of one bit then, and multiplies as one.
class NetworkWriter
{
public:
    /// Preconditions: the graph and the values outlive it; the graph is that of a stack of blocks; the values
    /// are complete, and the form has all of its bits.
    NetworkWriter(const Graph& graph, const NetworkValues& values, OnnxForm form);

    /// Once.
    std::string write(const std::string& name, const ModelWriter::Texts& metadata);

private:
    /// A tensor of the file, whose values are those of the graph's tensor divided by a factor.
    struct Written
    {
        std::string name;
        Dims dims;
        float factor = 1;
    };

    /// The weights as a layer is to multiply with them, and what its results are to be multiplied by then:
    /// one factor, one for each output channel, or none.
    struct WrittenWeights
    {
        std::string name;
        std::vector<float> factors;
    };

    void addInput();
    Written operate(const bitops::Node& node);
    Written convolve(const bitops::Node& node, const Written& input);
    Written connect(const bitops::Node& node, const Written& input);
    /// What convolve() and connect() have in common: weights, scales behind them, and bias.
    Written addLayer(const bitops::Node& node, const Written& input, NewNode operation, const Dims& output);
    WrittenWeights weightsOf(const bitops::Node& node);
    Written finish(const bitops::Node& node, Written tensor);
    std::string normalize(const bitops::Node& node, const Written& tensor);
    std::string activate(const bitops::Node& node, const Written& tensor, bool isRounded);
    Written round(const bitops::Node& node, const Written& tensor, int bits);

    /// The values themselves.
    Written settled(const Written& tensor);
    /// One number for all, or for each channel, and a node of two operands that puts them behind the tensor.
    std::string combine(const std::string& name, std::string_view operation, const Written& tensor,
                        const std::string& constant, const std::vector<float>& values);

    [[nodiscard]] const std::vector<float>& valuesOf(const bitops::Node& node, StateRole role) const;
    /// As an initializer of that name.
    std::string stored(const bitops::Node& node, StateRole role, const Dims& dims);

    const Graph& m_graph;
    const NetworkValues& m_values;
    ModelWriter m_model;
    QuantizerWriter m_quantizers;
    std::vector<Written> m_tensors;           ///< Of each tensor of the graph.
    std::map<std::string, Written> m_settled; ///< By the names of those before.
};

} // namespace bitops::onnx
