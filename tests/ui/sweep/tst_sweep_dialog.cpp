// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/sweep/sweep_plan.h"
#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "tests/ui/sweep/fake_slurm.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/slurm_script_dialog.h"
#include "ui/sweep/sweep_actions.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_dialog.h"
#include "ui/sweep/sweep_runner.h"
#include "ui/training/training_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Types this into the next file dialog, and accepts it.
void answerFileDialog(const QString& path)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            timer->stop();
            timer->deleteLater();
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
            QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    timer->start(5);
}

/// Reads the next script that is shown, and lets it be submitted, or not.
void answerScript(QString* script, bool isWanted)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, script, isWanted] {
        if (auto* dialog = qobject_cast<SlurmScriptDialog*>(QApplication::activeModalWidget())) {
            timer->stop();
            timer->deleteLater();
            *script = dialog->findChild<QPlainTextEdit*>(QStringLiteral("slurmScript"))->toPlainText();
            isWanted ? dialog->accept() : dialog->reject();
        }
    });
    timer->start(5);
}

} // namespace

class TestSweepDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheRunsThatItMakes();
    void addsAndRemovesWhatVaries();
    void proposesOtherValuesForAnotherThing();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void tellsWhatIsLeftOfASweepThatWasBegun();
    void startsWithTheKeyboardAlone();
    void cannotStartBesideAnotherSweep();
    void isSavedAndOpened();
    void opensWhatWasWrittenForTheCommandLine();
    void beginsWithWhatIsOnTheScreen();
    void givesEachSweepAFolderOfItsOwn();
    void refersToTheFileOfAModel();
    void showsTheScriptBeforeItIsSubmitted();
    void submitsNothingWithoutConsent();
    void saysWhatSlurmCannotBeAsked();
    void plansInTheSharedFolderForACluster();

