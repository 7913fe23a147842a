// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_costs.h"

#include <QTest>

using namespace bitops;

namespace {

ListedRun runOf(const Network& network)
{
    const RunDescription description{.network = network, .training = {}, .program = {}, .created = {}};
    ListedRun run;
    run.summary = RunSummary::of("/run", description, RunRecord(), false);
    return run;
}

} // namespace

class TestRunCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachDesign()
    {
        Network other = notebookNetwork();
        other.blocks.front().activationBits = 4; // The same weight bits: found at the same place.
        RunCosts costs;
        costs.setOptions({.rule = CountingRule::Product});

        for (const Network& network : {notebookNetwork(), other, notebookNetwork()}) {
            QCOMPARE(costs.of(runOf(network)).bitops,
                     std::optional(computeCosts(network, costs.options()).total.bitops));
        }
        QVERIFY(costs.of(runOf(other)).bitops != costs.of(runOf(notebookNetwork())).bitops);
    }

    void forgetsWhatWasCountedOtherwise()
    {
        RunCosts costs;
        const std::optional<std::int64_t> before = costs.of(runOf(notebookNetwork())).bitops;

        costs.setOptions({.rule = CountingRule::Product});

        QVERIFY(costs.of(runOf(notebookNetwork())).bitops != before);
    }

    void hasNoFiguresOfWhatCannotBeCounted()
    {
        Network network = notebookNetwork();
        network.blocks.clear();
        RunCosts costs;

        QVERIFY(!costs.of(runOf(network)).bitops);
        QVERIFY(!costs.of(runOf(network)).ratioToEightBits);
    }
};

BITOPS_TEST(TestRunCosts, NoApplication)
#include "tst_run_costs.moc"
