// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/exit_codes.h"
#include "core/jobs/job_follower.h"
#include "tests/support/test_main.h"

#include <QByteArrayList>
#include <QTest>

#include <csignal>
#include <initializer_list>
#include <string>

using namespace bitops;
using namespace std::chrono_literals;

namespace {

constexpr const char* hello = R"({"type":"hello","protocol":1,"trainer":"recorded"})";
constexpr const char* started = R"({"type":"started","epoch":1,"epochs":3,"training_images":100,)"
                                R"("validation_images":20,"parameters":67179})";
constexpr const char* completed = R"({"type":"completed","epochs":3,"seconds":1.5})";
constexpr const char* stopped = R"({"type":"stopped","epochs":0,"seconds":1})";
constexpr const char* wrongHello = R"({"type":"hello","protocol":2,"trainer":"recorded"})";

constexpr ExitStatus good{};

/// A moment, so long after the job's start.
JobFollower::Time at(std::chrono::milliseconds time)
{
    return JobFollower::Time(time);
}

std::string stream(std::initializer_list<const char*> lines)
{
    std::string text;
    for (const char* const line : lines) {
        text += std::string(line) + '\n';
    }
    return text;
}

/// A follower with what it has asked for so far, in words: "event hello", "send stop", "signal 15".
class Recording
{
public:
    explicit Recording(Patience patience = {60s, 5s})
        : follower(patience)
    {
    }

    void output(const std::string& bytes, JobFollower::Time now = {})
    {
        note(follower.takeOutput(bytes, now));
    }
    void errors(const std::string& bytes) { note(follower.takeErrors(bytes)); }
    void time(std::chrono::milliseconds now) { note(follower.takeTime(at(now))); }
    void stop(std::chrono::milliseconds now) { note(follower.stop(at(now))); }
    void press(std::chrono::milliseconds now) { note(follower.pressHarder(at(now))); }
    void pause() { note(follower.pause()); }
    void resume() { note(follower.resume()); }
    void exit(ExitStatus status) { note(follower.takeExit(status)); }
    QByteArrayList take() { return std::exchange(m_actions, {}); }

    JobFollower follower;

private:
    void note(const JobActions& actions)
    {
        for (const JobAction& action : actions) {
            m_actions.append(std::visit([](const auto& known) { return textOf(known); }, action));
        }
    }
    static QByteArray textOf(const TakeEvent& taken)
    {
        const auto type = nlohmann::json::parse(taken.line)["type"].get<std::string>();
        return "event " + QByteArray::fromStdString(type);
    }
    static QByteArray textOf(const ShowMessage& message)
    {
        return "show " + QByteArray::fromStdString(message.text);
    }
    static QByteArray textOf(PassOverLine) { return "pass over"; }
    static QByteArray textOf(const Refuse& refusal)
    {
        return "refuse: " + QByteArray::fromStdString(refusal.reason);
    }
    static QByteArray textOf(const SendText& sent)
    {
        return "send " + QByteArray::fromStdString(sent.text).trimmed();
    }
    static QByteArray textOf(SendSignal signal) { return "signal " + QByteArray::number(signal.signal); }

    QByteArrayList m_actions;
};

const QByteArray askedToStop = R"(send {"command":"stop"})";
const QByteArray terminated = "signal 15";
const QByteArray killed = "signal 9";

} // namespace

class TestJobFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEventsToTheLast();
    void takesLinesCutAnywhere();
    void takesALastLineWithoutLineBreak();
    void showsGarbageAndGoesOn();
    void showsALineThatIsTooLong();
    void takesUnknownEvents();
    void refusesAnotherProtocol();
    void refusesEventsBeforeTheHello();
    void refusesInTheLastBytes();
    void passesOverWhatComesAfterTheEnd();
    void showsStandardErrorAndKeepsItsLastWords_data();
    void showsStandardErrorAndKeepsItsLastWords();
    void sendsCommands();
    void stopsOnce();
    void waitsBeforeItPressesHarder();
    void pressesAsOftenAsItIsTold();
    void endsATrainerThatHangsAfterItsLastEvent();
    void hasNothingToSayToATrainerThatIsGone();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
};

void TestJobFollower::takesEventsToTheLast()
{
    Recording job;
    job.output(stream({hello, started}));
    QCOMPARE(job.take(), QByteArrayList({"event hello", "event started"}));
    QVERIFY(!job.follower.end());

    job.output(stream({completed}));
    QCOMPARE(job.take(), QByteArrayList({"event completed"}));
    job.exit(good);

    QVERIFY(job.take().isEmpty());
    QVERIFY(job.follower.end() == (JobEnd{JobEnd::Manner::Told, good, CompletedEvent{3, 1.5}, {}}));
    QVERIFY(!job.follower.deadline());
}

void TestJobFollower::takesLinesCutAnywhere()
{
    const std::string whole = stream({hello, "", started, completed});
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        Recording job;
        job.output(whole.substr(0, cut));
        job.output(whole.substr(cut));
        job.exit(good);
        const QByteArrayList actions = job.take();
        QCOMPARE(actions.size(), 4);
        QCOMPARE(actions.first(), QByteArray("event hello"));
        QCOMPARE(actions.last(), QByteArray("event completed"));
        QVERIFY(job.follower.end()->manner == JobEnd::Manner::Told);
    }
}

