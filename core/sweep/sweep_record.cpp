// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_record.h"

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/runs/sweep_folder.h"

#include <utility>

namespace bitops {

namespace {

constexpr const char* format = "bitops-sweep-record";
constexpr int version = 1;

} // namespace

std::string sweepRecordText(const SweepPlan& plan, const std::string& program)
{
    using Json = nlohmann::ordered_json;
    Json runs = Json::array();
    for (const PlannedRun& run : plan.runs) {
        runs.push_back({{"name", run.name}, {"values", run.values}});
    }
    return jsonToText({{"format", format},
                       {"version", version},
                       {"program", program},
                       {"name", plan.name},
                       {"varies", plan.keys},
                       {"runs", std::move(runs)}});
}

Status writeSweepRecord(const SweepPlan& plan, const std::string& program)
{
    const std::filesystem::path file = plan.folder / sweepRecordFile;
    const std::string text = sweepRecordText(plan, program);
    const Result<std::string> known = isThere(file) ? readTextFile(file) : Result<std::string>(std::string());
    return known && *known == text ? success() : writeTextFile(file, text);
}

} // namespace bitops
