// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "ui/base/sleep_inhibitor.h"
#include "ui/training/job_process.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Stands in for systemd-logind: hands out locks, and sees when they are let go.
class StandInLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~StandInLogind() override
    {
        for (const int pipe : std::as_const(m_pipes)) {
            ::close(pipe);
        }
    }

    /// How many of the locks are held now.
    [[nodiscard]] int held() const
    {
        int count = 0;
        for (const int pipe : m_pipes) {
            char byte = 0;
            count += ::read(pipe, &byte, 1) < 0 && errno == EAGAIN ? 1 : 0; // Its end, once it is let go.
        }
        return count;
    }

    [[nodiscard]] const QList<QStringList>& asked() const { return m_asked; }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode)
    {
        m_asked.append({what, who, why, mode});
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
            return {};
        }
        m_pipes.append(ends[0]);
        QDBusUnixFileDescriptor lock;
        lock.giveFileDescriptor(ends[1]);
        return lock;
    }

private:
    QList<QStringList> m_asked;
    QList<int> m_pipes;
};

} // namespace

class TestSleepInhibitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void holdsOneLockForAllJobs();
    void asksAnewForTheNextJob();
    void holdsNoneForAJobThatIsOver();
    void followsTheSetting();
    void saysNothingWhereNobodyAnswers();
    void saysNothingWithoutABus();
    void holdsALockWhileATrainerWorks();
    void letsThePausedSleep();
    void holdsNoneForATrainerThatIsMissing();

private:
    [[nodiscard]] bool awaitHeld(int count) const
    {
        return QTest::qWaitFor([&] { return m_logind->held() == count; }, patience);
    }

    QProcess m_daemon;
    QDBusConnection m_bus{QStringLiteral("none")};
    std::unique_ptr<StandInLogind> m_logind;
};

void TestSleepInhibitor::initTestCase()
{
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                   QStringLiteral("--print-address")});
    QVERIFY2(m_daemon.waitForStarted(), "There is no dbus-daemon: packaging/install-dependencies.sh --tests");
    QVERIFY(m_daemon.waitForReadyRead(patience));
    const QByteArray address = m_daemon.readLine().trimmed();
    // The system's bus, too, as the programs under test ask for it.
    QVERIFY(qputenv("DBUS_SYSTEM_BUS_ADDRESS", address));
    m_bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("logind"));
    QVERIFY2(m_bus.isConnected(), qPrintable(m_bus.lastError().message()));
}

void TestSleepInhibitor::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_logind = std::make_unique<StandInLogind>();
    QVERIFY(m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), m_logind.get(),
                                 QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.login1")));
}

void TestSleepInhibitor::cleanup()
{
    m_bus.unregisterService(QStringLiteral("org.freedesktop.login1"));
    m_bus.unregisterObject(QStringLiteral("/org/freedesktop/login1"));
    m_logind.reset();
}

void TestSleepInhibitor::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished(patience));
}

void TestSleepInhibitor::holdsOneLockForAllJobs()
{
    SleepInhibitor inhibitor(QDBusConnection::systemBus());
    inhibitor.addJob();
    inhibitor.addJob();
    QVERIFY(QTest::qWaitFor([&] { return inhibitor.isInhibiting(); }, patience));
    QCOMPARE(m_logind->asked(),
             QList<QStringList>({{QStringLiteral("sleep"), QStringLiteral("BitOps Explorer"),
                                  QStringLiteral("A training is running"), QStringLiteral("block")}}));
    QCOMPARE(m_logind->held(), 1);

    inhibitor.removeJob();
    QVERIFY(inhibitor.isInhibiting());
    QCOMPARE(m_logind->held(), 1);

    inhibitor.removeJob();
    QVERIFY(!inhibitor.isInhibiting());
    QVERIFY(awaitHeld(0));
}

