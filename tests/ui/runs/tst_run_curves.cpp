// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/colors.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_curves.h"
#include "ui/runs/run_marks.h"

#include <QTest>

#include <set>

using namespace bitops;

namespace {

struct RunCurvesFixture
{
    QCustomPlot plot;
    RunCurves curves{withRawLayer(), EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn};

    QCustomPlot* withRawLayer()
    {
        plot.addLayer(rawCurvesLayer);
        return &plot;
    }
};

std::vector<EpochEvent> epochsOf(int count)
{
    std::vector<EpochEvent> epochs;
    for (int epoch = 1; epoch <= count; ++epoch) {
        epochs.push_back(storedEpoch(epoch, 0.5));
    }
    return epochs;
}

} // namespace

class TestRunCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validationIsThickTrainingThinAndNothingIsDashed()
    {
        RunCurvesFixture fixture;
        fixture.curves.setStyle(Qt::red, RunMark::Square, Qt::white);
        const QPen training = fixture.curves.line(RunCurves::Training)->pen();
        const QPen validation = fixture.curves.line(RunCurves::Validation)->pen();
        QCOMPARE(validation.widthF(), 2.1);
        QCOMPARE(training.widthF(), 1.0);
        QCOMPARE(validation.color(), QColor(Qt::red));
        for (const QPen& pen : {training, validation}) {
            QCOMPARE(pen.style(), Qt::SolidLine);
        }
    }

    void aRunsMarkStandsAtItsEnd()
    {
        RunCurvesFixture fixture;
        fixture.curves.setStyle(Qt::red, RunMark::Triangle, Qt::white);
        fixture.curves.setEpochs(epochsOf(4), 10);
        QCOMPARE(fixture.curves.endMark()->dataCount(), 1);
        QCOMPARE(fixture.curves.endMark()->dataMainKey(0), 4.0);
        QCOMPARE(fixture.curves.endMark()->dataMainValue(0), 2.5 / 4);
        QCOMPARE(fixture.curves.endMark()->scatterStyle().brush().color(), QColor(Qt::red));
        fixture.curves.setEpochs({}, 10);
        QCOMPARE(fixture.curves.endMark()->dataCount(), 0);
    }

    void measuredCurvesStandDimmedBehindSmoothedOnes()
    {
        RunCurvesFixture fixture;
        fixture.curves.setStyle(Qt::black, RunMark::Disc, Qt::white);
        fixture.curves.setEpochs(epochsOf(4), 10);
        const QCPGraph* line = fixture.curves.line(RunCurves::Training);
        const QCPGraph* raw = fixture.curves.rawLine(RunCurves::Training);
        QCOMPARE(raw->dataCount(), 0);
        QCOMPARE(line->dataMainValue(1), 1.0);
        fixture.curves.setView({.smoothing = 0.5});
        QCOMPARE(raw->dataCount(), 4);
        QCOMPARE(raw->dataMainValue(1), 1.0);
        QCOMPARE(line->dataMainValue(1), (0.25 * 2 + 0.5 * 1) / 0.75);
        QVERIFY(raw->pen().color().lightness() > 128);
        QCOMPARE(raw->layer()->name(), rawCurvesLayer);
        fixture.curves.setView({});
        QCOMPARE(raw->dataCount(), 0);
        QCOMPARE(line->dataMainValue(1), 1.0);
    }

    void theBestEpochIsThatOfTheHighestValidationAccuracy()
    {
        RunCurvesFixture fixture;
        std::vector<EpochEvent> epochs = epochsOf(4);
        epochs[1].valAccuracy = epochs[2].valAccuracy = 0.9; // The earliest of equals.
        fixture.curves.setEpochs(epochs, 10);
        QCOMPARE(fixture.curves.bestMark()->dataCount(), 1);
        QCOMPARE(fixture.curves.bestMark()->dataMainKey(0), 2.0);
        QCOMPARE(fixture.curves.bestMark()->dataMainValue(0), 1.25);
        fixture.curves.setView({.axis = CurveAxis::Step});
        QCOMPARE(fixture.curves.bestMark()->dataMainKey(0), 20.0);
    }

    void theNearestEpochIsFoundWhereTheRunWas()
    {
        RunCurvesFixture fixture;
        QVERIFY(!fixture.curves.nearest(1));
        fixture.curves.setEpochs(epochsOf(3), 10);
        QCOMPARE(fixture.curves.nearest(1.4), std::optional<std::size_t>(0));
        QCOMPARE(fixture.curves.nearest(1.6), std::optional<std::size_t>(1));
        QCOMPARE(fixture.curves.nearest(3.4), std::optional<std::size_t>(2));
        QVERIFY(!fixture.curves.nearest(3.6));
        QVERIFY(!fixture.curves.nearest(0.4));
    }

    void whatIsNotAboveZeroIsLeftOutOfLogarithmicRanges()
    {
        RunCurvesFixture fixture;
        fixture.curves.setEpochs({{.epoch = 1, .trainLoss = 0, .valLoss = 2}}, 1);
        QCOMPARE(fixture.curves.valueRange(false)->lower, 0.0);
        QCOMPARE(fixture.curves.valueRange(true)->lower, 2.0);
        fixture.curves.setEpochs({{.epoch = 1}}, 1);
        QVERIFY(!fixture.curves.valueRange(true));
    }

    void colorsOfRunsDifferByTheirMarksAlone()
    {
        std::set<QByteArray> shapes;
        for (const auto& known : runColors) {
            const QImage image = runColorIcon({}, known.value).pixmap(swatchSize).toImage();
            QByteArray shape;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    shape += image.pixel(x, y) == image.pixel(0, 0) ? '.' : '#';
                }
            }
            QVERIFY(shape.contains('#'));
            shapes.insert(shape);
        }
        QCOMPARE(shapes.size(), runColors.size());
    }

    void removedCurvesLeaveThePlot()
    {
        RunCurvesFixture fixture;
        QVERIFY(fixture.plot.graphCount() > 0);
        fixture.curves.removeFromPlot();
        QCOMPARE(fixture.plot.graphCount(), 0);
    }
};

BITOPS_TEST(TestRunCurves, QApplication)
#include "tst_run_curves.moc"
