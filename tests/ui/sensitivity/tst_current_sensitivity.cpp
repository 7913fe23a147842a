// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "tests/ui/sensitivity/measured_run.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/layer_bits.h"
#include "ui/sensitivity/sensitivity_job.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

SensitivityEvent subjectOf(const std::string& sum, bool allBut = false, int epoch = 1)
{
    return {.sum = sum,
            .settings = {.allBut = allBut},
            .images = 2'000,
            .epoch = epoch,
            .layers = layerNamesOf(notebookNetwork()),
            .measurements = 1};
}

} // namespace

class TestCurrentSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void prefersFloatRunsAndOfTheseTheBest();
    void offersOnlyWhatFitsAndHasWeights();
    void staysWithWhatWasChosen();
    void followsTheStructureOfTheDesignAndNotItsBits();
    void readsWhatWasMeasuredElsewhere();
    void showsSingleLayersWhateverWasMeasuredLast();
    void tellsWhetherBetterWeightsAreThere();
    void readsAgainWhatWasMeasuredSince();
    void saysWhatCannotBeRead();
    void fillsItselfWhileItMeasures();
    void keepsWhatWasKnownWhileItMeasures();
    void canBePausedResumedAndStopped();
    void saysWhyNothingCanBeMeasured();
    void saysHowAMeasurementFailed();
    void offersTheModelThatTheDesignIsOf();
    void measuresAModelWithTheDataOfTheSetUp();
    void keepsWhatWasMeasuredOfAModelByItsSum();

private:
    void start();
    [[nodiscard]] bool awaitRuns(std::size_t count) const
    {
        return QTest::qWaitFor([&] { return m_current->sources().size() == count; }, patience);
    }
    [[nodiscard]] bool awaitRead() const
    {
        return QTest::qWaitFor([&] { return m_current->source() && !m_current->isLoading(); }, patience);
    }
    [[nodiscard]] bool awaitEnd() const
    {
        return QTest::qWaitFor([&] { return !m_job->isRunning(); }, patience);
    }
    [[nodiscard]] std::filesystem::path runs() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkDocument> m_document;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<SensitivityJob> m_job;
    std::unique_ptr<CurrentSensitivity> m_current;
};

void TestCurrentSensitivity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<NetworkDocument>();
    m_document->setNetwork(notebookNetwork());
    qputenv("FAKE_TRAINER_SCENARIO", "measures");
}

void TestCurrentSensitivity::cleanup()
{
    m_current.reset();
    m_job.reset();
    m_library.reset();
    m_document.reset();
}

void TestCurrentSensitivity::start()
{
    m_library = std::make_unique<RunLibrary>(runs());
    m_job = std::make_unique<SensitivityJob>(fakeTrainer(), m_folder->path().toStdString() + "/measured");
    m_current = std::make_unique<CurrentSensitivity>(m_document.get(), m_library.get(), m_job.get());
    m_library->refresh();
}

void TestCurrentSensitivity::prefersFloatRunsAndOfTheseTheBest()
{
    storeTrainedRun(runs(), "a-quantized", {0.9}, notebookNetwork());
    storeTrainedRun(runs(), "b-float", {0.6}, *floatDesign(notebookNetwork()).blocks());
    const auto best = storeTrainedRun(runs(), "c-float", {0.7}, *floatDesign(notebookNetwork()).blocks());
    start();
    QVERIFY(awaitRuns(3));
    QCOMPARE(m_current->source()->place(), best);
    QCOMPARE(m_current->sources()[1].place().filename().string(), "b-float");
    QCOMPARE(m_current->sources()[2].place().filename().string(), "a-quantized");
}

void TestCurrentSensitivity::offersOnlyWhatFitsAndHasWeights()
{
    Network other = notebookNetwork();
    other.blocks[1].outChannels += 8;
    storeTrainedRun(runs(), "a-other", {0.9}, other);
    storeRun(runs(), "b-no-epoch", {});
    const auto trained = storeTrainedRun(runs(), "c-trained-now", {0.9}, notebookNetwork());
    const HeldLock lock(trained);
    QVERIFY(lock.isHeld());
    storeTrainedRun(runs(), "d-fits", {0.5}, notebookNetwork());
    start();
    QVERIFY(awaitRuns(1));
    QCOMPARE(m_current->source()->place().filename().string(), "d-fits");
    QVERIFY(m_current->isOneTrained());
}

void TestCurrentSensitivity::staysWithWhatWasChosen()
{
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    const auto second = storeTrainedRun(runs(), "b", {0.5}, notebookNetwork());
    start();
    QVERIFY(awaitRuns(2));
    m_current->choose(second);
    QCOMPARE(m_current->source()->place(), second);
    storeTrainedRun(runs(), "c", {0.95}, *floatDesign(notebookNetwork()).blocks());
    m_library->refresh();
    QVERIFY(awaitRuns(3));
    QCOMPARE(m_current->source()->place(), second);
}

