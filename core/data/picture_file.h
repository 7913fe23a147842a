// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/network/result.h"

#include <cstdint>
#include <filesystem>
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

/// Whether a file of this name is taken for a picture: .png, .jpg, .jpeg in capitals or not.
bool isPictureName(const std::filesystem::path& path);

/// A PNG or JPEG file, told apart by its first bytes. Values are taken as they stand, without regard to gamma
/// or colour profiles; transparency and orientation are left aside; 16 bits become 8 by rounding. Refuses
/// what is damaged, cut short or too large, by name.
Result<Picture> readPicture(const std::filesystem::path& path);

/// The same for bytes in memory. Errors are reasons alone.
Result<Picture> decodePng(std::string_view bytes);
Result<Picture> decodeJpeg(std::string_view bytes);

/// None, or why a picture of this size is refused.
Status checkPictureSize(std::int64_t width, std::int64_t height);
/// From pixel after pixel to plane after plane.
Picture pictureFromRows(std::int64_t channels, std::int64_t height, std::int64_t width,
                        const std::vector<std::uint8_t>& interleaved);

} // namespace bitops
