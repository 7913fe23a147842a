// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/norm_activation.h"

#include "core/training/channel_kernels.h"
#include "core/training/quantizers.h"

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
ChannelMap mapOf(const Tensor& weight, const Tensor& bias, const std::vector<float>& mean,
                 const std::vector<float>& inverse, const ActivationScheme& scheme)
{
    ChannelMap map{valuesOf(weight), valuesOf(bias), scheme.hasRelu6, 0};
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

/// Mean and 1 / √(variance + ε) of each channel of a batch.
struct BatchFigures
{
    std::vector<float> mean;
    std::vector<float> inverse;
};

/// Measures a batch, and lets the running figures follow it.
BatchFigures measure(const Tensor& images, const Tensor& runningMean, const Tensor& runningVariance,
                     double momentum, double epsilon)
{
    const ChannelRows shape = rowsOf(images);
    const ChannelMoments moments = momentsOf(images.data_ptr<float>(), shape);
    BatchFigures figures;
    auto* const means = runningMean.data_ptr<float>();
    auto* const variances = runningVariance.data_ptr<float>();
    const auto count = static_cast<double>(shape.rows);
    for (std::size_t i = 0; i < moments.mean.size(); ++i) {
        const double variance = moments.squares[i] / count;
        figures.mean.push_back(static_cast<float>(moments.mean[i]));
        figures.inverse.push_back(static_cast<float>(1 / std::sqrt(variance + epsilon)));
        means[i] = static_cast<float>((1 - momentum) * means[i] + momentum * moments.mean[i]);
        variances[i] =
            static_cast<float>((1 - momentum) * variances[i] + momentum * moments.squares[i] / (count - 1));
    }
    return figures;
}

struct NormInTraining : torch::autograd::Function<NormInTraining>
{
    static Tensor forward(AutogradContext* context, const Tensor& images, const Tensor& weight,
                          const Tensor& bias, const BatchFigures& figures, const ActivationScheme& scheme)
    {
        context->save_for_backward(
            {images, weight, bias, torch::tensor(figures.mean), torch::tensor(figures.inverse)});
        context->saved_data["has_relu6"] = scheme.hasRelu6;
        return mapped(images, mapOf(weight, bias, figures.mean, figures.inverse, scheme));
    }

    static tensor_list backward(AutogradContext* context, tensor_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const Tensor& images = saved[0];
        const std::vector<float> mean = valuesOf(saved[3]);
        const std::vector<float> inverse = valuesOf(saved[4]);
        const ChannelMap map =
            mapOf(saved[1], saved[2], mean, inverse, {context->saved_data["has_relu6"].toBool(), floatBits});
        const ChannelRows shape = rowsOf(images);
        const Tensor gradients = upstream[0].contiguous(channelsLast);
        const ChannelGradients sums =
            gradientsOf(gradients.data_ptr<float>(), images.data_ptr<float>(), shape, map, mean);
        Tensor toWeight = torch::empty_like(saved[1]);
        Tensor toBias = torch::empty_like(saved[2]);
        std::vector<float> slope;
        std::vector<float> offset;
        for (std::size_t i = 0; i < mean.size(); ++i) {
            const double count = static_cast<double>(shape.rows);
            toWeight.data_ptr<float>()[i] = static_cast<float>(sums.product[i] * inverse[i]);
            toBias.data_ptr<float>()[i] = static_cast<float>(sums.sum[i]);
            slope.push_back(
                static_cast<float>(-map.scale[i] * sums.product[i] * inverse[i] * inverse[i] / count));
            offset.push_back(static_cast<float>(-map.scale[i] * sums.sum[i] / count));
        }
        if (!context->needs_input_grad(0)) {
            return {Tensor(), toWeight, toBias, Tensor(), Tensor()};
        }
        Tensor toImages = torch::empty_like(images, images.options(), channelsLast);
        applyGradient(gradients.data_ptr<float>(), images.data_ptr<float>(), shape, map, mean, slope, offset,
                      toImages.data_ptr<float>());
        return {toImages, toWeight, toBias, Tensor(), Tensor()};
    }
};

Tensor composed(torch::nn::BatchNorm2dImpl& norm, const Tensor& images, const ActivationScheme& scheme)
{
    const Tensor normal = norm.forward(images);
    return scheme.hasRelu6 ? quantizeActivations(torch::relu6(normal), scheme.bits) : normal;
}

/// With the figures that training has left.
Tensor inEvaluation(const torch::nn::BatchNorm2dImpl& norm, const Tensor& images,
                    const ActivationScheme& scheme)
{
    std::vector<float> inverse = valuesOf(norm.running_var);
    for (float& variance : inverse) {
        variance = static_cast<float>(1 / std::sqrt(static_cast<double>(variance) + norm.options.eps()));
    }
    return mapped(images, mapOf(norm.weight, norm.bias, valuesOf(norm.running_mean), inverse, scheme));
}

Tensor inTraining(const torch::nn::BatchNorm2dImpl& norm, const Tensor& images,
                  const ActivationScheme& scheme)
{
    TORCH_CHECK(rowsOf(images).rows > 1, "Expected more than 1 value of each channel in training.");
    ++*norm.num_batches_tracked.data_ptr<std::int64_t>();
    const BatchFigures figures = measure(images, norm.running_mean, norm.running_var,
                                         norm.options.momentum().value(), norm.options.eps());
    return NormInTraining::apply(images, norm.weight, norm.bias, figures, scheme);
}

} // namespace

Tensor normalizeAndActivate(torch::nn::BatchNorm2dImpl& norm, const Tensor& images,
                            const ActivationScheme& scheme)
{
    const bool isOurs = images.is_cpu() && images.scalar_type() == torch::kFloat32;
    if (!isOurs || (!norm.is_training() && torch::GradMode::is_enabled())) {
        return composed(norm, images, scheme);
    }
    const Tensor values = images.contiguous(channelsLast);
    return norm.is_training() ? inTraining(norm, values, scheme) : inEvaluation(norm, values, scheme);
}

} // namespace bitops
