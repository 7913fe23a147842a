// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/planned_quantizer.h"

#include "core/formats/onnx/model_writer.h"
#include "core/formats/onnx/quantizer_writer.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace bitops::onnx {

void addNumbers(protozero::pbf_writer& graph, const std::string& name, const Dims& dims,
                const std::vector<float>& values)
{
    protozero::pbf_writer tensor(graph, initializerField);
    if (!dims.empty()) {
        tensor.add_packed_int64(1, dims.begin(), dims.end());
    }
    tensor.add_int32(2, static_cast<std::int32_t>(ElementType::Float));
    tensor.add_string(8, name);
    tensor.add_bytes(9, reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
}

namespace {

void addNumber(protozero::pbf_writer& graph, const std::string& name, float value)
{
    addNumbers(graph, name, {}, {value});
}

void addInteger(protozero::pbf_writer& node, const char* name, std::int64_t value)
{
    constexpr std::int32_t integerType = 2;
    protozero::pbf_writer attribute(node, 5);
    attribute.add_string(1, name);
    attribute.add_int64(3, value);
    attribute.add_int32(20, integerType);
}

void addText(protozero::pbf_writer& node, const char* name, const char* value)
{
    constexpr std::int32_t textType = 3;
    protozero::pbf_writer attribute(node, 5);
    attribute.add_string(1, name);
    attribute.add_string(4, value);
    attribute.add_int32(20, textType);
}

void addNode(protozero::pbf_writer& node, std::string_view operation, const std::vector<std::string>& inputs,
             const std::string& output)
{
    for (const std::string& input : inputs) {
        node.add_string(1, input);
    }
    node.add_string(2, output);
    node.add_string(3, output);
    node.add_string(4, operation.data(), operation.size());
}

void addQonnxQuantizer(protozero::pbf_writer& graph, const PlannedQuantizer& quantizer)
{
    const bool areSigns = quantizer.bits == 1 && quantizer.isSigned;
    const std::string scale = quantizer.output + ".scale";
    addNumbers(graph, scale, quantizer.dims, quantizer.scales);
    std::vector<std::string> inputs{quantizer.input, scale};
    if (!areSigns) {
        inputs.push_back(quantizer.output + ".zero_point");
        addNumber(graph, inputs.back(), 0);
        inputs.push_back(quantizer.output + ".bits");
        addNumber(graph, inputs.back(), static_cast<float>(quantizer.bits));
    }
    protozero::pbf_writer node(graph, nodeField);
    addNode(node, areSigns ? "BipolarQuant" : "Quant", inputs, quantizer.output);
    if (!areSigns) {
        addInteger(node, "signed", quantizer.isSigned ? 1 : 0);
        addInteger(node, "narrow", quantizer.isNarrow ? 1 : 0);
        addText(node, "rounding_mode", "ROUND");
    }
    node.add_string(7, std::string(qonnxDomain));
}

/// Of one byte each.
void addBytes(protozero::pbf_writer& graph, const std::string& name, const Dims& dims, ElementType type,
              const std::string& values)
{
    protozero::pbf_writer tensor(graph, initializerField);
    if (!dims.empty()) {
        tensor.add_packed_int64(1, dims.begin(), dims.end());
    }
    tensor.add_int32(2, static_cast<std::int32_t>(type));
    tensor.add_string(8, name);
    tensor.add_bytes(9, values);
}

/// The same as QuantizeLinear, Clip and DequantizeLinear, which other runtimes know.
void addQcdqQuantizer(protozero::pbf_writer& graph, const PlannedQuantizer& quantizer)
{
    const std::string& name = quantizer.output;
    const ElementType type = quantizer.isSigned ? ElementType::Int8 : ElementType::UInt8;
    const auto side = std::ranges::find_if(quantizer.dims, [](std::int64_t dim) { return dim > 1; });
    const Dims dims = side == quantizer.dims.end() ? Dims() : Dims{*side};
    const NewGrid grid{.bits = quantizer.bits,
                       .isSigned = quantizer.isSigned,
                       .isSymmetric = quantizer.isSigned && quantizer.isNarrow};
    addNumbers(graph, name + ".scale", dims, quantizer.scales);
    addBytes(graph, name + ".zero_point", dims, type, std::string(quantizer.scales.size(), '\0'));
    addBytes(graph, name + ".lowest", {}, type, byteOf(lowestOf(grid)));
    addBytes(graph, name + ".highest", {}, type, byteOf(highestOf(grid)));
    const auto addStep = [&](std::string_view operation, const std::string& input,
                             const std::string& output) {
        protozero::pbf_writer node(graph, nodeField);
        addNode(node, operation, {input, name + ".scale", name + ".zero_point"}, output);
        if (!dims.empty()) {
            addInteger(node, "axis", side - quantizer.dims.begin());
        }
    };
    addStep("QuantizeLinear", quantizer.input, name + ".levels");
    {
        protozero::pbf_writer node(graph, nodeField);
        addNode(node, "Clip", {name + ".levels", name + ".lowest", name + ".highest"}, name + ".clip");
    }
    addStep("DequantizeLinear", name + ".clip", name);
}

} // namespace

void addQuantizer(protozero::pbf_writer& graph, const PlannedQuantizer& quantizer, OnnxForm form)
{
    form == OnnxForm::Qonnx ? addQonnxQuantizer(graph, quantizer) : addQcdqQuantizer(graph, quantizer);
}

void addScale(protozero::pbf_writer& graph, const ScaledTensor& tensor, const Dims& dims,
              const std::vector<float>& scales)
{
    const std::string scale = tensor.from + ".scale";
    addNumbers(graph, scale, dims, scales);
    protozero::pbf_writer node(graph, nodeField);
    node.add_string(1, tensor.from);
    node.add_string(1, scale);
    node.add_string(2, tensor.to);
    node.add_string(3, tensor.from + ".scaled");
    node.add_string(4, std::string("Mul"));
}

void addValueInfo(protozero::pbf_writer& graph, const std::string& name, const Dims& dims)
{
    constexpr protozero::pbf_tag_type valueField = 13;
    protozero::pbf_writer info(graph, valueField);
    info.add_string(1, name);
    protozero::pbf_writer type(info, 2);
    protozero::pbf_writer tensor(type, 1);
    tensor.add_int32(1, static_cast<std::int32_t>(ElementType::Float));
    protozero::pbf_writer shape(tensor, 2);
    for (const std::int64_t size : dims) {
        protozero::pbf_writer side(shape, 1);
        side.add_int64(1, size);
    }
}

} // namespace bitops::onnx
