// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/block_table_model.h"
#include "ui/design/network_document.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

struct BlockTableModelFixture
{
    NetworkDocument document;
    BlockTableModel model{&document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    BlockTableModelFixture() { document.setNetwork(notebookNetwork()); }

    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QVariant value(int row, int column, int role) const
    {
        return model.index(row, column).data(role);
    }
};

} // namespace

class TestBlockTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsTheNotebooksNetwork()
    {
        const BlockTableModelFixture fixture;
        QCOMPARE(fixture.model.rowCount(), 5);
        QCOMPARE(fixture.text(1, BlockTableModel::OutChannelsColumn), QStringLiteral("64"));
        QCOMPARE(fixture.text(1, BlockTableModel::StrideColumn), QStringLiteral("2"));
        QCOMPARE(fixture.text(1, BlockTableModel::WeightBitsColumn), QStringLiteral("4"));
        QCOMPARE(fixture.text(1, BlockTableModel::OutputColumn), QStringLiteral("16×16"));
        QVERIFY(fixture.value(1, BlockTableModel::OutputColumn, Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("64×16×16")));
        QCOMPARE(fixture.text(1, BlockTableModel::BitopsColumn), QStringLiteral("2.39\u00A0M"));
        QCOMPARE(fixture.value(1, BlockTableModel::BitopsColumn, BlockTableModel::ValueRole).toLongLong(),
                 2'392'064);
    }

    void sharesAddUpToOne()
    {
        const BlockTableModelFixture fixture;
        double sum = 0;
        double largest = 0;
        for (int row = 0; row < 5; ++row) {
            const double share =
                fixture.value(row, BlockTableModel::ShareColumn, BlockTableModel::ValueRole).toDouble();
            sum += share;
            largest = std::max(largest, share);
        }
        QVERIFY(qFuzzyCompare(sum, 1.0));
        QCOMPARE(fixture.value(0, BlockTableModel::ShareColumn, BlockTableModel::LargestShareRole).toDouble(),
                 largest);
    }

    void editingChangesTheDocumentAndAnnouncesCosts()
    {
        BlockTableModelFixture fixture;
        const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        QVERIFY(fixture.model.setData(fixture.model.index(2, BlockTableModel::WeightBitsColumn), 4,
                                      Qt::EditRole));
        QCOMPARE(fixture.document.blocks()[2].weightBits, WeightBits(4));
        QCOMPARE(changed.count(), 2); // The row, and the shares of all.
        QCOMPARE(fixture.text(2, BlockTableModel::BitopsColumn), QStringLiteral("2.24\u00A0M"));
    }

    void bitsOfTheLayersAreTyped()
    {
        BlockTableModelFixture fixture;
        const QModelIndex cell = fixture.model.index(2, BlockTableModel::WeightBitsColumn);
        QVERIFY(fixture.model.setData(cell, QStringLiteral("8, 4"), Qt::EditRole));
        QCOMPARE(fixture.document.blocks()[2].weightBits, WeightBits(std::vector<int>{8, 4}));
        QCOMPARE(cell.data().toString(), QStringLiteral("8·4"));
        // The pointwise layer costs most.
        QCOMPARE(cell.data(BlockTableModel::ColorBitsRole).toInt(), 4);
        QVERIFY(fixture.model.setData(cell, QStringLiteral("8·4·2"), Qt::EditRole));
        QVERIFY(cell.data(BlockTableModel::HasProblemRole).toBool());
        QVERIFY(!fixture.model.setData(cell, QStringLiteral("eight"), Qt::EditRole));
    }

    void activationBitsAreOneNumber()
    {
        BlockTableModelFixture fixture;
        const QModelIndex cell = fixture.model.index(1, BlockTableModel::ActivationBitsColumn);
        QCOMPARE(cell.data().toString(), QStringLiteral("float"));
        QVERIFY(fixture.model.setData(cell, QStringLiteral("6"), Qt::EditRole));
        QCOMPARE(fixture.document.blocks()[1].activationBits, 6);
        QVERIFY(!fixture.model.setData(cell, QStringLiteral("6·4"), Qt::EditRole));
        QVERIFY(fixture.model.setData(cell, QStringLiteral("20"), Qt::EditRole));
        QVERIFY(cell.data(BlockTableModel::HasProblemRole).toBool());
    }

    void theTypeChangesAndTheBitsOfTheLayersFollow()
    {
        BlockTableModelFixture fixture;
        Block block = fixture.document.blocks()[1];
        block.weightBits = WeightBits(std::vector<int>{8, 4});
        fixture.document.changeBlock(1, block, QStringLiteral("Change"));
        fixture.document.finishEdit();
        const QModelIndex type = fixture.model.index(1, BlockTableModel::TypeColumn);
        const QModelIndex expansion = fixture.model.index(1, BlockTableModel::ExpansionColumn);
        QVERIFY(!(fixture.model.flags(expansion) & Qt::ItemIsEditable));
        QVERIFY(!fixture.model.setData(expansion, 2, Qt::EditRole));

        QVERIFY(fixture.model.setData(type, static_cast<int>(BlockType::InvertedResidual), Qt::EditRole));
        // The depthwise layer keeps its bits; the layers that are new take those of the pointwise one.
        QCOMPARE(fixture.text(1, BlockTableModel::WeightBitsColumn), QStringLiteral("4·8·4"));
        QCOMPARE(fixture.text(1, BlockTableModel::ExpansionColumn), QStringLiteral("6"));
        QVERIFY(fixture.model.flags(expansion) & Qt::ItemIsEditable);
        QVERIFY(fixture.model.setData(expansion, 1, Qt::EditRole)); // No expansion layer any more.
        QCOMPARE(fixture.text(1, BlockTableModel::WeightBitsColumn), QStringLiteral("8·4"));
        QVERIFY(fixture.document.costs().isComplete());
        fixture.document.finishEdit();
        QVERIFY(fixture.model.setData(type, static_cast<int>(BlockType::Conv), Qt::EditRole));
        QCOMPARE(fixture.text(1, BlockTableModel::WeightBitsColumn), QStringLiteral("4"));
        // An editor that goes on to another type has lost nothing on its way.
        QVERIFY(fixture.model.setData(type, static_cast<int>(BlockType::Separable), Qt::EditRole));
        QCOMPARE(fixture.text(1, BlockTableModel::WeightBitsColumn), QStringLiteral("8·4"));
    }

    void aStrideGivesABasicResidualAnotherLayer()
    {
        BlockTableModelFixture fixture;
        Block block = fixture.document.blocks()[3];
        block.type = BlockType::BasicResidual;
        block.weightBits = WeightBits(std::vector<int>{8, 4});
        fixture.document.changeBlock(3, block, QStringLiteral("Change"));
        fixture.document.finishEdit();
        QVERIFY(fixture.document.costs().isComplete());
        const QModelIndex stride = fixture.model.index(3, BlockTableModel::StrideColumn);
        QVERIFY(fixture.model.setData(stride, 2, Qt::EditRole));
        QCOMPARE(fixture.text(3, BlockTableModel::WeightBitsColumn), QStringLiteral("8·4·4"));
        QVERIFY(fixture.document.costs().isComplete());
        QVERIFY(fixture.model.setData(stride, 1, Qt::EditRole));
        QCOMPARE(fixture.text(3, BlockTableModel::WeightBitsColumn), QStringLiteral("8·4"));
    }

    void outputSizesOfLaterRowsFollowAStride()
    {
        BlockTableModelFixture fixture;
        QVERIFY(
            fixture.model.setData(fixture.model.index(0, BlockTableModel::StrideColumn), 2, Qt::EditRole));
        QCOMPARE(fixture.text(0, BlockTableModel::OutputColumn), QStringLiteral("16×16"));
        QCOMPARE(fixture.text(4, BlockTableModel::OutputColumn), QStringLiteral("2×2"));
    }

    void theSameValueIsNoEdit()
    {
        BlockTableModelFixture fixture;
        const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        fixture.model.setData(fixture.model.index(2, BlockTableModel::WeightBitsColumn), 2, Qt::EditRole);
        QCOMPARE(changed.count(), 0);
        QVERIFY(!fixture.document.hasChanges());
    }

    void refusesWhatIsNoNumberOrNotEditable()
    {
        BlockTableModelFixture fixture;
        QVERIFY(!fixture.model.setData(fixture.model.index(0, BlockTableModel::StrideColumn),
                                       QStringLiteral("two"), Qt::EditRole));
        QVERIFY(
            !fixture.model.setData(fixture.model.index(0, BlockTableModel::OutputColumn), 3, Qt::EditRole));
        QVERIFY(!fixture.document.hasChanges());
    }

    void insertsRemovesAndMovesRows()
    {
        BlockTableModelFixture fixture;
        const QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&fixture.model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy moved(&fixture.model, &QAbstractItemModel::rowsMoved);
        const QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
        fixture.document.insertBlocks(2, {Block{}, Block{}});
        QCOMPARE(fixture.model.rowCount(), 7);
        fixture.document.moveBlocks(0, 2, 5);
        fixture.document.removeBlocks(1, 3);
        QCOMPARE(fixture.model.rowCount(), 4);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void persistentIndicesFollowAMove()
    {
        BlockTableModelFixture fixture;
        const QPersistentModelIndex third = fixture.model.index(2, 0);
        fixture.document.moveBlocks(2, 1, 0);
        QCOMPARE(third.row(), 0);
        fixture.document.undoStack()->undo();
        QCOMPARE(third.row(), 2);
    }

    void marksAWrongValueAtItsCell()
    {
        BlockTableModelFixture fixture;
        fixture.model.setData(fixture.model.index(1, BlockTableModel::StrideColumn), 9, Qt::EditRole);
        QVERIFY(fixture.value(1, BlockTableModel::StrideColumn, BlockTableModel::HasProblemRole).toBool());
        QVERIFY(!fixture.value(1, BlockTableModel::KernelColumn, BlockTableModel::HasProblemRole).toBool());
        QVERIFY(!fixture.value(2, BlockTableModel::StrideColumn, BlockTableModel::HasProblemRole).toBool());
        QCOMPARE(fixture.value(1, BlockTableModel::StrideColumn, Qt::ToolTipRole).toString(),
                 QStringLiteral("Block 1: stride is 9, but must be 1 to 8."));
    }

    void whatComesAfterAProblemHasNoCost()
    {
        BlockTableModelFixture fixture;
        fixture.model.setData(fixture.model.index(1, BlockTableModel::OutChannelsColumn), 0, Qt::EditRole);
        QCOMPARE(fixture.text(0, BlockTableModel::BitopsColumn), QStringLiteral("1.01\u00A0M"));
        QCOMPARE(fixture.text(1, BlockTableModel::BitopsColumn), QStringLiteral("–"));
        QVERIFY(!fixture.value(4, BlockTableModel::ShareColumn, BlockTableModel::ValueRole).isValid());
    }

    void everyColumnHasATitleAndAnExplanation()
    {
        const BlockTableModelFixture fixture;
        for (int column = 0; column < BlockTableModel::ColumnCount; ++column) {
            const int role = column == BlockTableModel::LockColumn ? Qt::AccessibleTextRole : Qt::DisplayRole;
            QVERIFY(!fixture.model.headerData(column, Qt::Horizontal, role).toString().isEmpty());
            QVERIFY(!fixture.model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }
};

BITOPS_TEST(TestBlockTableModel, QCoreApplication)
#include "tst_block_table_model.moc"
