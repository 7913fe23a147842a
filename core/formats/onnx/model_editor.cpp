// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/model_editor.h"

#include "core/base/translator.h"
#include "core/formats/onnx/edited_tensors.h"
#include "core/formats/onnx/node_order.h"
#include "core/formats/onnx/planned_quantizer.h"
#include "core/formats/onnx/rounding_plan.h"
#include "core/formats/onnx/trained_plan.h"

#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace bitops::onnx {

namespace {

// Numbers of fields: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

// Of a model.
constexpr protozero::pbf_tag_type versionField = 1;
/// Before version 4 of the format, values that are stored had to be inputs, too, which added ones are not.
constexpr std::int64_t writtenVersion = 8;

// Of a graph.
constexpr protozero::pbf_tag_type inputField = 11;
constexpr protozero::pbf_tag_type annotationField = 14;

constexpr std::string_view dataTypeKey = "finn_datatype";

/// Adds the field that the reader stands at, as it is.
void copyField(protozero::pbf_reader& reader, protozero::pbf_writer& writer)
{
    const protozero::pbf_tag_type tag = reader.tag();
    switch (reader.wire_type()) {
    case protozero::pbf_wire_type::varint:
        writer.add_uint64(tag, reader.get_uint64());
        break;
    case protozero::pbf_wire_type::fixed64:
        writer.add_fixed64(tag, reader.get_fixed64());
        break;
    case protozero::pbf_wire_type::fixed32:
        writer.add_fixed32(tag, reader.get_fixed32());
        break;
    default:
        writer.add_bytes(tag, reader.get_view());
        break;
    }
}

void addDataType(protozero::pbf_writer& graph, const std::string& tensor, int bits)
{
    protozero::pbf_writer annotation(graph, annotationField);
    annotation.add_string(1, tensor);
    protozero::pbf_writer entry(annotation, 2);
    entry.add_string(1, dataTypeKey.data(), dataTypeKey.size());
    entry.add_string(2, "SCALEDINT<" + std::to_string(bits) + ">");
}

class Editor
{
public:
    Editor(const LoadedModel& model, const RoundingPlan& plan, OnnxForm form)
        : m_model(model)
        , m_plan(plan)
        , m_form(form)
        , m_shapes(model)
    {
        const bool hasBodies = std::ranges::any_of(model.model.nodes, &Node::hasGraph);
        if (!plan.tensors.empty() && !hasBodies) { // What these read is not looked at.
            m_live.emplace(model, plan);
        }
    }

    /// Values of what stays that lie in other files come into this one.
    Status embed(StoredValues& values)
    {
        constexpr std::size_t mostBytes =
            (std::size_t{1} << 31U) - 1; // protobuf.dev/programming-guides/proto-limits
        std::size_t bytes = m_model.file.bytes().size();
        for (const StoredTensor& tensor : m_model.model.initializers) {
            if (!tensor.isExternal || (m_live && !m_live->has(tensor.name))) {
                continue;
            }
            const Result<std::string_view> own = values.externalBytes(tensor);
            if (!own) {
                return Error{Translator::tr("initializer '%1' %2", tensor.name, own.error().message)};
            }
            bytes += own->size();
            m_embedded.emplace(tensor.name, Embedded{&tensor, *own});
        }
        if (bytes > mostBytes) {
            return Error{
                Translator::tr("its weights lie in files beside it, and take more than the 2 GiB that "
                               "one file can have")};
        }
        return success();
    }

    /// What stands against the form.
    [[nodiscard]] Status check() const
    {
        if (m_form == OnnxForm::Qonnx) {
            return success();
        }
        constexpr std::int64_t firstWithAxes = 13; // Of QuantizeLinear; Clip takes bytes from 12 on.
        if (m_model.model.operatorSet < firstWithAxes && !m_plan.quantizers.empty()) {
            return Error{Translator::tr("the form QCDQ needs operator set %1, and it has %2", firstWithAxes,
                                        m_model.model.operatorSet)};
        }
        constexpr int leastBits = 2;
        constexpr int mostBits = 8;
        for (const auto& [name, quantizer] : m_plan.quantizers) {
            if (quantizer.bits < leastBits || quantizer.bits > mostBits) {
                return Error{Translator::tr("'%1' would have %2 bits, and the form QCDQ has %3 to %4",
                                            quantizer.input, quantizer.bits, leastBits, mostBits)};
            }
        }
        for (const Node& node : m_model.model.nodes) {
            const bool stays = !m_live || m_live->hasOneOf(node.outputs);
            if (stays && !node.domain.empty() && node.domain != "ai.onnx") {
                return Error{describe(node, Translator::tr("is none of ONNX itself, and the form QCDQ has no "
                                                           "others"))};
            }
        }
        return success();
    }

