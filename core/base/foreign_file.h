// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

namespace bitops {

/// A file that somebody else may have made, open for reading: the one way in which this program opens files.
/// Only regular files are opened, so that nothing waits for the other end of a pipe or wakes a device; and
/// what the program was started with, named as /dev/stdin or /dev/fd/N, may be a pipe. Programs that are
/// started do not inherit it.
class ForeignFile
{
public:
    /// "Could not read x: it is a pipe, not a file."
    static Result<ForeignFile> open(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// In bytes, when it was opened; 0 for a pipe.
    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// How many bytes were read into the buffer; 0 at the end of the file.
    Result<std::size_t> read(std::span<char> buffer);
    /// Reads on from this byte.
    Status seek(std::uint64_t byte);

    /// All from here on to the end, at most so many bytes: a larger file is refused, before it is read where
    /// its size is known. Asks between pieces whether it is to stop.
    Result<std::string> readAll(std::uint64_t mostBytes, const std::stop_token& stop = {});

    /// For a library that reads by itself, which closes it then.
    [[nodiscard]] int release() { return m_descriptor.release(); }

private:
    ForeignFile(std::filesystem::path path, FileDescriptor descriptor, std::uint64_t size);

    std::filesystem::path m_path;
    FileDescriptor m_descriptor;
    std::uint64_t m_size;
};

/// "Could not read x: reason."
Error readError(const std::filesystem::path& path, const std::string& reason);
/// The same with what the system says of `error`, which is a value of errno.
Error readError(const std::filesystem::path& path, int error);

} // namespace bitops
