// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what Python is to compute, too: `pytorch-golden networks FOLDER` networks as Python files, each
// beside a tensor file with weights, images and what NetworkModule computes from them, for
// tests/reference/check_pytorch_file.py; `pytorch-golden runs FOLDER` run folders with a checkpoint, each
// beside images and outputs, for tests/reference/check_run_weights.py; `pytorch-golden onnx FOLDER` more of
// them, of every bit-width, for tests/reference/check_onnx_files.py.

#include "core/base/text_file.h"
#include "core/formats/python_file.h"
#include "core/jobs/recipe_choices.h"
#include "core/network/lowering.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/network_module.h"
#include "core/training/tensor_file.h"

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

using namespace bitops;

namespace {

/// All block types, with and without expansion and skip, and bits of all kinds.
Network everything()
{
    constexpr auto residual = BlockType::InvertedResidual;
    const auto perLayer = [](std::vector<int> bits) { return WeightBits(std::move(bits)); };
    return {
        .name = "every \"kind\" of block",
        .input = {.shape = {3, 14, 11}, .bits = 3},
        .blocks =
            {
                {.type = BlockType::Conv, .outChannels = 8, .kernel = 5, .weightBits = 6},
                {.outChannels = 8, .stride = 2, .weightBits = perLayer({8, 1}), .activationBits = 4},
                {.type = residual, .outChannels = 8, .expansion = 1, .weightBits = 32, .activationBits = 5},
                {.type = residual,
                 .outChannels = 8,
                 .expansion = 2,
                 .weightBits = perLayer({2, 32, 3}),
                 .activationBits = 1},
                {.type = residual, .outChannels = 6, .expansion = 3, .weightBits = 16},
                {.type = residual, .outChannels = 7, .stride = 3, .kernel = 1, .activationBits = 8},
                {.type = BlockType::Conv, .outChannels = 9, .kernel = 3, .activationBits = 2},
            },
        .classes = 5,
        .classifierBits = 4,
    };
}

/// Sums of few bits in a row, the last of which is averaged.
Network chainOfSums()
{
    const Block residual{.type = BlockType::InvertedResidual,
                         .outChannels = 8,
                         .expansion = 2,
                         .weightBits = 4,
                         .activationBits = 3};
    Block first = residual;
    first.type = BlockType::Conv;
    Block binary = residual;
    binary.activationBits = 1;
    return {.name = "chain",
            .input = {.shape = {3, 9, 9}, .bits = 2},
            .blocks = {first, residual, residual, binary, residual},
            .classes = 4,
            .classifierBits = 3};
}

/// The blocks of ResNet, with and without a convolution in the shortcut.
Network residuals()
{
    constexpr auto residual = BlockType::BasicResidual;
    const auto perLayer = [](std::vector<int> bits) { return WeightBits(std::move(bits)); };
    return {
        .name = "residual",
        .input = {.shape = {3, 22, 19}, .bits = 4},
        .blocks =
            {
                {.type = BlockType::ConvPool, .outChannels = 6, .kernel = 5, .activationBits = 4},
                {.type = residual, .outChannels = 6, .weightBits = perLayer({2, 8}), .activationBits = 5},
                {.type = residual,
                 .outChannels = 8,
                 .stride = 2,
                 .weightBits = perLayer({4, 1, 3}),
                 .activationBits = 3},
                {.type = residual, .outChannels = 8, .kernel = 5, .weightBits = 32},
                {.type = residual, .outChannels = 5, .weightBits = 6, .activationBits = 1},
            },
        .classes = 4,
        .classifierBits = 5,
    };
}

Network ofName(const char* preset, const char* name)
{
    Network network = findPreset(preset).value();
    network.name = name;
    return network;
}

/// The whole of it, in training on a handful of images, makes 0.2 of a rounding error in the first layer, in
/// PyTorch against itself with double precision, too. Each value that is rounded is one more that may fall to
/// the other side, so there are few.
Network beginningOf(Network network, std::size_t blocks)
{
    network.input.shape = {3, 8, 8};
    network.blocks.resize(blocks);
    return network;
}

/// Batch norms as they are after some training, so that nothing is the identity.
void disturb(NetworkModule& module)
{
    const torch::NoGradGuard noGradient;
    for (const auto& buffer : module.named_buffers()) {
        if (buffer.value().is_floating_point()) {
            buffer.value().add_(0.5 * torch::rand_like(buffer.value()));
        }
    }
    for (const auto& parameter : module.named_parameters()) {
        if (parameter.value().dim() == 1) {
            parameter.value().add_(0.3 * torch::randn_like(parameter.value()));
        }
    }
    // A tensor of zeros must stay one (beside a skip connection, so that what follows still depends on the
    // images), and a single zero has a sign at one bit.
    module.named_parameters()["blocks.3.project.weight"].zero_();
    for (const char* const name : {"blocks.1.depthwise.weight", "blocks.1.pointwise.weight"}) {
        auto parameters = module.named_parameters();
        if (auto* weight = parameters.find(name)) {
            weight->flatten()[0].zero_();
        }
    }
}

void keep(TensorFile& file, const std::string& prefix, const torch::Tensor& tensor)
{
    file.tensors[prefix] = tensor.detach().clone();
}

void keepState(TensorFile& file, const std::string& prefix, const NetworkModule& module)
{
    for (const auto& parameter : module.named_parameters()) {
        keep(file, prefix + parameter.key(), parameter.value());
    }
    for (const auto& buffer : module.named_buffers()) {
        keep(file, prefix + buffer.key(), buffer.value());
    }
}

/// Pixels of the input's bits.
torch::Tensor imagesFor(const Input& input)
{
    const Shape& shape = input.shape;
    const double steps = std::exp2(std::min(input.bits, 8)) - 1;
    const torch::Tensor light = torch::rand({16, shape.channels, shape.height, shape.width});
    return (torch::round(light * steps) / steps - 0.5) / 0.5;
}

std::string inputBitsOf(const Network& network)
{
    nlohmann::json bits;
    const Graph graph = graphOf(network);
    for (const Node& node : graph.nodes()) {
        if (hasWeights(node.operation)) {
            bits[graph.pathOf(node)] = graph.input(node).bits;
        }
    }
    return bits.dump();
}

Status write(const Network& network, Arithmetic arithmetic, const std::filesystem::path& folder,
             const std::string& name)
{
    if (const Status status =
            writeTextFile(folder / (name + ".py"), networkToPyTorchFile(network, arithmetic));
        !status) {
        return status;
    }
    torch::manual_seed(2);
    NetworkModule module(network, {.arithmetic = arithmetic});
    if (network.blocks.front().type == BlockType::Conv) {
        disturb(module);
    }
    const torch::Tensor images = imagesFor(network.input);
    TensorFile file;
    keepState(file, "before.", module);
    keep(file, "images", images);
    module.train();
    const torch::Tensor scores = module.forward(images);
    keep(file, "train", scores);
    scores.pow(2).mean().backward();
    for (const auto& parameter : module.named_parameters()) {
        keep(file, "gradient." + parameter.key(), parameter.value().grad());
    }
    keepState(file, "after.", module);
    module.eval();
    keep(file, "eval", module.forward(images));
    file.metadata["class"] = pythonClassName(network.name);
    file.metadata["input_bits"] = roundsSums(arithmetic) ? inputBitsOf(network) : "{}";
    return writeTensorFile(folder / (name + ".tensors"), file);
}

/// All bits that a network has are 2 to 8, or float.
bool canBeQcdq(const Network& network)
{
    const auto isFew = [](int bits) { return (bits >= 2 && bits <= 8) || bits == floatBits; };
    const Graph graph = graphOf(network);
    return std::all_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& node) {
        return isFew(node.weightBits) && isFew(graph.output(node).bits);
    });
}

