// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/tuples.h"

#include "core/network/presets.h"

#include <QTest>

using namespace bitops;

class TestTuples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheNotebooksList();
    void readsBackWhatItWrote();
    void readsWhatPythonAllows_data();
    void readsWhatPythonAllows();
    void keepsValuesOutOfRange();
    void namesLineAndColumn_data();
    void namesLineAndColumn();
};

void TestTuples::writesTheNotebooksList()
{
    QCOMPARE(blocksToTuples(notebookNetwork().blocks),
             std::string("[(32, 1, 8), (64, 2, 4), (128, 2, 2), (128, 1, 4), (256, 2, 8)]"));
    QCOMPARE(blocksToTuples({}), std::string("[]"));
    QCOMPARE(blocksToTuples({Block{.weightBits = WeightBits(std::vector{6, 3})}}),
             std::string("[(32, 1, 6)]"));
}

void TestTuples::readsBackWhatItWrote()
{
    const auto read = blocksFromTuples(blocksToTuples(notebookNetwork().blocks));
    QVERIFY(read.hasValue());
    QCOMPARE(*read, notebookNetwork().blocks);
}

void TestTuples::readsWhatPythonAllows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("blocks");

    QTest::newRow("no blanks") << QByteArray("[(32,1,8),(64,2,4)]") << 2;
    QTest::newRow("many blanks") << QByteArray(" \t[ ( 32 , 1 , 8 ) , ( 64 , 2 , 4 ) ] \n") << 2;
    QTest::newRow("trailing comma") << QByteArray("[(32, 1, 8), (64, 2, 4),]") << 2;
    QTest::newRow("comma in a tuple") << QByteArray("[(32, 1, 8,), (64, 2, 4,)]") << 2;
    QTest::newRow("lines") << QByteArray("[\n  (32, 1, 8),\n  (64, 2, 4),\n]\n") << 2;
    QTest::newRow("lines of Windows") << QByteArray("[\r\n  (32, 1, 8),\r\n  (64, 2, 4)\r\n]\r\n") << 2;
    QTest::newRow("comments") << QByteArray(
                                     "# blocks\n[  # (1, 1, 1),\n(32, 1, 8), # first ]\n(64, # wide\n2, 4)]#")
                              << 2;
    QTest::newRow("empty") << QByteArray("[]") << 0;
}

void TestTuples::readsWhatPythonAllows()
{
    QFETCH(QByteArray, text);
    QFETCH(int, blocks);
    const std::vector<Block> all{{.outChannels = 32, .stride = 1, .weightBits = 8},
                                 {.outChannels = 64, .stride = 2, .weightBits = 4}};

    const auto read = blocksFromTuples(text.toStdString());

    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(*read, std::vector<Block>(all.begin(), all.begin() + blocks));
}

void TestTuples::keepsValuesOutOfRange()
{
    const auto read = blocksFromTuples("[(0, -1, 2147483647)]");
    QVERIFY(read.hasValue());
    QCOMPARE(*read, (std::vector<Block>{{.outChannels = 0, .stride = -1, .weightBits = 2'147'483'647}}));
}

void TestTuples::namesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");

    const auto row = [](const char* name, const QByteArray& text, const char* message) {
        QTest::newRow(name) << text << QByteArray(message);
    };
    row("nothing", "", "line 1, column 1: expected a list that begins with [, found the end");
    row("only a comment", "# none", "line 1, column 7: expected a list that begins with [, found the end");
    row("no list", "(32, 1, 8)", "line 1, column 1: expected a list that begins with [, found \"(\"");
    row("not closed", "[(32, 1, 8)", "line 1, column 12: expected a comma or ], found the end");
    row("no comma between", "[(32, 1, 8) (64, 2, 4)]",
        "line 1, column 13: expected a comma or ], found \"(\"");
    row("no tuple", "[32, 1, 8]",
        "line 1, column 2: expected a tuple (out channels, stride, bits), found \"3\"");
    row("comma alone", "[,]", "line 1, column 2: expected a tuple (out channels, stride, bits), found \",\"");
    row("two numbers", "[(32, 1)]", "line 1, column 8: expected a comma, found \")\"");
    row("one number", "[(32)]", "line 1, column 5: expected a comma, found \")\"");
    row("four numbers", "[(32, 1, 8, 3)]",
        "line 1, column 13: expected the end of a tuple of three numbers, found \"3\"");
    row("fraction", "[(32, 1, 8.5)]",
        "line 1, column 11: expected the end of a tuple of three numbers, found \".\"");
    row("a name", "[(32, stride, 8)]", "line 1, column 7: expected a whole number, found \"s\"");
    row("no number", "[(32, , 8)]", "line 1, column 7: expected a whole number, found \",\"");
    row("huge", "[(99999999999, 1, 8)]", "line 1, column 3: expected a smaller number, found \"9\"");
    row("something behind", "[(32, 1, 8)] + []",
        "line 1, column 14: expected nothing more after the list, found \"+\"");
    row("third line", "[\n  (32, 1, 8),\n  (64; 2, 4)]", "line 3, column 6: expected a comma, found \";\"");
    row("after Windows' lines", "[\r\n(32, 1, 8)\r\n(",
        "line 3, column 1: expected a comma or ], found \"(\"");
    row("not ASCII", "[(32, 1, ∞)]", "line 1, column 10: expected a whole number, found \"∞\"");
    row("a zero byte", QByteArray("[(32, 1, 8)]\0x", 14),
        "line 1, column 13: expected nothing more after the list, found \"");
}

void TestTuples::namesLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);

    const auto read = blocksFromTuples(text.toStdString());
    QVERIFY(!read.hasValue());
    const QByteArray found = QByteArray::fromStdString(read.error().message);
    QVERIFY2(found.startsWith(message), found.constData());
}

QTEST_APPLESS_MAIN(TestTuples)
#include "tst_tuples.moc"
