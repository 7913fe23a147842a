// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_difference.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace bitops;

namespace {

struct Fixture
{
    QTemporaryDir folder;

    [[nodiscard]] RunSummary run(const std::string& name, const Network& network,
                                 const TrainingConfiguration& training = {},
                                 const std::vector<double>& accuracies = {0.5}) const
    {
        const auto path = storeRun(folder.path().toStdString(), name, accuracies, true, network);
        const RunDescription description{
            .network = network, .training = training, .program = {}, .created = {}};
        std::ofstream(path / run_file::description) << descriptionToText(description);
        return *RunSummary::load(path);
    }
};

/// "block 1 stride", …: what differs.
QStringList differing(const std::vector<RunDifference>& all)
{
    QStringList keys;
    for (const RunDifference& thing : all) {
        if (thing.isDifferent()) {
            const QString block =
                thing.part == RunPart::Block ? QStringLiteral("block %1 ").arg(thing.block) : QString();
            keys += block + QString::fromStdString(thing.key);
        }
    }
    return keys;
}

const RunDifference* find(const std::vector<RunDifference>& all, RunPart part, const std::string& key)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const RunDifference& thing) {
        return thing.part == part && thing.key == key;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

class TestRunDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameRunsDifferInNothing()
    {
        const Fixture fixture;
        const auto all =
            compareRuns(fixture.run("a", notebookNetwork()), fixture.run("b", notebookNetwork()), {});
        QCOMPARE(differing(all), QStringList());
        QVERIFY(find(all, RunPart::Training, "learning_rate") != nullptr);
        QVERIFY(find(all, RunPart::Design, "input") != nullptr);
    }

    void designsAreComparedBlockByBlock()
    {
        const Fixture fixture;
        Network other = notebookNetwork();
        other.input.shape = {1, 28, 28};
        other.classes = 7;
        other.blocks[1].stride = 1;
        other.blocks[2].weightBits = WeightBits({8, 4});
        other.blocks[2].outChannels = 24;
        other.blocks[3].type = BlockType::InvertedResidual;
        other.blocks.pop_back();
        const auto all = compareRuns(fixture.run("a", notebookNetwork()), fixture.run("b", other), {});
        const QStringList keys = differing(all);
        QCOMPARE(keys.mid(0, 8).join(QLatin1String(", ")),
                 QStringLiteral("input, blocks, classes, block 1 stride, block 2 out_channels, "
                                "block 2 weight_bits, block 3 type, block 3 expansion"));
        // All of a block that the other has not.
        QVERIFY(keys.contains(QStringLiteral("block 4 kernel")));
        QVERIFY(!keys.contains(QStringLiteral("block 4 expansion")));
        for (const RunDifference& thing : all) {
            if (thing.part == RunPart::Block && thing.block == 2 && thing.key == "weight_bits") {
                QVERIFY(thing.first == RunValue(std::int64_t{2}));
                QVERIFY(thing.second == RunValue(std::string("8·4")));
            }
            if (thing.part == RunPart::Block && thing.block == 4) {
                QVERIFY(thing.second == RunValue());
            }
        }
    }

    void everyFieldOfTheRecipeIsCompared()
    {
        const Fixture fixture;
        const nlohmann::ordered_json known = configurationToJson({});
        const TrainingConfiguration other{
            .data = "/data", .quantizer = Quantizer::Lsq, .perChannel = true, .learningRate = 0.5, .seed = 3};
        const auto all =
            compareRuns(fixture.run("a", notebookNetwork()), fixture.run("b", notebookNetwork(), other), {});
        QCOMPARE(differing(all).join(QLatin1String(", ")),
                 QStringLiteral("data, quantizer, per_channel, learning_rate, seed"));
        std::size_t fields = 0;
        for (const RunDifference& thing : all) {
            fields += thing.part == RunPart::Training ? 1 : 0;
        }
        QCOMPARE(fields, known.size());
        QVERIFY(find(all, RunPart::Training, "learning_rate")->second == RunValue(0.5));
        QVERIFY(find(all, RunPart::Training, "per_channel")->second == RunValue(true));
    }

    void resultsAreComparedUnderTheRule()
    {
        const Fixture fixture;
        const RunSummary first = fixture.run("a", notebookNetwork(), {}, {0.25, 0.75, 0.5});
        const RunSummary second = fixture.run("b", notebookNetwork(), {}, {});
        const auto all = compareRuns(first, second, {CountingRule::Notebook, false});
        QVERIFY(find(all, RunPart::Result, "best_accuracy")->first == RunValue(0.75));
        QVERIFY(find(all, RunPart::Result, "best_epoch")->first == RunValue(std::int64_t{2}));
        QVERIFY(find(all, RunPart::Result, "epochs_done")->first == RunValue(std::int64_t{3}));
        QVERIFY(find(all, RunPart::Result, "images_per_second")->first == RunValue(1003.0));
        QVERIFY(find(all, RunPart::Result, "best_accuracy")->second == RunValue());
        QVERIFY(find(all, RunPart::Result, "bitops")->first == RunValue(std::int64_t{83'763'200}));
        QVERIFY(!find(all, RunPart::Result, "bitops")->isDifferent());
    }

    void testsAreComparedWhereThereWasOne()
    {
        const Fixture fixture;
        const RunSummary untested = fixture.run("a", notebookNetwork());
        // A test comes before the last event, and nothing behind that.
        const auto path = storeRun(fixture.folder.path().toStdString(), "b", {0.5}, false);
        addStoredEvents(path, {TestEvent{1, 5000, 1.25, 0.625}, CompletedEvent{1, 3}});
        const auto all = compareRuns(untested, *RunSummary::load(path), {});
        QVERIFY(find(all, RunPart::Result, "test_accuracy")->first == RunValue());
        QVERIFY(find(all, RunPart::Result, "test_accuracy")->second == RunValue(0.625));
        QVERIFY(find(all, RunPart::Result, "test_loss")->second == RunValue(1.25));
    }

    void whatCannotBeCountedHasNoValue()
    {
        const Fixture fixture;
        Network broken = notebookNetwork();
        broken.blocks[1].stride = 0;
        const auto all = compareRuns(fixture.run("a", notebookNetwork()), fixture.run("b", broken), {});
        QVERIFY(find(all, RunPart::Result, "bitops")->second == RunValue());
        QVERIFY(find(all, RunPart::Result, "bitops")->isDifferent());
    }
};

BITOPS_TEST(TestRunDifference, QCoreApplication)
#include "tst_run_difference.moc"
