// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/picture_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace bitops {

/// A format that people have pictures in: what its files begin with, how they are called, who reads it.
struct PictureFormat
{
    using Decoder = Result<Picture> (*)(std::string_view bytes, const std::stop_token& stop);

    const char* name;
    bool (*begins)(std::string_view bytes); ///< Of at least picturePrefix bytes, if the file has as many.
    const char* endings;                    ///< In small letters, each with its dot, between spaces.
    Decoder decode;                         ///< Null: known, and not read.
};

/// So many bytes at a file's beginning tell its format.
inline constexpr std::size_t picturePrefix = 18;

/// By what a file begins with; null if it is none of the known ones.
const PictureFormat* formatOfContent(std::string_view bytes);
/// By the ending of a file's name, in capitals or not.
const PictureFormat* formatOfName(const std::filesystem::path& path);

/// "PNG, JPEG, BMP or PNM": those that are read, for sentences.
std::string readableFormats();

} // namespace bitops
