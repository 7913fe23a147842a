// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_files.h"

#include "core/base/foreign_text.h"
#include "core/data/leftovers.h"

#include <algorithm>
#include <system_error>

namespace bitops {

Result<Paths> entriesOf(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::directory_iterator entries(folder, code);
    Paths paths;
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        if (!isLeftover(entries->path())) {
            paths.push_back(entries->path());
        }
    }
    if (code) {
        return Error{code.message()};
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<Paths> foldersIn(const std::filesystem::path& folder)
{
    const Result<Paths> entries = entriesOf(folder);
    if (!entries) {
        return entries.error();
    }
    Paths folders;
    for (const std::filesystem::path& path : *entries) {
        const Result<EntryKind> kind = kindOf(path);
        if (!kind) {
            return kind.error();
        }
        if (*kind == EntryKind::Folder && !leadsToItsOwnParent(path)) {
            folders.push_back(path);
        }
    }
    return folders;
}

bool leadsToItsOwnParent(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::is_symlink(path, code)) {
        return false;
    }
    const std::filesystem::path target = std::filesystem::canonical(path, code);
    const std::filesystem::path from = std::filesystem::canonical(path.parent_path(), code);
    return std::mismatch(target.begin(), target.end(), from.begin(), from.end()).first == target.end();
}

Result<EntryKind> kindOf(const std::filesystem::path& path)
{
    std::error_code code;
    switch (std::filesystem::status(path, code).type()) {
    case std::filesystem::file_type::none:
        if (code == std::errc::too_many_symbolic_link_levels) {
            return EntryKind::Other;
        }
        return Error{code.message()};
    case std::filesystem::file_type::directory:
        return EntryKind::Folder;
    case std::filesystem::file_type::regular:
        return EntryKind::File;
    default:
        return EntryKind::Other;
    }
}

bool isFolder(const std::filesystem::path& path)
{
    std::error_code code;
    return std::filesystem::is_directory(path, code);
}

bool isRegularFile(const std::filesystem::path& path)
{
    std::error_code code;
    return std::filesystem::is_regular_file(path, code);
}

std::string nameText(const std::filesystem::path& path)
{
    return excerpt(path.filename().string());
}

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    for (char& letter : small) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return small;
}

std::string listed(const std::vector<std::string>& texts, const std::string& word, std::size_t most)
{
    const std::size_t shown = std::min(texts.size(), most);
    std::vector<std::string> parts(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < texts.size()) {
        parts.push_back(std::to_string(texts.size() - shown) + " more");
    }
    std::string list;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        list += (i == 0 ? "" : isLast ? " " + word + " " : ", ") + parts[i];
    }
    return list;
}

std::vector<std::string> numberedClasses(std::size_t count, std::size_t first)
{
    std::vector<std::string> names;
    for (std::size_t i = first; i < first + count; ++i) {
        names.push_back(std::to_string(i));
    }
    return names;
}

} // namespace bitops
