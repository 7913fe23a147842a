// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/evaluation.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "ui/runs/classes_model.h"
#include "ui/training/evaluation_dialog.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;
using namespace bitops::test;

class TestEvaluationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatComesOfIt();
    void showsTheClassesOfEachPart();
    void takesTheRunsOwnDataOrAFolder();
    void asksAModelAsTheSetUpSays();
    void asksAModelAtTheBitsOfTheDesign();
    void saysWhyAModelCannotBeWritten();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void stopsWhenAsked();
    void stopsWhenItIsClosed();
    void canBeginAgain();

private:
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromUtf8(name));
    }
    [[nodiscard]] QString state() const { return find<QLabel>("evaluationState")->text(); }
    void press() const { QTest::mouseClick(find<QPushButton>("startEvaluation"), Qt::LeftButton); }
    [[nodiscard]] bool awaitEnd() const
    {
        return QTest::qWaitFor([this] { return find<QProgressBar>("evaluationProgress")->isHidden(); },
                               patience);
    }
    /// Opens the dialog with a trainer of these shell commands.
    void openWithScript(const QByteArray& commands);
    /// A trainer that waits for the stop once it has begun.
    void openWithWaitingTrainer();
    /// Has the job done, and gives the data that its trainer was given.
    [[nodiscard]] QString dataOfTheJob() const
    {
        press();
        const Result<std::string> text =
            awaitEnd() ? readTextFile(m_folder->filePath(QStringLiteral("job.json")).toStdString())
                       : Result<std::string>(Error{});
        const Result<EvaluationDescription> job =
            text ? evaluationFromText(*text) : Result<EvaluationDescription>(text.error());
        return job ? QString::fromStdString(job->data) : QString();
    }
    /// The same of a model, with a trainer that leaves its job and the model beside the temporary folder.
    void openModel(const ImportedNetwork& model, const TrainingConfiguration& recipe);
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }
    void open(const QString& trainer);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EvaluationDialog> m_dialog;
};

void TestEvaluationDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkdir(m_folder->filePath(QStringLiteral("tmp"))));
    qputenv("TMPDIR", m_folder->filePath(QStringLiteral("tmp")).toUtf8());
    storeRun(m_folder->path().toStdString(), "run", {0.5, 0.75});
    play("evaluates");
    open(fakeTrainer());
}

void TestEvaluationDialog::cleanup()
{
    m_dialog.reset();
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("tmp"))).isEmpty()); // No job folder is left.
    qunsetenv("TMPDIR");
}

