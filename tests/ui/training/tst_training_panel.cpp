// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/whole_number_box.h"
#include "ui/training/training_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <random>

using namespace bitops;

namespace {

/// Recipes that no one would type, all of which can be trained.
class RandomRecipes
{
public:
    explicit RandomRecipes(std::uint32_t seed)
        : m_random(seed)
    {
    }

    TrainingConfiguration next()
    {
        TrainingConfiguration recipe{.data = below(2) == 0 ? std::string(shapesData) : "/data/ of mine/<b>é ",
                                     .quantizer = one<Quantizer>(3),
                                     .epochs = below(100'000) + 1,
                                     .batchSize = below(65'536) + 1,
                                     .learningRate = number(100),
                                     .optimizer = one<Optimizer>(3),
                                     .momentum = number(1),
                                     .weightDecay = number(1),
                                     .schedule = one<Schedule>(3),
                                     .warmupEpochs = number(1),
                                     .labelSmoothing = number(1),
                                     .clipNorm = number(1e9),
                                     .patience = below(100'001),
                                     .batchNormReestimation = one<BatchNormReestimation>(3),
                                     .startFrom = below(2) == 0 ? "" : "  /runs/a b ",
                                     .startCheckpoint = one<StartCheckpoint>(2),
                                     .layerStatistics = below(2) == 0,
                                     .checkpointSeconds = number(86'400),
                                     .seed = static_cast<std::int64_t>(m_random() >> 1U),
                                     .threads = below(1'024) + 1,
                                     .device = one<Device>(2),
                                     .augmentation = one<Augmentation>(4),
                                     .normalization = one<Normalization>(2),
                                     .validationFraction = number(0.9)};
        recipe.perChannel = recipe.quantizer != Quantizer::Notebook && below(2) == 0;
        recipe.nesterov = recipe.optimizer == Optimizer::Sgd && below(2) == 0;
        return recipe;
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(bound)); }
    template <typename Enum> Enum one(int count) { return static_cast<Enum>(below(count)); }
    /// Of any size below the bound, down to what is hardly more than 0.
    double number(double bound)
    {
        const double digits = std::uniform_real_distribution<double>(0.1, 1)(m_random);
        return bound * digits * std::pow(10, -below(below(2) == 0 ? 4 : 290));
    }

    std::mt19937_64 m_random;
};

} // namespace

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
                                                  .mean = {0.125, 0.5, 1},
                                                  .deviation = {0.25, 0.5, 2},
                                                  .validationFraction = 0.07};
        TrainingPanel panel;
        const QSignalSpy changed(&panel, &TrainingPanel::configurationChanged);
        panel.setConfiguration(configuration);
        QCOMPARE(panel.configuration(), configuration);
        QVERIFY(changed.count() > 0);
    }

    void givesBackAnyRecipe()
    {
        TrainingPanel panel;
        RandomRecipes recipes(42);
        for (int i = 0; i < 500; ++i) {
            const TrainingConfiguration recipe = recipes.next();
            QVERIFY(validate(recipe).empty());
            panel.setConfiguration(recipe);
            QCOMPARE(panel.configuration(), recipe);
            // Whoever passes the fields by changes nothing, either.
            for (QAbstractSpinBox* field : panel.findChildren<QAbstractSpinBox*>()) {
                field->interpretText();
            }
            QCOMPARE(panel.configuration(), recipe);
        }
    }