void TestCurrentSensitivity::followsTheStructureOfTheDesignAndNotItsBits()
{
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRead());
    const QSignalSpy changes(m_current.get(), &CurrentSensitivity::changed);
    Block block = m_document->blocks().front();
    block.weightBits = 3;
    m_document->changeBlock(0, block, QStringLiteral("bits"));
    QCoreApplication::processEvents();
    QCOMPARE(changes.size(), 0);
    QVERIFY(m_current->source().has_value());
    block.outChannels += 8;
    m_document->changeBlock(0, block, QStringLiteral("channels"));
    QVERIFY(awaitRuns(0));
    QVERIFY(!m_current->source());
    QCOMPARE(changes.size(), 1);
}

void TestCurrentSensitivity::readsWhatWasMeasuredElsewhere()
{
    const auto run = storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    storeSensitivity(run, subjectOf("one"), measurementsOf(notebookNetwork(), {2, 8}));
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->table() != nullptr);
    QCOMPARE(m_current->table()->asItIs()->loss, lossAsItIs);
    QCOMPARE(m_current->table()->find("blocks.0.pointwise", LayerPart::Weights, 2)->accuracyDrop, 0.02);
    QCOMPARE(m_current->subject()->images, 2'000);
    const std::vector<SensitivityMeasurement> rows = m_current->measurements();
    QCOMPARE(rows, measurementsOf(notebookNetwork(), {2, 8}));
}

void TestCurrentSensitivity::showsSingleLayersWhateverWasMeasuredLast()
{
    const auto run = storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    storeSensitivity(run, subjectOf("one"), measurementsOf(notebookNetwork(), {2}));
    storeSensitivity(run, subjectOf("all but", true), measurementsOf(notebookNetwork(), {4}));
    start();
    QVERIFY(awaitRead());
    QCOMPARE(m_current->subject()->sum, "one");
    QCOMPARE(m_current->table()->bitsOf("classifier", LayerPart::Weights), std::vector<int>{2});
}

void TestCurrentSensitivity::tellsWhetherBetterWeightsAreThere()
{
    const auto run = storeTrainedRun(runs(), "a", {0.5, 0.9}, notebookNetwork());
    storeSensitivity(run, subjectOf("one"), measurementsOf(notebookNetwork(), {2}));
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->isOutdated()); // Of epoch 1; the second is the best.
    storeSensitivity(run, subjectOf("two", false, 2), measurementsOf(notebookNetwork(), {2}));
    m_current->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!m_current->isOutdated(), patience);
}

void TestCurrentSensitivity::readsAgainWhatWasMeasuredSince()
{
    const auto run = storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->table() == nullptr);
    storeSensitivity(run, subjectOf("one"), measurementsOf(notebookNetwork(), {2}));
    m_current->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_current->table() != nullptr, patience);
}

void TestCurrentSensitivity::saysWhatCannotBeRead()
{
    const auto run = storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    std::filesystem::create_directories(sensitivityFolder(run) / jobEventsFile); // A folder is no file.
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->table() == nullptr);
    QVERIFY2(m_current->problem().contains(QStringLiteral("events.jsonl")), qPrintable(m_current->problem()));
}

void TestCurrentSensitivity::fillsItselfWhileItMeasures()
{
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->measure({}, {}).hasValue());
    QVERIFY(m_current->isMeasuring());
    QVERIFY(awaitEnd());
    QVERIFY(!m_current->isMeasuring());
    QVERIFY(m_current->table() != nullptr);
    QCOMPARE(m_current->table()->find("blocks.0.depthwise", LayerPart::Weights, 4)->lossIncrease, 0.25);
    QCOMPARE(m_job->notice(), QString());
}

void TestCurrentSensitivity::keepsWhatWasKnownWhileItMeasures()
{
    const auto run = storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    // The sum that the stand-in says.
    storeSensitivity(run, subjectOf("0123456789abcdef"), measurementsOf(notebookNetwork(), {8}));
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->measure({}, {}).hasValue());
    QVERIFY(awaitEnd());
    QCOMPARE(m_current->table()->bitsOf("blocks.0.depthwise", LayerPart::Weights),
             (std::vector<int>{2, 4, 8}));
}

void TestCurrentSensitivity::canBePausedResumedAndStopped()
{
    qputenv("FAKE_TRAINER_SCENARIO", "waits");
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->measure({}, {}).hasValue());
    const QSignalSpy events(m_job.get(), &SensitivityJob::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(!events.isEmpty(), patience);
    m_job->pause();
    QTRY_COMPARE_WITH_TIMEOUT(m_job->state(), SensitivityJob::State::Paused, patience);
    m_job->resume();
    QTRY_VERIFY_WITH_TIMEOUT(m_job->state() != SensitivityJob::State::Paused, patience);
    m_job->stop();
    QCOMPARE(m_job->state(), SensitivityJob::State::Stopping);
    QVERIFY(awaitEnd());
    QCOMPARE(m_job->state(), SensitivityJob::State::Idle);
    QCOMPARE(m_job->notice(), QString()); // It was asked to.
}

