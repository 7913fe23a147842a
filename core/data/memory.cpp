// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/memory.h"

#include "core/base/text_file.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <string>

namespace bitops {

namespace {

using ByteCount = std::optional<std::uint64_t>;

ByteCount least(ByteCount a, ByteCount b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

ByteCount rest(ByteCount limit, ByteCount used)
{
    return limit && used ? ByteCount(*limit - std::min(*limit, *used)) : std::nullopt;
}

/// What the system says in such a file; nothing where it has none.
std::istringstream systemText(const std::filesystem::path& path)
{
    constexpr std::uint64_t mostBytes = 1U << 20U;
    const Result<std::string> text = readTextFile(path, mostBytes);
    return std::istringstream(text ? *text : std::string());
}

/// The number that a file consists of; none of "max", and of a file that is not there.
ByteCount numberIn(const std::filesystem::path& path)
{
    std::istringstream file = systemText(path);
    std::uint64_t number = 0;
    return file >> number ? ByteCount(number) : std::nullopt;
}

/// The number behind this word at the beginning of a line.
ByteCount numberBehind(const std::filesystem::path& path, const std::string& word)
{
    std::istringstream file = systemText(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string first;
        std::uint64_t number = 0;
        if (words >> first >> number && first == word) {
            return number;
        }
    }
    return std::nullopt;
}

ByteCount ofMachine(const std::filesystem::path& proc)
{
    constexpr std::uint64_t unit = 1024;
    const ByteCount available = numberBehind(proc / "meminfo", "MemAvailable:");
    const std::uint64_t swap = numberBehind(proc / "meminfo", "SwapFree:").value_or(0);
    return available ? ByteCount((*available + swap) * unit) : std::nullopt;
}

/// What tells the two versions of control groups apart.
struct Names
{
    const char* limit;
    const char* used;
    std::array<const char*, 2> files; ///< In memory.stat: contents of files, which give way.
};
constexpr Names version1{
    "memory.limit_in_bytes", "memory.usage_in_bytes", {"total_inactive_file", "total_active_file"}};
constexpr Names version2{"memory.max", "memory.current", {"inactive_file", "active_file"}};

ByteCount leftByGroup(const std::filesystem::path& group, const Names& names)
{
    ByteCount used = numberIn(group / names.used);
    for (const char* const file : names.files) {
        used = rest(used, numberBehind(group / "memory.stat", file).value_or(0));
    }
    const ByteCount left = rest(numberIn(group / names.limit), used);
    // Version 1 counts swap in a file of its own, which hardly any system has switched on.
    const ByteCount swap = rest(numberIn(group / "memory.swap.max"), numberIn(group / "memory.swap.current"));
    return left ? ByteCount(*left + swap.value_or(0)) : std::nullopt;
}

/// Of a group and all that it is in, up to the root.
ByteCount leftByGroups(const std::filesystem::path& root, const std::string& group, const Names& names)
{
    ByteCount left = leftByGroup(root, names);
    std::filesystem::path path = root;
    for (const std::filesystem::path& part : std::filesystem::path(group).relative_path()) {
        path /= part;
        left = least(left, leftByGroup(path, names));
    }
    return left;
}

/// Lines of /proc/self/cgroup are "number:controllers:group".
ByteCount leftByControlGroups(const std::filesystem::path& proc, const std::filesystem::path& controlGroups)
{
    std::istringstream file = systemText(proc / "self" / "cgroup");
    ByteCount left;
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
        if (second == std::string::npos) {
            continue;
        }
        const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
        const std::string group = line.substr(second + 1);
        if (controllers == ",,") {
            left = least(left, leftByGroups(controlGroups, group, version2));
        } else if (controllers.find(",memory,") != std::string::npos) {
            left = least(left, leftByGroups(controlGroups / "memory", group, version1));
        }
    }
    return left;
}

ByteCount leftByOwnLimit(decltype(RLIMIT_AS) resource, const char* used)
{
    constexpr std::uint64_t unit = 1024;
    rlimit limit = {};
    if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return std::nullopt;
    }
    const ByteCount kilobytes = numberBehind("/proc/self/status", used);
    return rest(limit.rlim_cur, kilobytes ? ByteCount(*kilobytes * unit) : std::nullopt);
}

std::string gigabytes(double bytes)
{
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.1f GB", bytes / 1e9);
    return text.data();
}

} // namespace

std::optional<std::uint64_t> availableMemory(const std::filesystem::path& proc,
                                             const std::filesystem::path& controlGroups)
{
    return least(ofMachine(proc), leftByControlGroups(proc, controlGroups));
}

std::optional<std::uint64_t> availableMemory()
{
    const ByteCount own = least(leftByOwnLimit(RLIMIT_AS, "VmSize:"), leftByOwnLimit(RLIMIT_DATA, "VmData:"));
    return least(own, availableMemory("/proc", "/sys/fs/cgroup"));
}

Status checkMemory(std::uint64_t images, const Shape& shape)
{
    const auto bytes = static_cast<std::uint64_t>(shape.channels * shape.height * shape.width);
    const ByteCount available = availableMemory();
    if (!available || images <= *available / bytes) {
        return success();
    }
    return Error{"its " + std::to_string(images) + " images take " +
                 gigabytes(static_cast<double>(images) * static_cast<double>(bytes)) + " at " +
                 shapeText(shape) + ", but only " + gigabytes(static_cast<double>(*available)) +
                 " of memory are left"};
}

std::string shapeText(const Shape& shape)
{
    return std::to_string(shape.channels) + "×" + std::to_string(shape.height) + "×" +
           std::to_string(shape.width);
}

} // namespace bitops
