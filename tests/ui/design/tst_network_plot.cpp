// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/base/colors.h"
#include "ui/design/baseline.h"
#include "ui/design/cost_bars.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_picture.h"
#include "ui/design/network_plot.h"

#include <QTest>

using namespace bitops;

namespace {

struct NetworkPlotFixture
{
    NetworkDocument document;
    Baseline baseline{&document};
    DesignSelection selection;
    NetworkPlot plot{&document, &selection, &baseline};

    explicit NetworkPlotFixture(const Network& network = notebookNetwork())
    {
        document.setNetwork(network);
        plot.resize(800, 500);
        plot.show();
        plot.replot();
    }

    void click(const QPointF& position, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&plot, Qt::LeftButton, modifiers, position.toPoint());
    }
    [[nodiscard]] double height(int block) const { return plot.bars()->barRect(block).height(); }
};

} // namespace

class TestNetworkPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void barsAreAsHighAsTheirBitops()
    {
        const NetworkPlotFixture fixture;
        const double perBitop = fixture.height(3) / 4'489'216;
        QVERIFY(fixture.height(3) > 100);
        for (const auto& [block, bitops] :
             {std::pair{0, 1'007'616}, {1, 2'392'064}, {2, 1'122'304}, {4, 4'341'760}}) {
            QVERIFY(std::abs(fixture.height(block) - perBitop * bitops) < 1);
        }
    }

    void pictureAndBarsStandAboveEachOther()
    {
        const NetworkPlotFixture fixture;
        for (int block = 0; block < 5; ++block) {
            const QRectF box = fixture.plot.picture()->boxRect(block);
            const QRectF bar = fixture.plot.bars()->barRect(block);
            QVERIFY(std::abs(box.center().x() - bar.center().x()) < 1);
            QVERIFY(box.bottom() < bar.top());
        }
    }

    void boxesShrinkWithTheSizeAndGrowWithTheChannels()
    {
        const NetworkPlotFixture fixture;
        const auto box = [&fixture](int block) { return fixture.plot.picture()->boxRect(block); };
        QVERIFY(box(0).height() > box(1).height());
        QVERIFY(box(3).height() > box(4).height());
        QCOMPARE(box(2).height(), box(3).height());
        QVERIFY(box(0).width() < box(1).width());
        QVERIFY(box(3).width() < box(4).width());
    }

    void followsAnEdit()
    {
        NetworkPlotFixture fixture;
        const double before = fixture.height(2) / fixture.height(3);
        Block block = fixture.document.blocks()[2];
        block.weightBits = 4;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        fixture.plot.replot();
        QVERIFY(std::abs(fixture.height(2) / fixture.height(3) - 2 * before) < 0.01);
    }

    void labelsFollowTheStride()
    {
        NetworkPlotFixture fixture;
        const QCPAxis* axis = fixture.plot.axisRect(1)->axis(QCPAxis::atBottom);
        QTRY_COMPARE(axis->tickVectorLabels().last(), QStringLiteral("Block 4 · s2"));
        Block block = fixture.document.blocks()[4];
        block.stride = 4;
        fixture.document.changeBlock(4, block, QStringLiteral("stride"));
        QTRY_COMPARE(axis->tickVectorLabels().last(), QStringLiteral("Block 4 · s4"));
    }

    void theDescriptionFollowsTheClassifier()
    {
        NetworkPlotFixture fixture;
        QCOMPARE(fixture.plot.accessibleDescription(), QStringLiteral("13,352,960 BitOps in 5 blocks"));
        fixture.document.setCostOptions({CountingRule::WeightBits, true});
        QCOMPARE(fixture.plot.accessibleDescription(), QStringLiteral("13,434,880 BitOps in 5 blocks"));
    }

    void blocksThatTheBaselineCannotCostAreNotCalledAdded()
    {
        NetworkPlotFixture fixture;
        Network network = notebookNetwork();
        network.blocks[3].kernel = 2; // Even
        fixture.baseline.pin(network, QStringLiteral("broken"));
        const auto toolTip = [&fixture](int block) {
            return fixture.plot.toolTipAt(fixture.plot.picture()->boxRect(block).center().toPoint());
        };
        QVERIFY(toolTip(4).contains(QStringLiteral("cannot be costed")));
        QVERIFY(!toolTip(4).contains(QStringLiteral("Added")));
        network.blocks.pop_back();
        fixture.baseline.pin(network, QStringLiteral("shorter"));
        QVERIFY(toolTip(4).contains(QStringLiteral("Added")));
    }

    void showsAsManyBlocksAsCanBeCosted()
    {
        NetworkPlotFixture fixture;
        fixture.document.removeBlocks(0, 2);
        QCOMPARE(fixture.plot.bars()->figures().size(), std::size_t{3});
        fixture.document.removeBlocks(0, 3);
        fixture.plot.replot();
        QVERIFY(fixture.plot.bars()->figures().empty());
        QVERIFY(fixture.plot.bars()->barRect(0).isEmpty());
    }

    void aClickOnABarSelectsBlockAndLayer()
    {
        NetworkPlotFixture fixture;
        fixture.click(fixture.plot.bars()->barRect(3).center());
        QCOMPARE(fixture.selection.blocks(), QList<int>{3});
        QCOMPARE(fixture.selection.block(), 3);
        QCOMPARE(fixture.selection.layer(), 1);
    }

    void aClickOnTheTopOfABarSelectsTheDepthwiseLayer()
    {
        Network network = notebookNetwork();
        network.blocks[1].kernel = 15; // Makes the depthwise part high enough to be hit.
        NetworkPlotFixture fixture(network);
        const QRectF bar = fixture.plot.bars()->barRect(1);
        fixture.selection.setLayer(1);
        fixture.click(QPointF(bar.center().x(), bar.top() + 3));
        QCOMPARE(fixture.selection.block(), 1);
        QCOMPARE(fixture.selection.layer(), 0);
    }

    void aClickOnABoxSelectsTheBlockAndKeepsTheLayer()
    {
        NetworkPlotFixture fixture;
        fixture.selection.setLayer(1);
        fixture.click(fixture.plot.picture()->boxRect(4).center());
        QCOMPARE(fixture.selection.block(), 4);
        QCOMPARE(fixture.selection.layer(), 1);
    }

    void modifiersSelectSeveralBlocks()
    {
        NetworkPlotFixture fixture;
        const auto box = [&fixture](int block) { return fixture.plot.picture()->boxRect(block).center(); };
        fixture.click(box(1));
        fixture.click(box(3), Qt::ShiftModifier);
        QCOMPARE(fixture.selection.blocks(), (QList<int>{1, 2, 3}));
        fixture.click(box(0), Qt::ControlModifier);
        fixture.click(box(2), Qt::ControlModifier);
        QCOMPARE(fixture.selection.blocks(), (QList<int>{0, 1, 3}));
    }

    void arrowsMoveTheSelection()
    {
        NetworkPlotFixture fixture;
        fixture.selection.selectLayer(1, 0);
        const auto press = [&fixture](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&fixture.plot, key, modifiers);
        };
        press(Qt::Key_Right);
        QCOMPARE(fixture.selection.block(), 2);
        press(Qt::Key_Down);
        QCOMPARE(fixture.selection.layer(), 1);
        press(Qt::Key_Down);
        QCOMPARE(fixture.selection.layer(), 1);
        press(Qt::Key_Up);
        QCOMPARE(fixture.selection.layer(), 0);
        press(Qt::Key_End);
        press(Qt::Key_Right);
        QCOMPARE(fixture.selection.block(), 4);
        press(Qt::Key_Left, Qt::ShiftModifier);
        press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(fixture.selection.blocks(), (QList<int>{2, 3, 4}));
    }

    void aSelectedBlockIsBroughtIntoSight()
    {
        NetworkPlotFixture fixture;
        QCPAxis* axis = fixture.plot.axisRect(1)->axis(QCPAxis::atBottom);
        axis->setRange(-0.5, 1.5);
        fixture.selection.selectBlock(4);
        QCOMPARE(axis->range(), QCPRange(2.5, 4.5));
        fixture.selection.selectBlock(3);
        QCOMPARE(axis->range(), QCPRange(2.5, 4.5));
    }

    void barsByLayerStandSideBySide()
    {
        NetworkPlotFixture fixture;
        fixture.plot.setBarView({.byLayer = true});
        const CostBars* bars = fixture.plot.bars();
        for (int block = 0; block < 5; ++block) {
            const QRectF depthwise = bars->layerRect(block, 0);
            const QRectF pointwise = bars->layerRect(block, 1);
            QVERIFY(depthwise.right() < pointwise.left());
            QVERIFY(std::abs(depthwise.bottom() - pointwise.bottom()) < 1e-6);
            QCOMPARE(bars->layerAt(block, pointwise.center()), std::optional(1));
            QVERIFY(bars->barRect(block).right() < bars->barRect(block + 1).left() || block == 4);
        }
        // 294,912 of 2,392,064 BitOps are the depthwise layer's.
        const double ratio = bars->layerRect(1, 0).height() / bars->layerRect(1, 1).height();
        QVERIFY(std::abs(ratio - 294'912.0 / 2'097'152) < 0.001);
    }

    void barsOnALogarithmicAxisAreNotStacked()
    {
        NetworkPlotFixture fixture;
        fixture.plot.setBarView({.isLogarithmic = true});
        const CostBars* bars = fixture.plot.bars();
        QVERIFY(bars->layerRect(1, 0).isEmpty());
        QVERIFY(!bars->layerAt(1, bars->barRect(1).center()).has_value());
        // Equal ratios are equal distances.
        const double perDecade =
            (bars->barRect(1).top() - bars->barRect(3).top()) / std::log10(4'489'216.0 / 2'392'064);
        QVERIFY(std::abs(bars->barRect(0).top() - bars->barRect(3).top() -
                         perDecade * std::log10(4'489'216.0 / 1'007'616)) < 1e-6);
        for (int block = 0; block < 5; ++block) {
            QVERIFY(bars->barRect(block).height() > 5);
        }
    }

    void layersOnALogarithmicAxisCanAllBeSeen()
    {
        NetworkPlotFixture fixture;
        fixture.plot.setBarView({.byLayer = true, .isLogarithmic = true});
        for (int block = 0; block < 5; ++block) {
            QVERIFY(fixture.plot.bars()->layerRect(block, 0).height() > 5);
        }
    }

    void allLayersOfABlockAreStacked()
    {
        NetworkPlotFixture fixture(*findPreset("mobilenetv2"));
        const CostBars* bars = fixture.plot.bars();
        QCOMPARE(bars->figures()[2].parts.size(), std::size_t{3});
        double height = 0;
        for (int layer = 0; layer < 3; ++layer) {
            height += bars->layerRect(2, layer).height();
        }
        QVERIFY(std::abs(height - bars->barRect(2).height()) < 1e-6);
    }

    void skipsAreDrawnOverTheirBlocks()
    {
        NetworkPlotFixture fixture(*findPreset("mobilenetv2"));
        const NetworkPicture* picture = fixture.plot.picture();
        const CostReport& costs = fixture.document.costs();
        int skips = 0;
        for (int block = 0; block < static_cast<int>(costs.blocks.size()); ++block) {
            const QPainterPath skip = picture->skipPath(block);
            QCOMPARE(!skip.isEmpty(), costs.blocks[static_cast<std::size_t>(block)].hasSkip);
            if (!skip.isEmpty()) {
                const QRectF box = picture->boxRect(block);
                QVERIFY(skip.boundingRect().top() < box.top());
                QVERIFY(skip.boundingRect().left() < box.left());
                QVERIFY(skip.boundingRect().right() > box.right());
                ++skips;
            }
        }
        QCOMPARE(skips, 10); // Of MobileNetV2 (Sandler et al., CVPR 2018, table 2).
    }

    void blockTypesHaveOutlinesOfTheirOwn()
    {
        const QRectF box(0, 0, 60, 40);
        const QPainterPath conv = blockOutline(BlockType::Conv, box);
        const QPainterPath separable = blockOutline(BlockType::Separable, box);
        const QPainterPath inverted = blockOutline(BlockType::InvertedResidual, box);
        QVERIFY(conv.contains(QPointF(0.5, 0.5)));
        QVERIFY(!separable.contains(QPointF(0.5, 0.5)));
        QVERIFY(separable.contains(QPointF(3, 3)));
        QVERIFY(!inverted.contains(QPointF(3, 3)));
        for (const QPainterPath& outline : {conv, separable, inverted}) {
            QCOMPARE(outline.boundingRect(), box);
        }
    }

    void theBaselineStandsDashed()
    {
        NetworkPlotFixture fixture;
        QVERIFY(fixture.plot.bars()->dashedRect(0).isEmpty());
        fixture.baseline.pin(withUniformBits(notebookNetwork(), 8), QStringLiteral("8-bit weights"));
        const CostBars* bars = fixture.plot.bars();
        QCOMPARE(bars->dashedRect(0).height(), bars->barRect(0).height());
        QVERIFY(std::abs(bars->dashedRect(2).height() - 4 * bars->barRect(2).height()) < 1e-6);
        QVERIFY(bars->dashedRect(3).top() >= fixture.plot.axisRect(1)->top());
        fixture.baseline.unpin();
        QVERIFY(bars->dashedRect(0).isEmpty());
    }

    void blocksThatOnlyTheBaselineHasStandAlone()
    {
        NetworkPlotFixture fixture;
        fixture.baseline.pin(notebookNetwork(), QStringLiteral("notebook"));
        fixture.document.removeBlocks(3, 2);
        fixture.plot.replot();
        QVERIFY(fixture.plot.bars()->barRect(4).isEmpty());
        const QRectF alone = fixture.plot.bars()->dashedRect(4);
        QVERIFY(!alone.isEmpty() && alone.right() < fixture.plot.width());
        QVERIFY(fixture.plot.toolTipAt(alone.center().toPoint()).contains(QStringLiteral("notebook")));
        const QList<int> before = fixture.selection.blocks();
        fixture.click(alone.center());
        QCOMPARE(fixture.selection.blocks(), before);
    }

    void hoveringTellsTheValues()
    {
        NetworkPlotFixture fixture;
        fixture.plot.setBarView({.byLayer = true});
        const QString layer = fixture.plot.toolTipAt(fixture.plot.bars()->layerRect(1, 0).center().toPoint());
        for (const char* text :
             {"Depthwise 3×3", "294,912 BitOps", "weight-bits", "73,728 MACs", "2.2", "weights 4"}) {
            QVERIFY2(layer.contains(QString::fromUtf8(text)), text);
        }
        const QString block = fixture.plot.toolTipAt(fixture.plot.picture()->boxRect(1).center().toPoint());
        for (const char* text : {"Block 1", "64×16×16", "2,392,064 BitOps", "Pointwise 1×1"}) {
            QVERIFY2(block.contains(QString::fromUtf8(text)), text);
        }
        QVERIFY(fixture.plot.toolTipAt({1, 1}).isEmpty());
    }

    void aThousandBlocksAreShown_data()
    {
        QTest::addColumn<bool>("byLayer");
        QTest::newRow("by block") << false;
        QTest::newRow("by layer") << true;
    }

    void aThousandBlocksAreShown()
    {
        QFETCH(bool, byLayer);
        Network network = notebookNetwork();
        network.blocks.assign(1'000, Block{});
        // Narrower than a pixel, and the only tall one: it must not be lost between its neighbours.
        network.blocks[500].weightBits = 16;
        NetworkPlotFixture fixture(network);
        fixture.plot.setBarView({.byLayer = byLayer});
        fixture.plot.replot();
        const CostBars* bars = fixture.plot.bars();
        QVERIFY(bars->barRect(999).right() <= fixture.plot.width());
        QVERIFY(bars->barRect(0).left() >= 0);
        const QImage image = fixture.plot.toPixmap().toImage();
        const QRectF tall = bars->barRect(500);
        const int y = qRound(tall.top() + 0.25 * tall.height());
        bool isSeen = false;
        for (int x = qRound(tall.left()) - 2; x <= qRound(tall.right()) + 2; ++x) {
            isSeen |= image.pixelColor(x, y).rgb() == bitColor(16).rgb();
        }
        QVERIFY(isSeen);
        QVERIFY(image.pixelColor(qRound(bars->barRect(100).center().x()), y).rgb() != bitColor(16).rgb());
    }

    /// As they are drawn: each on its own bar, none on a line.
    void everyValueStandsOnItsBar_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("baselineBits");
        QTest::addColumn<bool>("byLayer");
        for (const char* preset : {"notebook", "mobilenetv2"}) {
            for (const int bits : {0, 2, 5, 8}) {
                for (const bool byLayer : {false, true}) {
                    QTest::addRow("%s, %d, %d", preset, bits, int(byLayer))
                        << QString::fromLatin1(preset) << bits << byLayer;
                }
            }
        }
    }
    void everyValueStandsOnItsBar()
    {
        QFETCH(QString, preset);
        QFETCH(int, baselineBits);
        QFETCH(bool, byLayer);
        const Network network = *findPreset(preset.toStdString());
        NetworkPlotFixture fixture(network);
        if (baselineBits > 0) {
            fixture.baseline.pin(withUniformBits(network, baselineBits), QStringLiteral("uniform"));
        }
        fixture.plot.setBarView({.byLayer = byLayer});
        fixture.plot.replot();
        const CostBars* bars = fixture.plot.bars();
        const std::vector<BarLabel> labels = bars->labels();
        const auto own = std::count_if(labels.begin(), labels.end(),
                                       [](const BarLabel& label) { return !label.isDashed; });
        if (!byLayer) {
            QCOMPARE(own, std::ssize(network.blocks));
        }
        for (const BarLabel& label : labels) {
            QVERIFY(!label.text.isEmpty() && label.rect.top() > 0);
            for (const BarLabel& other : labels) {
                QVERIFY(&label == &other || !label.rect.intersects(other.rect));
            }
            for (int block = 0; block < static_cast<int>(network.blocks.size()); ++block) {
                for (const QRectF& bar : {bars->barRect(block), bars->dashedRect(block)}) {
                    const QRectF top(bar.left(), bar.top() - 0.5, bar.width(), 1);
                    QVERIFY(byLayer || bar.isEmpty() || !label.rect.intersects(top));
                }
            }
        }
    }

    void theValueOfTheBaselineStandsOnItsBarInGrey()
    {
        NetworkPlotFixture fixture;
        fixture.baseline.pin(withUniformBits(notebookNetwork(), 8), QStringLiteral("8-bit weights"));
        fixture.plot.replot();
        const std::vector<BarLabel> labels = fixture.plot.bars()->labels();
        const auto grey =
            std::find_if(labels.begin(), labels.end(), [](const BarLabel& label) { return label.isDashed; });
        QVERIFY(grey != labels.end()); // Of block 1: block 0 has 8 bits itself.
        QCOMPARE(grey->text, QStringLiteral("4.78\u00A0M"));
        QVERIFY(std::abs(grey->rect.bottom() - fixture.plot.bars()->dashedRect(1).top()) < 6);
    }

    void blocksBehindAnInvalidOneStayInThePicture()
    {
        NetworkPlotFixture fixture;
        const QRectF box = fixture.plot.picture()->boxRect(4);
        Block block = fixture.document.blocks()[2];
        block.kernel = 4; // Even
        fixture.document.changeBlock(2, block, QStringLiteral("kernel"));
        fixture.plot.replot();
        QCOMPARE(fixture.plot.bars()->figures().size(), std::size_t{2});
        const QRectF kept = fixture.plot.picture()->boxRect(4);
        QCOMPARE(kept.height(), box.height());
        QVERIFY(std::abs(kept.center().x() - box.center().x()) < 4); // Labels of the axis are wider or not.
        QVERIFY(fixture.plot.bars()->barRect(4).isEmpty());
        // Dashed: what is within is the ground.
        const QImage image = fixture.plot.toPixmap().toImage();
        const QColor ground = fixture.plot.palette().color(QPalette::Base);
        QCOMPARE(image.pixelColor(box.center().toPoint()), ground);
        fixture.click(box.center());
        QCOMPARE(fixture.selection.block(), 4);
        QVERIFY(fixture.plot.toolTipAt(box.center().toPoint()).contains(QStringLiteral("Block 4 cannot")));
        const QRectF wrong = fixture.plot.picture()->boxRect(2);
        QVERIFY(fixture.plot.toolTipAt(wrong.center().toPoint()).contains(QStringLiteral("must be odd")));
        // However wrong a value is.
        block.outChannels = -5;
        block.stride = 0;
        fixture.document.changeBlock(2, block, QStringLiteral("all"));
        fixture.plot.replot();
        QVERIFY(!fixture.plot.picture()->boxRect(2).isEmpty());
    }

    void boxesOfOneWidthAreOfOneColor()
    {
        NetworkPlotFixture fixture;
        const QImage image = fixture.plot.toPixmap().toImage();
        const QRectF box = fixture.plot.picture()->boxRect(3);
        for (int y = qRound(box.top()) + 2; y < qRound(box.center().y()) - 12; ++y) {
            QCOMPARE(image.pixelColor(qRound(box.center().x()), y), bitColor(4));
        }
    }

    void theSelectedBlockIsATintedColumnThroughPictureAndBars()
    {
        NetworkPlotFixture fixture;
        fixture.selection.selectBlock(3);
        fixture.plot.replot();
        const QImage image = fixture.plot.toPixmap().toImage();
        const QColor ground = fixture.plot.palette().color(QPalette::Base);
        const QRectF box = fixture.plot.picture()->boxRect(3);
        const QRectF bar = fixture.plot.bars()->barRect(3);
        const int left = qRound(bar.left()) - 12;
        const int inPicture = qRound(box.top()) - 6;
        const int inBars = qRound(bar.top()) - 30;
        QVERIFY(image.pixelColor(left, inPicture) != ground);
        QVERIFY(image.pixelColor(left, inBars) != ground);
        QCOMPARE(image.pixelColor(left - qRound(bar.width()) - 20, inPicture), ground);
        QCOMPARE(image.pixelColor(bar.center().toPoint()), bitColor(4)); // The block keeps its colour.
    }

    void staysWithinTheBlocksWhenZoomed()
    {
        NetworkPlotFixture fixture;
        QCPAxis* axis = fixture.plot.axisRect(1)->axis(QCPAxis::atBottom);
        axis->setRange(-20, 100);
        QCOMPARE(axis->range().lower, -0.5);
        QCOMPARE(axis->range().upper, 4.5);
        axis->setRange(1, 2);
        QCOMPARE(fixture.plot.axisRect(0)->axis(QCPAxis::atBottom)->range().lower, 1.0);
    }
};

BITOPS_TEST(TestNetworkPlot, QApplication)
#include "tst_network_plot.moc"
