// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/run_scan.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <stop_token>

using namespace bitops;

class TestRunScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsRunsWithTheirNotes()
    {
        storeRun(root(), "b", {0.5, 0.75, 0.25});
        QVERIFY(saveRunNotes(storeRun(root(), "a", {0.5}), {"named", "why", RunColor::Red}));
        std::filesystem::create_directory(root() / "no-run");
        const RunScan scan = scanRuns(root(), {});
        QCOMPARE(scan.problem, std::string());
        QCOMPARE(scan.runs.size(), std::size_t{2});
        QCOMPARE(scan.runs.at(0)->name(), std::string("named"));
        QCOMPARE(scan.runs.at(0)->notes.color, std::optional(RunColor::Red));
        QCOMPARE(scan.runs.at(1)->name(), std::string("b"));
        QCOMPARE(scan.runs.at(1)->summary->bestEpoch()->epoch, 2);
        QCOMPARE(scan.runs.at(1)->summary->epochsDone(), 3);
    }

    void readsManyRunsInTheirOrder()
    {
        constexpr std::size_t runs = 900; // Several threads read them.
        const std::filesystem::path first = storeRun(root(), "run1000", {0.5});
        for (std::size_t run = 1; run < runs; ++run) {
            std::filesystem::copy(first, root() / ("run" + std::to_string(1'000 + run)));
        }
        append(root() / "run1700",
               eventToLine(HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}) + "\n");

        const RunScan scan = scanRuns(root(), {});

        QCOMPARE(scan.runs.size(), runs);
        for (std::size_t run = 0; run < runs; ++run) {
            QCOMPARE(scan.runs[run]->folder.filename().string(), "run" + std::to_string(1'000 + run));
            QCOMPARE(scan.runs[run]->summary->state(),
                     run == 700 ? RunState::Interrupted : RunState::Completed);
        }
        QVERIFY(scanRuns(root(), scan.runs).runs == scan.runs); // The very same objects.
    }

    void readsAgainOnlyWhatHasChanged_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("events") << 0;
        QTest::newRow("notes") << 1;
        QTest::newRow("description") << 2;
        QTest::newRow("a trainer at work") << 3;
    }

    void readsAgainOnlyWhatHasChanged()
    {
        QFETCH(int, change);
        const auto changed = storeRun(root(), "a", {0.5}, false);
        storeRun(root(), "b", {0.5});
        const RunScan first = scanRuns(root(), {});
        QCOMPARE(scanRuns(root(), first.runs).runs, first.runs);
        std::unique_ptr<HeldLock> lock;
        switch (change) {
        case 0:
            addStoredEvents(changed, {storedEpoch(2, 0.6)});
            break;
        case 1:
            QVERIFY(saveRunNotes(changed, {"x", "", {}}));
            break;
        case 2:
            QVERIFY(writeTextFile(changed / run_file::description, "{}"));
            break;
        default:
            lock = std::make_unique<HeldLock>(changed);
            QVERIFY(lock->isHeld());
        }
        const RunScan second = scanRuns(root(), first.runs);
        QVERIFY(second.runs.at(0) != first.runs.at(0));
        QCOMPARE(second.runs.at(1), first.runs.at(1));
        QCOMPARE(second.runs.at(0)->summary.has_value(), change != 2);
        QCOMPARE(second.runs.at(0)->isGoingOn(), change == 3);
        if (change == 0) {
            QCOMPARE(second.runs.at(0)->summary->epochsDone(), 2);
        }
        if (change == 3) {
            QCOMPARE(second.runs.at(0)->summary->state(), RunState::Running);
        }
    }

    void runsComeAndGo()
    {
        storeRun(root(), "b", {0.5});
        const RunScan first = scanRuns(root(), {});
        storeRun(root(), "a", {0.5});
        const RunScan second = scanRuns(root(), first.runs);
        QCOMPARE(second.runs.size(), std::size_t{2});
        QCOMPARE(second.runs.at(1), first.runs.at(0));
        std::filesystem::remove_all(root() / "b");
        const RunScan third = scanRuns(root(), second.runs);
        QCOMPARE(third.runs.size(), std::size_t{1});
        QCOMPARE(third.runs.at(0), second.runs.at(0));
    }

    void whatIsBrokenIsListedWithItsReason()
    {
        QVERIFY(writeTextFile(storeRun(root(), "a", {0.5}) / run_file::description, "{"));
        QVERIFY(writeTextFile(storeRun(root(), "b", {0.5}) / runNotesFile, "{"));
        const RunScan scan = scanRuns(root(), {});
        QVERIFY(!scan.runs.at(0)->summary);
        QVERIFY(scan.runs.at(0)->problem.find("run.json") != std::string::npos);
        QVERIFY(scan.runs.at(1)->summary.has_value());
        QVERIFY(scan.runs.at(1)->problem.find("notes.json") != std::string::npos);
    }

    void aFolderThatIsNotThereIsEmptyAndOneThatIsNoFolderIsAProblem()
    {
        QVERIFY(scanRuns(root() / "none", {}).runs.empty());
        QCOMPARE(scanRuns(root() / "none", {}).problem, std::string());
        QVERIFY(writeTextFile(root() / "file", "x"));
        QVERIFY(scanRuns(root() / "file", {}).problem.find("file") != std::string::npos);
    }

    void aScanCanBeStopped()
    {
        const auto folder = storeRun(root(), "a", {0.5});
        std::stop_source stop;
        QCOMPARE(scanRuns(root(), {}, stop.get_token()).runs.size(), std::size_t{1});
        stop.request_stop();
        QVERIFY(scanRuns(root(), {}, stop.get_token()).runs.empty());
        const Result<RunSummary> run = RunSummary::load(folder, RunDetail::All, stop.get_token());
        QVERIFY(!run);
        QVERIFY(run.error().message.find("stopped") != std::string::npos);
    }

    void readingGoesOnWhereItEnded()
    {
        const auto folder = storeRun(root(), "a", {0.5}, false);
        const Result<ReadEvents> first = readEvents(folder, {});
        QVERIFY(first);
        QCOMPARE(first->bytes, std::filesystem::file_size(folder / run_file::events));
        // Half a line, which is not taken before its rest has come.
        const std::string line = eventToLine(storedEpoch(2, 0.75));
        append(folder, line.substr(0, 10));
        const Result<ReadEvents> second = readEvents(folder, *first);
        QVERIFY(second);
        QCOMPARE(second->bytes, first->bytes);
        append(folder, line.substr(10) + "\n");
        const Result<ReadEvents> third = readEvents(folder, *second);
        QVERIFY(third);
        QCOMPARE(third->record.epochs(), loadRunRecord(folder)->epochs());
        QCOMPARE(third->record.epochs().size(), std::size_t{2});
    }

    void aFileThatBecameShorterIsReadAnew()
    {
        const auto folder = storeRun(root(), "a", {0.5, 0.75}, false);
        const Result<ReadEvents> first = readEvents(folder, {});
        QVERIFY(first);
        std::filesystem::remove(folder / run_file::events);
        addStoredEvents(folder,
                        {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, storedEpoch(1, 0.25)});
        const Result<ReadEvents> second = readEvents(folder, *first);
        QVERIFY(second);
        QCOMPARE(second->record.epochs().size(), std::size_t{1});
        QCOMPARE(second->record.epochs().front().valAccuracy, 0.25);
    }

    void leavesOutWhatFillsTheFile()
    {
        const auto folder = storeRun(root(), "a", {}, false);
        addStoredEvents(folder, {ProgressEvent{.epoch = 1, .step = 1, .steps = 2}, storedEpoch(1, 0.5),
                                 LayersEvent{.epoch = 1, .layers = {LayerFigures{.layer = "classifier"}}}});
        const Result<RunRecord> all = loadRunRecord(folder);
        const Result<RunRecord> epochs = loadRunRecord(folder, RunDetail::Epochs);
        QVERIFY(all && epochs);
        QVERIFY(all->progress().has_value() && all->layers().size() == 1);
        QVERIFY(!epochs->progress().has_value() && epochs->layers().empty());
        QCOMPARE(epochs->epochs(), all->epochs());
    }

    void readsAFileThatGrowsOnFromItsEnd()
    {
        const auto folder = storeRun(root(), "a", {0.5}, false);
        const RunScan first = scanRuns(root(), {});
        QCOMPARE(first.runs.at(0)->eventBytes, std::filesystem::file_size(folder / run_file::events));
        // What was read is not looked at again: this would be damage.
        const std::string text = contentOf(folder);
        std::ofstream(folder / run_file::events, std::ios::binary)
            << std::string(text.size() - 1, 'x') << '\n';
        addStoredEvents(folder, {storedEpoch(2, 0.6)});
        const RunScan second = scanRuns(root(), first.runs);
        QCOMPARE(second.runs.at(0)->summary->epochsDone(), 2);
        QCOMPARE(second.runs.at(0)->problem, std::string());
    }

    void ofALiveRunTheNotesAloneAreRead()
    {
        const auto folder = storeRun(root(), "a", {0.5}, false);
        auto live = std::make_shared<ListedRun>(*scanRuns(root(), {}).runs.at(0));
        live->isLive = true;
        live->detail = RunDetail::All;
        addStoredEvents(folder, {storedEpoch(2, 0.6)});
        const RunScan same = scanRuns(root(), {live});
        QCOMPARE(same.runs.at(0), ListedRunPtr(live));
        QVERIFY(saveRunNotes(folder, {"mine", "", {}}));
        const RunScan noted = scanRuns(root(), same.runs);
        QCOMPARE(noted.runs.at(0)->name(), std::string("mine"));
        QCOMPARE(noted.runs.at(0)->summary->epochsDone(), 1);
        QVERIFY(noted.runs.at(0)->isLive);
        QCOMPARE(scanRuns(root(), noted.runs).runs.at(0), noted.runs.at(0));
    }

    void aRunThatWasLiveIsReadOnWithoutItsFigures()
    {
        const auto folder = storeRun(root(), "a", {0.5}, false);
        addStoredEvents(folder, {LayersEvent{.epoch = 1, .layers = {LayerFigures{.layer = "classifier"}}}});
        ListedRun ended = *scanRuns(root(), {}).runs.at(0);
        ended.detail = RunDetail::All;
        ended.summary = *RunSummary::load(folder);
        QCOMPARE(ended.summary->record().layers().size(), std::size_t{1});
        const auto known = std::make_shared<const ListedRun>(ended);
        QCOMPARE(scanRuns(root(), {known}).runs.at(0), known);
        addStoredEvents(folder, {HelloEvent{}, storedEpoch(2, 0.6)});
        const ListedRunPtr later = scanRuns(root(), {known}).runs.at(0);
        QCOMPARE(later->summary->epochsDone(), 2);
        QCOMPARE(later->detail, RunDetail::List);
        QVERIFY(later->summary->record().layers().empty());
    }

    void tellsDamage()
    {
        append(storeRun(root(), "a", {0.5}, false), std::string(100, '\0') + "\n");
        const RunScan scan = scanRuns(root(), {});
        QCOMPARE(scan.runs.at(0)->summary->epochsDone(), 1);
        QCOMPARE(scan.runs.at(0)->problem,
                 std::string("The events of this run are damaged: a line of them is no event."));
    }

    /// Whatever others put into a run's folder: it hides no other run, and nobody waits for it.
    void whatIsNoFileIsAProblemOfItsRun_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char* const file : {run_file::description, run_file::events, runNotesFile, trainerLockFile,
                                       run_file::lastCheckpoint, run_file::bestCheckpoint}) {
            QTest::newRow(file) << QByteArray(file);
        }
    }

    void whatIsNoFileIsAProblemOfItsRun()
    {
        QFETCH(QByteArray, file);
        const auto folder = storeRun(root(), "a", {0.5});
        storeRun(root(), "b", {0.5});
        std::filesystem::remove(folder / file.toStdString());
        QCOMPARE(::mkfifo((folder / file.toStdString()).c_str(), 0600), 0);
        const RunScan scan = scanRuns(root(), {});
        QCOMPARE(scan.runs.size(), std::size_t{2});
        QVERIFY(scan.runs.at(1)->summary.has_value());
        const bool isRead = file == run_file::description || file == run_file::events || file == runNotesFile;
        QCOMPARE(scan.runs.at(0)->problem, isRead
                                               ? "Could not read " + (folder / file.toStdString()).string() +
                                                     ": it is a pipe, not a file."
                                               : std::string());
    }

    /// A list is to be there at once, however much a run has told.
    void aListLeavesOutTheMiddleOfALongFile()
    {
        const auto folder = storeRun(root(), "a", {0.5, 0.75}, false);
        const std::filesystem::path path = folder / run_file::events;
        // Nothing but zeros between, which take no room on the disk.
        std::filesystem::resize_file(path, (std::uintmax_t{1} << 30U) - 1);
        append(folder, "\n");
        addStoredEvents(folder, {HelloEvent{}, storedEpoch(4, 0.5), CompletedEvent{.epochs = 4}});
        const RunScan scan = scanRuns(root(), {});
        QVERIFY(scan.runs.at(0)->summary.has_value());
        const RunRecord& record = scan.runs.at(0)->summary->record();
        QCOMPARE(record.epochs().size(), std::size_t{3});
        QCOMPARE(record.epochs().back().epoch, 4);
        QVERIFY(record.outcome().has_value());
        QCOMPARE(record.bytesLeftOut(), std::filesystem::file_size(path) - mostListedBytes);
        QCOMPARE(record.damage().missingHellos, std::size_t{0});
        QVERIFY(scan.runs.at(0)->problem.find("769 MiB in the middle were not read") != std::string::npos);
    }

    void aListReadsALineAtTheSeamWhole()
    {
        const auto folder = storeRun(root(), "a", {}, false);
        const std::filesystem::path path = folder / run_file::events;
        std::filesystem::resize_file(path, mostListedBytes - 1);
        append(folder, "\n");
        const std::string line = eventToLine(storedEpoch(3, 0.5)) + "\n";
        append(folder, line);
        std::filesystem::resize_file(path, mostListedBytes + listedBytesAtEnd - 1);
        append(folder, "\n");
        const Result<RunRecord> record = loadRunRecord(folder, RunDetail::List);
        QVERIFY(record);
        QCOMPARE(record->epochs().size(), std::size_t{1});
        QCOMPARE(record->epochs().front().epoch, 3);
    }

private:
    [[nodiscard]] static std::string contentOf(const std::filesystem::path& folder)
    {
        std::ifstream file(folder / run_file::events, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    static void append(const std::filesystem::path& folder, const std::string& text)
    {
        std::ofstream(folder / run_file::events, std::ios::app | std::ios::binary) << text;
    }
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestRunScan, NoApplication)
#include "tst_run_scan.moc"