/// Norms that reach to both ends of ReLU6, so that few levels are not all 0.
void spread(NetworkModule& module)
{
    const torch::NoGradGuard noGradient;
    for (const auto& parameter : module.named_parameters()) {
        if (parameter.key().find(".bn") != std::string::npos) {
            const bool isScale = parameter.key().ends_with("weight");
            parameter.value().copy_(3 * torch::rand_like(parameter.value()) + (isScale ? 1 : 0));
        }
    }
}

/// A run whose network has seen so many batches, all alike.
Status writeRun(const Network& network, const TrainingConfiguration& training,
                const std::filesystem::path& folder, int batches = 1)
{
    torch::manual_seed(2);
    NetworkModule module(network, {training.quantizer, training.perChannel, training.arithmetic});
    const Shape& shape = network.input.shape;
    const torch::Tensor images = torch::randn({4, shape.channels, shape.height, shape.width});
    const torch::NoGradGuard noGradient;
    if (network.name == everything().name) {
        disturb(module);
    }
    if (batches > 1) {
        spread(module);
    }
    module.train();
    for (int i = 0; i < batches; ++i) {
        module.forward(images);
    }
    Checkpoint checkpoint;
    checkpoint.network = network;
    checkpoint.training = training;
    checkpoint.trainingImages = 4;
    for (const auto& parameter : module.named_parameters()) {
        checkpoint.state.emplace(parameter.key(), parameter.value());
    }
    for (const auto& buffer : module.named_buffers()) {
        checkpoint.state.emplace(buffer.key(), buffer.value());
    }
    checkpoint.state.emplace("optimizer.step", torch::ones({1}));
    module.eval();
    TensorFile file;
    keep(file, "images", images);
    keep(file, "eval", module.forward(images));
    file.metadata["class"] = pythonClassName(network.name);
    file.metadata["qcdq"] = canBeQcdq(network) ? "yes" : "no";
    std::filesystem::create_directories(folder);
    const RunDescription description{network, training, "0.1.0", {}};
    for (const Status& status :
         {writeTextFile(folder / run_file::description, descriptionToText(description)),
          saveCheckpoint(folder / run_file::bestCheckpoint, checkpoint),
          writeTensorFile(folder / "outputs.tensors", file)}) {
        if (!status) {
            return status;
        }
    }
    return success();
}

