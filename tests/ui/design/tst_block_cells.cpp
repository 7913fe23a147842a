// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/block_cells.h"
#include "ui/design/block_table_model.h"

#include <QTest>

using namespace bitops;

namespace {

constexpr int channels = BlockTableModel::OutChannelsColumn;
constexpr int stride = BlockTableModel::StrideColumn;
constexpr int expansion = BlockTableModel::ExpansionColumn;
constexpr int bitsColumn = BlockTableModel::WeightBitsColumn;

Result<PastedCells> pasted(const char* text, const PastePlace& place)
{
    return pasteCells(notebookNetwork(), place, *cellsFromText(QString::fromUtf8(text)));
}

QString problemOf(const char* text, const PastePlace& place)
{
    const Result<PastedCells> result = pasted(text, place);
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

class TestBlockCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void codeIsNoTable()
    {
        QVERIFY(!cellsFromText(QStringLiteral("[(32, 1, 8)]")));
        QVERIFY(!cellsFromText(QStringLiteral("{\"format\": 1}")));
        QVERIFY(!cellsFromText(QString()));
        const std::optional<Cells> cells = cellsFromText(QStringLiteral("1\t2\r\n3\t4\r\n"));
        QVERIFY(cells && cells->size() == 2);
        QCOMPARE(cells->at(1).join(QLatin1Char('|')), QStringLiteral("3|4"));
    }

    void fillsTheRectangle()
    {
        const auto result = pasted("16\t1\n24\t2", {1, {}, {channels, stride}});
        QVERIFY(result);
        QCOMPARE(result->rows, (QList<int>{1, 2}));
        QCOMPARE(result->blocks[0].outChannels, 16);
        QCOMPARE(result->blocks[1].stride, 2);
        QVERIFY(result->added.empty());
    }

    void emptyCellsLeaveValues()
    {
        const auto result = pasted("\t2\n24\t", {0, {}, {channels, stride}});
        QVERIFY(result);
        QCOMPARE(result->blocks[0].outChannels, 32);
        QCOMPARE(result->blocks[0].stride, 2);
        QCOMPARE(result->blocks[1].outChannels, 24);
    }

    void addsRowsBehindTheLast()
    {
        const auto result = pasted("300\n400\n500", {4, {}, {channels}});
        QVERIFY(result);
        QCOMPARE(result->rows, QList<int>{4});
        QCOMPARE(result->added.size(), std::size_t{2});
        QCOMPARE(result->added[1].outChannels, 500);
        QCOMPARE(result->added[1].stride, 1);
        QCOMPARE(result->added[1].weightBits, WeightBits(8)); // As the block above.
    }

    void findsColumnsByTheirHeadings()
    {
        const auto result =
            pasted("\tBitOps\tBits\tType\n0\t77\t8·4\tconv\n1\t78\tfloat\tInvRes", {2, {}, {}});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->rows, (QList<int>{2, 3}));
        QCOMPARE(result->blocks[0].type, BlockType::Conv);
        QCOMPARE(result->blocks[1].type, BlockType::InvertedResidual);
        QCOMPARE(result->blocks[1].weightBits, WeightBits(floatBits));
    }

    void aSingleLineGoesIntoAllSelectedRows()
    {
        const auto result = pasted("3", {0, {0, 2, 4}, {bitsColumn}});
        QVERIFY(result);
        QCOMPARE(result->rows, (QList<int>{0, 2, 4}));
        QCOMPARE(result->blocks[2].weightBits, WeightBits(3));
    }

    void saysWhatCannotBePasted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no number")
            << QByteArray("16\n1.5") << QList<int>{channels}
            << QStringLiteral("Could not paste row 2, column 1: “1.5” is no value of the column “Ch.”.");
        QTest::newRow("no bits")
            << QByteArray("1\tfour") << QList<int>{stride, bitsColumn}
            << QStringLiteral("Could not paste row 1, column 2: “four” is no value of the column “Bits”.");
        QTest::newRow("behind headings")
            << QByteArray("Bits\n4\nx") << QList<int>{}
            << QStringLiteral("Could not paste row 3, column 1: “x” is no value of the column “Bits”.");
        QTest::newRow("not of the type")
            << QByteArray("6") << QList<int>{expansion}
            << QStringLiteral("Could not paste row 1, column 1: a block of the type “Sep” has no “t”.");
        QTest::newRow("too wide") << QByteArray("1\t2\t3") << QList<int>{stride, bitsColumn}
                                  << QStringLiteral(
                                         "Could not paste 3 columns: from “S” on, only 2 can be edited.");
        QTest::newRow("read only") << QByteArray("1") << QList<int>{}
                                   << QStringLiteral("Could not paste: the current column cannot be edited.");
        QTest::newRow("headings alone")
            << QByteArray("Type\tBits") << QList<int>{}
            << QStringLiteral("Could not paste: the clipboard has headings, but no cells below them.");
    }
    void saysWhatCannotBePasted()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<int>, columns);
        QTEST(problemOf(text.constData(), {0, {}, columns}), "sentence");
    }

    void moreBlocksThanANetworkHasAreRefused()
    {
        const QByteArray lines = QByteArray("8\n").repeated(997);
        QCOMPARE(
            problemOf(lines.constData(), {4, {}, {channels}}),
            QStringLiteral("Could not paste 997 rows from row 4 on: a network has at most 1,000 blocks."));
    }

    /// As the table's own edits do: the bits of layers follow them.
    void theBitsOfLayersFollowTheType()
    {
        Network network = notebookNetwork();
        network.blocks[1].weightBits = WeightBits(std::vector<int>{8, 4});
        const auto result = pasteCells(network, {1, {}, {BlockTableModel::TypeColumn}},
                                       *cellsFromText(QStringLiteral("Conv")));
        QVERIFY(result);
        QCOMPARE(result->blocks[0].weightBits.values().size(), std::size_t{1});
    }
};

BITOPS_TEST(TestBlockCells, QCoreApplication)
#include "tst_block_cells.moc"
