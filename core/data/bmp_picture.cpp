// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Windows and OS/2 bitmaps, after "Bitmap Storage" and BITMAPV5HEADER in Microsoft's Windows GDI reference,
// and OS/2 1.x's BITMAPCOREHEADER: 1, 4, 8, 16, 24 and 32 bits a pixel, with palettes, masks and run lengths.

#include "core/data/picture_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace bitops {

namespace {

const Error cutShort{"it is cut short"};
const Error stopped{"the reading was stopped"};

Error damagedBmp(const std::string& reason)
{
    return Error{"its BMP data are damaged (" + reason + ")"};
}

enum Compression : std::uint32_t { Plain = 0, Rle8 = 1, Rle4 = 2, BitFields = 3, AlphaBitFields = 6 };

struct Color
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// Where a colour stands in a pixel of 16 or 32 bits.
struct Mask
{
    unsigned shift = 0;
    std::uint32_t most = 0; ///< The largest value.

    [[nodiscard]] std::uint8_t of(std::uint32_t pixel) const
    {
        const std::uint64_t value = pixel >> shift & most;
        return most == 0 ? 0 : static_cast<std::uint8_t>((value * 255 + most / 2) / most);
    }
};

class BmpDecoder
{
public:
    BmpDecoder(std::string_view bytes, const std::stop_token& stop)
        : m_bytes(bytes)
        , m_stop(stop)
    {
    }

    Result<Picture> decode()
    {
        if (const Status status = readHeader(); !status) {
            return status.error();
        }
        if (const Status size = checkPictureSize(m_width, m_height); !size) {
            return size.error();
        }
        if (const Status status = readColors(); !status) {
            return status.error();
        }
        const bool isPacked = m_compression == Rle8 || m_compression == Rle4;
        if (!isPacked && !has(m_pixelsAt, rowBytes() * static_cast<std::size_t>(m_height))) {
            return cutShort; // Before memory is taken for it.
        }
        m_pixels.resize(static_cast<std::size_t>(m_width * m_height) * 3);
        if (const Status status = isPacked ? readRuns() : readRows(); !status) {
            return status.error();
        }
        return pictureFromRows(3, m_height, m_width, m_pixels);
    }

private:
    [[nodiscard]] bool has(std::size_t place, std::size_t count) const
    {
        return place <= m_bytes.size() && m_bytes.size() - place >= count;
    }
    [[nodiscard]] std::uint32_t byte(std::size_t place) const
    {
        return static_cast<unsigned char>(m_bytes[place]);
    }
    [[nodiscard]] std::uint32_t word(std::size_t place) const { return byte(place) | byte(place + 1) << 8U; }
    [[nodiscard]] std::uint32_t number(std::size_t place) const
    {
        return word(place) | word(place + 2) << 16U;
    }

    Status readHeader()
    {
        if (!has(fileHeader, 4) || !has(fileHeader, number(fileHeader))) {
            return cutShort;
        }
        m_headerBytes = number(fileHeader);
        m_pixelsAt = number(10);
        if (m_headerBytes == coreHeader) {
            m_width = word(fileHeader + 4);
            m_height = word(fileHeader + 6);
            m_bits = word(fileHeader + 10);
        } else if (m_headerBytes >= 16) {
            m_width = static_cast<std::int32_t>(number(fileHeader + 4));
            m_height = static_cast<std::int32_t>(number(fileHeader + 8));
            m_bits = word(fileHeader + 14);
        }
        if (m_headerBytes >= infoHeader) {
            m_compression = number(fileHeader + 16);
            m_colors = number(fileHeader + 32);
        }
        m_isTopDown = m_height < 0;
        m_height = std::abs(m_height);
        if (m_width <= 0 || m_height == 0) {
            return damagedBmp("it is " + std::to_string(m_width) + "×" + std::to_string(m_height) +
                              " pixels");
        }
        return checkKind();
    }

