// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/recipe_fields.h"
#include "core/runs/evaluation.h"
#include "core/runs/temporary_job.h"
#include "tests/app/trainer/trainer_fixture.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

/// What an evaluation said.
struct Evaluated
{
    int exitCode = -1;
    EvaluationRecord record;
    QStringList notices;
    bool keepsToTheProtocol = false;
};

/// Has the trainer evaluate the run of the scene, on its own data if no others are named.
Evaluated evaluate(const Scene& scene, const QString& data = {}, int threads = 1)
{
    const std::string used = data.isEmpty() ? scene.description.training.data : data.toStdString();
    const Result<TemporaryJob> job = TemporaryJob::make({scene.path().string(), used, threads, {}, {}});
    Evaluated evaluated;
    if (!job) {
        return evaluated;
    }
    Trainer trainer({QString::fromStdString(job->folder().string())});
    evaluated.exitCode = trainer.finish();
    evaluated.keepsToTheProtocol = trainer.keepsToTheProtocol();
    for (const Event& event : trainer.events()) {
        evaluated.record.apply(event);
        if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
            evaluated.notices.append(QString::fromStdString(notice->message));
        }
    }
    return evaluated;
}

/// Trains the run of the scene, and gives what it said.
std::vector<Event> trainedEvents(const Scene& scene)
{
    scene.create();
    Trainer trainer(scene);
    return trainer.finish() == exit_code::done ? trainer.events() : std::vector<Event>();
}

template <typename Wanted> std::vector<Wanted> all(const std::vector<Event>& events)
{
    std::vector<Wanted> found;
    for (const Event& event : events) {
        if (const auto* wanted = std::get_if<Wanted>(&event)) {
            found.push_back(*wanted);
        }
    }
    return found;
}

QByteArray endOf(const Evaluated& evaluated)
{
    return evaluated.record.last() ? QByteArray::fromStdString(describeEnd(evaluated.record))
                                   : QByteArray("no end");
}

} // namespace

/// Evaluations by the trainer: jobs that are no trainings.
class TestTrainerEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresWhatTrainingMeasured_data();
    void measuresWhatTrainingMeasured();
    void evaluatesTheTestImages();
    void evaluatesOtherData();
    void feedsOtherDataAsTheRunsOwn();
    void tellsThatTheRunsDataHaveChanged();
    void leavesTheRunAsItWas();
    void evaluatesARunThatIsTrained();
    void stopsWhenAsked();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesAnotherKind();
    void failsWithLossesThatAreNotFinite();
};

void TestTrainerEvaluation::measuresWhatTrainingMeasured_data()
{
    QTest::addColumn<Quantizer>("quantizer");
    QTest::addColumn<int>("bits");
    QTest::addColumn<Normalization>("normalization");

    for (const RecipeChoice& choice : quantizers) {
        const auto quantizer = static_cast<Quantizer>(choice.value);
        QTest::addRow("%s, 3 bits", choice.name.data()) << quantizer << 3 << Normalization::Half;
        QTest::addRow("%s, 8 bits, data set", choice.name.data()) << quantizer << 8 << Normalization::DataSet;
    }
    QTest::newRow("one bit") << Quantizer::Ste << 1 << Normalization::Half;
}

