// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_plan.h"
#include "tests/support/stored_run.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace bitops {

/// A folder of the system's temporary files, which goes with this.
struct TemporaryFolder
{
    std::filesystem::path path;

    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "sweep-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

/// Of eight designs, with 125 seeds or more.
inline SweepPlan planOf(const std::filesystem::path& folder, std::int64_t runs)
{
    nlohmann::json seeds;
    for (std::int64_t seed = 0; seed < runs / 8; ++seed) {
        seeds.push_back(seed);
    }
    const nlohmann::json file{{"format", "bitops-sweep"},
                              {"version", 1},
                              {"design", "preset:mobilenetv2-cifar10"},
                              {"vary", {{"weight_bits", {1, 2, 3, 4, 5, 6, 7, 8}}, {"seed", seeds}}}};
    const auto same = [](const std::string& path) { return Result<std::string>(path); };
    return planSweep(*sweepFromText(file.dump(), folder / "bits.json"), {folder, same, same}).value();
}

/// Half of the runs are completed after ten epochs, as many as make 500 events; a quarter was interrupted;
/// the others are not begun.
inline void storeRuns(const SweepPlan& plan)
{
    std::vector<Event> begun{HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, StartedEvent{}};
    for (int epoch = 1; epoch <= 10; ++epoch) {
        for (int step = 1; step <= 48; ++step) {
            begun.emplace_back(ProgressEvent{.epoch = epoch,
                                             .step = step,
                                             .steps = 48,
                                             .loss = 1.2345678901234,
                                             .imagesPerSecond = 1234.567});
        }
        begun.emplace_back(storedEpoch(epoch, 0.05 * epoch));
    }
    std::vector<Event> completed = begun;
    completed.emplace_back(CompletedEvent{.epochs = 10, .seconds = 10});
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const std::filesystem::path folder = plan.folderOf(plan.runs[i]);
        std::filesystem::create_directories(folder);
        std::ofstream(folder / run_file::description)
            << descriptionToText(plan.descriptionOf(plan.runs[i], "0.1.0"));
        if (i % 4 != 3) {
            addStoredEvents(folder, i % 4 == 2 ? begun : completed);
        }
    }
}

} // namespace bitops
