// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/window_attributes.h"

#include "core/formats/onnx/rule_errors.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr std::int64_t mostOfWindow = std::numeric_limits<int>::max() / 2;

/// A list of so many numbers from `least` on; all of the fallback where the node has none.
Result<std::vector<int>> numbersOf(const Node& node, std::string_view attribute, std::size_t count, int least,
                                   int fallback)
{
    const std::vector<std::int64_t>* const list = node.integers(attribute);
    if (list == nullptr || list->empty()) {
        return std::vector<int>(count, fallback);
    }
    const bool isPossible =
        list->size() == count && std::all_of(list->begin(), list->end(), [least](std::int64_t number) {
            return number >= least && number <= mostOfWindow;
        });
    if (!isPossible) {
        return impossibleAttribute(attribute);
    }
    return std::vector<int>(list->begin(), list->end());
}

std::int64_t reachOf(const WindowSide& side)
{
    return std::int64_t{side.dilation} * (side.kernel - 1) + 1;
}

/// All but the padding.
Result<std::vector<WindowSide>> unpaddedWindow(const Node& node, const Dims& sizes, const Dims& kernel)
{
    const std::size_t count = sizes.size();
    if (std::any_of(sizes.begin(), sizes.end(), [](std::int64_t size) { return size > mostOfWindow; })) {
        return Error{Translator::tr("has an input of %1, which is too large", dimsText(sizes))};
    }
    if (kernel.size() != count) {
        return impossibleAttribute("kernel_shape");
    }
    const Result<std::vector<int>> strides = numbersOf(node, "strides", count, 1, 1);
    if (!strides) {
        return strides.error();
    }
    const Result<std::vector<int>> dilations = numbersOf(node, "dilations", count, 1, 1);
    if (!dilations) {
        return dilations.error();
    }
    std::vector<WindowSide> sides(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (kernel[i] < 1 || kernel[i] > mostOfWindow) {
            return impossibleAttribute("kernel_shape");
        }
        sides[i].kernel = static_cast<int>(kernel[i]);
        sides[i].stride = (*strides)[i];
        sides[i].dilation = (*dilations)[i];
        if (reachOf(sides[i]) > mostOfWindow) {
            return impossibleAttribute("dilations");
        }
    }
    return sides;
}

/// Both ends get half of it; what is odd goes to the end, or with SAME_LOWER to the beginning.
void pad(WindowSide& side, std::int64_t padding, std::string_view mode)
{
    const auto whole = static_cast<int>(std::min(padding, mostOfWindow));
    side.paddingBefore = mode == "SAME_LOWER" ? whole - whole / 2 : whole / 2;
    side.paddingAfter = whole - side.paddingBefore;
}

Status padAsWritten(const Node& node, std::vector<WindowSide>& sides)
{
    const std::size_t count = sides.size();
    const Result<std::vector<int>> pads = numbersOf(node, "pads", 2 * count, 0, 0);
    if (!pads) {
        return pads.error();
    }
    for (std::size_t i = 0; i < count; ++i) {
        sides[i].paddingBefore = (*pads)[i];
        sides[i].paddingAfter = (*pads)[count + i];
    }
    return success();
}

bool isSame(std::string_view mode)
{
    return mode == "SAME_UPPER" || mode == "SAME_LOWER";
}

} // namespace

Result<std::vector<WindowSide>> windowOf(const Node& node, const Dims& sizes, const Dims& kernel)
{
    Result<std::vector<WindowSide>> sides = unpaddedWindow(node, sizes, kernel);
    const std::string_view mode = node.text("auto_pad");
    if (!sides || mode == "VALID") {
        return sides;
    }
    if (!isSame(mode)) {
        const Status padded = padAsWritten(node, *sides);
        return padded ? std::move(sides) : Result<std::vector<WindowSide>>(padded.error());
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        WindowSide& side = (*sides)[i];
        const std::int64_t steps = (sizes[i] - 1) / side.stride; // Behind the first one.
        pad(side, std::max(std::int64_t{0}, steps * side.stride + reachOf(side) - sizes[i]), mode);
    }
    return sides;
}

Result<std::vector<WindowSide>> transposedWindowOf(const Node& node, const Dims& sizes, const Dims& kernel)
{
    const std::size_t count = sizes.size();
    Result<std::vector<WindowSide>> sides = unpaddedWindow(node, sizes, kernel);
    if (!sides) {
        return sides;
    }
    const Result<std::vector<int>> more = numbersOf(node, "output_padding", count, 0, 0);
    if (!more) {
        return more.error();
    }
    const Result<std::vector<int>> wanted = numbersOf(node, "output_shape", count, 1, 0);
    if (!wanted) {
        return wanted.error();
    }
    const std::string_view mode = node.text("auto_pad");
    if (!isSame(mode) && mode != "VALID") {
        if (const Status padded = padAsWritten(node, *sides); !padded) {
            return padded.error();
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        WindowSide& side = (*sides)[i];
        const std::int64_t output = (*wanted)[i] > 0 ? (*wanted)[i]
                                    : isSame(mode)   ? sizes[i] * side.stride
                                                     : 0;
        if (output > 0) {
            const std::int64_t whole = (sizes[i] - 1) * side.stride + (*more)[i] + reachOf(side);
            // Without a mode, what is odd goes to the beginning.
            pad(side, std::max(std::int64_t{0}, whole - output), mode == "SAME_UPPER" ? mode : "SAME_LOWER");
        }
        side.paddingAfter -= (*more)[i];
    }
    return sides;
}

} // namespace bitops::onnx