void TestCurrentSensitivity::saysWhyNothingCanBeMeasured()
{
    storeRun(runs(), "a", {0.9});
    start();
    QVERIFY(awaitRead());
    const Status status = m_current->measure({}, {});
    QVERIFY(!status);
    QVERIFY2(QString::fromStdString(status.error().message).contains(QStringLiteral("no best weights")),
             status.error().message.c_str());
    QVERIFY(!m_job->isRunning());
}

void TestCurrentSensitivity::saysHowAMeasurementFailed()
{
    qputenv("FAKE_TRAINER_SCENARIO", "fails");
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRead());
    QVERIFY(m_current->measure({}, {}).hasValue());
    QVERIFY(awaitEnd());
    QVERIFY2(m_job->notice().contains(QStringLiteral("it is a stand-in")), qPrintable(m_job->notice()));
}

void TestCurrentSensitivity::offersTheModelThatTheDesignIsOf()
{
    const test::ModelFolder model(test::residualModel());
    storeTrainedRun(runs(), "a", {0.9}, notebookNetwork());
    start();
    QVERIFY(awaitRuns(1));
    QVERIFY(m_document->open(model.path()).hasValue());
    QTRY_VERIFY_WITH_TIMEOUT(m_current->source() && !m_current->source()->run, patience);
    QCOMPARE(m_current->sources().size(), std::size_t{1}); // The run is of a stack of blocks.
    QCOMPARE(m_current->source()->name(), QStringLiteral("model.onnx"));
    // Another model in the same file is another source, and edits of bits are none.
    const QSignalSpy changes(m_current.get(), &CurrentSensitivity::sourcesChanged);
    Block row = m_document->blocks().front();
    row.weightBits = 3;
    m_document->changeBlock(0, row, QStringLiteral("bits"));
    QCoreApplication::processEvents();
    QCOMPARE(changes.size(), 0);
    m_document->setNetwork(notebookNetwork());
    QTRY_VERIFY_WITH_TIMEOUT(m_current->source() && m_current->source()->run != nullptr, patience);
}

void TestCurrentSensitivity::measuresAModelWithTheDataOfTheSetUp()
{
    const test::ModelFolder model(test::residualModel());
    start();
    QVERIFY(m_document->open(model.path()).hasValue());
    QVERIFY(awaitRead());
    const TrainingConfiguration recipe{
        .data = "shapes", .threads = 3, .normalization = Normalization::ImageNet};
    QVERIFY(m_current->measure({.images = 7}, recipe).hasValue());
    QVERIFY(m_current->isMeasuring());
    QVERIFY(awaitEnd());
    QVERIFY(m_current->table() != nullptr);
    const Result<SensitivityDescription> job =
        loadSensitivityJob(folderOf(*m_current->source(), m_job->runsFolder()));
    QVERIFY(job);
    QCOMPARE(job->data, std::string("shapes"));
    QCOMPARE(job->threads, 3);
    QCOMPARE(job->settings.images, 7);
    QVERIFY(job->model.has_value() && job->run.empty());
    QCOMPARE(job->model->file, model.path().toStdString());
    QVERIFY(job->model->normalization == Normalization::ImageNet);
}

void TestCurrentSensitivity::keepsWhatWasMeasuredOfAModelByItsSum()
{
    const test::ModelFolder model(test::residualModel());
    const test::ModelFolder same(test::residualModel());
    const test::ModelFolder another(test::deepModel(7));
    start();
    QVERIFY(m_document->open(model.path()).hasValue());
    QVERIFY(awaitRead());
    const std::filesystem::path kept = folderOf(*m_current->source(), m_job->runsFolder());
    std::filesystem::create_directories(kept);
    std::ofstream(kept / jobEventsFile)
        << eventToLine(HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}) << '\n'
        << eventToLine(subjectOf("one")) << '\n'
        << eventToLine(MeasuredEvent{{.loss = lossAsItIs, .accuracy = accuracyAsItIs}}) << '\n'
        << eventToLine(CompletedEvent{.epochs = 0, .seconds = 1}) << '\n';
    QVERIFY(m_document->open(another.path()).hasValue());
    QTRY_VERIFY_WITH_TIMEOUT(m_current->source()->model.path == another.path().toStdString(), patience);
    QVERIFY(awaitRead());
    QVERIFY(m_current->table() == nullptr);
    QVERIFY(m_document->open(same.path()).hasValue()); // The same bytes in another folder.
    QTRY_VERIFY_WITH_TIMEOUT(m_current->table() != nullptr, patience);
    QVERIFY(!m_current->isMeasuring());
}

BITOPS_TEST(TestCurrentSensitivity, QCoreApplication)
#include "tst_current_sensitivity.moc"
