// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/checksum.h"

#include "core/base/foreign_file.h"

#include <vector>

namespace bitops {

std::uint64_t checksumOf(std::string_view bytes, std::uint64_t before)
{
    std::uint64_t hash = before;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return hash;
}

Result<std::uint64_t> fileChecksum(const std::filesystem::path& path)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    constexpr std::size_t pieceBytes = 1U << 20U;
    std::vector<char> piece(pieceBytes);
    std::uint64_t sum = checksumOfNothing;
    while (true) {
        const Result<std::size_t> count = file->read(piece);
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return sum;
        }
        sum = checksumOf({piece.data(), *count}, sum);
    }
}

std::string checksumText(std::uint64_t checksum)
{
    constexpr int hexadecimal = 16;
    std::string text(hexadecimal, '0');
    for (std::size_t i = text.size(); i > 0; --i, checksum /= hexadecimal) {
        text[i - 1] = "0123456789abcdef"[checksum % hexadecimal];
    }
    return text;
}

} // namespace bitops
