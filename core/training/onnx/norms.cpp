// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/numbers.h"
#include "core/training/onnx/operation.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace bitops::onnx {

namespace {

using torch::Tensor;

/// The sides from the axis on, whose product a norm is taken over.
std::vector<std::int64_t> sidesFrom(const Call& call, std::int64_t fallback)
{
    const std::int64_t axis = call.integer("axis", fallback);
    const auto first = call.first().sizes().begin() + (axis < 0 ? axis + call.first().dim() : axis);
    return {first, call.first().sizes().end()};
}

/// Values of channels, to be combined with what has the channels second.
Tensor ofChannels(const Tensor& values, const Tensor& like)
{
    std::vector<std::int64_t> dims(static_cast<std::size_t>(like.dim()), 1);
    dims[1] = values.numel();
    return values.reshape(dims);
}

Tensor batchNorm(const Call& call)
{
    return torch::batch_norm(call.first(), call.input(1), call.input(2), call.input(3), call.input(4),
                             /*training=*/false, /*momentum=*/0, call.real("epsilon", 1e-5),
                             /*cudnn_enabled=*/false);
}

Tensor instanceNorm(const Call& call)
{
    return torch::instance_norm(call.first(), call.input(1), call.input(2), {}, {}, /*use_input_stats=*/true,
                                /*momentum=*/0, call.real("epsilon", 1e-5), /*cudnn_enabled=*/false);
}

Tensor layerNorm(const Call& call)
{
    const Tensor normal =
        torch::layer_norm(call.first(), sidesFrom(call, -1), {}, {}, call.real("epsilon", 1e-5));
    const Tensor scaled = normal * call.inputs[1];
    return call.has(2) ? scaled + call.inputs[2] : scaled;
}

Tensor groupNorm(const Call& call)
{
    const std::int64_t groups = call.integer("num_groups", 1);
    const std::int64_t channels = call.first().size(1);
    // Until operator set 21, scale and shift are those of groups.
    const auto spread = [&](const Tensor& values) {
        const Tensor all =
            values.numel() == channels ? values : values.repeat_interleave(channels / values.numel());
        return ofChannels(all, call.first());
    };
    const Tensor normal = torch::group_norm(call.first(), groups, {}, {}, call.real("epsilon", 1e-5));
    return normal * spread(call.inputs[1]) + spread(call.inputs[2]);
}

Tensor rmsNorm(const Call& call)
{
    std::vector<std::int64_t> sides(sidesFrom(call, -1).size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
        sides[i] = -1 - static_cast<std::int64_t>(i);
    }
    const Tensor square = call.first().square().mean(sides, /*keepdim=*/true);
    return call.first() * torch::rsqrt(square + call.real("epsilon", 1e-5)) * call.inputs[1];
}

/// Each value by those of so many channels around it.
Tensor localResponse(const Call& call)
{
    const std::int64_t size = call.integer("size", 1);
    const std::int64_t before = (size - 1) / 2;
    const std::int64_t channels = call.first().size(1);
    std::vector<std::int64_t> pads(static_cast<std::size_t>(2 * (call.first().dim() - 1)), 0);
    pads[pads.size() - 2] = before;
    pads.back() = size - 1 - before;
    const Tensor squares = torch::constant_pad_nd(call.first().square(), pads);
    Tensor sum = squares.narrow(1, 0, channels);
    for (std::int64_t i = 1; i < size; ++i) {
        sum = sum + squares.narrow(1, i, channels);
    }
    const double alpha = call.real("alpha", 1e-4) / static_cast<double>(size);
    return call.first() / torch::pow(sum * alpha + call.real("bias", 1), call.real("beta", 0.75));
}

/// Before operator set 13, over all sides from the axis on together.
template <Tensor (*function)(const Tensor&, std::int64_t, c10::optional<torch::ScalarType>)>
Tensor softmax(const Call& call)
{
    if (!call.isBefore(13)) {
        return function(call.first(), call.integer("axis", -1), {});
    }
    const std::int64_t axis = call.integer("axis", 1);
    return function(call.first().flatten(axis < 0 ? axis + call.first().dim() : axis), -1, {})
        .reshape(call.first().sizes());
}

using Reduce = Tensor (*)(const Tensor&, at::IntArrayRef);

/// Along the sides that an attribute or the second input names; the result has its shape from its rule.
template <Reduce reduce> Tensor reduced(const Call& call)
{
    const RuleContext::Numbers axes = call.context.numbers("axes", 1);
    std::vector<std::int64_t> sides = axes.list.value_or(Dims{});
    if (sides.empty() && call.integer("noop_with_empty_axes", 0) != 0) {
        return call.first();
    }
    for (std::int64_t i = 0; i < call.first().dim() && axes.list.value_or(Dims{}).empty(); ++i) {
        sides.push_back(i); // Of constants alone.
    }
    return reduce(call.first(), sides).reshape(call.dims);
}

/// Of two activations; with weights it is a layer.
Tensor product(const Call& call)
{
    return torch::matmul(call.first(), call.inputs[1]);
}

Tensor sumOf(const Tensor& values, at::IntArrayRef sides)
{
    return values.sum(sides);
}

/// Along one side after the other, the last first: those before it keep their numbers.
Tensor productOf(const Tensor& values, at::IntArrayRef sides)
{
    std::vector<std::int64_t> falling;
    for (const std::int64_t side : sides) {
        falling.push_back(side < 0 ? side + values.dim() : side);
    }
    std::sort(falling.begin(), falling.end(), std::greater<>());
    return std::accumulate(falling.begin(), falling.end(), values,
                           [](const Tensor& result, std::int64_t side) { return result.prod(side); });
}

constexpr std::array knownNorms{
    NamedCompute{"BatchNormalization", batchNorm},
    NamedCompute{"GroupNormalization", groupNorm},
    NamedCompute{"InstanceNormalization", instanceNorm},
    NamedCompute{"LayerNormalization", layerNorm},
    NamedCompute{"RMSNormalization", rmsNorm},
    NamedCompute{"LRN", localResponse},
    NamedCompute{"MatMul", product},
    NamedCompute{"LogSoftmax", softmax<torch::log_softmax>},
    NamedCompute{"Softmax", softmax<torch::softmax>},
    NamedCompute{"ReduceL1", reduced<[](const Tensor& v, at::IntArrayRef s) { return v.abs().sum(s); }>},
    NamedCompute{"ReduceL2",
                 reduced<[](const Tensor& v, at::IntArrayRef s) { return v.square().sum(s).sqrt(); }>},
    NamedCompute{"ReduceLogSum", reduced<[](const Tensor& v, at::IntArrayRef s) { return v.sum(s).log(); }>},
    NamedCompute{"ReduceLogSumExp",
                 reduced<[](const Tensor& v, at::IntArrayRef s) { return torch::logsumexp(v, s); }>},
    NamedCompute{"ReduceMax", reduced<[](const Tensor& v, at::IntArrayRef s) { return v.amax(s); }>},
    NamedCompute{"ReduceMean", reduced<[](const Tensor& v, at::IntArrayRef s) { return v.mean(s); }>},
    NamedCompute{"ReduceMin", reduced<[](const Tensor& v, at::IntArrayRef s) { return v.amin(s); }>},
    NamedCompute{"ReduceProd", reduced<productOf>},
    NamedCompute{"ReduceSum", reduced<sumOf>},
    NamedCompute{"ReduceSumSquare",
                 reduced<[](const Tensor& v, at::IntArrayRef s) { return v.square().sum(s); }>},
};

} // namespace

std::span<const NamedCompute> norms()
{
    return knownNorms;
}

} // namespace bitops::onnx