private:
    void open(const SweepFile& sweep);
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromUtf8(name));
    }
    [[nodiscard]] QString summary() const
    {
        return find<QLabel>("sweepSummary")->text().replace(QChar(0x00A0), QLatin1Char(' '));
    }
    [[nodiscard]] QAbstractItemModel* rows() const { return find<QTableView>("plannedRuns")->model(); }
    [[nodiscard]] bool canStart() const { return find<QPushButton>("startSweep")->isEnabled(); }
    [[nodiscard]] bool awaitRows(int count) const
    {
        return QTest::qWaitFor([&] { return rows()->rowCount() == count && canStart(); }, patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<SweepRunner> m_runner;
    std::unique_ptr<SweepCluster> m_cluster;
    std::unique_ptr<FakeSlurm> m_slurm;
    std::unique_ptr<SweepDialog> m_dialog;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSweepDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<RunLibrary>(m_folder->filePath(QStringLiteral("runs")).toStdString());
    m_runner = std::make_unique<SweepRunner>(fakeTrainer(), m_library.get());
    m_cluster = std::make_unique<SweepCluster>(fakeTrainer(), m_library.get());
    m_slurm = std::make_unique<FakeSlurm>();
    m_cluster->setPrograms(m_slurm->programs());
    keepSettingsIn(m_folder->path());
    qputenv("FAKE_TRAINER_SCENARIO", "happy");
    qputenv("FAKE_TRAINER_STORES", "1");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestSweepDialog::cleanup()
{
    m_tester.reset();
    m_dialog.reset();
    m_cluster.reset();
    m_slurm.reset();
    m_runner.reset();
    m_library.reset();
    m_folder.reset();
}

void TestSweepDialog::open(const SweepFile& sweep)
{
    m_dialog = std::make_unique<SweepDialog>(sweep, m_library.get(),
                                             SweepDialog::Trainers{m_runner.get(), m_cluster.get()});
    m_tester = std::make_unique<QAbstractItemModelTester>(rows());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSweepDialog::showsTheRunsThatItMakes()
{
    open(seedSweep(m_library->folder(), 3));
    QVERIFY(awaitRows(3));

    QCOMPARE(rows()->columnCount(), 4);
    QCOMPARE(rows()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Seed"));
    QCOMPARE(rows()->index(2, 0).data().toString(), QStringLiteral("seed-2"));
    QCOMPARE(rows()->index(2, 1).data().toString(), QStringLiteral("2"));
    QCOMPARE(rows()->index(2, 2).data().toString().replace(QChar(0x00A0), QLatin1Char(' ')),
             QStringLiteral("13.35 M"));
    QCOMPARE(rows()->index(2, 3).data().toString(), QStringLiteral("new"));
    QVERIFY2(summary().startsWith(QStringLiteral("3 run(s) · 13.35 M BitOps · ")), qPrintable(summary()));
    QCOMPARE(find<QLabel>("sweepBase")->text().replace(QChar(0x00A0), QLatin1Char(' ')),
             QStringLiteral("5 blocks of 8, 4, 2, 4, 8 bits · shapes · ste · 3 epoch(s)"));
}

void TestSweepDialog::addsAndRemovesWhatVaries()
{
    open(seedSweep(m_library->folder(), 2));
    QVERIFY(awaitRows(2));

    QTest::mouseClick(find<QToolButton>("addVaried"), Qt::LeftButton);
    QVERIFY(awaitRows(6));
    QCOMPARE(find<QComboBox>("variedKey1")->currentData().toString(), QStringLiteral("weight_bits"));
    auto* values = find<QLineEdit>("variedValues1");
    values->setFocus();
    values->selectAll();
    QTest::keyClicks(values, QStringLiteral("4, 8"));
    QVERIFY(awaitRows(4));
    QVERIFY2(summary().contains(QStringLiteral(" to ")), qPrintable(summary()));
    const Result<SweepFile> sweep = m_dialog->sweep();
    QVERIFY(sweep);
    QVERIFY((sweep->crossed == std::vector<SweepVariable>{{"seed", {0, 1}}, {"weight_bits", {4, 8}}}));

    QTest::mouseClick(find<QToolButton>("removeVaried0"), Qt::LeftButton);
    QVERIFY(awaitRows(2));
}

void TestSweepDialog::proposesOtherValuesForAnotherThing()
{
    open(seedSweep(m_library->folder(), 2));
    auto* key = find<QComboBox>("variedKey0");
    key->setFocus();
    while (key->currentData().toString() != QStringLiteral("quantizer")) {
        const int before = key->currentIndex();
        QTest::keyClick(key, Qt::Key_Down);
        QVERIFY(key->currentIndex() > before);
    }

    QCOMPARE(find<QLineEdit>("variedValues0")->text(), QStringLiteral("notebook, ste, lsq"));
    QVERIFY(find<QLineEdit>("variedValues0")->toolTip().contains(QStringLiteral("lsq: Learned step (LSQ)")));
    QVERIFY(awaitRows(3));
}

void TestSweepDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QString() << QStringLiteral("“Seed” has no values yet.");
    QTest::newRow("no number") << QStringLiteral("one") << QStringLiteral("\"seed\"");
    QTest::newRow("twice") << QStringLiteral("1, 1") << QStringLiteral("two of its runs would be called");
}

void TestSweepDialog::saysWhatIsWrong()
{
    QFETCH(QString, values);
    QFETCH(QString, sentence);
    open(seedSweep(m_library->folder(), 2));
    QVERIFY(awaitRows(2));

    find<QLineEdit>("variedValues0")->setText(values);

    QTRY_VERIFY2_WITH_TIMEOUT(summary().contains(sentence), qPrintable(summary()), patience);
    QVERIFY(summary().startsWith(QStringLiteral("⚠ ")));
    QVERIFY(!canStart());
    QCOMPARE(rows()->rowCount(), 0);
}

void TestSweepDialog::tellsWhatIsLeftOfASweepThatWasBegun()
{
    m_runner->start(seedSweep(m_library->folder(), 2));
    QVERIFY(QTest::qWaitFor([this] { return !m_runner->isBusy(); }, patience));

    open(seedSweep(m_library->folder(), 3));
    QVERIFY(awaitRows(3));
    QVERIFY2(summary().contains(QStringLiteral("3 run(s) · 1 to train")), qPrintable(summary()));
    QCOMPARE(rows()->index(0, 3).data().toString(), QStringLiteral("completed"));

    find<QLineEdit>("variedValues0")->setText(QStringLiteral("0, 1"));
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), 2, patience);
    QVERIFY(!canStart());
    QVERIFY(find<QPushButton>("startSweep")->toolTip().contains(QStringLiteral("trained already")));
}

void TestSweepDialog::startsWithTheKeyboardAlone()
{
    open(seedSweep(m_library->folder(), 2));
    QVERIFY(awaitRows(2));
    auto* atOnce = find<QSpinBox>("sweepAtOnce");
    atOnce->setFocus();
    QTest::keyClick(atOnce, Qt::Key_Up);
    QTest::keyClick(atOnce, Qt::Key_Up);

    QTest::keyClick(m_dialog.get(), Qt::Key_Return);

    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->atOnce(), std::size_t{2});
}

