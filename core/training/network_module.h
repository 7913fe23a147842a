// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/trainable.h"
#include "core/graph/graph.h"
#include "core/network/network.h"
#include "core/training/fused_layer.h"
#include "core/training/onnx/file_step.h"
#include "core/training/quantized_layers.h"
#include "core/training/tracked_grid.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitops {

class ModuleTree;

/// The tensors that a node computes with: undefined where it has none.
struct NodeOperands
{
    torch::Tensor weight; ///< Quantized.
    torch::Tensor bias;
    NormWeights norm;
};

using NetworkOperands = std::vector<NodeOperands>; ///< Of each node.

/// A network that can be trained: the nodes of its graph, computed one after the other. Parameters have the
/// names and, after the same torch::manual_seed, the initial values of the notebook's class:
/// blocks.0.depthwise.weight, blocks.0.pointwise.weight, blocks.0.bn1.weight, …, classifier.bias: the paths
/// of the graph. Learned steps of `lsq` are named blocks.0.depthwise.step.
class NetworkModule : public torch::nn::Module
{
public:
    /// Precondition: the network has no problem.
    NetworkModule(const Network& network, const QuantizationScheme& scheme);

    /// Preconditions: nodes with weights are fully connected or convolutions, not transposed; no node is a
    /// matrix product; the graph takes one tensor.
    NetworkModule(Graph graph, const QuantizationScheme& scheme);

    /// Of a file, with its weights, norms and quantizers: it computes what the file does. What cannot be read
    /// is thrown, in half a sentence. Precondition: obstacleToRunning() finds none.
    NetworkModule(std::shared_ptr<onnx::LoadedModel> model, const QuantizationScheme& scheme);
    /// The same at the bits of another graph of its structure, to be trained: weights begin as they are
    /// stored, and are rounded by the scheme; what the file rounds to other bits is rounded to these, on a
    /// grid whose range is tracked. Precondition: obstacleToTraining() finds none, either.
    NetworkModule(std::shared_ptr<onnx::LoadedModel> model, const Graph& trained,
                  const QuantizationScheme& scheme);

    /// What the nodes compute with, quantized. With the notebook's quantizer it changes the weights, in
    /// training and in evaluation.
    [[nodiscard]] NetworkOperands operands() const;
    /// N × channels × height × width, normalised, to N × classes: the values of the last node. May compute
    /// the shards of a batch on several threads at once.
    torch::Tensor forward(torch::Tensor images, const NetworkOperands& operands) const;
    torch::Tensor forward(torch::Tensor images) { return forward(std::move(images), operands()); }

    // One node by itself, for who computes a part of the network, or something else with it.

    /// What the first nodes read, of images: a file may have quantizers before them, which can be left out.
    [[nodiscard]] torch::Tensor enter(torch::Tensor images, bool rounds = true) const;
    /// The tensor of the graph that holds the answers, and how these are seen: N × classes.
    [[nodiscard]] TensorIndex answerTensor() const { return m_answer; }
    [[nodiscard]] torch::Tensor answersOf(const torch::Tensor& values) const;

    [[nodiscard]] const Graph& graph() const { return m_graph; }
    /// For each tensor, the last node that reads it; noNode of the answers, which stay.
    [[nodiscard]] const std::vector<NodeIndex>& lastReaders() const { return m_lastReaders; }
    /// Null of a node without weights.
    [[nodiscard]] const QuantizedLayer* layer(NodeIndex index) const { return m_steps[index].layer.get(); }
    /// Empty where no batch norm follows.
    [[nodiscard]] const torch::nn::BatchNorm2d& norm(NodeIndex index) const { return m_steps[index].norm; }
    /// Whether what it gives on is rounded to its bits.
    [[nodiscard]] bool isRounded(NodeIndex index) const;
    /// What the operation makes of its inputs.
    [[nodiscard]] torch::Tensor operate(NodeIndex index, std::span<const torch::Tensor> inputs,
                                        const NodeOperands& operands) const;
    /// What the node gives on of that: behind this batch norm, if it has one, and its activation function;
    /// not rounded to its bits, if so asked.
    [[nodiscard]] torch::Tensor finish(NodeIndex index, torch::Tensor values,
                                       const torch::nn::BatchNorm2d& norm, const NodeOperands& operands,
                                       bool rounds = true) const;

    /// To be called after each change of the weights in training.
    void fitLearnedSteps() const;

    /// Of the network itself, without learned steps.
    [[nodiscard]] std::int64_t parameterCount() const;

private:
    /// A node in LibTorch.
    struct Step
    {
        std::shared_ptr<QuantizedLayer> layer = {}; ///< Of a node with weights.
        torch::nn::BatchNorm2d norm = nullptr;      ///< Where one follows.
        ActivationScheme activation = {};
        TrackedGrid grid = {};
        std::unique_ptr<onnx::FileStep> file = {}; ///< Of what comes from a file, which computes it.
        bool isDirect = false;                     ///< Whether fusedConvolution() can compute it.
        bool leavesNorm = false; ///< Whether it is left to the only reader to normalise what it gives on.
    };

    /// Says which steps are fused.
    void fuseSteps();
    /// A direct step.
    [[nodiscard]] LayerValues computeFused(NodeIndex index, LayerValues input,
                                           const NodeOperands& operands) const;
    /// Any other: none of its inputs is pending.
    [[nodiscard]] torch::Tensor computeByItself(NodeIndex index, std::vector<LayerValues> inputs,
                                                const NodeOperands& operands) const;
    [[nodiscard]] BatchFigures figuresOf(const torch::nn::BatchNorm2d& norm,
                                         const ChannelMoments& moments) const;

    void addLayers(ModuleTree& modules, const QuantizationScheme& scheme);
    void addNorms(ModuleTree& modules);
    void addActivations(ModuleTree& modules, Arithmetic arithmetic);
    struct OfFile
    {
    };

    NetworkModule(OfFile, std::shared_ptr<onnx::LoadedModel> model, Graph graph);
    /// Without roundings: as the file computes.
    void addFileSteps(const QuantizationScheme& scheme, const std::vector<onnx::Rounding>& roundings);
    void addFileGrid(NodeIndex index, const std::string& range);
    void addFileEnds(onnx::Constants& constants, const std::vector<onnx::Rounding>& roundings);

    std::shared_ptr<onnx::LoadedModel> m_model; ///< Null of what is of no file.
    Graph m_graph;
    std::vector<NodeIndex> m_lastReaders; ///< Of each tensor.
    std::vector<Step> m_steps;            ///< One for each node.
    TensorIndex m_answer = 0;
    std::vector<onnx::FileOperation> m_entry; ///< Between images and the first nodes.
    std::vector<onnx::FileOperation> m_exit;  ///< Between the last ones and the answers.
};

/// Whether a parameter of this name is a learned step.
bool isLearnedStep(std::string_view parameterName);

} // namespace bitops
