// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/exif_orientation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace bitops {

namespace {

constexpr std::uint32_t orientationTag = 274;
constexpr std::uint32_t shortType = 3;
constexpr std::size_t entryBytes = 12;

/// Numbers of a TIFF file, which says itself in which order their bytes stand. None behind its end.
class TiffNumbers
{
public:
    TiffNumbers(std::string_view bytes, bool isBigEndian)
        : m_bytes(bytes)
        , m_isBigEndian(isBigEndian)
    {
    }

    [[nodiscard]] std::optional<std::uint32_t> at(std::size_t place, std::size_t bytes) const
    {
        if (place > m_bytes.size() || m_bytes.size() - place < bytes) {
            return std::nullopt;
        }
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            const std::size_t next = m_isBigEndian ? i : bytes - 1 - i;
            number = number << 8U | static_cast<unsigned char>(m_bytes[place + next]);
        }
        return number;
    }

private:
    std::string_view m_bytes;
    bool m_isBigEndian;
};

/// Which pixel of a picture of this height and width comes to a place of the turned one.
std::size_t sourceOf(int orientation, std::size_t y, std::size_t x, std::size_t height, std::size_t width)
{
    const std::size_t bottom = height - 1;
    const std::size_t right = width - 1;
    switch (orientation) {
    case 2:
        return y * width + (right - x);
    case 3:
        return (bottom - y) * width + (right - x);
    case 4:
        return (bottom - y) * width + x;
    case 5:
        return x * width + y;
    case 6:
        return (bottom - x) * width + y;
    case 7:
        return (bottom - x) * width + (right - y);
    case 8:
        return x * width + (right - y);
    default:
        return y * width + x;
    }
}

} // namespace

int exifOrientation(std::string_view exif)
{
    if (!exif.starts_with("II") && !exif.starts_with("MM")) {
        return 1;
    }
    const TiffNumbers numbers(exif, exif.starts_with("MM"));
    const auto first = numbers.at(4, 4);
    if (numbers.at(2, 2) != 42U || !first) {
        return 1;
    }
    const std::size_t entries = numbers.at(*first, 2).value_or(0);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = std::size_t{*first} + 2 + i * entryBytes;
        if (numbers.at(entry, 2) == orientationTag && numbers.at(entry + 2, 2) == shortType &&
            numbers.at(entry + 4, 4) == 1U) {
            const std::uint32_t orientation = numbers.at(entry + 8, 2).value_or(1);
            return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
        }
    }
    return 1;
}

Picture turned(Picture picture, int orientation, const std::stop_token& stop)
{
    if (orientation <= 1 || orientation > 8) {
        return picture;
    }
    const auto height = static_cast<std::size_t>(picture.shape.height);
    const auto width = static_cast<std::size_t>(picture.shape.width);
    Picture result{picture.shape, std::vector<std::uint8_t>(picture.pixels.size())};
    if (orientation >= 5) {
        std::swap(result.shape.height, result.shape.width);
    }
    const auto rows = static_cast<std::size_t>(result.shape.height);
    const auto columns = static_cast<std::size_t>(result.shape.width);
    std::uint8_t* target = result.pixels.data();
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(picture.shape.channels); ++channel) {
        const std::uint8_t* const source = picture.pixels.data() + channel * height * width;
        for (std::size_t y = 0; y < rows && !stop.stop_requested(); ++y) {
            for (std::size_t x = 0; x < columns; ++x) {
                *target++ = source[sourceOf(orientation, y, x, height, width)];
            }
        }
    }
    return result;
}

} // namespace bitops
