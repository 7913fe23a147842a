// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_file.h"

#include "core/base/foreign_file.h"
#include "core/data/picture_format.h"

#include <algorithm>
#include <string>

namespace bitops {

namespace {

/// The reason alone of readError(path, reason).
std::string reasonIn(const Error& error, const std::filesystem::path& path)
{
    std::string before = readError(path, "").message;
    before.pop_back(); // The full stop.
    const bool hasFrame = error.message.starts_with(before) && error.message.size() > before.size();
    return hasFrame ? error.message.substr(before.size(), error.message.size() - before.size() - 1)
                    : error.message;
}

} // namespace

Result<Picture> decodePicture(std::string_view bytes, const std::stop_token& stop)
{
    if (bytes.empty()) {
        return Error{"it is empty"};
    }
    const PictureFormat* const format = formatOfContent(bytes);
    if (format == nullptr) {
        return Error{"it is no " + readableFormats()};
    }
    return format->decode != nullptr ? format->decode(bytes, stop)
                                     : Error{"it is " + std::string(format->name) + ", which is not read"};
}

Result<Picture> readPicture(const std::filesystem::path& path, const std::stop_token& stop)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    const Result<std::string> bytes = file ? file->readAll(mostPictureBytes, stop) : file.error();
    return bytes ? decodePicture(*bytes, stop) : Error{reasonIn(bytes.error(), path)};
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
