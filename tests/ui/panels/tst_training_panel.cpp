// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>

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
                                                  .schedule = Schedule::Cosine,
                                                  .seed = 42,
                                                  .threads = 1};
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

    void showsTheLearningRateWithoutIdleZeros()
    {
        const TrainingPanel panel;
        QCOMPARE(panel.findChild<QDoubleSpinBox*>(QStringLiteral("learningRate"))->text(),
                 QStringLiteral("0.001"));
    }
};

QTEST_MAIN(TestTrainingPanel)
#include "tst_training_panel.moc"
