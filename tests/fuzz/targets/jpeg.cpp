// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/picture_check.h"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace bitops::fuzz {

namespace {

/// Any frame header in it: the marker FFC0 to FFCF, then length, precision, height and width.
bool isLarge(std::string_view jpeg)
{
    for (std::size_t at = 0; at + 9 <= jpeg.size(); ++at) {
        const bool isFrame = bigEndian(jpeg, at, 2) >= 0xFFC0 && bigEndian(jpeg, at, 2) <= 0xFFCF;
        if (isFrame &&
            std::uint64_t{bigEndian(jpeg, at + 5, 2)} * bigEndian(jpeg, at + 7, 2) > mostTriedPixels) {
            return true;
        }
    }
    return false;
}

void tryJpeg(std::string_view input)
{
    if (!isLarge(input)) {
        tryPicture(input);
    }
}

std::string pictureOf(unsigned width, unsigned height, int channels, bool isProgressive)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = channels;
    jpeg.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    if (isProgressive) {
        jpeg_simple_progression(&jpeg);
    }
    jpeg_start_compress(&jpeg, TRUE);
    // Exif data that say how it is to be turned.
    const std::string exif("Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 32);
    jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned>(exif.size()));
    while (jpeg.next_scanline < jpeg.image_height) {
        std::vector<JSAMPLE> row(width * static_cast<unsigned>(channels));
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = static_cast<JSAMPLE>(i * 5 + jpeg.next_scanline * 11);
        }
        JSAMPROW line = row.data();
        jpeg_write_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::string bytes(reinterpret_cast<const char*>(memory), size);
    std::free(memory); // NOLINT: libjpeg takes it by malloc.
    return bytes;
}

std::vector<std::string> seeds()
{
    return {pictureOf(9, 4, 1, false), pictureOf(17, 18, 3, false), pictureOf(8, 8, 4, false),
            pictureOf(20, 9, 3, true)};
}

} // namespace

const Target target{.tryInput = tryJpeg, .seeds = seeds};

} // namespace bitops::fuzz
