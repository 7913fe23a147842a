// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/job_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/sensitivity.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;

namespace {

constexpr auto documentedText = R"({
  "format": "bitops-run",
  "version": 1,
  "kind": "sensitivity",
  "program": "0.1.0",
  "created": "2026-11-23T15:27:13Z",
  "sensitivity": {
    "run": "/home/me/runs/mixed",
    "data": "shapes",
    "threads": 2,
    "images": 2000,
    "bits": [
      2,
      4
    ],
    "of": "weights",
    "all_but": false,
    "grid": "least-error",
    "per_channel": false,
    "norms": "kept",
    "seed": 0
  }
}
)";

SensitivityDescription documented()
{
    return {"/home/me/runs/mixed", "shapes", 2, {.bits = {2, 4}}, "0.1.0", "2026-11-23T15:27:13Z"};
}

QByteArray reasonAgainst(const QByteArray& text)
{
    const Result<SensitivityDescription> description = sensitivityFromText(text.toStdString());
    return description ? QByteArray("none") : QByteArray::fromStdString(description.error().message);
}

SensitivityEvent subject(const char* sum)
{
    return {.sum = sum, .settings = {.bits = {2, 4}}, .images = 10, .layers = {"first", "second"}};
}

MeasuredEvent measured(const char* layer, int bits, double loss, LayerPart part = LayerPart::Weights)
{
    MeasuredEvent event;
    event.measurement.layer = layer;
    event.measurement.part = part;
    event.measurement.bits = bits;
    event.measurement.loss = loss;
    return event;
}

SensitivityRecord sensitivityOf(std::initializer_list<Event> events)
{
    SensitivityRecord record;
    for (const Event& event : events) {
        record.apply(event);
    }
    return record;
}

/// "- 1; first 2 1.5; …"
QByteArray textOf(const std::vector<SensitivityMeasurement>& table)
{
    QByteArray text;
    for (const SensitivityMeasurement& row : table) {
        text += row.layer.empty()
                    ? QByteArray("-")
                    : QByteArray::fromStdString(row.layer) + " " +
                          (row.part == LayerPart::Weights ? "w" : "a") + QByteArray::number(row.bits);
        text += " " + QByteArray::number(row.loss) + "; ";
    }
    return text;
}

} // namespace

class TestSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesTheDocumentedText();
    void readsBackWhatItWrote();
    void refusesWhatIsNoMeasurement_data();
    void refusesWhatIsNoMeasurement();
    void givesATableAsBuilt();
    void keepsWhatWasMeasuredOfEachSum();
    void replacesWhatComesAgain();
    void forgetsTheEndOfAnEarlierProcess();
    void describesItsEnd_data();
    void describesItsEnd();
    void asksForBestWeights();
    void preparesAFolderInTheRun();
    void readsItsEvents();
    void saysWhyItCannotPrepare();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSensitivity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSensitivity::writesTheDocumentedText()
{
    QCOMPARE(QByteArray::fromStdString(descriptionToText(documented())), QByteArray(documentedText));
}

void TestSensitivity::readsBackWhatItWrote()
{
    const Result<SensitivityDescription> read = sensitivityFromText(documentedText);
    QVERIFY(read.hasValue());
    QVERIFY(*read == documented());
}

void TestSensitivity::refusesWhatIsNoMeasurement_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("reason");

    const auto row = [](const char* name, const char* before, const char* after, const char* reason) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(reason);
    };
    row("an evaluation", R"("kind": "sensitivity")", R"("kind": "evaluation")",
        R"(its "kind" is "evaluation", not "sensitivity")");
    row("no run", R"("run": "/home/me/runs/mixed",)", "", R"("sensitivity.run" is missing)");
    row("no data", R"("data": "shapes",)", "", R"("sensitivity.data" is missing)");
    row("threads of another type", R"("threads": 2)", R"("threads": "2")", "sensitivity.threads");
    row("another grid", "least-error", "coarse", R"("sensitivity.grid" is "coarse", which is not known)");
    row("an unknown key", R"("seed": 0)", R"("seed": 0, "mood": 1)", "sensitivity.mood");
    row("no JSON", "{", "", "");
}

void TestSensitivity::refusesWhatIsNoMeasurement()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, reason);
    QByteArray text = documentedText;
    QVERIFY(text.contains(before));
    text.replace(before, after);
    QVERIFY2(reasonAgainst(text) != "none", text.constData());
    QVERIFY2(reasonAgainst(text).contains(reason), reasonAgainst(text).constData());
}

void TestSensitivity::givesATableAsBuilt()
{
    const SensitivityRecord record = sensitivityOf(
        {subject("a"), measured("second", 4, 5), measured("", 0, 1), measured("first", 4, 3),
         measured("first", 2, 2), measured("first", 2, 9, LayerPart::Activations), measured("third", 2, 7)});
    QCOMPARE(textOf(record.table({.bits = {2, 4}})),
             QByteArray("- 1; first w2 2; first w4 3; second w4 5; "));
    QCOMPARE(textOf(record.table({.bits = {2}, .parts = MeasuredParts::Both})),
             QByteArray("- 1; first w2 2; first a2 9; "));
    QVERIFY(SensitivityRecord().table({}).empty());
}

