// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/operation.h"

#include <array>

namespace bitops::onnx {

namespace {

using torch::Tensor;

/// Before operator set 7, an attribute says with which side of the first input those of the second begin.
Tensor aligned(const Call& call, std::size_t index)
{
    const Tensor& values = call.inputs[index];
    const Attribute* const axis = call.context.node.attribute("axis");
    if (index == 0 || call.integer("broadcast", 0) == 0 || axis == nullptr || !axis->integer) {
        return values;
    }
    std::vector<std::int64_t> dims = values.sizes().vec();
    const std::int64_t first = *axis->integer < 0 ? *axis->integer + call.first().dim() : *axis->integer;
    while (first + static_cast<std::int64_t>(dims.size()) < call.first().dim()) {
        dims.push_back(1);
    }
    return values.reshape(dims);
}

Tensor plus(const Tensor& one, const Tensor& other)
{
    return one + other;
}

using Pair = Tensor (*)(const Tensor&, const Tensor&);

template <Pair pair> Tensor together(const Call& call)
{
    Tensor result = call.first();
    for (std::size_t i = 1; i < call.inputs.size(); ++i) {
        result = pair(result, aligned(call, i));
    }
    return result;
}

template <Tensor (*function)(const Tensor&)> Tensor single(const Call& call)
{
    return function(call.first());
}

Tensor clip(const Call& call)
{
    const auto bound = [&call](std::size_t input, std::string_view attribute) {
        const Values* const values = call.context.values(input);
        const Attribute* const written = call.context.node.attribute(attribute);
        return values != nullptr ? c10::optional<at::Scalar>(static_cast<double>(values->front()))
               : written != nullptr && written->real ? c10::optional<at::Scalar>(*written->real)
                                                     : c10::nullopt;
    };
    const auto least = bound(1, "min");
    const auto most = bound(2, "max");
    return least || most ? torch::clamp(call.first(), least, most) : call.first();
}

Tensor leakyRelu(const Call& call)
{
    return torch::leaky_relu(call.first(), call.real("alpha", 0.01));
}

Tensor elu(const Call& call)
{
    return torch::elu(call.first(), call.real("alpha", 1));
}

Tensor celu(const Call& call)
{
    return torch::celu(call.first(), call.real("alpha", 1));
}

Tensor selu(const Call& call)
{
    const double alpha = call.real("alpha", 1.67326319217681884765625);
    return torch::elu(call.first(), alpha) * call.real("gamma", 1.05070102214813232421875);
}

Tensor gelu(const Call& call)
{
    return torch::gelu(call.first(), call.context.node.text("approximate") == "tanh" ? "tanh" : "none");
}

Tensor hardSigmoid(const Call& call)
{
    return torch::clamp(call.first() * call.real("alpha", 0.2) + call.real("beta", 0.5), 0, 1);
}

Tensor swish(const Call& call)
{
    return call.first() * torch::sigmoid(call.first() * call.real("alpha", 1));
}

Tensor thresholdedRelu(const Call& call)
{
    return torch::where(call.first() > call.real("alpha", 1), call.first(), torch::zeros_like(call.first()));
}

Tensor prelu(const Call& call)
{
    return torch::where(call.first() < 0, call.first() * aligned(call, 1), call.first());
}

Tensor mean(const Call& call)
{
    return together<plus>(call) / static_cast<double>(call.inputs.size());
}

Tensor choose(const Call& call)
{
    return torch::where(call.first() != 0, call.inputs[1], call.inputs[2]);
}

/// Whole numbers and halves are kept as what these types can hold.
Tensor cast(const Call& call)
{
    const ElementType type = call.type();
    if (isInteger(type)) {
        return torch::trunc(call.first());
    }
    if (type == ElementType::Bool) {
        return (call.first() != 0).to(torch::kFloat32);
    }
    const bool isHalf = type == ElementType::Float16;
    return isHalf || type == ElementType::BFloat16
               ? call.first().to(isHalf ? torch::kFloat16 : torch::kBFloat16).to(torch::kFloat32)
               : call.first();
}

/// 1 where it is so, else 0.
template <Pair pair> Tensor truth(const Call& call)
{
    return pair(call.first(), aligned(call, 1)).to(torch::kFloat32);
}

constexpr std::array knownFunctions{
    // Of single values.
    NamedCompute{"Abs", single<torch::abs>},
    NamedCompute{"Acos", single<torch::acos>},
    NamedCompute{"Acosh", single<torch::acosh>},
    NamedCompute{"Asin", single<torch::asin>},
    NamedCompute{"Asinh", single<torch::asinh>},
    NamedCompute{"Atan", single<torch::atan>},
    NamedCompute{"Atanh", single<torch::atanh>},
    NamedCompute{"Cast", cast},
    NamedCompute{"CastLike", cast},
    NamedCompute{"Ceil", single<torch::ceil>},
    NamedCompute{"Celu", celu},
    NamedCompute{"Clip", clip},
    NamedCompute{"Cos", single<torch::cos>},
    NamedCompute{"Cosh", single<torch::cosh>},
    NamedCompute{"Elu", elu},
    NamedCompute{"Erf", single<torch::erf>},
    NamedCompute{"Exp", single<torch::exp>},
    NamedCompute{"Floor", single<torch::floor>},
    NamedCompute{"Gelu", gelu},
    NamedCompute{"HardSigmoid", hardSigmoid},
    NamedCompute{"HardSwish", single<torch::hardswish>},
    NamedCompute{"LeakyRelu", leakyRelu},
    NamedCompute{"Log", single<torch::log>},
    NamedCompute{"Mish", single<torch::mish>},
    NamedCompute{"Neg", single<torch::neg>},
    NamedCompute{"Not", [](const Call& call) { return (call.first() == 0).to(torch::kFloat32); }},
    NamedCompute{"PRelu", prelu},
    NamedCompute{"Reciprocal", single<torch::reciprocal>},
    NamedCompute{"Relu", single<torch::relu>},
    NamedCompute{"Round", single<torch::round>},
    NamedCompute{"Selu", selu},
    NamedCompute{"Sigmoid", single<torch::sigmoid>},
    NamedCompute{"Sign", single<torch::sign>},
    NamedCompute{"Sin", single<torch::sin>},
    NamedCompute{"Sinh", single<torch::sinh>},
    NamedCompute{"Softplus", [](const Call& call) { return torch::softplus(call.first()); }},
    NamedCompute{"Softsign", [](const Call& call) { return call.first() / (1 + call.first().abs()); }},
    NamedCompute{"Sqrt", single<torch::sqrt>},
    NamedCompute{"Swish", swish},
    NamedCompute{"Tan", single<torch::tan>},
    NamedCompute{"Tanh", single<torch::tanh>},
    NamedCompute{"ThresholdedRelu", thresholdedRelu},
    // Of values at one place of all inputs.
    NamedCompute{"Add", together<plus>},
    NamedCompute{"Sum", together<plus>},
    NamedCompute{"Mean", mean},
    NamedCompute{"Sub", together<[](const Tensor& one, const Tensor& other) { return one - other; }>},
    NamedCompute{"Mul", together<[](const Tensor& one, const Tensor& other) { return one * other; }>},
    NamedCompute{"Div", together<[](const Tensor& one, const Tensor& other) { return one / other; }>},
    NamedCompute{"Pow",
                 together<[](const Tensor& one, const Tensor& other) { return torch::pow(one, other); }>},
    NamedCompute{"Max", together<torch::maximum>},
    NamedCompute{"Min", together<torch::minimum>},
    NamedCompute{"And", truth<torch::logical_and>},
    NamedCompute{"Or", truth<torch::logical_or>},
    NamedCompute{"Xor", truth<torch::logical_xor>},
    NamedCompute{"Equal", truth<torch::eq>},
    NamedCompute{"Greater", truth<torch::gt>},
    NamedCompute{"GreaterOrEqual", truth<torch::ge>},
    NamedCompute{"Less", truth<torch::lt>},
    NamedCompute{"LessOrEqual", truth<torch::le>},
    NamedCompute{"Where", choose},
};

} // namespace

std::span<const NamedCompute> functions()
{
    return knownFunctions;
}

} // namespace bitops::onnx
