// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/tradeoff_prediction.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitops {

namespace {

QString labelOf(const RunSummary& run)
{
    const QString data = shownText(run.data());
    const QString shape = shapeText(run.description().network.input.shape);
    const std::int64_t images = run.record().started() ? run.record().started()->validationImages : 0;
    if (images == 0) {
        return QCoreApplication::translate("bitops::Tradeoff", "%1, %2").arg(data, shape);
    }
    return QCoreApplication::translate("bitops::Tradeoff", "%1, %2, validated on %3 images")
        .arg(data, shape, exactText(images));
}

QString textOf(const ListedRun& run, std::int64_t bitops, const RunsModel& model)
{
    const RunSummary& summary = *run.summary;
    const EpochEvent& best = *summary.bestEpoch();
    return QCoreApplication::translate(
               "bitops::Tradeoff", "%1\n%2 right in epoch %3 (%4 of %5 epochs done)\n%6 BitOps (%7)\n%8, %9")
        .arg(shownText(run.name()), percentText(best.valAccuracy), QString::number(best.epoch),
             QString::number(summary.epochsDone()), QString::number(summary.epochsPlanned()),
             exactText(bitops), toQString(infoOf(model.costOptions().rule).name),
             quantizerText(summary.quantizer()), designText(summary.description().network));
}

/// What is not quantized loses nothing.
std::optional<double> predictedOf(const RunSummary& run, const TradeoffPrediction* prediction)
{
    const Network& network = run.description().network;
    return prediction == nullptr || quantizesNothing(network) ? std::nullopt
                                                              : prediction->accuracyOf(network);
}

} // namespace

bool hasRun(const TradeoffGroup& group, const std::filesystem::path& folder)
{
    return std::any_of(group.points.begin(), group.points.end(),
                       [&folder](const TradeoffPoint& point) { return point.folder == folder; });
}

std::vector<TradeoffGroup> tradeoffGroups(const RunsModel& model, const TradeoffPrediction* prediction)
{
    std::vector<TradeoffGroup> groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ListedRun& run = *model.runAt(row);
        const std::optional<std::int64_t> bitops = model.bitopsAt(row);
        if (!run.summary || run.summary->bestEpoch() == nullptr || !bitops) {
            continue;
        }
        const QString label = labelOf(*run.summary);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const TradeoffGroup& known) { return known.label == label; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {label, {}});
        }
        group->points.push_back({.folder = run.folder,
                                 .name = shownText(run.name()),
                                 .bitops = static_cast<double>(*bitops),
                                 .accuracy = run.summary->bestEpoch()->valAccuracy,
                                 .look = run.look(),
                                 .isShown = model.index(row, 0).data(RunsModel::ShownRole).toBool(),
                                 .isFloat = quantizesNothing(run.summary->description().network),
                                 .predicted = predictedOf(*run.summary, prediction),
                                 .text = textOf(run, *bitops, model)});
    }
    for (TradeoffGroup& group : groups) {
        if (prediction != nullptr && !hasRun(group, prediction->measuredRun)) {
            for (TradeoffPoint& point : group.points) {
                point.predicted.reset();
            }
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const TradeoffGroup& a, const TradeoffGroup& b) {
        return a.points.size() > b.points.size();
    });
    return groups;
}

} // namespace bitops
