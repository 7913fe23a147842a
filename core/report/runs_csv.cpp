// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/runs_csv.h"

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/jobs/steps_per_epoch.h"
#include "core/report/training_csv.h"

#include <algorithm>

namespace bitops {

namespace {

using Whole = std::optional<std::int64_t>;
using Real = std::optional<double>;

const char* yesOrNoInEnglish(bool value)
{
    return value ? "yes" : "no";
}

void addHeader(CsvWriter& csv, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        csv.add(name);
    }
}

void addRun(CsvWriter& csv, const RunSummary& run, const CostReport& costs)
{
    const RunDescription& description = run.description();
    const TrainingConfiguration& training = description.training;
    const Translator::English english;
    csv.add(run.name()).add(nameOf(run.state())).add(description.network.name());
    csv.add(designSummary(description.network)).add(infoOf(costs.options.rule).name);
    csv.add(costs.isComplete() ? Whole(costs.total.bitops) : Whole());
    csv.add(costs.isComplete() ? Whole(costs.total.macs) : Whole());
    csv.add(training.data).add(nameOf(training.quantizer)).add(yesOrNoInEnglish(training.perChannel));
    csv.add(nameOf(training.optimizer)).add(training.batchSize).add(training.seed).add(run.epochsPlanned());
}

/// Batches of an epoch, the last and smaller one, too; none before the data is known.
Whole stepsOfEpoch(const RunSummary& run)
{
    const std::optional<StartedEvent>& started = run.record().started();
    const std::int64_t size = run.description().training.batchSize;
    if (!started || started->trainingImages <= 0 || size <= 0) {
        return {};
    }
    return stepsPerEpoch(started->trainingImages, size);
}

bool isWithin(const std::optional<CurveRange>& range, const EpochEvent& epoch, const Whole& step,
              double seconds)
{
    if (!range) {
        return true;
    }
    const Real place = range->axis == CurveRange::Axis::Epoch     ? Real(epoch.epoch)
                       : range->axis == CurveRange::Axis::Seconds ? Real(seconds)
                       : step                                     ? Real(static_cast<double>(*step))
                                                                  : Real();
    return place && range->from <= *place && *place <= range->to;
}

void addCurves(CsvWriter& csv, const ListedRun& listed, const CostOptions& options,
               const std::optional<CurveRange>& range)
{
    const RunSummary& run = *listed.summary;
    const CostReport costs = computeCosts(run.description().network, options);
    const Whole steps = stepsOfEpoch(run);
    double seconds = 0;
    for (const EpochEvent& epoch : run.record().epochs()) {
        seconds += epoch.seconds;
        const Count taken = steps ? Count(*steps) * Count(epoch.epoch) : Count::overflow();
        const Whole step = taken.hasOverflowed() ? Whole() : Whole(taken.value());
        if (isWithin(range, epoch, step, seconds)) {
            addRun(csv, run, costs);
            addEpoch(csv, epoch);
            csv.add(step)
                .add(seconds)
                .add(listed.notes.name)
                .add(yesOrNoInEnglish(costs.options.withClassifier));
            csv.endRow();
        }
    }
}

Real leastOf(const std::vector<EpochEvent>& epochs, double EpochEvent::*figure)
{
    const auto least =
        std::min_element(epochs.begin(), epochs.end(), [figure](const EpochEvent& a, const EpochEvent& b) {
            return a.*figure < b.*figure;
        });
    return least == epochs.end() ? Real() : Real((*least).*figure);
}

Real mostOf(const std::vector<EpochEvent>& epochs, double EpochEvent::*figure)
{
    const auto most =
        std::max_element(epochs.begin(), epochs.end(), [figure](const EpochEvent& a, const EpochEvent& b) {
            return a.*figure < b.*figure;
        });
    return most == epochs.end() ? Real() : Real((*most).*figure);
}

void addFigures(CsvWriter& csv, const RunSummary& run)
{
    const std::vector<EpochEvent>& epochs = run.record().epochs();
    const EpochEvent* const best = run.bestEpoch();
    csv.add(run.epochsDone());
    csv.add(best != nullptr ? Whole(best->epoch) : Whole());
    csv.add(best != nullptr ? Real(best->valAccuracy) : Real());
    for (const auto figure : {&EpochEvent::trainLoss, &EpochEvent::valLoss}) {
        csv.add(epochs.empty() ? Real() : Real(epochs.back().*figure)).add(leastOf(epochs, figure));
    }
    for (const auto figure : {&EpochEvent::trainAccuracy, &EpochEvent::valAccuracy}) {
        csv.add(epochs.empty() ? Real() : Real(epochs.back().*figure)).add(mostOf(epochs, figure));
    }
    const std::optional<TestEvent>& test = run.record().test();
    csv.add(test ? Real(test->loss) : Real()).add(test ? Real(test->accuracy) : Real());
    csv.add(epochs.empty() ? Real() : Real(epochs.back().imagesPerSecond));
    csv.add(run.record().secondsOfEpochs());
}

void addWholeRun(CsvWriter& csv, const ListedRun& listed, const CostOptions& options)
{
    if (!listed.summary) {
        csv.add(listed.folder.filename().string()).add("unreadable");
        constexpr int ofRun = 12; // Beside name and state, in addRun().
        constexpr int ofFigures = 15;
        constexpr int ofRecipe = 4; // From the schedule to the time when it was made.
        constexpr int rest = ofRun + ofFigures + ofRecipe;
        for (int i = 0; i < rest; ++i) {
            csv.add("");
        }
    } else {
        const RunSummary& run = *listed.summary;
        const CostReport costs = computeCosts(run.description().network, options);
        const TrainingConfiguration& training = run.description().training;
        addRun(csv, run, costs);
        addFigures(csv, run);
        csv.add(nameOf(training.schedule)).add(training.learningRate);
        csv.add(yesOrNoInEnglish(options.withClassifier)).add(run.description().created);
    }
    csv.add(listed.notes.name).add(listed.notes.notes);
    csv.endRow();
}

void addRunHeader(CsvWriter& csv)
{
    addHeader(csv, {"run", "state", "network", "design", "counting", "bitops", "macs", "data", "quantizer",
                    "per_channel", "optimizer", "batch_size", "seed", "epochs"});
}

} // namespace

std::string curvesToCsv(const std::vector<ListedRunPtr>& runs, const CostOptions& options,
                        const std::optional<CurveRange>& range, const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    addRunHeader(csv);
    addEpochHeader(csv);
    addHeader(csv, {"step", "elapsed_seconds", "name", "with_classifier"});
    csv.endRow();
    for (const ListedRunPtr& run : runs) {
        if (run->summary) {
            addCurves(csv, *run, options, range);
        }
    }
    return csv.text();
}

std::string runsToCsv(const std::vector<ListedRunPtr>& runs, const CostOptions& options,
                      const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    addRunHeader(csv);
    addHeader(csv, {"epochs_done",
                    "best_epoch",
                    "best_val_accuracy",
                    "last_train_loss",
                    "least_train_loss",
                    "last_val_loss",
                    "least_val_loss",
                    "last_train_accuracy",
                    "most_train_accuracy",
                    "last_val_accuracy",
                    "most_val_accuracy",
                    "test_loss",
                    "test_accuracy",
                    "images_per_second",
                    "seconds",
                    "schedule",
                    "learning_rate",
                    "with_classifier",
                    "created",
                    "name",
                    "notes"});
    csv.endRow();
    for (const ListedRunPtr& run : runs) {
        addWholeRun(csv, *run, options);
    }
    return csv.text();
}

} // namespace bitops