    std::string edit(const ModelWriter::Texts& metadata)
    {
        std::string bytes;
        protozero::pbf_writer writer(bytes);
        protozero::pbf_reader reader(m_model.file.bytes().data(), m_model.file.bytes().size());
        std::set<std::string_view> domains = domainsToImport();
        while (reader.next()) {
            const protozero::pbf_tag_type tag = reader.tag();
            if (tag == 7) {
                protozero::pbf_writer graph(writer, 7);
                editGraph(reader.get_message(), graph);
                continue;
            }
            protozero::pbf_reader copy = reader;
            if (tag == versionField && reader.wire_type() == protozero::pbf_wire_type::varint &&
                isChanged()) {
                writer.add_int64(versionField, std::max(reader.get_int64(), writtenVersion));
                continue;
            }
            if (tag == 8) {
                domains.erase(textOf(copy.get_message(), 1));
            } else if (tag == 14 && isSaid(metadata, textOf(copy.get_message(), 1))) {
                reader.skip();
                continue;
            }
            copyField(reader, writer);
        }
        for (const std::string_view domain : domains) {
            protozero::pbf_writer import(writer, 8);
            import.add_string(1, domain.data(), domain.size());
            import.add_int64(2, 1);
        }
        for (const auto& [name, text] : metadata) {
            protozero::pbf_writer entry(writer, 14);
            entry.add_string(1, name);
            entry.add_string(2, text);
        }
        return bytes;
    }

private:
    [[nodiscard]] bool isChanged() const { return !m_plan.inputs.empty() || !m_plan.tensors.empty(); }

    /// Of what a changed model is made of; old exporters leave theirs out.
    [[nodiscard]] std::set<std::string_view> domainsToImport() const
    {
        std::set<std::string_view> domains;
        if (!isChanged()) {
            return domains;
        }
        if (!m_plan.quantizers.empty() && m_form == OnnxForm::Qonnx) {
            domains.insert(qonnxDomain);
        }
        for (const Node& node : m_model.model.nodes) {
            const bool stays = !m_live || m_live->hasOneOf(node.outputs);
            if (stays && !node.domain.empty() && node.domain != "ai.onnx") {
                domains.insert(node.domain);
            }
        }
        return domains;
    }

    static bool isSaid(const ModelWriter::Texts& metadata, std::string_view name)
    {
        return std::any_of(metadata.begin(), metadata.end(),
                           [name](const auto& entry) { return entry.first == name; });
    }

    static std::string_view textOf(protozero::pbf_reader message, protozero::pbf_tag_type field)
    {
        std::string_view text;
        while (message.next()) {
            if (message.tag() == field && message.wire_type() == protozero::pbf_wire_type::length_delimited) {
                const protozero::data_view view = message.get_view();
                text = {view.data(), view.size()};
            } else {
                message.skip();
            }
        }
        return text;
    }

    void editGraph(protozero::pbf_reader reader, protozero::pbf_writer& graph)
    {
        if (!std::exchange(m_areNumbersWritten, true)) {
            for (const auto& [name, tensor] : m_plan.tensors) {
                addNumbers(graph, name, tensor.dims, tensor.values);
            }
            for (const auto& [tensor, bits] : m_plan.annotations) {
                if (bits != floatBits) {
                    addDataType(graph, tensor, bits);
                }
            }
        }
        while (reader.next()) {
            if (reader.tag() != nodeField) {
                if (isLeftOut(reader)) {
                    reader.skip();
                } else if (reader.tag() == annotationField) {
                    copyAnnotation(reader.get_view(), graph);
                } else if (reader.tag() == initializerField) {
                    copyTensor(reader.get_view(), graph);
                } else {
                    copyField(reader, graph);
                }
                continue;
            }
            const Node& own = m_model.model.nodes[m_nextNode++];
            if (m_live && !m_live->hasOneOf(own.outputs)) {
                reader.skip();
                continue;
            }
            const auto edits = m_plan.inputs.find(&own);
            if (edits == m_plan.inputs.end()) {
                copyField(reader, graph);
                continue;
            }
            for (const auto& [input, name] : edits->second) {
                const auto quantizer = m_plan.quantizers.find(name);
                if (quantizer != m_plan.quantizers.end() && m_written.insert(name).second) {
                    addQuantizer(graph, quantizer->second, m_form);
                    sayShape(graph, name, quantizer->second.input);
                }
            }
            const auto scale = m_plan.scalesBehind.find(&own);
            const std::string unscaled =
                scale == m_plan.scalesBehind.end() ? std::string() : scale->second.unscaled;
            {
                protozero::pbf_writer node(graph, nodeField);
                editNode(reader.get_message(), node, edits->second, unscaled);
                if (!unscaled.empty() && own.name.empty()) { // It was called by its result.
                    node.add_string(3, std::string(own.outputs.front()));
                }
            }
            if (!unscaled.empty()) {
                addScale(graph, {unscaled, std::string(own.outputs.front())}, scale->second.scales.dims,
                         scale->second.scales.values);
                sayShape(graph, unscaled, own.outputs.front());
            }
        }
    }

