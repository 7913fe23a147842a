// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/norm_activation.h"
#include "core/training/onnx/file_operation.h"
#include "core/training/quantized_layers.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace bitops::onnx {

/// What a node is trained with: other bits than the file may have.
struct TrainedBits
{
    int weights = floatBits;
    bool areQuantizersLeftOut = false; ///< Those of the file that round what the node gives.
};

/// Computes one node of an imported graph: the node of the file that it stands for, and those that became
/// part of it. Values have the sides that the file gives them, with as many images as there are.
class FileStep
{
public:
    /// The model outlives it. Without bits, its layer computes with the weights that the file has rounded;
    /// with them, the weights are what they were before, and are rounded by the scheme.
    FileStep(LoadedModel& model, NodeIndex index, Constants& constants, const QuantizationScheme& scheme,
             const std::optional<TrainedBits>& trained);

    /// Null of a node without weights.
    [[nodiscard]] const std::shared_ptr<QuantizedLayer>& layer() const { return m_layer; }
    /// Empty where no batch norm of the file belongs to it.
    [[nodiscard]] const torch::nn::BatchNorm2d& norm() const { return m_norm; }

    /// What the node makes of the graph's tensors that it reads, before what became part of it.
    [[nodiscard]] torch::Tensor operate(std::span<const torch::Tensor> inputs, const torch::Tensor& weight,
                                        const torch::Tensor& bias) const;
    /// The rest, with this norm; not rounded to its bits, if so asked. What is rounded right behind a ReLU
    /// still ends where its grid does: the two are one function that the network was trained with, as ReLU6
    /// is, which the exporter writes so.
    [[nodiscard]] torch::Tensor finish(torch::Tensor values, torch::nn::BatchNorm2dImpl* norm,
                                       const NormWeights& weights, const torch::Tensor& bias,
                                       bool rounds) const;
    /// Whether what it gives on is rounded, as far as that can be left out.
    [[nodiscard]] bool isRounded() const { return m_isRounded; }

    /// Gives logarithms where the file gives probabilities: what a loss is computed of.
    void giveLogarithms() { m_givesLogarithms = true; }

private:
    void addViews(LoadedModel& model, NodeIndex index, Constants& constants);
    void addTail(LoadedModel& model, const NodeOrigin& origin, Constants& constants);
    void addLayer(LoadedModel& model, NodeIndex index, Constants& constants, const QuantizationScheme& scheme,
                  const std::optional<TrainedBits>& trained);
    void leaveQuantizersOut();
    [[nodiscard]] bool isBehindRelu(std::size_t place) const;
    /// Of the quantizer that begins at this place of the tail, for one image of such values.
    [[nodiscard]] torch::Tensor highestLevels(std::size_t place, const torch::Tensor& values) const;

    std::optional<FileOperation> m_main; ///< None where it gives on what it is given.
    /// What makes of each tensor of the graph that it reads the one of the file.
    std::vector<std::vector<FileOperation>> m_views;
    std::vector<FileOperation> m_tail;
    std::shared_ptr<QuantizedLayer> m_layer;
    torch::nn::BatchNorm2d m_norm = nullptr;
    std::optional<std::size_t> m_normAt; ///< In the tail.
    /// Of a bias that is no part of what the layer computes, to be added to that.
    std::optional<std::vector<std::int64_t>> m_biasDims;
    bool m_isRounded = false;
    bool m_givesLogarithms = false;
};

/// Applies operations one after the other.
torch::Tensor applied(const std::vector<FileOperation>& operations, torch::Tensor values);
/// Those that make, of what the graph's tensor is in the file, another tensor of it.
std::vector<FileOperation> viewsTo(LoadedModel& model, TensorIndex from, TensorId to, Constants& constants);

} // namespace bitops::onnx
