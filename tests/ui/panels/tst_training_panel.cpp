// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bitops;

class TestTrainingPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheNotebooksRecipe()
    {
        const TrainingPanel panel;
        TrainingConfiguration expected;
        expected.threads = panel.configuration().threads;
        QCOMPARE(panel.configuration(), expected);
        QVERIFY(validate(panel.configuration()).empty());
    }

    void givesBackWhatItWasGiven()
    {
        const TrainingConfiguration configuration{.data = "/data/cifar10",
                                                  .quantizer = Quantizer::Lsq,
                                                  .perChannel = true,
                                                  .epochs = 7,
                                                  .batchSize = 32,
                                                  .learningRate = 0.05,
                                                  .optimizer = Optimizer::Sgd,
                                                  .momentum = 0.8,
                                                  .nesterov = true,
                                                  .weightDecay = 0.0005,
                                                  .schedule = Schedule::Cosine,
                                                  .warmupEpochs = 1.5,
                                                  .labelSmoothing = 0.1,
                                                  .clipNorm = 2,
                                                  .patience = 4,
                                                  .batchNormReestimation = BatchNormReestimation::On,
                                                  .startFrom = "/runs/float",
                                                  .startCheckpoint = StartCheckpoint::Last,
                                                  .layerStatistics = false,
                                                  .checkpointSeconds = 10,
                                                  .seed = 42,
                                                  .threads = 1,
                                                  .device = Device::Cuda,
                                                  .augmentation = Augmentation::CropFlip,
                                                  .normalization = Normalization::DataSet,
                                                  .validationFraction = 0.07};
        TrainingPanel panel;
        const QSignalSpy changed(&panel, &TrainingPanel::configurationChanged);
        panel.setConfiguration(configuration);
        QCOMPARE(panel.configuration(), configuration);
        QVERIFY(changed.count() > 0);
    }

    void anotherFolderTakesThePlaceOfTheFirst()
    {
        TrainingPanel panel;
        TrainingConfiguration configuration = panel.configuration();
        configuration.data = "/data/one";
        panel.setConfiguration(configuration);
        configuration.data = "/data/two";
        panel.setConfiguration(configuration);
        QCOMPARE(panel.configuration().data, std::string("/data/two"));
        QCOMPARE(panel.findChild<QComboBox*>(QStringLiteral("data"))->count(), 2);
        configuration.data = shapesData;
        panel.setConfiguration(configuration);
        QCOMPARE(panel.configuration().data, std::string(shapesData));
    }

    void theNotebooksQuantizerHasNoScalesPerChannel()
    {
        TrainingPanel panel;
        panel.findChild<QCheckBox*>(QStringLiteral("perChannel"))->setChecked(true);
        QVERIFY(panel.configuration().perChannel);
        auto* quantizer = panel.findChild<QComboBox*>(QStringLiteral("quantizer"));
        quantizer->setCurrentIndex(quantizer->findData(static_cast<int>(Quantizer::Notebook)));
        QVERIFY(!panel.configuration().perChannel);
        QVERIFY(validate(panel.configuration()).empty());
    }

    void foldsTheRestAway()
    {
        TrainingPanel panel;
        auto* unfold = panel.findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"));
        const auto* decay = panel.findChild<QDoubleSpinBox*>(QStringLiteral("weightDecay"));
        QVERIFY(!decay->isVisibleTo(&panel));
        unfold->click();
        QVERIFY(decay->isVisibleTo(&panel));
        unfold->click();
        QVERIFY(!decay->isVisibleTo(&panel));
    }

    void saysWhatIsFoldedAway()
    {
        TrainingPanel panel;
        const auto* summary = panel.findChild<QLabel*>(QStringLiteral("advancedSummary"));
        QVERIFY(!summary->isVisibleTo(&panel));
        panel.findChild<QDoubleSpinBox*>(QStringLiteral("weightDecay"))->setValue(0.05);
        panel.findChild<QSpinBox*>(QStringLiteral("patience"))->setValue(3);
        QVERIFY(summary->isVisibleTo(&panel));
        QCOMPARE(summary->text(), QStringLiteral("Weight decay: 0.05 · Patience: 3 epochs"));
        panel.findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->click();
        QVERIFY(!summary->isVisibleTo(&panel)); // It is in the fields.
    }

    void onlySgdHasAMomentumToChoose()
    {
        TrainingPanel panel;
        TrainingConfiguration configuration = panel.configuration();
        configuration.optimizer = Optimizer::Sgd;
        configuration.nesterov = true;
        panel.setConfiguration(configuration);
        QVERIFY(panel.configuration().nesterov);
        auto* optimizer = panel.findChild<QComboBox*>(QStringLiteral("optimizer"));
        optimizer->setCurrentIndex(optimizer->findData(static_cast<int>(Optimizer::AdamW)));
        QVERIFY(!panel.findChild<QCheckBox*>(QStringLiteral("nesterov"))->isEnabled());
        QVERIFY(!panel.configuration().nesterov);
        QVERIFY(validate(panel.configuration()).empty());
    }

    void tellsOfChangesUnderAdvanced()
    {
        TrainingPanel panel;
        const QSignalSpy changed(&panel, &TrainingPanel::configurationChanged);
        panel.findChild<QLineEdit*>(QStringLiteral("startFrom"))->setText(QStringLiteral("/runs/float"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(panel.configuration().startFrom, std::string("/runs/float"));
    }

    void showsTheLearningRateWithoutIdleZeros()
    {
        const TrainingPanel panel;
        QCOMPARE(panel.findChild<QDoubleSpinBox*>(QStringLiteral("learningRate"))->text(),
                 QStringLiteral("0.001"));
    }
};

QTEST_MAIN(TestTrainingPanel)
#include "tst_training_panel.moc"
