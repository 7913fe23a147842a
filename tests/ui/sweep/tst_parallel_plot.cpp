// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/sweep/parallel_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

std::vector<std::size_t> passing(const ParallelAxes& axes)
{
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run < axes.runs(); ++run) {
        if (axes.passes(run)) {
            runs.push_back(run);
        }
    }
    return runs;
}

/// Seeds, bits, costs, accuracies.
constexpr std::size_t bitsAxis = 1;
constexpr std::size_t accuracyAxis = 3;

} // namespace

class TestParallelPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAxesForWhatVariesAndForFigures()
    {
        const ParallelAxes axes(twoWidths());

        QStringList titles;
        for (const ParallelAxis& axis : axes.axes()) {
            titles += axis.title;
        }
        QCOMPARE(titles, QStringList({QStringLiteral("Seed"), QStringLiteral("Weight bits"),
                                      QStringLiteral("BitOps"), QStringLiteral("Accuracy")}));
        QCOMPARE(axes.axes()[bitsAxis].places[0], std::optional(0.0));
        QCOMPARE(axes.axes()[bitsAxis].places[1], std::optional(1.0));
        QCOMPARE(axes.axes()[accuracyAxis].places[1], std::optional(1.0));
        QVERIFY(!axes.axes()[accuracyAxis].places[3]);
        QCOMPARE(axes.axes()[bitsAxis].ticks.front().label, QStringLiteral("2"));
    }

    void putsLearningRatesOnALogarithmicAxis()
    {
        SweepTable table{.name = "rates", .keys = {"learning_rate"}};
        for (const char* const rate : {"0.0001", "0.001", "0.01"}) {
            table.rows.push_back({.name = rate, .values = {rate}});
        }

        const ParallelAxes axes(table);

        QVERIFY(std::abs(*axes.axes()[0].places[1] - 0.5) < 1e-9);
        QCOMPARE(axes.axes().size(), std::size_t{2}); // Costs are not known.
    }

    void putsWordsInTheirOrder()
    {
        SweepTable table{.name = "quantizers", .keys = {"quantizer"}};
        for (const char* const word : {"ste", "lsq", "ste", ""}) {
            table.rows.push_back({.name = "a", .values = {word}});
        }

        const ParallelAxis axis = ParallelAxes(table).axes()[0];

        QCOMPARE(axis.places[0], std::optional(1.0));
        QCOMPARE(axis.places[1], std::optional(0.5));
        QCOMPARE(axis.places[2], std::optional(1.0));
        QCOMPARE(axis.ticks.front().label, QStringLiteral("–"));
    }

    void brushesLetThroughWhatLiesWithin()
    {
        ParallelAxes axes(twoWidths());
        QVERIFY((passing(axes) == std::vector<std::size_t>{0, 1, 2, 3}));

        axes.setBrush(bitsAxis, ParallelAxes::Brush{0, 0.5});
        QVERIFY((passing(axes) == std::vector<std::size_t>{0, 2}));
        axes.setBrush(accuracyAxis, ParallelAxes::Brush{0.3, 1});
        QVERIFY((passing(axes) == std::vector<std::size_t>{2}));
        axes.setBrush(bitsAxis, std::nullopt);
        QVERIFY((passing(axes) == std::vector<std::size_t>{1, 2})); // None without an accuracy.
    }

    void keepsBrushesWhereAxesStay()
    {
        ParallelAxes before(twoWidths());
        before.setBrush(bitsAxis, ParallelAxes::Brush{0, 0.5});
        before.setBrush(accuracyAxis, ParallelAxes::Brush{0, 0.5});
        SweepTable later = twoWidths();
        later.rows[3].status.best = storedEpoch(1, 0.9); // Another axis of accuracies.

        ParallelAxes after(later);
        after.takeBrushes(before);

        QVERIFY(after.brush(bitsAxis));
        QVERIFY(!after.brush(accuracyAxis));
    }

    void isBrushedByMouse()
    {
        ParallelPlot plot;
        plot.resize(500, 260);
        plot.setTable(twoWidths());
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QSignalSpy brushed(&plot, &ParallelPlot::brushed);
        const QPoint from = plot.pixelOf(bitsAxis, 0.0).toPoint();
        const QPoint to = plot.pixelOf(bitsAxis, 0.5).toPoint();

        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, to);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);

        QVERIFY(!brushed.isEmpty());
        QVERIFY((passing(plot.axes()) == std::vector<std::size_t>{0, 2}));
        QTest::mouseClick(&plot, Qt::LeftButton, {}, to);
        QCOMPARE(passing(plot.axes()).size(), std::size_t{4});
    }

    void isBrushedByKeys()
    {
        ParallelPlot plot;
        plot.resize(500, 260);
        plot.setTable(twoWidths());
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.setFocus();

        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.currentAxis(), bitsAxis);
        QTest::keyClick(&plot, Qt::Key_Up);
        QVERIFY((passing(plot.axes()) == std::vector<std::size_t>{1, 3}));
        const double before = plot.axes().brush(bitsAxis)->least;
        QTest::keyClick(&plot, Qt::Key_Down);
        QVERIFY(plot.axes().brush(bitsAxis)->least < before);
        QTest::keyClick(&plot, Qt::Key_Delete);
        QVERIFY(!plot.axes().hasBrush());
        QTest::keyClick(&plot, Qt::Key_Left);
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.currentAxis(), std::size_t{0});
    }

    void tellsTheRunUnderThePointer()
    {
        ParallelPlot plot;
        plot.resize(500, 260);
        plot.setTable(twoWidths());

        QCOMPARE(plot.textAt(plot.pixelOf(accuracyAxis, 1).toPoint()), QStringLiteral("4-0"));
        QCOMPARE(plot.textAt({1, 1}), QString());
    }

    void tellsTheWholeOfATitleThatIsCutOff()
    {
        SweepTable table = twoWidths();
        table.keys[bitsAxis] =
            "a key that nobody knows, and that is far too long for the room above its axis";
        ParallelPlot plot;
        plot.resize(500, 260);
        plot.setTable(table);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QVERIFY(!plot.grab().isNull()); // It is drawn.
        const QPoint above = plot.pixelOf(bitsAxis, 1).toPoint() - QPoint(0, 14);
        QCOMPARE(plot.textAt(above), plot.axes().axes()[bitsAxis].title);
        const QPoint beside = plot.pixelOf(0, 1).toPoint() - QPoint(0, 14);
        QCOMPARE(plot.textAt(beside), QString()); // All of "Seed" can be read.
    }

    void noLineCrossesTheNumbersOfAnAxis()
    {
        ParallelPlot plot;
        plot.resize(500, 260);
        SweepTable table = twoWidths();
        plot.setTable(table);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        const QImage picture = plot.grab().toImage();
        // Between the number and the tick's mark, where a line comes to the axis, is the ground alone.
        const QPoint tick = plot.pixelOf(bitsAxis, 0).toPoint();
        const QColor ground = plot.palette().color(QPalette::Base);
        const double scale = picture.devicePixelRatio();
        QCOMPARE(picture.pixelColor(QPoint(tick.x() - 5, tick.y()) * scale), ground);
    }

    void canBeEmpty()
    {
        ParallelPlot plot;
        plot.setTable({});
        plot.resize(300, 200);
        QVERIFY(!plot.grab().isNull());
        QTest::keyClick(&plot, Qt::Key_Up);
    }
};

BITOPS_TEST(TestParallelPlot, QApplication)
#include "tst_parallel_plot.moc"
