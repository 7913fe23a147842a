// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm_job.h"
#include "core/sweep/slurm_queue.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

class TestSlurm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAnArray();
    void writesAScript();
    void quotesThePathOfTheTrainer();
    void readsTheAnswerOfSbatch_data();
    void readsTheAnswerOfSbatch();
    void readsTheQueue();
    void knowsWhenAJobIsForgotten();
    void remembersTheJob();
    void knowsWhatCanStandInTheScript();
};

void TestSlurm::asksForAnArray()
{
    QVERIFY((sbatchArguments("/shared/my sweep", 12, {.atOnce = 4}) ==
             std::vector<std::string>{"--parsable", "--array=0-11%4", "--requeue", "--chdir=/shared/my sweep",
                                      "/shared/my sweep/slurm.sh"}));
    QCOMPARE(sbatchArguments("/x", 1, {})[1], std::string("--array=0-0"));
}

void TestSlurm::writesAScript()
{
    const std::string script = slurmScript(
        {.name = "my bits"}, {.partition = "long", .time = "2:00:00", .cpus = 2, .trainer = "/t"});

    for (const char* const line :
         {"#!/bin/sh\n", "#SBATCH --job-name=my-bits\n", "#SBATCH --cpus-per-task=2\n",
          "#SBATCH --signal=TERM@60\n", "#SBATCH --partition=long\n", "#SBATCH --time=2:00:00\n",
          "\ntrainer='/t'\n"}) {
        QVERIFY2(script.find(line) != std::string::npos, line);
    }
    QVERIFY(script.find("--account") == std::string::npos);
}

void TestSlurm::quotesThePathOfTheTrainer()
{
    const std::string script = slurmScript({.name = "x"}, {.trainer = "/it's $(here)"});

    QVERIFY(script.find("\ntrainer='/it'\\''s $(here)'\n") != std::string::npos);
}

void TestSlurm::readsTheAnswerOfSbatch_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("cluster");

    QTest::newRow("number") << QByteArray("123\n") << QByteArray("123") << QByteArray();
    QTest::newRow("cluster") << QByteArray("123;north\n") << QByteArray("123") << QByteArray("north");
    QTest::newRow("sentence") << QByteArray("Submitted batch job 123\n") << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
}

void TestSlurm::readsTheAnswerOfSbatch()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, cluster);

    const std::optional<SlurmJob> job = jobFromAnswer(answer.toStdString());

    QCOMPARE(job.has_value(), !id.isEmpty());
    QCOMPARE(job.value_or(SlurmJob()), (SlurmJob{id.toStdString(), cluster.toStdString(), {}}));
}

void TestSlurm::readsTheQueue()
{
    const std::vector<std::string> runs{"a", "b", "c"};
    const SlurmQueue queue = queueFromText("7_2|PD||JobArrayTaskLimit\n7_0|R|one|None\n"
                                           "slurm is tired\n7_9|R|one|None\n7|R|one|None\n7_x|R|a|b\n",
                                           runs);

    QVERIFY((queue ==
             SlurmQueue{{"a", {"7_0", "R", "one", "None"}}, {"c", {"7_2", "PD", "", "JobArrayTaskLimit"}}}));
    QVERIFY(queueFromText("", runs).empty());
}

void TestSlurm::knowsWhenAJobIsForgotten()
{
    QVERIFY(isJobForgotten("slurm_load_jobs error: Invalid job id specified\n"));
    QVERIFY(!isJobForgotten("slurm_load_jobs error: Unable to contact slurm controller (connect failure)\n"));
}

void TestSlurm::remembersTheJob()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    const SlurmJob job{"7", "north", {"a", "b"}};

    const Result<std::optional<SlurmJob>> before = loadSlurmJob(path);
    QVERIFY(before && !*before);
    QVERIFY(writeSlurmJob(path, job));
    const Result<std::optional<SlurmJob>> after = loadSlurmJob(path);

    QVERIFY(after && *after);
    QCOMPARE(**after, job);
}

void TestSlurm::knowsWhatCanStandInTheScript()
{
    for (const char* const word : {"long", "1-02:00:00", "group/a_b"}) {
        QVERIFY2(isSlurmWord(word), word);
    }
    for (const char* const text : {"", "two words", "a\nb", "a#b", "a\"b", "a'b", "\x7f"}) {
        QVERIFY2(!isSlurmWord(text), text);
    }
}

BITOPS_TEST(TestSlurm, NoApplication)
#include "tst_slurm.moc"
