// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "tests/support/test_main.h"
#include "ui/base/plot_export.h"
#include "ui/runs/layer_curves.h"
#include "ui/runs/layer_figures.h"
#include "ui/runs/weight_histogram.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace bitops;

namespace {

/// 64 weights, one in each bin, from −1 to 1.
LayerFigures figures(int bits, double scale, double lowest, double highest)
{
    return {.layer = "blocks.0.depthwise",
            .bits = bits,
            .sqnr = 20.5,
            .clipped = 0.25,
            .changed = 0.125,
            .scale = scale,
            .leastScale = scale,
            .mostScale = scale,
            .levels = {lowest, highest},
            .range = {-1, 1},
            .histogram = std::vector<std::int64_t>(64, 1)};
}

LayerFigures floatFigures()
{
    return {.layer = "classifier", .range = {-1, 1}, .histogram = std::vector<std::int64_t>(64, 1)};
}

/// What is seen of a plot once it has drawn all that it has put off.
QImage settled(QCustomPlot* plot)
{
    plot->grab(); // Tells it its size.
    QCoreApplication::processEvents();
    plot->replot();
    return plot->grab().toImage();
}

/// Labels of the axis that lie on one another.
QStringList crowdedLabels(const QCPAxis* axis)
{
    const int line = QFontMetrics(axis->tickLabelFont()).ascent();
    QStringList crowded;
    for (qsizetype i = 1; i < axis->tickVector().size(); ++i) {
        const double distance =
            axis->coordToPixel(axis->tickVector().at(i - 1)) - axis->coordToPixel(axis->tickVector().at(i));
        if (distance < line) {
            crowded += axis->tickVectorLabels().at(i);
        }
    }
    return crowded;
}

LayersEventPtr epochOf(int epoch, double sqnr, std::optional<double> changed)
{
    LayerFigures layer = figures(4, 0.125, -8, 7);
    layer.sqnr = sqnr;
    layer.changed = changed;
    return std::make_shared<const LayersEvent>(
        LayersEvent{.epoch = epoch, .layers = {layer, floatFigures()}});
}

} // namespace

class TestWeightPlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreNamed()
    {
        QCOMPARE(trainedLayerText("blocks.12.depthwise"), QStringLiteral("Block 12 · Depthwise"));
        QCOMPARE(trainedLayerText("blocks.0.conv"), QStringLiteral("Block 0 · Convolution"));
        QCOMPARE(trainedLayerText("blocks.0.expand"), QStringLiteral("Block 0 · Expansion"));
        QCOMPARE(trainedLayerText("classifier"), QStringLiteral("Classifier"));
        QCOMPARE(trainedLayerText("something.new"), QStringLiteral("something.new"));
    }

    void levelsStandWhereTheLayerComputes_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        QTest::addColumn<std::vector<double>>("places");
        QTest::newRow("two bits") << 2 << -2.0 << 1.0 << std::vector<double>{-1, -0.5, 0, 0.5};
        QTest::newRow("one bit") << 1 << -1.0 << 1.0 << std::vector<double>{-0.5, 0.5};
        QTest::newRow("some in sight") << 4 << -8.0 << 7.0 << std::vector<double>{-1, -0.5, 0, 0.5, 1};
    }

    void levelsStandWhereTheLayerComputes()
    {
        QFETCH(int, bits);
        QFETCH(double, lowest);
        QFETCH(double, highest);
        QFETCH(std::vector<double>, places);
        QCOMPARE(levelPlaces(figures(bits, 0.5, lowest, highest), -1.1, 1.1, 100), places);
    }

    void tooManyLevelsAreNotDrawn()
    {
        QCOMPARE(levelPlaces(figures(8, 0.01, -128, 127), -1, 1, 300).size(), std::size_t{201});
        QVERIFY(levelPlaces(figures(8, 0.01, -128, 127), -1, 1, 200).empty());
        QVERIFY(levelPlaces(floatFigures(), -1, 1, 200).empty());
    }

    void levelsThatAreLeftOutAreSaidSo()
    {
        WeightHistogram plot;
        plot.setRanges(-1, 1, 1);
        plot.setFigures(figures(8, 1.0 / 128, -128, 127));
        QCOMPARE(plot.levels()->dataCount(), 0);
        QVERIFY(plot.levelsRemark().startsWith(QLatin1String("256 levels")));
        QVERIFY(plot.accessibleDescription().contains(plot.levelsRemark()));
        QVERIFY(paintedTexts(&plot).join(QLatin1Char(' ')).contains(QStringLiteral("256 levels")));
        for (const LayerFigures& other : {figures(4, 0.125, -8, 7), floatFigures(), LayerFigures()}) {
            plot.setFigures(other);
            QCOMPARE(plot.levelsRemark(), QString());
            QVERIFY(!paintedTexts(&plot).join(QLatin1Char(' ')).contains(QStringLiteral("levels")));
        }
    }

    void levelsAreCounted()
    {
        QCOMPARE(levelCount(figures(4, 0.125, -8, 7)), 16);
        QCOMPARE(levelCount(figures(1, 0.5, -1, 1)), 2);
        QCOMPARE(levelCount(floatFigures()), 0);
    }

    void aLineTellsOfTheWeights()
    {
        const QString text = layerFiguresText(figures(4, 0.125, -8, 7));
        for (const char* part : {"4 bits", "0.125", "20.5", "25", "12.5"}) {
            QVERIFY2(text.contains(QLatin1String(part)), part);
        }
        LayerFigures byChannel = figures(4, 0.125, -8, 7);
        byChannel.leastScale = 0.0625;
        QVERIFY(layerFiguresText(byChannel).contains(QLatin1String("by channel")));
        QVERIFY(layerFiguresText(figures(1, 0.5, -1, 1)).contains(QStringLiteral("±0.5")));
        QVERIFY(layerFiguresText(floatFigures()).contains(QLatin1String("not quantized")));
    }

    void theHistogramShowsBinsAndLevels()
    {
        WeightHistogram plot;
        plot.setRanges(-1, 1, 1);
        QVERIFY(!hasContent(plot));
        plot.setFigures(figures(2, 0.5, -2, 1));
        QVERIFY(hasContent(plot));
        QCOMPARE(plot.bars()->dataCount(), 64);
        QCOMPARE(plot.bars()->width(), 1.0 / 32);
        QCOMPARE(plot.bars()->dataMainKey(0), -1 + 1.0 / 64);
        QCOMPARE(plot.levels()->dataCount(), 4);
        QCOMPARE(plot.levels()->dataMainKey(3), 0.5);
        plot.setFigures(floatFigures());
        QCOMPARE(plot.levels()->dataCount(), 0);
        QVERIFY(hasContent(plot));
    }

    void hoveringTellsOfABin()
    {
        WeightHistogram plot;
        plot.resize(400, 300);
        plot.show();
        plot.setRanges(-1, 1, 3);
        LayerFigures some = figures(2, 0.5, -2, 1);
        some.histogram[32] = 3; // From 0 to 1/32.
        plot.setFigures(some);
        plot.replot();
        const QPoint place(qRound(plot.xAxis->coordToPixel(1.0 / 64)), 100);
        QVERIFY(plot.textAt(place).contains(QLatin1String("3 weight")));
        QCOMPARE(plot.textAt(QPoint(qRound(plot.xAxis->coordToPixel(1.02)), 100)), QString());
    }

    void theArrowKeysReadTheBins()
    {
        WeightHistogram plot;
        plot.setRanges(-1, 1, 3);
        LayerFigures some = figures(2, 0.5, -2, 1);
        some.histogram[1] = 3;
        plot.setFigures(some);
        QCOMPARE(plot.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(plot.currentBin(), -1);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.currentBin(), 0);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.currentBin(), 1);
        QVERIFY(plot.accessibleDescription().contains(QLatin1String("3 weight")));
        QTest::keyClick(&plot, Qt::Key_End);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.currentBin(), 63);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.currentBin(), 62);
        plot.setFigures({});
        QTest::keyClick(&plot, Qt::Key_Left); // There is nothing to be read.
        QCOMPARE(plot.currentBin(), -1);
    }

    void weightsThatAreAllTheSameAreABar()
    {
        WeightHistogram plot;
        plot.setRanges(0, 0, 9);
        LayerFigures same = floatFigures();
        same.range = {0, 0};
        plot.setFigures(same);
        QVERIFY(plot.bars()->width() > 0);
    }

    void eachLayerHasTwoCurves()
    {
        LayerCurves plot;
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5), epochOf(3, 22, 0.25)});
        QCOMPARE(plot.noiseGraphs().size(), std::size_t{2});
        QCOMPARE(plot.noiseGraphs()[0]->dataCount(), 3);
        QCOMPARE(plot.noiseGraphs()[0]->dataMainValue(2), 22.0);
        QVERIFY(qIsNaN(plot.changeGraphs()[0]->dataMainValue(0))); // Not known: a gap.
        QCOMPARE(plot.changeGraphs()[0]->dataMainValue(1), 0.5);
        QVERIFY(qIsNaN(plot.noiseGraphs()[1]->dataMainValue(0)));
        plot.setEpochs({});
        QVERIFY(plot.noiseGraphs().empty());
    }

    void theChosenLayerStandsOut()
    {
        LayerCurves plot;
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5)});
        QCOMPARE(plot.chosen(), -1);
        plot.setLayer("blocks.0.depthwise");
        QCOMPARE(plot.chosen(), 0);
        QVERIFY(plot.noiseGraphs()[0]->pen().widthF() > plot.noiseGraphs()[1]->pen().widthF());
        QVERIFY(plot.changeGraphs()[0]->pen().color() != plot.changeGraphs()[1]->pen().color());
    }

    void titlesAreShortInALowPlot()
    {
        LayerCurves plot;
        plot.show();
        plot.resize(400, 600);
        settled(&plot);
        const QString title = plot.yAxis->label();
        plot.resize(400, 120);
        settled(&plot);
        QVERIFY(plot.yAxis->label().size() < title.size());
        QVERIFY(plot.yAxis->label().contains(QLatin1String("dB")));
        plot.resize(400, 600);
        settled(&plot);
        QCOMPARE(plot.yAxis->label(), title);
    }

    void labelsKeepTheirDistanceInALowPlot_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<double>("sqnr");
        QTest::addColumn<double>("changed");
        for (const int height : {120, 150, 200, 400}) {
            for (const double most : {0.003, 0.012, 0.3, 0.76, 1.0}) {
                QTest::addRow("%d pixels, %g changed", height, most) << height << 45 + 30 * most << most;
            }
        }
    }

    void labelsKeepTheirDistanceInALowPlot()
    {
        QFETCH(int, height);
        QFETCH(double, sqnr);
        QFETCH(double, changed);
        LayerCurves plot;
        plot.resize(300, height);
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, sqnr, changed), epochOf(3, sqnr, 0)});
        settled(&plot);
        for (QCPAxisRect* rect : plot.axisRects()) {
            const QCPAxis* axis = rect->axis(QCPAxis::atLeft);
            QVERIFY(!axis->tickVectorLabels().isEmpty());
            QCOMPARE(crowdedLabels(axis), QStringList());
        }
    }

    void noShareIsNegative()
    {
        LayerCurves plot;
        plot.resize(300, 400);
        for (const double most : {0.0, 0.001, 0.02, 1.0}) {
            plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, most), epochOf(3, 22, 0)});
            settled(&plot);
            const QCPAxis* axis = plot.axisRects().at(1)->axis(QCPAxis::atLeft);
            QVERIFY(axis->range().contains(0));
            QVERIFY2(axis->tickVector().constFirst() >= 0, qPrintable(axis->tickVectorLabels().constFirst()));
        }
    }

    void weightsAreCountedInWholeNumbers()
    {
        WeightHistogram plot;
        plot.resize(300, 300);
        for (const int most : {1, 2, 5, 10, 23}) {
            plot.setRanges(-1, 1, most);
            settled(&plot);
            QVERIFY(plot.yAxis->tickVector().size() > 1);
            for (const double tick : plot.yAxis->tickVector()) {
                QCOMPARE(tick, std::round(tick));
            }
        }
    }

    void nothingCrossesTheTextOnLevels()
    {
        WeightHistogram plot;
        plot.resize(300, 200);
        plot.setRanges(-1, 1, 1);
        plot.setFigures(figures(8, 1.0 / 128, -128, 127));
        settled(&plot);
        const QCPItemText* text = nullptr;
        for (int i = 0; i < plot.itemCount() && text == nullptr; ++i) {
            text = qobject_cast<QCPItemText*>(plot.item(i));
        }
        QVERIFY(text != nullptr && text->visible());
        QCOMPARE(text->brush().color(), plot.palette().color(QPalette::Base));    // Hides the grid.
        QVERIFY(text->bottom->pixelPosition().y() < plot.yAxis->coordToPixel(1)); // Bars end below.
    }

    void manyLevelsAreFainterThanFew()
    {
        WeightHistogram plot;
        plot.setRanges(-1, 1, 1);
        plot.setFigures(figures(4, 0.125, -8, 7));
        const int few = plot.levels()->pen().color().lightness();
        plot.setFigures(figures(6, 1.0 / 32, -32, 31));
        QVERIFY(plot.levels()->dataCount() > 60);
        const int ground = plot.palette().color(QPalette::Base).lightness();
        const int many = plot.levels()->pen().color().lightness();
        QVERIFY(std::abs(ground - many) < std::abs(ground - few));
    }

    void aClickChoosesAnEpochAndHoveringTells()
    {
        LayerCurves plot;
        plot.resize(400, 300);
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5), epochOf(3, 22, 0.25)});
        plot.setLayer("blocks.0.depthwise");
        plot.replot();
        const QSignalSpy picked(&plot, &LayerCurves::epochPicked);
        const QPoint place(qRound(plot.xAxis->coordToPixel(2)), 150);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, place);
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.first().first().toInt(), 2);
        QVERIFY(plot.textAt(place).contains(QLatin1String("21.0 dB")));
        QVERIFY(plot.textAt(place).contains(QLatin1String("50")));
    }

    void theArrowKeysChooseAnEpochAndTellIt()
    {
        LayerCurves plot;
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5), epochOf(3, 22, 0.25)});
        plot.setLayer("blocks.0.depthwise");
        QCOMPARE(plot.focusPolicy(), Qt::StrongFocus);
        const QSignalSpy picked(&plot, &LayerCurves::epochPicked);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(picked.last().first().toInt(), 2);
        QVERIFY(plot.accessibleDescription().contains(QLatin1String("21.0 dB")));
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(plot.epoch(), 3);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.epoch(), 3);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(picked.last().first().toInt(), 1);
        plot.setEpochs({});
        const auto before = picked.count();
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(picked.count(), before);
    }

    void theFocusIsSeen()
    {
        WeightHistogram histogram;
        histogram.setRanges(-1, 1, 1);
        histogram.setFigures(floatFigures());
        LayerCurves curves;
        curves.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5)});
        for (QCustomPlot* plot : std::initializer_list<QCustomPlot*>{&histogram, &curves}) {
            const QImage before = settled(plot);
            QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
            QCoreApplication::sendEvent(plot, &in);
            QVERIFY(plot->grab().toImage() != before);
            QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
            QCoreApplication::sendEvent(plot, &out);
            QCOMPARE(plot->grab().toImage(), before);
        }
    }

    void anotherEpochMovesTheMarkAlone()
    {
        LayerCurves plot;
        plot.setEpochs({epochOf(1, 20, {}), epochOf(2, 21, 0.5), epochOf(3, 22, 0.25)});
        const QImage before = settled(&plot);
        const QSignalSpy replots(&plot, &QCustomPlot::afterReplot);
        plot.setEpoch(2);
        QCoreApplication::processEvents();
        QCOMPARE(replots.count(), 0);
        QVERIFY(plot.grab().toImage() != before);
    }
};

BITOPS_TEST(TestWeightPlots, QApplication)

#include "tst_weight_plots.moc"
