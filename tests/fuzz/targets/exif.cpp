// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/exif_orientation.h"
#include "tests/fuzz/checks.h"

#include <algorithm>

namespace bitops::fuzz {

namespace {

void tryExif(std::string_view exif)
{
    const int orientation = exifOrientation(exif);
    require(orientation >= 1 && orientation <= 8, "a picture is turned in one of eight ways");
    const Picture picture{{3, 2, 3}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}};
    Picture result = turned(picture, orientation, {});
    require(result.shape.values() == picture.shape.values(), "no pixel is lost");
    std::sort(result.pixels.begin(), result.pixels.end());
    require(result.pixels == picture.pixels, "each pixel is there once");
}

std::vector<std::string> seeds()
{
    return {
        {"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26},
        {"II\x2A\0\x08\0\0\0\x02\0\x0F\x01\x02\0\x04\0\0\0abc\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0",
         38}};
}

} // namespace

const Target target{.tryInput = tryExif, .seeds = seeds};

} // namespace bitops::fuzz
