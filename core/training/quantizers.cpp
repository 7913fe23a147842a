// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/quantizers.h"

#include "core/graph/bits.h"
#include "core/training/shards.h"

#include <cmath>
#include <vector>

namespace bitops {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

/// Forward, the second value; backward, the identity to the first.
struct StraightThrough : torch::autograd::Function<StraightThrough>
{
    static torch::Tensor forward(AutogradContext*, const torch::Tensor&, const torch::Tensor& quantized)
    {
        return quantized;
    }

    static tensor_list backward(AutogradContext*, tensor_list gradients)
    {
        return {gradients[0], torch::Tensor()};
    }
};

double levelsAbove(std::int64_t bits)
{
    return std::exp2(bits - 1) - 1;
}

struct LearnedStep : torch::autograd::Function<LearnedStep>
{
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& weights,
                                 const torch::Tensor& step, std::int64_t bits, bool asPublished)
    {
        const double most = levelsAbove(bits);
        const torch::Tensor ratio = weights / step;
        const torch::Tensor level = ratio.clamp(-most - 1, most).round();
        context->save_for_backward({ratio, level, step});
        context->saved_data["bits"] = bits;
        context->saved_data["as_published"] = asPublished;
        // Clamping would hide an infinity, which must reach the loss as NaN does.
        return level * step + weights * 0;
    }

    static tensor_list backward(AutogradContext* context, tensor_list gradients)
    {
        const auto saved = context->get_saved_variables();
        const torch::Tensor &ratio = saved[0], &level = saved[1], &step = saved[2];
        const double most = levelsAbove(context->saved_data["bits"].toInt());
        const bool asPublished = context->saved_data["as_published"].toBool();
        // A weight that the levels just reach to is not clipped, however the quotient was rounded.
        const double reach = asPublished ? 1 : 1 + 1e-6;
        const torch::Tensor isInside = (ratio > (-most - 1) * reach) & (ratio < most * reach);
        const torch::Tensor slope = torch::where(isInside, level - ratio, level);
        torch::Tensor stepGradient = (gradients[0] * slope).sum_to_size(step.sizes());
        if (asPublished) {
            const double sharers = static_cast<double>(ratio.numel()) / static_cast<double>(step.numel());
            stepGradient = stepGradient / std::sqrt(sharers * most);
        }
        return {gradients[0] * isInside, stepGradient, torch::Tensor(), torch::Tensor()};
    }
};

/// All dimensions but that of the output channels.
std::vector<std::int64_t> dimensionsOfChannel(const torch::Tensor& weights)
{
    std::vector<std::int64_t> dimensions;
    for (std::int64_t i = 1; i < weights.dim(); ++i) {
        dimensions.push_back(i);
    }
    return dimensions;
}

torch::Tensor largest(const torch::Tensor& magnitudes, bool perChannel)
{
    return perChannel ? magnitudes.amax(dimensionsOfChannel(magnitudes), /*keepdim=*/true) : magnitudes.max();
}

torch::Tensor mean(const torch::Tensor& magnitudes, bool perChannel)
{
    return perChannel ? magnitudes.mean(dimensionsOfChannel(magnitudes), /*keepdim=*/true)
                      : magnitudes.mean();
}

torch::Tensor binarize(const torch::Tensor& weights, bool perChannel)
{
    const torch::Tensor magnitude = mean(weights.abs(), perChannel);
    // NaN is neither: it must reach the loss, where it is noticed.
    return torch::where(weights < 0, -magnitude, magnitude + weights * 0);
}

torch::Tensor publishedStep(const torch::Tensor& weights, int bits, bool perChannel)
{
    return 2 * mean(weights.detach().abs(), perChannel) / std::sqrt(levelsAbove(bits));
}

/// With it the levels reach to the largest weight.
torch::Tensor coveringStep(const torch::Tensor& weights, int bits, bool perChannel)
{
    return largest(weights.detach().abs(), perChannel) / levelsAbove(bits);
}

/// Values of [0, 6] to 2^b − 1 steps. Has no gradient.
torch::Tensor roundToUnsignedGrid(const torch::Tensor& values, int bits)
{
    const torch::NoGradGuard noGradient;
    const double width = activationWidth(bits);
    return torch::round(values.detach() / width) * width;
}

/// To multiples of range / steps. Has no gradient.
torch::Tensor roundToSteps(const torch::Tensor& values, const torch::Tensor& range, double steps)
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor step = range / steps;
    const torch::Tensor rounded = torch::round(values.detach() / step) * step;
    return torch::where(step == 0, torch::zeros_like(rounded), rounded);
}

/// The largest magnitude of the whole batch, from this shard's; at one bit the mean.
torch::Tensor rangeOfBatch(const torch::Tensor& magnitudes, int bits)
{
    const torch::Tensor own = bits == 1 ? magnitudes.mean() : magnitudes.max();
    const Shard& shard = Shard::current();
    if (shard.count() == 1) { // Nothing is to be joined, and no graphics card waited for.
        return own;
    }
    std::vector<double> ranges;
    std::vector<double> counts;
    for (const auto& given : shard.exchange({own.item<double>(), static_cast<double>(magnitudes.numel())})) {
        ranges.push_back(given[0]);
        counts.push_back(given[1]);
    }
    const torch::Tensor all = torch::tensor(ranges, torch::kFloat64);
    const torch::Tensor shares = torch::tensor(counts, torch::kFloat64);
    return (bits == 1 ? (all * shares).sum() / shares.sum() : all.max()).to(own.scalar_type());
}

