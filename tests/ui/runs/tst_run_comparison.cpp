// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>
#include <utility>

using namespace bitops;

namespace {

struct Fixture
{
    QTemporaryDir folder;
    std::filesystem::path runs = folder.path().toStdString();
    std::vector<std::filesystem::path> folders;
    RunLibrary library{runs};
    RunComparison comparison{&library};

    explicit Fixture(int count)
    {
        for (int i = 0; i < count; ++i) {
            folders.push_back(storeRun(runs, "run" + std::to_string(100 + i), {0.25, 0.5}));
        }
        library.refresh();
    }

    [[nodiscard]] bool isRead() const { return library.runs().size() == folders.size(); }
    [[nodiscard]] RunLook look(std::size_t run) const { return comparison.find(folders.at(run))->look; }
};

} // namespace

class TestRunComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsComeInTheirOrderWithTheirEpochs()
    {
        Fixture fixture(3);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({fixture.folders[2], fixture.folders[0]});
        QCOMPARE(fixture.comparison.runs().size(), std::size_t{2});
        QCOMPARE(fixture.comparison.runs()[0].name(), QStringLiteral("run102"));
        QCOMPARE(fixture.comparison.runs()[1].epochs().size(), std::size_t{2});
        QVERIFY(fixture.comparison.find(fixture.folders[1]) == nullptr);
    }

    void noTwoRunsLookAlike()
    {
        Fixture fixture(20);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns(fixture.folders);
        std::set<std::pair<RunColor, int>> looks;
        std::set<RunColor> firstColors;
        for (std::size_t i = 0; i < fixture.folders.size(); ++i) {
            looks.emplace(fixture.look(i).color, fixture.look(i).mark);
            if (i < runColors.size()) {
                firstColors.insert(fixture.look(i).color);
            }
        }
        QCOMPARE(looks.size(), fixture.folders.size());
        QCOMPARE(firstColors.size(), runColors.size());
    }

    void ofVeryManyTheFirstAreTakenAndLookDifferent()
    {
        Fixture fixture(300);
        QTRY_VERIFY(fixture.isRead());
        // Looks that are kept from before must not be given twice.
        fixture.comparison.setRuns({fixture.folders.end() - 20, fixture.folders.end()});
        std::vector<std::filesystem::path> folders = fixture.folders;
        std::rotate(folders.begin(), folders.end() - 5, folders.end());
        const QSignalSpy changed(&fixture.comparison, &RunComparison::changed);
        fixture.comparison.setRuns(folders);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.comparison.wanted(), folders.size());
        QCOMPARE(fixture.comparison.runs().size(), RunComparison::mostRuns);
        std::set<std::pair<RunColor, int>> looks;
        for (std::size_t i = 0; i < RunComparison::mostRuns; ++i) {
            const ComparedRun* const run = fixture.comparison.find(folders[i]);
            QVERIFY(run != nullptr);
            QCOMPARE(run->folder, folders[i]);
            looks.emplace(run->look.color, run->look.mark);
        }
        QCOMPARE(looks.size(), RunComparison::mostRuns);
        QVERIFY(fixture.comparison.find(folders.back()) == nullptr);
        // The same are drawn, of fewer.
        folders.pop_back();
        fixture.comparison.setRuns(folders);
        QCOMPARE(changed.count(), 2);
    }

    void aRunKeepsItsLookWhileOthersComeAndGo()
    {
        Fixture fixture(4);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({fixture.folders[0], fixture.folders[1], fixture.folders[2]});
        const RunLook second = fixture.look(1);
        const RunLook third = fixture.look(2);
        fixture.comparison.setRuns({fixture.folders[3], fixture.folders[2], fixture.folders[1]});
        QCOMPARE(fixture.look(1), second);
        QCOMPARE(fixture.look(2), third);
        QVERIFY(fixture.look(3).color != second.color && fixture.look(3).color != third.color);
    }

    void aGivenColorCountsFirst()
    {
        Fixture fixture(2);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns(fixture.folders);
        const RunColor taken = fixture.look(0).color;
        const QSignalSpy changed(&fixture.comparison, &RunComparison::changed);
        QVERIFY(
            fixture.library.changeNotes({fixture.folders[1]}, [&](RunNotes& notes) { notes.color = taken; }));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.look(1).color, taken);
        QVERIFY(fixture.look(0).color != taken);
    }

    void runsThatWereGivenOneColorDifferInTheirMarks()
    {
        Fixture fixture(2);
        QTRY_VERIFY(fixture.isRead());
        for (const auto& folder : fixture.folders) {
            QVERIFY(fixture.library.changeNotes({folder},
                                                [](RunNotes& notes) { notes.color = RunColor::Green; }));
        }
        fixture.comparison.setRuns(fixture.folders);
        QCOMPARE(fixture.look(0).color, RunColor::Green);
        QCOMPARE(fixture.look(1).color, RunColor::Green);
        QVERIFY(fixture.look(0).mark != fixture.look(1).mark);
    }

    void aRunThatHasJustBegunHasALook()
    {
        Fixture fixture(1);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({fixture.folders[0], fixture.runs / "new"});
        const ComparedRun* const run = fixture.comparison.find(fixture.runs / "new");
        QVERIFY(run != nullptr);
        QVERIFY(run->run == nullptr && run->epochs().empty());
        QCOMPARE(run->name(), QStringLiteral("new"));
        QVERIFY(run->look.color != fixture.look(0).color);
    }

    void whatIsReadAnewIsTold()
    {
        Fixture fixture(1);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns(fixture.folders);
        addStoredEvents(fixture.folders[0],
                        {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, storedEpoch(3, 0.75)});
        fixture.library.refresh();
        QTRY_COMPARE(fixture.comparison.runs()[0].epochs().size(), std::size_t{3});
    }

    void stepsOfAnEpochAreToldOrCounted()
    {
        RunRecord record;
        TrainingConfiguration configuration;
        configuration.batchSize = 64;
        QCOMPARE(stepsPerEpoch(record, configuration), std::int64_t{1});
        QVERIFY(record.apply(HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}));
        QVERIFY(record.apply(StartedEvent{.trainingImages = 20'000}));
        QCOMPARE(stepsPerEpoch(record, configuration), std::int64_t{313});
        QVERIFY(record.apply(ProgressEvent{.epoch = 1, .step = 1, .steps = 312}));
        QCOMPARE(stepsPerEpoch(record, configuration), std::int64_t{312});
    }
};

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_run_comparison.moc"
