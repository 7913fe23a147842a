// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/quantizer_writer.h"

#include <algorithm>
#include <utility>

namespace bitops::onnx {

std::int64_t lowestOf(const NewGrid& grid)
{
    const std::int64_t half = std::int64_t{1} << (grid.bits - 1);
    return grid.isSigned ? -half + (grid.isSymmetric ? 1 : 0) : 0;
}

std::int64_t highestOf(const NewGrid& grid)
{
    const std::int64_t half = std::int64_t{1} << (grid.bits - 1);
    return grid.isSigned ? half - 1 : 2 * half - 1;
}

std::string byteOf(std::int64_t value)
{
    return {static_cast<char>(static_cast<std::uint8_t>(value))};
}

namespace {

/// Of a scale for each size of the first side, as it is broadcast over the others.
Dims broadcastDims(const Dims& dims, std::size_t scales)
{
    if (scales == 1) {
        return {};
    }
    Dims broadcast(dims.size(), 1);
    broadcast.front() = static_cast<std::int64_t>(scales);
    return broadcast;
}

} // namespace

std::string QuantizerWriter::round(const std::string& name, const std::string& tensor, const Dims& dims,
                                   NewGrid grid)
{
    for (float& scale : grid.scales) {
        scale = std::max(scale, leastScale);
    }
    return m_form == OnnxForm::Qonnx ? roundByQuant(name, tensor, dims, grid)
                                     : roundByQcdq(name, tensor, dims, grid);
}

std::string QuantizerWriter::roundByQuant(const std::string& name, const std::string& tensor,
                                          const Dims& dims, const NewGrid& grid)
{
    constexpr float zero = 0;
    const auto bits = static_cast<float>(grid.bits);
    const Dims scaleDims = broadcastDims(dims, grid.scales.size());
    return m_model.addNode({.name = name,
                            .operation = "Quant",
                            .inputs = {tensor, m_model.addNumbers(name + ".scale", scaleDims, grid.scales),
                                       m_model.addNumbers(name + ".zero_point", {}, {&zero, 1}),
                                       m_model.addNumbers(name + ".bits", {}, {&bits, 1})},
                            .attributes = {{"signed", std::int64_t{grid.isSigned}},
                                           {"narrow", std::int64_t{grid.isSymmetric}},
                                           {"rounding_mode", std::string_view("ROUND")}},
                            .domain = qonnxDomain},
                           dims);
}

std::string QuantizerWriter::signs(const std::string& name, const std::string& tensor, const Dims& dims)
{
    constexpr float one = 1;
    return m_model.addNode({.name = name,
                            .operation = "BipolarQuant",
                            .inputs = {tensor, m_model.addNumbers(name + ".scale", {}, {&one, 1})},
                            .domain = qonnxDomain},
                           dims);
}

std::string QuantizerWriter::roundByQcdq(const std::string& name, const std::string& tensor, const Dims& dims,
                                         const NewGrid& grid)
{
    constexpr std::int64_t leastByte = -128;
    const ElementType type = grid.isSigned ? ElementType::Int8 : ElementType::UInt8;
    const std::int64_t lowest = lowestOf(grid);
    const std::int64_t highest = highestOf(grid);
    const std::size_t count = grid.scales.size();
    const Dims parameterDims = count == 1 ? Dims() : Dims{static_cast<std::int64_t>(count)};
    const std::string scale = m_model.addNumbers(name + ".scale", parameterDims, grid.scales);
    const std::string zero =
        m_model.addBytes(name + ".zero_point", parameterDims, type, std::string(count, '\0'));
    // Of a single scale it is not looked at.
    const auto axis = std::pair<std::string_view, NewNode::Setting>("axis", std::int64_t{0});

    std::string levels = m_model.addNode({.name = name + ".levels",
                                          .operation = "QuantizeLinear",
                                          .inputs = {tensor, scale, zero},
                                          .attributes = {axis},
                                          .type = type},
                                         dims);
    const bool isNarrower = lowest > (grid.isSigned ? leastByte : 0) || grid.bits < 8;
    if (isNarrower) {
        levels =
            m_model.addNode({.name = name + ".clip",
                             .operation = "Clip",
                             .inputs = {levels, m_model.addBytes(name + ".lowest", {}, type, byteOf(lowest)),
                                        m_model.addBytes(name + ".highest", {}, type, byteOf(highest))},
                             .type = type},
                            dims);
    }
    return m_model.addNode({.name = name,
                            .operation = "DequantizeLinear",
                            .inputs = {levels, scale, zero},
                            .attributes = {axis}},
                           dims);
}

} // namespace bitops::onnx
