// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/left_aside.h"

#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/data/data_files.h"
#include "core/data/picture_format.h"

#include <algorithm>
#include <array>
#include <vector>

namespace bitops {

namespace {

/// By the first bytes; null for what cannot be opened, too.
const PictureFormat* formatInside(const std::filesystem::path& path)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    std::array<char, picturePrefix> bytes{};
    const Result<std::size_t> count = file ? file->read(bytes) : file.error();
    return count ? formatOfContent({bytes.data(), *count}) : nullptr;
}

/// What is said of a file behind its ending.
std::string remarkOn(const std::filesystem::path& path)
{
    const PictureFormat* const named = formatOfName(path);
    const PictureFormat* const inside = formatInside(path);
    if (inside != nullptr && inside->decode != nullptr) {
        return " (" + std::string(inside->name) + " under another ending)";
    }
    const PictureFormat* const format = inside != nullptr ? inside : named;
    return format == nullptr ? "" : " (" + std::string(format->name) + ", which is not read)";
}

} // namespace

void LeftAside::addFile(const std::string& where, const std::filesystem::path& path)
{
    constexpr std::size_t longestEnding = 16;
    const std::string ending = path.extension().string();
    add(where, (ending.empty() ? "without an ending" : excerpt(inSmallLetters(ending), longestEnding)) +
                   remarkOn(path));
}

void LeftAside::addKind(const Kind& kind)
{
    constexpr std::size_t mostKinds = 1000;
    const bool isCounted = m_counts.contains(kind) || m_counts.size() < mostKinds;
    ++m_counts[isCounted ? kind : Kind{"", "of other kinds"}];
}

std::string LeftAside::list() const
{
    std::vector<std::pair<Kind, std::int64_t>> counts(m_counts.begin(), m_counts.end());
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> texts;
    for (const auto& [kind, count] : counts) {
        texts.push_back(std::to_string(count) + " " + kind.second +
                        (kind.first.empty() ? "" : " in " + kind.first));
    }
    return listed(texts);
}

} // namespace bitops
