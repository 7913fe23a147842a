// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/report/sweep_exporter.h"
#include "core/sweep/sweep_table.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bitops;
using namespace bitops::test;

namespace {

SweepTableRow rowOf(const char* bits, const char* seed, std::optional<double> accuracy)
{
    SweepTableRow row{.name = std::string(bits) + "-" + seed, .values = {seed, bits}, .bitops = 1'000};
    if (accuracy) {
        row.status.state = RunState::Completed;
        row.status.epochs = 2;
        row.status.best = storedEpoch(2, *accuracy);
    }
    return row;
}

SweepTable twoWidths()
{
    return {.name = "bits",
            .keys = {"seed", "weight_bits"},
            .rows = {rowOf("2", "0", 0.5), rowOf("4", "0", 0.75), rowOf("2", "1", 0.6),
                     rowOf("4", "1", std::nullopt)}};
}

} // namespace

class TestSweepTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsWhatDiffersInTheSeedAlone()
    {
        const std::vector<SeedGroup> groups = seedGroups(twoWidths());

        QCOMPARE(groups.size(), std::size_t{2});
        QVERIFY((groups[0].values == std::vector<std::string>{"2"}));
        QVERIFY((groups[0].rows == std::vector<std::size_t>{0, 2}));
        QCOMPARE(groups[0].completed, std::size_t{2});
        QVERIFY(std::abs(*groups[0].mean() - 0.55) < 1e-12);
        QVERIFY(std::abs(*groups[0].deviation() - 0.1 / std::sqrt(2)) < 1e-12);
        QVERIFY((groups[1].rows == std::vector<std::size_t>{1, 3}));
        QCOMPARE(groups[1].mean(), std::optional(0.75));
        QCOMPARE(groups[1].deviation(), std::nullopt);
        QVERIFY((keysBesideSeed(twoWidths().keys) == std::vector<std::string>{"weight_bits"}));
    }

    void isMadeOfTheFoldersThatAreThere()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        storeRun(root, "second", {0.25, 0.5});
        const SweepRecord record{
            .name = "bits", .keys = {"seed"}, .runs = {{"first", {"0"}}, {"second", {"1"}}}};

        const SweepTable table = tableOf(record, scanRuns(root, {}).runs, [](const ListedRun& run) {
            return std::optional(computeCosts(run.summary->description().network, {}).total.bitops);
        });

        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].status.state, RunState::NotStarted);
        QVERIFY(!table.rows[0].bitops);
        QCOMPARE(table.rows[1].name, std::string("second"));
        QCOMPARE(table.rows[1].status.state, RunState::Completed);
        QCOMPARE(table.rows[1].bitops, std::optional<std::int64_t>(13'352'960));
        QCOMPARE(table.rows[1].status.best->valAccuracy, 0.5);
    }

    void saysWhatAClustersQueueHas()
    {
        SweepTable table{.name = "bits", .keys = {}};
        for (const RunState state : {RunState::NotStarted, RunState::Running, RunState::Completed,
                                     RunState::Stopped, RunState::Interrupted}) {
            table.rows.push_back(
                {.name = std::to_string(table.rows.size()), .status = SweepRunStatus{.state = state}});
        }

        joinQueue(table, {{"0", {"7_0", "PD", "", "Priority"}},
                          {"1", {"7_1", "R", "north", "None"}},
                          {"2", {"7_2", "R", "south", "None"}}, // It has told of its end already.
                          {"3", {"7_3", "CG", "south", "None"}},
                          {"elsewhere", {"7_9", "R", "south", "None"}}});

        QCOMPARE(nameOf(table.rows[0].status), std::string_view("queued"));
        QCOMPARE(table.rows[1].status.state, RunState::Running); // As its run says.
        QCOMPARE(table.rows[1].status.node, std::string("north"));
        QCOMPARE(table.rows[2].status.state, RunState::Completed);
        QCOMPARE(table.rows[3].status.state, RunState::Stopped);
        QCOMPARE(table.rows[4].status.state, RunState::Interrupted); // Its task has ended.
    }

    void isWrittenAsTidyCsv()
    {
        const Exporter<SweepTable>& csv = exporters<SweepTable>()[0];

        const Result<std::string> text = csv.write(twoWidths(), {.separator = ';'});

        QVERIFY(text);
        const QByteArrayList lines = QByteArray::fromStdString(*text).split('\n');
        QCOMPARE(lines.at(0).trimmed(), QByteArray("run;seed;weight_bits;bitops;state;epochs;best_epoch;"
                                                   "best_accuracy;best_loss;seconds"));
        QCOMPARE(lines.at(1).trimmed(), QByteArray("2-0;0;2;1000;completed;2;2;0.5;1.25;0"));
        QCOMPARE(lines.at(4).trimmed(), QByteArray("4-1;1;4;1000;not started;0;;;;0"));
    }

    void hasAReportWithMeans()
    {
        const Exporter<SweepTable>& report = exporters<SweepTable>()[1];

        const QByteArray html = QByteArray::fromStdString(report.write(twoWidths(), {}).value());

        QVERIFY(html.contains("55.0 % ± 7.1") || html.contains("55.0\u00A0% ± 7.1"));
        QVERIFY(html.contains("A sweep of 4 runs, of which 3 are completed."));
        QVERIFY(html.indexOf(">75.0") < html.indexOf(">55.0")); // The best first.
        QVERIFY(html.contains("not started"));
    }
};

BITOPS_TEST(TestSweepTable, NoApplication)
#include "tst_sweep_table.moc"
