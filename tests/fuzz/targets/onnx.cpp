// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_json.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/model_editor.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/formats/onnx/onnx_file.h"
#include "core/formats/onnx/runnable.h"
#include "core/network/presets.h"
#include "core/weights/network_values_source.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/cost_check.h"
#include "tests/fuzz/onnx_seeds.h"
#include "tests/fuzz/scratch_folder.h"

#include <optional>

namespace bitops::fuzz {

namespace {

const ScratchFolder& scratch()
{
    static const ScratchFolder folder;
    return folder;
}

const std::filesystem::path& folder()
{
    static const std::filesystem::path inner = [] {
        const std::filesystem::path path = scratch().path() / "models";
        std::filesystem::create_directory(path);
        scratch().write("outside", std::string(4'096, '\1'));
        scratch().write("models/weights", std::string(4'096, '\2'));
        std::filesystem::create_symlink("../outside", path / "link");
        return path;
    }();
    return inner;
}

std::optional<onnx::LoadedModel> load(const char* name, std::string_view bytes)
{
    const std::filesystem::path path = scratch().write(folder().filename() / name, bytes);
    const NothingOutside guard(folder());
    Result<onnx::LoadedModel> model = onnx::loadModel(path, {});
    return isRead(model) ? std::optional(*std::move(model)) : std::nullopt;
}

CostReport costsOf(const ImportedNetwork& network, CountingRule rule = CountingRule::Product)
{
    return computeCosts(Design(network), {rule, true});
}

void requireSound(const ImportedNetwork& network)
{
    for (const CountingRuleInfo& info : countingRules()) {
        const CostReport costs = costsOf(network, info.rule);
        for (const LayerCost& layer : costs.layers) {
            require(layer.macs >= 0 && layer.bitops >= 0 && layer.weights >= 0 && layer.liveBits >= 0,
                    "no layer costs less than nothing");
        }
        for (const Problem& problem : costs.problems) {
            requireSentence(describe(problem));
        }
    }
    for (const Notice& notice : network.notices) {
        requireSentence(describe(notice));
    }
}

/// The same of each layer but the names, which a file may have twice.
std::string bitsOf(const CostReport& costs)
{
    std::string text;
    for (const LayerCost& layer : costs.layers) {
        text += std::to_string(layer.macs) + " w" + std::to_string(layer.layer.weightBits) + " a" +
                std::to_string(layer.layer.inputBits) + "\n";
    }
    return text;
}

ImportedNetwork atOtherBits(ImportedNetwork network)
{
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        network.layers->setBits(network.graph, i, {static_cast<int>(1 + i % 8), static_cast<int>(8 - i % 7)});
    }
    return network;
}

/// The design of the model, with other bits, is kept.
void requireKept(const ImportedNetwork& network)
{
    ImportedNetwork design = network;
    design.file.checksum = 0;
    design.file.isChanged = true;
    const std::string text = designToText(Design(design), folder());
    const NothingOutside guard(folder());
    const Result<Design> again = designFromText(text, folder());
    require(again.hasValue(), "a design that is written is read: " + (again ? "" : again.error().message));
    require(again->imported()->graph == design.graph, "a design that is written and read again is equal");
}

/// What is written at other bits costs what the design at these bits does.
void requireWritten(onnx::LoadedModel& model, const ImportedNetwork& wanted)
{
    const Result<std::string> written = onnx::modelWithBits(model, wanted.graph, {{"bitops.test", "1"}});
    if (!isRead(written)) {
        return;
    }
    const std::optional<onnx::LoadedModel> again = load("written.onnx", *written);
    require(again.has_value(), "a model that is written is read");
    require(bitsOf(costsOf(again->imported.network)) == bitsOf(costsOf(wanted)),
            "a model that is written costs as much");
}

void tryModel(std::string_view input)
{
    std::optional<onnx::LoadedModel> model = load("model.onnx", input);
    static_cast<void>(isRead(modelInputsOf(folder() / "model.onnx")));
    if (!model) {
        return;
    }
    const ImportedNetwork network = model->imported.network;
    requireSound(network);
    const std::optional<onnx::LoadedModel> again = load("model.onnx", input);
    require(again && again->imported.network == network, "a model is read again equal");
    requireEqualCosts(Design(again->imported.network), Design(network));
    const ImportedNetwork other = atOtherBits(network);
    requireKept(other);
    if (const std::string obstacle = onnx::obstacleToRunning(*model); !obstacle.empty()) {
        requireSentence(obstacle);
    } else {
        require(onnx::imageShape(*model).values() > 0, "images have values");
        require(onnx::classesOf(*model) >= 0, "there are answers");
        require(onnx::answerTensor(*model) < model->graph().tensors().size(), "a tensor has the answers");
    }
    const NothingOutside guard(scratch().path());
    requireWritten(*model, other);
}

std::vector<std::string> seeds()
{
    std::vector<std::string> models = handWrittenModels();
    for (const char* const preset : {"notebook", "mobilenetv2-0.5"}) {
        Network network = *findPreset(preset);
        network.blocks.resize(2);
        network.blocks.back().outChannels = 4;
        network.input.bits = 8;
        network.classifierBits = 8;
        for (Block& block : network.blocks) {
            block.outChannels = 4;
            block.activationBits = 8;
            block.weightBits = 8;
        }
        const NetworkValues values = untrainedValues(network);
        models.push_back(networkToOnnx(network, values, OnnxForm::Qonnx, {{"bitops.mean", "0.5"}}));
        models.push_back(networkToOnnx(network, values, OnnxForm::Qcdq, {}));
    }
    return models;
}

} // namespace

const Target target{.tryInput = tryModel, .seeds = seeds, .change = changeMessage};

} // namespace bitops::fuzz
