// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Trainers that are ended by SIGKILL, again and again, at moments of their training and within their saving;
// see tests/support/fault_plan.cpp; and runs whose machine loses its power. BITOPS_KILLS (kills of each run,
// and twice as many power cuts) and BITOPS_KILL_SEED ask for more, and others.

#include "core/jobs/recipe_fields.h"
#include "tests/support/paths.h"
#include "tests/support/power_cut.h"
#include "tests/support/test_main.h"
#include "trainer_fixture.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

int numberFrom(const char* variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

enum class Moments { OfFiles, OfTheClock };

/// What becomes of a trainer that is to be killed.
struct Attempt
{
    bool isKilled = false;
    QString at = {}; ///< The call at which it was.
    int moments = 0; ///< How many there were, if it was not.
};

Attempt train(const Scene& scene, Moments kind, int killAt)
{
    const QString log = scene.data() + QStringLiteral("-log");
    QFile::remove(log);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), faultsLibrary());
    environment.insert(QStringLiteral("BITOPS_FAULTS_LOG"), log);
    environment.insert(QStringLiteral("BITOPS_FAULTS_MOMENTS"),
                       kind == Moments::OfFiles ? QStringLiteral("files") : QStringLiteral("clock"));
    environment.insert(QStringLiteral("BITOPS_FAULTS_KILL"), QString::number(killAt));
    Trainer trainer(scene, environment);
    const int code = trainer.finish();
    QFile file(log);
    const QString line =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
    if (code == -1) {
        return {true, line, 0};
    }
    return {false, {}, code == exit_code::done ? line.section(QLatin1Char(' '), 1, 1).toInt() : -1};
}

TrainingConfiguration recipe(Quantizer quantizer, Optimizer optimizer)
{
    return {.quantizer = quantizer,
            .perChannel = quantizer == Quantizer::Lsq,
            .epochs = 2,
            .batchSize = 16,
            .learningRate = 0.01,
            .optimizer = optimizer,
            .nesterov = optimizer == Optimizer::Sgd,
            .weightDecay = 0.01,
            .schedule = Schedule::Cosine,
            .warmupEpochs = 0.5,
            .labelSmoothing = 0.1,
            .clipNorm = 1,
            .checkpointSeconds = 0,
            .seed = 3,
            .threads = 1,
            .augmentation = Augmentation::CropFlip,
            .validationFraction = 0.25};
}

void describe(Scene& scene, const TrainingConfiguration& training)
{
    const std::string data = scene.description.training.data;
    scene.description.training = training;
    scene.description.training.data = data;
    scene.create();
}

/// Whether both runs ended with the same figures, statistics and tensors, to the last bit.
void compare(const Scene& killed, const Scene& through)
{
    for (const char* const name : {run_file::lastCheckpoint, run_file::bestCheckpoint}) {
        const QByteArray tensors = tensorsOf(through.file(name));
        QVERIFY(!tensors.isEmpty());
        QVERIFY2(tensorsOf(killed.file(name)) == tensors, name);
    }
    const Result<RunRecord> record = loadRunRecord(killed.path());
    const Result<RunRecord> expected = loadRunRecord(through.path());
    QVERIFY(record && expected);
    QVERIFY(std::equal(record->epochs().begin(), record->epochs().end(), expected->epochs().begin(),
                       expected->epochs().end(), sameFigures));
    QVERIFY(std::equal(record->layers().begin(), record->layers().end(), expected->layers().begin(),
                       expected->layers().end(), [](const auto& a, const auto& b) { return *a == *b; }));
    QVERIFY(record->classes() && expected->classes() && *record->classes() == *expected->classes());
    QVERIFY(record->test().has_value() && record->test() == expected->test());
    QVERIFY(std::holds_alternative<CompletedEvent>(record->outcome().value()));
}

} // namespace

class TestKilledRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endAsIfTheyHadRunThrough_data();
    void endAsIfTheyHadRunThrough();
    void surviveEveryMomentOfSaving();
    void surviveCutsOfThePower();
    void cleanupTestCase();

private:
    void count(const QString& at) { ++m_kills[at]; }

    QMap<QString, int> m_kills;
};

void TestKilledRuns::endAsIfTheyHadRunThrough_data()
{
    QTest::addColumn<TrainingConfiguration>("training");
    for (const auto& quantizer : quantizers) {
        for (const auto& optimizer : optimizers) {
            QTest::addRow("%s, %s", quantizer.name.data(), optimizer.name.data())
                << recipe(static_cast<Quantizer>(quantizer.value), static_cast<Optimizer>(optimizer.value));
        }
    }
}

