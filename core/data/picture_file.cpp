// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_file.h"

#include "core/network/text_file.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace bitops {

namespace {

Result<Picture> decode(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) {
        return decodePng(bytes);
    }
    if (bytes.starts_with("\xff\xd8\xff")) {
        return decodeJpeg(bytes);
    }
    return Error{bytes.empty() ? "it is empty" : "it is neither PNG nor JPEG"};
}

} // namespace

bool isPictureName(const std::filesystem::path& path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

Result<Picture> readPicture(const std::filesystem::path& path)
{
    const Result<std::string> bytes = readTextFile(path);
    if (!bytes) {
        return bytes.error();
    }
    Result<Picture> picture = decode(*bytes);
    if (!picture) {
        return Error{"Could not read the picture " + path.string() + ": " + picture.error().message + "."};
    }
    return picture;
}

Status checkPictureSize(std::int64_t width, std::int64_t height)
{
    if (std::max(width, height) > longestPictureSide || width * height > mostPicturePixels) {
        return Error{"it is " + std::to_string(width) + "×" + std::to_string(height) +
                     " pixels, and at most " + std::to_string(mostPicturePixels) + " pixels with sides of " +
                     std::to_string(longestPictureSide) + " are read"};
    }
    return success();
}

Picture pictureFromRows(std::int64_t channels, std::int64_t height, std::int64_t width,
                        const std::vector<std::uint8_t>& interleaved)
{
    Picture picture{{channels, height, width}, std::vector<std::uint8_t>(interleaved.size())};
    const auto plane = static_cast<std::size_t>(height * width);
    const auto step = static_cast<std::size_t>(channels);
    for (std::size_t channel = 0; channel < step; ++channel) {
        for (std::size_t i = 0; i < plane; ++i) {
            picture.pixels[channel * plane + i] = interleaved[i * step + channel];
        }
    }
    return picture;
}

} // namespace bitops
