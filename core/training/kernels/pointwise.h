// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitops {

/// A convolution of 1 × 1, which is a matrix product: so many pixels of so many channels, side by side, with
/// weights of outputs × inputs. All float32.
struct PointwiseShape
{
    std::int64_t pixels = 0;
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
};

// Formulas as those of torch.nn.functional.conv2d, and of its gradients. Pixels are divided over LibTorch's
// threads, gradients of weights added up in the order of the pixels: the same bits for any number of threads.

void pointwise(const float* images, const float* weights, const PointwiseShape& shape, float* results);

void pointwiseImageGradients(const float* gradients, const float* weights, const PointwiseShape& shape,
                             float* toImages);

void pointwiseWeightGradients(const float* gradients, const float* images, const PointwiseShape& shape,
                              float* toWeights);

// The same for some pixels after the other, for who has them only then.

/// Weights as a product reads them.
class PointwiseWeights
{
public:
    static PointwiseWeights forward(const float* weights, const PointwiseShape& shape);
    static PointwiseWeights backward(const float* weights, const PointwiseShape& shape);

    /// Of so many pixels, forward from inputs to outputs, backward from the outputs' gradients to the
    /// inputs'.
    void apply(const float* values, std::int64_t pixels, float* results) const;

private:
    PointwiseWeights(std::int64_t inner, std::int64_t columns, std::vector<float> packed);

    std::int64_t m_inner;
    std::int64_t m_columns;
    std::vector<float> m_packed;
};

/// The gradients of weights, added up.
class PointwiseWeightSum
{
public:
    explicit PointwiseWeightSum(const PointwiseShape& shape);

    void add(const float* gradients, const float* images, std::int64_t pixels);
    void writeTo(float* toWeights) const;

private:
    void addTile(const float* left, const float* right, std::int64_t pixels);

    PointwiseShape m_shape;
    bool m_isTurned; ///< Whether inputs are the rows of the sums.
    std::int64_t m_leftColumns;
    std::int64_t m_rightColumns;
    std::int64_t m_pitch;
    std::vector<float> m_sums;
    std::vector<float> m_lastLeft; ///< Columns that fill no tile.
    std::vector<float> m_lastRight;
};

} // namespace bitops
