// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_folder.h"

#include "core/base/file_name_part.h"
#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/base/utc_text.h"
#include "core/formats/design_json.h"
#include "core/jobs/trainer_lock.h"
#include "core/runs/job_file.h"
#include "core/runs/kept_model.h"
#include "core/runs/known_designs.h"
#include "core/runs/run_activity.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <optional>
#include <utility>

namespace bitops {

namespace {

constexpr const char* applicationId = "io.github.bitops_explorer.BitOpsExplorer";

Error cannotMake(const std::filesystem::path& folder, const std::string& reason)
{
    return Error{Translator::tr("Could not make the run folder %1: %2.", folder.string(), reason)};
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
            if (syncFolder(parent)) {
                return folder;
            }
            const std::error_code code(errno, std::generic_category());
            ::rmdir(folder.c_str());
            return cannotMake(folder, code);
        }
        if (errno != EEXIST) {
            return cannotMake(folder, std::error_code(errno, std::generic_category()));
        }
    }
    return cannotMake(parent / name, Translator::tr("there are too many of this name"));
}

/// As a new run begins: by the newest arithmetic, whatever its recipe was taken from.
RunDescription begunAt(std::time_t time, RunDescription description)
{
    description.created = utcText(time);
    description.training.arithmetic = newestArithmetic;
    return description;
}

/// An error within the "network" object, so named.
Error withinNetwork(const Error& error)
{
    return Error{Translator::tr("in \"network\", %1", error.message)};
}

bool hasCheckpoint(const std::filesystem::path& folder)
{
    return std::any_of(run_file::checkpoints.begin(), run_file::checkpoints.end(),
                       [&folder](const char* file) { return isThere(folder / file); });
}

/// Whether its trainer, if there was one, came to an end before it trained anything: the data were not there,
/// say.
bool hasRunThatNeverBegan(const std::filesystem::path& folder)
{
    if (!loadRunDescription(folder) || hasCheckpoint(folder) || isBeingTrained(folder)) {
        return false;
    }
    const Result<RunRecord> record = loadRunRecord(folder, RunDetail::List);
    return record && !record->started() && record->epochs().empty() && record->damage() == EventDamage{};
}

/// To be called while no other program can do the same.
Status replaceRun(const std::filesystem::path& folder, const std::string& description)
{
    const Status status = writeTextFile(folder / run_file::description, description);
    std::error_code code;
    if (status) {
        std::filesystem::remove(folder / run_file::events, code);
        syncFolder(folder); // An end of the run before would be that of this one.
    }
    return code ? Status(cannotMake(folder, code)) : status;
}

/// Where nobody can be kept out, the system still sees to it that of two programs which do this at once, one
/// fails.
Status writeExclusively(const std::filesystem::path& folder, const std::string& description)
{
    const std::filesystem::path path = folder / run_file::description;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.isOpen()) {
        return cannotMake(folder, std::error_code(errno, std::generic_category()));
    }
    if (!writeWhole(file.get(), description) || ::fsync(file.get()) != 0 || !file.close()) {
        const Error error = cannotMake(folder, std::error_code(errno, std::generic_category()));
        ::unlink(path.c_str());
        return error;
    }
    return syncFolder(folder) ? success()
                              : Status(cannotMake(folder, std::error_code(errno, std::generic_category())));
}

Status checkHasNoRun(const std::filesystem::path& folder)
{
    for (const char* const file :
         {run_file::description, run_file::events, run_file::lastCheckpoint, run_file::previousCheckpoint}) {
        if (isThere(folder / file)) {
            return cannotMake(folder, Translator::tr("there is a run in it already (%1)", std::string(file)));
        }
    }
    return success();
}

/// The content of run.json, when the model that it names lies in the folder.
Result<std::string> textWithModel(RunDescription description, const std::filesystem::path& folder)
{
    Result<Design> kept = withKeptModel(std::move(description.network), folder);
    if (!kept) {
        return cannotMake(folder, kept.error().message);
    }
    description.network = *std::move(kept);
    return descriptionToText(description, folder);
}

/// `known` is the design, where that was read before.
Result<RunDescription> readDescription(std::string_view text, const std::filesystem::path& folder,
                                       std::optional<Design> known)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    const JobFileHead head = readJobHead(reader, JobKind::Training);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    const nlohmann::json& networkJson = reader.child("network");
    const nlohmann::json& trainingJson = reader.child("training");
    if (const auto error = reader.finish()) {
        return *error;
    }
    Result<Design> network = known ? Result<Design>(*std::move(known))
                                   : designFromJson(networkJson, folder, {}, ModelSum::Believed);
    if (!network) {
        return withinNetwork(network.error());
    }
    Result<TrainingConfiguration> training = configurationFromJson(trainingJson, "training");
    if (!training) {
        return training.error();
    }
    return RunDescription{*std::move(network), *std::move(training), head.program, head.created};
}

