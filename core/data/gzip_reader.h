// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

struct gzFile_s; // zlib's

namespace bitops {

/// Reads a file from its beginning, unpacked if its content is gzip (RFC 1952), whatever its name is.
class GzipReader
{
public:
    static Result<GzipReader> open(const std::filesystem::path& path);

    /// Up to `most` bytes, fewer only at the end. The error is what is wrong with the file, to be named by
    /// who knows what it is: "it is damaged: …". Memory is taken as bytes come, not as they are promised.
    Result<std::vector<std::uint8_t>> read(std::size_t most);

private:
    struct Closer
    {
        void operator()(gzFile_s* file) const;
    };

    explicit GzipReader(gzFile_s* file)
        : m_file(file)
    {
    }

    std::unique_ptr<gzFile_s, Closer> m_file;
};

} // namespace bitops
