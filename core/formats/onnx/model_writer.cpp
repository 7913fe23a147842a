// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/model_writer.h"

#include <protozero/pbf_writer.hpp>

#include <utility>

namespace bitops::onnx {

namespace {

using protozero::pbf_writer;

// The newest that all tools take which read QONNX: IR 8 came with ONNX 1.11, operator set 13 gave
// QuantizeLinear its axis.
constexpr std::int64_t irVersion = 8;
constexpr std::int64_t operatorSet = 13;
constexpr std::int64_t qonnxVersion = 1;
constexpr const char* producerName = "BitOps Explorer";

/// AttributeProto.AttributeType
enum AttributeType { Real = 1, Integer = 2, Text = 3, Integers = 7 };

struct SettingWriter
{
    pbf_writer& message;

    void operator()(std::int64_t value) const
    {
        message.add_int64(3, value);
        message.add_enum(20, Integer);
    }
    void operator()(float value) const
    {
        message.add_float(2, value);
        message.add_enum(20, Real);
    }
    void operator()(std::string_view value) const
    {
        message.add_bytes(4, value.data(), value.size());
        message.add_enum(20, Text);
    }
    void operator()(const Dims& values) const
    {
        for (const std::int64_t value : values) {
            message.add_int64(8, value);
        }
        message.add_enum(20, Integers);
    }
};

void addText(pbf_writer& message, protozero::pbf_tag_type field, std::string_view text)
{
    message.add_string(field, text.data(), text.size());
}

void addEntry(pbf_writer& message, protozero::pbf_tag_type field, std::string_view key,
              std::string_view value)
{
    pbf_writer entry(message, field);
    addText(entry, 1, key);
    addText(entry, 2, value);
}

void addNodeTo(std::string& graph, const NewNode& node, std::string_view output)
{
    pbf_writer writer(graph);
    pbf_writer message(writer, 1);
    for (const std::string& input : node.inputs) {
        addText(message, 1, input);
    }
    addText(message, 2, output);
    addText(message, 3, node.name);
    addText(message, 4, node.operation);
    for (const auto& [name, setting] : node.attributes) {
        pbf_writer attribute(message, 5);
        addText(attribute, 1, name);
        std::visit(SettingWriter{attribute}, setting);
    }
    if (!node.domain.empty()) {
        addText(message, 7, node.domain);
    }
}

/// As an input (11), an output (12) or a tensor between nodes (13).
void addValueTo(std::string& graph, protozero::pbf_tag_type field, std::string_view name, ElementType type,
                const Dims& dims)
{
    pbf_writer writer(graph);
    pbf_writer info(writer, field);
    addText(info, 1, name);
    pbf_writer typeMessage(info, 2);
    pbf_writer tensor(typeMessage, 1);
    tensor.add_int32(1, static_cast<std::int32_t>(type));
    pbf_writer shape(tensor, 2);
    for (const std::int64_t size : dims) {
        pbf_writer(shape, 1).add_int64(1, size);
    }
}

void addOperatorSet(pbf_writer& model, std::string_view domain, std::int64_t version)
{
    pbf_writer import(model, 8);
    addText(import, 1, domain);
    import.add_int64(2, version);
}

} // namespace

void ModelWriter::addInput(const std::string& name, const Dims& dims)
{
    addValueTo(m_inputs, 11, name, ElementType::Float, dims);
}

std::string ModelWriter::addNode(NewNode node, const Dims& output)
{
    if (!m_last.operation.empty()) {
        addNodeTo(m_nodes, m_last, m_last.name);
        addValueTo(m_values, 13, m_last.name, m_last.type, m_lastDims);
    }
    m_usesQonnx = m_usesQonnx || node.domain == qonnxDomain;
    m_last = std::move(node);
    m_lastDims = output;
    return m_last.name;
}

std::string ModelWriter::addNumbers(std::string name, const Dims& dims, std::span<const float> values)
{
    // Little-endian, as all machines that the program is built for are.
    addInitializer(name, dims, ElementType::Float,
                   {reinterpret_cast<const char*>(values.data()), values.size_bytes()});
    return name;
}

std::string ModelWriter::addBytes(std::string name, const Dims& dims, ElementType type,
                                  std::string_view values)
{
    addInitializer(name, dims, type, values);
    return name;
}

void ModelWriter::addInitializer(std::string_view name, const Dims& dims, ElementType type,
                                 std::string_view bytes)
{
    pbf_writer writer(m_initializers);
    pbf_writer tensor(writer, 5);
    for (const std::int64_t size : dims) {
        tensor.add_int64(1, size);
    }
    tensor.add_int32(2, static_cast<std::int32_t>(type));
    addText(tensor, 8, name);
    tensor.add_bytes(9, bytes.data(), bytes.size());
}

void ModelWriter::annotate(std::string_view tensor, std::string_view dataType)
{
    pbf_writer writer(m_annotations);
    pbf_writer annotation(writer, 14);
    addText(annotation, 1, tensor);
    addEntry(annotation, 2, "finn_datatype", dataType);
}

std::string ModelWriter::finish(std::string_view graphName, std::string_view output, const Texts& metadata)
{
    addNodeTo(m_nodes, m_last, output);
    std::string results;
    addValueTo(results, 12, output, m_last.type, m_lastDims);

    std::string graph = std::move(m_nodes);
    {
        pbf_writer writer(graph);
        addText(writer, 2, graphName);
    }
    for (const std::string* part : {&m_initializers, &m_inputs, &results, &m_values, &m_annotations}) {
        graph += *part;
    }
    m_initializers.clear();

    std::string bytes;
    pbf_writer model(bytes);
    model.add_int64(1, irVersion);
    addText(model, 2, producerName);
    model.add_message(7, graph);
    addOperatorSet(model, "", operatorSet);
    if (m_usesQonnx) {
        addOperatorSet(model, qonnxDomain, qonnxVersion);
    }
    for (const auto& [key, value] : metadata) {
        addEntry(model, 14, key, value);
    }
    return bytes;
}

} // namespace bitops::onnx
