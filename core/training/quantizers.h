// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <torch/torch.h>

namespace bitops {

/// Whether an optimizer changes learned steps in proportion to what they are, and they follow the weights.
/// Runs of the first arithmetic learn them as they are, like weights.
constexpr bool learnsLogarithms(Arithmetic arithmetic)
{
    return arithmetic != Arithmetic::UnroundedSums;
}

// Weights have their output channels in dimension 0. `bits` is 1 to 16, or 32, which leaves values as they
// are. With `perChannel`, each output channel has a scale of its own. All is computed in float32, on the
// device of the tensors.

/// The weights on the notebook's grid: scale = max|w| / (2^(b−1) − 1), round(w / scale) with halves to even,
/// clamped to [−2^(b−1), 2^(b−1) − 1], times scale. The same bits as the notebook's quantize_weights, where
/// that gives numbers. Where it gives none: one bit is sign(w)·mean|w| with sign(0) = +1 (Rastegari et al.,
/// XNOR-Net, ECCV 2016), and a tensor or channel of zeros stays zero. Has no gradient.
torch::Tensor quantizeOnGrid(const torch::Tensor& weights, int bits, bool perChannel);

/// The same values, with the gradient passed straight through to the weights, unchanged, for every weight:
/// the grid reaches as far as the largest weight, so that none is clipped; at one bit it passes to all, too.
torch::Tensor quantizeStraightThrough(const torch::Tensor& weights, int bits, bool perChannel);

/// Overwrites the stored weights with their quantized values, as the notebook does in each forward. The
/// gradient is then that of the quantized weights.
void overwriteWithQuantized(const torch::Tensor& weights, int bits, bool perChannel);

/// Learned step size (Esser et al., ICLR 2020): round(clamp(w/s, −Qn, Qp))·s with Qn = 2^(b−1) and
/// Qp = 2^(b−1) − 1. Gradients: to w straight through where −Qn < w/s < Qp, else none; to s the sum of
/// round(w/s) − w/s inside, −Qn below and Qp above. Arithmetic 1 multiplies it by 1/√(N·Qp) as published, N
/// the weights that share s; where the logarithm of s is learned, it is left as it is. Preconditions: bits
/// are 2 to 16; s > 0, of the shape that initialStep() gives.
torch::Tensor quantizeWithStep(const torch::Tensor& weights, const torch::Tensor& step, int bits,
                               Arithmetic arithmetic);

/// s₀ = 2·mean|w| / √Qp as published, but no more than max|w| / Qp, which reaches to the largest weight (the
/// range of Jacob et al., CVPR 2018): from 4 bits on, the former leaves most levels without a weight, at 16
/// bits all but one in a hundred. Arithmetic 1 has the former alone. At least leastStep(); one value for each
/// tensor or output channel, with as many dimensions as the weights. A channel of zeros takes the largest.
torch::Tensor initialStep(const torch::Tensor& weights, int bits, bool perChannel, Arithmetic arithmetic);

/// Keeps steps between a quarter of the published s₀ for the present weights and what reaches to the largest
/// of them; a channel of zeros leaves its step as it is. Beyond the latter, levels are without a weight.
/// Where levels are few, there is room for clipping, which the best range for 2 to 6 bits needs (Banner et
/// al., NeurIPS 2019). From about 8 bits on (6 where weights are spread evenly), the quarter is more than the
/// latter, and the grid is that of `ste`: clipping could gain nothing there, and the gradient of a step is
/// hardly more than noise, by which Adam would let it drift until half of the weights are clipped.
void fitStep(const torch::Tensor& step, const torch::Tensor& weights, int bits);

/// Learned steps are kept at or above this after each optimizer step, and so stay positive. At 16 bits, a
/// step of 1e-6 would leave weights below 0.03 less than their bits.
constexpr double leastStep(Arithmetic arithmetic)
{
    return learnsLogarithms(arithmetic) ? 1e-12 : 1e-6;
}

/// Whether such weights have a learned step. At 1 bit, Qp would be 0: sign(w)·mean|w| stands in.
constexpr bool hasLearnedStep(Quantizer quantizer, int bits)
{
    return quantizer == Quantizer::Lsq && bits >= 2 && bits <= 16;
}

/// Activations of [0, 6], as ReLU6 gives them, on an unsigned grid of 2^b − 1 steps; the gradient goes
/// straight through.
torch::Tensor quantizeActivations(const torch::Tensor& activations, int bits);

/// A step of that grid.
double activationWidth(int bits);

/// Follows the range of activations in training: `range`, a scalar, becomes a tenth of the whole batch's
/// max|x| (mean|x| at one bit; see Shard) and nine tenths of what it was; the first batch's as it is. Gives
/// what it becomes, which other shards may not see in it yet. Source: Jacob et
/// al., "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference", CVPR
/// 2018, section 3.1 (moving averages of ranges).
torch::Tensor trackRange(const torch::Tensor& range, const torch::Tensor& activations, int bits);

/// Signed activations, as a linear projection gives them, on a symmetric grid: step = range / (2^(b−1) − 1),
/// round(x / step) with halves to even, clamped to ±(2^(b−1) − 1), times step; one bit is ±range. The
/// gradient goes straight through where |x| ≤ range, and is 0 outside. A range of 0 gives zeros.
torch::Tensor quantizeSigned(const torch::Tensor& activations, const torch::Tensor& range, int bits);

/// Activations that are not negative, as their average behind ReLU6, on a grid of 2^b − 1 steps from 0 to
/// range, with halves to even. The gradient goes straight through where x ≤ range, and is 0 beyond. A range
/// of 0 gives zeros.
torch::Tensor quantizeUnsigned(const torch::Tensor& activations, const torch::Tensor& range, int bits);

} // namespace bitops
