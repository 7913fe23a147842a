// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/quick_epoch.h"

#include "core/jobs/event_fields.h"

#include <charconv>
#include <cstddef>
#include <system_error>

namespace bitops {

namespace {

std::size_t digitsAt(std::string_view text, std::size_t place)
{
    const std::size_t end = text.find_first_not_of("0123456789", place);
    return (end == std::string_view::npos ? text.size() : end) - place;
}

/// std::from_chars takes more: "02.5", "1.", "-.5", "-inf". Source: RFC 8259, section 6.
bool isJsonNumber(std::string_view text)
{
    std::size_t place = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsAt(text, place);
    if (whole == 0 || (whole > 1 && text[place] == '0')) {
        return false;
    }
    place += whole;
    if (place < text.size() && text[place] == '.') {
        const std::size_t fraction = digitsAt(text, ++place);
        place += fraction;
        if (fraction == 0) {
            return false;
        }
    }
    if (place < text.size() && (text[place] == 'e' || text[place] == 'E')) {
        ++place;
        place += place < text.size() && (text[place] == '+' || text[place] == '-') ? 1 : 0;
        const std::size_t exponent = digitsAt(text, place);
        return exponent > 0 && place + exponent == text.size();
    }
    return place == text.size();
}

/// Reads what is expected to come next in a line.
class QuickReader
{
public:
    explicit QuickReader(std::string_view line)
        : m_rest(line)
    {
    }

    void skip(std::string_view expected)
    {
        m_isGood = m_isGood && m_rest.starts_with(expected);
        m_rest.remove_prefix(m_isGood ? expected.size() : 0);
    }

    template <typename Number> void read(Number& number)
    {
        const std::string_view text = m_rest.substr(0, m_rest.find_first_of(",}"));
        const char* const end = text.data() + text.size();
        const std::from_chars_result result = std::from_chars(text.data(), end, number);
        m_isGood = m_isGood && isJsonNumber(text) && result.ec == std::errc() && result.ptr == end;
        m_rest.remove_prefix(m_isGood ? text.size() : 0);
    }

    [[nodiscard]] bool isAtEnd() const { return m_isGood && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

} // namespace

std::optional<EpochEvent> quickEpoch(std::string_view line)
{
    QuickReader reader(line);
    EpochEvent epoch;
    reader.skip(R"({"type":"epoch")");
    visitFields(epoch, [&reader](std::string_view key, auto& number) {
        reader.skip(",\"");
        reader.skip(key);
        reader.skip("\":");
        reader.read(number);
    });
    reader.skip("}");
    return reader.isAtEnd() ? std::optional(epoch) : std::nullopt;
}

} // namespace bitops
