// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_notes.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

Ending runs(const QStringList& arguments = {})
{
    return run(QStringList{QStringLiteral("runs")} + arguments);
}

} // namespace

class TestCliRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatThereAreNone();
    void listsRuns();
    void listsTheRestBesideBrokenOnes();
    void showsARun();
    void showsARunInAnyFolder();
    void writesSeveralRunsIntoOneTable();
    void notesThatCannotBeReadStandInNothingsWay();
    void writesNoTableOfABrokenRun();
    void writesAReport();
    void refusesRunsThatAreNone_data();
    void refusesRunsThatAreNone();
    void saysWhyThereAreNoWeights();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    /// A run in the folder where the program keeps its own.
    std::filesystem::path makeRun(const char* name, const TrainingConfiguration& training,
                                  const std::vector<Event>& events) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliRuns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
}

std::filesystem::path TestCliRuns::makeRun(const char* name, const TrainingConfiguration& training,
                                           const std::vector<Event>& events) const
{
    const std::filesystem::path folder = defaultRunsFolder() / name;
    [&] { QVERIFY(createRunAt(folder, {notebookNetwork(), training, "0.1.0", {}}).hasValue()); }();
    std::ofstream file(folder / run_file::events);
    for (const Event& event : events) {
        file << eventToLine(event) << '\n';
    }
    return folder;
}

void TestCliRuns::saysThatThereAreNone()
{
    const Ending ending = runs();
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.output, "There are no runs in " + m_folder->path().toUtf8() +
                                "/io.github.bitops_explorer.BitOpsExplorer/runs.\n");
}

void TestCliRuns::listsRuns()
{
    makeRun("b", {.quantizer = Quantizer::Lsq, .perChannel = true, .epochs = 3}, {HelloEvent{}});
    makeRun("a", {.epochs = 2},
            {HelloEvent{}, EpochEvent{.epoch = 1, .valAccuracy = 0.5},
             EpochEvent{.epoch = 2, .valAccuracy = 0.25}, CompletedEvent{}});
    const QByteArray table =
        "Run  Design                          Quantizer        Data    State                         Epochs"
        "    Best  In epoch\n"
        "a    5 blocks of 8, 4, 2, 4, 8 bits  ste              shapes  completed                        2/2"
        "  50.0 %         1\n"
        "b    5 blocks of 8, 4, 2, 4, 8 bits  lsq per channel  shapes  interrupted (can be resumed)     "
        "0/3\n";
    for (const QStringList& arguments : {QStringList(), QStringList{QStringLiteral("list")}}) {
        const Ending ending = runs(arguments);
        QCOMPARE(ending.code, 0);
        QCOMPARE(ending.output, table);
        QCOMPARE(ending.errors, QByteArray());
    }
}

void TestCliRuns::listsTheRestBesideBrokenOnes()
{
    makeRun("good", {}, {HelloEvent{}});
    std::ofstream(makeRun("bad", {}, {}) / run_file::description) << "{}";
    const Ending ending = runs();
    QCOMPARE(ending.code, 1);
    QVERIFY(ending.output.contains("\ngood "));
    QVERIFY2(ending.errors.startsWith("Could not open ") && ending.errors.count('\n') == 1 &&
                 ending.errors.contains("/bad/run.json as a run: "),
             ending.errors.constData());
}

void TestCliRuns::showsARun()
{
    makeRun(
        "a", {.epochs = 5, .seed = 42},
        {HelloEvent{}, EpochEvent{.epoch = 1, .trainLoss = 2.25, .valAccuracy = 0.5}, StoppedEvent{1, 3}});
    const Ending ending = runs({QStringLiteral("show"), QStringLiteral("a")});
    QCOMPARE(ending.code, 0);
    for (const char* const text :
         {"notebook, 5 blocks of 8, 4, 2, 4, 8 bits, input 3x32x32\n",
          "13,352,960 (weight-bits, without the classifier)\n", "State    stopped\n", "Epochs   1/5\n",
          "50.0 % of the validation images in epoch 1\n", "\nseed ", " 42\n", "2.2500",
          "The training was stopped after 1 epoch in 3 s.\n", "It goes on with: bitops train --resume "}) {
        QVERIFY2(ending.output.contains(text),
                 qPrintable(QLatin1String(text) + QLatin1String(ending.output)));
    }
}

void TestCliRuns::showsARunInAnyFolder()
{
    const std::filesystem::path folder = makeRun("a", {}, {HelloEvent{}, FailedEvent{"The disk is full."}});
    const std::filesystem::path elsewhere = m_folder->path().toStdString();
    std::filesystem::rename(folder, elsewhere / "moved");
    const Ending ending = runs({QStringLiteral("show"), m_folder->filePath(QStringLiteral("moved"))});
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.contains("State    failed\n"));
    QVERIFY(ending.output.contains("\nThe disk is full.\n"));
}

