// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace bitops::test {

/// What is put into an archive, good or bad.
struct ArchiveEntry
{
    std::string path;
    std::string content = {};
    unsigned type = AE_IFREG;
    std::string link = {};     ///< Where a symbolic link leads.
    std::string hardLink = {}; ///< Of which entry this is another name.
    bool isSparse = false; ///< Whether all but the first byte of its content, which is of zeros, is a hole.
};

using ArchiveWriter = std::unique_ptr<archive, int (*)(archive*)>;

/// Ends the test where libarchive refuses: a wrong fixture would let it pass for another reason.
inline void demand(bool isDone, const ArchiveWriter& writer)
{
    if (!isDone) {
        const char* const reason = archive_error_string(writer.get());
        throw std::runtime_error(reason != nullptr ? reason : "libarchive gives no reason");
    }
}

inline void addEntry(const ArchiveWriter& writer, const ArchiveEntry& entry)
{
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> header(archive_entry_new(),
                                                                          archive_entry_free);
    archive_entry_set_pathname(header.get(), entry.path.c_str());
    archive_entry_set_filetype(header.get(), entry.type);
    archive_entry_set_perm(header.get(), 04777);
    archive_entry_set_size(header.get(), static_cast<la_int64_t>(entry.content.size()));
    if (!entry.link.empty()) {
        archive_entry_set_symlink(header.get(), entry.link.c_str());
    }
    if (!entry.hardLink.empty()) {
        archive_entry_set_hardlink(header.get(), entry.hardLink.c_str());
    }
    if (entry.isSparse) {
        archive_entry_sparse_add_entry(header.get(), 0, 1);
    }
    demand(archive_write_header(writer.get(), header.get()) == ARCHIVE_OK, writer);
    const la_ssize_t size = archive_write_data(writer.get(), entry.content.data(), entry.content.size());
    demand(size == static_cast<la_ssize_t>(entry.content.size()), writer);
}

/// How the archive is packed.
enum class ArchiveFilter { Gzip, None };

/// A .tar.gz or .tar of these entries, as its bytes: at most 1 MiB of them.
inline std::string makeArchive(const std::vector<ArchiveEntry>& entries,
                               ArchiveFilter filter = ArchiveFilter::Gzip)
{
    std::string bytes(1 << 20, '\0');
    std::size_t used = 0;
    const ArchiveWriter writer(archive_write_new(), archive_write_free);
    const auto add =
        filter == ArchiveFilter::Gzip ? archive_write_add_filter_gzip : archive_write_add_filter_none;
    demand(add(writer.get()) == ARCHIVE_OK, writer);
    demand(archive_write_set_format_pax_restricted(writer.get()) == ARCHIVE_OK, writer);
    demand(archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used) == ARCHIVE_OK, writer);
    for (const ArchiveEntry& entry : entries) {
        addEntry(writer, entry);
    }
    demand(archive_write_close(writer.get()) == ARCHIVE_OK, writer);
    bytes.resize(used);
    return bytes;
}

} // namespace bitops::test
