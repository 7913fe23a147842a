// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_folder.h"

#include "core/network/core_tr.h"
#include "core/network/json_reader.h"
#include "core/network/network_json.h"
#include "core/network/text_file.h"
#include "core/runs/file_name_part.h"
#include "core/runs/line_splitter.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <utility>

namespace bitops {

namespace {

constexpr std::string_view formatName = "bitops-run";
constexpr int newestVersion = 1;
constexpr const char* applicationId = "io.github.bitops_explorer.BitOpsExplorer";

std::string utcText(std::time_t time, const char* format)
{
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    std::array<char, 32> text;
    return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

std::string createdText(std::time_t time)
{
    return utcText(time, "%Y-%m-%dT%H:%M:%SZ");
}

Error cannotMake(const std::filesystem::path& folder, const std::string& reason)
{
    return Error{Core::tr("Could not make the run folder %1: %2.", folder.string(), reason)};
}

Error cannotMake(const std::filesystem::path& folder, std::error_code code)
{
    return cannotMake(folder, code.message());
}

/// A folder that did not exist before, so that two programs never get the same one.
Result<std::filesystem::path> makeNewFolder(const std::filesystem::path& parent, const std::string& name)
{
    constexpr int mostAttempts = 10'000;
    for (int attempt = 1; attempt <= mostAttempts; ++attempt) {
        std::filesystem::path folder = parent / (attempt == 1 ? name : name + "-" + std::to_string(attempt));
        if (::mkdir(folder.c_str(), 0777) == 0) {
            return folder;
        }
        if (errno != EEXIST) {
            return cannotMake(folder, std::error_code(errno, std::generic_category()));
        }
    }
    return cannotMake(parent / name, Core::tr("there are too many of this name"));
}

Error cannotRead(const std::filesystem::path& path, const std::string& sentence)
{
    return Error{Core::tr("Could not read %1: %2", path.string(), sentence)};
}

/// An error within the "network" object, so named.
Error withinNetwork(const Error& error)
{
    return Error{Core::tr("in \"network\", %1", error.message)};
}

/// Whether a line, as our trainer writes it, is of the kinds that fill the file. It is told without parsing:
/// that is what takes the time of reading a run.
bool isDetail(std::string_view line)
{
    static constexpr std::array<std::string_view, 3> beginnings{
        R"({"type":"progress",)", R"({"type":"layers",)", R"({"type":"classes",)"};
    return std::any_of(beginnings.begin(), beginnings.end(), [line](std::string_view beginning) {
        return line.substr(0, beginning.size()) == beginning;
    });
}

std::filesystem::path homeFolder()
{
    if (const char* const home = std::getenv("HOME");
        home != nullptr && *home != '\0') { // NOLINT(concurrency-*)
        return home;
    }
    const passwd* const user = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe)
    return user == nullptr ? "/" : user->pw_dir;
}

} // namespace

std::string descriptionToText(const RunDescription& description)
{
    const nlohmann::ordered_json json{{"format", formatName},
                                      {"version", newestVersion},
                                      {"program", description.program},
                                      {"created", description.created},
                                      {"network", networkToJson(description.network)},
                                      {"training", configurationToJson(description.training)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<RunDescription> descriptionFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(formatName, newestVersion);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    const std::string program = reader.string("program", "");
    const std::string created = reader.string("created", "");
    const nlohmann::json& networkJson = reader.child("network");
    const nlohmann::json& trainingJson = reader.child("training");
    if (const auto error = reader.finish()) {
        return *error;
    }
    Result<Network> network = networkFromJson(networkJson);
    if (!network) {
        return withinNetwork(network.error());
    }
    Result<TrainingConfiguration> training = configurationFromJson(trainingJson, "training");
    if (!training) {
        return training.error();
    }
    return RunDescription{*std::move(network), *std::move(training), program, created};
}

std::filesystem::path defaultRunsFolder()
{
    const char* const given = std::getenv("XDG_DATA_HOME"); // NOLINT(concurrency-mt-unsafe)
    // The specification has relative paths ignored.
    const std::filesystem::path data = given != nullptr && std::filesystem::path(given).is_absolute()
                                           ? std::filesystem::path(given)
                                           : homeFolder() / ".local" / "share";
    return data / applicationId / "runs";
}

Result<std::filesystem::path> createRunFolder(const std::filesystem::path& parent, RunDescription description)
{
    std::error_code code;
    std::filesystem::create_directories(parent, code);
    if (code) {
        return cannotMake(parent, code);
    }
    const std::time_t now = std::time(nullptr);
    const std::string name = utcText(now, "%Y%m%dT%H%M%SZ-") + fileNamePart(description.network.name);
    Result<std::filesystem::path> folder = makeNewFolder(parent, name);
    if (!folder) {
        return folder;
    }
    description.created = createdText(now);
    const Status status = writeTextFile(*folder / run_file::description, descriptionToText(description));
    if (!status) {
        std::filesystem::remove(*folder, code);
        return status.error();
    }
    return folder;
}

Status createRunAt(const std::filesystem::path& folder, RunDescription description)
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) {
        return cannotMake(folder, code);
    }
    for (const char* const file : {run_file::description, run_file::events, run_file::lastCheckpoint}) {
        if (std::filesystem::exists(folder / file, code)) {
            return cannotMake(folder, Core::tr("there is a run in it already (%1)", file));
        }
    }
    description.created = createdText(std::time(nullptr));
    return writeTextFile(folder / run_file::description, descriptionToText(description));
}

Result<RunDescription> loadRunDescription(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / run_file::description;
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<RunDescription> description = descriptionFromText(*text);
    if (!description) {
        return Error{Core::tr("Could not open %1 as a run: %2.", path.string(), description.error().message)};
    }
    return description;
}

Result<RunRecord> loadRunRecord(const std::filesystem::path& folder, RunDetail detail,
                                const std::stop_token& stop)
{
    Result<ReadEvents> events = readEvents(folder, {}, detail, stop);
    if (!events) {
        return events.error();
    }
    return std::move(events->record);
}

Result<ReadEvents> readEvents(const std::filesystem::path& folder, ReadEvents known, RunDetail detail,
                              const std::stop_token& stop)
{
    const std::filesystem::path path = folder / run_file::events;
    std::error_code code;
    if (std::filesystem::status(path, code).type() == std::filesystem::file_type::not_found) {
        return ReadEvents{};
    }
    if (known.bytes > 0) {
        const std::uintmax_t size = std::filesystem::file_size(path, code);
        if (code || size < known.bytes) {
            known = {};
        }
    }
    std::ifstream file(path, std::ios::binary);
    if (known.bytes > 0) {
        file.seekg(static_cast<std::streamoff>(known.bytes));
    }
    LineSplitter lines;
    std::array<char, 65'536> buffer;
    while (file) {
        if (stop.stop_requested()) {
            return cannotRead(path, "it was stopped.");
        }
        file.read(buffer.data(), buffer.size());
        lines.append({buffer.data(), static_cast<std::size_t>(file.gcount())});
        known.bytes += static_cast<std::uintmax_t>(file.gcount());
        while (const auto line = lines.nextLine()) {
            if (detail == RunDetail::Epochs && isDetail(*line)) {
                continue;
            }
            const Result<Event> event = eventFromLine(*line);
            const Status status = event ? known.record.apply(*event) : success();
            if (!status) {
                return cannotRead(path, status.error().message);
            }
        }
    }
    if (!file.eof()) { // It could not be opened, or not be read to its end.
        return cannotRead(path, std::generic_category().message(errno) + ".");
    }
    known.bytes -= lines.takeRest().size();
    return known;
}

} // namespace bitops