    [[nodiscard]] Status checkKind() const
    {
        const bool hasMasks = m_compression == BitFields || m_compression == AlphaBitFields;
        const bool isKnown =
            m_compression == Plain || m_compression == Rle8 || m_compression == Rle4 || hasMasks;
        // In OS/2's second header the numbers 3 and 4 stand for other compressions.
        if (!isKnown || (m_headerBytes == os2Header && hasMasks)) {
            return Error{"its pixels are compressed in a way that is not read (number " +
                         std::to_string(m_compression) + ")"};
        }
        constexpr std::array<std::uint32_t, 6> depths{1, 4, 8, 16, 24, 32};
        const bool isFitting = std::find(depths.begin(), depths.end(), m_bits) != depths.end() &&
                               (m_compression != Rle8 || m_bits == 8) &&
                               (m_compression != Rle4 || m_bits == 4) &&
                               (!hasMasks || m_bits == 16 || m_bits == 32);
        if (!isFitting) {
            return damagedBmp(std::to_string(m_bits) + " bits a pixel in compression " +
                              std::to_string(m_compression));
        }
        return success();
    }

    Status readColors()
    {
        const std::size_t behind = fileHeader + m_headerBytes;
        if (m_bits > 8) {
            return readMasks(behind);
        }
        const std::size_t most = std::size_t{1} << m_bits;
        const std::size_t bytes = m_headerBytes == coreHeader ? 3 : 4;
        const std::size_t count = m_colors == 0 ? most : m_colors;
        if (count > most) {
            return damagedBmp("it has " + std::to_string(count) + " colours");
        }
        if (!has(behind, count * bytes)) {
            return cutShort;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = behind + i * bytes;
            m_palette.push_back({static_cast<std::uint8_t>(byte(at + 2)),
                                 static_cast<std::uint8_t>(byte(at + 1)),
                                 static_cast<std::uint8_t>(byte(at))});
        }
        return success();
    }

    /// They stand behind a header of 40 bytes, and at the same place within longer ones.
    Status readMasks(std::size_t behind)
    {
        std::array<std::uint32_t, 3> masks = m_bits == 16
                                                 ? std::array<std::uint32_t, 3>{0x7c00, 0x03e0, 0x001f}
                                                 : std::array<std::uint32_t, 3>{0xff0000, 0xff00, 0xff};
        if (m_compression != Plain) {
            const std::size_t at = m_headerBytes == infoHeader ? behind : fileHeader + infoHeader;
            if (!has(at, 12)) {
                return cutShort;
            }
            masks = {number(at), number(at + 4), number(at + 8)};
        }
        for (std::size_t i = 0; i < masks.size(); ++i) {
            const auto shift = static_cast<unsigned>(masks[i] == 0 ? 0 : std::countr_zero(masks[i]));
            m_masks[i] = {shift, masks[i] >> shift};
            if ((m_masks[i].most & (m_masks[i].most + 1)) != 0) {
                return damagedBmp("a colour's bits have gaps");
            }
        }
        return success();
    }

    void put(std::int64_t row, std::int64_t column, const Color& color)
    {
        const std::int64_t y = m_isTopDown ? row : m_height - 1 - row;
        std::uint8_t* const target = m_pixels.data() + static_cast<std::size_t>(y * m_width + column) * 3;
        target[0] = color.red;
        target[1] = color.green;
        target[2] = color.blue;
    }

    [[nodiscard]] Status putColor(std::int64_t row, std::int64_t column, std::uint32_t index)
    {
        if (index >= m_palette.size()) {
            return damagedBmp("a pixel has colour " + std::to_string(index) + " of " +
                              std::to_string(m_palette.size()));
        }
        put(row, column, m_palette[index]);
        return success();
    }

    /// Rows are padded to whole numbers of 32 bits.
    [[nodiscard]] std::size_t rowBytes() const
    {
        return (static_cast<std::size_t>(m_width) * m_bits + 31) / 32 * 4;
    }

    /// Precondition: the rows are there.
    Status readRows()
    {
        for (std::int64_t row = 0; row < m_height; ++row) {
            if (m_stop.stop_requested()) {
                return stopped;
            }
            if (const Status status = readRow(row, m_pixelsAt + rowBytes() * static_cast<std::size_t>(row));
                !status) {
                return status;
            }
        }
        return success();
    }

