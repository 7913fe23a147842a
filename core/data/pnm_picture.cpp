// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Netpbm's bitmaps, grey maps and pixmaps, plain and raw (P1 to P6), after pbm(5), pgm(5) and ppm(5) of
// https://netpbm.sourceforge.net/doc.

#include "core/data/picture_file.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace bitops {

namespace {

const Error cutShort{"it is cut short"};
const Error stopped{"the reading was stopped"};

Error damagedPnm(const std::string& reason)
{
    return Error{"its PNM data are damaged (" + reason + ")"};
}

bool isSpace(char letter)
{
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

class PnmDecoder
{
public:
    PnmDecoder(std::string_view bytes, const std::stop_token& stop)
        : m_rest(bytes.substr(2))
        , m_isPlain(bytes[1] <= '3')
        , m_isBitmap(bytes[1] == '1' || bytes[1] == '4')
        , m_channels(bytes[1] == '3' || bytes[1] == '6' ? 3 : 1)
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
        const auto rowValues = static_cast<std::size_t>(m_width) * m_channels;
        const auto rows = static_cast<std::size_t>(m_height);
        // Before memory is taken for it. Between plain numbers there are spaces.
        const std::size_t least =
            !m_isPlain ? rawBytes(rowValues) * rows : rowValues * rows * (m_isBitmap ? 1 : 2) - 1;
        if (m_rest.size() < least) {
            return cutShort;
        }
        m_pixels.resize(rowValues * rows);
        for (std::size_t row = 0; row < rows; ++row) {
            if (m_stop.stop_requested()) {
                return stopped;
            }
            std::uint8_t* const target = m_pixels.data() + row * rowValues;
            if (const Status status =
                    m_isPlain ? readPlainRow(target, rowValues) : readRawRow(target, rowValues);
                !status) {
                return status.error();
            }
        }
        if (!std::all_of(m_rest.begin(), m_rest.end(), isSpace)) {
            return damagedPnm("more follows behind the picture");
        }
        return pictureFromRows(static_cast<std::int64_t>(m_channels), m_height, m_width, m_pixels);
    }

private:
    Status readHeader()
    {
        for (std::int64_t* const number : {&m_width, &m_height, &m_most}) {
            if (number == &m_most && m_isBitmap) {
                continue;
            }
            const Result<std::int64_t> read = readNumber();
            if (!read) {
                return read.error();
            }
            *number = *read;
        }
        if (m_width == 0 || m_height == 0) {
            return damagedPnm("it is " + std::to_string(m_width) + "×" + std::to_string(m_height) +
                              " pixels");
        }
        if (m_most < 1 || m_most > 65'535) {
            return damagedPnm("its brightest value is " + std::to_string(m_most));
        }
        if (!m_isPlain) { // Just one character before the pixels, whatever these look like.
            if (m_rest.empty()) {
                return cutShort;
            }
            if (!isSpace(m_rest.front())) {
                return damagedPnm("its header ends with another character than a space");
            }
            m_rest.remove_prefix(1);
        }
        return success();
    }

    void skipSpaces()
    {
        while (!m_rest.empty() && (isSpace(m_rest.front()) || m_rest.front() == '#')) {
            // A remark goes to the end of its line.
            const std::size_t count = m_rest.front() == '#' ? m_rest.find_first_of("\r\n") : 1;
            m_rest.remove_prefix(std::min(count, m_rest.size()));
        }
    }

    Result<std::int64_t> readNumber()
    {
        constexpr std::int64_t tooMuch = 1'000'000'000;
        skipSpaces();
        if (m_rest.empty()) {
            return cutShort;
        }
        std::int64_t number = 0;
        std::size_t digits = 0;
        while (digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9') {
            number = std::min(tooMuch, number * 10 + (m_rest[digits++] - '0'));
        }
        if (digits == 0) {
            return damagedPnm("there is something else where a number is expected");
        }
        m_rest.remove_prefix(digits);
        return number;
    }

    /// In a plain bitmap nothing needs to stand between the digits.
    Result<std::int64_t> readBit()
    {
        skipSpaces();
        if (m_rest.empty()) {
            return cutShort;
        }
        const char digit = m_rest.front();
        m_rest.remove_prefix(1);
        if (digit != '0' && digit != '1') {
            return damagedPnm("there is something else where 0 or 1 is expected");
        }
        return digit == '1' ? 0 : 1; // 1 is black.
    }

    Status readPlainRow(std::uint8_t* target, std::size_t values)
    {
        for (std::size_t i = 0; i < values; ++i) {
            const Result<std::int64_t> value = m_isBitmap ? readBit() : readNumber();
            if (!value) {
                return value.error();
            }
            if (*value > m_most) {
                return brighterThanBrightest(*value);
            }
            target[i] = scaled(*value);
        }
        return success();
    }

    /// Of a row with so many values.
    [[nodiscard]] std::size_t rawBytes(std::size_t values) const
    {
        return m_isBitmap ? (values + 7) / 8 : values * (m_most > 255 ? 2 : 1);
    }

    /// Precondition: the row is there.
    Status readRawRow(std::uint8_t* target, std::size_t values)
    {
        const auto byte = [this](std::size_t i) -> std::int64_t {
            return static_cast<unsigned char>(m_rest[i]);
        };
        for (std::size_t i = 0; i < values; ++i) {
            const std::int64_t value = m_isBitmap      ? 1 - (byte(i / 8) >> (7 - i % 8) & 1)
                                       : m_most <= 255 ? byte(i)
                                                       : byte(2 * i) << 8 | byte(2 * i + 1);
            if (value > m_most) {
                return brighterThanBrightest(value);
            }
            target[i] = scaled(value);
        }
        m_rest.remove_prefix(rawBytes(values));
        return success();
    }

    [[nodiscard]] Status brighterThanBrightest(std::int64_t value) const
    {
        return damagedPnm("it has the value " + std::to_string(value) + ", but its brightest is " +
                          std::to_string(m_most));
    }

    [[nodiscard]] std::uint8_t scaled(std::int64_t value) const
    {
        return static_cast<std::uint8_t>((value * 255 + m_most / 2) / m_most);
    }

    std::string_view m_rest;
    bool m_isPlain;  ///< Numbers as text.
    bool m_isBitmap; ///< A bit a pixel.
    std::size_t m_channels;
    std::int64_t m_width = 0;
    std::int64_t m_height = 0;
    std::int64_t m_most = 1; ///< The brightest value.
    std::vector<std::uint8_t> m_pixels;
    const std::stop_token& m_stop;
};

} // namespace

Result<Picture> decodePnm(std::string_view bytes, const std::stop_token& stop)
{
    return PnmDecoder(bytes, stop).decode();
}

} // namespace bitops
