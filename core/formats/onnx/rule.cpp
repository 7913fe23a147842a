// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/rule.h"

#include "core/formats/onnx/numbers.h"

namespace bitops::onnx {

const Dims* RuleContext::dims(std::size_t index) const
{
    const Facts* const facts = input(index);
    return facts == nullptr || !facts->dims ? nullptr : &*facts->dims;
}

const Values* RuleContext::values(std::size_t index) const
{
    const Facts* const facts = input(index);
    return facts == nullptr || !facts->values ? nullptr : &*facts->values;
}

RuleContext::Numbers RuleContext::numbers(std::string_view attribute, std::size_t input) const
{
    if (const std::vector<std::int64_t>* const list = node.integers(attribute)) {
        return {*list, true};
    }
    if (this->input(input) == nullptr) {
        return {};
    }
    const Values* const list = values(input);
    return {list == nullptr ? std::nullopt : std::optional(toIntegers(*list)), true};
}

} // namespace bitops::onnx
