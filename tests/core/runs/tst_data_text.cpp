// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/data_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestDataText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFolderWasTakenFor_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("folder") << QByteArray("folder")
                                << QByteArray("folders of pictures, one for each class");
        QTest::newRow("idx") << QByteArray("idx") << QByteArray("IDX files");
        QTest::newRow("mnist") << QByteArray("mnist") << QByteArray("MNIST");
        QTest::newRow("cifar-10") << QByteArray("cifar-10") << QByteArray("CIFAR-10");
        QTest::newRow("another") << QByteArray("of-tomorrow") << QByteArray("of-tomorrow");
    }

    void saysWhatAFolderWasTakenFor()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        DataEvent event;
        event.kind = kind.toStdString();
        event.folder = "/data/pets";
        event.trainingImages = 12;
        event.validationImages = 6;
        QCOMPARE(QByteArray::fromStdString(describe(event)),
                 "The data in /data/pets were taken for " + text +
                     ". Training images: 12. Validation images: 6, split from the training images.");
    }

    void saysWhereImagesComeFromAndWhatWasRemarked()
    {
        DataEvent event;
        event.kind = "folder";
        event.folder = "/data/pets";
        event.trainingImages = 12;
        event.validationImages = 6;
        event.testImages = 3;
        event.trainingPart = "Train";
        event.validationPart = "Val";
        event.testPart = "Test";
        event.remarks = {"Left aside: 2 .txt in cat.", "Missing: x."};
        QCOMPARE(
            describe(event),
            std::string("The data in /data/pets were taken for folders of pictures, one for each class. "
                        "Training images: 12, from Train. Validation images: 6, from Val. Test images: 3, "
                        "from Test.\nLeft aside: 2 .txt in cat.\nMissing: x."));
    }

    void hasNothingToSayOfDataInNoFolder()
    {
        DataEvent event;
        event.kind = "shapes";
        event.trainingImages = 10'000;
        QCOMPARE(describe(event), std::string());
    }
};

BITOPS_TEST(TestDataText, NoApplication)
#include "tst_data_text.moc"
