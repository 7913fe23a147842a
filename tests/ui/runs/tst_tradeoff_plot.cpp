// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "tests/support/test_main.h"
#include "ui/base/plot_export.h"
#include "ui/runs/prediction_marks.h"
#include "ui/runs/tradeoff_marks.h"
#include "ui/runs/tradeoff_plot.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

TradeoffPoint point(const char* name, double bitops, double accuracy)
{
    return {.folder = std::string("/runs/") + name,
            .name = QLatin1String(name),
            .bitops = bitops,
            .accuracy = accuracy,
            .text = QStringLiteral("about %1").arg(QLatin1String(name))};
}

/// Three on the front, by rising cost: cheap, middle, dear; and one that is beaten.
std::vector<TradeoffPoint> someRuns()
{
    return {point("dear", 90e6, 0.8), point("cheap", 1e6, 0.4), point("beaten", 50e6, 0.5),
            point("middle", 10e6, 0.7)};
}

struct Plot : TradeoffPlot
{
    Plot()
    {
        resize(600, 300);
        show();
        setPoints(someRuns());
        replot();
    }
    [[nodiscard]] QPoint placeOf(std::size_t index) const { return marks()->placeOf(index).toPoint(); }
};

QString pickedIn(const QSignalSpy& spy)
{
    return spy.isEmpty() ? QString()
                         : QString::fromStdString(spy.last().at(0).value<std::filesystem::path>().string());
}

} // namespace

class TestTradeoffPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFrontGoesThroughTheBest()
    {
        const Plot plot;
        QCOMPARE(plot.frontGraph()->dataCount(), 3);
        QCOMPARE(plot.frontGraph()->dataMainKey(0), 1e6);
        QCOMPARE(plot.frontGraph()->dataMainKey(1), 10e6);
        QCOMPARE(plot.frontGraph()->dataMainValue(2), 0.8);
    }

    void aMeanHasABarOfItsDeviation()
    {
        Plot plot;
        TradeoffPoint mean = point("mean", 10e6, 0.5);
        mean.runs = {"/runs/mean", "/runs/other"};
        mean.deviation = 0.2;

        plot.setPoints({mean, point("dear", 90e6, 0.55)});
        plot.setSelected({"/runs/other"});
        plot.replot();

        QVERIFY(plot.yAxis->range().contains(0.3));
        QVERIFY(plot.yAxis->range().contains(0.7));
        QCOMPARE(plot.currentPoint(), 0);
        const QImage image = plot.toPixmap().toImage();
        const QPoint top(plot.placeOf(0).x(), qRound(plot.yAxis->coordToPixel(0.65)));
        QVERIFY(image.pixelColor(top) != image.pixelColor(top - QPoint(12, 0)));
    }

    void allPointsAreInside_data()
    {
        QTest::addColumn<bool>("isLogarithmic");
        QTest::newRow("linear") << false;
        QTest::newRow("logarithmic") << true;
    }

    void allPointsAreInside()
    {
        QFETCH(bool, isLogarithmic);
        Plot plot;
        plot.setLogarithmic(isLogarithmic);
        plot.replot();
        for (std::size_t i = 0; i < plot.points().size(); ++i) {
            QVERIFY(plot.axisRect()->rect().contains(plot.placeOf(i)));
        }
        const int cheapToMiddle = plot.placeOf(3).x() - plot.placeOf(1).x();
        const int middleToDear = plot.placeOf(0).x() - plot.placeOf(3).x();
        QCOMPARE(cheapToMiddle > middleToDear, isLogarithmic);
    }

    void oneRunAloneHasItsPlace()
    {
        Plot plot;
        for (const bool isLogarithmic : {true, false}) {
            plot.setLogarithmic(isLogarithmic);
            for (const double bitops : {0.0, 1.0, 5e9}) {
                plot.setPoints({point("alone", bitops, 0.5)});
                plot.replot();
                QVERIFY(plot.xAxis->range().lower < plot.xAxis->range().upper);
                QCOMPARE(plot.axisRect()->rect().contains(plot.placeOf(0)), bitops > 0 || !isLogarithmic);
            }
        }
    }

    void hoveringTells()
    {
        const Plot plot;
        QCOMPARE(plot.textAt(plot.placeOf(2)), QStringLiteral("about beaten"));
        QCOMPARE(plot.textAt(plot.placeOf(2) + QPoint(4, 4)), QStringLiteral("about beaten"));
        QCOMPARE(plot.textAt(plot.axisRect()->rect().topLeft()), QString());
    }

    void aClickPicksAndADoubleClickOpens()
    {
        Plot plot;
        const QSignalSpy picked(&plot, &TradeoffPlot::picked);
        const QSignalSpy opened(&plot, &TradeoffPlot::opened);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.axisRect()->rect().topLeft());
        QCOMPARE(picked.count(), 0);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.placeOf(3));
        QCOMPARE(pickedIn(picked), QStringLiteral("/runs/middle"));
        QCOMPARE(opened.count(), 0);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, plot.placeOf(0));
        QCOMPARE(pickedIn(opened), QStringLiteral("/runs/dear"));
        QCOMPARE(opened.count(), 1);
    }

    void keysGoFromPointToPoint()
    {
        Plot plot;
        const QSignalSpy picked(&plot, &TradeoffPlot::picked);
        const QSignalSpy opened(&plot, &TradeoffPlot::opened);
        QTest::keyClick(&plot, Qt::Key_Return);
        QCOMPARE(opened.count(), 0);
        const std::vector<std::pair<Qt::Key, const char*>> steps{
            {Qt::Key_Right, "cheap"}, {Qt::Key_Right, "middle"}, {Qt::Key_Up, "dear"},
            {Qt::Key_Up, "dear"},     {Qt::Key_Left, "beaten"},  {Qt::Key_Down, "cheap"},
            {Qt::Key_End, "dear"},    {Qt::Key_Home, "cheap"},
        };
        for (const auto& [key, name] : steps) {
            QTest::keyClick(&plot, key);
            QCOMPARE(pickedIn(picked), QStringLiteral("/runs/") + QLatin1String(name));
            QCOMPARE(plot.accessibleDescription(), QStringLiteral("about ") + QLatin1String(name));
        }
        QTest::keyClick(&plot, Qt::Key_Return);
        QCOMPARE(pickedIn(opened), QStringLiteral("/runs/cheap"));
    }

    void keysGoOnFromTheSelectedRun()
    {
        Plot plot;
        plot.setSelected({"/runs/beaten"});
        QCOMPARE(plot.currentPoint(), 2);
        // Also when other runs come to stand before it.
        std::vector<TradeoffPoint> more = someRuns();
        more.insert(more.begin(), point("new", 2e6, 0.1));
        plot.setPoints(more);
        QCOMPARE(plot.currentPoint(), 3);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.points()[static_cast<std::size_t>(plot.currentPoint())].name, QStringLiteral("dear"));
    }

    void namesDoNotOverlap()
    {
        Plot plot;
        std::vector<TradeoffPoint> runs;
        for (int i = 0; i < 200; ++i) {
            runs.push_back(point("a name of some length", 1e6 * (i % 20), 0.01 * (i / 20)));
        }
        plot.setPoints(runs);
        plot.replot();
        std::vector<QRectF> labels = plot.marks()->labelRects();
        labels.erase(std::remove(labels.begin(), labels.end(), QRectF()), labels.end());
        QVERIFY(!labels.empty());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(plot.axisRect()->rect().contains(labels[i].toAlignedRect()));
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY(!labels[i].intersects(labels[k]));
            }
            for (std::size_t k = 0; k < runs.size(); ++k) {
                QVERIFY(!labels[i].contains(plot.marks()->placeOf(k)));
            }
        }
    }

    void theFrontAndTheSelectedRunsAreNamed()
    {
        Plot plot;
        const auto named = [&plot] {
            QStringList names;
            const std::vector<QRectF> labels = plot.marks()->labelRects();
            for (std::size_t i = 0; i < labels.size(); ++i) {
                if (!labels[i].isNull()) {
                    names += plot.points()[i].name;
                }
            }
            return names.join(QLatin1Char(' '));
        };
        QCOMPARE(named(), QStringLiteral("dear cheap middle"));
        plot.setSelected({"/runs/beaten"});
        plot.replot();
        QCOMPARE(named(), QStringLiteral("dear cheap beaten middle"));
    }

    void noNameLiesOnTheFront()
    {
        const Plot plot;
        const std::vector<QRectF> labels = plot.marks()->labelRects();
        // Steps: level to the next one's cost, then up.
        const std::vector<std::size_t> front{1, 3, 0};
        for (std::size_t i = 0; i + 1 < front.size(); ++i) {
            const QPointF from = plot.marks()->placeOf(front[i]);
            const QPointF to = plot.marks()->placeOf(front[i + 1]);
            for (const QRectF& label : labels) {
                QVERIFY(!label.intersects(QRectF(from.x(), from.y() - 0.5, to.x() - from.x(), 1)));
                QVERIFY(!label.intersects(QRectF(to.x() - 0.5, to.y(), 1, from.y() - to.y())));
            }
        }
    }

    void hiddenRunsBeatNobody()
    {
        Plot plot;
        std::vector<TradeoffPoint> runs = someRuns();
        runs[3].isShown = false; // middle
        plot.setPoints(runs);
        QCOMPARE(plot.frontGraph()->dataCount(), 3);
        QCOMPARE(plot.frontGraph()->dataMainKey(1), 50e6);
        QCOMPARE(plot.textAt(plot.placeOf(3)), QStringLiteral("about middle"));
    }

    void aFloatRunFarToTheRightIsALine()
    {
        Plot plot;
        std::vector<TradeoffPoint> runs = someRuns();
        runs.push_back(point("float", 900e6, 0.9));
        runs.back().isFloat = true;
        plot.setPoints(runs);
        plot.replot();
        QCOMPARE(plot.marks()->beyond(), 4);
        QVERIFY(plot.xAxis->range().upper < 200e6);
        QVERIFY(plot.yAxis->range().contains(0.9));
        plot.setLogarithmic(true); // There is room for it.
        QCOMPARE(plot.marks()->beyond(), -1);
        runs.back().bitops = 100e6;
        plot.setLogarithmic(false);
        plot.setPoints(runs);
        QCOMPARE(plot.marks()->beyond(), -1);
    }

    void aSelectedRunHasItsNameBeforeOthers()
    {
        Plot plot;
        plot.setPoints({point("better", 1e6, 0.5), point("just the same", 1e6, 0.5), point("far", 1e9, 0.6)});
        plot.resize(280, 130); // Not enough room for all.
        plot.setSelected({"/runs/just the same"});
        plot.replot();
        QVERIFY(!plot.marks()->labelRects()[1].isNull());
    }

    void predictionsStandBesideTheRuns()
    {
        Plot plot;
        QVERIFY(!plot.xAxis2->visible());
        std::vector<TradeoffPoint> runs = someRuns();
        runs[3].predicted = 0.3; // Of "middle": below what is shown.
        plot.setPoints(runs);
        plot.setPrediction(TradeoffPrediction{.measuredRun = "/runs/dear",
                                              .bitopsAtEightBits = 100e6,
                                              .budget = 0.6,
                                              .front = {{1e6, 0.35}, {90e6, 0.75}},
                                              .onScreen = PredictedPoint{30e6, 0.6},
                                              .accuracyOf = {}});
        plot.replot();
        QCOMPARE(plot.predictedFront()->dataCount(), 2);
        QVERIFY(plot.xAxis2->visible());
        QVERIFY(std::abs(plot.xAxis2->range().upper - plot.xAxis->range().upper / 100e6) < 1e-9);
        const QStringList texts = paintedTexts(&plot);
        QVERIFY(texts.contains(QStringLiteral("budget 60\u00a0%")));
        QVERIFY(texts.contains(QStringLiteral("on screen, predicted 60.0\u00a0%")));
        QVERIFY(texts.contains(QStringLiteral("from 30.0\u00a0%")));
        plot.setLogarithmic(true); // Where shares would not be those of the axis below.
        QVERIFY(!plot.xAxis2->visible());
        plot.setPrediction(std::nullopt);
        QCOMPARE(plot.predictedFront()->dataCount(), 0);
    }

    void textsOfPredictionsAndNamesKeepOffEachOther()
    {
        Plot plot;
        std::vector<TradeoffPoint> runs = someRuns();
        for (TradeoffPoint& run : runs) {
            run.predicted = 0.3; // Below what is shown.
        }
        plot.setPoints(runs);
        const double lowest = plot.yAxis->range().lower;
        for (const double cost : {10e6, 30e6, 50e6, 59e6}) {
            plot.setPrediction(TradeoffPrediction{.measuredRun = "/runs/dear",
                                                  .bitopsAtEightBits = 100e6,
                                                  .budget = cost / 100e6,
                                                  .front = {{1e6, 0.35}, {90e6, 0.75}},
                                                  .onScreen = PredictedPoint{cost, lowest},
                                                  .accuracyOf = {}});
            plot.replot();
            std::vector<QRectF> taken = plot.findChild<PredictionMarks*>()->obstacles();
            QVERIFY(taken.size() > 2);
            for (const QRectF& name : plot.marks()->labelRects()) {
                if (!name.isNull()) {
                    taken.push_back(name);
                }
            }
            for (std::size_t i = 0; i < taken.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    QVERIFY2(!taken[i].intersects(taken[j]), qPrintable(QString::number(cost)));
                }
            }
        }
    }

    void canBeExportedOnceThereAreRuns()
    {
        TradeoffPlot plot;
        QVERIFY(!hasContent(plot));
        plot.setPoints(someRuns());
        QVERIFY(hasContent(plot));
        QVERIFY(paintedTexts(&plot).contains(QStringLiteral("middle")));
    }
};

BITOPS_TEST(TestTradeoffPlot, QApplication)

#include "tst_tradeoff_plot.moc"
