// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_record.h"

#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/runs/sweep_folder.h"

#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr const char* format = "bitops-sweep-record";
constexpr int version = 1;

std::vector<RecordedRun> runsFrom(JsonReader& reader, std::size_t keys)
{
    std::vector<RecordedRun> runs;
    const nlohmann::json& table = reader.child("runs");
    if (!reader.hasFailed() && !table.is_array()) {
        reader.fail(Translator::tr("\"%1\" must be a list", reader.pathOf("runs")));
    }
    if (reader.hasFailed()) {
        return runs;
    }
    runs.reserve(table.size());
    for (const nlohmann::json& item : table) {
        const std::string path = "runs[" + std::to_string(runs.size()) + "]";
        JsonReader row(item, path);
        RecordedRun run{row.string("name"), row.strings("values")};
        if (!row.hasFailed() && run.values.size() != keys) {
            row.fail(Translator::tr("\"%1\" must have a value for each thing that varies", path));
        }
        if (const auto error = row.finish()) {
            reader.fail(error->message);
            return runs;
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<SweepRecord> recordFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(format, version);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    reader.string("program", "");
    SweepRecord record{.name = reader.string("name"), .keys = reader.strings("varies")};
    record.runs = runsFrom(reader, record.keys.size());
    const auto error = reader.finish();
    return error ? Result<SweepRecord>(*error) : Result<SweepRecord>(std::move(record));
}

} // namespace

SweepRecord recordOf(const SweepPlan& plan)
{
    SweepRecord record{.name = plan.name, .keys = plan.keys};
    record.runs.reserve(plan.runs.size());
    for (const PlannedRun& run : plan.runs) {
        record.runs.push_back({run.name, run.values});
    }
    return record;
}

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

Result<SweepRecord> loadSweepRecord(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / sweepRecordFile;
    const Result<std::string> text = readTextFile(file);
    if (!text) {
        return text.error();
    }
    Result<SweepRecord> record = recordFromText(*text);
    return record ? record
                  : Error{Translator::tr("Could not read the table of runs in %1: %2.", pathText(file),
                                         record.error().message)};
}

Status keepSweep(const SweepFile& sweep, const std::filesystem::path& folder)
{
    makeFolders(folder); // What comes of it, the writer says.
    return writeTextFile(folder / keptSweepFile, sweepToText(sweep));
}

Result<SweepFile> loadKeptSweep(const std::filesystem::path& folder)
{
    Result<SweepFile> sweep = loadSweepFile(folder / keptSweepFile);
    if (sweep) {
        // Wherever the folder may have been moved to.
        sweep->folder = std::filesystem::absolute(folder).lexically_normal().string();
    }
    return sweep;
}

} // namespace bitops
