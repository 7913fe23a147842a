// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/fused_layer.h"

#include "core/training/direct_convolution.h"
#include "core/training/kernels/depthwise.h"
#include "core/training/kernels/pointwise.h"
#include "core/training/window_operations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bitops {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

using Pending = c10::intrusive_ptr<PendingNorm>;

/// What both ways share besides tensors.
struct FusedState : torch::CustomClassHolder
{
    Window window;
    bool measures = false;
    Pending before; ///< What is pending for the images; null for nothing.
    Pending behind; ///< What will be for the results.
    ChannelMoments moments;
};

/// How images and results are walked through: so many pixels of each at a time.
struct Tiles
{
    Tiles(const torch::Tensor& images, const torch::Tensor& weight, const Window& window)
        : inputs(images.size(1))
        , outputs(weight.size(0))
        , isPointwise(weight.size(2) == 1)
        , depthwise(depthwiseShape(images, window))
        , pixels(images.size(0) * images.size(2) * images.size(3))
        , pixelsOut(images.size(0) * depthwise.outHeight * depthwise.outWidth)
    {
        // Both sides of a tile stay in a cache of 256 KB, with room for weights. Multiples of 6 fill tiles of
        // the product.
        constexpr std::int64_t values = 32'768;
        tile = isPointwise ? std::max<std::int64_t>(48, values / (inputs + outputs) / 6 * 6)
                           : images.size(2) * images.size(3);
        tileOut = isPointwise ? tile : depthwise.outHeight * depthwise.outWidth;
        depthwise.images = 1;
    }

    [[nodiscard]] PointwiseShape pointwise() const { return {pixels, inputs, outputs}; }

    std::int64_t inputs;
    std::int64_t outputs;
    bool isPointwise;
    DepthwiseShape depthwise; ///< Of one image.
    std::int64_t pixels;
    std::int64_t pixelsOut;
    std::int64_t tile = 0;
    std::int64_t tileOut = 0;
};

std::vector<float> scratch(std::int64_t size)
{
    return std::vector<float>(static_cast<std::size_t>(size));
}

/// Reads tiles of images through what is pending for them.
class TileReader
{
public:
    TileReader(const float* images, const Pending& pending, const Tiles& tiles)
        : m_images(images)
        , m_pending(pending)
        , m_channels(tiles.inputs)
        , m_tile(scratch(pending ? tiles.tile * tiles.inputs : 0))
    {
    }

    const float* read(std::int64_t pixel, std::int64_t count)
    {
        const float* const images = m_images + pixel * m_channels;
        if (!m_pending) {
            return images;
        }
        applyMap(images, {count, m_channels}, m_pending->map, m_tile.data());
        return m_tile.data();
    }

private:
    const float* m_images;
    const Pending& m_pending;
    std::int64_t m_channels;
    std::vector<float> m_tile;
};

/// Reads tiles of the results' gradients, which who has read the results may have left for us to finish.
class GradientReader
{
public:
    GradientReader(const float* gradients, const float* results, const Pending& pending, const Tiles& tiles)
        : m_gradients(gradients)
        , m_results(results)
        , m_pending(pending)
        , m_channels(tiles.outputs)
        , m_tile(scratch(pending ? tiles.tileOut * tiles.outputs : 0))
    {
    }

    const float* read(std::int64_t pixel, std::int64_t count)
    {
        const std::int64_t place = pixel * m_channels;
        if (!m_pending) {
            return m_gradients + place;
        }
        applyGradient(m_gradients + place, m_results + place, {count, m_channels}, m_pending->map,
                      m_pending->figures.mean, m_pending->slope, m_pending->offset, m_tile.data());
        return m_tile.data();
    }

private:
    const float* m_gradients;
    const float* m_results;
    const Pending& m_pending;
    std::int64_t m_channels;
    std::vector<float> m_tile;
};

/// Work on (first pixel, number of pixels) of the images and the same of the results.
template <typename Work> void forTiles(const Tiles& tiles, const Work& work)
{
    std::int64_t out = 0;
    for (std::int64_t pixel = 0; pixel < tiles.pixels; pixel += tiles.tile) {
        const std::int64_t count = std::min(tiles.tile, tiles.pixels - pixel);
        const std::int64_t countOut = tiles.isPointwise ? count : tiles.tileOut;
        work(pixel, count, out, countOut);
        out += countOut;
    }
}

void computeTiles(const Tiles& tiles, const float* images, const float* weight, FusedState& state,
                  float* results)
{
    TileReader reader(images, state.before, tiles);
    GrowingMoments moments({tiles.pixelsOut, tiles.outputs});
    std::optional<PointwiseWeights> pointwise;
    std::optional<DepthwiseImages> depthwise;
    if (tiles.isPointwise) {
        pointwise = PointwiseWeights::forward(weight, tiles.pointwise());
    } else {
        depthwise.emplace(weight, tiles.depthwise);
    }
    forTiles(tiles, [&](std::int64_t pixel, std::int64_t count, std::int64_t out, std::int64_t countOut) {
        const float* const image = reader.read(pixel, count);
        float* const result = results + out * tiles.outputs;
        pointwise ? pointwise->apply(image, count, result) : depthwise->forward(image, result);
        if (state.measures) {
            moments.reach(results, out + countOut);
        }
    });
    state.moments = moments.moments();
}

torch::Tensor compute(const torch::Tensor& images, const torch::Tensor& weight, FusedState& state)
{
    const Tiles tiles(images, weight, state.window);
    torch::Tensor results =
        torch::empty({images.size(0), tiles.outputs, tiles.depthwise.outHeight, tiles.depthwise.outWidth},
                     images.options().memory_format(channelsLast));
    computeTiles(tiles, images.data_ptr<float>(), weight.data_ptr<float>(), state, results.data_ptr<float>());
    return results;
}

