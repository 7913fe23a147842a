// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/training_loop.h"

#include "small_training.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace bitops;

namespace {

/// Lets a training go on for so many batches, and keeps what it hears.
class PatientSupervisor : public Supervisor
{
public:
    explicit PatientSupervisor(int batches = std::numeric_limits<int>::max())
        : m_batches(batches)
    {
    }

    Status report(const Event& event) override
    {
        if (const auto* epoch = std::get_if<EpochEvent>(&event)) {
            m_epochs.push_back(*epoch);
        }
        return success();
    }
    bool mayGoOn() override { return m_batches-- > 0; }

    [[nodiscard]] const std::vector<EpochEvent>& epochs() const { return m_epochs; }

private:
    int m_batches;
    std::vector<EpochEvent> m_epochs;
};

const DataSet& brightPlanes()
{
    static const DataSet set{testing::brightPlanes(100, 1), testing::brightPlanes(40, 2)};
    return set;
}

RunDescription description(Quantizer quantizer = Quantizer::Ste, Optimizer optimizer = Optimizer::Adam)
{
    return {testing::smallNetwork(),
            {.quantizer = quantizer,
             .epochs = 3,
             .batchSize = 16,
             .learningRate = 0.01,
             .optimizer = optimizer,
             .schedule = Schedule::Cosine,
             .seed = 5},
            "test",
            ""};
}

/// A folder in which a run is trained by one loop after the other, as by processes that are stopped.
class Run
{
public:
    explicit Run(RunDescription described)
        : m_description(std::move(described))
    {
    }

    Outcome train(Supervisor& supervisor) const
    {
        TrainingLoop loop(path(), m_description, brightPlanes(), supervisor);
        const std::filesystem::path checkpoint = path() / run_file::lastCheckpoint;
        if (std::filesystem::exists(checkpoint)) {
            if (const Status status = loop.restore(loadCheckpoint(checkpoint).value()); !status) {
                return FailedEvent{status.error().message};
            }
        }
        return loop.run();
    }

    [[nodiscard]] Checkpoint checkpoint(const char* name) const
    {
        return loadCheckpoint(path() / name).value();
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
    RunDescription m_description;
};

bool sameFigures(const EpochEvent& a, const EpochEvent& b)
{
    return a.epoch == b.epoch && a.trainLoss == b.trainLoss && a.trainAccuracy == b.trainAccuracy &&
           a.valLoss == b.valLoss && a.valAccuracy == b.valAccuracy && a.learningRate == b.learningRate;
}

bool sameState(const Checkpoint& a, const Checkpoint& b)
{
    return a.state.size() == b.state.size() && std::equal(a.state.begin(), a.state.end(), b.state.begin(),
                                                          [](const auto& left, const auto& right) {
                                                              return left.first == right.first &&
                                                                     torch::equal(left.second, right.second);
                                                          });
}

} // namespace

class TestTrainingLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsAnEasyTask();
    void repeatsToTheLastBit();
    void anotherSeedIsAnotherRun();
    void resumesToTheLastBit_data();
    void resumesToTheLastBit();
    void keepsTheBestCheckpoint();
    void averagesOverImages();
    void divergesWithItsStep();
    void refusesTheCheckpointOfAnotherNetwork();
    void refusesAnImpossiblePosition_data();
    void refusesAnImpossiblePosition();
    void failsIfNothingCanBeSaved();
};

void TestTrainingLoop::learnsAnEasyTask()
{
    PatientSupervisor supervisor;
    RunDescription described = description();
    described.training.epochs = 8;
    const Outcome outcome = Run(described).train(supervisor);
    QVERIFY(std::holds_alternative<CompletedEvent>(outcome));
    QCOMPARE(supervisor.epochs().size(), std::size_t{8});
    QVERIFY(supervisor.epochs().back().valAccuracy > 0.95);
    QVERIFY(supervisor.epochs().back().trainLoss < supervisor.epochs().front().trainLoss / 2);
}

void TestTrainingLoop::repeatsToTheLastBit()
{
    PatientSupervisor first;
    PatientSupervisor second;
    const Run a(description());
    const Run b(description());
    (void)a.train(first);
    (void)b.train(second);
    QCOMPARE(first.epochs().size(), std::size_t{3});
    QVERIFY(std::equal(first.epochs().begin(), first.epochs().end(), second.epochs().begin(), sameFigures));
    QVERIFY(sameState(a.checkpoint(run_file::lastCheckpoint), b.checkpoint(run_file::lastCheckpoint)));
}

void TestTrainingLoop::anotherSeedIsAnotherRun()
{
    PatientSupervisor first;
    PatientSupervisor second;
    RunDescription other = description();
    other.training.seed = 6;
    (void)Run(description()).train(first);
    (void)Run(other).train(second);
    QVERIFY(!sameFigures(first.epochs().front(), second.epochs().front()));
}

void TestTrainingLoop::resumesToTheLastBit_data()
{
    QTest::addColumn<Quantizer>("quantizer");
    QTest::addColumn<Optimizer>("optimizer");
    for (const Quantizer quantizer : {Quantizer::Notebook, Quantizer::Ste, Quantizer::Lsq}) {
        for (const Optimizer optimizer : {Optimizer::Adam, Optimizer::Sgd}) {
            QTest::addRow("%s, %s", nameOf(quantizer).data(), nameOf(optimizer).data())
                << quantizer << optimizer;
        }
    }
}

