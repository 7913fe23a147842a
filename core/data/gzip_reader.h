// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

namespace bitops {

/// Reads a file from its beginning, unpacked if its content is gzip (RFC 1952), whatever its name is.
class GzipReader
{
public:
    /// The error is a whole sentence: "Could not read x: …".
    static Result<GzipReader> open(const std::filesystem::path& path);

    /// Up to `most` bytes, fewer only at the end. The error is what is wrong with the file, to be named by
    /// who knows what it is: "its gzip data are damaged". Memory is taken as bytes come, not as they are
    /// promised.
    Result<std::vector<std::uint8_t>> read(std::size_t most);

    /// How many bytes the file can hold at most, unpacked: deflate makes of no byte more than 1,032 (see
    /// zlib's technical details).
    [[nodiscard]] std::uint64_t mostBytes() const;

private:
    class Source;
    struct Closer
    {
        void operator()(Source* source) const;
    };

    explicit GzipReader(std::unique_ptr<Source, Closer> source)
        : m_source(std::move(source))
    {
    }

    std::unique_ptr<Source, Closer> m_source; ///< Stays where it is: zlib keeps its place.
};

} // namespace bitops
