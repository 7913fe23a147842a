// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/event_writer.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint_keeper.h"
#include "small_training.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

#include <fcntl.h>

using namespace bitops;
using namespace bitops::test;

namespace {

const std::vector<Event>& someEvents()
{
    static const std::vector<Event> events{HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"},
                                           StartedEvent{.epoch = 1, .epochs = 2},
                                           ProgressEvent{.epoch = 1, .step = 1, .steps = 2, .loss = 1},
                                           EpochEvent{.epoch = 1, .trainLoss = 1, .valLoss = 1},
                                           EpochEvent{.epoch = 2, .trainLoss = 1, .valLoss = 1},
                                           CompletedEvent{.epochs = 2}};
    return events;
}

QByteArray linesOf(const std::vector<Event>& events)
{
    QByteArray lines;
    for (const Event& event : events) {
        lines += QByteArray::fromStdString(eventToLine(event)) + '\n';
    }
    return lines;
}

/// The first thing that went wrong.
std::optional<std::string> writeEvents(const QString& folder)
{
    const FileDescriptor output(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    EventWriter writer(output.get());
    std::optional<std::string> trouble;
    const auto note = [&trouble](const Status& status) {
        if (!status && !trouble) {
            trouble = status.error().message;
        }
    };
    bool isFirst = true;
    for (const Event& event : someEvents()) {
        note(writer.write(event));
        if (std::exchange(isFirst, false)) {
            note(writer.attach(std::filesystem::path(folder.toStdString()) / run_file::events));
        }
    }
    return trouble;
}

void checkEvents(const QString& folder, bool isNew)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(run_file::events);
    const QByteArray text = QFile::exists(path) ? contentOf(path) : QByteArray();
    const QByteArray whole = linesOf(someEvents());
    QFETCH(int, error);
    // Where the power was cut, what was not synced may have holes.
    QVERIFY2(isNew ? text == whole : error == powerCut || whole.startsWith(text), text.constData());
    // A line that is cut short is the last one, and the next trainer cuts it off.
    QVERIFY(writeEvents(folder) == std::nullopt);
    const Result<RunRecord> record = loadRunRecord(folder.toStdString());
    QVERIFY2(record.hasValue(), record ? "" : record.error().message.c_str());
    QCOMPARE(record->epochs().size(), std::size_t{2});
    QVERIFY(record->outcome().has_value());
}

Checkpoint checkpointAt(int epoch)
{
    return {
        smallNetwork(), {}, 100, {.epoch = epoch}, {{"a", torch::full({100}, static_cast<float>(epoch))}}};
}

void saveFirst(const QString& folder)
{
    CheckpointKeeper keeper(folder.toStdString(), 0);
    keeper.holdBest(checkpointAt(1));
    QVERIFY(keeper.save(checkpointAt(1), 0).hasValue());
}

std::optional<std::string> saveSecond(const QString& folder)
{
    CheckpointKeeper keeper(folder.toStdString(), 0);
    keeper.holdBest(checkpointAt(2));
    const Status status = keeper.save(checkpointAt(2), 0);
    return status ? std::nullopt : std::optional(status.error().message);
}

void checkCheckpoints(const QString& folder, bool isNew)
{
    const std::filesystem::path path = folder.toStdString();
    const auto found = findCheckpoint(path);
    QVERIFY2(found.hasValue(), found ? "" : found.error().message.c_str());
    QVERIFY(found->has_value());
    const std::int64_t epoch = (*found)->checkpoint.position.epoch;
    QVERIFY2(epoch == 2 || (!isNew && epoch == 1), std::to_string(epoch).c_str());
    const auto best = loadCheckpoint(path / run_file::bestCheckpoint);
    QVERIFY2(best.hasValue(), best ? "" : best.error().message.c_str());
    QVERIFY(best->position.epoch >= epoch); // No last.ckpt knows of a best epoch that is not there.
}

} // namespace

/// Each call of each of the trainer's writers fails, alone and with all that follow.
class TestTrainingWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void events_data() { addFaults(); }
    void events()
    {
        failEachCall({.prepare = [](const QString&) {}, .write = writeEvents, .check = checkEvents});
    }

    void checkpoints_data() { addFaults(); }
    void checkpoints()
    {
        failEachCall({.prepare = saveFirst, .write = saveSecond, .check = checkCheckpoints});
    }
};

BITOPS_TEST(TestTrainingWriteFaults, NoApplication)
#include "tst_training_write_faults.moc"
