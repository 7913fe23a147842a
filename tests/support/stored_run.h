// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/trainer_lock.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_scan.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace bitops {

/// An epoch whose figures follow from its number and the accuracy.
inline EpochEvent storedEpoch(int epoch, double accuracy)
{
    return {.epoch = epoch,
            .trainLoss = 2.0 / epoch,
            .trainAccuracy = accuracy - 0.05,
            .valLoss = 2.5 / epoch,
            .valAccuracy = accuracy,
            .seconds = 1,
            .imagesPerSecond = 1000.0 + epoch,
            .learningRate = 1e-3};
}

inline void addStoredEvents(const std::filesystem::path& folder, const std::vector<Event>& events)
{
    std::ofstream file(folder / run_file::events, std::ios::app | std::ios::binary);
    for (const Event& event : events) {
        file << eventToLine(event) << '\n';
    }
}

/// A run folder as a trainer leaves it: run.json, and an epoch for each accuracy.
inline std::filesystem::path storeRun(const std::filesystem::path& parent, const std::string& name,
                                      const std::vector<double>& accuracies, bool isCompleted = true,
                                      const Network& network = notebookNetwork())
{
    const std::filesystem::path folder = parent / name;
    std::filesystem::create_directories(folder);
    const RunDescription description{.network = network,
                                     .training = {.epochs = 10},
                                     .program = "0.1.0",
                                     .created = "2026-11-23T15:27:13Z"};
    std::ofstream(folder / run_file::description) << descriptionToText(description);
    std::vector<Event> events{HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, StartedEvent{}};
    int epoch = 0;
    for (const double accuracy : accuracies) {
        events.emplace_back(storedEpoch(++epoch, accuracy));
    }
    if (isCompleted) {
        events.emplace_back(CompletedEvent{.epochs = epoch, .seconds = 1});
    }
    addStoredEvents(folder, events);
    return folder;
}

/// A run as who trains it tells it: there need be no folder.
inline ListedRun toldRun(const std::filesystem::path& folder, const std::vector<EpochEvent>& epochs,
                         bool isLive = true, int plannedEpochs = 10)
{
    RunRecord record;
    const auto apply = [&record](const Event& event) { static_cast<void>(record.apply(event)); };
    apply(HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"});
    for (const EpochEvent& epoch : epochs) {
        apply(epoch);
    }
    const RunDescription description{.network = notebookNetwork(),
                                     .training = {.epochs = plannedEpochs},
                                     .program = "0.1.0",
                                     .created = "2026-11-23T15:27:13Z"};
    ListedRun run;
    run.folder = folder;
    run.stamp.sign = isLive ? TrainerSign::Lock : TrainerSign::None;
    run.isLive = isLive;
    run.detail = RunDetail::All;
    run.summary = RunSummary::of(folder, description, record, isLive);
    return run;
}

/// Makes the events of a run so long that nobody comes to their end before this goes, though they take no
/// room on the disk: who reads them has to be stopped. Then there are none.
class EndlessEvents
{
public:
    explicit EndlessEvents(const std::filesystem::path& folder)
        : m_path(folder / run_file::events)
    {
        std::error_code code;
        std::filesystem::resize_file(m_path, mostEventBytes, code);
        m_isMade = !code;
    }
    EndlessEvents(const EndlessEvents&) = delete;
    EndlessEvents& operator=(const EndlessEvents&) = delete;
    ~EndlessEvents() { end(); }

    [[nodiscard]] bool isMade() const { return m_isMade; }
    void end() const { std::filesystem::remove(m_path); }

private:
    std::filesystem::path m_path;
    bool m_isMade = false;
};

/// Keeps the trainer's lock of a folder, as a trainer does.
class HeldLock
{
public:
    explicit HeldLock(const std::filesystem::path& folder)
        : m_file(::open((folder / trainerLockFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666))
        , m_isHeld(::flock(m_file, LOCK_EX | LOCK_NB) == 0)
    {
    }
    HeldLock(const HeldLock&) = delete;
    HeldLock& operator=(const HeldLock&) = delete;
    ~HeldLock() { ::close(m_file); }

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    int m_file;
    bool m_isHeld;
};

} // namespace bitops