void TestTrainingLoop::resumesToTheLastBit()
{
    QFETCH(Quantizer, quantizer);
    QFETCH(Optimizer, optimizer);
    PatientSupervisor patient;
    const Run through(description(quantizer, optimizer));
    QVERIFY(std::holds_alternative<CompletedEvent>(through.train(patient)));

    // An epoch is 7 batches of training and 3 of validation: stops at the beginning, in training, at the last
    // batch of training, in validation, and at the beginning of an epoch.
    const Run pieces(description(quantizer, optimizer));
    std::vector<EpochEvent> epochs;
    for (const int batches : {0, 3, 3, 2, 1, 2, 7, 3, 0, 6}) {
        PatientSupervisor supervisor(batches);
        QVERIFY(std::holds_alternative<StoppedEvent>(pieces.train(supervisor)));
        epochs.insert(epochs.end(), supervisor.epochs().begin(), supervisor.epochs().end());
    }
    PatientSupervisor last;
    QVERIFY(std::holds_alternative<CompletedEvent>(pieces.train(last)));
    epochs.insert(epochs.end(), last.epochs().begin(), last.epochs().end());

    QCOMPARE(epochs.size(), patient.epochs().size());
    QVERIFY(std::equal(epochs.begin(), epochs.end(), patient.epochs().begin(), sameFigures));
    for (const char* const name : {run_file::lastCheckpoint, run_file::bestCheckpoint}) {
        QVERIFY2(sameState(pieces.checkpoint(name), through.checkpoint(name)), name);
    }
}

void TestTrainingLoop::keepsTheBestCheckpoint()
{
    PatientSupervisor supervisor;
    const Run run(description());
    (void)run.train(supervisor);
    const auto best = std::max_element(
        supervisor.epochs().begin(), supervisor.epochs().end(),
        [](const EpochEvent& a, const EpochEvent& b) { return a.valAccuracy < b.valAccuracy; });
    const RunPosition position = run.checkpoint(run_file::bestCheckpoint).position;
    QCOMPARE(position.epoch, best->epoch + 1);
    QCOMPARE(position.bestAccuracy.value(), best->valAccuracy);
    QCOMPARE(run.checkpoint(run_file::lastCheckpoint).position.epoch, 4);
}

void TestTrainingLoop::averagesOverImages()
{
    Tally tally;
    LossMeter meter;
    meter.add(torch::tensor(1.0F), torch::tensor(std::int64_t{3}), 3);
    meter.add(torch::tensor(5.0F), torch::tensor(std::int64_t{0}), 1);
    QCOMPARE(meter.pending(), std::int64_t{2});
    QVERIFY(!meter.collectInto(tally).has_value());
    QCOMPARE(tally.loss(), 2.0);
    QCOMPARE(tally.accuracy(), 0.75);
}

void TestTrainingLoop::divergesWithItsStep()
{
    RunDescription described = description(Quantizer::Ste, Optimizer::Sgd);
    described.network.blocks[0].weightBits = floatBits;
    described.network.blocks[1].weightBits = floatBits;
    described.training.learningRate = 1e38;
    PatientSupervisor supervisor;
    const Outcome outcome = Run(described).train(supervisor);
    const auto* const diverged = std::get_if<DivergedEvent>(&outcome);
    QVERIFY(diverged != nullptr);
    QCOMPARE(diverged->epoch, 1);
    QVERIFY(diverged->step >= 2 && diverged->step <= 7);
    QCOMPARE(diverged->message, "The training diverged: the loss of step " + std::to_string(diverged->step) +
                                    " of epoch 1 is not finite.");
}

void TestTrainingLoop::refusesTheCheckpointOfAnotherNetwork()
{
    const Run run(description());
    PatientSupervisor supervisor(2);
    (void)run.train(supervisor);
    RunDescription other = description();
    other.network.blocks[0].outChannels = 9;
    TrainingLoop loop(run.path(), other, brightPlanes(), supervisor);
    const Status status = loop.restore(run.checkpoint(run_file::lastCheckpoint));
    QVERIFY(!status);
    QVERIFY(status.error().message.ends_with("last.ckpt: it belongs to another network."));
}

void TestTrainingLoop::refusesAnImpossiblePosition_data()
{
    QTest::addColumn<RunPosition>("position");
    QTest::newRow("epoch 0") << RunPosition{.epoch = 0};
    QTest::newRow("step -1") << RunPosition{.step = -1};
    QTest::newRow("step 8 of 7") << RunPosition{.step = 8, .training = {1, 50, 100}};
    QTest::newRow("more images than batches") << RunPosition{.step = 2, .training = {1, 5, 33}};
    QTest::newRow("images before the first batch") << RunPosition{.training = {1, 5, 16}};
    QTest::newRow("more right than images") << RunPosition{.step = 2, .training = {1, 33, 32}};
}

void TestTrainingLoop::refusesAnImpossiblePosition()
{
    QFETCH(RunPosition, position);
    const Run run(description());
    PatientSupervisor supervisor(2);
    (void)run.train(supervisor);
    Checkpoint checkpoint = run.checkpoint(run_file::lastCheckpoint);
    TrainingLoop loop(run.path(), description(), brightPlanes(), supervisor);
    QVERIFY(loop.restore(checkpoint).hasValue());
    checkpoint.position = position;
    const Status status = loop.restore(checkpoint);
    QVERIFY(!status);
    QVERIFY(status.error().message.ends_with("last.ckpt: its position is impossible."));
}

void TestTrainingLoop::failsIfNothingCanBeSaved()
{
    PatientSupervisor supervisor;
    TrainingLoop loop("/no/such/folder", description(), brightPlanes(), supervisor);
    const Outcome outcome = loop.run();
    const auto* const failed = std::get_if<FailedEvent>(&outcome);
    QVERIFY(failed != nullptr);
    QVERIFY(failed->message.starts_with("Could not write /no/such/folder/last.ckpt: "));
}

QTEST_APPLESS_MAIN(TestTrainingLoop)
#include "tst_training_loop.moc"