void TestTrainerEvaluation::measuresWhatTrainingMeasured()
{
    QFETCH(Quantizer, quantizer);
    QFETCH(int, bits);
    QFETCH(Normalization, normalization);
    Scene scene;
    scene.description.network.blocks()->blocks.front().weightBits = bits;
    scene.description.network.blocks()->blocks.front().activationBits = bits;
    scene.description.training.quantizer = quantizer;
    scene.description.training.normalization = normalization;
    const std::vector<Event> events = trainedEvents(scene);
    RunRecord trained;
    for (const Event& event : events) {
        QVERIFY(trained.apply(event).hasValue());
    }
    QVERIFY(trained.bestEpoch() != nullptr);

    const Evaluated evaluated = evaluate(scene);

    QVERIFY2(evaluated.record.isCompleted(), endOf(evaluated).constData());
    QCOMPARE(evaluated.exitCode, exit_code::done);
    QVERIFY(evaluated.keepsToTheProtocol);
    QVERIFY(evaluated.record.data() == trained.data());
    QCOMPARE(evaluated.record.parts().size(), std::size_t{1});
    const auto& [figures, classes] = evaluated.record.parts().front();
    const EpochEvent& best = *trained.bestEpoch();
    QVERIFY(figures == (EvaluatedEvent{"validation", best.epoch, 60, best.valLoss, best.valAccuracy}));
    QVERIFY(classes && trained.classes() != nullptr && *classes == *trained.classes());
    QVERIFY(evaluated.notices.isEmpty());
}

void TestTrainerEvaluation::evaluatesTheTestImages()
{
    Scene scene;
    scene.description.training.validationFraction = 0.2;
    const std::vector<Event> events = trainedEvents(scene);
    const std::vector<TestEvent> tests = all<TestEvent>(events);
    QCOMPARE(tests.size(), std::size_t{1});

    const Evaluated evaluated = evaluate(scene);

    QCOMPARE(evaluated.record.parts().size(), std::size_t{2});
    const auto& [figures, classes] = evaluated.record.parts().back();
    QVERIFY(figures == (EvaluatedEvent{"test", tests[0].epoch, 60, tests[0].loss, tests[0].accuracy}));
    QVERIFY(classes == all<ClassesEvent>(events).back());
}

void TestTrainerEvaluation::evaluatesOtherData()
{
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    const QTemporaryDir other;
    writeFile(other.filePath(QStringLiteral("data_batch_1.bin")), records(50));
    writeFile(other.filePath(QStringLiteral("test_batch.bin")), records(20));

    const Evaluated evaluated = evaluate(scene, other.path());

    QCOMPARE(evaluated.exitCode, exit_code::done);
    QCOMPARE(evaluated.record.parts().front().figures.images, std::int64_t{20});
    QVERIFY(evaluated.notices.isEmpty()); // They are meant to be others.
}

void TestTrainerEvaluation::feedsOtherDataAsTheRunsOwn()
{
    Scene scene;
    scene.description.training.normalization = Normalization::DataSet;
    const std::vector<DataEvent> trained = all<DataEvent>(trainedEvents(scene));
    QCOMPARE(trained.size(), std::size_t{1});
    const QTemporaryDir other;
    writeFile(other.filePath(QStringLiteral("data_batch_1.bin")), QByteArray(3073, '\0') + records(20));
    writeFile(other.filePath(QStringLiteral("test_batch.bin")), records(20));

    const Evaluated evaluated = evaluate(scene, other.path());

    QCOMPARE(evaluated.record.data()->mean, trained[0].mean);
    QCOMPARE(evaluated.record.data()->deviation, trained[0].deviation);
}

void TestTrainerEvaluation::tellsThatTheRunsDataHaveChanged()
{
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    writeFile(scene.data() + QStringLiteral("/test_batch.bin"), records(40));

    const Evaluated evaluated = evaluate(scene);

    QCOMPARE(evaluated.exitCode, exit_code::done);
    QCOMPARE(evaluated.notices.size(), 1);
    QVERIFY2(
        evaluated.notices.first().contains(QStringLiteral(" are not those that the run was trained on: ")),
        qPrintable(evaluated.notices.first()));
}

