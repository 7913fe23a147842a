// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bitops {

/// Writes an uncompressed zip archive into memory. Source:
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3 and 4.4. Precondition: what
/// finish() gives stays below mostBytes, and there are at most mostFiles.
class ZipArchive
{
public:
    static constexpr std::size_t mostFiles = 65'534;
    static constexpr std::size_t mostBytes = 0xFFFF'FFFE;

    /// The content begins at a multiple of 64 bytes, so that it can be mapped into memory.
    void add(const std::string& name, std::string_view content);

    /// The whole archive. Nothing can be added any more.
    std::string finish();

private:
    std::string m_bytes;
    std::string m_directory;
    std::uint16_t m_files = 0;
};

} // namespace bitops