    /// Says what a tensor is that was added: of the shape of one of the model, or of the plan.
    void sayShape(protozero::pbf_writer& graph, const std::string& name, std::string_view like) const
    {
        const auto planned = m_plan.tensors.find(std::string(like));
        const std::optional<Dims> dims =
            planned != m_plan.tensors.end() ? std::optional(planned->second.dims) : m_shapes.dimsOf(like);
        if (dims) {
            addValueInfo(graph, name, *dims);
        }
    }

    /// Stored values that nothing reads any more; old files have them among their inputs, too.
    [[nodiscard]] bool isLeftOut(protozero::pbf_reader field) const
    {
        if (!m_live || (field.tag() != initializerField && field.tag() != inputField)) {
            return false;
        }
        const bool isInput = field.tag() == inputField;
        const std::string_view name = textOf(field.get_message(), isInput ? 1 : 8);
        const bool isStored =
            std::any_of(m_model.model.initializers.begin(), m_model.model.initializers.end(),
                        [name](const StoredTensor& tensor) { return tensor.name == name; });
        return isStored && !m_live->has(name);
    }

    void copyTensor(const protozero::data_view& bytes, protozero::pbf_writer& graph) const
    {
        const auto embedded = m_embedded.find(textOf(protozero::pbf_reader(bytes), 8));
        if (embedded == m_embedded.end()) {
            graph.add_bytes(initializerField, bytes);
            return;
        }
        const auto& [tensor, values] = embedded->second;
        protozero::pbf_writer copy(graph, initializerField);
        copy.add_packed_int64(1, tensor->dims.begin(), tensor->dims.end());
        copy.add_int32(2, static_cast<std::int32_t>(tensor->type));
        copy.add_string(8, tensor->name);
        copy.add_bytes(9, values.data(), values.size());
    }

    /// Without the bits of a tensor that is said to have others.
    void copyAnnotation(const protozero::data_view& bytes, protozero::pbf_writer& graph) const
    {
        protozero::pbf_reader reader(bytes);
        protozero::pbf_writer annotation(graph, annotationField);
        const bool isChanged = m_plan.annotations.contains(textOf(reader, 1));
        while (reader.next()) {
            protozero::pbf_reader copy = reader;
            if (isChanged && reader.tag() == 2 && textOf(copy.get_message(), 1) == dataTypeKey) {
                reader.skip();
            } else {
                copyField(reader, annotation);
            }
        }
    }

    /// With another name for its first result, if that is not empty.
    static void editNode(protozero::pbf_reader reader, protozero::pbf_writer& node,
                         const std::map<std::size_t, std::string>& edits, const std::string& result)
    {
        std::size_t next = 0;
        bool isFirst = true;
        while (reader.next()) {
            if (reader.tag() == 2 && std::exchange(isFirst, false) && !result.empty()) {
                node.add_string(2, result);
                reader.skip();
                continue;
            }
            const auto edit = reader.tag() == 1 ? edits.find(next++) : edits.end();
            if (edit == edits.end()) {
                copyField(reader, node);
            } else {
                node.add_string(1, edit->second);
                reader.skip();
            }
        }
    }

    /// A tensor with its bytes in another file.
    struct Embedded
    {
        const StoredTensor* tensor;
        std::string_view bytes;
    };

    const LoadedModel& m_model;
    const RoundingPlan& m_plan;
    OnnxForm m_form;
    std::map<std::string_view, Embedded> m_embedded; ///< By their names.
    std::size_t m_nextNode = 0; ///< Nodes stand in the model as in the file, whose graph may come in parts.
    bool m_areNumbersWritten = false;  ///< Those of the plan.
    std::optional<LiveTensors> m_live; ///< None where all stays.
    KnownShapes m_shapes;
    std::set<std::string> m_written;
};

Result<std::string> edited(LoadedModel& model, const Result<RoundingPlan>& plan,
                           const ModelWriter::Texts& metadata, OnnxForm form)
{
    if (!plan) {
        return plan.error();
    }
    Editor editor(model, *plan, form);
    if (Status checked = editor.check(); !checked) {
        return checked.error();
    }
    if (Status embedded = editor.embed(model.stored); !embedded) {
        return embedded.error();
    }
    return editor.edit(metadata);
}

} // namespace

Result<std::string> modelWithBits(LoadedModel& model, const Graph& wanted, const ModelWriter::Texts& metadata,
                                  WeightScales scales, OnnxForm form)
{
    return edited(model, planRounding(model, wanted, scales), metadata, form);
}

Result<std::string> trainedModel(LoadedModel& model, const Graph& wanted, const NetworkValues& values,
                                 const ModelWriter::Texts& metadata, OnnxForm form)
{
    return edited(model, planTrained(model, wanted, values), metadata, form);
}

} // namespace bitops::onnx
