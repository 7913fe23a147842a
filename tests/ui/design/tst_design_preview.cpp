// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/baseline.h"
#include "ui/design/block_locks.h"
#include "ui/design/block_table_model.h"
#include "ui/design/cost_bars.h"
#include "ui/design/design_preview.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_picture.h"
#include "ui/design/network_plot.h"
#include "ui/design/totals_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

/// The notebook's network, whose bits are 8, 4, 2, 4, 8, with others in block 2.
Network proposed(int bits = 6)
{
    Network network = notebookNetwork();
    network.blocks[2].weightBits = bits;
    return network;
}

struct DesignPreviewFixture
{
    NetworkDocument document;
    DesignPreview preview{&document};

    DesignPreviewFixture() { document.setNetwork(notebookNetwork()); }
};

} // namespace

class TestDesignPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void isCountedAsTheDesignIs()
    {
        DesignPreviewFixture fixture;
        fixture.preview.show(proposed());
        QCOMPARE(fixture.preview.costs().total.bitops, 13'352'960 + 2 * 1'122'304);
        fixture.document.setCostOptions({CountingRule::Notebook, false});
        QCOMPARE(fixture.preview.costs().options.rule, CountingRule::Notebook);
    }

    void tellsWhichBlocksAreOthers()
    {
        DesignPreviewFixture fixture;
        QVERIFY(fixture.preview.changedBlock(2) == nullptr);
        fixture.preview.show(proposed());
        QVERIFY(fixture.preview.changedBlock(1) == nullptr);
        QCOMPARE(fixture.preview.changedBlock(2)->weightBits, WeightBits(6));
        QVERIFY(fixture.preview.changedBlock(99) == nullptr);
    }

    void staysForOtherBitsAndGoesForOtherBlocks()
    {
        DesignPreviewFixture fixture;
        fixture.preview.show(proposed());
        const QSignalSpy changed(&fixture.preview, &DesignPreview::changed);
        Block block = fixture.document.blocks()[1];
        block.weightBits = 3;
        fixture.document.changeBlock(1, block, QStringLiteral("bits"));
        QVERIFY(fixture.preview.isShown());
        QCOMPARE(changed.count(), 0);
        fixture.document.removeBlocks(0, 1);
        QVERIFY(!fixture.preview.isShown());
        QCOMPARE(changed.count(), 1);
    }

    void standsInTheTable()
    {
        DesignPreviewFixture fixture;
        BlockTableModel model(&fixture.document);
        const QAbstractItemModelTester tester(&model);
        model.setPreview(&fixture.preview);
        const auto bits = [&model](int row) {
            return model.index(row, BlockTableModel::WeightBitsColumn)
                .data(BlockTableModel::ProposedBitsRole);
        };
        QVERIFY(!bits(2).isValid());
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        fixture.preview.show(proposed());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bits(2).toString(), QStringLiteral("6"));
        QVERIFY(bits(1).isValid() && bits(1).toString().isEmpty());
        QCOMPARE(model.index(2, BlockTableModel::WeightBitsColumn)
                     .data(BlockTableModel::ProposedColorRole)
                     .toInt(),
                 6);
        fixture.document.removeBlocks(0, 2);
        QVERIFY(!bits(0).isValid());
    }

    void locksAreChecksInTheTable()
    {
        DesignPreviewFixture fixture;
        BlockLocks locks(&fixture.document);
        BlockTableModel model(&fixture.document);
        const QAbstractItemModelTester tester(&model);
        const QModelIndex lock = model.index(2, BlockTableModel::LockColumn);
        QVERIFY(!lock.data(Qt::CheckStateRole).isValid());
        model.setLocks(&locks);
        QCOMPARE(lock.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY(model.setData(lock, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(locks.locked(), QList<int>({2}));
        QVERIFY(!model.setData(lock, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        fixture.document.moveBlocks(2, 1, 0);
        QCOMPARE(model.index(0, BlockTableModel::LockColumn).data(Qt::CheckStateRole).toInt(),
                 static_cast<int>(Qt::Checked));
        QCOMPARE(fixture.document.undoStack()->count(), 1); // A lock is no edit.
    }

    void standsDashedInsteadOfTheBaselineWhereItDiffers()
    {
        DesignPreviewFixture fixture;
        Baseline baseline(&fixture.document);
        DesignSelection selection;
        NetworkPlot plot(&fixture.document, &selection, &baseline);
        plot.setPreview(&fixture.preview);
        plot.resize(800, 500);
        plot.show();
        baseline.pin(notebookNetwork(), QStringLiteral("notebook"));
        plot.replot();
        QVERIFY(!plot.bars()->dashedRect(1).isEmpty());
        const double boxHeight = plot.picture()->boxRect(0).height();
        fixture.preview.show(proposed());
        plot.replot();
        QVERIFY(plot.showsProposal());
        QVERIFY(plot.bars()->dashedRect(1).isEmpty());
        QVERIFY(std::abs(plot.bars()->dashedRect(2).height() - 3 * plot.bars()->barRect(2).height()) < 2);
        QVERIFY(plot.picture()->boxRect(0).height() < boxHeight); // The row of chips has its room.
        fixture.preview.putAway();
        plot.replot();
        QVERIFY(!plot.bars()->dashedRect(1).isEmpty());
        QVERIFY(!plot.showsProposal());
    }

    void standsInTheTotals()
    {
        DesignPreviewFixture fixture;
        Baseline baseline(&fixture.document);
        TotalsPanel totals(&fixture.document, &baseline);
        totals.setPreview(&fixture.preview);
        totals.resize(900, 90);
        totals.show();
        const auto remark = [&totals](const char* name) {
            return totals.findChild<QLabel*>(QLatin1String(name))->text();
        };
        QCOMPARE(remark("totalMacsRemark"), QStringLiteral("per image"));
        fixture.preview.show(proposed());
        QCOMPARE(remark("totalBitopsRemark"), QStringLiteral("→ 15.60\u00a0M"));
        QVERIFY(remark("totalWeightsRemark").startsWith(QStringLiteral("→ ")));
        QCOMPARE(remark("totalMacsRemark"), QStringLiteral("per image")); // Are the same.
        fixture.preview.putAway();
        QCOMPARE(remark("totalBitopsRemark"), QString());
    }
};

BITOPS_TEST(TestDesignPreview, QApplication)
#include "tst_design_preview.moc"
