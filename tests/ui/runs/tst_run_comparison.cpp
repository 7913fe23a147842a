// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

std::vector<std::filesystem::path> storeRuns(const std::filesystem::path& parent, int count)
{
    std::vector<std::filesystem::path> folders;
    for (int i = 0; i < count; ++i) {
        folders.push_back(storeRun(parent, "run" + std::to_string(100 + i), {0.25, 0.5}));
    }
    return folders;
}

struct RunComparisonFixture
{
    QTemporaryDir folder;
    std::filesystem::path runs = folder.path().toStdString();
    std::vector<std::filesystem::path> folders; ///< There before the library, which would take them for new.
    RunLibrary library{runs};
    RunComparison comparison{&library};

    explicit RunComparisonFixture(int count)
        : folders(storeRuns(runs, count))
    {
    }

    [[nodiscard]] bool isRead() const { return library.runs().size() == folders.size(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const ComparedRun& run : comparison.runs()) {
            names += run.name();
        }
        return names;
    }
};

} // namespace

class TestRunComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsComeNewestFirstWithTheirEpochs()
    {
        RunComparisonFixture fixture(3);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({fixture.folders[0], fixture.folders[2]});
        QCOMPARE(fixture.comparison.runs().size(), std::size_t{2});
        QVERIFY(fixture.comparison.isShown(fixture.folders[0]));
        QVERIFY(!fixture.comparison.isShown(fixture.folders[1]));
        QCOMPARE(fixture.comparison.runs()[0].name(), QStringLiteral("run102"));
        QCOMPARE(fixture.comparison.runs()[1].epochs().size(), std::size_t{2});
        QVERIFY(fixture.comparison.find(fixture.folders[1]) == nullptr);
    }

    void runsAreShownAndHidden()
    {
        RunComparisonFixture fixture(3);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({});
        QVERIFY(fixture.comparison.runs().empty());
        const QSignalSpy changed(&fixture.comparison, &RunComparison::changed);
        fixture.comparison.setShown({fixture.folders[1]}, true);
        QCOMPARE(fixture.names(), QStringList{QStringLiteral("run101")});
        fixture.comparison.setShown({fixture.folders[1]}, false);
        QVERIFY(fixture.names().isEmpty());
        QCOMPARE(changed.count(), 2);
    }

    void theNewestOfThoseThatWereThereAreShownAtFirst()
    {
        const QTemporaryDir folder;
        std::vector<std::filesystem::path> folders;
        for (int i = 0; i < 12; ++i) {
            folders.push_back(storeRun(folder.path().toStdString(), "run" + std::to_string(100 + i), {0.5}));
        }
        RunLibrary library(folder.path().toStdString());
        const RunComparison comparison(&library);
        QTRY_COMPARE(library.runs().size(), folders.size());
        QCOMPARE(comparison.runs().size(), RunComparison::newestRuns);
        for (std::size_t i = 0; i < folders.size(); ++i) {
            QCOMPARE(comparison.isShown(folders[i]), i >= folders.size() - RunComparison::newestRuns);
        }
    }

    void thoseThatWereChosenComeBackAndNoOthers()
    {
        RunComparisonFixture fixture(3);
        fixture.comparison.setRuns({fixture.folders[0]}); // Before they are read.
        QTRY_VERIFY(fixture.isRead());
        QCOMPARE(fixture.names(), QStringList{QStringLiteral("run100")});
    }

    void whatBeginsLaterIsShownBesideTheOthers()
    {
        RunComparisonFixture fixture(2);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns({fixture.folders[0]});
        storeRun(fixture.runs, "run200", {0.5});
        fixture.library.refresh();
        QTRY_COMPARE(fixture.names(), (QStringList{QStringLiteral("run200"), QStringLiteral("run100")}));
        // One after the other that is trained here, as a queue does it.
        fixture.library.publish(toldRun(fixture.runs / "first", {storedEpoch(1, 0.5)}));
        fixture.library.publish(toldRun(fixture.runs / "first", {storedEpoch(1, 0.5)}, false));
        fixture.library.publish(toldRun(fixture.runs / "next", {}));
        QVERIFY(fixture.names().contains(QLatin1String("first")));
        QCOMPARE(fixture.names().constFirst(), QStringLiteral("next")); // It is at work.
        fixture.comparison.setShown({fixture.runs / "next"}, false);
        fixture.library.publish(toldRun(fixture.runs / "next", {storedEpoch(1, 0.5)}));
        QVERIFY(!fixture.names().contains(QLatin1String("next")));
    }

    void ofVeryManyTheNewestAreDrawn()
    {
        RunComparisonFixture fixture(100);
        QTRY_VERIFY(fixture.isRead());
        fixture.comparison.setRuns(fixture.folders);
        QCOMPARE(fixture.comparison.wanted(), fixture.folders.size());
        QCOMPARE(fixture.comparison.runs().size(), RunComparison::mostRuns);
        QVERIFY(fixture.comparison.find(fixture.folders.back()) != nullptr);
        QVERIFY(fixture.comparison.find(fixture.folders.front()) == nullptr);
        const QSignalSpy changed(&fixture.comparison, &RunComparison::changed);
        fixture.comparison.setShown({fixture.folders.front()}, false); // The same are drawn, of fewer.
        QCOMPARE(changed.count(), 1);
    }

    void whatIsReadAnewIsTold()
    {
        RunComparisonFixture fixture(1);
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

BITOPS_TEST(TestRunComparison, QCoreApplication)
#include "tst_run_comparison.moc"
