// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/training_csv.h"
#include "tests/support/test_main.h"

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

    void theMatrixHasARowForEachClass()
    {
        const ClassesEvent classes{
            .epoch = 3, .part = "test", .images = {4, 2}, .correct = {3, 2}, .confusion = {{3, 1}, {0, 2}}};
        QCOMPARE(confusionToCsv(classes, {"cat", "dog, or wolf"}),
                 std::string("part,epoch,class,cat,\"dog, or wolf\"\r\n"
                             "test,3,cat,3,1\r\n"
                             "test,3,\"dog, or wolf\",0,2\r\n"));
        QCOMPARE(confusionToCsv(classes, {}), std::string("part,epoch,class,0,1\r\n"
                                                          "test,3,0,3,1\r\n"
                                                          "test,3,1,0,2\r\n"));
        QCOMPARE(confusionToCsv({}, {}), std::string("part,epoch,class\r\n"));
    }

    void noEpochsAreAHeaderAlone() { QCOMPARE(QByteArray::fromStdString(epochsToCsv({})).count('\n'), 1); }
};

BITOPS_TEST(TestTrainingCsv, NoApplication)
#include "tst_training_csv.moc"
