// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/job_input.h"

#include "core/base/foreign_text.h"
#include "core/jobs/training_configuration.h"
#include "core/runs/run_summary.h"

#include <filesystem>
#include <system_error>

namespace bitops {

namespace {

/// run.json is JSON, and JSON is UTF-8.
constexpr const char* notUtf8 = "its name is not UTF-8, so that run.json cannot hold it";

std::filesystem::path wholePath(const std::filesystem::path& path)
{
    return std::filesystem::absolute(path).lexically_normal();
}

/// Why no data can be in it; empty if they can.
std::string obstacleIn(const std::filesystem::path& folder)
{
    if (!isUtf8(folder.native())) {
        return notUtf8;
    }
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(folder, code);
    if (!std::filesystem::exists(status)) {
        return status.type() == std::filesystem::file_type::not_found ? "there is no such folder"
                                                                      : code.message();
    }
    if (!std::filesystem::is_directory(status)) {
        return "it is no folder";
    }
    const std::filesystem::directory_iterator entries(folder, code);
    if (code) {
        return code.message();
    }
    return entries == std::filesystem::directory_iterator() ? "there is nothing in it" : "";
}

} // namespace

Result<std::string> dataFrom(const std::string& argument, JobKind kind)
{
    if (argument == shapesData) {
        return argument;
    }
    const std::filesystem::path folder = wholePath(argument);
    const std::string obstacle = obstacleIn(folder);
    return obstacle.empty() ? Result<std::string>(folder.string())
                            : Error{"Could not " + std::string(verbOf(kind)) + " on " + pathText(folder) +
                                    ": " + obstacle + "."};
}

Result<std::string> dataOfModel(const std::string& file, const std::string& argument, JobKind kind)
{
    return argument.empty() ? Error{"Could not " + std::string(verbOf(kind)) + " " + pathText(file) +
                                    ": --data says on which images, such as --data shapes or a folder."}
                            : dataFrom(argument, kind);
}

Result<std::string> runToAsk(const std::string& argument, JobKind kind)
{
    const Result<std::filesystem::path> run = findRun(argument, defaultRunsFolder());
    if (!run) {
        return run.error();
    }
    const std::filesystem::path folder = wholePath(*run);
    return isUtf8(folder.native()) ? Result<std::string>(folder.string())
                                   : Error{"Could not " + std::string(verbOf(kind)) + " the run in " +
                                           pathText(folder) + ": " + notUtf8 + "."};
}

Result<std::string> startFrom(const std::string& argument)
{
    if (argument.empty()) {
        return std::string();
    }
    const Result<std::filesystem::path> run = findRun(argument, defaultRunsFolder());
    if (!run) {
        return run.error();
    }
    const std::filesystem::path folder = wholePath(*run);
    return isUtf8(folder.native())
               ? Result<std::string>(folder.string())
               : Error{"Could not begin with the run in " + pathText(folder) + ": " + notUtf8 + "."};
}

} // namespace bitops
