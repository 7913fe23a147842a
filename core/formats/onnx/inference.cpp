// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/inference.h"

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/formats/onnx/node_order.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace bitops::onnx {

namespace {

/// Sizes, axes and bounds are no longer; what is longer is read where a rule cannot do without.
constexpr std::int64_t usualNumbers = 64;
/// Of all tensors together: more is computed by no model, but by a file that is made to fill the memory.
constexpr std::size_t mostFolded = 1U << 22U;
/// Of what is computed for an image; so that no sum over the sides of a tensor leaves 64 bits.
constexpr std::int64_t mostValues = std::int64_t{1} << 53;

/// Whether the sides make more values than that. Sides of 0 count as 1: a tensor without values may have any
/// others, which are multiplied all the same.
bool isTooLarge(const Dims& dims)
{
    Count count = 1;
    for (const std::int64_t size : dims) {
        count = count * std::max(size, std::int64_t{1});
    }
    return count.hasOverflowed() || count.value() >= mostValues || dims.size() > mostDimensions;
}

bool isImpossible(const Dims& dims)
{
    return std::any_of(dims.begin(), dims.end(), [](std::int64_t size) { return size < 0; });
}

class Inference
{
public:
    Inference(const Model& model, const InputSizes& sizes, StoredValues& stored)
        : m_model(model)
        , m_sizes(sizes)
        , m_stored(stored)
    {
        m_result.batch = sizes.batch();
    }

    Result<Inferred> run()
    {
        const Result<std::vector<std::size_t>> order = orderOf(m_model);
        if (!order) {
            return order.error();
        }
        addDescriptions();
        if (const Status added = addInitializers(); !added) {
            return added.error();
        }
        if (const Status added = addInputs(); !added) {
            return added.error();
        }
        m_result.nodes.reserve(order->size());
        for (const std::size_t i : *order) {
            if (const Status added = addNode(m_model.nodes[i]); !added) {
                return Error{describe(m_model.nodes[i], added.error().message)};
            }
        }
        for (const ValueInfo& output : m_model.outputs) {
            if (const auto found = m_ids.find(output.name); found != m_ids.end()) {
                m_result.outputs.push_back(found->second);
            }
        }
        return std::move(m_result);
    }

private:
    TensorId add(std::string_view name, Facts facts)
    {
        const TensorId id = m_result.facts.size();
        if (facts.origin == noTensor) {
            facts.origin = id;
        }
        if (const auto bits = m_annotatedBits.find(name);
            facts.gridBits == 0 && bits != m_annotatedBits.end()) {
            facts.gridBits = bits->second;
        }
        m_result.facts.push_back(std::move(facts));
        m_result.stored.push_back(nullptr);
        m_ids.emplace(name, id);
        return id;
    }

    /// What the file says beside its nodes: bits, and shapes for operators that are not known.
    void addDescriptions()
    {
        for (const Annotation& said : m_model.annotations) {
            const std::optional<int> bits =
                said.key == "finn_datatype" ? bitsOfDataType(said.value) : std::nullopt;
            if (bits) {
                m_annotatedBits.emplace(said.tensor, *bits);
            }
        }
        for (const std::vector<ValueInfo>* const list : {&m_model.values, &m_model.outputs}) {
            for (const ValueInfo& info : *list) {
                m_described.emplace(info.name, &info);
            }
        }
    }

    Status addInitializers()
    {
        for (const StoredTensor& tensor : m_model.initializers) {
            if (const Status checked = m_stored.check(tensor); !checked) {
                return Error{Translator::tr("initializer '%1' %2", tensor.name, checked.error().message)};
            }
            if (m_ids.count(tensor.name) == 0) {
                const TensorId id =
                    add(tensor.name, {.dims = tensor.dims, .type = tensor.type, .isConstant = true});
                m_result.stored[id] = &tensor;
            }
        }
        return success();
    }

    Status addInputs()
    {
        for (const ValueInfo* const input : fedInputs(m_model)) {
            const std::optional<Dims> dims = m_sizes.dimsOf(input->name);
            if (dims && isTooLarge(*dims)) {
                return Error{
                    Translator::tr("input '%1' is %2, which is too large", input->name, dimsText(*dims))};
            }
            m_result.inputs.push_back(add(input->name, {.dims = dims, .type = input->type}));
            m_result.channelsLast.push_back(saysChannelsLast(m_model, input->name));
        }
        return success();
    }

    Status addNode(const Node& node)
    {
        InferredNode inferred{.node = &node, .rule = findRule(node)};
        for (const std::string_view input : node.inputs) {
            inferred.inputs.push_back(input.empty() ? noTensor : m_ids.at(input));
        }
        while (!inferred.inputs.empty() && inferred.inputs.back() == noTensor) {
            inferred.inputs.pop_back(); // Left out, whether it is written or not.
        }
        std::vector<Facts> outputs =
            inferred.rule == nullptr ? describedOutputs(node) : std::vector<Facts>(node.outputs.size());
        if (inferred.rule != nullptr && !node.outputs.empty()) {
            if (const Status ruled = apply(inferred, outputs); !ruled) {
                return ruled;
            }
        }
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            if (const Status checked = checkShape(outputs[i]); !checked) {
                return checked;
            }
            inferred.outputs.push_back(node.outputs[i].empty() ? noTensor
                                                               : add(node.outputs[i], std::move(outputs[i])));
        }
        m_result.nodes.push_back(std::move(inferred));
        return success();
    }

    /// Of what a node gives. A constant may be large, as long as nobody asks for its values.
    static Status checkShape(const Facts& output)
    {
        if (!output.dims) {
            return success();
        }
        if (isImpossible(*output.dims)) {
            return Error{Translator::tr("has the impossible shape %1", dimsText(*output.dims))};
        }
        const bool isLarge =
            output.isConstant ? output.dims->size() > mostDimensions : isTooLarge(*output.dims);
        return isLarge ? Status(Error{Translator::tr("gives %1, which is too large", dimsText(*output.dims))})
                       : success();
    }

    /// What the file says of the outputs of an operator that is not known. A symbol may be stale; a quantizer
    /// is never among these.
    std::vector<Facts> describedOutputs(const Node& node) const
    {
        std::vector<Facts> outputs;
        for (const std::string_view output : node.outputs) {
            const auto said = m_described.find(output);
            outputs.push_back(said == m_described.end() ? Facts{}
                                                        : Facts{.dims = m_sizes.resolve(*said->second),
                                                                .type = said->second->type});
        }
        return outputs;
    }

    Status apply(InferredNode& inferred, std::vector<Facts>& outputs)
    {
        const OperatorRule& rule = *inferred.rule;
        if (const Attribute* const value = inferred.node->attribute("value");
            value != nullptr && value->tensor) {
            if (const Status checked = m_stored.check(*value->tensor); !checked) {
                return checked;
            }
        }
        readValues(inferred);
        const RuleContext context = m_result.contextOf(inferred);
        const Result<Shapes> shapes = rule.shapes(context);
        if (!shapes) {
            return shapes.error();
        }
        const auto isConstant = [](const Facts* facts) { return facts == nullptr || facts->isConstant; };
        inferred.isConstant = rule.role == Role::Source ||
                              (!context.inputs.empty() &&
                               std::all_of(context.inputs.begin(), context.inputs.end(), isConstant));
        const Facts* const first = context.input(0);
        const Grid grid = rule.grid == nullptr ? Grid{} : rule.grid(context);
        inferred.hasOpenGrid = grid.isOpen;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            outputs[i].dims = i < shapes->size() ? (*shapes)[i] : std::nullopt;
            outputs[i].isConstant = inferred.isConstant;
            outputs[i].type = first == nullptr ? ElementType::Undefined : first->type;
            // All parts of a split tensor are on its grid.
            outputs[i].gridBits = i == 0 || rule.role == Role::Move ? grid.bits : 0;
        }
        outputs.front().type = rule.type == nullptr ? outputs.front().type : rule.type(context);
        const bool isMoved = rule.role == Role::View || inferred.node->operation == "Transpose";
        if (isMoved && first != nullptr && outputs.front().bits() == first->bits()) {
            outputs.front().origin = first->origin;
        }
        fold(inferred, context, *shapes, outputs);
        return success();
    }

    /// The values of stored tensors that the node's rule may need.
    void readValues(const InferredNode& inferred)
    {
        const bool areAllStored =
            inferred.rule->fold != nullptr &&
            std::all_of(inferred.inputs.begin(), inferred.inputs.end(),
                        [this](TensorId id) { return id == noTensor || m_result.facts[id].isConstant; });
        for (std::size_t i = 0; i < inferred.inputs.size(); ++i) {
            const TensorId id = inferred.inputs[i];
            if (id == noTensor || m_result.stored[id] == nullptr || m_result.facts[id].values) {
                continue;
            }
            const bool isSaidByQuantizer = inferred.rule->role == Role::Quantizer && i >= 3;
            if (m_result.facts[id].count().value_or(0) <= usualNumbers || areAllStored || isSaidByQuantizer) {
                keep(m_stored.read(*m_result.stored[id]), m_result.facts[id]);
            }
        }
    }

    /// As long as there is room for it.
    void keep(std::optional<Values> values, Facts& facts)
    {
        const auto count = static_cast<std::size_t>(facts.count().value_or(0));
        if (values && values->size() == count && m_folded + count <= mostFolded) {
            m_folded += count;
            facts.values = std::move(values);
        }
    }

    void fold(const InferredNode& inferred, const RuleContext& context, const Shapes& shapes,
              std::vector<Facts>& outputs)
    {
        const OperatorRule& rule = *inferred.rule;
        const bool areSmall = std::all_of(shapes.begin(), shapes.end(), [](const std::optional<Dims>& dims) {
            return dims && countOf(*dims).value_or(mostValues) <= static_cast<std::int64_t>(mostNumbers);
        });
        const bool areKnown =
            rule.role == Role::Source ||
            std::all_of(context.inputs.begin(), context.inputs.end(), [](const Facts* facts) {
                return facts == nullptr || (facts->values && facts->dims);
            });
        if (rule.fold == nullptr || !areSmall) {
            return;
        }
        std::optional<std::vector<Values>> values = areKnown ? rule.fold(context, shapes) : std::nullopt;
        for (std::size_t i = 0; values && i < std::min(values->size(), outputs.size()); ++i) {
            keep(std::move((*values)[i]), outputs[i]);
        }
        if (const Attribute* const value = context.node.attribute("value"); !values && value != nullptr) {
            keep(valuesWithin(*value, outputs.front()), outputs.front());
        }
    }

    /// Of Constant and ConstantOfShape, whose values lie in a tensor within the node.
    std::optional<Values> valuesWithin(const Attribute& value, const Facts& output)
    {
        std::optional<Values> values = value.tensor ? m_stored.read(*value.tensor) : std::nullopt;
        const auto count = static_cast<std::size_t>(output.count().value_or(0));
        if (values && values->size() == 1) {
            values->assign(count, values->front()); // Of a shape that another tensor says.
        }
        return values;
    }

    const Model& m_model;
    const InputSizes& m_sizes;
    StoredValues& m_stored;
    Inferred m_result;
    std::unordered_map<std::string_view, TensorId> m_ids;
    std::unordered_map<std::string_view, int> m_annotatedBits;
    std::unordered_map<std::string_view, const ValueInfo*> m_described;
    std::size_t m_folded = 0;
};

} // namespace

RuleContext Inferred::contextOf(const InferredNode& node) const
{
    RuleContext context{*node.node, {}};
    for (const TensorId input : node.inputs) {
        context.inputs.push_back(input == noTensor ? nullptr : &facts[input]);
    }
    return context;
}

Result<Inferred> infer(const Model& model, const InputSizes& sizes, StoredValues& stored)
{
    return Inference(model, sizes, stored).run();
}

} // namespace bitops::onnx