Result<RunDescription>
loadDescription(const std::filesystem::path& folder,
                const std::function<Result<RunDescription>(std::string_view text)>& fromText)
{
    const std::filesystem::path path = folder / run_file::description;
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<RunDescription> description = fromText(*text);
    if (!description) {
        return Error{
            Translator::tr("Could not open %1 as a run: %2.", path.string(), description.error().message)};
    }
    return description;
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

std::string descriptionToText(const RunDescription& description, const std::filesystem::path& folder)
{
    Design network = description.network;
    network.setBudget({}); // A run is of bits, however they were chosen.
    return jobFileText(JobKind::Training, description.program, description.created,
                       {{"network", designToJson(network, folder)},
                        {"training", configurationToJson(description.training)}});
}

Result<RunDescription> descriptionFromText(std::string_view text, const std::filesystem::path& folder)
{
    return readDescription(text, folder, std::nullopt);
}

/// A design that is known need not be read again: the text is read with a null in its place.
Result<RunDescription> descriptionFromText(std::string_view text, const std::filesystem::path& folder,
                                           KnownDesigns& known)
{
    const std::string_view designText = objectOfKey(text, "network");
    if (std::optional<Design> design = known.find(designText)) {
        const auto begin = static_cast<std::size_t>(designText.data() - text.data());
        std::string rest(text.substr(0, begin));
        rest += "null";
        rest += text.substr(begin + designText.size());
        if (Result<RunDescription> description = readDescription(rest, folder, std::move(design))) {
            return description;
        }
        return descriptionFromText(text, folder); // Says what is wrong, and where.
    }
    Result<RunDescription> description = descriptionFromText(text, folder);
    if (description && !designText.empty()) {
        known.add(designText, description->network);
    }
    return description;
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
    std::error_code code = makeFolders(parent);
    if (code) {
        return cannotMake(parent, code);
    }
    const std::time_t now = std::time(nullptr);
    const std::string name = utcText(now, "%Y%m%dT%H%M%SZ-") + fileNamePart(description.network.name());
    Result<std::filesystem::path> folder = makeNewFolder(parent, name);
    if (!folder) {
        return folder;
    }
    const Result<std::string> text = textWithModel(begunAt(now, std::move(description)), *folder);
    const Status status = text ? writeTextFile(*folder / run_file::description, *text) : text.error();
    if (!status) {
        std::filesystem::remove_all(*folder / run_file::modelFolder, code);
        std::filesystem::remove(*folder, code);
        return status.error();
    }
    return folder;
}

Result<FolderClaim> createRunAt(const std::filesystem::path& folder, RunDescription description)
{
    if (const std::error_code code = makeFolders(folder); code) {
        return cannotMake(folder, code);
    }
    FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen()) {
        return cannotMake(folder, std::error_code(errno, std::generic_category()));
    }
    const LockAnswer answer = tryLock(opened.get(), LOCK_EX);
    if (answer == LockAnswer::Failed) {
        return cannotMake(folder, std::error_code(errno, std::generic_category()));
    }
    if (answer == LockAnswer::Taken) {
        return cannotMake(folder, Translator::tr("another program is making a run in it"));
    }
    const bool isClaimed = answer == LockAnswer::Ours;
    const bool isReplacing = isClaimed && hasRunThatNeverBegan(folder);
    const Status isFree = isReplacing ? success() : checkHasNoRun(folder);
    if (!isFree) {
        return isFree.error();
    }
    const Result<std::string> text =
        textWithModel(begunAt(std::time(nullptr), std::move(description)), folder);
    if (!text) {
        return text.error();
    }
    const Status status = isReplacing ? replaceRun(folder, *text)
                          : isClaimed ? writeTextFile(folder / run_file::description, *text)
                                      : writeExclusively(folder, *text);
    return status ? Result<FolderClaim>(FolderClaim(std::move(opened))) : status.error();
}

Result<RunDescription> loadRunDescription(const std::filesystem::path& folder)
{
    return loadDescription(folder,
                           [&folder](std::string_view text) { return descriptionFromText(text, folder); });
}

Result<RunDescription> loadRunDescription(const std::filesystem::path& folder, KnownDesigns& known)
{
    return loadDescription(folder, [&folder, &known](std::string_view text) {
        return descriptionFromText(text, folder, known);
    });
}

Status replaceDescription(const std::filesystem::path& folder, const RunDescription& description)
{
    if (isBeingTrained(folder)) {
        return Error{Translator::tr("Could not go on with the run in %1: a trainer is at work on it.",
                                    pathText(folder))};
    }
    return writeTextFile(folder / run_file::description, descriptionToText(description, folder));
}

} // namespace bitops
