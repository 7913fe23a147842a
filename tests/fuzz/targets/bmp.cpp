// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/picture_check.h"

#include <cstdlib>

namespace bitops::fuzz {

namespace {

// BITMAPFILEHEADER and BITMAPINFOHEADER of Microsoft's Windows GDI reference, low bytes first.
constexpr std::size_t coreHeader = 12;

std::int64_t numberAt(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count && at + count <= bytes.size(); ++i) {
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    }
    return count == 4 ? static_cast<std::int32_t>(number) : static_cast<std::int64_t>(number);
}

void tryBmp(std::string_view input)
{
    const std::size_t count = numberAt(input, 14, 4) == coreHeader ? 2 : 4;
    const std::int64_t width = numberAt(input, 18, count);
    const std::int64_t height = std::abs(numberAt(input, 18 + count, count));
    if (width <= 0 || height <= static_cast<std::int64_t>(mostTriedPixels) / width) {
        tryPicture(input);
    }
}

void add(std::string& bytes, std::int64_t number, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xFF);
    }
}

/// Pixels, packed or not, stand behind as many colours as there can be, or behind three masks.
std::string pictureOf(int bits, int compression, int height, const std::string& pixels)
{
    constexpr std::int64_t behindHeaders = 14 + 40;
    const std::int64_t colors = bits <= 8 ? 1LL << bits : 0;
    const std::int64_t masks = compression == 3 ? 3 : 0;
    std::string bytes = "BM";
    add(bytes, behindHeaders + 4 * (colors + masks) + static_cast<std::int64_t>(pixels.size()), 4);
    add(bytes, 0, 4);
    add(bytes, behindHeaders + 4 * (colors + masks), 4);
    add(bytes, 40, 4);
    add(bytes, 4, 4); // The width.
    add(bytes, height, 4);
    add(bytes, 1, 2);
    add(bytes, bits, 2);
    add(bytes, compression, 4);
    for (int i = 0; i < 5; ++i) {
        add(bytes, 0, 4);
    }
    for (std::int64_t i = 0; i < colors; ++i) {
        add(bytes, i * 0x010305, 4);
    }
    for (std::int64_t i = 0; i < masks; ++i) {
        add(bytes, 0x1FLL << (5 * i), 4);
    }
    return bytes + pixels;
}

std::vector<std::string> seeds()
{
    std::vector<std::string> pictures{
        pictureOf(8, 1, 2, std::string("\x04\x07\x00\x00\x00\x03\x01\x02\x03\x00\x00\x01", 12)),
        pictureOf(4, 2, 3, std::string("\x04\x12\x00\x00\x00\x02\x01\x01\x02\x34\x00\x01", 12)),
        pictureOf(16, 3, -2, std::string(16, '\x55'))};
    for (const int bits : {1, 4, 8, 16, 24, 32}) {
        pictures.push_back(
            pictureOf(bits, 0, 2, std::string(static_cast<std::size_t>(bits < 8 ? 8 : bits), '\1')));
    }
    return pictures;
}

} // namespace

const Target target{.tryInput = tryBmp, .seeds = seeds};

} // namespace bitops::fuzz