void TestJobFollower::takesALastLineWithoutLineBreak()
{
    Recording job;
    job.output(stream({hello}) + stopped);
    QCOMPARE(job.take(), QByteArrayList({"event hello"}));
    job.exit({false, exit_code::interrupted});
    QCOMPARE(job.take(), QByteArrayList({"event stopped"}));
    QVERIFY(job.follower.end()->last == Event(StoppedEvent{0, 1}));
}

void TestJobFollower::showsGarbageAndGoesOn()
{
    Recording job;
    job.output(stream({hello, "[[[[[[", R"({"type":"epoch","epoch":1})", completed}));
    const QByteArrayList actions = job.take();
    QCOMPARE(actions.size(), 4);
    QVERIFY(actions[1].startsWith(QByteArray("show Could not read a line as an event: ")));
    QVERIFY(actions[2].startsWith(QByteArray("show Could not read a line as an event: ")));
    QCOMPARE(actions[3], QByteArray("event completed"));
}

void TestJobFollower::showsALineThatIsTooLong()
{
    Recording job;
    job.output(stream({hello}) + std::string(LineSplitter::mostBytes + 1, 'x') + "\n" + stream({completed}));
    QCOMPARE(job.take(), QByteArrayList({"event hello", "event completed",
                                         "show Ignored a line of the trainer that was too long."}));
}

void TestJobFollower::takesUnknownEvents()
{
    Recording job;
    job.output(stream({hello, R"({"type":"weather","sun":true})"}));
    QCOMPARE(job.take(), QByteArrayList({"event hello", "event weather"}));
}

void TestJobFollower::refusesAnotherProtocol()
{
    Recording job;
    job.output(stream({wrongHello, started, completed}), at(1s));
    QCOMPARE(job.take(),
             QByteArrayList({"refuse: The trainer recorded speaks version 2 of the event protocol, and "
                             "this program speaks version 1.",
                             terminated, "pass over", "pass over"}));
    QVERIFY(job.follower.isStopping());
    QVERIFY(job.follower.deadline() == at(6s));

    job.time(6s);
    QCOMPARE(job.take(), QByteArrayList({killed}));
    job.exit({true, SIGKILL});
    QVERIFY(job.follower.end()->manner == JobEnd::Manner::Refused);
    QVERIFY(!job.follower.isStopping());
}

void TestJobFollower::refusesEventsBeforeTheHello()
{
    Recording job;
    job.output(stream({started, hello}));
    QCOMPARE(job.take(), QByteArrayList({"refuse: The trainer sent an event before its hello.", terminated,
                                         "pass over"}));
}

void TestJobFollower::refusesInTheLastBytes()
{
    Recording job;
    job.output(wrongHello);
    job.exit(good);
    QVERIFY(job.take().first().startsWith(QByteArray("refuse: ")));
    QVERIFY(job.follower.end()->manner == JobEnd::Manner::Refused);
    QVERIFY(!job.follower.deadline());
}

void TestJobFollower::passesOverWhatComesAfterTheEnd()
{
    Recording job;
    job.output(stream({hello, completed, R"({"type":"failed","message":"Too late."})", wrongHello, "[["}));
    QCOMPARE(job.take(),
             QByteArrayList({"event hello", "event completed", "pass over", "pass over", "pass over"}));
    job.exit({false, exit_code::trainingFailed});
    QVERIFY(job.follower.end()->last == Event(CompletedEvent{3, 1.5}));
}

void TestJobFollower::showsStandardErrorAndKeepsItsLastWords_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QByteArrayList>("shown");
    QTest::addColumn<QByteArray>("lastWords");

    QTest::newRow("nothing") << QByteArrayList() << QByteArrayList() << QByteArray();
    QTest::newRow("a line in two") << QByteArrayList({"wa", "rning\n"}) << QByteArrayList({"warning"})
                                   << QByteArray("warning");
    QTest::newRow("no line break") << QByteArrayList({"first\n", "last, cut off"})
                                   << QByteArrayList({"first", "last, cut off"})
                                   << QByteArray("last, cut off");
    QTest::newRow("blank lines behind it")
        << QByteArrayList({"out of memory. \t\n\n  \n"}) << QByteArrayList({"out of memory. \t", "", "  "})
        << QByteArray("out of memory.");
    QTest::newRow("very long") << QByteArrayList({QByteArray(5'000, 'a') + QByteArray(4'096, 'b')})
                               << QByteArrayList({QByteArray(5'000, 'a') + QByteArray(4'096, 'b')})
                               << QByteArray(4'096, 'b');
}