    Status readRow(std::int64_t row, std::size_t at)
    {
        for (std::int64_t column = 0; column < m_width; ++column) {
            const std::size_t bit = static_cast<std::size_t>(column) * m_bits;
            const std::size_t place = at + bit / 8;
            if (m_bits <= 8) {
                const auto shift = static_cast<unsigned>(8 - m_bits - bit % 8);
                const std::uint32_t index = byte(place) >> shift & ((1U << m_bits) - 1);
                if (const Status status = putColor(row, column, index); !status) {
                    return status;
                }
            } else {
                const std::uint32_t pixel = m_bits == 16   ? word(place)
                                            : m_bits == 24 ? word(place) | byte(place + 2) << 16U
                                                           : number(place);
                put(row, column, {m_masks[0].of(pixel), m_masks[1].of(pixel), m_masks[2].of(pixel)});
            }
        }
        return success();
    }

    /// Pairs of a length and a colour; behind a length of 0 comes the end of a row or of the picture, a step
    /// ahead, or so many colours one by one. What is passed over has colour 0.
    Status readRuns()
    {
        if (m_palette.empty()) {
            return damagedBmp("it has no colours");
        }
        for (std::int64_t i = 0; i < m_width * m_height; ++i) {
            put(i / m_width, i % m_width, m_palette[0]);
        }
        std::size_t at = m_pixelsAt;
        std::int64_t row = 0;
        std::int64_t column = 0;
        while (true) {
            if (m_stop.stop_requested()) {
                return stopped;
            }
            if (!has(at, 2)) {
                return cutShort;
            }
            const std::uint32_t length = byte(at);
            const std::uint32_t code = byte(at + 1);
            at += 2;
            Status status = success();
            if (length > 0) {
                status = run(row, column, length, [&](std::uint32_t i) { return nibble(code, i); });
            } else if (code == 0) {
                ++row;
                column = 0;
            } else if (code == 1) {
                return success();
            } else if (code == 2) {
                if (!has(at, 2)) {
                    return cutShort;
                }
                column += byte(at);
                row += byte(at + 1);
                at += 2;
            } else {
                const std::size_t bytes = m_bits == 8 ? code : (code + 1) / 2;
                if (!has(at, bytes)) {
                    return cutShort;
                }
                status = run(row, column, code, [&](std::uint32_t i) {
                    return m_bits == 8 ? byte(at + i) : nibble(byte(at + i / 2), i);
                });
                at += bytes + bytes % 2; // Padded to whole words.
            }
            if (!status) {
                return status;
            }
        }
    }

    /// Of 8 bits the whole, of 4 the left or the right half.
    [[nodiscard]] std::uint32_t nibble(std::uint32_t value, std::uint32_t i) const
    {
        return m_bits == 8 ? value : i % 2 == 0 ? value >> 4U : value & 15U;
    }

    template <typename ColorAt>
    Status run(std::int64_t row, std::int64_t& column, std::uint32_t length, const ColorAt& colorAt)
    {
        if (row >= m_height || column + length > m_width) {
            return damagedBmp("a run of colours ends outside of the picture");
        }
        for (std::uint32_t i = 0; i < length; ++i) {
            if (const Status status = putColor(row, column++, colorAt(i)); !status) {
                return status;
            }
        }
        return success();
    }

    static constexpr std::size_t fileHeader = 14;
    static constexpr std::uint32_t coreHeader = 12;
    static constexpr std::uint32_t infoHeader = 40;
    static constexpr std::uint32_t os2Header = 64;

    std::string_view m_bytes;
    const std::stop_token& m_stop;
    std::uint32_t m_headerBytes = 0;
    std::uint32_t m_pixelsAt = 0;
    std::int64_t m_width = 0;
    std::int64_t m_height = 0;
    bool m_isTopDown = false; ///< Most are stored from the lowest row up.
    std::uint32_t m_bits = 0; ///< Of a pixel.
    std::uint32_t m_compression = Plain;
    std::uint32_t m_colors = 0; ///< In the palette; 0: as many as there can be.
    std::vector<Color> m_palette;
    std::array<Mask, 3> m_masks{};
    std::vector<std::uint8_t>
        m_pixels; ///< Red, green and blue of pixel after pixel, from the highest row down.
};

} // namespace

Result<Picture> decodeBmp(std::string_view bytes, const std::stop_token& stop)
{
    return BmpDecoder(bytes, stop).decode();
}

} // namespace bitops