void TestSweepDialog::cannotStartBesideAnotherSweep()
{
    qputenv("FAKE_TRAINER_SCENARIO", "waits");
    m_runner->start(seedSweep(m_library->folder(), 1));
    SweepFile other = seedSweep(m_library->folder(), 2);
    other.name = "other";

    open(other);
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), 2, patience);

    QVERIFY(!canStart());
    QVERIFY(summary().contains(QStringLiteral("A sweep is being trained")));
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->state(), SweepRunner::State::Running, patience);
    m_runner->stop();
    QTRY_VERIFY_WITH_TIMEOUT(canStart(), patience);
}

void TestSweepDialog::isSavedAndOpened()
{
    open(seedSweep(m_library->folder(), 3));
    QVERIFY(awaitRows(3));
    find<QLineEdit>("sweepName")->setText(QStringLiteral("three seeds"));
    const QString file = m_folder->filePath(QStringLiteral("three.json"));
    answerFileDialog(file);
    QTest::mouseClick(find<QPushButton>("saveSweep"), Qt::LeftButton);

    const Result<SweepFile> saved = loadSweepFile(file.toStdString());
    QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
    QCOMPARE(saved->name, std::string("three seeds"));
    QVERIFY(saved->network == notebookNetwork());

    m_dialog.reset();
    open(seedSweep(m_library->folder(), 1));
    answerFileDialog(file);
    QTest::mouseClick(find<QPushButton>("openSweep"), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("sweepName")->text(), QStringLiteral("three seeds"));
    QVERIFY(awaitRows(3));
}

void TestSweepDialog::opensWhatWasWrittenForTheCommandLine()
{
    const QString file = m_folder->filePath(QStringLiteral("listed.json"));
    QVERIFY(writeTextFile(file.toStdString(), R"({"format": "bitops-sweep", "version": 1,
        "design": "preset:notebook", "training": {"epochs": 5, "threads": 1},
        "vary": {"seed": [0, 1]},
        "runs": [{"name": "a", "weight_bits": 4}, {"name": "b", "weight_bits": 2}]})"));
    open(seedSweep(m_library->folder(), 1));

    m_dialog->openFile(file);

    QVERIFY(awaitRows(4));
    const QString base = find<QLabel>("sweepBase")->text();
    QVERIFY2(base.contains(QStringLiteral("2 listed combination(s)")), qPrintable(base));
    QVERIFY(base.startsWith(QStringLiteral("preset:notebook")));
}

void TestSweepDialog::beginsWithWhatIsOnTheScreen()
{
    QMainWindow window;
    NetworkDocument document;
    Network network = notebookNetwork();
    network.name = "mine";
    document.setNetwork(network);
    TrainingPanel setUp;
    TrainingConfiguration training;
    training.epochs = 7;
    setUp.setConfiguration(training);
    SweepActions actions({&document, &setUp, m_library.get(), m_runner.get(), m_cluster.get()}, &window);
    window.show();

    const SweepFile sweep = actions.newSweep();
    QCOMPARE(sweep.name, std::string("mine sweep"));
    QVERIFY(sweep.network == network);
    QCOMPARE(sweep.training.epochs, 7);
    QVERIFY(actions.sweepAction()->isEnabled());
    actions.sweepAction()->trigger();
    QTRY_VERIFY(window.findChild<SweepDialog*>() != nullptr);
    window.findChild<SweepDialog*>()->reject();

    network.blocks.clear();
    document.setNetwork(network);
    QVERIFY(!actions.sweepAction()->isEnabled());
    QVERIFY(!actions.sweepAction()->toolTip().isEmpty());
}

void TestSweepDialog::refersToTheFileOfAModel()
{
    const ModelFolder folder(residualModel());
    QMainWindow window;
    NetworkDocument document;
    TrainingPanel setUp;
    const SweepActions actions({&document, &setUp, m_library.get(), m_runner.get(), m_cluster.get()},
                               &window);
    QVERIFY(document.open(folder.path()));
    QVERIFY(!actions.newSweep().network);
    QCOMPARE(actions.newSweep().design, folder.path().toStdString());

    document.changeBlocks(
        {1}, [](Block& row) { row.weightBits = 4; }, QStringLiteral("bits"));
    document.finishEdit();
    QVERIFY(!actions.sweepAction()->isEnabled());
    QVERIFY(actions.sweepAction()->toolTip().contains(QLatin1String("save the design first")));

    const QString saved = folder.path(QStringLiteral("chosen.bitops"));
    QVERIFY(document.save(saved));
    QVERIFY(actions.sweepAction()->isEnabled());
    QCOMPARE(actions.newSweep().design, saved.toStdString());
}

