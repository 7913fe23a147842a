// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;

class TestEpochTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void epochsAreAppendedAsRows()
    {
        EpochTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.append({.epoch = 1, .trainLoss = 1.5});
        model.append({.epoch = 2, .trainLoss = 1.25});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(reset.count(), 0);
    }

    void numbersStandBehindTheTexts()
    {
        EpochTableModel model;
        const EpochEvent epoch{3, 1.5, 0.25, 1.25, 0.75, 12.5, 3000, 0.001};
        model.append(epoch);
        const auto value = [&model](int column) {
            return model.index(0, column).data(EpochTableModel::ValueRole).toDouble();
        };
        const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(value(EpochTableModel::EpochColumn), 3.0);
        QCOMPARE(value(EpochTableModel::TrainLossColumn), 1.5);
        QCOMPARE(value(EpochTableModel::TrainAccuracyColumn), 0.25);
        QCOMPARE(value(EpochTableModel::ValLossColumn), 1.25);
        QCOMPARE(value(EpochTableModel::ValAccuracyColumn), 0.75);
        QCOMPARE(value(EpochTableModel::SecondsColumn), 12.5);
        QCOMPARE(value(EpochTableModel::ImagesPerSecondColumn), 3000.0);
        QCOMPARE(value(EpochTableModel::LearningRateColumn), 0.001);
        QCOMPARE(text(EpochTableModel::ValAccuracyColumn), QStringLiteral("75.0\u00A0%"));
        QCOMPARE(text(EpochTableModel::TrainLossColumn), QStringLiteral("1.5000"));
    }

    void clearingNothingAnnouncesNothing()
    {
        EpochTableModel model;
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.clear();
        QCOMPARE(removed.count(), 0);
        model.append({.epoch = 1});
        model.clear();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEpochTableModel)
#include "tst_epoch_table_model.moc"
