// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_main.h"
#include "ui/design/network_document.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace bitops;

namespace {

Block blockOf(std::int64_t channels)
{
    return {.outChannels = channels};
}

/// The out channels of all blocks, as a text that is easy to compare.
QString channelsOf(const NetworkDocument& document)
{
    QStringList texts;
    for (const Block& block : document.blocks()) {
        texts += QString::number(block.outChannels);
    }
    return texts.join(QLatin1Char(' '));
}

void fill(NetworkDocument& document, std::initializer_list<std::int64_t> channels)
{
    Network network;
    for (const std::int64_t count : channels) {
        network.blocks.push_back(blockOf(count));
    }
    document.setNetwork(network);
}

} // namespace

class TestNetworkDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertThenUndoRemovesTheBlocks()
    {
        NetworkDocument document;
        fill(document, {1, 2, 3});
        document.insertBlocks(1, {blockOf(8), blockOf(9)});
        QCOMPARE(channelsOf(document), QStringLiteral("1 8 9 2 3"));
        document.undoStack()->undo();
        QCOMPARE(channelsOf(document), QStringLiteral("1 2 3"));
    }

    void removeThenUndoRestoresTheBlocks()
    {
        NetworkDocument document;
        fill(document, {1, 2, 3, 4});
        document.removeBlocks(QList<int>{0, 2});
        QCOMPARE(channelsOf(document), QStringLiteral("2 4"));
        document.undoStack()->undo();
        QCOMPARE(channelsOf(document), QStringLiteral("1 2 3 4"));
        QVERIFY(!document.undoStack()->canUndo());
    }

    void movesAndUndoes_data()
    {
        QTest::addColumn<QList<int>>("rows");
        QTest::addColumn<int>("destination");
        QTest::addColumn<QString>("expected");
        QTest::newRow("down") << QList<int>{0} << 3 << QStringLiteral("2 3 1 4 5");
        QTest::newRow("up") << QList<int>{3} << 1 << QStringLiteral("1 4 2 3 5");
        QTest::newRow("to the end") << QList<int>{1, 2} << 5 << QStringLiteral("1 4 5 2 3");
        QTest::newRow("to the start") << QList<int>{3, 4} << 0 << QStringLiteral("4 5 1 2 3");
        QTest::newRow("with gaps") << QList<int>{0, 2, 4} << 2 << QStringLiteral("2 1 3 5 4");
        QTest::newRow("with gaps, to the end") << QList<int>{0, 2} << 5 << QStringLiteral("2 4 5 1 3");
        QTest::newRow("with gaps, to the start") << QList<int>{1, 3} << 0 << QStringLiteral("2 4 1 3 5");
    }

    void movesAndUndoes()
    {
        QFETCH(QList<int>, rows);
        QFETCH(int, destination);
        NetworkDocument document;
        fill(document, {1, 2, 3, 4, 5});
        document.gatherBlocks(rows, destination);
        QTEST(channelsOf(document), "expected");
        document.undoStack()->undo();
        QCOMPARE(channelsOf(document), QStringLiteral("1 2 3 4 5"));
    }

    void aMoveToItsOwnPlaceIsNoEdit()
    {
        NetworkDocument document;
        fill(document, {1, 2, 3});
        document.moveBlocks(1, 1, 1);
        document.moveBlocks(1, 1, 2);
        QVERIFY(!document.hasChanges());
    }

    void editsOfOneFieldMergeUntilFinished()
    {
        NetworkDocument document;
        fill(document, {1, 2});
        for (const std::int64_t channels : {4, 5, 6}) {
            document.changeBlock(0, blockOf(channels), QStringLiteral("channels"));
        }
        QCOMPARE(document.undoStack()->count(), 1);
        document.finishEdit();
        document.changeBlock(0, blockOf(7), QStringLiteral("channels"));
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(channelsOf(document), QStringLiteral("6 2"));
        document.undoStack()->undo();
        QCOMPARE(channelsOf(document), QStringLiteral("1 2"));
    }

    void editsOfDifferentPlacesDoNotMerge()
    {
        NetworkDocument document;
        fill(document, {1, 2});
        document.changeBlock(0, blockOf(4), QStringLiteral("channels"));
        document.changeBlock(1, blockOf(4), QStringLiteral("channels"));
        Block strided = blockOf(4);
        strided.stride = 2;
        document.changeBlock(1, strided, QStringLiteral("stride"));
        QCOMPARE(document.undoStack()->count(), 3);
    }

    void anEditThatComesBackVanishes()
    {
        NetworkDocument document;
        fill(document, {1, 2});
        document.changeBlock(0, blockOf(4), QStringLiteral("channels"));
        document.changeBlock(0, blockOf(1), QStringLiteral("channels"));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(!document.hasChanges());
    }

    void aChangeToTheSameAnnouncesNothing()
    {
        NetworkDocument document;
        fill(document, {1, 2});
        const QSignalSpy costs(&document, &NetworkDocument::costsChanged);
        document.changeBlock(0, blockOf(1), QStringLiteral("channels"));
        document.changeFrame(document.frame(), QStringLiteral("frame"));
        document.setCostOptions(document.costOptions());
        QCOMPARE(costs.count(), 0);
        QVERIFY(!document.hasChanges());
    }

    void costsFollowEachEdit()
    {
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        QCOMPARE(document.costs().total.bitops, 13'352'960);
        Block block = document.blocks()[2];
        block.weightBits = 4;
        document.changeBlock(2, block, QStringLiteral("bits"));
        QCOMPARE(document.costs().total.bitops, 13'352'960 + 1'122'304);
        document.undoStack()->undo();
        QCOMPARE(document.costs().total.bitops, 13'352'960);
        document.setCostOptions({.rule = CountingRule::Notebook});
        QCOMPARE(document.costs().total.bitops, 83'763'200);
    }

    void theCountingRuleIsKeptForANewDesign()
    {
        NetworkDocument document;
        document.setCostOptions({.rule = CountingRule::Notebook, .withClassifier = true});
        document.setNetwork(notebookNetwork());
        QCOMPARE(document.costs().total.bitops, 83'763'200 + 81'920);
    }

    void inputChangesCanBeUndone()
    {
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        NetworkFrame frame = document.frame();
        frame.input.shape = {3, 224, 224};
        document.changeFrame(frame, QStringLiteral("input"));
        QCOMPARE(document.costs().total.bitops, 654'295'040);
        document.undoStack()->undo();
        QCOMPARE(document.costs().total.bitops, 13'352'960);
    }

    void savingAndOpeningGivesTheSameNetwork()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("design.bitops"));
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        document.insertBlocks(0, {blockOf(16)});
        QVERIFY(document.hasChanges());
        QVERIFY(document.save(path));
        QVERIFY(!document.hasChanges());
        QCOMPARE(document.displayName(), QStringLiteral("design.bitops"));

        NetworkDocument other;
        QVERIFY(other.open(path));
        QCOMPARE(other.network(), document.network());
        QCOMPARE(other.filePath(), path);
    }

    void whatOthersWriteIntoTheFileIsNoticed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("design.bitops"));
        NetworkDocument one;
        one.setNetwork(notebookNetwork());
        QVERIFY(!one.isFileChanged()); // It has none.
        QVERIFY(one.save(path));
        NetworkDocument other;
        QVERIFY(other.open(path));
        QVERIFY(!one.isFileChanged() && !other.isFileChanged());

        one.removeBlocks(0, 1);
        QVERIFY(one.save(path));
        QVERIFY(!one.isFileChanged());
        QVERIFY(other.isFileChanged());
        one.undoStack()->undo();
        QVERIFY(one.save(path));
        QVERIFY(!other.isFileChanged()); // It holds again what it held.

        one.restore(notebookNetwork(), path);
        QVERIFY(!one.isFileChanged());
        QVERIFY(QFile::remove(path));
        QVERIFY(!one.isFileChanged() && !other.isFileChanged());
    }

    void pythonCodeIsReadButNeverReplaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("config = [(32, 1, 8), (64, 2, 4)]\n") > 0);
        file.close();

        NetworkDocument document;
        QVERIFY(document.open(path));
        QCOMPARE(document.network().blocks.size(), std::size_t{2});
        QCOMPARE(document.displayName(), QStringLiteral("mine"));
        QVERIFY(document.filePath().isEmpty());

        const Status status = document.save(path);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("config"));
    }

    void undoingToTheSavedStateIsUnchanged()
    {
        const QTemporaryDir folder;
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        QVERIFY(document.save(folder.filePath(QStringLiteral("a.bitops"))));
        document.removeBlocks(0, 1);
        QVERIFY(document.hasChanges());
        document.undoStack()->undo();
        QVERIFY(!document.hasChanges());
    }

    void aFileThatCannotBeReadLeavesTheDesign()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.bitops"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{\"format\": 3}") > 0);
        file.close();
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        document.removeBlocks(0, 1);
        const Network before = document.network();
        const Status status = document.open(path);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(path));
        QCOMPARE(document.network(), before);
        QVERIFY(document.undoStack()->canUndo());
    }

    void savingOnAFullDiskKeepsTheFileAndTheChanges()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.bitops"));
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        QVERIFY(document.save(path));
        document.removeBlocks(0, 1);
        {
            const FullDisk disk;
            const Status status = document.save(path);
            QVERIFY(!status);
            QVERIFY(QString::fromStdString(status.error().message).contains(path));
        }
        QVERIFY(document.hasChanges());
        QCOMPARE(*loadNetwork(path.toStdString()), notebookNetwork());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QVERIFY(document.save(path));
        QVERIFY(!document.hasChanges());
    }

    void aNameThatIsNotUtf8IsToldOf()
    {
        const QTemporaryDir folder;
        const std::string bytes = folder.path().toStdString() + "/caf\xe9.bitops";
        const QString decoded = QFile::decodeName(bytes.c_str());
        QVERIFY(writeTextFile(bytes, networkToText(notebookNetwork())));
        // What Qt makes of it is another file.
        QVERIFY(writeTextFile(decoded.toStdString(), networkToText(Network{.blocks = {Block{}}})));
        NetworkDocument document;
        for (const Status& status : {document.open(decoded), document.save(decoded)}) {
            QVERIFY(!status);
            QVERIFY(QString::fromStdString(status.error().message).contains(QLatin1String("not UTF-8")));
        }
        QVERIFY(document.blocks().empty());
    }

    void savingWhereItCannotKeepsTheChanges()
    {
        NetworkDocument document;
        document.setNetwork(notebookNetwork());
        document.removeBlocks(0, 1);
        const Status status = document.save(QStringLiteral("/nonexistent-folder/a.bitops"));
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message)
                    .contains(QLatin1String("/nonexistent-folder/a.bitops")));
        QVERIFY(document.hasChanges());
        QVERIFY(document.filePath().isEmpty());
    }

    /// After any edits, undoing all gives the start again, and redoing all the end.
    void undoAndRedoAllAfterRandomEdits()
    {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            const auto below = [&random](std::size_t bound) { return static_cast<int>(random() % bound); };
            NetworkDocument document;
            document.setNetwork(notebookNetwork());
            const Network start = document.network();
            for (int edit = 0; edit < 30; ++edit) {
                const std::size_t count = document.blocks().size();
                switch (count == 0 ? 0 : below(4)) {
                case 0:
                    document.insertBlocks(below(count + 1), {blockOf(1 + below(64)), blockOf(1 + below(64))});
                    break;
                case 1:
                    document.removeBlocks(below(count), 1);
                    break;
                case 2:
                    document.moveBlocks(below(count), 1, below(count + 1));
                    break;
                default:
                    document.changeBlock(below(count), blockOf(1 + below(64)), QStringLiteral("channels"));
                    break;
                }
            }
            const Network end = document.network();
            while (document.undoStack()->canUndo()) {
                document.undoStack()->undo();
            }
            QCOMPARE(document.network(), start);
            while (document.undoStack()->canRedo()) {
                document.undoStack()->redo();
            }
            QCOMPARE(document.network(), end);
            QCOMPARE(document.costs(), computeCosts(end, document.costOptions()));
        }
    }
};

BITOPS_TEST(TestNetworkDocument, QCoreApplication)
#include "tst_network_document.moc"
