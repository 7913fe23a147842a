// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/design_onnx.h"

#include "core/cost/cost_report.h"
#include "core/formats/onnx/onnx_export.h"
#include "core/weights/network_values_source.h"

#include <utility>
#include <vector>

namespace bitops {

namespace {

/// The classifier is in all totals, as in those of other programs that count ONNX models.
std::vector<std::pair<std::string, std::string>> metadataOf(const Network& network, bool isTrained)
{
    std::vector<std::pair<std::string, std::string>> metadata{
        {"bitops.program", "BitOps Explorer"},
        {"bitops.weights", isTrained ? "trained" : "untrained"},
    };
    for (const CostReport& report : computeAllCosts(network, /*withClassifier=*/true)) {
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
    return networkToOnnx(network, *values, form, metadataOf(network, weights != nullptr));
}

} // namespace bitops
