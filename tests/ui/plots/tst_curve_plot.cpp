// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/epoch_table_model.h"
#include "ui/plots/curve_plot.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

class TestCurvePlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatTheModelHas()
    {
        EpochTableModel model;
        model.append({.epoch = 1, .trainLoss = 2, .valLoss = 3});
        const CurvePlot plot(&model, EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                             CurvePlot::Unit::Plain);
        QCOMPARE(plot.trainGraph()->dataCount(), 1);
        QCOMPARE(plot.trainGraph()->dataMainValue(0), 2.0);
        QCOMPARE(plot.valGraph()->dataMainValue(0), 3.0);
    }

    void drawsSeveralNewEpochsAtOnce()
    {
        EpochTableModel model;
        const CurvePlot plot(&model, EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                             CurvePlot::Unit::Plain);
        for (int epoch = 1; epoch <= 3; ++epoch) {
            model.append({.epoch = epoch, .trainLoss = 1.0 / epoch, .valLoss = 2.0 / epoch});
        }
        QCOMPARE(plot.trainGraph()->dataCount(), 0);
        QTRY_COMPARE(plot.trainGraph()->dataCount(), 3);
        QCOMPARE(plot.trainGraph()->dataMainKey(2), 3.0);
        QCOMPARE(plot.trainGraph()->dataMainValue(2), 1.0 / 3);
    }

    void showsAllOfItsCurves()
    {
        EpochTableModel model;
        model.append({.epoch = 1, .trainAccuracy = 0.1, .valAccuracy = 0.4});
        model.append({.epoch = 2, .trainAccuracy = 0.3, .valAccuracy = 0.2});
        const CurvePlot plot(&model, EpochTableModel::TrainAccuracyColumn, EpochTableModel::ValAccuracyColumn,
                             CurvePlot::Unit::Percent);
        QVERIFY(plot.yAxis->range().lower < 0.1);
        QVERIFY(plot.yAxis->range().upper > 0.4);
        QVERIFY(plot.xAxis->range().contains(1) && plot.xAxis->range().contains(2));
    }

    void isEmptyAgainWhenTheModelIs()
    {
        EpochTableModel model;
        model.append({.epoch = 1});
        CurvePlot plot(&model, EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                       CurvePlot::Unit::Plain);
        model.clear();
        plot.drawNow();
        QCOMPARE(plot.trainGraph()->dataCount(), 0);
    }
};

QTEST_MAIN(TestCurvePlot)
#include "tst_curve_plot.moc"