void TestEvaluationDialog::open(const QString& trainer)
{
    ListedRun run;
    run.folder = m_folder->filePath(QStringLiteral("run")).toStdString();
    Result<RunSummary> summary = RunSummary::load(run.folder);
    QVERIFY(summary.hasValue());
    run.summary = *std::move(summary);
    m_dialog = std::make_unique<EvaluationDialog>(run, trainer, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestEvaluationDialog::openWithScript(const QByteArray& commands)
{
    const QString path = m_folder->filePath(QStringLiteral("trainer"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("#!/bin/sh\n" + commands) > 0);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    open(path);
}

void TestEvaluationDialog::openWithWaitingTrainer()
{
    openWithScript("echo '{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"script\"}'\n"
                   "echo '{\"type\":\"data\",\"kind\":\"shapes\",\"classes\":[\"a\"],\"training_images\":1,"
                   "\"validation_images\":20,\"test_images\":0,\"mean\":[0.5],\"deviation\":[0.5]}'\n"
                   "echo '{\"type\":\"evaluating\",\"part\":\"validation\",\"done\":5,\"images\":20}'\n"
                   "read command\n"
                   "echo '{\"type\":\"stopped\",\"epochs\":0,\"seconds\":1}'\nexit 130\n");
}

void TestEvaluationDialog::showsWhatComesOfIt()
{
    QVERIFY(find<QTableView>("evaluationClasses")->isHidden() ||
            !find<QTableView>("evaluationClasses")->isVisible());
    press();
    QVERIFY(awaitEnd());
    QCOMPARE(state(), QStringLiteral("The data have changed.\nThe evaluation was completed in 1 s."));
    QCOMPARE(find<QLabel>("evaluationFigures")->text(),
             QStringLiteral("Validation images (20): loss 1.2500, accuracy 75.00\u00A0%\n"
                            "Test images (10): loss 1.5000, accuracy 50.00\u00A0%"));
    QVERIFY(find<QTableView>("evaluationClasses")->isVisible());
}

void TestEvaluationDialog::showsTheClassesOfEachPart()
{
    press();
    QVERIFY(awaitEnd());
    const QAbstractItemModel* classes = find<QTableView>("evaluationClasses")->model();
    QCOMPARE(classes->rowCount(), 2);
    QCOMPARE(classes->index(0, ClassesModel::NameColumn).data().toString(), QStringLiteral("cat"));
    QCOMPARE(classes->index(0, ClassesModel::AccuracyColumn).data(ClassesModel::ValueRole).toDouble(), 0.7);

    find<QTabBar>("evaluationParts")->setCurrentIndex(1);

    QCOMPARE(classes->index(0, ClassesModel::AccuracyColumn).data(ClassesModel::ValueRole).toDouble(), 0.5);
}

void TestEvaluationDialog::takesTheRunsOwnDataOrAFolder()
{
    QComboBox* data = find<QComboBox>("evaluationData");
    QCOMPARE(data->currentText(), QStringLiteral("The run's own: shapes"));
    m_dialog->setDataFolder(QStringLiteral("/data/pets"));
    QCOMPARE(data->currentText(), QStringLiteral("pets"));
    openWithScript("cp \"$1/run.json\" \"$1/../../job.json\"; exit 3");
    find<QComboBox>("evaluationData")->setCurrentIndex(0);
    QCOMPARE(dataOfTheJob(), QStringLiteral("shapes"));
    m_dialog->setDataFolder(QStringLiteral("/data/pets"));
    QCOMPARE(dataOfTheJob(), QStringLiteral("/data/pets"));
    QVERIFY(find<QComboBox>("evaluationData")->isEnabled());
}

void TestEvaluationDialog::openModel(const ImportedNetwork& model, const TrainingConfiguration& recipe)
{
    openWithScript("cp \"$1/run.json\" \"$1/../../job.json\"\n"
                   "cp \"$(sed -n 's/.*\"file\": \"\\(.*\\)\".*/\\1/p' \"$1/run.json\")\" "
                   "\"$1/../../asked.onnx\"; exit 3");
    m_dialog = std::make_unique<EvaluationDialog>(model, recipe,
                                                  m_folder->filePath(QStringLiteral("trainer")), nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestEvaluationDialog::asksAModelAsTheSetUpSays()
{
    const ModelFolder folder(residualModel());
    TrainingConfiguration recipe;
    recipe.mean = {0.25};
    recipe.deviation = {0.5};
    openModel(folder.network(), recipe);
    QCOMPARE(find<QComboBox>("evaluationData")->currentText(), QStringLiteral("As in the set-up: shapes"));
    QCOMPARE(state(),
             QStringLiteral("Measures the weights of the model's file: loss, accuracy, and how each "
                            "class is told. Normalised as in the set-up: mean 0.25, deviation 0.5."));
    QCOMPARE(dataOfTheJob(), QStringLiteral("shapes"));
    const auto job =
        evaluationFromText(*readTextFile(m_folder->filePath(QStringLiteral("job.json")).toStdString()));
    QVERIFY(job && job->model);
    QCOMPARE(job->model->file, folder.path().toStdString());
    QCOMPARE(job->model->mean, recipe.mean);
    QCOMPARE(job->model->deviation, recipe.deviation);
    QVERIFY(!job->model->normalization);
}

void TestEvaluationDialog::asksAModelAtTheBitsOfTheDesign()
{
    const ModelFolder folder(residualModel());
    ImportedNetwork model = folder.network();
    model.layers->setBits(model.graph, 1, {3, 5});
    openModel(model, {});
    QVERIFY2(state().startsWith(QStringLiteral("Measures the weights of the model, rounded to the bits")),
             qPrintable(state()));
    QCOMPARE(dataOfTheJob(), QStringLiteral("shapes"));
    const auto asked = loadDesignToKeep(m_folder->filePath(QStringLiteral("asked.onnx")).toStdString());
    QVERIFY2(asked, asked ? "" : asked.error().message.c_str());
    const ImportedNetwork& written = *asked->imported();
    QVERIFY((written.layers->bitsOf(written.graph, 1) == LayerBits{3, 5}));
    QVERIFY((written.layers->bitsOf(written.graph, 2) == LayerBits{32, 32}));
}

void TestEvaluationDialog::saysWhyAModelCannotBeWritten()
{
    const ModelFolder folder(residualModel());
    ImportedNetwork model = folder.network();
    model.layers->setBits(model.graph, 1, {3, 5});
    openModel(model, {});
    QVERIFY(QFile::remove(folder.path()));
    press();
    QVERIFY(awaitEnd());
    QVERIFY2(state().startsWith(QStringLiteral("⚠ Could not")) && state().contains(folder.path()),
             qPrintable(state()));
}

void TestEvaluationDialog::saysWhyItFailed_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QString>("text");

    QTest::newRow("silent") << QByteArray("silent")
                            << QStringLiteral("⚠ The trainer ended with exit code 0 without saying how the "
                                              "evaluation ended.");
    QTest::newRow("dies") << QByteArray("dies")
                          << QStringLiteral("⚠ The trainer was ended by signal 9 (Killed) before the "
                                            "evaluation's end; the last that it wrote was: about to die. "
                                            "Usually this is done by a system that is out of memory.");
    QTest::newRow("another protocol")
        << QByteArray("wrong-protocol")
        << QStringLiteral("⚠ The trainer fake speaks version 2 of the event protocol, and this program "
                          "speaks version 1.");
}

void TestEvaluationDialog::saysWhyItFailed()
{
    QFETCH(QByteArray, scenario);
    QFETCH(QString, text);
    play(scenario.constData());
    press();
    QVERIFY(awaitEnd());
    QCOMPARE(state(), text);
    QVERIFY(!find<QTableView>("evaluationClasses")->isVisible());
}

void TestEvaluationDialog::stopsWhenAsked()
{
    openWithWaitingTrainer();
    press();
    QProgressBar* bar = find<QProgressBar>("evaluationProgress");
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), 250, patience);
    QCOMPARE(state(), QStringLiteral("Evaluating the validation images…"));
    QVERIFY(!find<QComboBox>("evaluationData")->isEnabled());

    press();

    QVERIFY(awaitEnd());
    QCOMPARE(state(), QStringLiteral("The evaluation was stopped."));
}

void TestEvaluationDialog::stopsWhenItIsClosed()
{
    openWithWaitingTrainer();
    const QSignalSpy finished(m_dialog.get(), &QDialog::finished);
    press();
    QTRY_COMPARE_WITH_TIMEOUT(find<QProgressBar>("evaluationProgress")->value(), 250, patience);

    m_dialog->reject();

    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QVERIFY(!m_dialog->isVisible());
}

void TestEvaluationDialog::canBeginAgain()
{
    play("silent");
    press();
    QVERIFY(awaitEnd());
    play("evaluates");
    press();
    QVERIFY(awaitEnd());
    QVERIFY(state().endsWith(QStringLiteral("The evaluation was completed in 1 s.")));
}

BITOPS_TEST(TestEvaluationDialog, QApplication)
#include "tst_evaluation_dialog.moc"
