// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_file.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// What is no regular file, in words; empty for one.
std::string kindText(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return {};
    case S_IFDIR:
        return Translator::tr("it is a folder");
    case S_IFIFO:
        return Translator::tr("it is a pipe, not a file");
    case S_IFSOCK:
        return Translator::tr("it is a socket, not a file");
    default:
        return Translator::tr("it is a device, not a file");
    }
}

/// Whether the path names what this process was given by whoever started it, as in `bitops cost <(…)`.
bool isOwnDescriptor(const std::filesystem::path& path)
{
    const std::string text = path.lexically_normal().string();
    return text == "/dev/stdin" || text.starts_with("/dev/fd/") || text.starts_with("/proc/self/fd/");
}

std::string obstacle(const std::filesystem::path& path, mode_t mode)
{
    return S_ISFIFO(mode) && isOwnDescriptor(path) ? std::string() : kindText(mode);
}

/// "64 MiB", "2 GiB"; a number of bytes that is none of these in bytes.
std::string limitText(std::uint64_t bytes)
{
    struct Unit
    {
        std::uint64_t bytes;
        const char* name;
    };
    constexpr std::array units{Unit{1ULL << 30U, " GiB"}, Unit{1ULL << 20U, " MiB"},
                               Unit{1ULL << 10U, " KiB"}};
    for (const Unit& unit : units) {
        if (bytes >= unit.bytes && bytes % unit.bytes == 0) {
            return std::to_string(bytes / unit.bytes) + unit.name;
        }
    }
    return std::to_string(bytes) + " B";
}

} // namespace

ForeignFile::ForeignFile(std::filesystem::path path, FileDescriptor descriptor, std::uint64_t size)
    : m_path(std::move(path))
    , m_descriptor(std::move(descriptor))
    , m_size(size)
{
}

Result<ForeignFile> ForeignFile::open(const std::filesystem::path& path)
{
    // Looked at before, because opening alone can make a device do something, and after, because the file may
    // be another by then. Not blocking, because a pipe is opened only when somebody writes to it.
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        return readError(path, errno);
    }
    if (const std::string reason = obstacle(path, status.st_mode); !reason.empty()) {
        return readError(path, reason);
    }
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        return readError(path, errno);
    }
    if (const std::string reason = obstacle(path, status.st_mode); !reason.empty()) {
        return readError(path, reason);
    }
    if (S_ISFIFO(status.st_mode) && ::fcntl(file.get(), F_SETFL, O_RDONLY) != 0) { // Waiting is right here.
        return readError(path, errno);
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    return ForeignFile(path, std::move(file), size);
}

Result<std::size_t> ForeignFile::read(std::span<char> buffer)
{
    ssize_t length = 0;
    do {
        length = ::read(m_descriptor.get(), buffer.data(), buffer.size());
    } while (length < 0 && errno == EINTR);
    if (length < 0) {
        return readError(m_path, errno);
    }
    return static_cast<std::size_t>(length);
}

Status ForeignFile::seek(std::uint64_t byte)
{
    return ::lseek(m_descriptor.get(), static_cast<off_t>(byte), SEEK_SET) >= 0
               ? success()
               : Status(readError(m_path, errno));
}

Result<std::string> ForeignFile::readAll(std::uint64_t mostBytes, const std::stop_token& stop)
{
    const auto tooLarge = [&] {
        return readError(m_path, Translator::tr("it is larger than %1", limitText(mostBytes)));
    };
    if (m_size > mostBytes) {
        return tooLarge();
    }
    // Counted while reading, too: a file may grow, and those of /proc do not tell their size.
    std::string text;
    std::array<char, 65'536> buffer;
    while (true) {
        if (stop.stop_requested()) {
            return readError(m_path, Translator::tr("it was stopped"));
        }
        const Result<std::size_t> length = read(buffer);
        if (!length) {
            return length.error();
        }
        if (*length == 0) {
            return text;
        }
        if (*length > mostBytes - text.size()) {
            return tooLarge();
        }
        text.append(buffer.data(), *length);
    }
}

Error readError(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Translator::tr("Could not read %1: %2.", pathText(path), reason)};
}

Error readError(const std::filesystem::path& path, int error)
{
    return readError(path, std::generic_category().message(error));
}

} // namespace bitops
