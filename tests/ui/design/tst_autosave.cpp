// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_main.h"
#include "ui/design/autosave.h"
#include "ui/design/network_document.h"
#include "ui/design/unsaved_design.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace bitops;

namespace {

struct AutosaveFixture
{
    QTemporaryDir home;
    NetworkDocument document;
    Autosave autosave{&document, home.filePath(QStringLiteral("unsaved"))};

    AutosaveFixture() { document.setNetwork(notebookNetwork()); }

    [[nodiscard]] QStringList files() const { return QDir(autosave.folder()).entryList(QDir::Files); }
};

/// What a process leaves that edits a design and dies.
bool crashWithChanges(const QString& folder)
{
    const pid_t child = fork();
    if (child == 0) {
        NetworkDocument document;
        Autosave autosave(&document, folder);
        document.setNetwork(notebookNetwork());
        document.removeBlocks(0, 1);
        _exit(autosave.keepNow() ? 0 : 1);
    }
    int status = -1;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TestAutosave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingWithoutChanges()
    {
        AutosaveFixture fixture;
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(!QDir(fixture.autosave.folder()).exists());
    }

    void keepsAChangeByItself()
    {
        AutosaveFixture fixture;
        fixture.document.removeBlocks(0, 1);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fixture.autosave.file()), 4 * Autosave::delayInMs);
        QFile file(fixture.autosave.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto kept = unsavedFromText(file.readAll().toStdString());
        QVERIFY(kept.hasValue());
        QCOMPARE(*kept->design.blocks(), fixture.document.network());
        QVERIFY(kept->filePath.isEmpty());
    }

    void aFullDiskLeavesTheLastCopy()
    {
        AutosaveFixture fixture;
        fixture.document.removeBlocks(0, 1);
        QVERIFY(fixture.autosave.keepNow());
        const Network kept = fixture.document.network();
        const QSignalSpy failed(&fixture.autosave, &Autosave::failed);
        fixture.document.removeBlocks(0, 1);
        {
            const FullDisk disk;
            QVERIFY(!fixture.autosave.keepNow());
        }
        QCOMPARE(failed.count(), 1);
        const Result<std::string> text = readTextFile(fixture.autosave.file().toStdString());
        QVERIFY(text.hasValue());
        const Result<UnsavedDesign> left = unsavedFromText(*text);
        QVERIFY(left.hasValue());
        QCOMPARE(*left->design.blocks(), kept);
        QVERIFY(fixture.autosave.keepNow());
    }

