// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/power_cut.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>

namespace bitops::test {

namespace {

using Kind = DiskChange::Kind;

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string folderOf(const std::string& path)
{
    return path.substr(0, path.rfind('/'));
}

bool isOfBytes(const DiskChange& change)
{
    return change.kind == Kind::Write || change.kind == Kind::Truncate;
}

/// Whether this sync makes that change certain.
bool secures(const DiskChange& sync, const DiskChange& change)
{
    return isOfBytes(change) ? sync.kind == Kind::Sync && sync.file == change.file
                             : sync.kind == Kind::SyncFolder && sync.path == folderOf(change.path);
}

/// Whether a change that is not certain is there nonetheless.
class Chance
{
public:
    explicit Chance(std::uint64_t choice)
        : m_choice(choice)
        , m_random(choice)
    {
    }

    bool keeps(const DiskChange& change)
    {
        constexpr std::array<bool, 4> bytes{false, true, false, true};
        constexpr std::array<bool, 4> names{false, true, true, false};
        if (m_choice < bytes.size()) {
            return (isOfBytes(change) ? bytes : names).at(m_choice);
        }
        return m_random() % 2 == 0;
    }

    /// How much of a write is there.
    std::size_t share(std::size_t size)
    {
        return m_choice < 4 || m_random() % 2 == 0 ? size : m_random() % (size + 1);
    }

private:
    std::uint64_t m_choice;
    std::mt19937_64 m_random;
};

} // namespace

std::vector<DiskChange> recordedChanges(const std::filesystem::path& file)
{
    std::vector<DiskChange> changes;
    // The number of a file that is gone may be given to another one: here each has its own.
    std::map<std::uint64_t, std::uint64_t> numberOf;
    constexpr std::uint64_t firstNew = 1ULL << 60U;
    std::ifstream stream(file, std::ios::binary);
    std::array<std::uint64_t, 6> numbers{};
    const auto readText = [&stream](std::uint64_t size) {
        std::string text(size, '\0');
        stream.read(text.data(), static_cast<std::streamsize>(size));
        return text;
    };
    while (
        std::all_of(numbers.begin(), numbers.end(), [&](auto& number) { return bool(stream >> number); })) {
        stream.ignore(2); // A blank and a line break.
        DiskChange change{static_cast<Kind>(numbers[0]), numbers[1], numbers[2]};
        change.path = readText(numbers[3]);
        change.from = readText(numbers[4]);
        change.bytes = readText(numbers[5]);
        if (change.kind == Kind::Create) {
            numberOf[change.file] = firstNew + changes.size();
        }
        const auto known = numberOf.find(change.file);
        change.file = known == numberOf.end() ? change.file : known->second;
        changes.push_back(std::move(change));
    }
    return changes;
}

Disk::Disk(const std::filesystem::path& folder)
    : m_folder(folder.string())
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string path = entry.path().string();
        m_names[path] = {entry.is_directory(), inodeOf(path)};
        if (!entry.is_directory()) {
            m_bytes[inodeOf(path)] = contentOf(path);
        }
    }
}

void Disk::cutPower(const std::vector<DiskChange>& changes, std::size_t count, std::uint64_t choice)
{
    Chance chance(choice);
    const auto end = changes.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto change = changes.begin(); change != end; ++change) {
        const bool isCertain =
            std::any_of(change, end, [&](const DiskChange& later) { return secures(later, *change); });
        if (isCertain || chance.keeps(*change)) {
            DiskChange kept = *change;
            kept.bytes.resize(isCertain ? kept.bytes.size() : chance.share(kept.bytes.size()));
            take(kept);
        }
    }
}

void Disk::take(const DiskChange& change)
{
    switch (change.kind) {
    case Kind::Write:
    case Kind::Truncate:
        takeBytes(change);
        break;
    case Kind::Rename:
        m_names.erase(change.from);
        [[fallthrough]];
    case Kind::Create:
    case Kind::Link:
        m_names[change.path] = {false, change.file};
        break;
    case Kind::MakeFolder:
        m_names[change.path] = {true, 0};
        break;
    case Kind::Remove:
        m_names.erase(change.path);
        break;
    case Kind::Sync:
    case Kind::SyncFolder:
        break;
    }
}

void Disk::takeBytes(const DiskChange& change)
{
    std::string& bytes = m_bytes[change.file];
    if (change.kind == Kind::Truncate) {
        bytes.resize(change.offset);
        return;
    }
    bytes.resize(std::max<std::size_t>(bytes.size(), change.offset + change.bytes.size()));
    bytes.replace(change.offset, change.bytes.size(), change.bytes);
}

void Disk::writeTo(const std::filesystem::path& folder) const
{
    std::error_code lost; // A file whose folder is not there is not there either.
    for (const auto& [path, name] : m_names) {
        const std::filesystem::path place = folder.string() + path.substr(m_folder.size());
        if (name.isFolder) {
            std::filesystem::create_directory(place, lost);
            continue;
        }
        const auto bytes = m_bytes.find(name.file);
        std::ofstream(place, std::ios::binary) << (bytes == m_bytes.end() ? std::string() : bytes->second);
    }
}

} // namespace bitops::test
