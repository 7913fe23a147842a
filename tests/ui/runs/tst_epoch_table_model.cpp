// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
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

    void newEpochsAreNewRows()
    {
        EpochTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const EpochEvent first{.epoch = 1, .trainLoss = 1.5};
        model.setEpochs({first});
        model.setEpochs({first, {.epoch = 2, .trainLoss = 1.25}, {.epoch = 3, .trainLoss = 1}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void anEpochThatIsTrainedAgainReplacesTheRowsFromThereOn()
    {
        EpochTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EpochEvent first{.epoch = 1, .trainLoss = 1.5};
        model.setEpochs({first, {.epoch = 2, .trainLoss = 1.25}, {.epoch = 3, .trainLoss = 1}});
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setEpochs({first, {.epoch = 2, .trainLoss = 1.125}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().at(1).toInt(), 1);
        QCOMPARE(model.index(1, EpochTableModel::TrainLossColumn).data(EpochTableModel::ValueRole).toDouble(),
                 1.125);
    }

    void numbersStandBehindTheTexts()
    {
        EpochTableModel model;
        const EpochEvent epoch{3, 1.5, 0.25, 1.25, 0.75, 12.5, 3000, 0.001};
        model.setEpochs({epoch});
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

    void theSameEpochsAnnounceNothing()
    {
        EpochTableModel model;
        model.setEpochs({{.epoch = 1}});
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setEpochs({{.epoch = 1}});
        QCOMPARE(inserted.count() + removed.count(), 0);
        model.setEpochs({});
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

BITOPS_TEST(TestEpochTableModel, QCoreApplication)
#include "tst_epoch_table_model.moc"