    void triesAgainByItself()
    {
        AutosaveFixture fixture;
        fixture.document.removeBlocks(0, 1);
        {
            const FullDisk disk;
            QVERIFY(!fixture.autosave.keepNow());
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fixture.autosave.file()), 10 * Autosave::delayInMs);
    }

    void writesOnlyWhatHasChanged()
    {
        AutosaveFixture fixture;
        fixture.document.removeBlocks(0, 1);
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(QFile::remove(fixture.autosave.file()));
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(!QFile::exists(fixture.autosave.file()));
        fixture.document.removeBlocks(0, 1);
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(QFile::exists(fixture.autosave.file()));
    }

    void nothingIsLeftOnceNothingIsUnsaved_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("saved") << QStringLiteral("save");
        QTest::newRow("undone") << QStringLiteral("undo");
        QTest::newRow("given up for another design") << QStringLiteral("another");
        QTest::newRow("the window was closed") << QStringLiteral("discard");
    }

    void nothingIsLeftOnceNothingIsUnsaved()
    {
        QFETCH(QString, end);
        AutosaveFixture fixture;
        fixture.document.removeBlocks(0, 1);
        QVERIFY(fixture.autosave.keepNow());
        QCOMPARE(fixture.files().size(), 2); // The design and its lock.
        if (end == QLatin1String("save")) {
            QVERIFY(fixture.document.save(fixture.home.filePath(QStringLiteral("saved.bitops"))));
        } else if (end == QLatin1String("undo")) {
            fixture.document.undoStack()->undo();
        } else if (end == QLatin1String("another")) {
            fixture.document.setNetwork(Network{.blocks = {Block{}}});
        } else {
            fixture.autosave.discard();
        }
        QCOMPARE(fixture.files(), QStringList());
        QVERIFY(fixture.autosave.file().isEmpty());
    }

    void aCrashLeavesTheDesign()
    {
        const QTemporaryDir home;
        QVERIFY(crashWithChanges(home.path()));
        {
            const auto leftovers = takeLeftovers(home.path());
            QCOMPARE(leftovers.size(), std::size_t{1});
            QVERIFY(leftovers[0].design().hasValue());
            Network expected = notebookNetwork();
            expected.blocks.erase(expected.blocks.begin());
            QCOMPARE(*leftovers[0].design()->design.blocks(), expected);
            QVERIFY(leftovers[0].keptAt().isValid());
            // Another window that starts now does not offer the same.
            QVERIFY(takeLeftovers(home.path()).empty());
        }
        auto leftovers = takeLeftovers(home.path());
        QCOMPARE(leftovers.size(), std::size_t{1});
        leftovers[0].remove();
        QVERIFY(takeLeftovers(home.path()).empty());
    }

    void windowsDoNotSeeEachOthersDesigns()
    {
        AutosaveFixture fixture;
        NetworkDocument other;
        Autosave otherAutosave(&other, fixture.autosave.folder());
        other.setNetwork(Network{.name = "other", .blocks = {Block{}, Block{}}});
        other.removeBlocks(0, 1);
        fixture.document.removeBlocks(0, 1);
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(otherAutosave.keepNow());
        QVERIFY(fixture.autosave.file() != otherAutosave.file());
        QVERIFY(takeLeftovers(fixture.autosave.folder()).empty());
        otherAutosave.discard();
        QVERIFY(QFile::exists(fixture.autosave.file()));
    }

    void whatIsKeptReadsAsItWas()
    {
        // A design in the middle of being edited may have problems.
        const UnsavedDesign design{
            Network{.name = "ünfinished", .blocks = {Block{.stride = 9}, Block{.outChannels = 0}}},
            QStringLiteral("/home/someone/netz ä.bitops")};
        const auto read = unsavedFromText(unsavedToText(design));
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QCOMPARE(*read, design);
    }

    void aBrokenFileIsAnErrorAndStays_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray::fromStdString(unsavedToText({notebookNetwork(), {}})).left(200);
        QTest::newRow("no design") << QByteArray(
            R"({"format": "bitops-unsaved", "version": 1, "network": 3})");
        QTest::newRow("a newer version")
            << QByteArray(R"({"format": "bitops-unsaved", "version": 99, "file": "", "network": {}})");
        QTest::newRow("a list") << QByteArray("[1, 2]");
    }

    void aBrokenFileIsAnErrorAndStays()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir home;
        QFile file(home.filePath(QStringLiteral("x") + unsavedEnding()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QString aside;
        {
            auto leftovers = takeLeftovers(home.path());
            QCOMPARE(leftovers.size(), std::size_t{1});
            QVERIFY(!leftovers[0].design());
            QVERIFY(!leftovers[0].design().error().message.empty());
            aside = leftovers[0].setAside();
        }
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        QVERIFY(takeLeftovers(home.path()).empty()); // Told once.
    }

    void aFolderThatCannotBeMadeIsToldOnce()
    {
        NetworkDocument document;
        Autosave autosave(&document, QStringLiteral("/proc/unsaved"));
        const QSignalSpy failed(&autosave, &Autosave::failed);
        document.setNetwork(notebookNetwork());
        document.removeBlocks(0, 1);
        QVERIFY(!autosave.keepNow());
        document.removeBlocks(0, 1);
        QVERIFY(!autosave.keepNow());
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(QLatin1String("/proc/unsaved")));
    }

    void aRestoredDesignIsUnsaved()
    {
        AutosaveFixture fixture;
        const QString path = fixture.home.filePath(QStringLiteral("design.bitops"));
        fixture.document.restore(Network{.blocks = {Block{}}}, path);
        QVERIFY(fixture.document.hasChanges());
        QCOMPARE(fixture.document.filePath(), path);
        QVERIFY(fixture.autosave.keepNow());
        QVERIFY(QFile::exists(fixture.autosave.file()));
        QVERIFY(fixture.document.save(path));
        QVERIFY(!fixture.document.hasChanges());
        QVERIFY(fixture.autosave.file().isEmpty());
    }
};

BITOPS_TEST(TestAutosave, QCoreApplication)
#include "tst_autosave.moc"