void TestKilledRuns::endAsIfTheyHadRunThrough()
{
    QFETCH(TrainingConfiguration, training);
    Scene through;
    describe(through, training);
    const Attempt whole = train(through, Moments::OfTheClock, -1);
    QVERIFY(whole.moments > 0);

    Scene scene;
    describe(scene, training);
    QRandomGenerator random(static_cast<quint32>(numberFrom("BITOPS_KILL_SEED", 7)) ^
                            static_cast<quint32>(qHash(QString::fromUtf8(QTest::currentDataTag()), 0)));
    const int wanted = numberFrom("BITOPS_KILLS", 3);
    int kills = 0;
    Attempt attempt{.isKilled = true};
    while (attempt.isKilled && kills < wanted) {
        // Early enough in what is left that the run is not over before the last kill.
        attempt = train(scene, Moments::OfTheClock, random.bounded(std::max(1, 2 * whole.moments / wanted)));
        if (attempt.isKilled) {
            ++kills;
            count(attempt.at);
        }
    }
    QVERIFY2(kills >= std::min(wanted, 1), qPrintable(QString::number(kills)));
    if (attempt.isKilled) {
        QVERIFY(train(scene, Moments::OfTheClock, -1).moments > 0);
    }
    compare(scene, through);
}

void TestKilledRuns::surviveEveryMomentOfSaving()
{
    const QString lastOfSaving = QStringLiteral("after rename last.ckpt");
    const TrainingConfiguration training = recipe(Quantizer::Lsq, Optimizer::AdamW);
    Scene through;
    describe(through, training);
    QVERIFY(train(through, Moments::OfFiles, -1).moments > 0);

    Scene scene;
    describe(scene, training);
    Attempt attempt{.isKilled = true};
    // All until the first checkpoint of a process is there: of a run that has none yet, and of one that has.
    for (int saved = 0; saved < 2 && attempt.isKilled; ++saved) {
        attempt.at.clear();
        for (int moment = 0; attempt.isKilled && attempt.at != lastOfSaving; ++moment) {
            attempt = train(scene, Moments::OfFiles, moment);
            count(attempt.at);
        }
    }
    QVERIFY(attempt.isKilled);
    for (const char* const call :
         {"before open last.ckpt.*", "before write of last.ckpt.*", "within write of last.ckpt.*",
          "within write of events.jsonl", "before rename last.ckpt", "after rename previous.ckpt"}) {
        QVERIFY2(m_kills.contains(QLatin1String(call)), call);
    }
    QVERIFY(train(scene, Moments::OfFiles, -1).moments > 0);
    compare(scene, through);
}

void TestKilledRuns::surviveCutsOfThePower()
{
    Scene through;
    describe(through, recipe(Quantizer::Lsq, Optimizer::AdamW));
    const Disk before(through.path());
    const QString record = through.data() + QStringLiteral("-changes");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), faultsLibrary());
    environment.insert(QStringLiteral("BITOPS_FAULTS_RECORD"), record);
    environment.insert(QStringLiteral("BITOPS_FAULTS_UNDER"), through.run());
    QCOMPARE(Trainer(through, environment).finish(), exit_code::done);
    const std::vector<DiskChange> changes = recordedChanges(record.toStdString());
    QVERIFY(changes.size() > 100);

    QRandomGenerator random(static_cast<quint32>(numberFrom("BITOPS_KILL_SEED", 7)));
    for (int cut = 0; cut < 2 * numberFrom("BITOPS_KILLS", 3); ++cut) {
        const Scene scene; // On the data of the other one, as the run file says.
        QVERIFY(std::filesystem::create_directory(scene.path()));
        Disk disk = before;
        disk.cutPower(changes, random.bounded(static_cast<quint32>(changes.size())), random.bounded(1'000U));
        disk.writeTo(scene.path());
        QVERIFY(train(scene, Moments::OfFiles, -1).moments > 0);
        compare(scene, through);
        if (QTest::currentTestFailed()) {
            return;
        }
        count(QStringLiteral("a cut of the power"));
    }
}

void TestKilledRuns::cleanupTestCase()
{
    int all = 0;
    for (auto kill = m_kills.cbegin(); kill != m_kills.cend(); ++kill) {
        qInfo("%3d × %s", kill.value(), qPrintable(kill.key()));
        all += kill.value();
    }
    qInfo("%d kills", all);
}

BITOPS_TEST(TestKilledRuns, QCoreApplication)
#include "tst_killed_runs.moc"
