// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/types.h>

namespace bitops::test {

/// One change of files below a folder, as the disk may or may not have it after a power cut.
struct DiskChange
{
    enum class Kind {
        Create,     ///< `path` is a new, empty file.
        Write,      ///< `bytes` at `offset` of the file.
        Truncate,   ///< The file is `offset` bytes long.
        Sync,       ///< All of the file so far is on the disk.
        SyncFolder, ///< So are all names in `path`.
        Rename,     ///< `path` is the name of the file that was `from`.
        Link,       ///< `path` is another name of the file.
        Remove,     ///< `path` names nothing any more.
        MakeFolder  ///< `path` is a new folder.
    };

    Kind kind = Kind::Create;
    std::uint64_t file = 0; ///< Its inode; 0 where only names matter.
    std::uint64_t offset = 0;
    std::string path = {};
    std::string from = {};
    std::string bytes = {};
};

/// Whether changes are recorded: as long as a file takes them (faults.h).
bool isRecording();
/// Takes changes from now on into this file, one after the other; an empty name ends it.
void recordInto(const std::string& file);
void record(const DiskChange& change);

/// Of an open file, and 0 where there is none.
std::uint64_t inodeOf(int file);
std::uint64_t inodeOf(const std::string& path);
/// Where a write to it begins.
std::uint64_t placeIn(int file);

} // namespace bitops::test
