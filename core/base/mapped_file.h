// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace bitops {

/// A file that somebody else may have made, seen as memory: what is not looked at is not read from the disk.
/// As ForeignFile, it takes regular files only. Precondition of looking at it: nobody cuts the file off
/// meanwhile, since the system ends a process that reads memory without a file behind it.
class MappedFile
{
public:
    static Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

    /// Gives the memory of a part back. What is looked at there again is read again. Without this, the system
    /// counts as the program's what lies around each byte that was looked at, up to megabytes.
    void release(std::string_view part) const;

private:
    explicit MappedFile(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::string_view m_bytes;
};

} // namespace bitops
