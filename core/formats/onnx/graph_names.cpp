// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/graph_names.h"

#include <array>
#include <string>

namespace bitops::onnx {

std::string_view GraphNames::unique(GraphBuilder& builder, std::string_view name)
{
    std::string text(name);
    while (m_names.count(text) > 0) {
        text = std::string(name) + "#" + std::to_string(m_next++);
    }
    const std::string_view kept = builder.keep(std::move(text));
    m_names.insert(kept);
    return kept;
}

TensorIndex GraphViews::of(TensorIndex tensor, const Shape& shape, GraphNames& names)
{
    const Tensor seen = m_builder.tensor(tensor);
    if (seen.shape == shape) {
        return tensor;
    }
    const auto [known, isNew] =
        m_views.try_emplace({tensor, shape.channels, shape.height, shape.width}, tensor);
    if (isNew) {
        known->second =
            m_builder.apply(Operation::View, std::array{tensor},
                            {.name = names.unique(m_builder, "view"), .outputBits = seen.bits}, shape);
    }
    return known->second;
}

} // namespace bitops::onnx
