// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_summary.h"

#include "core/network/presets.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace bitops;

namespace {

Network ofBits(const std::vector<int>& bits)
{
    Network network;
    for (const int value : bits) {
        network.blocks.push_back({.weightBits = value});
    }
    return network;
}

} // namespace

class TestRunSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void summarizesDesigns_data();
    void summarizesDesigns();
    void tellsTheState_data();
    void tellsTheState();
    void knowsWhetherATrainerIsAtWork();
    void readsNothingWhereTheTrainerIsKnown();
    void tellsProgressAndRecipe();
    void namesADataSetByItsFolder();
    void listsRunsAndWhatIsBroken();
    void listsNothingWhereNothingIs();
    void findsRunsByFolderAndName();

private:
    std::filesystem::path makeRun(const char* name, const TrainingConfiguration& training = {}) const;
    static void addEvents(const std::filesystem::path& folder, const std::vector<Event>& events);
    static RunSummary summaryOf(const std::filesystem::path& folder);
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunSummary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::filesystem::path TestRunSummary::makeRun(const char* name, const TrainingConfiguration& training) const
{
    const std::filesystem::path folder = root() / name;
    [&] { QVERIFY(createRunAt(folder, {notebookNetwork(), training, "0.1.0", {}}).hasValue()); }();
    return folder;
}

void TestRunSummary::addEvents(const std::filesystem::path& folder, const std::vector<Event>& events)
{
    std::ofstream file(folder / run_file::events, std::ios::app);
    for (const Event& event : events) {
        file << eventToLine(event) << '\n';
    }
}

RunSummary TestRunSummary::summaryOf(const std::filesystem::path& folder)
{
    Result<RunSummary> summary = RunSummary::load(folder);
    return summary ? *std::move(summary) : throw std::runtime_error(summary.error().message);
}

void TestRunSummary::summarizesDesigns_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("mixed") << notebookNetwork() << QByteArray("5 blocks of 8, 4, 2, 4, 8 bits");
    QTest::newRow("uniform") << ofBits({4, 4}) << QByteArray("2 blocks of 4 bits");
    QTest::newRow("one bit") << ofBits({1}) << QByteArray("1 block of 1 bit");
    QTest::newRow("float") << ofBits({32, 32}) << QByteArray("2 blocks of float");
    QTest::newRow("float among others") << ofBits({32, 2}) << QByteArray("2 blocks of float, 2 bits");
    QTest::newRow("many") << ofBits({8, 4, 2, 4, 8, 3, 3, 3, 3}) << QByteArray("9 blocks of 2 to 8 bits");
    QTest::newRow("per layer") << Network{.blocks = {{.weightBits = WeightBits(std::vector{8, 2})}}}
                               << QByteArray("1 block of 8·2 bits");
    QTest::newRow("none") << Network{} << QByteArray("no blocks");
}

void TestRunSummary::summarizesDesigns()
{
    QFETCH(Network, network);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(designSummary(network)), text);
}

void TestRunSummary::tellsTheState_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("isResumable");

    // Which events there are is in the order of the list in tellsTheState().
    QTest::newRow("not started") << -1 << false << QByteArray("not started") << true;
    QTest::newRow("about to start") << -1 << true << QByteArray("running") << false;
    QTest::newRow("running") << 0 << true << QByteArray("running") << false;
    QTest::newRow("killed") << 0 << false << QByteArray("interrupted") << true;
    QTest::newRow("paused") << 1 << true << QByteArray("paused") << false;
    QTest::newRow("killed in a pause") << 1 << false << QByteArray("interrupted") << true;
    QTest::newRow("completed") << 2 << false << QByteArray("completed") << false;
    QTest::newRow("stopped") << 3 << false << QByteArray("stopped") << true;
    QTest::newRow("diverged") << 4 << false << QByteArray("diverged") << false;
    QTest::newRow("failed") << 5 << false << QByteArray("failed") << true;
    QTest::newRow("resumed") << 6 << true << QByteArray("running") << false;
    QTest::newRow("resumed and killed") << 6 << false << QByteArray("interrupted") << true;
}

void TestRunSummary::tellsTheState()
{
    QFETCH(int, events);
    QFETCH(bool, isLocked);
    QFETCH(QByteArray, state);
    QFETCH(bool, isResumable);
    const std::vector<std::vector<Event>> histories{
        {HelloEvent{}, EpochEvent{}},
        {HelloEvent{}, PausedEvent{}},
        {HelloEvent{}, CompletedEvent{}},
        {HelloEvent{}, StoppedEvent{}},
        {HelloEvent{}, DivergedEvent{}},
        {HelloEvent{}, FailedEvent{}},
        {HelloEvent{}, StoppedEvent{}, HelloEvent{}},
    };
    const std::filesystem::path folder = makeRun("run");
    if (events >= 0) {
        addEvents(folder, histories.at(static_cast<std::size_t>(events)));
    }
    const auto lock = isLocked ? std::make_unique<HeldLock>(folder) : nullptr;

    const RunSummary summary = summaryOf(folder);
    QCOMPARE(QByteArray(nameOf(summary.state()).data()), state);
    QCOMPARE(summary.isResumable(), isResumable);
}

