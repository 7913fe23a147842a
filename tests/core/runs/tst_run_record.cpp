// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_record.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <initializer_list>

using namespace bitops;

namespace {

EpochEvent epochOf(int epoch, double valAccuracy)
{
    EpochEvent event;
    event.epoch = epoch;
    event.valAccuracy = valAccuracy;
    return event;
}

/// A record after a hello and these events, all of which must be accepted.
RunRecord recordOf(std::initializer_list<Event> events)
{
    RunRecord record;
    bool isAccepted = record.apply(HelloEvent{}).hasValue();
    for (const Event& event : events) {
        isAccepted = record.apply(event).hasValue() && isAccepted;
    }
    Q_ASSERT(isAccepted);
    return record;
}

QByteArray failureOf(const RunRecord& record)
{
    const auto* failed = record.outcome() ? std::get_if<FailedEvent>(&*record.outcome()) : nullptr;
    return failed == nullptr ? QByteArray("no failure") : QByteArray::fromStdString(failed->message);
}

} // namespace

class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void keepsWhatEventsSay();
    void refusesAnotherProtocolNamingBoth();
    void refusesEventsAfterARefusedHello();
    void refusesEventsBeforeTheHello();
    void ignoresUnknownEvents();
    void knowsWhetherItIsPaused();
    void endsOnce_data();
    void endsOnce();
    void continuesAfterANewHello();
    void replacesEpochsTrainedAgain();
    void forgetsEpochsThatAreToBeTrainedAgain();
    void copiesShareTheirFigures();
    void aRevisionTellsOfMoreThanProgress();
    void findsTheEarliestBestEpoch();
    void addsUpTheSecondsOfEpochs();
    void keepsItsOutcomeWhenItFails();
    void isNotPausedOnceItFailed();
    void failsOnce();
    void describesOutcomes_data();
    void describesOutcomes();
};

void TestRunRecord::isEmptyAtFirst()
{
    const RunRecord record;
    QVERIFY(record.epochs().empty());
    QVERIFY(!record.started());
    QVERIFY(!record.progress());
    QVERIFY(!record.outcome());
    QVERIFY(!record.isPaused());
    QCOMPARE(record.bestEpoch(), nullptr);
    QCOMPARE(record.secondsOfEpochs(), 0.0);
}

