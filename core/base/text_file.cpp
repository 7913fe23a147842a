// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"

#include "core/base/file_descriptor.h"
#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <random>
#include <system_error>

namespace bitops {

namespace {

constexpr std::string_view temporaryEnding = ".unfinished";
constexpr std::string_view randomLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t randomLength = 8;
constexpr std::size_t mostNameBytes = 255; // NAME_MAX of Linux's file systems.

Error cannotWrite(const std::filesystem::path& path, int error)
{
    return Error{
        Translator::tr("Could not write %1: %2.", pathText(path), std::generic_category().message(error))};
}

/// The beginning of the names of temporary files: the target's name, as far as there is room.
std::string temporaryPrefix(const std::filesystem::path& target)
{
    constexpr std::size_t room = mostNameBytes - 1 - randomLength - temporaryEnding.size();
    return target.filename().string().substr(0, room) + ".";
}

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    std::random_device random;
    std::string name = temporaryPrefix(target);
    for (std::size_t i = 0; i < randomLength; ++i) {
        name += randomLetters[random() % randomLetters.size()];
    }
    return target.parent_path() / (name += temporaryEnding);
}

/// The permissions of a file; none if there is no such file.
std::optional<mode_t> permissionsOf(const std::filesystem::path& path)
{
    struct stat status = {};
    constexpr mode_t permissions = 0777; // Not those that make a program run as somebody else.
    return ::stat(path.c_str(), &status) == 0 ? std::optional(status.st_mode & permissions) : std::nullopt;
}

/// Whether this says that the file system has no such ability, which is no fault of what was written.
bool isUnable(int error)
{
    return error == EINVAL || error == ENOSYS || error == ENOTSUP || error == EOPNOTSUPP;
}

bool setPermissions(int file, mode_t wanted)
{
    struct stat status = {};
    if (::fstat(file, &status) != 0 || (status.st_mode & 0777) == wanted) {
        return true;
    }
    // FAT and some network file systems have no permissions to set.
    return ::fchmod(file, wanted) == 0 || errno == EPERM || isUnable(errno);
}

bool syncFile(int file)
{
    return ::fsync(file) == 0 || isUnable(errno);
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : ".";
}

/// Whether the process may do so, as whoever it acts for.
bool isAllowed(const std::filesystem::path& path, int what)
{
    return ::faccessat(AT_FDCWD, path.c_str(), what, AT_EACCESS) == 0;
}

bool writeTemporary(FileDescriptor file, std::string_view text, std::optional<mode_t> permissions)
{
    const bool isWritten = (!permissions || setPermissions(file.get(), *permissions)) &&
                           writeWhole(file.get(), text) && syncFile(file.get());
    const int error = errno;
    const bool isClosed = file.close();
    if (!isWritten) {
        errno = error;
    }
    return isWritten && isClosed;
}

Status replaceFile(const std::filesystem::path& path, std::string_view text)
{
    const std::optional<mode_t> permissions = permissionsOf(path);
    if (permissions && !isAllowed(path, W_OK)) {
        return cannotWrite(path, errno); // Protected against being written, and so against being replaced.
    }
    // Never more open than the file that it replaces, not even at first.
    const std::filesystem::path temporary = temporaryName(path);
    FileDescriptor file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions.value_or(0666)));
    if (!file.isOpen()) {
        return cannotWrite(path, errno);
    }
    if (!writeTemporary(std::move(file), text, permissions) ||
        ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return cannotWrite(path, error);
    }
    return syncFolder(folderOf(path)) ? success() : Status(cannotWrite(path, errno));
}

/// For devices and pipes, which must not be replaced by a file.
Status writeInPlace(const std::filesystem::path& path, std::string_view text)
{
    // Not waiting for somebody to read a pipe: nobody may ever come.
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen() || ::fcntl(file.get(), F_SETFL, O_WRONLY) != 0) {
        return cannotWrite(path, errno);
    }
    if (!writeWhole(file.get(), text)) {
        return cannotWrite(path, errno);
    }
    return file.close() ? success() : Status(cannotWrite(path, errno));
}

/// What a chain of links leads to in the end, whether it is there or not.
std::filesystem::path followLinks(std::filesystem::path path)
{
    constexpr int mostLinks = 40; // As the system does.
    std::error_code code;
    for (int i = 0; i < mostLinks && std::filesystem::is_symlink(path, code); ++i) {
        path = path.parent_path() / std::filesystem::read_symlink(path, code);
    }
    return path;
}

} // namespace

bool writeWhole(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        if (written == 0) { // Nothing was taken and nothing said: it would go on for ever.
            errno = EIO;
            return false;
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code code;
    return std::filesystem::symlink_status(path, code).type() != std::filesystem::file_type::not_found;
}

Result<std::string> readTextFile(const std::filesystem::path& path, std::uint64_t mostBytes,
                                 const std::stop_token& stop)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    return file ? file->readAll(mostBytes, stop) : Result<std::string>(file.error());
}

Status writeTextFile(const std::filesystem::path& path, std::string_view text)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return writeInPlace(path, text);
    }
    return replaceFile(followLinks(path), text);
}

bool isLeftoverOf(const std::filesystem::path& target, const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    const std::string prefix = temporaryPrefix(target);
    if (name.size() != prefix.size() + randomLength + temporaryEnding.size() || !name.starts_with(prefix) ||
        !name.ends_with(temporaryEnding)) {
        return false;
    }
    const std::string_view random = std::string_view(name).substr(prefix.size(), randomLength);
    return random.find_first_not_of(randomLetters) == std::string_view::npos;
}

Status checkWritable(const std::filesystem::path& path)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::none) { // Not to be told: a name that is too long, say.
        return cannotWrite(path, code.value());
    }
    if (std::filesystem::is_directory(status)) {
        return cannotWrite(path, EISDIR);
    }
    if (std::filesystem::exists(status) && !isAllowed(path, W_OK)) {
        return cannotWrite(path, errno);
    }
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return success(); // A device or a pipe needs no room beside it.
    }
    const std::filesystem::path folder = folderOf(followLinks(path));
    if (std::filesystem::exists(folder, code) && !std::filesystem::is_directory(folder, code)) {
        return cannotWrite(path, ENOTDIR);
    }
    return isAllowed(folder, W_OK | X_OK) ? success() : Status(cannotWrite(path, errno));
}

} // namespace bitops
