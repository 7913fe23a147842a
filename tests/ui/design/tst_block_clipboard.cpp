// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/block_clipboard.h"

#include <QMimeData>
#include <QTest>

using namespace bitops;

class TestBlockClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksComeBackAsTheyWere()
    {
        const std::vector<Block> blocks{{.type = BlockType::InvertedResidual,
                                         .outChannels = 24,
                                         .stride = 2,
                                         .kernel = 5,
                                         .expansion = 3,
                                         .weightBits = WeightBits(std::vector<int>{8, 4, 2}),
                                         .activationBits = 6},
                                        {}};
        QCOMPARE(*blocksFromMime(blocksToMime(blocks).get()), blocks);
        // Also through a program that keeps the text alone.
        QMimeData text;
        text.setText(blocksToMime(blocks)->text());
        QCOMPARE(*blocksFromMime(&text), blocks);
    }

    void theTextIsTheNotebooksTuples()
    {
        QCOMPARE(blocksToMime({notebookNetwork().blocks[0], notebookNetwork().blocks[1]})->text(),
                 QStringLiteral("[(32, 1, 8), (64, 2, 4)]"));
    }

    void readsTuplesWithPythonAround()
    {
        QMimeData text;
        text.setText(QStringLiteral("# widths\nmobilenet_config = [\n    (32, 1, 8),\n    (64, 2, 4),\n]\n"));
        QCOMPARE(blocksFromMime(&text)->size(), std::size_t{2});
    }

    void readsWhatFilesMayHold_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("a prompt") << QStringLiteral(
            "In [3]: b = [\n   ...:     (32, 1, 8),\n   ...:     (64, 2, 4),\n   ...: ]\n");
        QTest::newRow("an output") << QStringLiteral("Out[4]: [(32, 1, 8), (64, 2, 4)]");
        QTest::newRow("a printed array") << QStringLiteral("array([[32,  1,  8],\n       [64,  2,  4]])");
        QTest::newRow("MobileNetV2's table") << QStringLiteral("[[6, 24, 2, 2]]");
    }

    void readsWhatFilesMayHold()
    {
        QFETCH(QString, content);
        QMimeData text;
        text.setText(content);
        const auto blocks = blocksFromMime(&text);
        QVERIFY2(blocks.hasValue(), blocks ? "" : blocks.error().message.c_str());
        QCOMPARE(blocks->size(), std::size_t{2});
    }

    void saysWhyItCannotPaste_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("two numbers") << QStringLiteral("[(32, 1)]") << QStringLiteral("line 1, column");
        QTest::newRow("no list") << QStringLiteral("hello") << QStringLiteral("line 1");
        QTest::newRow("an empty list") << QStringLiteral("[]") << QStringLiteral("line 1, column 2");
        QTest::newRow("no blocks") << QString::fromStdString(networkToText(Network()))
                                   << QStringLiteral("no blocks");
        QTest::newRow("other JSON") << QStringLiteral("{\"a\": 1}") << QStringLiteral("format");
    }

    void saysWhyItCannotPaste()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        QMimeData data;
        data.setText(text);
        const auto blocks = blocksFromMime(&data);
        QVERIFY(!blocks);
        QVERIFY2(blocks.error().message.find(part.toStdString()) != std::string::npos,
                 blocks.error().message.c_str());
        QVERIFY(!blocksFromMime(nullptr));
    }
};

BITOPS_TEST(TestBlockClipboard, QCoreApplication)
#include "tst_block_clipboard.moc"
