// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "ui/base/plot_export.h"
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
            .quantizer = "ste",
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
            QVERIFY(!labels[i].intersects(plot.legend->outerRect()));
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY(!labels[i].intersects(labels[k]));
            }
            for (std::size_t k = 0; k < runs.size(); ++k) {
                QVERIFY(!labels[i].contains(plot.marks()->placeOf(k)));
            }
        }
    }

    void aSelectedRunHasItsNameBeforeOthers()
    {
        Plot plot;
        plot.setPoints({point("better", 1e6, 0.5), point("just the same", 1e6, 0.5), point("far", 1e9, 0.6)});
        plot.resize(200, 130); // Not enough room for all.
        plot.setSelected({"/runs/just the same"});
        plot.replot();
        QVERIFY(!plot.marks()->labelRects()[1].isNull());
    }

    void theLegendNamesTheMarksThatAreThere()
    {
        Plot plot;
        QCOMPARE(plot.legend->itemCount(), 2); // The front's, and ste.
        std::vector<TradeoffPoint> runs = someRuns();
        runs[0].quantizer = "lsq";
        runs[1].quantizer = "lsq per channel";
        plot.setPoints(runs);
        QCOMPARE(plot.legend->itemCount(), 4);
        const QCPScatterStyle closed = tradeoffMark("lsq", Qt::red, Qt::white);
        const QCPScatterStyle open = tradeoffMark("lsq per channel", Qt::red, Qt::white);
        QCOMPARE(closed.shape(), open.shape());
        QVERIFY(closed.brush() != open.brush());
        for (const char* other : {"ste", "notebook", "float", "one of a later version"}) {
            QVERIFY(closed.shape() != tradeoffMark(other, Qt::red, Qt::white).shape());
        }
    }

    void canBeExportedOnceThereAreRuns()
    {
        TradeoffPlot plot;
        QVERIFY(!hasContent(plot));
        plot.setPoints(someRuns());
        QVERIFY(hasContent(plot));
        QVERIFY(paintedTexts(&plot).contains(QStringLiteral("beaten")));
    }
};

QTEST_MAIN(TestTradeoffPlot)

#include "tst_tradeoff_plot.moc"