void TestCliRuns::writesSeveralRunsIntoOneTable()
{
    makeRun("a", {.epochs = 2, .seed = 7},
            {HelloEvent{}, EpochEvent{.epoch = 1, .trainLoss = 1.5},
             EpochEvent{.epoch = 2, .trainLoss = 1.25}, CompletedEvent{}});
    makeRun("b", {.data = "/data, mine", .quantizer = Quantizer::Lsq},
            {HelloEvent{}, EpochEvent{.epoch = 1, .valAccuracy = 0.5}});
    const QString file = m_folder->filePath(QStringLiteral("runs.csv"));
    const Ending ending =
        runs({QStringLiteral("csv"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("-o"), file});
    QCOMPARE(ending.code, 0);
    const QByteArray design = "\"5 blocks of 8, 4, 2, 4, 8 bits\",weight-bits,13352960,2950144,";
    QCOMPARE(contentOf(file),
             "run,state,network,design,counting,bitops,macs,data,quantizer,per_channel,optimizer,batch_size,"
             "seed,epochs,epoch,train_loss,train_accuracy,val_loss,val_accuracy,seconds,images_per_second,"
             "learning_rate,step,elapsed_seconds,name,with_classifier\r\n"
             "a,completed,notebook," +
                 design + "shapes,ste,no,adam,64,7,2,1,1.5,0,0,0,0,0,0,,0,,no\r\na,completed,notebook," +
                 design + "shapes,ste,no,adam,64,7,2,2,1.25,0,0,0,0,0,0,,0,,no\r\nb,interrupted,notebook," +
                 design + "\"/data, mine\",lsq,no,adam,64,0,10,1,0,0,0,0.5,0,0,0,,0,,no\r\n");
    const Ending counted = runs({QStringLiteral("csv"), QStringLiteral("a"), QStringLiteral("--counting"),
                                 QStringLiteral("notebook"), QStringLiteral("--with-classifier")});
    QCOMPARE(counted.code, 0);
    QVERIFY(counted.output.contains(",notebook,83845120,"));
    QVERIFY(counted.output.contains(",yes\r\n"));
}

void TestCliRuns::notesThatCannotBeReadStandInNothingsWay()
{
    const auto run = makeRun("one", {}, {HelloEvent{}, EpochEvent{}});
    std::ofstream(run / runNotesFile) << "{";
    for (const char* command : {"csv", "report"}) {
        const Ending ending = runs({QLatin1String(command), QStringLiteral("one")});
        QCOMPARE(ending.code, 0);
        QVERIFY(ending.output.contains("one"));
        QVERIFY(ending.errors.contains("notes.json"));
    }
}

void TestCliRuns::writesNoTableOfABrokenRun()
{
    makeRun("good", {}, {HelloEvent{}, EpochEvent{}});
    std::ofstream(makeRun("bad", {}, {}) / run_file::description) << "{}";
    const Ending ending = runs({QStringLiteral("csv"), QStringLiteral("good"), QStringLiteral("bad")});
    QCOMPARE(ending.code, 1);
    QVERIFY(ending.output.isEmpty());
    QVERIFY(ending.errors.contains("/bad/run.json as a run: "));
}

void TestCliRuns::writesAReport()
{
    makeRun("one", {}, {HelloEvent{}, EpochEvent{1, 1.5, 0.5, 1.25, 0.625}, CompletedEvent{1, 1}});
    const QString file = m_folder->filePath(QStringLiteral("report.html"));
    const Ending ending = runs({QStringLiteral("report"), QStringLiteral("one"), QStringLiteral("-o"), file,
                                QStringLiteral("--counting"), QStringLiteral("notebook")});
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.errors, QByteArray());
    const QByteArray page = contentOf(file);
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.contains("83,763,200") && page.contains("62.5 %"));

    const Ending refused = runs({QStringLiteral("report"), QStringLiteral("one"), QStringLiteral("-o"),
                                 m_folder->filePath(QStringLiteral("no/folder.html"))});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.errors.contains("no/folder.html"));
}

void TestCliRuns::refusesRunsThatAreNone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("show") << QStringList{QStringLiteral("show"), QStringLiteral("none")};
    QTest::newRow("csv") << QStringList{QStringLiteral("csv"), QStringLiteral("none")};
    QTest::newRow("weights") << QStringList{QStringLiteral("weights"), QStringLiteral("none"),
                                            QStringLiteral("-o"), QStringLiteral("/tmp/x.pt")};
}

void TestCliRuns::refusesRunsThatAreNone()
{
    QFETCH(QStringList, arguments);
    const Ending ending = runs(arguments);
    QCOMPARE(ending.code, 1);
    QCOMPARE(ending.errors, "Could not find the run \"none\": it is neither the folder of a run nor the name "
                            "of one in " +
                                m_folder->path().toUtf8() +
                                "/io.github.bitops_explorer.BitOpsExplorer/runs.\n");
}

void TestCliRuns::saysWhyThereAreNoWeights()
{
    const std::filesystem::path folder = makeRun("a", {}, {HelloEvent{}});
    const QString file = m_folder->filePath(QStringLiteral("weights.pt"));
    const auto errors = [&](const QStringList& options) {
        const Ending ending =
            runs(QStringList{QStringLiteral("weights"), QStringLiteral("a"), QStringLiteral("-o"), file} +
                 options);
        return ending.code == 1 ? ending.errors : QByteArray("no failure");
    };
    const QByteArray best = QByteArray::fromStdString((folder / run_file::bestCheckpoint).string());
    QCOMPARE(errors({}), "Could not read " + best + ": No such file or directory.\n");
    std::ofstream(folder / run_file::bestCheckpoint) << "something else";
    QCOMPARE(errors({}), "Could not read " + best + ": the file is damaged.\n");
    QCOMPARE(errors({QStringLiteral("--last")}),
             "Could not read " + QByteArray::fromStdString((folder / run_file::lastCheckpoint).string()) +
                 ": No such file or directory.\n");
    QVERIFY(!QFile::exists(file));
}

void TestCliRuns::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{QStringLiteral("prune")};
    QTest::newRow("no run to show") << QStringList{QStringLiteral("show")};
    QTest::newRow("no runs for a table") << QStringList{QStringLiteral("csv")};
    QTest::newRow("no file for weights") << QStringList{QStringLiteral("weights"), QStringLiteral("a")};
}

void TestCliRuns::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ending ending = runs(arguments);
    QCOMPARE(ending.code, 2);
    QVERIFY(!ending.errors.isEmpty());
}

BITOPS_TEST(TestCliRuns, NoApplication)
#include "tst_cli_runs.moc"