void TestSleepInhibitor::asksAnewForTheNextJob()
{
    SleepInhibitor inhibitor(QDBusConnection::systemBus());
    for (int jobs = 1; jobs <= 3; ++jobs) {
        inhibitor.addJob();
        QVERIFY(awaitHeld(1));
        QCOMPARE(m_logind->asked().size(), jobs);
        QVERIFY(QTest::qWaitFor([&] { return inhibitor.isInhibiting(); }, patience));
        inhibitor.removeJob();
        QVERIFY(awaitHeld(0));
    }
}

void TestSleepInhibitor::holdsNoneForAJobThatIsOver()
{
    SleepInhibitor inhibitor(QDBusConnection::systemBus());
    inhibitor.addJob();
    inhibitor.removeJob(); // The answer has not come yet.
    QVERIFY(QTest::qWaitFor([&] { return !m_logind->asked().isEmpty(); }, patience));
    QVERIFY(awaitHeld(0));
    QVERIFY(!inhibitor.isInhibiting());
}

void TestSleepInhibitor::followsTheSetting()
{
    SleepInhibitor inhibitor(QDBusConnection::systemBus());
    inhibitor.setWanted(false);
    inhibitor.addJob();
    inhibitor.setWanted(true);
    QVERIFY(awaitHeld(1));
    QCOMPARE(m_logind->asked().size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return inhibitor.isInhibiting(); }, patience));
    inhibitor.setWanted(false);
    QVERIFY(!inhibitor.isInhibiting());
    QVERIFY(awaitHeld(0));
}

void TestSleepInhibitor::saysNothingWhereNobodyAnswers()
{
    m_bus.unregisterService(QStringLiteral("org.freedesktop.login1"));
    SleepInhibitor inhibitor(QDBusConnection::systemBus());
    inhibitor.addJob();
    // A later call on the same connection: its answer comes behind that of the first.
    QDBusConnection bus = QDBusConnection::systemBus();
    QVERIFY(bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.DBus")).value());
    QCoreApplication::processEvents();
    QVERIFY(!inhibitor.isInhibiting());
    inhibitor.removeJob();
    QVERIFY(m_logind->asked().isEmpty());
}

void TestSleepInhibitor::saysNothingWithoutABus()
{
    SleepInhibitor inhibitor(
        QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere/bus"), QStringLiteral("nowhere")));
    inhibitor.addJob();
    QVERIFY(!inhibitor.isInhibiting());
    inhibitor.setWanted(false);
    inhibitor.removeJob();
}

void TestSleepInhibitor::holdsALockWhileATrainerWorks()
{
    qputenv("FAKE_TRAINER_SCENARIO", "waits");
    JobProcess process(fakeTrainer(), JobKind::Training);
    QSignalSpy ended(&process, &JobProcess::ended);
    process.start(QStringLiteral("/run/folder"));
    QVERIFY(awaitHeld(1));
    process.stop();
    QVERIFY(!ended.isEmpty() || ended.wait(patience));
    QVERIFY(awaitHeld(0));
    QCOMPARE(m_logind->asked().size(), 1);
}

void TestSleepInhibitor::letsThePausedSleep()
{
    qputenv("FAKE_TRAINER_SCENARIO", "waits");
    JobProcess process(fakeTrainer(), JobKind::Training);
    process.start(QStringLiteral("/run/folder"));
    QVERIFY(awaitHeld(1));
    process.pause();
    QVERIFY(awaitHeld(0));
    process.resume();
    QVERIFY(awaitHeld(1));
    QVERIFY(process.stopAndWait());
    QVERIFY(awaitHeld(0));
}

void TestSleepInhibitor::holdsNoneForATrainerThatIsMissing()
{
    JobProcess process(QStringLiteral("/nowhere/bitops-trainer"), JobKind::Training);
    QSignalSpy ended(&process, &JobProcess::ended);
    process.start(QStringLiteral("/run/folder"));
    QVERIFY(!ended.isEmpty() || ended.wait(patience));
    QVERIFY(awaitHeld(0));
    QVERIFY2(process.failure().ends_with("On Debian, the package bitops-trainer has it."),
             process.failure().c_str());
}

BITOPS_TEST(TestSleepInhibitor, QCoreApplication)
#include "tst_sleep_inhibitor.moc"
