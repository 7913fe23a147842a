// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How OpenMP's threads wait is chosen by the trainer, before LibTorch is loaded, unless somebody has chosen;
// and how long their turns on the processor are.

#include "app/trainer/short_turns.h"
#include "tests/support/test_main.h"
#include "trainer_fixture.h"

#include <QSysInfo>
#include <QTest>
#include <QVersionNumber>

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Without what is tested here, and with these variables.
QProcessEnvironment environmentWith(const QStringList& variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* const name :
         {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME", "KMP_LIBRARY", "GLIBC_TUNABLES"}) {
        environment.remove(QLatin1String(name));
    }
    for (const QString& variable : variables) {
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    }
    return environment;
}

/// The variables of a process that begin so.
QStringList variablesOf(qint64 process, const QByteArrayList& beginnings)
{
    QFile file(QStringLiteral("/proc/%1/environ").arg(process));
    QStringList choices;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& variable : file.readAll().split('\0')) {
            if (std::any_of(beginnings.begin(), beginnings.end(), [&variable](const QByteArray& beginning) {
                    return variable.startsWith(beginning);
                })) {
                choices.append(QString::fromLocal8Bit(variable));
            }
        }
    }
    choices.sort();
    return choices;
}

/// Those that say how threads wait.
QStringList choicesOf(qint64 process)
{
    return variablesOf(process, {"OMP_WAIT", "GOMP_", "KMP_"});
}

const QStringList& patient()
{
    static const QStringList choices{QStringLiteral("GOMP_SPINCOUNT=1000"), QStringLiteral("KMP_BLOCKTIME=0"),
                                     QStringLiteral("OMP_WAIT_POLICY=passive")};
    return choices;
}

/// What OpenMP's library tells of itself when it is loaded.
QString toldByOpenMp(QStringList variables)
{
    variables.append(QStringLiteral("OMP_DISPLAY_ENV=verbose"));
    Trainer trainer(QStringList{QStringLiteral("--version")}, environmentWith(variables));
    return trainer.finish() == exit_code::done
               ? QString::fromLocal8Bit(trainer.process().readAllStandardError()).remove(QLatin1Char(' '))
               : QString();
}

/// The turn on the processor that a thread has asked for, in microseconds; 0 where it has not.
qint64 turnOf(qint64 thread)
{
    SchedulingAttributes attributes;
    const auto id = static_cast<pid_t>(thread);
    return ::syscall(SYS_sched_getattr, id, &attributes, sizeof attributes, 0U) == 0
               ? static_cast<qint64>(attributes.runtime / 1000)
               : 0;
}

} // namespace

class TestStartEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isChosenByTheTrainerOrTheUser_data();
    void isChosenByTheTrainerOrTheUser();
    void isWhatOpenMpHasTakenOver();
    void asksForHugePages_data();
    void asksForHugePages();
    void keepsArgumentsAndOtherVariables();
    void isLeftAloneUnderALinkerCalledByHand();
    void turnsAreShort();
};

void TestStartEnvironment::isChosenByTheTrainerOrTheUser_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("taken");
    QTest::newRow("nobody has chosen") << QStringList() << patient();
    for (const char* const choice : {"OMP_WAIT_POLICY=active", "GOMP_SPINCOUNT=7", "KMP_BLOCKTIME=200",
                                     "KMP_LIBRARY=turnaround", "OMP_WAIT_POLICY="}) {
        const QStringList chosen{QLatin1String(choice)};
        QTest::newRow(choice) << chosen << chosen;
    }
}

/// In the very process that was started: its number, its input and its output are still those of the start.
void TestStartEnvironment::isChosenByTheTrainerOrTheUser()
{
    QFETCH(QStringList, given);
    QFETCH(QStringList, taken);
    const Scene scene;
    scene.create();
    Trainer trainer(scene, environmentWith(given));
    QVERIFY(trainer.await<StartedEvent>());
    QCOMPARE(choicesOf(trainer.process().processId()), taken);
    trainer.tell(Command::Stop);
    QVERIFY(trainer.finish() != -1);
    QVERIFY(trainer.keepsToTheProtocol());
}

