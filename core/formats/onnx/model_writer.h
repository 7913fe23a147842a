// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/model.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bitops::onnx {

/// The domain of the quantizers that ONNX does not have.
inline constexpr std::string_view qonnxDomain = "qonnx.custom_op.general";

/// A node to be written.
struct NewNode
{
    using Setting = std::variant<std::int64_t, float, std::string_view, Dims>;

    std::string name = {}; ///< Also of its output, unless that is the model's.
    std::string_view operation = {};
    std::vector<std::string> inputs = {};
    std::vector<std::pair<std::string_view, Setting>> attributes = {};
    std::string_view domain = {};          ///< Empty for ONNX's own operators.
    ElementType type = ElementType::Float; ///< Of its output.
};

/// Writes an ONNX model, part by part. What is given twice the same way makes the same bytes. Source of all
/// numbers of fields: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
class ModelWriter
{
public:
    using Texts = std::vector<std::pair<std::string, std::string>>;

    /// What the network is fed with, in float32.
    void addInput(const std::string& name, const Dims& dims);

    /// Gives the name of the node's output, whose shape is said, too.
    std::string addNode(NewNode node, const Dims& output);

    /// Float32 values; one without sides is a single value. Gives the name.
    std::string addNumbers(std::string name, const Dims& dims, std::span<const float> values);
    /// One-byte values of this type.
    std::string addBytes(std::string name, const Dims& dims, ElementType type, std::string_view values);

    /// How QONNX calls the type of a tensor, where no quantizer says it: "UINT8".
    void annotate(std::string_view tensor, std::string_view dataType);

    /// The bytes of the file: what the last node gives is the model's output, under the name `output`.
    std::string finish(std::string_view graphName, std::string_view output, const Texts& metadata);

private:
    void addInitializer(std::string_view name, const Dims& dims, ElementType type, std::string_view bytes);

    // Messages of the graph, one behind the other.
    std::string m_nodes;
    std::string m_initializers;
    std::string m_inputs;
    std::string m_values;
    std::string m_annotations;
    // The last node is not written before it is known to be the last.
    NewNode m_last;
    Dims m_lastDims;
    bool m_usesQonnx = false;
};

} // namespace bitops::onnx
