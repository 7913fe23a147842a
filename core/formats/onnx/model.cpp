// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/model.h"

#include <algorithm>

namespace bitops::onnx {

const Attribute* Node::attribute(std::string_view which) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [which](const Attribute& own) { return own.name == which; });
    return found == attributes.end() ? nullptr : &*found;
}

bool Node::hasGraph() const
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [](const Attribute& each) { return each.isGraph; });
}

std::int64_t Node::integer(std::string_view which, std::int64_t fallback) const
{
    const Attribute* const found = attribute(which);
    return found == nullptr ? fallback : found->integer.value_or(fallback);
}

std::string_view Node::text(std::string_view which) const
{
    const Attribute* const found = attribute(which);
    return found == nullptr ? std::string_view() : found->text.value_or(std::string_view());
}

const std::vector<std::int64_t>* Node::integers(std::string_view which) const
{
    const Attribute* const found = attribute(which);
    return found == nullptr || (found->integers.empty() && found->integer) ? nullptr : &found->integers;
}

} // namespace bitops::onnx