void TestRunSummary::knowsWhetherATrainerIsAtWork()
{
    const std::filesystem::path folder = makeRun("run");
    QVERIFY(!isTrainerAtWork(folder));
    {
        const HeldLock lock(folder);
        QVERIFY(lock.isHeld());
        QVERIFY(isTrainerAtWork(folder));
        QVERIFY(isTrainerAtWork(folder));
    }
    QVERIFY(!isTrainerAtWork(folder));
    const HeldLock lock(folder); // Looking has left nothing locked.
    QVERIFY(lock.isHeld());
}

void TestRunSummary::readsNothingWhereTheTrainerIsKnown()
{
    const auto stateOf = [](const std::vector<Event>& events, bool isAtWork) {
        RunRecord record;
        for (const Event& event : events) {
            static_cast<void>(record.apply(event));
        }
        return RunSummary::of("/nowhere/a", RunDescription{}, record, isAtWork).state();
    };
    QCOMPARE(stateOf({}, true), RunState::Running);
    QCOMPARE(stateOf({HelloEvent{}, PausedEvent{}}, true), RunState::Paused);
    QCOMPARE(stateOf({HelloEvent{}, CompletedEvent{}}, true), RunState::Completed);
    QCOMPARE(stateOf({}, false), RunState::NotStarted);
}

void TestRunSummary::tellsProgressAndRecipe()
{
    const std::filesystem::path folder =
        makeRun("run", {.quantizer = Quantizer::Lsq, .perChannel = true, .epochs = 7});
    const RunSummary before = summaryOf(folder);
    QCOMPARE(before.epochsDone(), 0);
    QCOMPARE(before.bestEpoch(), nullptr);

    addEvents(folder,
              {HelloEvent{}, EpochEvent{.epoch = 1, .valAccuracy = 0.5},
               EpochEvent{.epoch = 2, .valAccuracy = 0.75}, EpochEvent{.epoch = 3, .valAccuracy = 0.7}});
    const RunSummary summary = summaryOf(folder);
    QCOMPARE(summary.name(), std::string("run"));
    QCOMPARE(summary.quantizer(), std::string("lsq per channel"));
    QCOMPARE(summary.data(), std::string("shapes"));
    QCOMPARE(summary.epochsDone(), 3);
    QCOMPARE(summary.epochsPlanned(), 7);
    QVERIFY(summary.bestEpoch() != nullptr);
    QCOMPARE(summary.bestEpoch()->epoch, 2);
    QCOMPARE(summaryOf(folder / "").name(), std::string("run"));
}

void TestRunSummary::namesADataSetByItsFolder()
{
    QCOMPARE(summaryOf(makeRun("a", {.data = "/data/cifar10"})).data(), std::string("cifar10"));
    QCOMPARE(summaryOf(makeRun("b", {.data = "/data/cifar10/"})).data(), std::string("cifar10"));
}

void TestRunSummary::listsRunsAndWhatIsBroken()
{
    makeRun("b");
    makeRun("a");
    std::filesystem::create_directories(root() / "no run");
    std::ofstream(makeRun("broken") / run_file::description) << "{";
    std::filesystem::create_directories(root() / "lost");
    addEvents(root() / "lost", {HelloEvent{}});
    addEvents(makeRun("newer"), {HelloEvent{99, "9.0"}});
    std::ofstream(root() / "a file") << "x";

    const RunList list = listRuns(root());
    QCOMPARE(list.runs.size(), 2U);
    QCOMPARE(list.runs[0].name(), std::string("a"));
    QCOMPARE(list.runs[1].name(), std::string("b"));
    QCOMPARE(list.errors.size(), 3U);
    const auto sentence = [&](std::size_t i) { return QByteArray::fromStdString(list.errors.at(i).message); };
    const QByteArray folder = m_folder->path().toUtf8();
    QVERIFY(sentence(0).startsWith("Could not open " + folder + "/broken/run.json as a run: "));
    QCOMPARE(sentence(1), "Could not read " + folder + "/lost/run.json: No such file or directory.");
    QVERIFY(sentence(2).startsWith("Could not read " + folder + "/newer/events.jsonl: "));
}

void TestRunSummary::listsNothingWhereNothingIs()
{
    const RunList none = listRuns(root() / "none");
    QVERIFY(none.runs.empty() && none.errors.empty());

    std::ofstream(root() / "file") << "x";
    const RunList file = listRuns(root() / "file");
    QVERIFY(file.runs.empty());
    QCOMPARE(file.errors.size(), 1U);
}

void TestRunSummary::findsRunsByFolderAndName()
{
    const std::filesystem::path folder = makeRun("run");
    QCOMPARE(*findRun("run", root()), folder);
    QCOMPARE(*findRun(folder.string(), "/nowhere"), folder);
    for (const char* const name : {"", "other", "."}) {
        const auto found = findRun(name, root());
        QVERIFY2(!found, name);
        QVERIFY(found.error().message.starts_with("Could not find the run \"" + std::string(name) + "\": "));
    }
}

BITOPS_TEST(TestRunSummary, NoApplication)
#include "tst_run_summary.moc"
