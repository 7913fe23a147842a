// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_reader.h"
#include "core/network/validation.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_record.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/parts.h"
#include "tests/fuzz/scratch_folder.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace bitops::fuzz {

namespace {

/// Larger sweeps are not planned: that a hundred thousand runs take their time is no fault.
constexpr std::size_t mostTriedRuns = 64;

const ScratchFolder& folder()
{
    static const ScratchFolder scratch;
    return scratch;
}

std::size_t runsOf(const SweepFile& sweep)
{
    std::size_t runs = std::max<std::size_t>(sweep.listed.size(), 1);
    for (const SweepVariable& variable : sweep.crossed) {
        runs = std::min<std::size_t>(runs * variable.values.size(), 1U << 20U);
    }
    return runs;
}

void requireSound(const SweepFile& sweep)
{
    for (const SweepVariable& variable : sweep.crossed) {
        require(!variable.values.empty(), "what varies has values");
        for (const nlohmann::json& value : variable.values) {
            require(!value.is_number_float() || std::isfinite(value.get<double>()), "values are finite");
        }
    }
}

void requireSound(const SweepPlan& plan)
{
    std::set<std::string> names;
    for (const PlannedRun& run : plan.runs) {
        require(names.insert(run.name).second, "no two runs have one name");
        const std::filesystem::path place = plan.folderOf(run);
        require(place.parent_path() == plan.folder && place.filename() == run.name && run.name != ".." &&
                    place.lexically_normal() == place,
                "each run has a folder in that of the sweep: " + place.string());
        require(run.values.size() == plan.keys.size(), "each run has a value of all that varies");
        require(run.design < plan.designs.size(), "each run has a design");
        const Network* const blocks = plan.designOf(run).network.blocks();
        require(blocks != nullptr && validate(*blocks).empty(), "the design is a sound stack of blocks");
        require(validate(run.training).empty(), "each run has a sound recipe");
        const std::string text = descriptionToText(plan.descriptionOf(run, "0.1.0"));
        const Result<RunDescription> read = descriptionFromText(text);
        require(read && read->network == *blocks, "the run.json of each run is read");
    }
    require(parseJson(sweepRecordText(plan, "0.1.0")).hasValue(), "the table of runs is JSON");
}

/// The front that a sweep may name as front.csv, and the sweep.
void trySweep(std::string_view input)
{
    const std::vector<std::string> files = partsOf(input, 2);
    folder().write("front.csv", files[0]);
    const Result<SweepFile> sweep = sweepFromText(files[1], folder().path() / "bits.json");
    if (!isRead(sweep)) {
        return;
    }
    requireSound(*sweep);
    const Result<SweepFile> again = sweepFromText(files[1], folder().path() / "bits.json");
    require(again && *again == *sweep, "a sweep is read again equal");
    if (runsOf(*sweep) > mostTriedRuns) {
        return;
    }
    const auto same = [](const std::string& path) { return Result<std::string>(path); };
    const Result<SweepPlan> plan = planSweep(*sweep, {folder().path() / "runs", same, same});
    if (isRead(plan)) {
        requireSound(*plan);
    }
}

void changeSweep(std::string& input, Random& random)
{
    std::vector<std::string> files = partsOf(input, 2);
    changeJson(files[1], random);
    input = joined(files);
}

std::string sweepOf(const std::string& content, const std::string& front = {})
{
    return joined({front, R"({"format": "bitops-sweep", "version": 1, )" + content + "}"});
}

std::vector<std::string> seeds()
{
    const std::string front =
        "bitops,predicted_loss_increase,blocks.0.depthwise,classifier:input\n1000,0.5,4,8\n2000,0.25,8,8\n";
    return {sweepOf(R"("design": "preset:notebook", "vary": {"seed": [0, 1], "quantizer": ["ste", "lsq"]})"),
            sweepOf(R"("design": "[(8, 1, 8), (8, 2, 4)]", "training": {"epochs": 2, "data": "shapes"},
                "vary": {"learning_rate": {"log": [1e-4, 1e-2, 3]}, "blocks.0.weight_bits": [2, 4]})"),
            sweepOf(R"("name": "n", "folder": "runs", "names": "{quantizer}-{name}", "input": [3, 16, 16],
                "classes": 5, "runs": [{"name": "a", "quantizer": "ste", "design": "preset:notebook"},
                                       {"quantizer": "notebook", "design": "[(4, 1, 1)]"}])"),
            sweepOf(R"("design": {"front": "front.csv", "of": "preset:notebook", "bitops": [2000]})", front),
            sweepOf(R"("design": {"front": "front.csv", "of": "preset:notebook"}, "vary": {"seed": [0, 1]})",
                    front)};
}

} // namespace

const Target target{.tryInput = trySweep, .seeds = seeds, .change = changeSweep};

} // namespace bitops::fuzz