/// The way back through a layer.
class FusedGradients
{
public:
    FusedGradients(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& results,
                   FusedState& state)
        : m_tiles(images, weight, state.window)
        , m_images(images)
        , m_weight(weight)
        , m_results(results)
        , m_state(state)
    {
    }

    void compute(const torch::Tensor& upstream, bool needsImages)
    {
        const torch::Tensor gradients = upstream.contiguous(channelsLast);
        toWeight = torch::empty(m_weight.sizes(), m_weight.options());
        if (needsImages || m_state.before) {
            toImages = torch::empty(m_images.sizes(), m_images.options().memory_format(channelsLast));
        }
        GradientReader gradientReader(gradients.data_ptr<float>(), m_results.data_ptr<float>(),
                                      m_state.behind, m_tiles);
        std::optional<GrowingGradients> sums;
        if (m_state.before) {
            sums.emplace(ChannelRows{m_tiles.pixels, m_tiles.inputs}, m_state.before->map,
                         m_state.before->figures.mean);
        }
        m_tiles.isPointwise ? walkPointwise(gradientReader, sums) : walkDepthwise(gradientReader, sums);
        if (sums) {
            toNorm = normGradients(sums->sums(), m_state.before->map, m_state.before->figures);
            m_state.before->slope = std::move(toNorm.slope);
            m_state.before->offset = std::move(toNorm.offset);
        }
    }

    torch::Tensor toImages;
    torch::Tensor toWeight;
    NormGradients toNorm;

private:
    void walkPointwise(GradientReader& gradients, std::optional<GrowingGradients>& sums)
    {
        const auto weights = PointwiseWeights::backward(m_weight.data_ptr<float>(), m_tiles.pointwise());
        PointwiseWeightSum sum(m_tiles.pointwise());
        walk(gradients, sums,
             [&](const float* gradient, const float* image, std::int64_t count, float* target) {
                 sum.add(gradient, image, count);
                 if (target != nullptr) {
                     weights.apply(gradient, count, target);
                 }
             });
        sum.writeTo(toWeight.data_ptr<float>());
    }

    void walkDepthwise(GradientReader& gradients, std::optional<GrowingGradients>& sums)
    {
        DepthwiseImages kernel(m_weight.data_ptr<float>(), m_tiles.depthwise);
        walk(gradients, sums, [&](const float* gradient, const float* image, std::int64_t, float* target) {
            kernel.addToWeights(gradient, image);
            if (target != nullptr) {
                kernel.toImage(gradient, target);
            }
        });
        kernel.writeWeightGradientsTo(toWeight.data_ptr<float>());
    }

    template <typename Work>
    void walk(GradientReader& gradients, std::optional<GrowingGradients>& sums, const Work& work)
    {
        const auto* const values = m_images.data_ptr<float>();
        auto* const targets = toImages.defined() ? toImages.data_ptr<float>() : nullptr;
        TileReader reader(values, m_state.before, m_tiles);
        forTiles(m_tiles,
                 [&](std::int64_t pixel, std::int64_t count, std::int64_t out, std::int64_t countOut) {
                     work(gradients.read(out, countOut), reader.read(pixel, count), count,
                          targets == nullptr ? nullptr : targets + pixel * m_tiles.inputs);
                     if (sums) {
                         sums->reach(targets, values, pixel + count);
                     }
                 });
    }

    Tiles m_tiles;
    torch::Tensor m_images;
    torch::Tensor m_weight;
    torch::Tensor m_results;
    FusedState& m_state;
};

struct FusedConvolution : torch::autograd::Function<FusedConvolution>
{
    /// The weights of a pending norm are there for their gradients.
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& images,
                                 const torch::Tensor& weight, const torch::Tensor&, const torch::Tensor&,
                                 const c10::intrusive_ptr<FusedState>& state)
    {
        torch::Tensor results = compute(images, weight, *state);
        context->save_for_backward({images, weight, results});
        context->saved_data["state"] = c10::IValue::make_capsule(state);
        return results;
    }

    static tensor_list backward(AutogradContext* context, tensor_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const auto capsule = context->saved_data["state"].toCapsule();
        auto& state = static_cast<FusedState&>(*capsule);
        FusedGradients gradients(saved[0], saved[1], saved[2], state);
        gradients.compute(upstream[0], context->needs_input_grad(0));
        return {gradients.toImages, gradients.toWeight, gradients.toNorm.scale, gradients.toNorm.shift,
                torch::Tensor()};
    }
};

} // namespace

MeasuredValues fusedConvolution(const LayerValues& input, const torch::Tensor& weight, const Window& window,
                                bool measures, const c10::intrusive_ptr<PendingNorm>& own)
{
    const auto state = c10::make_intrusive<FusedState>();
    state->window = window;
    state->measures = measures;
    state->before = input.pending;
    state->behind = own;
    const torch::Tensor images = input.values.contiguous(channelsLast);
    const torch::Tensor none = input.pending ? torch::Tensor() : torch::empty({0});
    const torch::Tensor values =
        torch::GradMode::is_enabled()
            ? FusedConvolution::apply(images, weight.contiguous(), input.pending ? input.weights.scale : none,
                                      input.pending ? input.weights.shift : none, state)
            : compute(images, weight.contiguous(), *state);
    return {values, std::move(state->moments)};
}

} // namespace bitops