void TestStartEnvironment::isWhatOpenMpHasTakenOver()
{
    const QString own = toldByOpenMp({});
    const QString chosen =
        toldByOpenMp({QStringLiteral("OMP_WAIT_POLICY=active"), QStringLiteral("GOMP_SPINCOUNT=7")});
    if (own.contains(QLatin1String("GOMP_SPINCOUNT"))) { // GNU's library.
        QVERIFY2(own.contains(QLatin1String("GOMP_SPINCOUNT='1000'")), qPrintable(own));
        QVERIFY2(chosen.contains(QLatin1String("GOMP_SPINCOUNT='7'")), qPrintable(chosen));
    } else { // LLVM's or Intel's.
        QVERIFY2(own.contains(QLatin1String("KMP_BLOCKTIME='0'")), qPrintable(own));
    }
    QVERIFY2(own.contains(QLatin1String("OMP_WAIT_POLICY='PASSIVE'")), qPrintable(own));
    QVERIFY2(chosen.contains(QLatin1String("OMP_WAIT_POLICY='ACTIVE'")), qPrintable(chosen));
}

void TestStartEnvironment::asksForHugePages_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("taken");
    const QString own = QStringLiteral("GLIBC_TUNABLES=glibc.malloc.hugetlb=1");
    const QString others = QStringLiteral("GLIBC_TUNABLES=glibc.malloc.check=0");
    QTest::newRow("nobody has chosen") << QStringList() << QStringList(own);
    QTest::newRow("how threads wait was chosen")
        << QStringList(QStringLiteral("OMP_WAIT_POLICY=active")) << QStringList(own);
    QTest::newRow("the user has chosen") << QStringList(others) << QStringList(others);
}

void TestStartEnvironment::asksForHugePages()
{
    QFETCH(QStringList, given);
    QFETCH(QStringList, taken);
    const Scene scene;
    scene.create();
    Trainer trainer(scene, environmentWith(given));
    QVERIFY(trainer.await<StartedEvent>());
    QCOMPARE(variablesOf(trainer.process().processId(), {"GLIBC_TUNABLES="}), taken);
    trainer.tell(Command::Stop);
    QVERIFY(trainer.finish() != -1);
}

void TestStartEnvironment::keepsArgumentsAndOtherVariables()
{
    Scene scene;
    scene.create();
    const QStringList variables{QStringLiteral("BITOPS_SOMETHING=kept, with = and spaces")};
    Trainer trainer(scene, environmentWith(variables));
    QVERIFY(trainer.await<StartedEvent>());
    const qint64 process = trainer.process().processId();
    QFile environment(QStringLiteral("/proc/%1/environ").arg(process));
    QVERIFY(environment.open(QIODevice::ReadOnly));
    QVERIFY(environment.readAll().split('\0').contains(variables.first().toLocal8Bit()));
    QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(process));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QCOMPARE(arguments.readAll(), trainerProgram().toLocal8Bit() + '\0' + scene.run().toLocal8Bit() + '\0');
    QFile name(QStringLiteral("/proc/%1/comm").arg(process));
    QVERIFY(name.open(QIODevice::ReadOnly));
    QCOMPARE(name.readAll().trimmed(), QByteArray("bitops-trainer"));
}

void TestStartEnvironment::isLeftAloneUnderALinkerCalledByHand()
{
    const QString linker = QStringLiteral("/lib64/ld-linux-x86-64.so.2");
    if (!QFile::exists(linker)) {
        QSKIP("This machine has another dynamic linker.");
    }
    QProcess process;
    process.setProcessEnvironment(environmentWith({}));
    process.start(linker, {trainerProgram(), QStringLiteral("--version")});
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), exit_code::done);
    QVERIFY(process.readAllStandardOutput().startsWith("bitops-trainer "));
}

/// Of all threads but those that libraries start when they are loaded, and have nothing to do.
void TestStartEnvironment::turnsAreShort()
{
    if (QVersionNumber::fromString(QSysInfo::kernelVersion()) < QVersionNumber(6, 12)) {
        QSKIP("Before Linux 6.12, threads have no turns of their own.");
    }
    Scene scene;
    scene.description.training.threads = 2;
    scene.create();
    Trainer trainer(scene, environmentWith({}));
    QVERIFY(trainer.await<ProgressEvent>());
    const qint64 process = trainer.process().processId();
    const QStringList threads =
        QDir(QStringLiteral("/proc/%1/task").arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const auto shortOnes = std::count_if(threads.begin(), threads.end(), [](const QString& thread) {
        return turnOf(thread.toLongLong()) == 200;
    });
    QCOMPARE(turnOf(process), 200);
    QVERIFY2(shortOnes > 2, qPrintable(QString::number(shortOnes))); // One reads the input.
}

BITOPS_TEST(TestStartEnvironment, QCoreApplication)
#include "tst_start_environment.moc"
