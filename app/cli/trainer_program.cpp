// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/trainer_program.h"

#include "core/jobs/failed_start.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace bitops {

namespace {

constexpr const char* programName = "bitops-trainer";

std::string environmentText(const char* name)
{
    const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? "" : value;
}

std::string chosenTrainer()
{
    std::string chosen = environmentText("BITOPS_TRAINER");
    if (!chosen.empty()) {
        return chosen;
    }
    std::error_code code;
    const std::filesystem::path beside =
        std::filesystem::read_symlink("/proc/self/exe", code).parent_path() / programName;
    return std::filesystem::exists(beside, code) ? beside.string() : programName;
}

/// Why it cannot be started; no error if it can.
std::error_code obstacleTo(const std::filesystem::path& program)
{
    std::error_code code;
    if (std::filesystem::is_directory(program, code)) {
        return std::make_error_code(std::errc::permission_denied);
    }
    return ::access(program.c_str(), X_OK) == 0 ? std::error_code()
                                                : std::error_code(errno, std::generic_category());
}

/// Empty if it is in none of the folders.
std::string findInPath(const std::string& name)
{
    const std::string path = environmentText("PATH");
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find(':', start), path.size());
        const std::filesystem::path folder = path.substr(start, end - start);
        std::filesystem::path program = folder.empty() ? std::filesystem::path(".") / name : folder / name;
        if (!obstacleTo(program)) {
            return program.string();
        }
        start = end + 1;
    }
    return {};
}

} // namespace

Result<std::string> locateTrainer()
{
    const std::string chosen = chosenTrainer();
    const bool isPath = chosen.find('/') != std::string::npos;
    std::string program = isPath ? chosen : findInPath(chosen);
    const std::error_code obstacle =
        program.empty() ? std::make_error_code(std::errc::no_such_file_or_directory) : obstacleTo(program);
    if (obstacle) {
        return Error{describeFailedStart(chosen, obstacle.message())};
    }
    return program;
}

} // namespace bitops