void TestSensitivity::keepsWhatWasMeasuredOfEachSum()
{
    SensitivityRecord record =
        sensitivityOf({measured("first", 2, 8), subject("a"), measured("first", 2, 2), subject("b")});
    QCOMPARE(textOf(record.table({.bits = {2}})), QByteArray());
    QCOMPARE(textOf(record.measured("a")), QByteArray("first w2 2; "));
    QVERIFY(record.measured("c").empty());
    record.apply(measured("first", 2, 3));
    record.apply(subject("a"));
    QCOMPARE(textOf(record.table({.bits = {2}})), QByteArray("first w2 2; "));
    QCOMPARE(textOf(record.measured("b")), QByteArray("first w2 3; "));
}

void TestSensitivity::replacesWhatComesAgain()
{
    const SensitivityRecord record =
        sensitivityOf({subject("a"), measured("first", 2, 2), measured("first", 2, 3), measured("", 0, 1),
                       measured("", 0, 1.5)});
    QCOMPARE(textOf(record.table({.bits = {2}})), QByteArray("- 1.5; first w2 3; "));
}

void TestSensitivity::forgetsTheEndOfAnEarlierProcess()
{
    SensitivityRecord record =
        sensitivityOf({HelloEvent{}, subject("a"), MeasuringEvent{"first", 1, 2}, CompletedEvent{}});
    QVERIFY(record.isCompleted());
    QVERIFY(record.progress().has_value());
    record.apply(HelloEvent{});
    QVERIFY(!record.last());
    QVERIFY(!record.progress());
    record.fail("It died.");
    record.fail("Too late.");
    QCOMPARE(QByteArray::fromStdString(describeEnd(record)), QByteArray("It died."));
}

void TestSensitivity::describesItsEnd_data()
{
    QTest::addColumn<Event>("last");
    QTest::addColumn<QByteArray>("sentence");

    QTest::newRow("completed") << Event(CompletedEvent{.seconds = 1.25})
                               << QByteArray("The measurement was completed in 1 s.");
    QTest::newRow("stopped") << Event(StoppedEvent{})
                             << QByteArray("The measurement was stopped; what was measured is kept.");
    QTest::newRow("failed") << Event(FailedEvent{"No data."}) << QByteArray("No data.");
    QTest::newRow("failed silently") << Event(FailedEvent{}) << QByteArray("The measurement failed.");
    QTest::newRow("what only trainings say")
        << Event(DivergedEvent{}) << QByteArray("The measurement failed.");
}

void TestSensitivity::describesItsEnd()
{
    QFETCH(Event, last);
    QFETCH(QByteArray, sentence);
    QCOMPARE(QByteArray::fromStdString(describeEnd(sensitivityOf({last}))), sentence);
}

void TestSensitivity::asksForBestWeights()
{
    QCOMPARE(QByteArray::fromStdString(obstacleToSensitivity(folder())),
             "Could not measure the run in " + m_folder->path().toUtf8() + ": it has no best weights yet.");
    QFile weights(m_folder->filePath(QStringLiteral("best.ckpt")));
    QVERIFY(weights.open(QIODevice::WriteOnly));
    QVERIFY(obstacleToSensitivity(folder()).empty());
}

void TestSensitivity::preparesAFolderInTheRun()
{
    SensitivityDescription description = documented();
    description.run = folder().string();
    for (const int bits : {2, 3}) { // The second time, it is there already.
        description.settings.bits = {bits};
        const Result<std::filesystem::path> prepared = prepareSensitivity(description);
        QVERIFY(prepared.hasValue());
        QCOMPARE(*prepared, folder() / "sensitivity");
        QCOMPARE(jobKindIn(*prepared), JobKind::Sensitivity);
        const Result<SensitivityDescription> read = loadSensitivityJob(*prepared);
        QVERIFY(read.hasValue());
        QVERIFY(read->settings == description.settings);
        QVERIFY(read->created > documented().created); // Now.
    }
}

void TestSensitivity::readsItsEvents()
{
    QVERIFY(loadSensitivityRecord(folder()).hasValue());
    QVERIFY(!loadSensitivityRecord(folder())->subject());

    QFile events(m_folder->filePath(QStringLiteral("events.jsonl")));
    QVERIFY(events.open(QIODevice::WriteOnly));
    for (const Event& event : {Event(HelloEvent{}), Event(subject("a")), Event(measured("first", 2, 2))}) {
        events.write(QByteArray::fromStdString(eventToLine(event)) + '\n');
    }
    events.write("no event\n\n");
    events.write(QByteArray::fromStdString(eventToLine(measured("first", 4, 3))) + '\n');
    events.write(QByteArray::fromStdString(eventToLine(measured("second", 4, 3)))); // Cut short.
    events.close();

    const Result<SensitivityRecord> record = loadSensitivityRecord(folder());
    QVERIFY(record.hasValue());
    QCOMPARE(textOf(record->table({.bits = {2, 4}})), QByteArray("first w2 2; first w4 3; "));

    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!loadSensitivityRecord(folder(), stop.get_token()));
}

void TestSensitivity::saysWhyItCannotPrepare()
{
    SensitivityDescription description = documented();
    description.run = "/nowhere";
    const Result<std::filesystem::path> prepared = prepareSensitivity(description);
    QVERIFY(!prepared);
    QCOMPARE(QByteArray::fromStdString(prepared.error().message),
             QByteArray("Could not make the folder /nowhere/sensitivity: No such file or directory."));
}

BITOPS_TEST(TestSensitivity, NoApplication)
#include "tst_sensitivity.moc"
