// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/direct_convolution.h"

#include "core/training/kernels/depthwise.h"
#include "core/training/kernels/pointwise.h"
#include "core/training/window_operations.h"

namespace bitops {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

bool isPoint(const WindowSide& side)
{
    return side.kernel == 1 && side.stride == 1 && side.paddingBefore == 0 && side.paddingAfter == 0;
}

bool isThree(const WindowSide& side)
{
    return side.kernel == 3 && side.dilation == 1 && side.paddingBefore >= 0 && side.paddingAfter >= 0;
}

PointwiseShape pointwiseShape(const torch::Tensor& images, const torch::Tensor& weight)
{
    return {images.size(0) * images.size(2) * images.size(3), images.size(1), weight.size(0)};
}

bool isPointwise(const torch::Tensor& weight)
{
    return weight.size(2) == 1;
}

torch::Tensor emptyImages(const torch::IntArrayRef& sizes, const torch::Tensor& like)
{
    return torch::empty(sizes, like.options().memory_format(channelsLast));
}

/// Both contiguous, the images with channels side by side.
torch::Tensor computed(const torch::Tensor& images, const torch::Tensor& weight, const Window& window)
{
    const float* const values = images.data_ptr<float>();
    if (isPointwise(weight)) {
        torch::Tensor results =
            emptyImages({images.size(0), weight.size(0), images.size(2), images.size(3)}, images);
        pointwise(values, weight.data_ptr<float>(), pointwiseShape(images, weight),
                  results.data_ptr<float>());
        return results;
    }
    const DepthwiseShape shape = depthwiseShape(images, window);
    torch::Tensor results =
        emptyImages({shape.images, shape.channels, shape.outHeight, shape.outWidth}, images);
    depthwise(values, weight.data_ptr<float>(), shape, results.data_ptr<float>());
    return results;
}

torch::Tensor imageGradients(const torch::Tensor& gradients, const torch::Tensor& images,
                             const torch::Tensor& weight, const Window& window)
{
    torch::Tensor toImages = emptyImages(images.sizes(), images);
    if (isPointwise(weight)) {
        pointwiseImageGradients(gradients.data_ptr<float>(), weight.data_ptr<float>(),
                                pointwiseShape(images, weight), toImages.data_ptr<float>());
    } else {
        depthwiseImageGradients(gradients.data_ptr<float>(), weight.data_ptr<float>(),
                                depthwiseShape(images, window), toImages.data_ptr<float>());
    }
    return toImages;
}

torch::Tensor weightGradients(const torch::Tensor& gradients, const torch::Tensor& images,
                              const torch::Tensor& weight, const Window& window)
{
    torch::Tensor toWeight = torch::empty(weight.sizes(), weight.options());
    if (isPointwise(weight)) {
        pointwiseWeightGradients(gradients.data_ptr<float>(), images.data_ptr<float>(),
                                 pointwiseShape(images, weight), toWeight.data_ptr<float>());
    } else {
        depthwiseWeightGradients(gradients.data_ptr<float>(), images.data_ptr<float>(),
                                 weight.data_ptr<float>(), depthwiseShape(images, window),
                                 toWeight.data_ptr<float>());
    }
    return toWeight;
}

struct DirectConvolution : torch::autograd::Function<DirectConvolution>
{
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& images,
                                 const torch::Tensor& weight, const Window& window)
    {
        context->save_for_backward({images, weight});
        context->saved_data["strides"] = std::vector<std::int64_t>{window.rows.stride, window.columns.stride};
        context->saved_data["paddings"] =
            std::vector<std::int64_t>{window.rows.paddingBefore, window.rows.paddingAfter,
                                      window.columns.paddingBefore, window.columns.paddingAfter};
        return computed(images, weight, window);
    }

    static tensor_list backward(AutogradContext* context, tensor_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const torch::Tensor& images = saved[0];
        const torch::Tensor& weight = saved[1];
        const Window window = savedWindow(*context, static_cast<int>(weight.size(2)));
        const torch::Tensor gradients = upstream[0].contiguous(channelsLast);
        return {context->needs_input_grad(0) ? imageGradients(gradients, images, weight, window)
                                             : torch::Tensor(),
                context->needs_input_grad(1) ? weightGradients(gradients, images, weight, window)
                                             : torch::Tensor(),
                torch::Tensor()};
    }

private:
    static Window savedWindow(const AutogradContext& context, int kernel)
    {
        const auto strides = context.saved_data.at("strides").toIntVector();
        const auto paddings = context.saved_data.at("paddings").toIntVector();
        const auto side = [&](std::size_t i) {
            return WindowSide{kernel, static_cast<int>(strides[i]), static_cast<int>(paddings[2 * i]),
                              static_cast<int>(paddings[2 * i + 1])};
        };
        return {side(0), side(1)};
    }
};

} // namespace

bool isDirectWindow(const Window& window, std::int64_t groups, std::int64_t inputs, std::int64_t outputs)
{
    const auto& [rows, columns] = window;
    if (isPoint(rows) && isPoint(columns)) {
        return groups == 1;
    }
    return isThree(rows) && isThree(columns) && groups == inputs && groups == outputs;
}

bool hasDirectConvolution(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& bias,
                          const Window& window, std::int64_t groups)
{
    return images.is_cpu() && images.scalar_type() == torch::kFloat32 &&
           weight.scalar_type() == torch::kFloat32 && !bias.defined() && images.dim() == 4 &&
           images.numel() > 0 && isDirectWindow(window, groups, images.size(1), weight.size(0)) &&
           window.rows.outputSize(images.size(2)) > 0 && window.columns.outputSize(images.size(3)) > 0;
}

DepthwiseShape depthwiseShape(const torch::Tensor& images, const Window& window)
{
    const auto& [rows, columns] = window;
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    return {images.size(0),
            images.size(1),
            height,
            width,
            rows.outputSize(height),
            columns.outputSize(width),
            rows.stride,
            columns.stride,
            rows.paddingBefore,
            columns.paddingBefore};
}

torch::Tensor directConvolution(const torch::Tensor& images, const torch::Tensor& weight,
                                const Window& window)
{
    return DirectConvolution::apply(images.contiguous(channelsLast), weight.contiguous(), window);
}

} // namespace bitops
