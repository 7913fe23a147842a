// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

/// The size of one image or feature map. Units: channels and pixels. Of a sequence, the features are the
/// channels, its positions the rows (height), and its heads the columns (width).
struct Shape
{
    std::int64_t channels = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;

    [[nodiscard]] constexpr std::int64_t values() const { return channels * height * width; }
    bool operator==(const Shape&) const = default;
};

} // namespace bitops
