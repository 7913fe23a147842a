// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <vector>

namespace bitops::testing {

/// What is put into an archive, good or bad.
struct ArchiveEntry
{
    std::string path;
    std::string content = {};
    unsigned type = AE_IFREG;
    std::string link = {};     ///< Where a symbolic link leads.
    std::string hardLink = {}; ///< Of which entry this is another name.
};

/// A .tar.gz of these entries, as its bytes.
inline std::string makeArchive(const std::vector<ArchiveEntry>& entries)
{
    std::string bytes(1 << 20, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_pax_restricted(writer);
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    for (const ArchiveEntry& entry : entries) {
        archive_entry* header = archive_entry_new();
        archive_entry_set_pathname(header, entry.path.c_str());
        archive_entry_set_filetype(header, entry.type);
        archive_entry_set_perm(header, 04777);
        archive_entry_set_size(header, static_cast<la_int64_t>(entry.content.size()));
        if (!entry.link.empty()) {
            archive_entry_set_symlink(header, entry.link.c_str());
        }
        if (!entry.hardLink.empty()) {
            archive_entry_set_hardlink(header, entry.hardLink.c_str());
        }
        archive_write_header(writer, header);
        archive_write_data(writer, entry.content.data(), entry.content.size());
        archive_entry_free(header);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

} // namespace bitops::testing
