// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace bitops {

/// Files and folders of a data set that are not read, counted by what they are and where.
class LeftAside
{
public:
    /// `where` is printable, or empty: the name of a class, of a part with a class, of a part.
    void add(const std::string& where, const std::string& what) { addKind({where, what}); }

    /// A file, by its ending; where its content is a picture's, that is told, too.
    void addFile(const std::string& where, const std::filesystem::path& path);

    [[nodiscard]] bool isEmpty() const { return m_counts.empty(); }

    /// "30 .gif (GIF, which is not read) in dog and 2 .txt in cat", the most frequent first.
    [[nodiscard]] std::string list() const;
    /// "Left aside: …."
    [[nodiscard]] std::string sentence() const { return "Left aside: " + list() + "."; }

private:
    using Kind = std::pair<std::string, std::string>;

    void addKind(const Kind& kind);

    std::map<Kind, std::int64_t> m_counts;
};

} // namespace bitops
