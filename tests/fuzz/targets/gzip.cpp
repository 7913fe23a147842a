// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/gzip_reader.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/support/gzipped.h"

#include <algorithm>
#include <cstdint>

namespace bitops::fuzz {

namespace {

using test::gzipped;
using test::isGzip;

constexpr std::size_t mostBytes = 1U << 20U;

/// All of the file, at most mostBytes, in pieces of so many; none if it is refused on the way.
Result<std::string> contentOf(const std::filesystem::path& path, std::size_t piece)
{
    Result<GzipReader> reader = GzipReader::open(path);
    if (!reader) {
        return reader.error();
    }
    std::string content;
    while (content.size() < mostBytes) {
        const Result<std::vector<std::uint8_t>> bytes =
            reader->read(std::min(piece, mostBytes - content.size()));
        if (!bytes) {
            return bytes.error();
        }
        content.append(bytes->begin(), bytes->end());
        require(content.size() <= reader->mostBytes(), "no more comes than was said");
        if (bytes->size() < piece) {
            break;
        }
    }
    return content;
}

void tryGzip(std::string_view input)
{
    static const ScratchFolder folder;
    const std::filesystem::path path = folder.write("file", input);
    const Result<std::string> content = contentOf(path, mostBytes);
    const Result<std::string> inPieces = contentOf(path, 1'000);
    require(isRead(content) == isRead(inPieces), "pieces are as good as the whole");
    if (!content) {
        return;
    }
    require(*content == *inPieces, "pieces are the same as the whole");
    require(isGzip(input) || *content == input.substr(0, mostBytes), "what is not packed is taken as it is");
    if (!isGzip(*content)) {
        const Result<std::string> again = contentOf(folder.write("again", gzipped(*content)), mostBytes);
        require(again && *again == *content, "what is packed and read again is equal");
    }
}

std::vector<std::string> seeds()
{
    return {gzipped("some text, some text, some text"), gzipped(std::string(100'000, 'a')), gzipped(""),
            gzipped("one") + gzipped("two"), "not packed"};
}

} // namespace

const Target target{.tryInput = tryGzip, .seeds = seeds};

} // namespace bitops::fuzz
