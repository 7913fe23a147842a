// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/axis_tickers.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/epoch_table_model.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace bitops;

namespace {

ComparedRun comparedRun(const std::vector<EpochEvent>& epochs, int plannedEpochs = 10)
{
    const std::filesystem::path folder = "/nowhere/a";
    return {std::make_shared<const ListedRun>(toldRun(folder, epochs, true, plannedEpochs))};
}

/// Losses that go down.
std::vector<EpochEvent> epochsUpTo(int last)
{
    std::vector<EpochEvent> epochs;
    for (int epoch = 1; epoch <= last; ++epoch) {
        epochs.push_back({.epoch = epoch, .trainLoss = 1.0 / epoch, .valLoss = 2.0 / epoch});
    }
    return epochs;
}

/// A plot of losses with stored runs.
struct CurvePlotFixture
{
    QTemporaryDir folder;
    CurvePlot plot{EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn, CurvePlot::Unit::Plain};
    std::vector<ComparedRun> runs;

    explicit CurvePlotFixture(const std::vector<int>& epochs)
    {
        for (std::size_t i = 0; i < epochs.size(); ++i) {
            ListedRun run;
            run.folder = storeRun(folder.path().toStdString(), std::string(1, static_cast<char>('a' + i)),
                                  std::vector<double>(static_cast<std::size_t>(epochs[i]), 0.5));
            run.summary = *RunSummary::load(run.folder);
            run.identity = RunIdentity{
                {}, run.folder.filename().string(), {runColors.at(i).value, runMarks.at(i).value}};
            runs.push_back({std::make_shared<const ListedRun>(run)});
        }
        plot.resize(500, 320);
        plot.show();
        plot.setRuns(runs);
        plot.drawNow();
    }

    /// Of the first run.
    [[nodiscard]] const QCPGraph* line(RunCurves::Part part = RunCurves::Training) const
    {
        return plot.runCurves().at(0).line(part);
    }
    [[nodiscard]] QPoint placeOf(double epoch) const
    {
        return {qRound(plot.xAxis->coordToPixel(epoch)), plot.axisRect()->center().y()};
    }
    void wheel(Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at = plot.axisRect()->center();
        QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&plot, &event);
    }
    void moveMouse(QPoint at, Qt::MouseButtons buttons = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, buttons, {});
        QApplication::sendEvent(&plot, &event);
    }
    /// What the cursor reads there: "epoch 2: a 1.2500, b 1.2500".
    [[nodiscard]] QString read(double place)
    {
        plot.setCursorPlace(place);
        const CurveReading reading = plot.reading();
        QStringList values;
        for (const CurveReading::Value& value : reading.values) {
            values +=
                QString::fromStdString(value.folder.filename().string()) + QLatin1Char(' ') + value.text;
        }
        return reading.place + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
};

} // namespace

class TestCurvePlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatARunHas()
    {
        CurvePlotFixture fixture({});
        fixture.plot.setRuns({comparedRun({{.epoch = 1, .trainLoss = 2, .valLoss = 3}})});
        QCOMPARE(fixture.line()->dataCount(), 1);
        QCOMPARE(fixture.line()->dataMainValue(0), 2.0);
        QCOMPARE(fixture.line(RunCurves::Validation)->dataMainValue(0), 3.0);
    }

    void drawsSeveralNewEpochsAtOnce()
    {
        CurvePlotFixture fixture({});
        fixture.plot.setRuns({comparedRun({})});
        const QCPGraph* const line = fixture.line();
        for (int epoch = 1; epoch <= 3; ++epoch) {
            fixture.plot.setRuns({comparedRun(epochsUpTo(epoch))});
        }
        QCOMPARE(fixture.line(), line);
        QCOMPARE(line->dataCount(), 0);
        QTRY_COMPARE(line->dataCount(), 3);
        QCOMPARE(line->dataMainKey(2), 3.0);
        QCOMPARE(line->dataMainValue(2), 1.0 / 3);
    }

    void showsAllOfItsCurves()
    {
        CurvePlot plot(EpochTableModel::TrainAccuracyColumn, EpochTableModel::ValAccuracyColumn,
                       CurvePlot::Unit::Percent);
        plot.setRuns({comparedRun({{.epoch = 1, .trainAccuracy = 0.1, .valAccuracy = 0.4},
                                   {.epoch = 2, .trainAccuracy = 0.3, .valAccuracy = 0.2}})});
        QVERIFY(plot.yAxis->range().lower < 0.1);
        QVERIFY(plot.yAxis->range().upper > 0.4);
        QVERIFY(plot.xAxis->range().contains(1) && plot.xAxis->range().contains(2));
    }

    void isEmptyAgainWhenTheRunIs()
    {
        CurvePlotFixture fixture({});
        fixture.plot.setRuns({comparedRun(epochsUpTo(1))});
        fixture.plot.setRuns({comparedRun({})});
        fixture.plot.drawNow();
        QCOMPARE(fixture.line()->dataCount(), 0);
    }

    void eachRunHasItsCurvesAndAllAreInSight()
    {
        const CurvePlotFixture fixture({3, 8});
        QCOMPARE(fixture.plot.runCurves().size(), std::size_t{2});
        QCOMPARE(fixture.plot.runCurves()[0].line(RunCurves::Validation)->dataCount(), 3);
        QCOMPARE(fixture.plot.runCurves()[1].line(RunCurves::Training)->dataCount(), 8);
        QVERIFY(fixture.plot.runCurves()[0].line(RunCurves::Training)->pen().color() !=
                fixture.plot.runCurves()[1].line(RunCurves::Training)->pen().color());
        QVERIFY(fixture.plot.xAxis->range().contains(8));
        QVERIFY(fixture.plot.yAxis->range().contains(2.5) && fixture.plot.yAxis->range().contains(0.25));
    }

    void curvesOfRunsThatHaveNotChangedStay()
    {
        CurvePlotFixture fixture({3, 8, 5});
        const QCPGraph* last = fixture.plot.runCurves()[2].line(RunCurves::Training);
        const int graphs = fixture.plot.graphCount();
        fixture.runs.erase(fixture.runs.begin());
        fixture.plot.setRuns(fixture.runs);
        QCOMPARE(fixture.plot.runCurves()[1].line(RunCurves::Training), last);
        QCOMPARE(last->dataCount(), 5);
        QCOMPARE(fixture.plot.graphCount(), graphs - 6);
        fixture.plot.setRuns({});
        QCOMPARE(fixture.plot.graphCount(), graphs - 18);
    }

    void theXAxisIsChosen()
    {
        CurvePlotFixture fixture({4});
        fixture.plot.setView({.axis = CurveAxis::Time});
        QCOMPARE(fixture.plot.runCurves()[0].places(), (std::vector<double>{1, 2, 3, 4}));
        QVERIFY(fixture.plot.xAxis->label().contains(QLatin1String("Time")));
        QVERIFY(fixture.read(3).startsWith(QLatin1String("3 s")));
        fixture.plot.setView({.axis = CurveAxis::Step});
        QVERIFY(fixture.plot.xAxis->label().contains(QLatin1String("Step")));
    }

    void lossesCanBeLogarithmic()
    {
        CurvePlotFixture fixture({100});
        fixture.plot.setView({.isLogarithmic = true});
        QCOMPARE(fixture.plot.yAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(fixture.plot.yAxis->range().lower > 0 && fixture.plot.yAxis->range().lower < 0.02);
        fixture.plot.setView({});
        QCOMPARE(fixture.plot.yAxis->scaleType(), QCPAxis::stLinear);
    }

    void shortLogarithmicAxesHaveLabels_data()
    {
        QTest::addColumn<QCPRange>("range");
        QTest::addColumn<int>("tickCount");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char* name, double lower, double upper, int tickCount, const char* labels) {
            QTest::newRow(name) << QCPRange(lower, upper) << tickCount
                                << QString::fromLatin1(labels).split(QLatin1Char(' '));
        };
        row("half a decade", 0.65, 1.95, 5, "0.75 1 1.25 1.5 1.75");
        row("half a decade, low", 0.6, 2.1, 3, "1 1.5 2");
        row("nearly a decade", 2.1, 19, 5, "5 10 15");
        row("a decade", 0.9, 11, 5, "1 2 5 10");
        row("more than a decade, low", 0.2, 5.5, 3, "0.2 0.5 1 2 5");
        row("two decades", 0.09, 11, 5, "0.1 1 10");
        row("two labels alone", 0.9, 2.1, 2, "1 2");
    }

    void shortLogarithmicAxesHaveLabels()
    {
        QFETCH(QCPRange, range);
        QFETCH(int, tickCount);
        QFETCH(QStringList, labels);
        QCustomPlot plot;
        plot.setLocale(QLocale::c());
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(QSharedPointer<PlainLogTicker>::create());
        plot.yAxis->ticker()->setTickCount(tickCount);
        plot.yAxis->setRange(range);
        plot.replot();
        QCOMPARE(plot.yAxis->tickVectorLabels().toList(), labels);
    }

    void plainAxesHaveAsManyDecimalsAsTheirSteps_data()
    {
        QTest::addColumn<QCPRange>("range");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char* name, double lower, double upper, const char* labels) {
            QTest::newRow(name) << QCPRange(lower, upper)
                                << QString::fromLatin1(labels).split(QLatin1Char(' '));
        };
        row("tenths", 1.88, 2.22, "1.9 2.0 2.1 2.2");
        row("halves", 0.9, 3.1, "1.0 1.5 2.0 2.5 3.0");
        row("wholes", -0.5, 4.2, "0 1 2 3 4");
        row("hundredths", 0.995, 1.045, "1.00 1.01 1.02 1.03 1.04");
        row("around nothing", -0.22, 0.21, "-0.2 -0.1 0.0 0.1 0.2");
    }

    void plainAxesHaveAsManyDecimalsAsTheirSteps()
    {
        QFETCH(QCPRange, range);
        QFETCH(QStringList, labels);
        QCustomPlot plot;
        plot.setLocale(QLocale::c());
        plot.yAxis->setTicker(QSharedPointer<DecimalTicker>::create());
        plot.yAxis->setRange(range);
        plot.replot();
        QStringList inside;
        for (int i = 0; i < plot.yAxis->tickVector().size(); ++i) {
            if (range.contains(plot.yAxis->tickVector().at(i))) {
                inside += plot.yAxis->tickVectorLabels().at(i);
            }
        }
        QCOMPARE(inside, labels);
    }

    void theAxisEndsWithThePlannedEpochs()
    {
        CurvePlotFixture fixture({});
        fixture.plot.setRuns({comparedRun({}, 2)});
        QVERIFY(fixture.plot.xAxis->range().contains(2) && !fixture.plot.xAxis->range().contains(3));
        fixture.plot.setRuns({comparedRun(epochsUpTo(1), 2)});
        fixture.plot.drawNow();
        QVERIFY(fixture.plot.xAxis->range().contains(2) && !fixture.plot.xAxis->range().contains(3));
        fixture.plot.setRuns({comparedRun({}, 100)});
        fixture.plot.drawNow();
        QVERIFY(fixture.plot.xAxis->range().contains(5) && !fixture.plot.xAxis->range().contains(6));
    }

    void lowPlotsHaveFewerLabels()
    {
        CurvePlotFixture fixture({8});
        QCOMPARE(fixture.plot.yAxis->ticker()->tickCount(), 5);
        fixture.plot.resize(500, 130);
        fixture.plot.grab(); // Resizes for good.
        QVERIFY(fixture.plot.yAxis->ticker()->tickCount() < 5);
    }

    void theCursorReadsAllCurves()
    {
        CurvePlotFixture fixture({3, 8});
        QSignalSpy moved(&fixture.plot, &CurvePlot::cursorMoved);
        fixture.moveMouse(fixture.placeOf(2.2));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(fixture.plot.cursor().place(), std::optional(2.0));
        QCOMPARE(fixture.plot.cursor().text(), QStringLiteral("epoch 2"));
        // A ring at each validation curve, in the curve's colour.
        QCOMPARE(fixture.plot.cursor().points().size(), std::size_t{2});
        QCOMPARE(fixture.plot.cursor().points()[0].value, 1.25);
        QCOMPARE(fixture.plot.cursor().points()[1].color, fixture.plot.runCurves()[1].color());
        QCOMPARE(fixture.read(2), QStringLiteral("epoch 2: a 1.2500, b 1.2500"));
        QCOMPARE(fixture.read(5), QStringLiteral("epoch 5: b 0.5000"));
        QCOMPARE(fixture.read(20), QStringLiteral("epoch 20: "));
        fixture.plot.setView({.smoothing = 0.5});
        QVERIFY(fixture.read(2).startsWith(QLatin1String("epoch 2: a 1.6667")));
        QCOMPARE(fixture.plot.reading().values[0].toolTip,
                 QStringLiteral("Epoch: 2\nTraining: 1.0000, smoothed 1.3333\nValidation: 1.2500, smoothed "
                                "1.6667"));
        fixture.moveMouse(fixture.placeOf(2));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&fixture.plot, &leave);
        QVERIFY(!fixture.plot.cursor().place());
    }

    void theCursorIsMovedByKeys()
    {
        CurvePlotFixture fixture({3, 8});
        fixture.plot.setCursorPlace(2);
        QTest::keyClick(&fixture.plot, Qt::Key_Right);
        QCOMPARE(fixture.plot.cursor().place(), std::optional(3.0));
        QVERIFY(fixture.plot.accessibleDescription().startsWith(QLatin1String("epoch 3\na: 0.8333")));
        QTest::keyClick(&fixture.plot, Qt::Key_Right);
        QCOMPARE(fixture.plot.cursor().points().size(), std::size_t{1});
        QTest::keyClick(&fixture.plot, Qt::Key_Left);
        QCOMPARE(fixture.plot.cursor().place(), std::optional(3.0));
        QTest::keyClick(&fixture.plot, Qt::Key_Escape);
        QVERIFY(!fixture.plot.cursor().place());
    }

    void theWheelZoomsAndADoubleClickAsksForAll()
    {
        CurvePlotFixture fixture({8});
        const QCPRange places = fixture.plot.xAxis->range();
        const QCPRange values = fixture.plot.yAxis->range();
        const QSignalSpy moved(&fixture.plot, &CurvePlot::moved);
        fixture.wheel(Qt::ControlModifier);
        QVERIFY(moved.count() > 0);
        QVERIFY(!fixture.plot.isFitted());
        QVERIFY(fixture.plot.xAxis->range().size() < places.size());
        QCOMPARE(fixture.plot.yAxis->range(), values);
        fixture.wheel();
        QVERIFY(fixture.plot.yAxis->range().size() < values.size());
        const QSignalSpy wanted(&fixture.plot, &CurvePlot::fitWanted);
        QTest::mouseDClick(&fixture.plot, Qt::LeftButton, {}, fixture.placeOf(4));
        QCOMPARE(wanted.count(), 1);
        fixture.plot.fit();
        QCOMPARE(fixture.plot.xAxis->range(), places);
        QCOMPARE(fixture.plot.yAxis->range(), values);
    }

    void draggingMovesTheCurves()
    {
        CurvePlotFixture fixture({8});
        const QCPRange before = fixture.plot.xAxis->range();
        const QPoint from = fixture.placeOf(5);
        QTest::mousePress(&fixture.plot, Qt::LeftButton, {}, from);
        fixture.moveMouse(from - QPoint(60, 0), Qt::LeftButton);
        QTest::mouseRelease(&fixture.plot, Qt::LeftButton, {}, from - QPoint(60, 0));
        QVERIFY(fixture.plot.xAxis->range().lower > before.lower);
        QVERIFY(qAbs(fixture.plot.xAxis->range().size() - before.size()) < 1e-9);
    }

    void keysZoomAndPan()
    {
        CurvePlotFixture fixture({8});
        const QCPRange before = fixture.plot.xAxis->range();
        QTest::keyClick(&fixture.plot, Qt::Key_Plus);
        QVERIFY(fixture.plot.xAxis->range().size() < before.size());
        const QCPRange zoomed = fixture.plot.xAxis->range();
        QTest::keyClick(&fixture.plot, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(fixture.plot.xAxis->range().lower > zoomed.lower);
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(&fixture.plot, Qt::Key_Minus);
        }
        QVERIFY(fixture.plot.xAxis->range().size() <= 3 * before.size() + 1e-9);
        const QSignalSpy wanted(&fixture.plot, &CurvePlot::fitWanted);
        QTest::keyClick(&fixture.plot, Qt::Key_0);
        QCOMPARE(wanted.count(), 1);
    }

    void aZoomStaysWhileARunGrows()
    {
        CurvePlotFixture fixture({});
        CurvePlot& plot = fixture.plot;
        plot.setRuns({comparedRun(epochsUpTo(1))});
        QTest::keyClick(&plot, Qt::Key_Plus);
        const QCPRange zoomed = plot.xAxis->range();
        plot.setRuns({comparedRun(epochsUpTo(50))});
        plot.drawNow();
        QCOMPARE(plot.xAxis->range(), zoomed);
        plot.fit();
        QVERIFY(plot.xAxis->range().contains(50));
    }

    void exportsNameWhatIsDrawn()
    {
        CurvePlot loss(EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                       CurvePlot::Unit::Plain);
        CurvePlot accuracy(EpochTableModel::TrainAccuracyColumn, EpochTableModel::ValAccuracyColumn,
                           CurvePlot::Unit::Percent);
        QVERIFY(paintedTexts(&loss).contains(QStringLiteral("Loss")));
        QVERIFY(paintedTexts(&accuracy).contains(QStringLiteral("Accuracy")));
        for (CurvePlot* plot : {&loss, &accuracy}) { // In the window, a caption does.
            QCOMPARE(plot->yAxis->label(), QString());
        }
    }

    void exportsNameTheRuns()
    {
        CurvePlotFixture fixture({3, 8});
        const int before = fixture.plot.legend->itemCount();
        const QStringList texts = paintedTexts(&fixture.plot);
        for (const char* text : {"a", "b", "training", "validation", "best epoch"}) {
            QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
        }
        QVERIFY(!fixture.plot.legend->visible());
        QCOMPARE(fixture.plot.legend->itemCount(), before);
        QCOMPARE(fixture.plot.plotLayout()->rowCount(), 1);
    }
};

BITOPS_TEST(TestCurvePlot, QApplication)
#include "tst_curve_plot.moc"
