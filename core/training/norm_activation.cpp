// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/norm_activation.h"

#include "core/training/channel_kernels.h"
#include "core/training/quantizers.h"
#include "core/training/shards.h"

#include <cmath>
#include <vector>

namespace bitops {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

constexpr auto channelsLast = torch::MemoryFormat::ChannelsLast;

ChannelRows rowsOf(const Tensor& images)
{
    return {images.numel() / images.size(1), images.size(1)};
}

std::vector<float> valuesOf(const Tensor& tensor)
{
    const Tensor values = tensor.detach().contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

/// Normalisation and the affine map behind it as one map of each channel.
ChannelMap mapOf(const NormWeights& weights, const std::vector<float>& mean,
                 const std::vector<float>& inverse, const ActivationScheme& scheme)
{
    ChannelMap map{valuesOf(weights.scale), valuesOf(weights.shift), scheme.hasRelu6, 0};
    for (std::size_t i = 0; i < mean.size(); ++i) {
        map.scale[i] *= inverse[i];
        map.shift[i] -= mean[i] * map.scale[i];
    }
    if (scheme.bits != floatBits) {
        map.width = static_cast<float>(activationWidth(scheme.bits));
    }
    return map;
}

Tensor mapped(const Tensor& images, const ChannelMap& map)
{
    Tensor results = torch::empty_like(images, images.options(), channelsLast);
    applyMap(images.data_ptr<float>(), rowsOf(images), map, results.data_ptr<float>());
    return results;
}

/// One vector behind the other, and the way back.
std::vector<double> packed(double count, std::vector<double> first, const std::vector<double>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    first.push_back(count);
    return first;
}

std::vector<double> part(const std::vector<double>& values, std::size_t index)
{
    const auto size = static_cast<std::ptrdiff_t>(values.size() / 2);
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(index) * size;
    return {begin, begin + size};
}

/// Of the whole batch, from this shard's.
ChannelMoments ofBatch(const ChannelMoments& own)
{
    const std::size_t channels = own.mean.size();
    ChannelMoments all{0, std::vector<double>(channels), std::vector<double>(channels)};
    for (const auto& given : Shard::current().exchange(packed(own.count, own.mean, own.squares))) {
        join(all, {given.back(), part(given, 0), part(given, 1)});
    }
    return all;
}

ChannelGradients ofBatch(const ChannelGradients& own)
{
    const std::size_t channels = own.sum.size();
    ChannelGradients all{std::vector<double>(channels), std::vector<double>(channels)};
    for (const auto& given : Shard::current().exchange(packed(0, own.sum, own.product))) {
        for (std::size_t i = 0; i < channels; ++i) {
            all.sum[i] += given[i];
            all.product[i] += given[channels + i];
        }
    }
    return all;
}

/// Mean and 1 / √(variance + ε) of each channel of a batch, over so many values.
struct BatchFigures
{
    double count = 0;
    std::vector<float> mean;
    std::vector<float> inverse;
};

/// Lets the running figures follow a batch.
void follow(const torch::nn::BatchNorm2dImpl& norm, const ChannelMoments& moments)
{
    const double momentum = norm.options.momentum().value();
    auto* const means = norm.running_mean.data_ptr<float>();
    auto* const variances = norm.running_var.data_ptr<float>();
    for (std::size_t i = 0; i < moments.mean.size(); ++i) {
        const double variance = moments.squares[i] / (moments.count - 1);
        means[i] = static_cast<float>((1 - momentum) * means[i] + momentum * moments.mean[i]);
        variances[i] = static_cast<float>((1 - momentum) * variances[i] + momentum * variance);
    }
    ++*norm.num_batches_tracked.data_ptr<std::int64_t>();
}

/// Measures the batch that these images are part of.
BatchFigures measure(const torch::nn::BatchNorm2dImpl& norm, const Tensor& images)
{
    const ChannelMoments moments = ofBatch(momentsOf(images.data_ptr<float>(), rowsOf(images)));
    TORCH_CHECK(moments.count > 1, "Expected more than 1 value of each channel in training.");
    BatchFigures figures{moments.count, {}, {}};
    for (std::size_t i = 0; i < moments.mean.size(); ++i) {
        const double variance = moments.squares[i] / moments.count;
        figures.mean.push_back(static_cast<float>(moments.mean[i]));
        figures.inverse.push_back(static_cast<float>(1 / std::sqrt(variance + norm.options.eps())));
    }
    if (Shard::current().isFirst()) {
        follow(norm, moments);
    }
    return figures;
}

/// The gradients of a norm's weights, from these images.
struct WeightGradients
{
    Tensor scale;
    Tensor shift;
};

WeightGradients weightGradients(const ChannelGradients& sums, const std::vector<float>& inverse)
{
    const auto channels = static_cast<std::int64_t>(inverse.size());
    WeightGradients gradients{torch::empty({channels}), torch::empty({channels})};
    for (std::size_t i = 0; i < inverse.size(); ++i) {
        gradients.scale.data_ptr<float>()[i] = static_cast<float>(sums.product[i] * inverse[i]);
        gradients.shift.data_ptr<float>()[i] = static_cast<float>(sums.sum[i]);
    }
    return gradients;
}

struct NormInTraining : torch::autograd::Function<NormInTraining>
{
    static Tensor forward(AutogradContext* context, const Tensor& images, const Tensor& scale,
                          const Tensor& shift, const BatchFigures& figures, const ActivationScheme& scheme)
    {
        context->save_for_backward(
            {images, scale, shift, torch::tensor(figures.mean), torch::tensor(figures.inverse)});
        context->saved_data["has_relu6"] = scheme.hasRelu6;
        context->saved_data["count"] = figures.count;
        return mapped(images, mapOf({scale, shift}, figures.mean, figures.inverse, scheme));
    }

    static tensor_list backward(AutogradContext* context, tensor_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const Tensor& images = saved[0];
        const std::vector<float> mean = valuesOf(saved[3]);
        const std::vector<float> inverse = valuesOf(saved[4]);
        const double count = context->saved_data["count"].toDouble();
        const ChannelMap map = mapOf({saved[1], saved[2]}, mean, inverse,
                                     {context->saved_data["has_relu6"].toBool(), floatBits});
        const Tensor gradients = upstream[0].contiguous(channelsLast);
        const ChannelGradients own =
            gradientsOf(gradients.data_ptr<float>(), images.data_ptr<float>(), rowsOf(images), map, mean);
        const WeightGradients toWeights = weightGradients(own, inverse);
        if (!context->needs_input_grad(0)) {
            return {Tensor(), toWeights.scale, toWeights.shift, Tensor(), Tensor()};
        }
        const ChannelGradients sums = ofBatch(own);
        std::vector<float> slope;
        std::vector<float> offset;
        for (std::size_t i = 0; i < mean.size(); ++i) {
            slope.push_back(
                static_cast<float>(-map.scale[i] * sums.product[i] * inverse[i] * inverse[i] / count));
            offset.push_back(static_cast<float>(-map.scale[i] * sums.sum[i] / count));
        }
        Tensor toImages = torch::empty_like(images, images.options(), channelsLast);
        applyGradient(gradients.data_ptr<float>(), images.data_ptr<float>(), rowsOf(images), map, mean, slope,
                      offset, toImages.data_ptr<float>());
        return {toImages, toWeights.scale, toWeights.shift, Tensor(), Tensor()};
    }
};

Tensor composed(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights, const Tensor& images,
                const ActivationScheme& scheme)
{
    if (norm.is_training()) {
        norm.num_batches_tracked += 1;
    }
    const Tensor normal =
        torch::batch_norm(images, weights.scale, weights.shift, norm.running_mean, norm.running_var,
                          norm.is_training(), norm.options.momentum().value(), norm.options.eps(),
                          /*cudnn_enabled=*/true);
    return scheme.hasRelu6 ? quantizeActivations(torch::relu6(normal), scheme.bits) : normal;
}

/// With the figures that training has left.
Tensor inEvaluation(const torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights, const Tensor& images,
                    const ActivationScheme& scheme)
{
    std::vector<float> inverse = valuesOf(norm.running_var);
    for (float& variance : inverse) {
        variance = static_cast<float>(1 / std::sqrt(static_cast<double>(variance) + norm.options.eps()));
    }
    return mapped(images, mapOf(weights, valuesOf(norm.running_mean), inverse, scheme));
}

} // namespace

torch::Tensor normalizeAndActivate(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights,
                                   const torch::Tensor& images, const ActivationScheme& scheme)
{
    const bool isOurs = images.is_cpu() && images.scalar_type() == torch::kFloat32;
    if (!isOurs || (!norm.is_training() && torch::GradMode::is_enabled())) {
        return composed(norm, weights, images, scheme);
    }
    const torch::Tensor values = images.contiguous(channelsLast);
    if (!norm.is_training()) {
        return inEvaluation(norm, weights, values, scheme);
    }
    return NormInTraining::apply(values, weights.scale, weights.shift, measure(norm, values), scheme);
}

} // namespace bitops
