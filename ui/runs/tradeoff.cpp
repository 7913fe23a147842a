// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff.h"

#include "core/sweep/sweep_table.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/run_text.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/tradeoff_prediction.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <utility>

namespace bitops {

namespace {

QString labelOf(const RunSummary& run)
{
    const QString data = shownText(run.data());
    const QString shape = shapeText(run.description().network.inputShape());
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
    const Design& design = run.description().network;
    const bool isKnown = prediction != nullptr && !quantizesNothing(design);
    return isKnown ? prediction->accuracyOf(design) : std::nullopt;
}

/// All that its training hangs on but the seed.
std::string seriesOf(const RunSummary& run)
{
    RunDescription description = run.description();
    description.training.seed = 0;
    description.program.clear();
    description.created.clear();
    return descriptionToText(description);
}

/// Without the part that tells the seed, as runs of sweeps are called.
QString seriesName(const QString& name)
{
    static const QRegularExpression seed(QStringLiteral("(^seed-\\d+_?)|(_seed-\\d+)"));
    QString series = name;
    series.remove(seed);
    return series.isEmpty() ? name : series;
}

/// Of runs that differ in their seed alone, the first of them given.
TradeoffPoint meanOf(TradeoffPoint mean, const std::vector<TradeoffPoint>& points)
{
    SeedGroup group;
    for (const TradeoffPoint& point : points) {
        group.accuracies.push_back(point.accuracy);
        mean.runs.push_back(point.folder);
        mean.isShown = mean.isShown || point.isShown;
    }
    mean.accuracy = *group.mean();
    mean.deviation = group.deviation();
    mean.name = seriesName(mean.name);
    mean.text =
        QCoreApplication::translate("bitops::Tradeoff",
                                    "%1\n%2 ± %3 right at best, over %Ln run(s)\n%4 BitOps", nullptr,
                                    static_cast<int>(points.size()))
            .arg(mean.name, percentText(mean.accuracy), QLocale().toString(100 * *mean.deviation, 'f', 1),
                 exactText(static_cast<std::int64_t>(mean.bitops)));
    return mean;
}

} // namespace

bool hasRun(const TradeoffGroup& group, const std::filesystem::path& folder)
{
    return std::any_of(group.points.begin(), group.points.end(),
                       [&folder](const TradeoffPoint& point) { return point.isOf(folder); });
}

bool TradeoffPoint::isOf(const std::filesystem::path& run) const
{
    return folder == run || std::find(runs.begin(), runs.end(), run) != runs.end();
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

std::vector<TradeoffGroup> withSeedMeans(std::vector<TradeoffGroup> groups, const RunsModel& model)
{
    std::map<std::filesystem::path, std::string> series;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ListedRun& run = *model.runAt(row);
        if (run.summary && run.summary->bestEpoch() != nullptr) {
            series.emplace(run.folder, seriesOf(*run.summary));
        }
    }
    for (TradeoffGroup& group : groups) {
        std::vector<std::vector<TradeoffPoint>> together;
        std::map<std::string, std::size_t> known;
        for (TradeoffPoint& point : group.points) {
            const auto [place, isNew] = known.try_emplace(series[point.folder], together.size());
            if (isNew) {
                together.emplace_back();
            }
            together[place->second].push_back(std::move(point));
        }
        group.points.clear();
        for (const std::vector<TradeoffPoint>& points : together) {
            group.points.push_back(points.size() == 1 ? points.front() : meanOf(points.front(), points));
        }
    }
    return groups;
}

} // namespace bitops
