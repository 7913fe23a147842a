// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

namespace bitops {

/// One image: 1 channel (grey) or 3, plane after plane.
struct Picture
{
    Shape shape;
    std::vector<std::uint8_t> pixels;
};

/// Larger pictures are refused before memory is taken for them.
inline constexpr std::int64_t longestPictureSide = 16'384;
inline constexpr std::int64_t mostPicturePixels = std::int64_t{1} << 26U;

/// And so are larger files. The largest picture in 24 bits a pixel takes 192 MiB.
inline constexpr std::uint64_t mostPictureBytes = std::uint64_t{256} << 20U;

/// A file of a format that is read, told by its first bytes (see picture_format.h), turned as its Exif data
/// say. Values are taken as they stand, without regard to gamma or colour profiles; transparency is left
/// aside; 16 bits become 8 by rounding. The error is the reason alone: it is damaged, cut short, too large,
/// of another format, no regular file. When it is to stop, it ends soon, with any error.
Result<Picture> readPicture(const std::filesystem::path& path, const std::stop_token& stop = {});

/// The same for bytes in memory.
Result<Picture> decodePicture(std::string_view bytes, const std::stop_token& stop = {});

/// The picture in bytes that begin as the format does.
Result<Picture> decodePng(std::string_view bytes, const std::stop_token& stop = {});
Result<Picture> decodeJpeg(std::string_view bytes, const std::stop_token& stop = {});
Result<Picture> decodeBmp(std::string_view bytes, const std::stop_token& stop = {});
Result<Picture> decodePnm(std::string_view bytes, const std::stop_token& stop = {});

/// None, or why a picture of this size is refused.
Status checkPictureSize(std::int64_t width, std::int64_t height);
/// From pixel after pixel to plane after plane.
Picture pictureFromRows(std::int64_t channels, std::int64_t height, std::int64_t width,
                        const std::vector<std::uint8_t>& interleaved);

} // namespace bitops
