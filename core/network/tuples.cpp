// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/tuples.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace bitops {

namespace {

/// A recursive-descent reader over the text. The first problem ends it.
class TupleParser
{
public:
    explicit TupleParser(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<Block>> parse()
    {
        std::vector<Block> blocks;
        if (!expect('[', "a list that begins with [")) {
            return *m_error;
        }
        while (!accept(']')) {
            if (const std::optional<Block> block = parseTuple()) {
                blocks.push_back(*block);
            } else {
                return *m_error;
            }
            if (!accept(',') && peek() != ']') {
                return problem("a comma or ]");
            }
        }
        skipBlanks();
        if (m_at < m_text.size()) {
            return problem("nothing more after the list");
        }
        return blocks;
    }

private:
    static constexpr char end = '\0';

    std::optional<Block> parseTuple()
    {
        if (!expect('(', "a tuple (out channels, stride, bits)")) {
            return {};
        }
        const auto channels = parseInteger();
        if (!channels || !expect(',', "a comma")) {
            return {};
        }
        const auto stride = parseInteger();
        if (!stride || !expect(',', "a comma")) {
            return {};
        }
        const auto bits = parseInteger();
        accept(',');
        if (!bits || !expect(')', "the end of a tuple of three numbers")) {
            return {};
        }
        return Block{.outChannels = *channels, .stride = *stride, .weightBits = *bits};
    }

    /// Kept to the range of an int: every field's limits are far below it.
    std::optional<int> parseInteger()
    {
        skipBlanks();
        int value = 0;
        const char* const first = m_text.data() + m_at;
        const auto [last, error] = std::from_chars(first, m_text.data() + m_text.size(), value);
        if (error != std::errc()) {
            problem(error == std::errc::result_out_of_range ? "a smaller number" : "a whole number");
            return {};
        }
        m_at += static_cast<std::size_t>(last - first);
        return value;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    char peek()
    {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : end;
    }

    bool accept(char wanted)
    {
        if (peek() != wanted) {
            return false;
        }
        ++m_at;
        return true;
    }

    bool expect(char wanted, std::string_view what)
    {
        if (accept(wanted)) {
            return true;
        }
        problem(what);
        return false;
    }

    Error problem(std::string_view expected)
    {
        const std::string_view before = m_text.substr(0, m_at);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
        const std::string found = m_at < m_text.size() ? "\"" + characterAt(m_at) + "\"" : "the end";
        m_error = Error{"line " + std::to_string(line) + ", column " + std::to_string(m_at - lineStart + 1) +
                        ": expected " + std::string(expected) + ", found " + found};
        return *m_error;
    }

    /// With all of its bytes, if it is one of several in UTF-8.
    [[nodiscard]] std::string characterAt(std::size_t at) const
    {
        const auto isContinuation = [this](std::size_t i) { return (m_text[i] & 0xC0) == 0x80; };
        std::size_t last = at + 1;
        while (last < m_text.size() && isContinuation(last)) {
            ++last;
        }
        return std::string(m_text.substr(at, last - at));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<Block>> blocksFromTuples(std::string_view text)
{
    return TupleParser(text).parse();
}

std::string blocksToTuples(const std::vector<Block>& blocks)
{
    std::string text = "[";
    for (const Block& block : blocks) {
        text += text.size() > 1 ? ", (" : "(";
        text += std::to_string(block.outChannels) + ", " + std::to_string(block.stride) + ", " +
                std::to_string(block.weightBits.ofLayer(0)) + ")";
    }
    return text + "]";
}

} // namespace bitops
