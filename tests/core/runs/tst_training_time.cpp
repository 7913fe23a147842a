// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/runs/training_time.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// Of the notebook's network.
constexpr std::int64_t notebookMacs = 2'950'144;

ListedRunPtr runOf(const std::string& created, double imagesPerSecond, const std::string& data = "/data",
                   std::int64_t images = 0)
{
    EpochEvent epoch = storedEpoch(1, 0.5);
    epoch.imagesPerSecond = imagesPerSecond;
    ListedRun told = toldRun("/runs/" + created, {});
    RunDescription description = told.summary->description();
    description.created = created;
    description.training.data = data;
    RunRecord record;
    for (const Event& event : std::vector<Event>{HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"},
                                                 DataEvent{.kind = "folder",
                                                 .classes = {},
                                                 .trainingImages = images,
                                                 .validationImages = images / 10,
                                                 .mean = {},
                                                 .deviation = {}},
                                                 epoch}) {
        if (const Status taken = record.apply(event); !taken) {
            qFatal("%s", taken.error().message.c_str());
        }
    }
    told.summary = RunSummary::of("/runs/" + created, description, record, false);
    return std::make_shared<const ListedRun>(std::move(told));
}

} // namespace

class TestTrainingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRunsTheUsualSpeedIsTaken()
    {
        const std::optional<double> seconds = predictedSeconds(notebookMacs, {.epochs = 10}, 11'000, {});
        QVERIFY(seconds);
        QCOMPARE(*seconds, 110'000.0 * notebookMacs / usualMacsPerSecond);
    }

    void theNewestRunTellsTheSpeed()
    {
        const std::vector<ListedRunPtr> runs{runOf("2026-11-23T15:27:13Z", 2'000),
                                             runOf("2026-11-24T15:27:13Z", 500),
                                             runOf("2026-11-22T15:27:13Z", 4'000)};
        const double macs =
            static_cast<double>(computeCosts(notebookNetwork(), {.withClassifier = true}).total.macs);
        const std::optional<double> seconds = predictedSeconds(2'000'000, {.epochs = 3}, 1'000, runs);
        QVERIFY(seconds);
        QCOMPARE(*seconds, 3'000 * 2e6 / (500 * macs));
    }

    void aRunOnTheSameDataTellsHowManyImagesThereAre()
    {
        const std::vector<ListedRunPtr> runs{runOf("2026-11-23T15:27:13Z", 1'000, "/a", 20'000),
                                             runOf("2026-11-24T15:27:13Z", 1'000, "/b", 500)};
        TrainingConfiguration training{.epochs = 2};
        training.data = "/a";
        const std::optional<double> some = predictedSeconds(notebookMacs, training, 0, runs);
        training.data = "/b";
        const std::optional<double> few = predictedSeconds(notebookMacs, training, 0, runs);
        QVERIFY(some && few);
        QCOMPARE(*some / *few, 40.0);
        training.data = "/c";
        QVERIFY(!predictedSeconds(notebookMacs, training, 0, runs));
    }

    void whatCostsNothingHasNoTime() { QVERIFY(!predictedSeconds(0, {}, 1'000, {})); }
};

BITOPS_TEST(TestTrainingTime, NoApplication)
#include "tst_training_time.moc"