void TestJobFollower::showsStandardErrorAndKeepsItsLastWords()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(QByteArrayList, shown);
    QFETCH(QByteArray, lastWords);
    Recording job;
    for (const QByteArray& piece : pieces) {
        job.errors(piece.toStdString());
    }
    job.exit({true, SIGSEGV});
    for (QByteArray& line : shown) {
        line.prepend("show ");
    }
    QCOMPARE(job.take(), shown);
    QCOMPARE(QByteArray::fromStdString(job.follower.end()->lastWords), lastWords);
}

void TestJobFollower::sendsCommands()
{
    Recording job;
    job.pause();
    job.resume();
    QCOMPARE(job.take(), QByteArrayList({R"(send {"command":"pause"})", R"(send {"command":"resume"})"}));
    QVERIFY(!job.follower.isStopping());
    QVERIFY(!job.follower.deadline());
}

void TestJobFollower::stopsOnce()
{
    Recording job;
    job.stop(10s);
    QCOMPARE(job.take(), QByteArrayList({askedToStop}));
    QVERIFY(job.follower.isStopping());

    job.stop(20s);
    QVERIFY(job.take().isEmpty());
    QVERIFY(job.follower.deadline() == at(70s));
}

void TestJobFollower::waitsBeforeItPressesHarder()
{
    Recording job({60s, 5s});
    job.time(1h);
    QVERIFY(job.take().isEmpty());

    job.stop(10s);
    job.time(69'999ms);
    QCOMPARE(job.take(), QByteArrayList({askedToStop}));
    job.time(70s);
    QCOMPARE(job.take(), QByteArrayList({terminated}));
    job.time(74'999ms);
    QVERIFY(job.take().isEmpty());
    job.time(75s);
    QCOMPARE(job.take(), QByteArrayList({killed}));

    QVERIFY(!job.follower.deadline());
    job.time(1h);
    QVERIFY(job.take().isEmpty());
    job.exit({true, SIGKILL});
    QVERIFY(job.follower.end() == (JobEnd{JobEnd::Manner::Killed, {true, SIGKILL}, {}, {}}));
}

void TestJobFollower::pressesAsOftenAsItIsTold()
{
    Recording job;
    job.press(1s);
    job.press(2s);
    QVERIFY(job.follower.deadline() == at(7s));
    job.press(3s);
    job.press(4s);
    QCOMPARE(job.take(), QByteArrayList({askedToStop, terminated, killed, killed}));
}

void TestJobFollower::endsATrainerThatHangsAfterItsLastEvent()
{
    Recording job;
    job.stop(0s);
    job.output(stream({hello, stopped}));
    job.time(60s);
    QCOMPARE(job.take(), QByteArrayList({askedToStop, "event hello", "event stopped", terminated}));
    job.exit({true, SIGTERM});
    QVERIFY(job.follower.end()->manner == JobEnd::Manner::Told);
}

void TestJobFollower::hasNothingToSayToATrainerThatIsGone()
{
    Recording job;
    job.stop(0s);
    job.take();
    job.exit(good);
    job.pause();
    job.stop(1s);
    job.press(2s);
    job.time(1h);
    QVERIFY(job.take().isEmpty());
    QVERIFY(!job.follower.isStopping());
}

void TestJobFollower::tellsHowItEnded_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("presses");
    QTest::addColumn<bool>("crashed");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("manner");

    using Manner = JobEnd::Manner;
    const auto row = [](const char* name, std::initializer_list<const char*> lines, int presses,
                        ExitStatus status, Manner manner) {
        QTest::newRow(name) << QByteArray::fromStdString(stream(lines)) << presses << status.crashed
                            << status.code << static_cast<int>(manner);
    };
    row("silent exit", {}, 0, {false, 0}, Manner::Died);
    row("no last event", {hello, started}, 0, {false, 0}, Manner::Died);
    row("crash", {hello, started}, 0, {true, SIGSEGV}, Manner::Died);
    row("killed for memory", {hello, started}, 0, {true, SIGKILL}, Manner::Died);
    row("exit when asked, without a word", {hello}, 1, {false, 0}, Manner::Died);
    row("stopped when asked", {hello, stopped}, 1, {false, 130}, Manner::Told);
    row("terminated", {hello}, 2, {true, SIGTERM}, Manner::Terminated);
    row("killed", {hello}, 3, {true, SIGKILL}, Manner::Killed);
    row("killed, but it had told its end", {hello, stopped}, 3, {true, SIGKILL}, Manner::Told);
    row("a crash after the last event", {hello, completed}, 0, {true, SIGABRT}, Manner::Told);
}

void TestJobFollower::tellsHowItEnded()
{
    QFETCH(QByteArray, output);
    QFETCH(int, presses);
    QFETCH(bool, crashed);
    QFETCH(int, code);
    QFETCH(int, manner);
    Recording job;
    for (int i = 0; i < presses; ++i) {
        job.press(1s);
    }
    job.output(output.toStdString());
    job.exit({crashed, code});
    QCOMPARE(static_cast<int>(job.follower.end()->manner), manner);
    QVERIFY(job.follower.end()->status == (ExitStatus{crashed, code}));
}

BITOPS_TEST(TestJobFollower, NoApplication)
#include "tst_job_follower.moc"
