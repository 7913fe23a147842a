// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/epoch_texts.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;
using namespace bitops::test;

/// How `bitops train` ends, with trainers that end in all manners.
class TestCliTrainEnding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysHowTheTrainingEnded_data();
    void saysHowTheTrainingEnded();
    void keepsTheOldCsvWhenNothingWasTrained_data();
    void keepsTheOldCsvWhenNothingWasTrained();
    void showsTheLastWordsOfATrainer();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList trainIn(const char* run, const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("train"), QStringLiteral("preset:notebook"),
                           QStringLiteral("--run"), path(run)} +
               options;
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliTrainEnding::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
}

void TestCliTrainEnding::saysHowTheTrainingEnded_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("epochs");
    QTest::addColumn<QByteArray>("lastError");
    QTest::addColumn<QByteArray>("csv");

    const auto row = [](const char* scenario, int code, int epochs, const char* error) {
        const bool hasResults = epochs > 0 || code == 130;
        const QByteArray csv = csvHeader + QByteArray(epochs > 0 ? firstRow : "");
        QTest::newRow(scenario) << QByteArray(scenario) << code << epochs << QByteArray(error)
                                << (hasResults ? csv : QByteArray("no file"));
    };
    row("dies", 3, 1,
        "The trainer was ended by signal 9 (Killed) before the training's end; the last that it wrote was: "
        "about to die. Usually this is done by a system that is out of memory: a smaller batch size needs "
        "less.");
    row("diverges", 3, 1, "The loss was not finite in epoch 2 at step 7.");
    row("silent", 3, 0, "The trainer ended with exit code 0 without saying how the training ended.");
    row("no-last-event", 3, 1, "The trainer ended with exit code 0 without saying how the training ended.");
    row("wrong-protocol", 3, 0,
        "The trainer fake speaks version 2 of the event protocol, and this program speaks version 1.");
    row("overlong-line", 0, 1, "Ignored a line of the trainer that was too long.");
    row("garbage", 0, 1,
        "Could not read a line as an event: it is not valid JSON: parse error at line 1, column 7: syntax "
        "error while "
        "parsing value - unexpected end of input; expected '[', '{', or a literal.");
    row("unfinished-line", 130, 0, "");
    row("fails", 1, 0, "Could not train %1: it is a stand-in.");
}

void TestCliTrainEnding::saysHowTheTrainingEnded()
{
    QFETCH(QByteArray, scenario);
    QFETCH(int, code);
    QFETCH(int, epochs);
    QFETCH(QByteArray, lastError);
    QFETCH(QByteArray, csv);
    play(scenario.constData());

    const Ending ending = run(trainIn("run", {QStringLiteral("--csv"), path("epochs.csv")}));

    QCOMPARE(ending.errors.trimmed().split('\n').last(), lastError.replace("%1", path("run").toUtf8()));
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.output.count("Epoch "), epochs);
    QCOMPARE(contentOf(path("epochs.csv")), csv);
}

void TestCliTrainEnding::keepsTheOldCsvWhenNothingWasTrained_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<bool>("isKept");

    QTest::newRow("no event") << QByteArray("silent") << true;
    QTest::newRow("another protocol") << QByteArray("wrong-protocol") << true;
    QTest::newRow("failed") << QByteArray("fails") << true;
    QTest::newRow("stopped in the first epoch") << QByteArray("unfinished-line") << false;
    QTest::newRow("died after an epoch") << QByteArray("dies") << false;
}

void TestCliTrainEnding::keepsTheOldCsvWhenNothingWasTrained()
{
    QFETCH(QByteArray, scenario);
    QFETCH(bool, isKept);
    play(scenario.constData());
    QFile csv(path("epochs.csv"));
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write("old") == 3);
    csv.close();

    run(trainIn("run", {QStringLiteral("--csv"), path("epochs.csv")}));

    QCOMPARE(contentOf(path("epochs.csv")) == "old", isKept);
}

void TestCliTrainEnding::showsTheLastWordsOfATrainer()
{
    QVERIFY(useScriptAsTrainer(path("trainer"), "printf 'first\\n\\nlast, cut off' >&2; exit 1"));
    const Ending ending = run(trainIn("run"));
    QCOMPARE(ending.errors,
             QByteArray("first\n\nlast, cut off\n"
                        "The trainer ended with exit code 1 without saying how the training ended; "
                        "the last that it wrote was: last, cut off.\n"));
    QCOMPARE(ending.code, 3); // Exit code 1 alone does not say that the input was wrong.
}

BITOPS_TEST(TestCliTrainEnding, QCoreApplication)
#include "tst_cli_train_ending.moc"
