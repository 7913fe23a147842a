// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/evaluation.h"
#include "core/runs/job_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/temporary_job.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;

namespace {

constexpr auto evaluationText = R"({
  "format": "bitops-run",
  "version": 1,
  "kind": "evaluation",
  "program": "0.1.0",
  "created": "2026-11-23T15:27:13Z",
  "evaluation": {
    "run": "/home/me/runs/mixed",
    "data": "shapes",
    "threads": 2
  }
}
)";

EvaluationDescription documentedEvaluation()
{
    return {"/home/me/runs/mixed", "shapes", 2, "0.1.0", "2026-11-23T15:27:13Z"};
}

/// Why the text is no evaluation.
QByteArray reasonAgainstEvaluation(const QByteArray& text)
{
    const Result<EvaluationDescription> description = evaluationFromText(text.toStdString());
    return description ? QByteArray("none") : QByteArray::fromStdString(description.error().message);
}

EvaluationRecord evaluationOf(std::initializer_list<Event> events)
{
    EvaluationRecord record;
    for (const Event& event : events) {
        record.apply(event);
    }
    return record;
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesTheDocumentedText();
    void readsBackWhatItWrote();
    void keepsNormalizationsThatAreIncomplete();
    void refusesWhatIsNoEvaluation_data();
    void refusesWhatIsNoEvaluation();
    void isNoRun();
    void knowsKindsOfFolders_data();
    void knowsKindsOfFolders();
    void keepsWhatEventsSay();
    void leavesOutClassesOfAnotherPart();
    void endsOnce();
    void describesItsEnd_data();
    void describesItsEnd();
    void asksForBestWeights();
    void leavesNothingOfATemporaryJob();
    void saysWhyThereIsNoTemporaryJob();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEvaluation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestEvaluation::writesTheDocumentedText()
{
    QCOMPARE(QByteArray::fromStdString(descriptionToText(documentedEvaluation())),
             QByteArray(evaluationText));
}

void TestEvaluation::readsBackWhatItWrote()
{
    const Result<EvaluationDescription> read = evaluationFromText(evaluationText);
    QVERIFY(read.hasValue());
    QVERIFY(*read == documentedEvaluation());
}

void TestEvaluation::keepsNormalizationsThatAreIncomplete()
{
    const ModelSource model{.file = "model.onnx", .deviation = {0.5}};
    const EvaluationDescription description{"", "shapes", 2, "0.1.0", "2026-11-23T15:27:13Z", model};
    const Result<EvaluationDescription> read = evaluationFromText(descriptionToText(description));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QVERIFY(*read == description);
}

void TestEvaluation::refusesWhatIsNoEvaluation_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("reason");

    const auto row = [](const char* name, const char* before, const char* after, const char* reason) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(reason);
    };
    row("a training", R"("kind": "evaluation",)", "", R"(its "kind" is "training", not "evaluation")");
    row("another kind", R"("kind": "evaluation")", R"("kind": "weather")",
        R"(its "kind" is "weather", which this version does not know)");
    row("a kind of another type", R"("kind": "evaluation")", R"("kind": 1)", "kind");
    row("a newer version", R"("version": 1)", R"("version": 2)", "version");
    row("another format", "bitops-run", "bitops-network", "format");
    row("no run", R"("run": "/home/me/runs/mixed",)", "", R"("evaluation.run" is missing)");
    row("no data", R"("data": "shapes",)", "", R"("evaluation.data" is missing)");
    row("threads of another type", R"("threads": 2)", R"("threads": "2")", "evaluation.threads");
    row("an unknown key", R"("threads": 2)", R"("threads": 2, "seed": 1)", "evaluation.seed");
    row("no JSON", "{", "", "");
}

void TestEvaluation::refusesWhatIsNoEvaluation()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, reason);
    QByteArray text = evaluationText;
    QVERIFY(text.contains(before));
    text.replace(before, after);
    QVERIFY2(reasonAgainstEvaluation(text) != "none", text.constData());
    QVERIFY2(reasonAgainstEvaluation(text).contains(reason), reasonAgainstEvaluation(text).constData());
}

void TestEvaluation::isNoRun()
{
    write("run.json", evaluationText);
    const Result<RunDescription> run = loadRunDescription(m_folder->path().toStdString());
    QVERIFY(!run);
    QCOMPARE(QByteArray::fromStdString(run.error().message),
             "Could not open " + path("run.json").toUtf8() +
                 R"( as a run: its "kind" is "evaluation", not "training".)");
}

void TestEvaluation::knowsKindsOfFolders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JobKind>("kind");

    QTest::newRow("evaluation") << QByteArray(evaluationText) << JobKind::Evaluation;
    QTest::newRow("training, without a word") << QByteArray("{}") << JobKind::Training;
    QTest::newRow("training, by name") << QByteArray(R"({"kind":"training"})") << JobKind::Training;
    QTest::newRow("unknown") << QByteArray(R"({"kind":"weather"})") << JobKind::Training;
    QTest::newRow("no name") << QByteArray(R"({"kind":7})") << JobKind::Training;
    QTest::newRow("no object") << QByteArray("[1]") << JobKind::Training;
    QTest::newRow("no JSON") << QByteArray("{") << JobKind::Training;
}

