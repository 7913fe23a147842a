// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/command_reader.h"
#include "core/training/run_control.h"

#include <QTest>

#include <unistd.h>

#include <array>
#include <csignal>
#include <string_view>
#include <thread>

using namespace bitops;

namespace {

/// A pipe that a command reader listens to.
class Input
{
public:
    Input() { m_isOpen = ::pipe(m_ends.data()) == 0; }
    ~Input()
    {
        end();
        ::close(m_ends[0]);
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

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

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesAndResumes();
    void stopIsForGoodAndEndsAPause();
    void wakesWhoWaits_data();
    void wakesWhoWaits();
    void obeysCommandsInPieces();
    void ignoresWhatIsNoCommand();
    void endOfInputIsAStop();
    void signalsAreStops_data();
    void signalsAreStops();
};

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
    std::thread waiting([&control] { control.waitWhilePaused(); });
    control.request(command);
    waiting.join(); // Hangs if nobody is woken.
    QVERIFY(!control.isPauseRequested());
}

void TestRunControl::obeysCommandsInPieces()
{
    RunControl control;
    const Input input;
    const CommandReader reader(input.descriptor(), control);
    input.type("{\"command\":\"pa");
    input.type("use\"}\n");
    QTRY_VERIFY(control.isPauseRequested());
    input.type("{\"command\":\"resume\"}\n{\"command\":\"stop\"}\n");
    QTRY_VERIFY(control.isStopRequested());
}

void TestRunControl::ignoresWhatIsNoCommand()
{
    RunControl control;
    const Input input;
    const CommandReader reader(input.descriptor(), control);
    input.type("nonsense\n{}\n{\"command\":\"dance\"}\n\n{\"command\":\"pause\"}\n");
    QTRY_VERIFY(control.isPauseRequested());
    QVERIFY(!control.isStopRequested());
}

void TestRunControl::endOfInputIsAStop()
{
    RunControl control;
    Input input;
    const CommandReader reader(input.descriptor(), control);
    input.end();
    QTRY_VERIFY(control.isStopRequested());
}

void TestRunControl::signalsAreStops_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestRunControl::signalsAreStops()
{
    QFETCH(int, signal);
    RunControl control;
    const Input input;
    const CommandReader reader(input.descriptor(), control);
    QCOMPARE(std::raise(signal), 0);
    QTRY_VERIFY(control.isStopRequested());
}

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_run_control.moc"
