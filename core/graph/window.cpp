// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/window.h"

#include <algorithm>

namespace bitops {

std::int64_t WindowSide::outputSize(std::int64_t size) const
{
    const std::int64_t span = size + paddingBefore + paddingAfter - std::int64_t{dilation} * (kernel - 1) - 1;
    if (span < 0) {
        return 0;
    }
    return stride == 1 ? span + 1 : span / stride + 1; // Most strides are 1, and divisions are slow.
}

std::int64_t WindowSide::transposedOutputSize(std::int64_t size) const
{
    const std::int64_t reach = (size - 1) * stride + std::int64_t{dilation} * (kernel - 1) + 1;
    return std::max(std::int64_t{0}, reach - paddingBefore - paddingAfter);
}

Window squareWindow(std::int64_t kernel, std::int64_t stride)
{
    const int padding = static_cast<int>((kernel - 1) / 2);
    const WindowSide side{.kernel = static_cast<int>(kernel),
                          .stride = static_cast<int>(stride),
                          .paddingBefore = padding,
                          .paddingAfter = padding};
    return {side, side};
}

} // namespace bitops
