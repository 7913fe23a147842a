// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/exit_codes.h"
#include "core/jobs/job_end.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <csignal>

using namespace bitops;

class TestJobEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesADeath_data();
    void describesADeath();
    void hasAnExitCode_data();
    void hasAnExitCode();
};

void TestJobEnd::describesADeath_data()
{
    QTest::addColumn<JobKind>("kind");
    QTest::addColumn<JobEnd>("end");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char* name, ExitStatus status, const char* lastWords, const char* sentence,
                        JobKind kind = JobKind::Training) {
        QTest::newRow(name) << kind << JobEnd{JobEnd::Manner::Died, status, {}, lastWords}
                            << QByteArray(sentence);
    };
    row("exit code 0", {false, 0}, "",
        "The trainer ended with exit code 0 without saying how the training ended.");
    row("exit code and words", {false, 3}, "out of memory.",
        "The trainer ended with exit code 3 without saying how the training ended; the last that it wrote "
        "was: "
        "out of memory.");
    row("signal", {true, SIGKILL}, "",
        "The trainer was ended by signal 9 (Killed) before the training's end. Usually this is done by a "
        "system "
        "that is out of memory: a smaller batch size needs less.");
    row("signal without a name", {true, 9'999}, "",
        "The trainer was ended by signal 9999 before the training's end.");
    row("exit code of an evaluation", {false, 3}, "",
        "The trainer ended with exit code 3 without saying how the evaluation ended.", JobKind::Evaluation);
    row("an evaluation killed for memory", {true, SIGKILL}, "",
        "The trainer was ended by signal 9 (Killed) before the evaluation's end. Usually this is done by a "
        "system that is out of memory.",
        JobKind::Evaluation);
    row("exit code of a measurement", {false, 3}, "",
        "The trainer ended with exit code 3 without saying how the measurement ended.", JobKind::Sensitivity);
    row("a measurement ended by a signal", {true, SIGTERM}, "",
        "The trainer was ended by signal 15 (Terminated) before the measurement's end.",
        JobKind::Sensitivity);
}

void TestJobEnd::describesADeath()
{
    QFETCH(JobKind, kind);
    QFETCH(JobEnd, end);
    QFETCH(QByteArray, sentence);
    QCOMPARE(QByteArray::fromStdString(describeDeath(end, kind)), sentence);
}

void TestJobEnd::hasAnExitCode_data()
{
    QTest::addColumn<JobEnd>("end");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("interruptedCode");

    const auto told = [](ExitStatus status, Event last) {
        return JobEnd{JobEnd::Manner::Told, status, std::move(last), {}};
    };
    const auto untold = [](JobEnd::Manner manner, ExitStatus status) {
        return JobEnd{manner, status, {}, {}};
    };
    using Manner = JobEnd::Manner;
    const auto row = [](const char* name, const JobEnd& end, int code, int interrupted) {
        QTest::newRow(name) << end << code << interrupted;
    };
    row("completed", told({false, 0}, CompletedEvent{}), 0, 0);
    row("completed, and crashed then", told({true, SIGSEGV}, CompletedEvent{}), 0, 0);
    row("stopped", told({false, 130}, StoppedEvent{}), 130, 130);
    row("diverged", told({false, 3}, DivergedEvent{}), 3, 3);
    row("failed", told({false, 3}, FailedEvent{}), 3, 130);
    row("wrong input", told({false, 1}, FailedEvent{}), 1, 130);
    row("failed, and crashed then", told({true, 1}, FailedEvent{}), 3, 130);
    row("exit code 1 without a word", untold(Manner::Died, {false, 1}), 3, 130);
    row("crashed", untold(Manner::Died, {true, SIGKILL}), 3, 130);
    row("another protocol", untold(Manner::Refused, {false, 1}), 3, 130);
    row("killed", untold(Manner::Killed, {true, SIGKILL}), 3, 130);
}

void TestJobEnd::hasAnExitCode()
{
    QFETCH(JobEnd, end);
    QFETCH(int, code);
    QFETCH(int, interruptedCode);
    QCOMPARE(exitCodeOf(end, false), code);
    QCOMPARE(exitCodeOf(end, true), interruptedCode);
}

BITOPS_TEST(TestJobEnd, NoApplication)
#include "tst_job_end.moc"
