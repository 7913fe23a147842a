// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <cmath>

namespace bitops::onnx {

Result<Shapes> constantShape(const RuleContext& context)
{
    const Node& node = context.node;
    if (const Attribute* const value = node.attribute("value"); value != nullptr && value->tensor) {
        return Shapes{value->tensor->dims};
    }
    for (const std::string_view list : {"value_ints", "value_floats"}) {
        if (const Attribute* const values = node.attribute(list)) {
            return Shapes{Dims{static_cast<std::int64_t>(values->listSize)}};
        }
    }
    const bool isSingle = node.attribute("value_int") != nullptr || node.attribute("value_float") != nullptr;
    return Shapes{isSingle ? std::optional(Dims{}) : std::nullopt};
}

Result<Shapes> filledShape(const RuleContext& context)
{
    const std::optional<Dims> dims = context.numbers({}, 0).list;
    // How many values it has is asked where they are used: nothing is filled here.
    if (dims && std::any_of(dims->begin(), dims->end(), [](std::int64_t size) { return size < 0; })) {
        return Error{Translator::tr("has the impossible shape %1", dimsText(*dims))};
    }
    return Shapes{dims};
}

Result<Shapes> shapeShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return Shapes{std::nullopt};
    }
    const auto sides = static_cast<std::int64_t>(dims->size());
    const auto place = [sides](std::int64_t side) {
        return std::clamp(side < 0 ? side + sides : side, std::int64_t{0}, sides);
    };
    const std::int64_t first = place(context.node.integer("start", 0));
    const std::int64_t end = place(context.node.integer("end", sides));
    return Shapes{Dims{std::max(std::int64_t{0}, end - first)}};
}

Result<Shapes> singleShape(const RuleContext&)
{
    return Shapes{Dims{}};
}

Result<Shapes> rangeShape(const RuleContext& context)
{
    const Values* const first = context.values(0);
    const Values* const end = context.values(1);
    const Values* const step = context.values(2);
    if (first == nullptr || end == nullptr || step == nullptr || first->empty() || end->empty() ||
        step->empty()) {
        return Shapes{std::nullopt};
    }
    const long double count = std::ceil((end->front() - first->front()) / step->front());
    return Shapes{Dims{toInteger(std::max(0.0L, count))}};
}

} // namespace bitops::onnx
