// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/sensitivity.h"
#include "tests/support/own_trash.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_library.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace bitops;

namespace {

struct RunLibraryFixture
{
    QTemporaryDir home;
    OwnTrash trash{home.path()};
    QString before = QDir::currentPath();
    std::filesystem::path runs = home.filePath(QStringLiteral("runs")).toStdString();

    RunLibraryFixture()
    {
        // Empty, and where a trash must not be made.
        QDir(home.path()).mkdir(QStringLiteral("here"));
        QDir::setCurrent(home.filePath(QStringLiteral("here")));
    }
    ~RunLibraryFixture() { QDir::setCurrent(before); }
    Q_DISABLE_COPY_MOVE(RunLibraryFixture)

    [[nodiscard]] static bool isHereEmpty() { return QDir().isEmpty(); }
};

} // namespace

class TestRunLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrashIsMadeWhereThereIsNone()
    {
        const RunLibraryFixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25});
        RunLibrary library(fixture.runs);
        QTRY_VERIFY(library.find(folder) != nullptr);
        QVERIFY(!QFile::exists(fixture.trash.data()));
        QVERIFY(library.moveToTrash(folder));
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(QFile::exists(fixture.trash.files() + QStringLiteral("/a/run.json")));
        QVERIFY(RunLibraryFixture::isHereEmpty());
        QVERIFY(library.runs().empty());
    }

    void whatIsMeasuredIsNotDeleted()
    {
        const QTemporaryDir parent;
        const auto folder = storeRun(parent.path().toStdString(), "a", {0.5});
        std::filesystem::create_directory(sensitivityFolder(folder));
        const HeldLock lock(sensitivityFolder(folder));
        QVERIFY(lock.isHeld());
        RunLibrary library(parent.path().toStdString());
        const Status status = library.moveToTrash(folder);
        QVERIFY(!status);
        QVERIFY(status.error().message.find("a trainer is at work on it") != std::string::npos);
        QVERIFY(std::filesystem::exists(folder));
    }

    void withoutATrashARunStays()
    {
        const RunLibraryFixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25});
        QVERIFY(QDir().mkpath(fixture.trash.data()));
        QFile file(fixture.trash.data() + QStringLiteral("/Trash"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunLibrary library(fixture.runs);
        const Status status = library.moveToTrash(folder);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(QLatin1String("trash")));
        QVERIFY(std::filesystem::exists(folder / run_file::description));
        QVERIFY(RunLibraryFixture::isHereEmpty());
    }

    void aFolderWhoseNameIsNotUtf8Stays()
    {
        const RunLibraryFixture fixture;
        const auto folder = storeRun(fixture.runs, "caf\xe9", {0.25});
        RunLibrary library(fixture.runs);
        const Status status = library.moveToTrash(folder);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(QLatin1String("not UTF-8")));
        QVERIFY(std::filesystem::exists(folder / run_file::description));
    }

    void whatIsPublishedIsListedAtOnceAndNotRead()
    {
        const RunLibraryFixture fixture;
        storeRun(fixture.runs, "a", {0.25});
        const auto folder = storeRun(fixture.runs, "b", {0.25}, false);
        storeRun(fixture.runs, "c", {0.25});
        RunLibrary library(fixture.runs);
        const QSignalSpy changed(&library, &RunLibrary::changed);
        library.publish(toldRun(folder, {storedEpoch(1, 0.25), storedEpoch(2, 0.5)}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(library.runs().size(), std::size_t{1});
        const ListedRunPtr published = library.published();
        QTRY_COMPARE(library.runs().size(), std::size_t{3}); // What was being read came behind it.
        QCOMPARE(library.runs().at(1), published);
        QCOMPARE(library.find(folder), published);
        std::filesystem::remove_all(folder);
        library.refresh();
        const auto other = storeRun(fixture.runs, "d", {0.25});
        QTRY_VERIFY(library.find(other) != nullptr);
        QCOMPARE(library.find(folder), published); // It goes on, whatever became of its files.
    }

    void whatHasEndedIsReadAgainOnceItHasChanged()
    {
        const RunLibraryFixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25, 0.5});
        RunLibrary library(fixture.runs);
        library.publish(toldRun(folder, {storedEpoch(1, 0.25)}));
        ListedRun ended = toldRun(folder, {storedEpoch(1, 0.25), storedEpoch(2, 0.5)}, false);
        ended.stamp = stampOf(folder);
        ended.eventBytes = ended.stamp.events.size;
        library.publish(std::move(ended));
        QTRY_VERIFY(library.find(folder)->notes.look()); // The look that it was given is stored.
        const ListedRunPtr published = library.published();
        const auto other = storeRun(fixture.runs, "b", {0.25});
        QTRY_VERIFY(library.find(other) != nullptr);
        QCOMPARE(library.find(folder), published);
        addStoredEvents(folder,
                        {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, storedEpoch(3, 0.75)});
        library.refresh();
        QTRY_COMPARE(library.find(folder)->summary->epochsDone(), 3);
        QCOMPARE(library.published(), library.find(folder));
        std::filesystem::remove_all(folder);
        library.refresh();
        QTRY_VERIFY(library.published() == nullptr);
        QVERIFY(library.find(folder) == nullptr);
    }

    void aPublishedRunNeedNotLieInTheFolder()
    {
        const RunLibraryFixture fixture;
        const auto elsewhere =
            storeRun(fixture.home.filePath(QStringLiteral("elsewhere")).toStdString(), "a", {0.25}, false);
        const auto listed = storeRun(fixture.runs, "b", {0.25});
        RunLibrary library(fixture.runs);
        library.publish(toldRun(elsewhere, {storedEpoch(1, 0.25)}));
        QTRY_VERIFY(library.find(listed) != nullptr);
        QCOMPARE(library.runs().size(), std::size_t{1});
        QCOMPARE(library.find(elsewhere), library.published());
        library.publish(toldRun(elsewhere, {storedEpoch(1, 0.25)}, false));
        QSignalSpy changed(&library, &RunLibrary::changed);
        std::filesystem::remove_all(elsewhere);
        library.refresh();
        QTRY_VERIFY(library.published() == nullptr);
        QVERIFY(!changed.isEmpty());
    }

    void notesOfWhatIsPublishedAreTheLibrarys()
    {
        const RunLibraryFixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25}, false);
        QVERIFY(saveRunNotes(folder, {"first", "", {}}));
        RunLibrary library(fixture.runs);
        library.publish(toldRun(folder, {}));
        QCOMPARE(library.published()->name(), std::string("first"));
        QVERIFY(library.changeNotes({folder}, [](RunNotes& notes) { notes.name = "second"; }));
        QCOMPARE(library.published()->name(), std::string("second"));
        library.publish(toldRun(folder, {storedEpoch(1, 0.25)}));
        QCOMPARE(library.published()->name(), std::string("second"));
        QVERIFY(saveRunNotes(folder, {"by another window", "", {}}));
        library.refresh();
        QTRY_COMPARE(library.published()->name(), std::string("by another window"));
        QCOMPARE(library.runs().at(0), library.published());
        QVERIFY(library.published()->isLive);
    }

    void ofTheOneBeforeFiguresAreNotKept()
    {
        const RunLibraryFixture fixture;
        const auto first = storeRun(fixture.runs, "a", {0.25});
        const auto second = storeRun(fixture.runs, "b", {0.25}, false);
        RunLibrary library(fixture.runs);
        ListedRun ended = toldRun(first, {storedEpoch(1, 0.25)}, false);
        RunRecord record = ended.summary->record();
        QVERIFY(record.apply(LayersEvent{.epoch = 1, .layers = {}}));
        ended.summary = RunSummary::of(first, ended.summary->description(), record, false);
        library.publish(std::move(ended));
        QCOMPARE(library.find(first)->summary->record().layers().size(), std::size_t{1});
        library.publish(toldRun(second, {}));
        QCOMPARE(library.find(first)->summary->record().layers().size(), std::size_t{0});
        QCOMPARE(library.find(first)->summary->epochsDone(), 1);
        QCOMPARE(library.find(first)->detail, RunDetail::List);
    }

    void anotherFolderIsReadAtOnce()
    {
        const RunLibraryFixture fixture;
        const auto run = storeRun(fixture.home.filePath(QStringLiteral("other")).toStdString(), "a", {0.25});
        RunLibrary library(fixture.runs);
        library.setFolder(run.parent_path());
        QVERIFY(!library.isRead());
        QTRY_VERIFY(library.isRead());
        QVERIFY(library.find(run) != nullptr); // The first reading is of that folder.
    }

    void pipesInPlaceOfFilesHideNoOtherRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("run") << QString::fromLatin1(run_file::description);
        QTest::newRow("events") << QString::fromLatin1(run_file::events);
        QTest::newRow("notes") << QString::fromLatin1(runNotesFile);
    }

    void pipesInPlaceOfFilesHideNoOtherRun()
    {
        QFETCH(QString, name);
        const RunLibraryFixture fixture;
        const auto good = storeRun(fixture.runs, "b", {0.25});
        const auto odd = storeRun(fixture.runs, "a", {0.25});
        const std::filesystem::path path = odd / name.toStdString();
        std::filesystem::remove(path);
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        RunLibrary library(fixture.runs); // Waits for its reading when it goes: a reader that hangs shows.
        QTRY_VERIFY(library.isRead());
        QVERIFY(library.find(good) != nullptr && library.find(good)->problem.empty());
        QVERIFY(library.find(odd) != nullptr);
        QVERIFY(QString::fromStdString(library.find(odd)->problem).contains(name));
    }
};

BITOPS_TEST(TestRunLibrary, QCoreApplication)
#include "tst_run_library.moc"
