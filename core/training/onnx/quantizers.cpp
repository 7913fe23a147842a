// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/rounding_mode.h"
#include "core/training/onnx/operation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace bitops::onnx {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

/// Forward, the second value; backward, the identity to the first.
struct PassedThrough : torch::autograd::Function<PassedThrough>
{
    static Tensor forward(AutogradContext*, const Tensor&, const Tensor& rounded) { return rounded; }

    static tensor_list backward(AutogradContext*, tensor_list gradients) { return {gradients[0], Tensor()}; }
};

using RoundingFunction = Tensor (*)(const Tensor&);

/// Rounds without a gradient of its own.
Tensor passed(const Tensor& values, RoundingFunction rounding)
{
    const auto rounded = [&] {
        const torch::NoGradGuard noGradient;
        return rounding(values.detach());
    };
    return PassedThrough::apply(values, rounded());
}

Tensor awayFromZero(const Tensor& values)
{
    return values.sign() * values.abs().ceil();
}

Tensor halfAwayFromZero(const Tensor& values)
{
    return values.sign() * (values.abs() + 0.5).floor();
}

Tensor halfTowardsZero(const Tensor& values)
{
    return values.sign() * (values.abs() - 0.5).ceil();
}

RoundingFunction roundingOf(const Call& call, RoundingMode fallback)
{
    switch (roundingModeOf(call.context.node.text("rounding_mode")).value_or(fallback)) {
    case RoundingMode::HalfToEven:
        break;
    case RoundingMode::Ceiling:
        return torch::ceil;
    case RoundingMode::Floor:
        return torch::floor;
    case RoundingMode::AwayFromZero:
        return awayFromZero;
    case RoundingMode::TowardsZero:
        return torch::trunc;
    case RoundingMode::HalfAwayFromZero:
        return halfAwayFromZero;
    case RoundingMode::HalfTowardsZero:
        return halfTowardsZero;
    }
    return torch::round;
}

/// The lowest and the highest level.
std::pair<double, double> levelsOf(const Call& call, double bits)
{
    const bool isNarrow = call.integer("narrow", 0) != 0;
    if (call.integer("signed", 1) != 0) {
        const double half = std::exp2(bits - 1);
        return {isNarrow ? 1 - half : -half, half - 1};
    }
    return {0, std::exp2(bits) - (isNarrow ? 2 : 1)};
}

double bitsAt(const Call& call, std::size_t input)
{
    return call.inputs[input].flatten()[0].item<double>();
}

Tensor signs(const Tensor& values)
{
    return torch::where(values >= 0, torch::ones_like(values), -torch::ones_like(values));
}

Tensor quant(const Call& call)
{
    const Tensor& scale = call.inputs[1];
    const Tensor& zero = call.inputs[2];
    const double bits = bitsAt(call, 3);
    const Tensor levels = call.first() / scale + zero;
    if (bits == 1 && call.integer("signed", 1) != 0) {
        return (passed(levels, signs) - zero) * scale;
    }
    const auto [lowest, highest] = levelsOf(call, bits);
    return (passed(torch::clamp(levels, lowest, highest), roundingOf(call, RoundingMode::HalfToEven)) -
            zero) *
           scale;
}

Tensor bipolar(const Call& call)
{
    return passed(call.first(), signs) * call.inputs[1];
}

/// Version 1 has input and output bits behind the zero point; later ones have the scale of the result before
/// the bits of it, and limit the levels.
Tensor truncated(const Call& call)
{
    constexpr std::size_t inputsOfFirst = 5;
    const Tensor& scale = call.inputs[1];
    const Tensor& zero = call.inputs[2];
    const Tensor levels = passed(call.first() / scale + zero, torch::round);
    const RoundingFunction rounding = roundingOf(call, RoundingMode::Floor);
    if (call.inputs.size() == inputsOfFirst) {
        const double step = std::exp2(bitsAt(call, 3) - bitsAt(call, 4));
        return (passed(levels / step, rounding) - zero) * scale;
    }
    const Tensor& resultScale = call.inputs[4];
    const Tensor step = torch::exp2(torch::round(torch::log2(resultScale / scale)));
    const auto [lowest, highest] = levelsOf(call, bitsAt(call, call.inputs.size() - 1));
    return (passed(torch::clamp(levels / step, lowest, highest), rounding) - zero / step) * resultScale;
}

/// How many thresholds of its channel each value reaches.
Tensor multiThreshold(const Call& call)
{
    const std::string_view layout = call.context.node.text("data_layout");
    const bool isLast = !layout.empty() && layout.back() == 'C' && layout.size() > 2;
    const Tensor values = isLast ? call.first() : call.first().movedim(1, -1); // Channels last.
    const Tensor reached = (values.unsqueeze(-1) >= call.inputs[1]).to(torch::kFloat32).sum(-1);
    const Tensor levels = reached * call.real("out_scale", 1) + call.real("out_bias", 0);
    return isLast ? levels : levels.movedim(-1, 1);
}

/// Of a scale for each size of one side, to be combined with the values.
Tensor alongAxis(const Call& call, const Tensor& numbers)
{
    if (numbers.numel() == 1) {
        return numbers.reshape({});
    }
    const std::int64_t axis = call.integer("axis", 1);
    std::vector<std::int64_t> dims(static_cast<std::size_t>(call.first().dim()), 1);
    dims[static_cast<std::size_t>(axis < 0 ? axis + call.first().dim() : axis)] = numbers.numel();
    return numbers.reshape(dims);
}

std::pair<double, double> rangeOf(ElementType type)
{
    const double values = std::exp2(widthOf(type).value_or(8));
    const bool isSigned = type == ElementType::Int2 || type == ElementType::Int4 ||
                          type == ElementType::Int8 || type == ElementType::Int16 ||
                          type == ElementType::Int32;
    return isSigned ? std::pair(-values / 2, values / 2 - 1) : std::pair(0.0, values - 1);
}

Tensor quantizeLinear(const Call& call)
{
    const Tensor levels = passed(call.first() / alongAxis(call, call.inputs[1]), torch::round);
    const auto [lowest, highest] = rangeOf(call.type());
    return torch::clamp(call.has(2) ? levels + alongAxis(call, call.inputs[2]) : levels, lowest, highest);
}

Tensor dequantizeLinear(const Call& call)
{
    const Tensor levels = call.has(2) ? call.first() - alongAxis(call, call.inputs[2]) : call.first();
    return levels * alongAxis(call, call.inputs[1]);
}

constexpr std::array knownQuantizers{
    NamedCompute{"BipolarQuant", bipolar}, NamedCompute{"DequantizeLinear", dequantizeLinear},
    NamedCompute{"IntQuant", quant},       NamedCompute{"MultiThreshold", multiThreshold},
    NamedCompute{"Quant", quant},          NamedCompute{"QuantizeLinear", quantizeLinear},
    NamedCompute{"Trunc", truncated},
};

} // namespace

std::span<const NamedCompute> quantizers()
{
    return knownQuantizers;
}

} // namespace bitops::onnx
