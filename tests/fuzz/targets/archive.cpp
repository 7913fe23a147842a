// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/archive_unpacker.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/support/archives.h"
#include "tests/support/gzipped.h"

#include <sys/stat.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <map>

namespace bitops::fuzz {

namespace {

using test::gzipped;
using test::isGzip;

constexpr UnpackLimits unpackLimits{.bytes = 1 << 16, .entries = 16};

/// Files by their paths, with their sizes; folders have none.
using Tree = std::map<std::string, std::uintmax_t>;

Tree treeOf(const std::filesystem::path& folder)
{
    Tree tree;
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        require(!entry.is_symlink() && (entry.is_regular_file() || entry.is_directory()),
                "nothing but files and folders is unpacked");
        struct stat status = {};
        require(::lstat(entry.path().c_str(), &status) == 0 && (status.st_mode & 07022) == 0,
                "permissions are not taken over");
        const std::uintmax_t size = entry.is_regular_file() ? entry.file_size() : 0;
        bytes += size;
        tree.emplace(entry.path().lexically_relative(folder).string(), size);
    }
    require(bytes <= static_cast<std::uintmax_t>(unpackLimits.bytes), "no more bytes than the limit");
    return tree;
}

/// Unpacks into a folder beside the archive: nothing else may come up there.
Result<bool> unpack(const ScratchFolder& scratch, std::string_view bytes, Tree& tree)
{
    scratch.clear();
    const std::filesystem::path target = scratch.path() / "target";
    std::filesystem::create_directory(target);
    const std::filesystem::path archive = scratch.write("archive", bytes);
    const NothingOutside guard(scratch.path());
    const Result<bool> unpacked =
        unpackArchive(archive, target, unpackLimits, [](std::int64_t) { return true; });
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
        require(entry.path() == target || entry.path() == archive,
                "nothing is written outside of the folder: " + entry.path().string());
    }
    require(std::filesystem::file_size(archive) == bytes.size(), "the archive stays as it is");
    tree = treeOf(target);
    return unpacked;
}

void tryArchive(std::string_view input)
{
    static const ScratchFolder one;
    static const ScratchFolder two;
    Tree tree;
    const Result<bool> unpacked = unpack(one, input, tree);
    if (!isRead(unpacked)) {
        return;
    }
    require(*unpacked, "nobody has stopped it");
    if (!isGzip(input)) {
        Tree again;
        const Result<bool> packed = unpack(two, gzipped(input), again);
        require(packed && again == tree, "what is packed is the same");
    }
}

// A header of tar (POSIX.1-2017, pax, "ustar Interchange Format") is a block in which the sum stands at 148,
// counted with blanks in its own place, and the size at 124, both in octal digits.
constexpr std::size_t blockBytes = 512;
constexpr std::size_t sizeAt = 124;
constexpr std::size_t sumAt = 148;
constexpr std::size_t sumBytes = 8;

void mendSum(std::string& tar, std::size_t header)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const bool isOfSum = i >= sumAt && i < sumAt + sumBytes;
        sum += isOfSum ? static_cast<unsigned>(' ') : static_cast<unsigned char>(tar[header + i]);
    }
    std::array<char, sumBytes> digits{};
    std::snprintf(digits.data(), digits.size(), "%06o", sum);
    tar.replace(header + sumAt, sumBytes, std::string(digits.data(), 7) + " ");
}

/// Of plain archives.
void mendSums(std::string& tar)
{
    for (std::size_t at = 0; !isGzip(tar) && at + blockBytes <= tar.size();) {
        if (tar[at] == '\0') {
            return;
        }
        mendSum(tar, at);
        std::uint64_t size = 0;
        std::from_chars(tar.data() + at + sizeAt, tar.data() + at + sizeAt + 11, size, 8);
        at += blockBytes +
              (std::min<std::uint64_t>(size, tar.size()) + blockBytes - 1) / blockBytes * blockBytes;
    }
}

std::string tarOf(const std::vector<test::ArchiveEntry>& entries)
{
    return test::makeArchive(entries, test::ArchiveFilter::None);
}

std::vector<std::string> seeds()
{
    const std::vector<test::ArchiveEntry> good{
        {"data/", {}, AE_IFDIR}, {"data/a.bin", "one"}, {"data/deep/b", "two"}};
    return {test::makeArchive(good),
            tarOf(good),
            tarOf({{"a", "one"}, {"l", {}, AE_IFLNK, ".."}, {"l/out", "x"}}),
            tarOf({{"a", "x"}, {"h", {}, AE_IFREG, {}, "a"}}),
            tarOf({{std::string(120, 'n') + "/" + std::string(90, 'm'), "long"}}),
            tarOf({{.path = "holes", .content = std::string(5'000, '\0'), .isSparse = true}}),
            tarOf({{"../out", "x"}}),
            tarOf({{"p", {}, AE_IFIFO}})};
}

} // namespace

const Target target{.tryInput = tryArchive, .seeds = seeds, .mend = mendSums};

} // namespace bitops::fuzz
