// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/norm_activation.h"

#include "core/training/quantizers.h"
#include "core/training/shards.h"
#include "core/training/window_operations.h"

#include <cmath>
#include <vector>

namespace bitops {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

ChannelRows rowsOf(const torch::Tensor& images)
{
    return {images.numel() / images.size(1), images.size(1)};
}

std::vector<float> valuesOf(const torch::Tensor& tensor)
{
    const torch::Tensor values = tensor.detach().contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

torch::Tensor mapped(const torch::Tensor& images, const ChannelMap& map)
{
    torch::Tensor results = torch::empty_like(images, images.options(), channelsLast);
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

struct NormInTraining : torch::autograd::Function<NormInTraining>
{
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& images,
                                 const torch::Tensor& scale, const torch::Tensor& shift,
                                 const BatchFigures& figures, const ActivationScheme& scheme)
    {
        context->save_for_backward(
            {images, scale, shift, torch::tensor(figures.mean), torch::tensor(figures.inverse)});
        context->saved_data["has_relu6"] = scheme.hasRelu6;
        context->saved_data["count"] = figures.count;
        return mapped(images, mapOf({scale, shift}, figures, scheme));
    }

    static tensor_list backward(AutogradContext* context, tensor_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const torch::Tensor& images = saved[0];
        const BatchFigures figures{context->saved_data["count"].toDouble(), valuesOf(saved[3]),
                                   valuesOf(saved[4])};
        const ChannelMap map =
            mapOf({saved[1], saved[2]}, figures, {context->saved_data["has_relu6"].toBool(), floatBits});
        const torch::Tensor gradients = upstream[0].contiguous(channelsLast);
        const NormGradients own =
            normGradients(gradientsOf(gradients.data_ptr<float>(), images.data_ptr<float>(), rowsOf(images),
                                      map, figures.mean),
                          map, figures);
        torch::Tensor toImages;
        if (context->needs_input_grad(0)) {
            toImages = torch::empty_like(images, images.options(), channelsLast);
            applyGradient(gradients.data_ptr<float>(), images.data_ptr<float>(), rowsOf(images), map,
                          figures.mean, own.slope, own.offset, toImages.data_ptr<float>());
        }
        return {toImages, own.scale, own.shift, torch::Tensor(), torch::Tensor()};
    }
};

torch::Tensor composed(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights,
                       const torch::Tensor& images, const ActivationScheme& scheme)
{
    if (norm.is_training()) {
        norm.num_batches_tracked += 1;
    }
    const torch::Tensor normal =
        torch::batch_norm(images, weights.scale, weights.shift, norm.running_mean, norm.running_var,
                          norm.is_training(), norm.options.momentum().value(), norm.options.eps(),
                          /*cudnn_enabled=*/true);
    return scheme.hasRelu6 ? quantizeActivations(torch::relu6(normal), scheme.bits) : normal;
}

} // namespace

BatchFigures figuresInTraining(const torch::nn::BatchNorm2dImpl& norm, const ChannelMoments& own)
{
    const ChannelMoments moments = ofBatch(own);
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

BatchFigures figuresInEvaluation(const torch::nn::BatchNorm2dImpl& norm)
{
    BatchFigures figures{0, valuesOf(norm.running_mean), valuesOf(norm.running_var)};
    for (float& variance : figures.inverse) {
        variance = static_cast<float>(1 / std::sqrt(static_cast<double>(variance) + norm.options.eps()));
    }
    return figures;
}

ChannelMap mapOf(const NormWeights& weights, const BatchFigures& figures, const ActivationScheme& scheme)
{
    ChannelMap map{valuesOf(weights.scale), valuesOf(weights.shift), scheme.hasRelu6, 0};
    for (std::size_t i = 0; i < figures.mean.size(); ++i) {
        map.scale[i] *= figures.inverse[i];
        map.shift[i] -= figures.mean[i] * map.scale[i];
    }
    if (scheme.bits != floatBits) {
        map.width = static_cast<float>(activationWidth(scheme.bits));
    }
    return map;
}

NormGradients normGradients(const ChannelGradients& own, const ChannelMap& map, const BatchFigures& figures)
{
    const auto channels = static_cast<std::int64_t>(figures.inverse.size());
    NormGradients gradients{torch::empty({channels}), torch::empty({channels}), {}, {}};
    const ChannelGradients sums = ofBatch(own);
    for (std::size_t i = 0; i < figures.inverse.size(); ++i) {
        const float inverse = figures.inverse[i];
        gradients.scale.data_ptr<float>()[i] = static_cast<float>(own.product[i] * inverse);
        gradients.shift.data_ptr<float>()[i] = static_cast<float>(own.sum[i]);
        gradients.slope.push_back(
            static_cast<float>(-map.scale[i] * sums.product[i] * inverse * inverse / figures.count));
        gradients.offset.push_back(static_cast<float>(-map.scale[i] * sums.sum[i] / figures.count));
    }
    return gradients;
}

torch::Tensor normalizeAndActivate(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights,
                                   const torch::Tensor& images, const ActivationScheme& scheme)
{
    const bool isOurs = images.is_cpu() && images.scalar_type() == torch::kFloat32;
    if (!isOurs || (!norm.is_training() && torch::GradMode::is_enabled())) {
        return composed(norm, weights, images, scheme);
    }
    const torch::Tensor values = images.contiguous(channelsLast);
    if (!norm.is_training()) {
        return mapped(values, mapOf(weights, figuresInEvaluation(norm), scheme));
    }
    const ChannelMoments moments = momentsOf(values.data_ptr<float>(), rowsOf(values));
    return normalizeAndActivate(weights, values, figuresInTraining(norm, moments), scheme);
}

torch::Tensor normalizeAndActivate(const NormWeights& weights, const torch::Tensor& images,
                                   const BatchFigures& figures, const ActivationScheme& scheme)
{
    return NormInTraining::apply(images, weights.scale, weights.shift, figures, scheme);
}

} // namespace bitops
