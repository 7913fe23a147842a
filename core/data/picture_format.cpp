// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_format.h"

#include "core/data/data_files.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace bitops {

namespace {

using namespace std::string_view_literals;

template <std::size_t count>
bool hasAt(std::string_view bytes, std::size_t place, const std::array<std::string_view, count>& words)
{
    return std::any_of(words.begin(), words.end(), [=](std::string_view word) {
        return bytes.size() >= place && bytes.substr(place).starts_with(word);
    });
}

/// Text may begin with "BM", too: the four bytes of zero and the size of the second header tell.
bool beginsAsBmp(std::string_view bytes)
{
    return bytes.starts_with("BM") &&
           hasAt(bytes, 14,
                 std::array{"\x0c\0\0\0"sv, "\x10\0\0\0"sv, "\x28\0\0\0"sv, "\x34\0\0\0"sv, "\x38\0\0\0"sv,
                            "\x40\0\0\0"sv, "\x6c\0\0\0"sv, "\x7c\0\0\0"sv});
}

bool beginsAsPnm(std::string_view bytes)
{
    return bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
           " \t\n\v\f\r#"sv.find(bytes[2]) != std::string_view::npos;
}

bool beginsAsHeif(std::string_view bytes)
{
    return hasAt(bytes, 4, std::array{"ftyphe"sv, "ftypmif1"sv, "ftypmsf1"sv, "ftypavif"sv, "ftypavis"sv});
}

/// The one table of formats.
constexpr std::array formats{
    PictureFormat{"PNG", [](std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1a\n"); },
                  " .png .apng ", decodePng},
    PictureFormat{"JPEG", [](std::string_view bytes) { return bytes.starts_with("\xff\xd8\xff"); },
                  " .jpg .jpeg .jpe .jfif ", decodeJpeg},
    PictureFormat{"BMP", beginsAsBmp, " .bmp .dib ", decodeBmp},
    PictureFormat{"PNM", beginsAsPnm, " .pbm .pgm .ppm .pnm ", decodePnm},
    PictureFormat{"GIF",
                  [](std::string_view bytes) {
                      return hasAt(bytes, 0, std::array{"GIF87a"sv, "GIF89a"sv});
                  },
                  " .gif ", nullptr},
    PictureFormat{"WebP",
                  [](std::string_view bytes) {
                      return bytes.starts_with("RIFF") && hasAt(bytes, 8, std::array{"WEBP"sv});
                  },
                  " .webp ", nullptr},
    PictureFormat{
        "TIFF",
        [](std::string_view bytes) {
            return hasAt(bytes, 0, std::array{"II\x2a\0"sv, "MM\0\x2a"sv, "II\x2b\0"sv, "MM\0\x2b"sv});
        },
        " .tif .tiff ", nullptr},
    PictureFormat{"HEIF", beginsAsHeif, " .heic .heif .avif .hif ", nullptr},
    PictureFormat{"JPEG 2000",
                  [](std::string_view bytes) {
                      return hasAt(bytes, 0, std::array{"\0\0\0\x0cjP  "sv, "\xff\x4f\xff\x51"sv});
                  },
                  " .jp2 .j2k .jpx ", nullptr},
    PictureFormat{"JPEG XL",
                  [](std::string_view bytes) {
                      return hasAt(bytes, 0, std::array{"\0\0\0\x0cJXL "sv, "\xff\x0a"sv});
                  },
                  " .jxl ", nullptr},
    PictureFormat{"PAM or PFM",
                  [](std::string_view bytes) {
                      return hasAt(bytes, 0, std::array{"P7\n"sv, "PF\n"sv, "Pf\n"sv});
                  },
                  " .pam .pfm ", nullptr},
    PictureFormat{"Photoshop", [](std::string_view bytes) { return bytes.starts_with("8BPS"); }, " .psd ",
                  nullptr},
    PictureFormat{"QOI", [](std::string_view bytes) { return bytes.starts_with("qoif"); }, " .qoi ", nullptr},
    PictureFormat{"OpenEXR", [](std::string_view bytes) { return bytes.starts_with("\x76\x2f\x31\x01"); },
                  " .exr ", nullptr},
    PictureFormat{"icon", [](std::string_view bytes) { return bytes.starts_with("\0\0\x01\0"sv); }, " .ico ",
                  nullptr},
};

const PictureFormat* orNull(decltype(formats)::const_iterator format)
{
    return format == formats.end() ? nullptr : &*format;
}

} // namespace

const PictureFormat* formatOfContent(std::string_view bytes)
{
    return orNull(std::find_if(formats.begin(), formats.end(),
                               [bytes](const PictureFormat& format) { return format.begins(bytes); }));
}

const PictureFormat* formatOfName(const std::filesystem::path& path)
{
    const std::string ending = path.extension().string();
    if (ending.size() < 2 || ending.find(' ') != std::string::npos) {
        return nullptr;
    }
    const std::string wanted = " " + inSmallLetters(ending) + " ";
    return orNull(std::find_if(formats.begin(), formats.end(), [&wanted](const PictureFormat& format) {
        return std::string_view(format.endings).find(wanted) != std::string_view::npos;
    }));
}

std::string readableFormats()
{
    std::vector<std::string> names;
    for (const PictureFormat& format : formats) {
        if (format.decode != nullptr) {
            names.emplace_back(format.name);
        }
    }
    return listed(names, "or");
}

} // namespace bitops