    void pixelsCanBeNormalizedByGivenNumbers()
    {
        TrainingPanel panel;
        auto* const mean = panel.findChild<QLineEdit*>(QStringLiteral("mean"));
        auto* const deviation = panel.findChild<QLineEdit*>(QStringLiteral("deviation"));
        auto* const named = panel.findChild<QComboBox*>(QStringLiteral("normalization"));
        QVERIFY(mean != nullptr && deviation != nullptr && named != nullptr);
        QVERIFY(named->isEnabled());
        mean->setText(QStringLiteral("0.485, 0.456 0.406"));
        QVERIFY(!validate(panel.configuration()).empty()); // They go together.
        deviation->setText(QStringLiteral("0.229;0.224;0.225"));
        QCOMPARE(panel.configuration().mean, (std::vector<double>{0.485, 0.456, 0.406}));
        QCOMPARE(panel.configuration().deviation, (std::vector<double>{0.229, 0.224, 0.225}));
        QVERIFY(validate(panel.configuration()).empty());
        QVERIFY(!named->isEnabled()); // It is not what normalises.
        deviation->setText(QStringLiteral("0.2 0.2 0.2.1"));
        QVERIFY(!validate(panel.configuration()).empty());
        mean->clear();
        deviation->clear();
        QCOMPARE(panel.configuration(), TrainingPanel().configuration());
        QVERIFY(named->isEnabled());
    }

    void givenNumbersAreShownInTheWayOfTheLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        TrainingPanel panel;
        TrainingConfiguration recipe = panel.configuration();
        recipe.mean = {0.1307};
        recipe.deviation = {0.3081};
        panel.setConfiguration(recipe);
        auto* const mean = panel.findChild<QLineEdit*>(QStringLiteral("mean"));
        QCOMPARE(mean->text(), QStringLiteral("0,1307"));
        QCOMPARE(panel.configuration(), recipe);
        mean->setText(QStringLiteral("0,25"));
        QCOMPARE(panel.configuration().mean, std::vector<double>{0.25});
        QLocale::setDefault(before);
    }

    /// What a widget cannot hold, or shows with fewer digits, is still the recipe's.
    void fieldsThatNobodyEditedKeepTheirValues()
    {
        TrainingPanel panel;
        TrainingConfiguration recipe = panel.configuration();
        recipe.data = "/data/\xff-not-utf8";
        recipe.seed = std::numeric_limits<std::int64_t>::max();
        recipe.learningRate = 3.25e-5;
        recipe.weightDecay = 1e-7;
        recipe.batchSize = 10'000'000; // More than the form allows.
        recipe.nesterov = true;        // Without SGD, it means nothing.
        panel.setConfiguration(recipe);
        QCOMPARE(panel.configuration(), recipe);
        auto* rate = panel.findChild<QDoubleSpinBox*>(QStringLiteral("learningRate"));
        QCOMPARE(rate->text(), QStringLiteral("3.25e-5"));

        auto* epochs = panel.findChild<QSpinBox*>(QStringLiteral("epochs"));
        epochs->selectAll();
        QTest::keyClicks(epochs->findChild<QLineEdit*>(), QStringLiteral("77"));
        recipe.epochs = 77;
        recipe.nesterov = false; // A recipe that somebody has edited is one that can be trained.
        QCOMPARE(panel.configuration(), recipe);
    }

    void theThreadsOfTheSettingsAreTaken()
    {
        TrainingPanel panel;
        panel.setDefaults({}, 7);
        QCOMPARE(panel.configuration().threads, 7);
    }

