// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace bitops::fuzz {

/// A folder for the files that readers are to read, below the one for temporary files. It goes with the
/// object, but not with a process that is ended before: who starts that gives it a folder to be removed.
class ScratchFolder
{
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    /// Without links in it.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// The whole path of a file that is there then, with these bytes. The folders on the way are there.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;
    /// Removes all that is in it.
    void clear() const;

private:
    std::filesystem::path m_path;
};

/// While it lives, a file that is opened outside of the folder ends the process. There is one at a time.
class NothingOutside
{
public:
    explicit NothingOutside(const std::filesystem::path& folder);
    NothingOutside(const NothingOutside&) = delete;
    NothingOutside& operator=(const NothingOutside&) = delete;
    ~NothingOutside();
};

} // namespace bitops::fuzz