void TestRunRecord::keepsWhatEventsSay()
{
    const StartedEvent started{1, 2, 100, 20, 67'179};
    const ProgressEvent progress{2, 5, 10, 1.5, 300};
    const RunRecord record =
        recordOf({started, epochOf(1, 0.5), progress, epochOf(2, 0.6), CompletedEvent{2, 9}});

    QCOMPARE(record.started(), std::optional(started));
    QCOMPARE(record.progress(), std::optional(progress));
    QCOMPARE(record.epochs(), std::vector<EpochEvent>({epochOf(1, 0.5), epochOf(2, 0.6)}));
    QVERIFY(record.outcome() == Outcome(CompletedEvent{2, 9}));
}

void TestRunRecord::refusesAnotherProtocolNamingBoth()
{
    RunRecord record;
    const Status status = record.apply(HelloEvent{7, "9.9"});

    QVERIFY(!status.hasValue());
    QCOMPARE(
        QByteArray::fromStdString(status.error().message),
        QByteArray(
            "The trainer 9.9 speaks version 7 of the event protocol, and this program speaks version 1."));
}

void TestRunRecord::refusesEventsAfterARefusedHello()
{
    RunRecord record = recordOf({epochOf(1, 0.5)});
    QVERIFY(!record.apply(HelloEvent{7, "9.9"}).hasValue());
    QVERIFY(!record.apply(epochOf(2, 0.5)).hasValue());
    QCOMPARE(record.epochs().size(), 1U);
}

void TestRunRecord::refusesEventsBeforeTheHello()
{
    RunRecord record;
    QVERIFY(!record.apply(CompletedEvent{1, 1}).hasValue());
    QVERIFY(!record.outcome());
}

void TestRunRecord::ignoresUnknownEvents()
{
    const RunRecord record = recordOf({UnknownEvent{"weather"}});
    QVERIFY(!record.outcome());
    QVERIFY(record.epochs().empty());
}

void TestRunRecord::knowsWhetherItIsPaused()
{
    RunRecord record = recordOf({PausedEvent{}});
    QVERIFY(record.isPaused());
    QVERIFY(record.apply(ResumedEvent{}).hasValue());
    QVERIFY(!record.isPaused());
    QVERIFY(record.apply(PausedEvent{}).hasValue());
    QVERIFY(record.apply(StoppedEvent{}).hasValue());
    QVERIFY2(!record.isPaused(), "nothing is paused after the end");
}

void TestRunRecord::endsOnce_data()
{
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("completed") << Outcome(CompletedEvent{2, 1});
    QTest::newRow("stopped") << Outcome(StoppedEvent{1, 1});
    QTest::newRow("diverged") << Outcome(DivergedEvent{1, 2, "Not finite."});
    QTest::newRow("failed") << Outcome(FailedEvent{"No data."});
}

void TestRunRecord::endsOnce()
{
    QFETCH(Outcome, outcome);
    RunRecord record = recordOf({epochOf(1, 0.5)});
    QVERIFY(record.apply(std::visit([](const auto& event) { return Event(event); }, outcome)).hasValue());

    QVERIFY(record.apply(FailedEvent{"Too late."}).hasValue());
    QVERIFY(record.apply(epochOf(2, 0.9)).hasValue());
    QVERIFY(record.apply(PausedEvent{}).hasValue());

    QVERIFY(record.outcome() == outcome);
    QCOMPARE(record.epochs().size(), 1U);
    QVERIFY(!record.isPaused());
}

void TestRunRecord::continuesAfterANewHello()
{
    RunRecord record =
        recordOf({StartedEvent{1, 3}, epochOf(1, 0.5), ProgressEvent{2, 1, 9}, StoppedEvent{1, 4}});

    QVERIFY(record.apply(HelloEvent{}).hasValue());
    QVERIFY(!record.outcome());
    QVERIFY(!record.progress());
    QCOMPARE(record.epochs().size(), 1U);

    QVERIFY(record.apply(StartedEvent{2, 3}).hasValue());
    QVERIFY(record.apply(epochOf(2, 0.6)).hasValue());
    QVERIFY(record.apply(CompletedEvent{3, 8}).hasValue());
    QCOMPARE(record.started()->epoch, 2);
    QCOMPARE(record.epochs().size(), 2U);
    QVERIFY(record.outcome() == Outcome(CompletedEvent{3, 8}));
}

void TestRunRecord::replacesEpochsTrainedAgain()
{
    const RunRecord record =
        recordOf({epochOf(1, 0.1), epochOf(2, 0.2), epochOf(3, 0.3), HelloEvent{}, epochOf(2, 0.25)});
    QCOMPARE(record.epochs(), std::vector<EpochEvent>({epochOf(1, 0.1), epochOf(2, 0.25), epochOf(3, 0.3)}));
}

void TestRunRecord::forgetsEpochsThatAreToBeTrainedAgain()
{
    RunRecord record = recordOf({epochOf(1, 0.1), epochOf(2, 0.2), epochOf(3, 0.3)});
    record.forgetEpochsAfter(3);
    QCOMPARE(record.epochs().size(), 3U);
    record.forgetEpochsAfter(1);
    QCOMPARE(record.epochs(), std::vector<EpochEvent>({epochOf(1, 0.1)}));
}

void TestRunRecord::copiesShareTheirFigures()
{
    const LayersEvent first{.epoch = 1, .layers = {LayerFigures{.layer = "a"}}};
    const LayersEvent rest{.epoch = 1, .layers = {LayerFigures{.layer = "b"}}};
    RunRecord record = recordOf(
        {epochOf(1, 0.1), first, ClassesEvent{.epoch = 1, .images = {}, .correct = {}, .confusion = {}}});
    const RunRecord copy = record;
    QCOMPARE(copy.layers().front(), record.layers().front());
    QCOMPARE(copy.classes(), record.classes());
    QVERIFY(record.apply(rest));
    QCOMPARE(record.layers().front()->layers.size(), 2U);
    QCOMPARE(copy.layers().front()->layers.size(), 1U); // As it was when it was copied.
    QVERIFY(copy.withoutFigures().layers().empty() && copy.withoutFigures().classes() == nullptr);
    QCOMPARE(copy.withoutFigures().epochs(), copy.epochs());
}

void TestRunRecord::aRevisionTellsOfMoreThanProgress()
{
    RunRecord record;
    const auto changesWith = [&record](const Event& event) {
        const std::size_t before = record.revision();
        return record.apply(event).hasValue() && record.revision() != before;
    };
    QVERIFY(changesWith(HelloEvent{}));
    QVERIFY(changesWith(StartedEvent{}));
    QVERIFY(!changesWith(ProgressEvent{.epoch = 1, .step = 1, .steps = 2}));
    QVERIFY(changesWith(epochOf(1, 0.1)));
    QVERIFY(changesWith(LayersEvent{.epoch = 1, .layers = {}}));
    const std::size_t before = record.revision();
    record.fail("It is gone.");
    QVERIFY(record.revision() != before);
}

void TestRunRecord::findsTheEarliestBestEpoch()
{
    const RunRecord record = recordOf({epochOf(1, 0.1), epochOf(2, 0.7), epochOf(3, 0.7), epochOf(4, 0.6)});
    QVERIFY(record.bestEpoch() != nullptr);
    QCOMPARE(record.bestEpoch()->epoch, 2);
}

void TestRunRecord::addsUpTheSecondsOfEpochs()
{
    // What was trained again counts once.
    const RunRecord record =
        recordOf({EpochEvent{.epoch = 1, .seconds = 1.5}, EpochEvent{.epoch = 2, .seconds = 8}, HelloEvent{},
                  EpochEvent{.epoch = 2, .seconds = 2.25}});
    QCOMPARE(record.secondsOfEpochs(), 3.75);
}

void TestRunRecord::keepsItsOutcomeWhenItFails()
{
    RunRecord record = recordOf({CompletedEvent{1, 1}});
    record.fail("Too late.");
    QVERIFY(record.outcome() == Outcome(CompletedEvent{1, 1}));
}

void TestRunRecord::isNotPausedOnceItFailed()
{
    RunRecord record = recordOf({PausedEvent{}});
    record.fail("Its trainer died.");
    QCOMPARE(failureOf(record), QByteArray("Its trainer died."));
    QVERIFY(!record.isPaused());
}

void TestRunRecord::failsOnce()
{
    RunRecord record;
    record.fail("The first.");
    record.fail("The second.");
    QCOMPARE(failureOf(record), QByteArray("The first."));
}

void TestRunRecord::describesOutcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<int>("exitCode");

    QTest::newRow("completed") << Outcome(CompletedEvent{10, 42.4})
                               << QByteArray("The training was completed: 10 epochs in 42 s.") << 0;
    QTest::newRow("one epoch") << Outcome(CompletedEvent{1, 59.6})
                               << QByteArray("The training was completed: 1 epoch in 1 min 0 s.") << 0;
    QTest::newRow("hours") << Outcome(CompletedEvent{2, 7'380})
                           << QByteArray("The training was completed: 2 epochs in 2 h 3 min.") << 0;
    QTest::newRow("impossible time") << Outcome(CompletedEvent{2, -1e300})
                                     << QByteArray("The training was completed: 2 epochs in 0 s.") << 0;
    QTest::newRow("stopped") << Outcome(StoppedEvent{0, 3})
                             << QByteArray("The training was stopped after 0 epochs in 3 s.") << 130;
    QTest::newRow("diverged") << Outcome(DivergedEvent{2, 31, "The loss was inf in epoch 2."})
                              << QByteArray("The loss was inf in epoch 2.") << 3;
    QTest::newRow("diverged silently") << Outcome(DivergedEvent{2, 31, ""})
                                       << QByteArray("The training diverged in epoch 2 at step 31.") << 3;
    QTest::newRow("failed") << Outcome(FailedEvent{"No data."}) << QByteArray("No data.") << 3;
    QTest::newRow("failed silently") << Outcome(FailedEvent{}) << QByteArray("The training failed.") << 3;
}

void TestRunRecord::describesOutcomes()
{
    QFETCH(Outcome, outcome);
    QFETCH(QByteArray, sentence);
    QFETCH(int, exitCode);

    QCOMPARE(QByteArray::fromStdString(describe(outcome)), sentence);
    QCOMPARE(exitCodeOf(outcome), exitCode);
}

BITOPS_TEST(TestRunRecord, NoApplication)
#include "tst_run_record.moc"
