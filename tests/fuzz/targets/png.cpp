// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/picture_check.h"

#include <png.h>
#include <zlib.h>

namespace bitops::fuzz {

namespace {

// https://www.w3.org/TR/png-3: eight bytes, then chunks of length, type, data and a sum.
constexpr std::size_t signatureBytes = 8;
constexpr std::size_t chunkBytes = 12;

void tryPng(std::string_view input)
{
    const std::uint64_t pixels = std::uint64_t{bigEndian(input, 16, 4)} * bigEndian(input, 20, 4);
    if (pixels <= mostTriedPixels) {
        tryPicture(input);
    }
}

void mendSums(std::string& png)
{
    for (std::size_t at = signatureBytes; at + chunkBytes <= png.size();) {
        const std::size_t size = bigEndian(png, at, 4);
        if (size > png.size() - at - chunkBytes) {
            return;
        }
        const auto* const type = reinterpret_cast<const Bytef*>(png.data()) + at + 4;
        const auto sum = static_cast<std::uint32_t>(::crc32(0, type, static_cast<uInt>(size) + 4));
        for (std::size_t i = 0; i < 4; ++i) {
            png[at + 8 + size + i] = static_cast<char>(sum >> (24 - 8 * i) & 0xFF);
        }
        at += size + chunkBytes;
    }
}

constexpr unsigned colors = 8; ///< Of a picture with a palette.

/// A slope of brightness.
std::string pictureOf(unsigned width, unsigned height, png_uint_32 format)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = format;
    image.colormap_entries = colors;
    std::string pixels(PNG_IMAGE_SIZE(image), '\0');
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] = static_cast<char>(i * 7 % ((format & PNG_FORMAT_FLAG_COLORMAP) != 0 ? colors : 256));
    }
    const std::string colorMap(PNG_IMAGE_COLORMAP_SIZE(image), '\x40');
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, colorMap.data());
    std::string bytes(size, '\0');
    require(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, colorMap.data()) != 0,
            "libpng writes");
    bytes.resize(size);
    return bytes;
}

/// With Exif data that say how it is to be turned.
std::string turnedPicture()
{
    const std::string exif("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    const std::string chunk = std::string("\0\0\0\x1A", 4) + "eXIf" + exif + "sums";
    std::string png = pictureOf(3, 2, PNG_FORMAT_RGB);
    png.insert(signatureBytes + chunkBytes + 13, chunk);
    mendSums(png);
    return png;
}

std::vector<std::string> seeds()
{
    return {pictureOf(5, 4, PNG_FORMAT_GRAY),       pictureOf(5, 4, PNG_FORMAT_RGBA),
            pictureOf(9, 2, PNG_FORMAT_LINEAR_RGB), pictureOf(4, 4, PNG_FORMAT_RGB_COLORMAP),
            pictureOf(2, 3, PNG_FORMAT_GA),         turnedPicture()};
}

} // namespace

const Target target{.tryInput = tryPng, .seeds = seeds, .mend = mendSums};

} // namespace bitops::fuzz