void TestEvaluation::knowsKindsOfFolders()
{
    QFETCH(QByteArray, text);
    QFETCH(JobKind, kind);
    write("run.json", text);
    QCOMPARE(jobKindIn(m_folder->path().toStdString()), kind);
    QVERIFY(QFile::remove(path("run.json")));
    QCOMPARE(jobKindIn(m_folder->path().toStdString()), JobKind::Training);
}

void TestEvaluation::keepsWhatEventsSay()
{
    const DataEvent data{"folder", {"cat", "dog"}, 100, 20, 10, {0.5}, {0.25}};
    const EvaluatedEvent validation{"validation", 2, 20, 1.25, 0.75};
    const EvaluatedEvent test{"test", 2, 10, 1.5, 0.5};
    const ClassesEvent classes{2, "test", {5, 5}, {2, 3}, {{2, 3}, {2, 3}}};
    const EvaluationRecord record = evaluationOf({HelloEvent{}, data, EvaluatingEvent{"validation", 5, 20},
                                                  validation, test, classes, CompletedEvent{.seconds = 1}});
    QVERIFY(record.data() == data);
    QCOMPARE(record.parts().size(), std::size_t{2});
    QVERIFY(record.parts()[0].figures == validation);
    QVERIFY(!record.parts()[0].classes);
    QVERIFY(record.parts()[1].figures == test);
    QVERIFY(record.parts()[1].classes == classes);
    QVERIFY(record.isCompleted());
    QVERIFY(!record.isStopped());
}

void TestEvaluation::leavesOutClassesOfAnotherPart()
{
    const EvaluationRecord record = evaluationOf({ClassesEvent{2, "validation", {20}, {15}, {}},
                                                  EvaluatedEvent{"validation", 2, 20, 1.25, 0.75},
                                                  ClassesEvent{2, "test", {10}, {5}, {}}});
    QCOMPARE(record.parts().size(), std::size_t{1});
    QVERIFY(!record.parts()[0].classes);
    QVERIFY(!record.last());
}

void TestEvaluation::endsOnce()
{
    EvaluationRecord record = evaluationOf({StoppedEvent{}, CompletedEvent{}});
    record.fail("Too late.");
    QVERIFY(record.isStopped());
}

void TestEvaluation::describesItsEnd_data()
{
    QTest::addColumn<Event>("last");
    QTest::addColumn<QByteArray>("sentence");

    QTest::newRow("completed") << Event(CompletedEvent{.seconds = 1.25})
                               << QByteArray("The evaluation was completed in 1 s.");
    QTest::newRow("stopped") << Event(StoppedEvent{}) << QByteArray("The evaluation was stopped.");
    QTest::newRow("failed") << Event(FailedEvent{"No data."}) << QByteArray("No data.");
    QTest::newRow("failed silently") << Event(FailedEvent{}) << QByteArray("The evaluation failed.");
    QTest::newRow("what only trainings say")
        << Event(DivergedEvent{}) << QByteArray("The evaluation failed.");
}

void TestEvaluation::describesItsEnd()
{
    QFETCH(Event, last);
    QFETCH(QByteArray, sentence);
    QCOMPARE(QByteArray::fromStdString(describeEnd(evaluationOf({last}))), sentence);
}

void TestEvaluation::asksForBestWeights()
{
    const std::filesystem::path run = m_folder->path().toStdString();
    QCOMPARE(QByteArray::fromStdString(obstacleToEvaluation(run)),
             "Could not evaluate the run in " + m_folder->path().toUtf8() + ": it has no best weights yet.");
    write("best.ckpt", "");
    QVERIFY(obstacleToEvaluation(run).empty());
}

void TestEvaluation::leavesNothingOfATemporaryJob()
{
    qputenv("TMPDIR", m_folder->path().toUtf8());
    {
        Result<TemporaryJob> made = TemporaryJob::make(documentedEvaluation());
        QVERIFY(made.hasValue());
        const TemporaryJob job = *std::move(made);
        const Result<EvaluationDescription> read = loadEvaluation(job.folder());
        QVERIFY(read.hasValue());
        QCOMPARE(QString::fromStdString(read->run), QStringLiteral("/home/me/runs/mixed"));
        QVERIFY(read->created > documentedEvaluation().created); // Now.
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        const QString left = QString::fromStdString((job.folder() / "events.jsonl").string());
        QVERIFY(QFile(left).open(QIODevice::WriteOnly)); // As a trainer leaves it.
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
    qunsetenv("TMPDIR");
}

void TestEvaluation::saysWhyThereIsNoTemporaryJob()
{
    qputenv("TMPDIR", "/nowhere");
    const Result<TemporaryJob> job = TemporaryJob::make(documentedEvaluation());
    qunsetenv("TMPDIR");
    QVERIFY(!job);
    QVERIFY2(
        QByteArray::fromStdString(job.error().message).startsWith("Could not make a temporary folder in "),
        job.error().message.c_str());
}

BITOPS_TEST(TestEvaluation, NoApplication)
#include "tst_evaluation.moc"
