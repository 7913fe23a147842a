// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm_queue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace bitops {

namespace {

constexpr char separator = '|';
constexpr std::size_t fields = 4;

/// The task of "123_4".
std::optional<std::size_t> taskOf(std::string_view id)
{
    const std::size_t underscore = id.find('_');
    if (underscore == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t task = 0;
    const char* const end = id.data() + id.size();
    const auto [last, error] = std::from_chars(id.data() + underscore + 1, end, task);
    return error == std::errc() && last == end ? std::optional(task) : std::nullopt;
}

std::optional<SlurmTask> taskFromLine(std::string_view line)
{
    std::array<std::string, fields> parts;
    for (std::size_t i = 0; i < fields; ++i) {
        const std::size_t end = i + 1 < fields ? line.find(separator) : line.size();
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        parts.at(i) = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return SlurmTask{parts[0], parts[1], parts[2], parts[3]};
}

} // namespace

std::vector<std::string> squeueArguments(const std::string& job)
{
    return {"--array", "--noheader", "--format=%i|%t|%N|%r", "--jobs=" + job};
}

SlurmQueue queueFromText(std::string_view text, const std::vector<std::string>& runs)
{
    SlurmQueue queue;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::optional<SlurmTask> task = taskFromLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::optional<std::size_t> number = task ? taskOf(task->id) : std::nullopt;
        if (number && *number < runs.size()) {
            queue[runs[*number]] = *task;
        }
    }
    return queue;
}

bool isJobForgotten(std::string_view complaint)
{
    return complaint.find("Invalid job id") != std::string_view::npos;
}

} // namespace bitops