int report(const Status& status)
{
    if (!status) {
        std::fprintf(stderr, "%s\n", status.error().message.c_str());
    }
    return status ? 0 : 1;
}

int writeRuns(const std::filesystem::path& folder)
{
    const Network notebook = notebookNetwork();
    const std::tuple<const char*, Network, TrainingConfiguration> runs[] = {
        {"ste", notebook, {.quantizer = Quantizer::Ste}},
        {"notebook", notebook, {.quantizer = Quantizer::Notebook}},
        {"lsq", notebook, {.quantizer = Quantizer::Lsq}},
        {"ste-per-channel", notebook, {.quantizer = Quantizer::Ste, .perChannel = true}},
        {"lsq-per-channel", notebook, {.quantizer = Quantizer::Lsq, .perChannel = true}},
        {"sums", chainOfSums(), {}},
        {"sums-before", chainOfSums(), {.arithmetic = Arithmetic::UnroundedSums}},
    };
    for (const auto& [name, network, training] : runs) {
        if (const Status status = writeRun(network, training, folder / name); !status) {
            return report(status);
        }
    }
    return 0;
}

/// A skip connection behind ReLU6 and one behind a projection, all of the same bits.
Network ofBits(int bits)
{
    const auto block = [bits](BlockType type) {
        return Block{
            .type = type, .outChannels = 6, .expansion = 2, .weightBits = bits, .activationBits = bits};
    };
    return {.name = "bits",
            .input = {.shape = {3, 9, 7}, .bits = bits},
            .blocks = {block(BlockType::Separable), block(BlockType::InvertedResidual)},
            .classes = 4,
            .classifierBits = bits};
}

int writeOnnxRuns(const std::filesystem::path& folder)
{
    std::vector<std::tuple<std::string, Network, TrainingConfiguration>> runs;
    const auto add = [&runs](const std::string& name, const Network& network) {
        for (const RecipeChoice& choice : quantizers) {
            const auto quantizer = static_cast<Quantizer>(choice.value);
            for (const bool perChannel : {false, true}) {
                if (!perChannel || quantizer != Quantizer::Notebook) {
                    runs.emplace_back(
                        name + "-" + std::string(choice.name) + (perChannel ? "-per-channel" : ""), network,
                        TrainingConfiguration{.quantizer = quantizer, .perChannel = perChannel});
                }
            }
        }
    };
    add("everything", everything());
    add("chain", chainOfSums());
    add("residual", residuals());
    runs.emplace_back("chain-before", chainOfSums(),
                      TrainingConfiguration{.arithmetic = Arithmetic::UnroundedSums});
    for (const int bits : bitWidths()) {
        runs.emplace_back("bits-" + std::to_string(bits), ofBits(bits), TrainingConfiguration{});
    }
    constexpr int batches = 40; // Norms and ranges come to be those of the images.
    for (const auto& [name, network, training] : runs) {
        if (const Status status = writeRun(network, training, folder / name, batches); !status) {
            return report(status);
        }
    }
    return 0;
}

int writeNetworks(const std::filesystem::path& folder)
{
    Network plain = everything();
    plain.name = "2 float";
    for (Block& block : plain.blocks) {
        block.weightBits = block.activationBits = floatBits;
    }
    constexpr Arithmetic newest = newestArithmetic;
    const std::tuple<const char*, Network, Arithmetic> files[] = {
        {"everything", everything(), newest},
        {"everything-before", everything(), Arithmetic::UnroundedSums},
        {"chain", chainOfSums(), newest},
        {"residual", residuals(), newest},
        {"residual-before", residuals(), Arithmetic::UnroundedSums},
        {"plain", plain, newest},
        {"notebook", ofName("notebook", "notebook"), newest},
        {"small", beginningOf(ofName("mobilenetv2-cifar10-0.5", ""), 4), newest},
    };
    for (const auto& [name, network, arithmetic] : files) {
        if (const Status status = write(network, arithmetic, folder, name); !status) {
            return report(status);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    torch::set_num_threads(1);
    const std::string what = argc == 3 ? argv[1] : "";
    if (what == "networks") {
        return writeNetworks(argv[2]);
    }
    if (what == "runs") {
        return writeRuns(argv[2]);
    }
    if (what == "onnx") {
        return writeOnnxRuns(argv[2]);
    }
    std::fputs("usage: pytorch-golden networks|runs|onnx FOLDER\n", stderr);
    return 2;
}
