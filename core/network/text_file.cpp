// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/text_file.h"

#include "core/network/core_tr.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace bitops {

namespace {

constexpr std::size_t mostBytes = 64U << 20U;

Error cannotRead(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Core::tr("Could not read %1: %2.", path.string(), reason)};
}

Error cannotWrite(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Core::tr("Could not write %1: %2.", path.string(), reason)};
}

std::string systemReason()
{
    return std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
}

/// The permissions that the file has, or that a new one gets.
mode_t permissionsOf(const std::filesystem::path& path)
{
    struct stat existing = {};
    if (::stat(path.c_str(), &existing) == 0) {
        return existing.st_mode & 07777;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

Status replaceFile(const std::filesystem::path& path, std::string_view text)
{
    std::string temporary = path.string() + ".XXXXXX";
    const int file = ::mkstemp(temporary.data());
    if (file < 0) {
        return cannotWrite(path, systemReason());
    }
    // mkstemp makes files for their owner only; a result file is as open as any other.
    const bool isWritten =
        ::fchmod(file, permissionsOf(path)) == 0 && writeWhole(file, text) && ::fsync(file) == 0;
    const bool isClosed = ::close(file) == 0;
    if (!isWritten || !isClosed || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const Error error = cannotWrite(path, systemReason());
        ::unlink(temporary.c_str());
        return error;
    }
    return success();
}

/// For devices and pipes, which must not be replaced by a file.
Status writeInPlace(const std::filesystem::path& path, std::string_view text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) {
        return cannotWrite(path, systemReason());
    }
    const bool isWritten = writeWhole(file, text);
    const Error error = cannotWrite(path, systemReason());
    return ::close(file) == 0 && isWritten ? success() : Status(error);
}

} // namespace

bool writeWhole(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

Result<std::string> readTextFile(const std::filesystem::path& path)
{
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        return cannotRead(path, Core::tr("it is a folder"));
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return cannotRead(path, systemReason());
    }
    // Counted while reading: pipes and devices do not tell their size.
    std::string text;
    std::array<char, 65'536> buffer;
    while (file) {
        file.read(buffer.data(), buffer.size());
        text.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (text.size() > mostBytes) {
            return cannotRead(path, Core::tr("it is larger than 64 MiB"));
        }
    }
    if (file.bad()) {
        return cannotRead(path, systemReason());
    }
    return text;
}

Status writeTextFile(const std::filesystem::path& path, std::string_view text)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return writeInPlace(path, text);
    }
    // A link stays, and what it leads to is replaced.
    const std::filesystem::path target =
        std::filesystem::exists(status) ? std::filesystem::canonical(path, code) : path;
    return replaceFile(code ? path : target, text);
}

} // namespace bitops