    void seedsHave64Bits()
    {
        TrainingPanel panel;
        auto* seed = panel.findChild<WholeNumberBox*>(QStringLiteral("seed"));
        const QSignalSpy changed(&panel, &TrainingPanel::configurationChanged);
        auto* line = seed->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("9223372036854775807"));
        QCOMPARE(panel.configuration().seed, std::numeric_limits<std::int64_t>::max());
        QVERIFY(changed.count() > 0);
        QTest::keyClick(line, Qt::Key_Up);
        QTest::keyClicks(line, QStringLiteral("0x-"));
        QCOMPARE(panel.configuration().seed, std::numeric_limits<std::int64_t>::max());
        seed->setValue(1);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(panel.configuration().seed, 0);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), QStringLiteral("0"));
    }

    void numbersStepByTheTenthOfTheirDecade_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<double>("to");
        QTest::newRow("up") << "learningRate" << 1e-3 << Qt::Key_Up << 1.1e-3;
        QTest::newRow("down") << "learningRate" << 1e-3 << Qt::Key_Down << 9.9e-4;
        QTest::newRow("fine") << "learningRate" << 3.25e-5 << Qt::Key_Up << 3.35e-5;
        QTest::newRow("never to 0") << "learningRate" << 1e-9 << Qt::Key_Down << 9.9e-10;
        QTest::newRow("from 0") << "weightDecay" << 0.0 << Qt::Key_Up << 1e-6;
        QTest::newRow("to 0") << "weightDecay" << 1e-6 << Qt::Key_Down << 0.0;
        QTest::newRow("percent") << "validation" << 0.07 << Qt::Key_Up << 0.071;
        QTest::newRow("most") << "validation" << 0.9 << Qt::Key_Up << 0.9;
    }

    void numbersStepByTheTenthOfTheirDecade()
    {
        QFETCH(QString, field);
        QFETCH(double, from);
        QFETCH(Qt::Key, key);
        QFETCH(double, to);
        TrainingPanel panel;
        auto* box = panel.findChild<QDoubleSpinBox*>(field);
        box->setValue(from);
        QTest::keyClick(box, key);
        QCOMPARE(box->value(), to);
    }

    void numbersAreTypedAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::newRow("many digits") << "learningRate"
                                     << "0.0000325" << 3.25e-5;
        QTest::newRow("power of ten") << "learningRate"
                                      << "3.25e-5" << 3.25e-5;
        QTest::newRow("percent") << "validation"
                                 << "7" << 0.07;
        QTest::newRow("out of range") << "validation"
                                      << "95" << 0.09;
        QTest::newRow("no number") << "learningRate"
                                   << "x" << 0.1;
    }

    void numbersAreTypedAsTheyAreWritten()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(double, value);
        TrainingPanel panel;
        auto* box = panel.findChild<QDoubleSpinBox*>(field);
        box->setValue(0.1);
        box->selectAll();
        QTest::keyClicks(box->findChild<QLineEdit*>(), typed);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->value(), value);
    }

    void numbersAreReadWithEitherDecimalSign()
    {
        TrainingPanel panel;
        auto* box = panel.findChild<QDoubleSpinBox*>(QStringLiteral("learningRate"));
        box->setLocale(QLocale(QLocale::German, QLocale::Germany));
        for (const char* typed : {"0,0025", "0.0025", "2,5e-3", "2.5E-03"}) {
            box->setValue(0.1);
            box->selectAll();
            QTest::keyClicks(box->findChild<QLineEdit*>(), QString::fromLatin1(typed));
            QTest::keyClick(box, Qt::Key_Return);
            QCOMPARE(box->value(), 0.0025);
        }
        QCOMPARE(box->text(), QStringLiteral("0,0025"));
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

    void saysWhatDoesNotFitTheDesign()
    {
        TrainingPanel panel;
        const auto* batch = panel.findChild<QLabel*>(QStringLiteral("batchSizeProblem"));
        const auto* data = panel.findChild<QLabel*>(QStringLiteral("dataHint"));
        auto* change = panel.findChild<QPushButton*>(QStringLiteral("changeDesignForData"));
        QVERIFY(!batch->isVisibleTo(&panel) && !data->isVisibleTo(&panel) && !change->isVisibleTo(&panel));
        panel.showBatchSizeProblem(QStringLiteral("Too small."));
        panel.showDataHint(QStringLiteral("100 classes."), QStringLiteral("Use 100"));
        QVERIFY(batch->isVisibleTo(&panel) && data->isVisibleTo(&panel));
        QCOMPARE(change->text(), QStringLiteral("Use 100"));
        const QSignalSpy wanted(&panel, &TrainingPanel::designChangeWanted);
        change->click();
        QCOMPARE(wanted.count(), 1);
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

BITOPS_TEST(TestTrainingPanel, QApplication)
#include "tst_training_panel.moc"
