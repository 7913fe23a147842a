// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/design_onnx.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/formats/onnx/model_editor.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/formats/onnx/runnable.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"
#include "core/weights/network_values_source.h"
#include "core/weights/run_weights.h"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using Metadata = std::vector<std::pair<std::string, std::string>>;

std::string listText(const std::vector<double>& numbers)
{
    return nlohmann::json(numbers).dump();
}

/// What the pixels that go in are to be normalised by. Of a data set's own, where they were measured.
void addNormalization(Metadata& metadata, std::int64_t channels, const RunWeights& weights)
{
    const TrainingConfiguration& training = weights.training;
    const bool isHalf = training.mean.empty() && training.normalization == Normalization::Half;
    const std::vector<double> halves(static_cast<std::size_t>(channels), 0.5);
    const std::vector<double>& mean = isHalf ? halves : weights.mean;
    const std::vector<double>& deviation = isHalf ? halves : weights.deviation;
    if (!mean.empty()) {
        metadata.emplace_back(onnx_metadata::mean, listText(mean));
        metadata.emplace_back(onnx_metadata::deviation, listText(deviation));
    }
}

/// The classifier is in all totals, as in those of other programs that count ONNX models.
void addTotals(Metadata& metadata, const std::vector<CostReport>& reports)
{
    for (const CostReport& report : reports) {
        if (!report.isComplete()) {
            continue; // More than 64 bits under this rule.
        }
        if (report.options.rule == CountingRule::WeightBits) {
            metadata.emplace_back("bitops.macs", std::to_string(report.total.macs));
            metadata.emplace_back("bitops.parameters", std::to_string(report.total.parameters));
        }
        metadata.emplace_back("bitops.bitops." + std::string(infoOf(report.options.rule).name),
                              std::to_string(report.total.bitops));
    }
}

Metadata metadataOf(const Network& network, const RunWeights* weights)
{
    Metadata metadata{
        {"bitops.program", "BitOps Explorer"},
        {"bitops.weights", weights == nullptr ? "untrained" : "trained"},
    };
    if (weights != nullptr) {
        addNormalization(metadata, network.input.shape.channels, *weights);
    }
    addTotals(metadata, computeAllCosts(network, /*withClassifier=*/true));
    return metadata;
}

} // namespace

Result<std::string> designToOnnx(const Network& network, const RunWeights* weights, OnnxForm form)
{
    const Arithmetic arithmetic = weights == nullptr ? newestArithmetic : weights->training.arithmetic;
    if (std::string obstacle = obstacleToOnnx(network, arithmetic, form); !obstacle.empty()) {
        return Error{std::move(obstacle)};
    }
    const Result<NetworkValues> values =
        weights == nullptr ? untrainedValues(network) : valuesOf(*weights, network);
    if (!values) {
        return values.error();
    }
    return networkToOnnx(network, *values, form, metadataOf(network, weights));
}

Result<std::string> importedToOnnx(const ImportedNetwork& network, const RunWeights* weights,
                                   onnx::WeightScales scales, OnnxForm form)
{
    Result<onnx::LoadedModel> model = onnx::loadModel(network.file.path, network.file.sizes);
    if (!model) {
        return model.error();
    }
    Metadata metadata{{"bitops.program", "BitOps Explorer"}};
    if (weights != nullptr) {
        metadata.emplace_back("bitops.weights", "trained");
        addNormalization(metadata, onnx::imageShape(*model).channels, *weights);
    }
    addTotals(metadata, computeAllCosts(Design(network), /*withClassifier=*/true));
    return weights == nullptr ? onnx::modelWithBits(*model, network.graph, metadata, scales, form)
                              : onnx::trainedModel(*model, network.graph, importedValuesOf(*weights, network),
                                                   metadata, form);
}

Result<RunWeights> weightsOfRun(const std::filesystem::path& folder)
{
    Result<RunWeights> weights = loadRunWeights(folder / run_file::bestCheckpoint);
    if (!weights) {
        return weights;
    }
    if (const Result<RunRecord> record = loadRunRecord(folder, RunDetail::List); record && record->data()) {
        weights->mean = record->data()->mean;
        weights->deviation = record->data()->deviation;
    }
    return weights;
}

Result<std::string> runToOnnx(const std::filesystem::path& folder, OnnxForm form)
{
    const Result<RunWeights> weights = weightsOfRun(folder);
    if (!weights) {
        return weights.error();
    }
    const ImportedNetwork* const model = weights->network.imported();
    Result<std::string> bytes = model == nullptr
                                    ? designToOnnx(*weights->network.blocks(), &*weights, form)
                                    : importedToOnnx(*model, &*weights, onnx::WeightScales::PerLayer, form);
    if (!bytes) {
        std::string reason = bytes.error().message;
        reason.erase(reason.find_last_not_of('.') + 1);
        return Error{
            Translator::tr("Could not write the run in %1 as an ONNX model: %2.", pathText(folder), reason)};
    }
    return bytes;
}

} // namespace bitops
