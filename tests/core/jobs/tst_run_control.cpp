// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/command_reader.h"
#include "core/jobs/event_writer.h"
#include "core/jobs/process_supervisor.h"
#include "core/jobs/run_control.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

using namespace bitops;

namespace {

/// A pipe that a command reader listens to.
class Pipe
{
public:
    Pipe() { m_isOpen = ::pipe(m_ends.data()) == 0; }
    ~Pipe()
    {
        end();
        ::close(m_ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void type(std::string_view text) const
    {
        QCOMPARE(::write(m_ends[1], text.data(), text.size()), qsizetype(text.size()));
    }
    void end()
    {
        if (std::exchange(m_isOpen, false)) {
            ::close(m_ends[1]);
        }
    }
    [[nodiscard]] int descriptor() const { return m_ends[0]; }

private:
    std::array<int, 2> m_ends{-1, -1};
    bool m_isOpen = false;
};

/// Asks a question on a thread of its own.
class Asker
{
public:
    explicit Asker(std::function<bool()> question)
        : m_thread([this, question = std::move(question)] {
            m_id = ::gettid();
            m_answer = question() ? 1 : 0;
        })
    {
    }
    ~Asker() { m_thread.join(); }
    Asker(const Asker&) = delete;
    Asker& operator=(const Asker&) = delete;

    /// Whether the thread waits for something: it neither runs nor has ended.
    [[nodiscard]] bool isAsleep() const
    {
        QFile state(QStringLiteral("/proc/self/task/%1/stat").arg(m_id));
        const QByteArray text = state.open(QIODevice::ReadOnly) ? state.readAll() : QByteArray();
        return m_id != 0 && text.mid(text.lastIndexOf(')') + 2, 1) == "S" && m_answer == unanswered;
    }
    [[nodiscard]] std::optional<bool> answer() const
    {
        return m_answer == unanswered ? std::nullopt : std::optional<bool>(m_answer == 1);
    }

private:
    static constexpr int unanswered = -1;
    std::atomic<pid_t> m_id = 0;
    std::atomic<int> m_answer = unanswered;
    std::thread m_thread;
};

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pausesAndResumes();
    void stopIsForGoodAndEndsAPause();
    void wakesWhoWaits_data();
    void wakesWhoWaits();
    void obeysCommandsInPieces();
    void ignoresWhatIsNoCommand();
    void endOfInputIsAStop();
    void signalsAreStops_data();
    void signalsAreStops();
    void whatIsIgnoredStaysIgnored_data();
    void whatIsIgnoredStaysIgnored();
    void aPauseHoldsWhoAsks_data();
    void aPauseHoldsWhoAsks();
    void failsIfAPauseCannotBeStored();
};

void TestRunControl::init()
{
    // A command reader leaves them ignored.
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        QVERIFY(std::signal(signal, SIG_DFL) != SIG_ERR);
    }
}

void TestRunControl::pausesAndResumes()
{
    RunControl control;
    control.request(Command::Pause);
    QVERIFY(control.isPauseRequested());
    control.request(Command::Resume);
    QVERIFY(!control.isPauseRequested());
    QVERIFY(!control.isStopRequested());
}

void TestRunControl::stopIsForGoodAndEndsAPause()
{
    RunControl control;
    control.request(Command::Pause);
    control.request(Command::Stop);
    QVERIFY(control.isStopRequested());
    QVERIFY(!control.isPauseRequested());
    control.request(Command::Pause);
    control.request(Command::Resume);
    QVERIFY(control.isStopRequested());
    QVERIFY(!control.isPauseRequested());
}

void TestRunControl::wakesWhoWaits_data()
{
    QTest::addColumn<Command>("command");
    QTest::newRow("resume") << Command::Resume;
    QTest::newRow("stop") << Command::Stop;
}

void TestRunControl::wakesWhoWaits()
{
    QFETCH(Command, command);
    RunControl control;
    control.request(Command::Pause);
    const Asker asker([&control] {
        control.waitWhilePaused();
        return true;
    });
    QTRY_VERIFY(asker.isAsleep());
    control.request(command);
    QTRY_VERIFY(asker.answer().has_value());
}

void TestRunControl::obeysCommandsInPieces()
{
    RunControl control;
    const Pipe pipe;
    const CommandReader reader(pipe.descriptor(), control);
    pipe.type("{\"command\":\"pa");
    pipe.type("use\"}\n");
    QTRY_VERIFY(control.isPauseRequested());
    pipe.type("{\"command\":\"resume\"}\n{\"command\":\"stop\"}\n");
    QTRY_VERIFY(control.isStopRequested());
}

void TestRunControl::ignoresWhatIsNoCommand()
{
    RunControl control;
    const Pipe pipe;
    const CommandReader reader(pipe.descriptor(), control);
    pipe.type("nonsense\n{}\n{\"command\":\"dance\"}\n\n{\"command\":\"pause\"}\n");
    QTRY_VERIFY(control.isPauseRequested());
    QVERIFY(!control.isStopRequested());
}

void TestRunControl::endOfInputIsAStop()
{
    RunControl control;
    Pipe pipe;
    const CommandReader reader(pipe.descriptor(), control);
    pipe.end();
    QTRY_VERIFY(control.isStopRequested());
}

void TestRunControl::signalsAreStops_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestRunControl::signalsAreStops()
{
    QFETCH(int, signal);
    RunControl control;
    const Pipe pipe;
    const CommandReader reader(pipe.descriptor(), control);
    QCOMPARE(std::raise(signal), 0);
    QTRY_VERIFY(control.isStopRequested());
}

void TestRunControl::whatIsIgnoredStaysIgnored_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT, by a shell's &") << SIGINT;
    QTest::newRow("SIGHUP, by nohup") << SIGHUP;
}

