// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/tuples.h"

#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>

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
    void refusesWhatTuplesCannotExpress_data();
    void refusesWhatTuplesCannotExpress();
    void neitherWritesNorReadsAnEmptyList();
    void findsTheListInPythonCode_data();
    void findsTheListInPythonCode();
    void looksLikeTuplesOnlyWhereTheyAreMeant();
    void namesLineAndColumn_data();
    void namesLineAndColumn();
};

void TestTuples::writesTheNotebooksList()
{
    QCOMPARE(*blocksToTuples(notebookNetwork().blocks),
             std::string("[(32, 1, 8), (64, 2, 4), (128, 2, 2), (128, 1, 4), (256, 2, 8)]"));
}

void TestTuples::readsBackWhatItWrote()
{
    const auto read = blocksFromTuples(*blocksToTuples(notebookNetwork().blocks));
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
    QTest::newRow("tuple of tuples") << QByteArray("((32, 1, 8), (64, 2, 4))") << 2;
    QTest::newRow("list of lists") << QByteArray("[[32, 1, 8], [64, 2, 4]]") << 2;
    QTest::newRow("both mixed") << QByteArray("([32, 1, 8], (64, 2, 4),)") << 2;
    QTest::newRow("signs") << QByteArray("[(+32, + 1, 8), (64, 2, 4)]") << 2;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[(32, 1, 8)]") << 1;
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
    const auto read = blocksFromTuples("[(9223372036854775807, -1, 2147483647)]");
    QVERIFY(read.hasValue());
    QCOMPARE(*read, (std::vector<Block>{{.outChannels = std::numeric_limits<std::int64_t>::max(),
                                         .stride = -1,
                                         .weightBits = 2'147'483'647}}));
}

void TestTuples::refusesWhatTuplesCannotExpress_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("conv") << Block{.type = BlockType::Conv}
                          << QByteArray("is of type conv, and tuples describe separable blocks only");
    QTest::newRow("inverted residual")
        << Block{.type = BlockType::InvertedResidual}
        << QByteArray("is of type inverted_residual, and tuples describe separable blocks only");
    QTest::newRow("kernel") << Block{.kernel = 5}
                            << QByteArray("has a kernel of 5, and that of tuples is always 3");
    QTest::newRow("bits per layer") << Block{.weightBits = WeightBits(std::vector{6, 3})}
                                    << QByteArray(
                                           "has bits for each layer (6·3), and tuples have one number");
    QTest::newRow("activations") << Block{.activationBits = 8}
                                 << QByteArray(
                                        "has activations of 8 bits, and those of tuples are always float");
}

void TestTuples::refusesWhatTuplesCannotExpress()
{
    QFETCH(Block, block);
    QFETCH(QByteArray, message);

    const auto text = blocksToTuples({Block{}, block});
    QVERIFY(!text.hasValue());
    QCOMPARE(QByteArray::fromStdString(text.error().message), "block 1 " + message);
    QCOMPARE(obstacleToTuples({Block{}, block}), text.error().message);
    QCOMPARE(obstacleToTuples({Block{}}), std::string());
}

/// One rule for both ways: a list without blocks is no network.
void TestTuples::neitherWritesNorReadsAnEmptyList()
{
    QCOMPARE(blocksToTuples({}).error().message, std::string("there are no blocks"));
    for (const char* text : {"[]", "()", "config = []", "mobilenet_config = [\n]\n", "np.array([])"}) {
        QVERIFY2(!blocksFromTuples(text), text);
    }
    QCOMPARE(blocksFromTuples("[ ]").error().message,
             std::string("line 1, column 3: expected a tuple (out channels, stride, bits), found \"]\""));
}

void TestTuples::findsTheListInPythonCode_data()
{
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
    row("one line", "mobilenet_config = [(32, 1, 8), (64, 2, 4)]");
    row("any name, a tuple", "x=((32, 1, 8), (64, 2, 4))\n");
    row("the notebook's", R"(
# Example usage
if __name__ == "__main__":
    mobilenet_config = [
        (32, 1, 8),  # wide
        (64, 2, 4),
    ]

    model = QuantizedMobileNet(mobilenet_config)
)");
    row("a type", "config: list[tuple[int, int, int]] = [(32, 1, 8), (64, 2, 4)]");
    row("an attribute", "self.config = [(32, 1, 8), (64, 2, 4)]; print(1)");
    row("two names", "a = b = [(32, 1, 8), (64, 2, 4)]");
    row("a joined line", "config = \\\n    [(32, 1, 8), (64, 2, 4)]");
    row("a joined line of Windows", "config = \\\r\n    [(32, 1, 8), (64, 2, 4)]\r\nx = 1\r\n");
    row("other values before", R"(
results = []
sizes = [1, 2]
names = ['a = [(1, 1, 1)]']
x == [(1, 1, 1)]
x += [(1, 1, 1)]
f(config=[(1, 1, 1)])
d = {'x': [(1, 1, 1)]}
config = [(32, 1, 8), (64, 2, 4)]
later = [(1, 1, 1)]
)");
    row("strings and comments before", R"py(
'''
x = [(1, 1, 1)]
'''
"""it's = [(2, 2, 2)]"""
# y = [(3, 3, 3)]
s = 'it\'s = [(4, 4, 4)]'
!echo it's
config = [(32, 1, 8), (64, 2, 4)]
)py");
}

void TestTuples::findsTheListInPythonCode()
{
    QFETCH(QByteArray, text);
    const std::vector<Block> all{{.outChannels = 32, .stride = 1, .weightBits = 8},
                                 {.outChannels = 64, .stride = 2, .weightBits = 4}};

    const auto read = blocksFromTuples(text.toStdString());

    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(*read, all);
}

void TestTuples::looksLikeTuplesOnlyWhereTheyAreMeant()
{
    QVERIFY(looksLikeTuples("[(32, 1, 8)]"));
    QVERIFY(looksLikeTuples("\n ((32, 1, 8),)"));
    QVERIFY(looksLikeTuples("[oh"));
    QVERIFY(looksLikeTuples("mobilenet_config = [(32, 1, 8)]"));
    QVERIFY(!looksLikeTuples(""));
    QVERIFY(!looksLikeTuples("preset:notebook"));
    QVERIFY(!looksLikeTuples("a=b.bitops"));
}

void TestTuples::namesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");

    const auto row = [](const char* name, const QByteArray& text, const char* message) {
        QTest::newRow(name) << text << QByteArray(message);
    };
    row("nothing", "",
        "line 1, column 1: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found the end");
    row("only a comment", "# none",
        "line 1, column 7: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found the end");
    row("no list", "(32, 1, 8)",
        "line 1, column 2: expected a tuple (out channels, stride, bits), found \"32\"");
    const char* const noList = "line 1, column 1: expected a list of tuples such as "
                               "[(32, 1, 8), (64, 2, 4)], or Python code that assigns one to a name";
    row("bare numbers", "32, 1, 8", noList);
    row("code without a list", "import torch\nx = 3\n", noList);
    row("closed otherwise", "[(32, 1, 8))", "line 1, column 12: expected a comma or ], found \")\"");
    row("tuple closed otherwise", "[(32, 1, 8]]",
        "line 1, column 11: expected the end of a tuple of three or four numbers, found \"]\"");
    row("code with numbers", "\nconfig = [32, 1, 8]",
        "line 2, column 11: expected a tuple (out channels, stride, bits), found \"32\"");
    row("code with five numbers", "import torch\nconfig = [\n    (32, 1, 8, 3, 1),\n]",
        "line 3, column 19: expected the end of a tuple of three or four numbers, found \"1\"");
    row("code that computes", "config = [(32, 1, 8)] * 5",
        "line 1, column 23: expected nothing more after the list, found \"*\"");
    row("code that computes bits", "config = [(32, 1, 2 * 4)]",
        "line 1, column 21: expected the end of a tuple of three or four numbers, found \"*\"");
    row("a column of characters", "ä = [(32, 1, x)]",
        "line 1, column 14: expected a whole number, found \"x\"");
    row("not closed", "[(32, 1, 8)", "line 1, column 12: expected a comma or ], found the end");
    row("no comma between", "[(32, 1, 8) (64, 2, 4)]",
        "line 1, column 13: expected a comma or ], found \"(\"");
    row("no tuple", "[32, 1, 8]",
        "line 1, column 2: expected a tuple (out channels, stride, bits), found \"32\"");
    row("comma alone", "[,]", "line 1, column 2: expected a tuple (out channels, stride, bits), found \",\"");
    row("two numbers", "[(32, 1)]", "line 1, column 8: expected a comma, found \")\"");
    row("one number", "[(32)]", "line 1, column 5: expected a comma, found \")\"");
    row("five numbers", "[(32, 1, 8, 3, 1)]",
        "line 1, column 16: expected the end of a tuple of three or four numbers, found \"1\"");
    row("three, then four", "[(32, 1, 8), (6, 24, 2, 2)]",
        "line 1, column 14: expected 3 numbers, as in the tuples before, found 4");
    row("fraction", "[(32, 1, 8.5)]", "line 1, column 10: expected a whole number, found \"8.5\"");
    row("a name", "[(32, stride, 8)]", "line 1, column 7: expected a whole number, found \"stride\"");
    row("no number", "[(32, , 8)]", "line 1, column 7: expected a whole number, found \",\"");
    row("huge", "[(99999999999999999999, 1, 8)]",
        "line 1, column 3: expected a smaller number, found \"99999999999999999999\"");
    row("huge bits", "[(1, 1, 99999999999)]",
        "line 1, column 9: expected a smaller number, found \"99999999999\"");
    row("something behind", "[(32, 1, 8)] + []",
        "line 1, column 14: expected nothing more after the list, found \"+\"");
    row("third line", "[\n  (32, 1, 8),\n  (64; 2, 4)]", "line 3, column 6: expected a comma, found \";\"");
    row("after Windows' lines", "[\r\n(32, 1, 8)\r\n(",
        "line 3, column 1: expected a comma or ], found \"(\"");
    row("not ASCII", "[(32, 1, ∞)]", "line 1, column 10: expected a whole number, found \"∞\"");
    row("a zero byte", QByteArray("[(32, 1, 8)]\0x", 14),
        "line 1, column 13: expected text, found a NUL byte");
    row("a zero byte in code", QByteArray("x = 1\n\0y = [(32, 1, 8)]", 23),
        "line 2, column 1: expected text, found a NUL byte");
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

BITOPS_TEST(TestTuples, NoApplication)
#include "tst_tuples.moc"
