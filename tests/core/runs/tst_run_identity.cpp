// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_identity.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>
#include <string>
#include <utility>

using namespace bitops;

namespace {

ListedRunPtr runOf(const std::string& folder, const RunNotes& notes = {})
{
    ListedRun run = toldRun(folder, {});
    run.notes = notes;
    return std::make_shared<const ListedRun>(std::move(run));
}

std::string madeFolder(int number)
{
    return "/runs/20261123T15" + std::to_string(1000 + number) + "Z-notebook";
}

} // namespace

class TestRunIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreNamedByDesignAndRecipe()
    {
        std::vector<ListedRunPtr> runs{runOf(madeFolder(1)), runOf(madeFolder(2)),
                                       runOf(madeFolder(3), {"mine", "", {}}), runOf("/runs/by-hand")};
        QCOMPARE(runs.front()->name(), std::filesystem::path(madeFolder(1)).filename().string());
        identifyRuns(runs);
        QCOMPARE(runs[0]->name(), std::string("8-4-2-4-8 · STE"));
        QCOMPARE(runs[1]->name(), std::string("8-4-2-4-8 · STE · 2"));
        QCOMPARE(runs[2]->name(), std::string("mine"));
        QCOMPARE(runs[3]->name(), std::string("by-hand"));
    }

    void whatCannotBeReadIsNotCalledByItsTime()
    {
        auto run = std::make_shared<ListedRun>();
        run->folder = madeFolder(1);
        std::vector<ListedRunPtr> runs{run};
        identifyRuns(runs);
        QCOMPARE(runs.front()->name(), std::string("unreadable"));
    }

    void whoKeepsItsIdentityIsTheSameObject()
    {
        std::vector<ListedRunPtr> runs{runOf(madeFolder(1)), runOf(madeFolder(2))};
        identifyRuns(runs);
        const std::vector<ListedRunPtr> before = runs;
        runs.push_back(runOf(madeFolder(3)));
        identifyRuns(runs);
        QCOMPARE(runs[0], before[0]);
        QCOMPARE(runs[1], before[1]);
    }

    void sixtyFourRunsHaveALookEach()
    {
        std::vector<ListedRunPtr> runs;
        for (int i = 0; i < 64; ++i) {
            runs.push_back(runOf(madeFolder(i)));
        }
        identifyRuns(runs);
        std::set<std::pair<RunColor, RunMark>> looks;
        std::set<RunColor> firstColors;
        std::set<RunMark> firstMarks;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            looks.emplace(runs[i]->look().color, runs[i]->look().mark);
            if (i < 8) {
                firstColors.insert(runs[i]->look().color);
                firstMarks.insert(runs[i]->look().mark);
            }
        }
        QCOMPARE(looks.size(), std::size_t{64});
        QCOMPARE(firstColors.size(), std::size_t{8});
        QCOMPARE(firstMarks.size(), std::size_t{8});
    }

    void looksAreKept()
    {
        std::vector<ListedRunPtr> runs{runOf(madeFolder(1)), runOf(madeFolder(2))};
        identifyRuns(runs);
        const RunLook second = runs[1]->look();
        runs.erase(runs.begin());
        runs.push_back(runOf(madeFolder(3)));
        identifyRuns(runs);
        QCOMPARE(runs[0]->look(), second);
        QVERIFY(runs[1]->look() != second);
    }

    void storedLooksCountFirst()
    {
        const RunLook stored{RunColor::Grey, RunMark::Hexagon};
        std::vector<ListedRunPtr> runs{runOf(madeFolder(1)),
                                       runOf(madeFolder(2), {"", "", stored.color, stored.mark}),
                                       runOf(madeFolder(3), {"", "", RunColor::Blue})};
        identifyRuns(runs);
        QCOMPARE(runs[1]->look(), stored);
        QCOMPARE(runs[2]->look().color, RunColor::Blue);
        QVERIFY(runs[2]->look() != runs[0]->look());
    }

    void anotherColorThatWasGivenCountsAtOnce()
    {
        std::vector<ListedRunPtr> runs{runOf(madeFolder(1))};
        identifyRuns(runs);
        auto noted = std::make_shared<ListedRun>(*runs.front());
        noted->notes.color = RunColor::Purple;
        runs.front() = noted;
        identifyRuns(runs);
        QCOMPARE(runs.front()->look().color, RunColor::Purple);
    }
};

BITOPS_TEST(TestRunIdentity, NoApplication)
#include "tst_run_identity.moc"
