// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/network/lowering.h"
#include "core/network/presets.h"
#include "core/network/state_entries.h"
#include "core/weights/checkpoint_file.h"
#include "core/weights/network_values_source.h"
#include "core/weights/run_weights.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/fuzz/tensor_files.h"

namespace bitops::fuzz {

namespace {

const ScratchFolder& scratch()
{
    static const ScratchFolder folder;
    return folder;
}

/// What is counted of a model is counted of its ONNX file, in either form.
void requireEqualCosts(const Network& network, const NetworkValues& values)
{
    for (const OnnxForm form : {OnnxForm::Qonnx, OnnxForm::Qcdq}) {
        if (!obstacleToOnnx(network, values.arithmetic, form).empty()) {
            continue;
        }
        const std::string bytes = networkToOnnx(network, values, form, {});
        const Result<Design> again = loadDesign(scratch().write("model.onnx", bytes));
        require(again.hasValue(), "a model that is written is read: " + (again ? "" : again.error().message));
        const CostOptions options{CountingRule::Product, true};
        require(computeCosts(*again, options).total.macs == computeCosts(network, options).total.macs,
                "a model that is written has as many multiplications");
    }
}

/// A checkpoint of a run, which becomes a state dictionary and an ONNX model.
void tryCheckpoint(std::string_view input)
{
    const Result<RunWeights> weights = loadRunWeights(scratch().write("checkpoint", input));
    if (!isRead(weights)) {
        return;
    }
    const Result<std::string> dictionary = stateDictionaryBytes(weights->tensors);
    if (isRead(dictionary)) {
        for (const auto& [name, tensor] : weights->tensors) {
            require(dictionary->find(tensor.bytes) != std::string::npos, "a state dictionary has all values");
        }
    }
    require(withQuantizedWeights(*weights).tensors.size() == weights->tensors.size(), "no tensor is lost");
    static_cast<void>(isOnTheNotebooksGrid(*weights));
    static_cast<void>(hasUnroundedSums(*weights));
    const Network* const network = weights->network.blocks();
    if (network == nullptr) {
        return;
    }
    if (const Result<NetworkValues> values = valuesOf(*weights, *network); isRead(values)) {
        requireEqualCosts(*network, *values);
    }
}

std::string checkpointOf(const Network& network, const TrainingConfiguration& training)
{
    const NetworkValues values = untrainedValues(network);
    std::map<std::string, TensorView> tensors;
    for (const StateEntry& entry : stateEntries(graphOf(network), training.arithmetic)) {
        const std::vector<float>& state = values.state.at(entry.name);
        tensors[entry.name] = {
            "F32", entry.shape, {reinterpret_cast<const char*>(state.data()), state.size() * sizeof(float)}};
    }
    const std::string step("\0\0\x80\x3F", 4); // One.
    if (training.quantizer == Quantizer::Lsq) {
        tensors["classifier.step"] = {"F32", {1}, step};
    }
    return tensorFileBytes(checkpointMetadata(network, training), tensors);
}

std::vector<std::string> seeds()
{
    std::vector<std::string> checkpoints;
    for (const BlockType type : {BlockType::Separable, BlockType::Conv, BlockType::InvertedResidual,
                                 BlockType::BasicResidual, BlockType::ConvPool}) {
        const Network network{
            .name = "n",
            .input = {.shape = {1, 8, 8}, .bits = 8},
            .blocks =
                {{.type = type, .outChannels = 2, .expansion = 2, .weightBits = 4, .activationBits = 4}},
            .classes = 2,
            .classifierBits = 8};
        checkpoints.push_back(checkpointOf(network, {}));
        checkpoints.push_back(checkpointOf(network, {.quantizer = Quantizer::Lsq}));
        checkpoints.push_back(checkpointOf(network, {.perChannel = true}));
    }
    return checkpoints;
}

} // namespace

const Target target{
    .tryInput = tryCheckpoint, .seeds = seeds, .change = changeTensorHeader, .mend = mendTensorFile};

} // namespace bitops::fuzz
