// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/shape.h"

#include <cstdint>

namespace bitops {

/// How a convolution or a pooling moves along one side of its input. Units: pixels.
struct WindowSide
{
    int kernel = 1;
    int stride = 1;
    int paddingBefore = 0;
    int paddingAfter = 0; ///< Of a transposed convolution: less its output padding, and so maybe negative.
    int dilation = 1;     ///< The distance of two neighbours under the kernel.

    /// ⌊(size + padding − dilation·(kernel − 1) − 1) / stride⌋ + 1; 0 if the kernel does not fit. Source:
    /// https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
    [[nodiscard]] std::int64_t outputSize(std::int64_t size) const;

    /// (size − 1)·stride − padding + dilation·(kernel − 1) + 1; 0 if the padding takes all. Source:
    /// https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
    [[nodiscard]] std::int64_t transposedOutputSize(std::int64_t size) const;

    bool operator==(const WindowSide&) const = default;
};

/// The same for both sides.
struct Window
{
    WindowSide rows;
    WindowSide columns;

    /// The values under the kernel.
    [[nodiscard]] constexpr std::int64_t area() const { return std::int64_t{rows.kernel} * columns.kernel; }
    [[nodiscard]] constexpr bool isSquare() const { return rows == columns; }

    bool operator==(const Window&) const = default;
};

/// K×K with padding (K − 1) / 2 on each side: what keeps the size where the stride is 1 and K is odd.
Window squareWindow(std::int64_t kernel, std::int64_t stride);

} // namespace bitops