/// Values of ±range to 2^b − 1 levels around 0. Has no gradient.
torch::Tensor roundToSignedGrid(const torch::Tensor& values, const torch::Tensor& range, int bits)
{
    const torch::NoGradGuard noGradient;
    if (bits == 1) {
        // NaN must reach the loss, where it is noticed.
        return torch::where(values.detach() < 0, -range, range + values.detach() * 0);
    }
    return roundToSteps(values, range, levelsAbove(bits));
}

} // namespace

torch::Tensor quantizeOnGrid(const torch::Tensor& weights, int bits, bool perChannel)
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor values = weights.detach();
    if (bits == floatBits) {
        return values;
    }
    if (bits == 1) {
        return binarize(values, perChannel);
    }
    const double most = levelsAbove(bits);
    const torch::Tensor scale = largest(values.abs(), perChannel) / most;
    const torch::Tensor quantized = torch::round(values / scale).clamp(-most - 1, most) * scale;
    return torch::where(scale == 0, torch::zeros_like(values), quantized);
}

torch::Tensor quantizeStraightThrough(const torch::Tensor& weights, int bits, bool perChannel)
{
    if (bits == floatBits) {
        return weights;
    }
    return StraightThrough::apply(weights, quantizeOnGrid(weights, bits, perChannel));
}

void overwriteWithQuantized(const torch::Tensor& weights, int bits, bool perChannel)
{
    if (bits != floatBits) {
        const torch::NoGradGuard noGradient;
        weights.data().copy_(quantizeOnGrid(weights, bits, perChannel));
    }
}

torch::Tensor quantizeWithStep(const torch::Tensor& weights, const torch::Tensor& step, int bits,
                               Arithmetic arithmetic)
{
    return LearnedStep::apply(weights, step, std::int64_t{bits}, !learnsLogarithms(arithmetic));
}

torch::Tensor initialStep(const torch::Tensor& weights, int bits, bool perChannel, Arithmetic arithmetic)
{
    const torch::NoGradGuard noGradient;
    const std::vector<std::int64_t> ones(static_cast<std::size_t>(weights.dim()), 1);
    torch::Tensor step = publishedStep(weights, bits, perChannel);
    if (learnsLogarithms(arithmetic)) {
        step = torch::minimum(step, coveringStep(weights, bits, perChannel));
        step = torch::where(step == 0, step.max(), step); // A channel of zeros may come to have others.
    }
    step = step.clamp_min(leastStep(arithmetic));
    return perChannel ? step : step.reshape(ones);
}

void fitStep(const torch::Tensor& step, const torch::Tensor& weights, int bits)
{
    constexpr double shareOfPublished = 0.25;
    const torch::NoGradGuard noGradient;
    const bool perChannel = step.numel() > 1;
    const torch::Tensor highest = coveringStep(weights, bits, perChannel);
    const torch::Tensor lowest =
        torch::minimum(publishedStep(weights, bits, perChannel) * shareOfPublished, highest);
    const torch::Tensor fitted = torch::maximum(torch::minimum(step, highest), lowest);
    step.data().copy_(torch::where(highest == 0, step, fitted));
}

torch::Tensor quantizeActivations(const torch::Tensor& activations, int bits)
{
    if (bits == floatBits) {
        return activations;
    }
    return StraightThrough::apply(activations, roundToUnsignedGrid(activations, bits));
}

double activationWidth(int bits)
{
    return 6 / (std::exp2(bits) - 1);
}

torch::Tensor trackRange(const torch::Tensor& range, const torch::Tensor& activations, int bits)
{
    constexpr double weightOfBatch = 0.1;
    const torch::NoGradGuard noGradient;
    const torch::Tensor before =
        range.clone(); // The first shard may change it as soon as all have been heard.
    const torch::Tensor ofBatch = rangeOfBatch(activations.detach().abs(), bits);
    torch::Tensor next = torch::where(before == 0, ofBatch, before.lerp(ofBatch, weightOfBatch));
    if (Shard::current().isFirst()) {
        range.copy_(next);
    }
    return next;
}

torch::Tensor quantizeSigned(const torch::Tensor& activations, const torch::Tensor& range, int bits)
{
    if (bits == floatBits) {
        return activations;
    }
    // Clamping gives the gradient its window; rounding passes it straight through.
    const torch::Tensor limit =
        range.detach().clone(); // The range may move on before the gradient is asked for.
    const torch::Tensor clamped = torch::min(torch::max(activations, -limit), limit);
    return StraightThrough::apply(clamped, roundToSignedGrid(clamped, limit, bits));
}

torch::Tensor quantizeUnsigned(const torch::Tensor& activations, const torch::Tensor& range, int bits)
{
    if (bits == floatBits) {
        return activations;
    }
    const torch::Tensor limit = range.detach().clone();
    const torch::Tensor clamped = torch::min(activations, limit);
    return StraightThrough::apply(clamped, roundToSteps(clamped, limit, std::exp2(bits) - 1));
}

} // namespace bitops