void TestRunControl::whatIsIgnoredStaysIgnored()
{
    QFETCH(int, signal);
    QVERIFY(std::signal(signal, SIG_IGN) != SIG_ERR);
    RunControl control;
    const Pipe pipe;
    const CommandReader reader(pipe.descriptor(), control);
    QCOMPARE(std::raise(signal), 0);
    pipe.type("{\"command\":\"pause\"}\n"); // Heard after the signal would have been.
    QTRY_VERIFY(control.isPauseRequested() || control.isStopRequested());
    QVERIFY(!control.isStopRequested());
}

void TestRunControl::aPauseHoldsWhoAsks_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<QByteArray>("told");
    const QByteArray paused = QByteArray::fromStdString(eventToLine(PausedEvent{})) + '\n';
    const QByteArray resumed = QByteArray::fromStdString(eventToLine(ResumedEvent{})) + '\n';
    QTest::newRow("until it resumes") << Command::Resume << true << paused + resumed;
    QTest::newRow("until it stops") << Command::Stop << false << paused;
}

void TestRunControl::aPauseHoldsWhoAsks()
{
    QFETCH(Command, command);
    QFETCH(bool, goesOn);
    QFETCH(QByteArray, told);
    QTemporaryFile output;
    QVERIFY(output.open());
    EventWriter events(output.handle());
    RunControl control;
    ProcessSupervisor supervisor(events, control);
    control.request(Command::Pause);
    const Asker asker([&supervisor] { return supervisor.mayGoOn(); });
    QTRY_VERIFY(asker.isAsleep());
    QVERIFY(!asker.answer().has_value());
    control.request(command);
    QTRY_VERIFY(asker.answer().has_value());
    QCOMPARE(*asker.answer(), goesOn);
    QVERIFY(!supervisor.failure().has_value());
    QVERIFY(output.seek(0));
    QCOMPARE(output.readAll(), told);
}

void TestRunControl::failsIfAPauseCannotBeStored()
{
    QTemporaryFile output;
    QVERIFY(output.open());
    EventWriter events(output.handle());
    QVERIFY(events.attach("/dev/full").hasValue());
    RunControl control;
    ProcessSupervisor supervisor(events, control);
    control.request(Command::Pause);
    QVERIFY(!supervisor.mayGoOn()); // Does not wait, either.
    QVERIFY(supervisor.failure().has_value());
    QVERIFY(supervisor.failure()->message.starts_with("Could not write events to /dev/full: "));
}

BITOPS_TEST(TestRunControl, QCoreApplication)
#include "tst_run_control.moc"
