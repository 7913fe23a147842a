// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/window_operations.h"

#include "core/training/direct_convolution.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace bitops {

namespace {

using Sides = std::array<std::int64_t, 2>; // Rows, columns.

Sides strides(const Window& window)
{
    return {window.rows.stride, window.columns.stride};
}

Sides dilations(const Window& window)
{
    return {window.rows.dilation, window.columns.dilation};
}

/// Images as they are and what LibTorch is to pad them with; or padded images, where that is not the same
/// before and after, or more than it takes.
struct Padded
{
    torch::Tensor images;
    Sides padding{0, 0};
};

Padded pad(const torch::Tensor& images, const Window& window, double value, bool isLeftToLibTorch)
{
    const auto& [rows, columns] = window;
    if (isLeftToLibTorch && rows.paddingBefore == rows.paddingAfter &&
        columns.paddingBefore == columns.paddingAfter) {
        return {images, {rows.paddingBefore, columns.paddingBefore}};
    }
    return {torch::constant_pad_nd(
        images, {columns.paddingBefore, columns.paddingAfter, rows.paddingBefore, rows.paddingAfter}, value)};
}

/// LibTorch pads at most half of a pool's kernel.
bool isWithinHalf(const WindowSide& side)
{
    return side.paddingBefore <= side.kernel / 2;
}

} // namespace

torch::Tensor convolve(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& bias,
                       const Window& window, std::int64_t groups)
{
    if (hasDirectConvolution(images, weight, bias, window, groups)) {
        return directConvolution(images, weight, window);
    }
    const Padded padded = pad(images, window, /*value=*/0, /*isLeftToLibTorch=*/true);
    return torch::conv2d(padded.images, weight, bias, strides(window), padded.padding, dilations(window),
                         groups);
}

torch::Tensor convolveTransposed(const torch::Tensor& images, const torch::Tensor& weight,
                                 const torch::Tensor& bias, const Window& window, std::int64_t groups)
{
    const auto& [rows, columns] = window;
    const torch::Tensor whole =
        torch::conv_transpose2d(images, weight, /*bias=*/{}, strides(window),
                                /*padding=*/0, /*output_padding=*/0, groups, dilations(window));
    const torch::Tensor cut = torch::constant_pad_nd(
        whole, {-columns.paddingBefore, -columns.paddingAfter, -rows.paddingBefore, -rows.paddingAfter});
    return bias.defined() ? cut + bias.view({-1, 1, 1}) : cut;
}

torch::Tensor averagePool(const torch::Tensor& images, const Window& window, const Window& counted,
                          bool countsPadding)
{
    const Sides kernel{window.rows.kernel, window.columns.kernel};
    const auto& [rows, columns] = window;
    const std::vector<std::int64_t> pads{columns.paddingBefore, columns.paddingAfter, rows.paddingBefore,
                                         rows.paddingAfter};
    if (std::all_of(pads.begin(), pads.end(), [](std::int64_t side) { return side == 0; })) {
        return torch::avg_pool2d(images, kernel, strides(window));
    }
    const auto sumOf = [&](const torch::Tensor& padded) {
        return torch::avg_pool2d(padded, kernel, strides(window), /*padding=*/0, /*ceil_mode=*/false,
                                 /*count_include_pad=*/true, /*divisor_override=*/1);
    };
    const WindowSide& countedRows = counted.rows;
    const WindowSide& countedColumns = counted.columns;
    const torch::Tensor ones =
        torch::constant_pad_nd(torch::ones({1, 1, images.size(2), images.size(3)}),
                               {countedColumns.paddingBefore, countedColumns.paddingAfter,
                                countedRows.paddingBefore, countedRows.paddingAfter},
                               countsPadding ? 1 : 0);
    const torch::Tensor weights =
        torch::constant_pad_nd(ones, {0, columns.paddingAfter - countedColumns.paddingAfter, 0,
                                      rows.paddingAfter - countedRows.paddingAfter});
    return sumOf(torch::constant_pad_nd(images, pads)) / sumOf(weights);
}

torch::Tensor maxPool(const torch::Tensor& images, const Window& window)
{
    const Padded padded = pad(images, window, -std::numeric_limits<double>::infinity(),
                              isWithinHalf(window.rows) && isWithinHalf(window.columns));
    return torch::max_pool2d(padded.images, {window.rows.kernel, window.columns.kernel}, strides(window),
                             padded.padding, dilations(window));
}

} // namespace bitops
