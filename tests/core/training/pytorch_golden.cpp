// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what Python is to compute, too: `pytorch-golden networks FOLDER` networks as Python files, each
// beside a tensor file with weights, images and what NetworkModule computes from them, for
// tests/reference/check_pytorch_file.py; `pytorch-golden runs FOLDER` run folders with a checkpoint, each
// beside images and outputs, for tests/reference/check_run_weights.py.

#include "core/network/presets.h"
#include "core/network/python_file.h"
#include "core/network/text_file.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint.h"
#include "core/training/network_module.h"
#include "core/training/tensor_file.h"

#include <torch/torch.h>

#include <cstdio>
#include <filesystem>
#include <string>
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

Network ofName(const char* preset, const char* name)
{
    Network network = findPreset(preset).value();
    network.name = name;
    return network;
}

/// The whole of it, in training on a handful of images, makes 0.2 of a rounding error in the first layer, in
/// PyTorch against itself with double precision, too.
Network beginningOf(Network network, std::size_t blocks)
{
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
    module.named_parameters()["blocks.1.depthwise.weight"].flatten()[0].zero_();
    if (auto* weight = module.named_parameters().find("blocks.1.pointwise.weight")) {
        weight->flatten()[0].zero_();
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

Status write(const Network& network, const std::filesystem::path& folder, const std::string& name)
{
    if (const Status status = writeTextFile(folder / (name + ".py"), networkToPyTorchFile(network));
        !status) {
        return status;
    }
    torch::manual_seed(1);
    NetworkModule module(network, {});
    if (network.blocks.front().type == BlockType::Conv) {
        disturb(module);
    }
    const Shape& shape = network.input.shape;
    const torch::Tensor images = torch::randn({16, shape.channels, shape.height, shape.width});
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
    return writeTensorFile(folder / (name + ".tensors"), file);
}

/// A run whose network has seen a batch.
Status writeRun(const TrainingConfiguration& training, const std::filesystem::path& folder)
{
    const Network network = notebookNetwork();
    torch::manual_seed(2);
    NetworkModule module(network, {training.quantizer, training.perChannel});
    const torch::Tensor images = torch::randn({4, 3, 32, 32});
    const torch::NoGradGuard noGradient;
    module.train();
    module.forward(images);
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
    if (const auto claim = createRunAt(folder, {network, training, "0.1.0", {}}); !claim) {
        return claim.error();
    }
    for (const Status& status : {saveCheckpoint(folder / run_file::bestCheckpoint, checkpoint),
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
    const std::pair<const char*, TrainingConfiguration> runs[] = {
        {"ste", {.quantizer = Quantizer::Ste}},
        {"notebook", {.quantizer = Quantizer::Notebook}},
        {"lsq", {.quantizer = Quantizer::Lsq}},
        {"ste-per-channel", {.quantizer = Quantizer::Ste, .perChannel = true}},
        {"lsq-per-channel", {.quantizer = Quantizer::Lsq, .perChannel = true}},
    };
    for (const auto& [name, training] : runs) {
        if (const Status status = writeRun(training, folder / name); !status) {
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
    for (const auto& [name, network] :
         {std::pair("everything", everything()), std::pair("plain", plain),
          std::pair("notebook", ofName("notebook", "notebook")),
          std::pair("small", beginningOf(ofName("mobilenetv2-cifar10-0.5", ""), 4))}) {
        if (const Status status = write(network, folder, name); !status) {
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
    std::fputs("usage: pytorch-golden networks|runs FOLDER\n", stderr);
    return 2;
}
