// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/picture_file.h"
#include "tests/fuzz/checks.h"

#include <cstdint>

namespace bitops::fuzz {

/// Larger pictures are passed over: that millions of pixels take their time is no fault of a reader.
inline constexpr std::uint64_t mostTriedPixels = 1U << 20U;

/// Precondition: the input claims no more pixels than that.
inline void tryPicture(std::string_view input)
{
    const Result<Picture> picture = decodePicture(input);
    if (!isRead(picture)) {
        return;
    }
    const Shape& shape = picture->shape;
    require(shape.channels == 1 || shape.channels == 3, "a picture is grey or coloured");
    require(checkPictureSize(shape.width, shape.height).hasValue(), "a picture keeps to the limits");
    require(shape.values() == static_cast<std::int64_t>(picture->pixels.size()),
            "a picture has all of its pixels");
    const Result<Picture> again = decodePicture(input);
    require(again && again->shape == shape && again->pixels == picture->pixels,
            "a picture is read again equal");
}

/// A number of this many bytes, the highest first; 0 behind the end.
inline std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count && at + count <= bytes.size(); ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

} // namespace bitops::fuzz
