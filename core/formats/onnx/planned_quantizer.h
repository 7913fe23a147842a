// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rounding_plan.h"
#include "core/formats/onnx_form.h"

#include <protozero/pbf_writer.hpp>

#include <string>
#include <vector>

namespace bitops::onnx {

// Fields of a graph. Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
inline constexpr protozero::pbf_tag_type nodeField = 1;
inline constexpr protozero::pbf_tag_type initializerField = 5;

/// Adds a tensor of float32 to a graph.
void addNumbers(protozero::pbf_writer& graph, const std::string& name, const Dims& dims,
                const std::vector<float>& values);

/// Adds the nodes of a quantizer to a graph, and the numbers that they read, which nobody else does.
/// Precondition: the form has grids of so many bits.
void addQuantizer(protozero::pbf_writer& graph, const PlannedQuantizer& quantizer, OnnxForm form);

/// Adds a product of a tensor with a scale of these sides to a graph: from the one to the other name.
struct ScaledTensor
{
    std::string from;
    std::string to;
};
void addScale(protozero::pbf_writer& graph, const ScaledTensor& tensor, const Dims& dims,
              const std::vector<float>& scales);

/// Says the shape of a tensor of float32.
void addValueInfo(protozero::pbf_writer& graph, const std::string& name, const Dims& dims);

} // namespace bitops::onnx
