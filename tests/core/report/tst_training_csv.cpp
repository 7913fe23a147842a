// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/training_csv.h"

#include <QTest>

using namespace bitops;

class TestTrainingCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesARowForEachEpoch()
    {
        const std::vector<EpochEvent> epochs{{1, 1.5, 0.25, 1.25, 0.5, 12.5, 3000, 0.001},
                                             {2, 1, 0.5, 1, 0.75, 12, 3100, 0.0005}};
        QCOMPARE(epochsToCsv(epochs), std::string("epoch,train_loss,train_accuracy,val_loss,val_accuracy,"
                                                  "seconds,images_per_second,learning_rate\r\n"
                                                  "1,1.5,0.25,1.25,0.5,12.5,3000,0.001\r\n"
                                                  "2,1,0.5,1,0.75,12,3100,5e-04\r\n"));
    }

    void noEpochsAreAHeaderAlone() { QCOMPARE(QByteArray::fromStdString(epochsToCsv({})).count('\n'), 1); }
};

QTEST_APPLESS_MAIN(TestTrainingCsv)
#include "tst_training_csv.moc"
