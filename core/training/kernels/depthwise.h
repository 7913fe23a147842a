// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitops {

/// A convolution of 3 × 3 that takes each channel by itself. Images are height × width × channels float32,
/// channels side by side; weights channels × 3 × 3. What padding adds is 0.
struct DepthwiseShape
{
    std::int64_t images = 0;
    std::int64_t channels = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t outHeight = 0;
    std::int64_t outWidth = 0;
    std::int64_t strideRows = 1;
    std::int64_t strideColumns = 1;
    std::int64_t paddingTop = 0;
    std::int64_t paddingLeft = 0;
};

// Formulas as those of torch.nn.functional.conv2d with groups = channels, and of its gradients. Images are
// divided over LibTorch's threads, gradients of weights added up in the order of the images: the same bits
// for any number of threads.

void depthwise(const float* images, const float* weights, const DepthwiseShape& shape, float* results);

void depthwiseImageGradients(const float* gradients, const float* weights, const DepthwiseShape& shape,
                             float* toImages);

void depthwiseWeightGradients(const float* gradients, const float* images, const float* weights,
                              const DepthwiseShape& shape, float* toWeights);

// The same for one image after the other, for who has them only then. On one thread.

/// What a walk over an image needs to know. Channels are filled up to whole lanes, so that the loops over
/// them know no others.
struct DepthwiseWalk
{
    explicit DepthwiseWalk(const DepthwiseShape& shape);

    [[nodiscard]] bool hasWholeLanes() const { return channels == of.channels; }
    [[nodiscard]] std::int64_t imageSize() const { return of.height * of.width * channels; }
    [[nodiscard]] std::int64_t resultSize() const { return of.outHeight * of.outWidth * channels; }

    DepthwiseShape of;
    std::int64_t channels;
    std::int64_t first; ///< Of the windows in a row, that which lies within the image's columns;
    std::int64_t last;  ///< and the one behind the last of these.
};

class DepthwiseImages
{
public:
    DepthwiseImages(const float* weights, const DepthwiseShape& shape);

    void forward(const float* image, float* result);
    void toImage(const float* gradient, float* toImage);
    void addToWeights(const float* gradient, const float* image);
    void writeWeightGradientsTo(float* toWeights) const;

private:
    /// As it lies, or copied to whole lanes.
    const float* whole(const float* image, std::int64_t pixels, std::vector<float>& copy) const;

    DepthwiseWalk m_walk;
    std::vector<float> m_weights;    ///< Tap by tap.
    std::vector<float> m_zeros;      ///< What the padding has,
    std::vector<float> m_dropped;    ///< and is given.
    std::vector<float> m_sums;       ///< Gradients of the weights, tap by tap.
    std::vector<float> m_copy;       ///< Of an image with other channels than whole lanes,
    std::vector<float> m_resultCopy; ///< and of its result.
};

} // namespace bitops
