// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "ui/document/network_document.h"
#include "ui/plots/cost_bars.h"
#include "ui/plots/network_picture.h"
#include "ui/plots/network_plot.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

struct Fixture
{
    NetworkDocument document;
    NetworkPlot plot{&document};

    Fixture()
    {
        document.setNetwork(notebookNetwork());
        plot.resize(800, 500);
        plot.replot();
    }

    [[nodiscard]] double height(int block) const { return plot.bars()->barRect(block).height(); }
};

} // namespace

class TestNetworkPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAreAsHighAsTheirBitops()
    {
        const Fixture fixture;
        const double perBitop = fixture.height(3) / 4'489'216;
        QVERIFY(fixture.height(3) > 100);
        for (const auto& [block, bitops] :
             {std::pair{0, 1'007'616}, {1, 2'392'064}, {2, 1'122'304}, {4, 4'341'760}}) {
            QVERIFY(std::abs(fixture.height(block) - perBitop * bitops) < 1);
        }
    }

    void pictureAndBarsStandAboveEachOther()
    {
        const Fixture fixture;
        for (int block = 0; block < 5; ++block) {
            const QRectF box = fixture.plot.picture()->boxRect(block);
            const QRectF bar = fixture.plot.bars()->barRect(block);
            QVERIFY(std::abs(box.center().x() - bar.center().x()) < 1);
            QVERIFY(box.bottom() < bar.top());
        }
    }

    void boxesShrinkWithTheSizeAndGrowWithTheChannels()
    {
        const Fixture fixture;
        const auto box = [&fixture](int block) { return fixture.plot.picture()->boxRect(block); };
        QVERIFY(box(0).height() > box(1).height());
        QVERIFY(box(3).height() > box(4).height());
        QCOMPARE(box(2).height(), box(3).height());
        QVERIFY(box(0).width() < box(1).width());
        QVERIFY(box(3).width() < box(4).width());
    }

    void followsAnEdit()
    {
        Fixture fixture;
        const double before = fixture.height(2) / fixture.height(3);
        Block block = fixture.document.blocks()[2];
        block.weightBits = 4;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        fixture.plot.replot();
        QVERIFY(std::abs(fixture.height(2) / fixture.height(3) - 2 * before) < 0.01);
    }

    void showsAsManyBlocksAsCanBeCosted()
    {
        Fixture fixture;
        fixture.document.removeBlocks(0, 2);
        QCOMPARE(fixture.plot.bars()->figures().size(), std::size_t{3});
        fixture.document.removeBlocks(0, 3);
        fixture.plot.replot();
        QVERIFY(fixture.plot.bars()->figures().empty());
        QVERIFY(fixture.plot.bars()->barRect(0).isEmpty());
    }

    void aClickOnABarTellsBlockAndLayer()
    {
        Fixture fixture;
        const QSignalSpy clicked(&fixture.plot, &NetworkPlot::blockClicked);
        const QRectF bar = fixture.plot.bars()->barRect(3);
        QTest::mouseClick(&fixture.plot, Qt::LeftButton, {}, QPointF(bar.center()).toPoint());
        QCOMPARE(clicked.first(), (QVariantList{3, 1}));
    }

    void aClickOnTheTopOfABarIsTheDepthwiseLayer()
    {
        NetworkDocument document;
        NetworkPlot plot(&document);
        plot.resize(800, 500);
        Network network = notebookNetwork();
        network.blocks[1].kernel = 15; // Makes the depthwise part high enough to be hit.
        document.setNetwork(network);
        plot.replot();
        const QSignalSpy clicked(&plot, &NetworkPlot::blockClicked);
        const QRectF bar = plot.bars()->barRect(1);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, QPointF(bar.center().x(), bar.top() + 3).toPoint());
        QCOMPARE(clicked.first(), (QVariantList{1, 0}));
    }

    void aClickOnABoxTellsTheBlock()
    {
        Fixture fixture;
        const QSignalSpy clicked(&fixture.plot, &NetworkPlot::blockClicked);
        const QRectF box = fixture.plot.picture()->boxRect(4);
        QTest::mouseClick(&fixture.plot, Qt::LeftButton, {}, box.center().toPoint());
        QCOMPARE(clicked.first(), (QVariantList{4, -1}));
    }

    void aThousandBlocksAreShown()
    {
        NetworkDocument document;
        NetworkPlot plot(&document);
        plot.resize(800, 500);
        Network network = notebookNetwork();
        network.blocks.assign(1'000, Block{});
        document.setNetwork(network);
        plot.replot();
        QVERIFY(plot.bars()->barRect(999).right() <= plot.width());
        QVERIFY(plot.bars()->barRect(0).left() >= 0);
        QVERIFY(plot.bars()->barRect(999).width() > 0);
    }

    void staysWithinTheBlocksWhenZoomed()
    {
        Fixture fixture;
        QCPAxis* axis = fixture.plot.axisRect(1)->axis(QCPAxis::atBottom);
        axis->setRange(-20, 100);
        QCOMPARE(axis->range().lower, -0.5);
        QCOMPARE(axis->range().upper, 4.5);
        axis->setRange(1, 2);
        QCOMPARE(fixture.plot.axisRect(0)->axis(QCPAxis::atBottom)->range().lower, 1.0);
    }
};

QTEST_MAIN(TestNetworkPlot)
#include "tst_network_plot.moc"
