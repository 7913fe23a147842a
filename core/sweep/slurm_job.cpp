// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm_job.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/sweep/run_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bitops {

namespace {

constexpr const char* slurmJobFormat = "bitops-slurm";
constexpr int newestVersion = 1;

/// As a word of the shell.
std::string quoted(const std::string& text)
{
    std::string word = "'";
    for (const char character : text) {
        word += character == '\'' ? std::string("'\\''") : std::string(1, character);
    }
    return word + "'";
}

std::string directive(const std::string& option)
{
    return "#SBATCH " + option + "\n";
}

std::string directives(const SweepPlan& plan, const SlurmRequest& request)
{
    std::string text = directive("--job-name=" + runNamePart(plan.name)) + directive("--open-mode=append") +
                       directive("--output=" + std::string(slurm_file::logs) + "/%A_%a.log") +
                       directive("--ntasks=1") +
                       directive("--cpus-per-task=" + std::to_string(request.cpus)) +
                       directive("--signal=TERM@" + std::to_string(request.secondsBefore));
    const std::array optional{std::pair("--partition=", &request.partition),
                              std::pair("--time=", &request.time), std::pair("--account=", &request.account)};
    for (const auto& [option, value] : optional) {
        text += value->empty() ? "" : directive(option + *value);
    }
    return text;
}

/// Behind the name of the run.
constexpr const char* rest = R"sh(
task="${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
begun="slurm/$task.begun"
touch "$begun"

srun --input=none --cpus-per-task="$SLURM_CPUS_PER_TASK" "$trainer" --no-commands "$run" > /dev/null
code=$?

# Stopped, as it is before its time ends (130), or killed (above 128): it goes on from its last checkpoint when it
# is queued again, unless it was cancelled, or comes no further however often it is begun.
if [ "$code" -gt 128 ] && [ "$(squeue --noheader --format=%T --jobs="$task")" = RUNNING ]; then
    if [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ] || [ "$run/last.ckpt" -nt "$begun" ]; then
        scontrol requeue "$task"
        exit
    fi
fi
exit "$code"
)sh";

} // namespace

bool isSlurmWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
        return each > ' ' && each != '\x7f' && each != '"' && each != '\'' && each != '#';
    });
}

std::string slurmScript(const SweepPlan& plan, const SlurmRequest& request)
{
    return "#!/bin/sh\n" + directives(plan, request) +
           "\n# Trains the runs of a sweep, one in each task of a job array, in the folder of the sweep.\n"
           "trainer=" +
           quoted(request.trainer) + "\nrun=$(sed -n \"$((SLURM_ARRAY_TASK_ID + 1))p\" " + slurm_file::runs +
           ")\n" + rest;
}

std::vector<std::string> sbatchArguments(const std::filesystem::path& folder, std::size_t tasks,
                                         const SlurmRequest& request)
{
    const std::string atOnce = request.atOnce > 0 ? "%" + std::to_string(request.atOnce) : "";
    return {"--parsable", "--array=0-" + std::to_string(tasks - 1) + atOnce, "--requeue",
            "--chdir=" + folder.string(), (folder / slurm_file::script).string()};
}

std::optional<SlurmJob> jobFromAnswer(std::string_view answer)
{
    while (answer.ends_with('\n')) {
        answer.remove_suffix(1);
    }
    const std::size_t end = std::min(answer.find(';'), answer.size());
    const std::string_view id = answer.substr(0, end);
    const bool isNumber = !id.empty() && id.find_first_not_of("0123456789") == std::string_view::npos;
    if (!isNumber) {
        return std::nullopt;
    }
    return SlurmJob{std::string(id), std::string(answer.substr(std::min(end + 1, answer.size()))), {}};
}

Status writeSlurmRuns(const std::filesystem::path& folder, const std::vector<std::string>& runs)
{
    std::string text;
    for (const std::string& run : runs) {
        text += run + "\n";
    }
    return writeTextFile(folder / slurm_file::runs, text);
}

Status writeSlurmJob(const std::filesystem::path& folder, const SlurmJob& job)
{
    return writeTextFile(folder / slurm_file::job, jsonToText({{"format", slurmJobFormat},
                                                               {"version", newestVersion},
                                                               {"job", job.id},
                                                               {"cluster", job.cluster},
                                                               {"runs", job.runs}}));
}

Result<std::optional<SlurmJob>> loadSlurmJob(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / slurm_file::job;
    if (!isThere(path)) {
        return std::optional<SlurmJob>();
    }
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    const Result<nlohmann::json> json = parseJson(*text);
    if (!json) {
        return readError(path, json.error().message);
    }
    JsonReader reader(*json, "");
    reader.checkFormat(slurmJobFormat, newestVersion);
    SlurmJob job{reader.string("job"), reader.string("cluster", ""), reader.strings("runs")};
    if (const auto error = reader.finish()) {
        return readError(path, error->message);
    }
    return std::optional(std::move(job));
}

} // namespace bitops
