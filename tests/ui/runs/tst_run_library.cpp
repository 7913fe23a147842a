// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_trash.h"
#include "tests/support/stored_run.h"
#include "ui/runs/run_library.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace bitops;

namespace {

struct Fixture
{
    QTemporaryDir home;
    OwnTrash trash{home.path()};
    QString before = QDir::currentPath();
    std::filesystem::path runs = home.filePath(QStringLiteral("runs")).toStdString();

    Fixture()
    {
        // Empty, and where a trash must not be made.
        QDir(home.path()).mkdir(QStringLiteral("here"));
        QDir::setCurrent(home.filePath(QStringLiteral("here")));
    }
    ~Fixture() { QDir::setCurrent(before); }
    Q_DISABLE_COPY_MOVE(Fixture)

    [[nodiscard]] static bool isHereEmpty() { return QDir().isEmpty(); }
};

} // namespace

class TestRunLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrashIsMadeWhereThereIsNone()
    {
        const Fixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25});
        RunLibrary library(fixture.runs);
        QTRY_VERIFY(library.find(folder) != nullptr);
        QVERIFY(!QFile::exists(fixture.trash.data()));
        QVERIFY(library.moveToTrash(folder));
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(QFile::exists(fixture.trash.files() + QStringLiteral("/a/run.json")));
        QVERIFY(Fixture::isHereEmpty());
        QVERIFY(library.runs().empty());
    }

    void withoutATrashARunStays()
    {
        const Fixture fixture;
        const auto folder = storeRun(fixture.runs, "a", {0.25});
        QVERIFY(QDir().mkpath(fixture.trash.data()));
        QFile file(fixture.trash.data() + QStringLiteral("/Trash"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunLibrary library(fixture.runs);
        const Status status = library.moveToTrash(folder);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(QLatin1String("trash")));
        QVERIFY(std::filesystem::exists(folder / run_file::description));
        QVERIFY(Fixture::isHereEmpty());
    }

    void aFolderWhoseNameIsNotUtf8Stays()
    {
        const Fixture fixture;
        const auto folder = storeRun(fixture.runs, "caf\xe9", {0.25});
        RunLibrary library(fixture.runs);
        const Status status = library.moveToTrash(folder);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(QLatin1String("not UTF-8")));
        QVERIFY(std::filesystem::exists(folder / run_file::description));
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
        const Fixture fixture;
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

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
