// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/training_loop.h"

#include "small_training.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

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
        m_events.push_back(event);
        return success();
    }
    bool mayGoOn() override { return m_batches-- > 0; }

    [[nodiscard]] const std::vector<EpochEvent>& epochs() const { return m_epochs; }

    /// Those of one type, in their order.
    template <typename Wanted> [[nodiscard]] std::vector<Wanted> all() const
    {
        std::vector<Wanted> wanted;
        for (const Event& event : m_events) {
            if (const auto* found = std::get_if<Wanted>(&event)) {
                wanted.push_back(*found);
            }
        }
        return wanted;
    }

private:
    int m_batches;
    std::vector<Event> m_events;
    std::vector<EpochEvent> m_epochs;
};

const DataSet& brightPlanes()
{
    static const DataSet set{test::brightPlanes(100, 1), test::brightPlanes(40, 2)};
    return set;
}

const DataSet& testedPlanes()
{
    static const DataSet set{test::brightPlanes(100, 1), test::brightPlanes(40, 2),
                             test::brightPlanes(50, 3)};
    return set;
}

RunDescription description(Quantizer quantizer = Quantizer::Ste, Optimizer optimizer = Optimizer::Adam)
{
    return {test::smallNetwork(),
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

Network networkOfBits(int bits)
{
    Network network = test::smallNetwork();
    for (Block& block : network.blocks) {
        block.weightBits = bits;
    }
    network.classifierBits = bits;
    return network;
}

/// A folder in which a run is trained by one loop after the other, as by processes that are stopped.
class Run
{
public:
    explicit Run(RunDescription described, const DataSet& data = brightPlanes())
        : m_description(std::move(described))
        , m_data(data)
    {
    }

    Outcome train(Supervisor& supervisor) const
    {
        TrainingLoop loop(path(), m_description, m_data, supervisor);
        const std::optional<FoundCheckpoint> found = findCheckpoint(path()).value();
        Status status = success();
        if (found) {
            status = loop.restore(found->checkpoint, found->path);
        } else if (!m_description.training.startFrom.empty()) {
            status = loop.startFromOtherRun();
        }
        return status ? loop.run() : FailedEvent{status.error().message};
    }

    [[nodiscard]] Checkpoint checkpoint(const char* name) const
    {
        return loadCheckpoint(path() / name).value();
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
    RunDescription m_description;
    const DataSet& m_data;
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
    void endsWhenPatienceDoes();
    void testsTheBestOnceAtTheEnd();
    void testsAnewAfterAStopInTheTest();
    void tellsLayersAndClassesOfEpochs();
    void leavesOutStatisticsThatAreNotWanted();
    void savesWithinAnEpoch();
    void goesOnFromThePreviousCheckpoint();
    void beginsWithTheWeightsOfAnotherRun();
    void warmsUp();
    void clipsAndSmoothsAndStillLearns();
    void estimatesNormsWhereBitsAreFew_data();
    void estimatesNormsWhereBitsAreFew();
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
        for (const Optimizer optimizer : {Optimizer::Adam, Optimizer::AdamW, Optimizer::Sgd}) {
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

    // An epoch is 7 batches of training, 7 to estimate batch norms and 3 of validation: stops at the
    // beginning, in training, behind its last batch, in the estimate, in validation, and at the beginning of
    // an epoch.
    const Run pieces(description(quantizer, optimizer));
    std::vector<EpochEvent> epochs;
    for (const int batches : {0, 3, 4, 2, 9, 2, 17, 10, 0, 15}) {
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

void TestTrainingLoop::endsWhenPatienceDoes()
{
    RunDescription described = description();
    described.training.epochs = 100;
    described.training.patience = 2;
    PatientSupervisor supervisor;
    const Run run(described);
    const Outcome outcome = run.train(supervisor);
    const auto* const completed = std::get_if<CompletedEvent>(&outcome);
    QVERIFY(completed != nullptr);
    QVERIFY(completed->isEarly);
    const auto done = static_cast<int>(supervisor.epochs().size());
    QCOMPARE(completed->epochs, done);
    QVERIFY(done < 100);
    QCOMPARE(run.checkpoint(run_file::bestCheckpoint).position.bestEpoch, done - 2);
}

void TestTrainingLoop::testsTheBestOnceAtTheEnd()
{
    PatientSupervisor supervisor;
    const Run run(description(), testedPlanes());
    const Outcome outcome = run.train(supervisor);
    QVERIFY(std::holds_alternative<CompletedEvent>(outcome));
    const std::vector<TestEvent> tests = supervisor.all<TestEvent>();
    QCOMPARE(tests.size(), std::size_t{1});
    QCOMPARE(tests[0].epoch, run.checkpoint(run_file::bestCheckpoint).position.bestEpoch);
    QCOMPARE(tests[0].images, std::int64_t{50});
    QVERIFY(tests[0].accuracy > 0.5 && tests[0].loss > 0);
    const ClassesEvent classes = supervisor.all<ClassesEvent>().back();
    QCOMPARE(classes.part, std::string("test"));
    QCOMPARE(std::accumulate(classes.images.begin(), classes.images.end(), std::int64_t{0}),
             std::int64_t{50});
    QVERIFY(run.checkpoint(run_file::lastCheckpoint).position.isFinished);
}

void TestTrainingLoop::testsAnewAfterAStopInTheTest()
{
    PatientSupervisor patient;
    const Run through(description(), testedPlanes());
    QVERIFY(std::holds_alternative<CompletedEvent>(through.train(patient)));
    PatientSupervisor brief(3 * 17 + 2);
    const Run run(description(), testedPlanes());
    QVERIFY(std::holds_alternative<StoppedEvent>(run.train(brief)));
    QVERIFY(brief.all<TestEvent>().empty());
    QVERIFY(!run.checkpoint(run_file::lastCheckpoint).position.isFinished);
    PatientSupervisor last;
    QVERIFY(std::holds_alternative<CompletedEvent>(run.train(last)));
    QVERIFY(last.epochs().empty());
    QVERIFY(last.all<TestEvent>() == patient.all<TestEvent>());
    QVERIFY(
        sameState(run.checkpoint(run_file::lastCheckpoint), through.checkpoint(run_file::lastCheckpoint)));
}

void TestTrainingLoop::tellsLayersAndClassesOfEpochs()
{
    PatientSupervisor supervisor;
    (void)Run(description()).train(supervisor);
    const std::vector<LayersEvent> layers = supervisor.all<LayersEvent>();
    QCOMPARE(layers.size(), std::size_t{3});
    QCOMPARE(layers[0].layers.size(), std::size_t{5});
    QVERIFY(!layers[0].layers[0].changed.has_value());
    QVERIFY(layers[2].layers[0].changed.has_value());
    const std::vector<ClassesEvent> classes = supervisor.all<ClassesEvent>();
    QVERIFY(!classes.empty());
    const EpochEvent& best = supervisor.epochs().at(static_cast<std::size_t>(classes.back().epoch - 1));
    const auto correct =
        std::accumulate(classes.back().correct.begin(), classes.back().correct.end(), std::int64_t{0});
    QCOMPARE(static_cast<double>(correct) / 40, best.valAccuracy);
    QVERIFY(std::all_of(supervisor.epochs().begin(), supervisor.epochs().end(),
                        [&](const EpochEvent& epoch) { return epoch.valAccuracy <= best.valAccuracy; }));
}

void TestTrainingLoop::leavesOutStatisticsThatAreNotWanted()
{
    RunDescription described = description();
    described.training.layerStatistics = false;
    PatientSupervisor supervisor;
    const Run run(described);
    (void)run.train(supervisor);
    QVERIFY(supervisor.all<LayersEvent>().empty());
    PatientSupervisor other;
    const Run measured(description());
    (void)measured.train(other);
    QVERIFY(
        sameState(run.checkpoint(run_file::lastCheckpoint), measured.checkpoint(run_file::lastCheckpoint)));
}

void TestTrainingLoop::savesWithinAnEpoch()
{
    /// Looks at what is there when the fourth batch begins.
    class Onlooker : public PatientSupervisor
    {
    public:
        explicit Onlooker(std::filesystem::path folder)
            : m_path(std::move(folder))
        {
        }
        bool mayGoOn() override
        {
            if (++m_asked == 4) {
                m_step = loadCheckpoint(m_path / run_file::lastCheckpoint).value().position.step;
                m_previous = loadCheckpoint(m_path / run_file::previousCheckpoint).value().position.step;
            }
            return true;
        }
        std::int64_t m_step = 0;
        std::int64_t m_previous = 0;

    private:
        std::filesystem::path m_path;
        int m_asked = 0;
    };

    RunDescription described = description();
    described.training.checkpointSeconds = 0;
    const Run run(described);
    Onlooker onlooker(run.path());
    QVERIFY(std::holds_alternative<CompletedEvent>(run.train(onlooker)));
    QCOMPARE(onlooker.m_step, std::int64_t{3});
    QCOMPARE(onlooker.m_previous, std::int64_t{2});
}

void TestTrainingLoop::goesOnFromThePreviousCheckpoint()
{
    PatientSupervisor patient;
    const Run through(description());
    (void)through.train(patient);

    RunDescription described = description();
    described.training.checkpointSeconds = 0;
    const Run run(described);
    PatientSupervisor brief(20);
    (void)run.train(brief);
    const std::filesystem::path last = run.path() / run_file::lastCheckpoint;
    std::filesystem::resize_file(last, std::filesystem::file_size(last) - 5);
    const FoundCheckpoint found = findCheckpoint(run.path()).value().value();
    QCOMPARE(found.path, run.path() / run_file::previousCheckpoint);
    QVERIFY2(found.notice.starts_with("Could not read " + last.string() + ": the file is damaged"),
             found.notice.c_str());
    QVERIFY2(found.notice.ends_with(". Going on from " + found.path.string() + "."), found.notice.c_str());
    PatientSupervisor rest;
    QVERIFY(std::holds_alternative<CompletedEvent>(run.train(rest)));
    QVERIFY(
        sameState(run.checkpoint(run_file::lastCheckpoint), through.checkpoint(run_file::lastCheckpoint)));
    QVERIFY(sameFigures(rest.epochs().back(), patient.epochs().back()));
}

void TestTrainingLoop::beginsWithTheWeightsOfAnotherRun()
{
    RunDescription floats = description();
    floats.network = networkOfBits(floatBits);
    floats.training.epochs = 6;
    PatientSupervisor supervisor;
    const Run teacher(floats);
    (void)teacher.train(supervisor);

    RunDescription described = description();
    described.training.startFrom = teacher.path().string();
    described.training.epochs = 1;
    PatientSupervisor warm;
    const Run run(described);
    QVERIFY(std::holds_alternative<CompletedEvent>(run.train(warm)));
    described.training.startFrom.clear();
    PatientSupervisor cold;
    (void)Run(described).train(cold);
    QVERIFY(warm.epochs()[0].trainLoss < cold.epochs()[0].trainLoss / 2);
}

void TestTrainingLoop::warmsUp()
{
    RunDescription described = description();
    described.training.schedule = Schedule::Constant;
    described.training.warmupEpochs = 2; // 14 steps
    PatientSupervisor supervisor;
    (void)Run(described).train(supervisor);
    QCOMPARE(supervisor.epochs()[0].learningRate, 0.01 * 7 / 14);
    QCOMPARE(supervisor.epochs()[1].learningRate, 0.01);
    QCOMPARE(supervisor.epochs()[2].learningRate, 0.01);
}

void TestTrainingLoop::clipsAndSmoothsAndStillLearns()
{
    RunDescription described = description(Quantizer::Lsq, Optimizer::Sgd);
    described.training.epochs = 8;
    described.training.learningRate = 0.05;
    described.training.clipNorm = 1;
    described.training.labelSmoothing = 0.1;
    described.training.nesterov = true;
    described.training.weightDecay = 1e-4;
    PatientSupervisor supervisor;
    (void)Run(described).train(supervisor);
    QVERIFY(supervisor.epochs().back().valAccuracy > 0.9);
    // Smoothing keeps the training loss above its entropy; the validation loss is without it.
    QVERIFY(supervisor.epochs().back().trainLoss > 0.2);
}

void TestTrainingLoop::estimatesNormsWhereBitsAreFew_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<BatchNormReestimation>("reestimation");
    QTest::addColumn<bool>("isEstimated");
    QTest::newRow("4 bits") << 4 << BatchNormReestimation::Automatic << true;
    QTest::newRow("5 bits") << 5 << BatchNormReestimation::Automatic << false;
    QTest::newRow("4 bits, off") << 4 << BatchNormReestimation::Off << false;
    QTest::newRow("float, on") << floatBits << BatchNormReestimation::On << true;
}

void TestTrainingLoop::estimatesNormsWhereBitsAreFew()
{
    QFETCH(int, bits);
    QFETCH(BatchNormReestimation, reestimation);
    QFETCH(bool, isEstimated);
    RunDescription described = description();
    described.network = networkOfBits(bits);
    described.training.epochs = 1;
    described.training.batchNormReestimation = reestimation;
    PatientSupervisor supervisor;
    const Run run(described);
    (void)run.train(supervisor);
    QCOMPARE(supervisor.all<ConfigurationEvent>().at(0).reestimatesBatchNorm, isEstimated);
    // The estimate is in the weights that were validated, and not in those that go on.
    const Checkpoint best = run.checkpoint(run_file::bestCheckpoint);
    const Checkpoint last = run.checkpoint(run_file::lastCheckpoint);
    const std::string mean = "blocks.0.bn1.running_mean";
    QCOMPARE(torch::equal(best.state.at(mean), last.state.at(mean)), !isEstimated);
    QVERIFY(torch::equal(best.state.at("classifier.weight"), last.state.at("classifier.weight")));
}

void TestTrainingLoop::averagesOverImages()
{
    MetricSums sums;
    LossMeter meter;
    meter.add(torch::tensor(1.0F), torch::tensor(std::int64_t{3}), 3);
    meter.add(torch::tensor(5.0F), torch::tensor(std::int64_t{0}), 1);
    QCOMPARE(meter.pending(), std::int64_t{2});
    QVERIFY(!meter.collectInto(sums).has_value());
    QCOMPARE(sums.loss(), 2.0);
    QCOMPARE(sums.accuracy(), 0.75);
}

void TestTrainingLoop::divergesWithItsStep()
{
    RunDescription described = description(Quantizer::Ste, Optimizer::Sgd);
    described.network.blocks()->blocks[0].weightBits = floatBits;
    described.network.blocks()->blocks[1].weightBits = floatBits;
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
    other.network.blocks()->blocks[0].outChannels = 9;
    TrainingLoop loop(run.path(), other, brightPlanes(), supervisor);
    const Status status = loop.restore(run.checkpoint(run_file::lastCheckpoint), "last.ckpt");
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
    QTest::newRow("a best epoch that is not done")
        << RunPosition{.step = 2, .training = {1, 5, 32}, .bestEpoch = 1};
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
    QVERIFY(loop.restore(checkpoint, "last.ckpt").hasValue());
    checkpoint.position = position;
    const Status status = loop.restore(checkpoint, "last.ckpt");
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
    QVERIFY(failed->message.starts_with("Could not write /no/such/folder/best.ckpt: "));
}

BITOPS_TEST(TestTrainingLoop, NoApplication)
#include "tst_training_loop.moc"
