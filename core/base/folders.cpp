// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folders.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace bitops {

bool syncFolder(const std::filesystem::path& folder)
{
    const FileDescriptor file(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.isOpen()) {
        return errno == EACCES; // A folder may be written to without being readable.
    }
    return ::fsync(file.get()) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP ||
           errno == EOPNOTSUPP;
}

std::error_code makeFolder(const std::filesystem::path& folder)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(folder, code);
    if (std::filesystem::is_directory(status)) {
        return {};
    }
    if (std::filesystem::exists(status)) {
        return std::make_error_code(std::errc::not_a_directory);
    }
    std::filesystem::create_directory(folder, code);
    if (code) {
        return code;
    }
    return syncFolder(folder.parent_path()) ? std::error_code()
                                            : std::error_code(errno, std::generic_category());
}

std::error_code makeFolders(const std::filesystem::path& folder)
{
    std::error_code code;
    if (folder.empty() || std::filesystem::is_directory(folder, code)) {
        return {};
    }
    const std::error_code onTheWay = makeFolders(folder.parent_path());
    return onTheWay ? onTheWay : makeFolder(folder);
}

} // namespace bitops