void TestTrainerEvaluation::leavesTheRunAsItWas()
{
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    const auto content = [&scene] {
        QByteArray bytes;
        for (const QString& name : QDir(scene.run()).entryList(QDir::Files, QDir::Name)) {
            QFile file(scene.run() + QLatin1Char('/') + name);
            bytes += name.toUtf8() + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return bytes;
    };
    const QByteArray before = content();
    QCOMPARE(evaluate(scene).exitCode, exit_code::done);
    QVERIFY(content() == before);
}

void TestTrainerEvaluation::evaluatesARunThatIsTrained()
{
    Scene scene;
    scene.description.training.epochs = 1'000;
    scene.description.training.checkpointSeconds = 0;
    scene.create();
    Trainer trainer(scene);
    QVERIFY(trainer.await<EpochEvent>());
    QVERIFY(trainer.await<ProgressEvent>());
    QTRY_VERIFY(QFile::exists(scene.file(run_file::bestCheckpoint)));

    QCOMPARE(evaluate(scene).exitCode, exit_code::done);

    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
}

void TestTrainerEvaluation::stopsWhenAsked()
{
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    const Result<TemporaryJob> job =
        TemporaryJob::make({scene.path().string(), scene.description.training.data, 1, {}, {}});
    QVERIFY(job.hasValue());
    Trainer trainer({QString::fromStdString(job->folder().string())});
    trainer.tell(Command::Pause); // Or it might be done by the time that it is told to stop.
    QVERIFY(trainer.await<PausedEvent>());
    trainer.tell(Command::Stop);
    QCOMPARE(trainer.finish(), exit_code::interrupted);
    QVERIFY(std::holds_alternative<StoppedEvent>(trainer.events().back()));
    QVERIFY(trainer.keepsToTheProtocol());
}

void TestTrainerEvaluation::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<QByteArray>("sentence");

    QTest::newRow("no data") << QByteArray("no data")
                             << QByteArray("Could not evaluate on %1: there is no such folder.");
    QTest::newRow("no weights") << QByteArray("no weights")
                                << QByteArray(
                                       "Could not evaluate the run in %1: it has no best weights yet.");
    QTest::newRow("damaged weights") << QByteArray("damaged weights") << QByteArray("%1/best.ckpt");
    QTest::newRow("no threads") << QByteArray("no threads")
                                << QByteArray("Could not evaluate the run in %1: ");
}

void TestTrainerEvaluation::saysWhatIsWrong()
{
    QFETCH(QByteArray, trouble);
    QFETCH(QByteArray, sentence);
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    const QString weights = scene.file(run_file::bestCheckpoint);
    const bool isOfData = trouble == "no data";
    if (trouble == "no weights") {
        QVERIFY(QFile::remove(weights));
    } else if (trouble == "damaged weights") {
        writeFile(weights, "none");
    }
    const QString data = isOfData ? QStringLiteral("/nowhere") : QString();

    const Evaluated evaluated = evaluate(scene, data, trouble == "no threads" ? 0 : 1);

    QCOMPARE(evaluated.exitCode, exit_code::wrongInput);
    const QByteArray wanted =
        sentence.replace("%1", isOfData ? QByteArray("/nowhere") : scene.run().toUtf8());
    QVERIFY2(endOf(evaluated).contains(wanted), endOf(evaluated).constData());
    QVERIFY(evaluated.keepsToTheProtocol);
}

void TestTrainerEvaluation::refusesAnotherKind()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("run.json")),
              R"({"format":"bitops-run","version":1,"kind":"weather"})");
    Trainer trainer({folder.path()});
    QCOMPARE(trainer.finish(), exit_code::wrongInput);
    QVERIFY2(trainer.failure().contains(QStringLiteral("\"weather\", which this version does not know")),
             qPrintable(trainer.failure()));
}

void TestTrainerEvaluation::failsWithLossesThatAreNotFinite()
{
    Scene scene;
    QVERIFY(!trainedEvents(scene).empty());
    poisonBias(scene.file(run_file::bestCheckpoint));
    const Evaluated evaluated = evaluate(scene);
    QCOMPARE(endOf(evaluated), QByteArray("The evaluation failed: the validation loss is not finite."));
    QCOMPARE(evaluated.exitCode, exit_code::trainingFailed);
}

BITOPS_TEST(TestTrainerEvaluation, QCoreApplication)
#include "tst_trainer_evaluation.moc"