void TestSweepDialog::givesEachSweepAFolderOfItsOwn()
{
    QMainWindow window;
    NetworkDocument document;
    document.setNetwork(notebookNetwork());
    TrainingPanel setUp;
    const SweepActions actions({&document, &setUp, m_library.get(), m_runner.get(), m_cluster.get()},
                               &window);
    const std::string first = actions.newSweep().name;
    const Result<SweepPlan> plan = planSweep(actions.newSweep(), {m_library->folder()});
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    std::filesystem::create_directories(plan->folder);

    QCOMPARE(actions.newSweep().name, first + " 2");
}

void TestSweepDialog::showsTheScriptBeforeItIsSubmitted()
{
    open(seedSweep(m_library->folder(), 3));
    m_dialog->chooseCluster();
    find<QLineEdit>("slurmPartition")->setText(QStringLiteral("long"));
    find<QLineEdit>("slurmTime")->setText(QStringLiteral("2:00:00"));
    find<QSpinBox>("sweepAtOnce")->setValue(2);
    QVERIFY(awaitRows(3));
    QCOMPARE(find<QPushButton>("startSweep")->text(), QStringLiteral("Submi&t…"));
    QString script;
    answerScript(&script, true);

    QTest::mouseClick(find<QPushButton>("startSweep"), Qt::LeftButton);

    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(m_dialog->isForCluster());
    QVERIFY2(script.startsWith(QStringLiteral("$ sbatch --parsable --array=0-2%2 --requeue --chdir=")),
             qPrintable(script));
    QVERIFY(script.contains(QStringLiteral("#SBATCH --partition=long\n#SBATCH --time=2:00:00\n")));
    QVERIFY(script.contains(QStringLiteral("\ntrainer='%1'\n").arg(fakeTrainer())));
    QCOMPARE(m_dialog->request().atOnce, 2);
    QCOMPARE(m_dialog->request().cpus, 1); // The threads of a run.

    open(seedSweep(m_library->folder(), 3)); // What was asked for last is remembered.
    QCOMPARE(find<QLineEdit>("slurmPartition")->text(), QStringLiteral("long"));
}

void TestSweepDialog::submitsNothingWithoutConsent()
{
    open(seedSweep(m_library->folder(), 2));
    m_dialog->chooseCluster();
    QVERIFY(awaitRows(2));
    QString script;
    answerScript(&script, false);

    QTest::mouseClick(find<QPushButton>("startSweep"), Qt::LeftButton);

    QVERIFY(script.contains(QStringLiteral("#!/bin/sh")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!std::filesystem::exists(m_library->folder() / "seeds"));
}

void TestSweepDialog::saysWhatSlurmCannotBeAsked()
{
    open(seedSweep(m_library->folder(), 2));
    m_dialog->chooseCluster();
    QVERIFY(awaitRows(2));

    find<QLineEdit>("slurmAccount")->setText(QStringLiteral("my account"));

    QVERIFY2(summary().contains(QStringLiteral("“Account” has a blank or a quote in it.")),
             qPrintable(summary()));
    QVERIFY(!canStart());
    find<QComboBox>("sweepPlace")->setCurrentIndex(0); // This machine does not mind.
    QVERIFY(awaitRows(2));
}

void TestSweepDialog::plansInTheSharedFolderForACluster()
{
    const QString shared = m_folder->filePath(QStringLiteral("shared"));
    m_library->setSharedFolder(shared.toStdString());
    open(seedSweep(m_library->folder(), 2));
    m_dialog->chooseCluster();
    QVERIFY(awaitRows(2));
    QString script;
    answerScript(&script, false);

    QTest::mouseClick(find<QPushButton>("startSweep"), Qt::LeftButton);

    QVERIFY2(script.contains(QStringLiteral("--chdir=%1/seeds ").arg(shared)), qPrintable(script));
}

BITOPS_TEST(TestSweepDialog, QApplication)
#include "tst_sweep_dialog.moc"
