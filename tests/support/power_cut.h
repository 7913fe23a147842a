// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/change_record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace bitops::test {

/// The changes that were recorded into this file, in their order.
std::vector<DiskChange> recordedChanges(const std::filesystem::path& file);

/// What a disk holds after the power was cut within a record of changes. Only what was synced is certain: of
/// a file its bytes once it was, of a folder its names. Of the rest any part may be there: bytes without
/// those before them, names without bytes, a rename without the removal before it.
class Disk
{
public:
    /// The folder as it is, all of which is on the disk.
    explicit Disk(const std::filesystem::path& folder);

    /// Does these changes, the first `count` of them, and loses what is not certain as `choice` has it: 0 all
    /// of it, 1 nothing, 2 bytes, 3 names, from 4 on what chance has it.
    void cutPower(const std::vector<DiskChange>& changes, std::size_t count, std::uint64_t choice);

    /// What is left, as files.
    void writeTo(const std::filesystem::path& folder) const;

private:
    struct Name
    {
        bool isFolder = false;
        std::uint64_t file = 0;
    };

    void take(const DiskChange& change);
    void takeBytes(const DiskChange& change);

    std::string m_folder;
    std::map<std::string, Name> m_names; ///< By their paths.
    std::map<std::uint64_t, std::string> m_bytes;
};

} // namespace bitops::test
