// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/tuples.h"

#include "core/network/core_tr.h"
#include "core/network/network_json.h"
#include "core/network/python_code.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace bitops {

namespace {

constexpr std::string_view example = "[(32, 1, 8), (64, 2, 4)]";

bool isOpening(char character)
{
    return character == '[' || character == '(';
}

/// A recursive-descent reader of the list at a place in the text. The first problem ends it.
class TupleParser
{
public:
    TupleParser(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    /// With `isStatement`, code may follow in the lines below; else nothing may.
    Result<std::vector<Block>> parse(bool isStatement)
    {
        std::vector<Block> blocks;
        const char close = open(Core::tr("a list of tuples such as %1", example));
        if (close == end) {
            return *m_error;
        }
        while (!accept(close)) {
            if (const std::optional<Block> block = parseTuple()) {
                blocks.push_back(*block);
            } else {
                return *m_error;
            }
            if (!accept(',') && peek() != close) {
                return problem(Core::tr("a comma or %1", std::string(1, close)));
            }
        }
        if (isStatement ? !isPythonLineEnd(m_text, m_at) : peek() != end || m_at < m_text.size()) {
            skipSpaces();
            return problem(Core::tr("nothing more after the list"));
        }
        return blocks;
    }

    /// Whether a list or tuple begins here whose first element is a list or tuple that begins with a number.
    bool isListOfNumbers()
    {
        for (int level = 0; level < 2; ++level) {
            if (!isOpening(peek())) {
                return false;
            }
            ++m_at;
        }
        return std::string_view("0123456789+-.").find(peek()) != std::string_view::npos;
    }

    /// Whether a list begins here that is not empty.
    bool isList() { return accept('[') && peek() != ']'; }

private:
    static constexpr char end = '\0';

    std::optional<Block> parseTuple()
    {
        const char close = open(Core::tr("a tuple (out channels, stride, bits)"));
        if (close == end) {
            return {};
        }
        const auto channels = parseInteger<std::int64_t>();
        if (!channels || !expect(',', Core::tr("a comma"))) {
            return {};
        }
        const auto stride = parseInteger<std::int64_t>();
        if (!stride || !expect(',', Core::tr("a comma"))) {
            return {};
        }
        const auto bits = parseInteger<int>();
        if (!bits) {
            return {};
        }
        accept(',');
        if (!expect(close, Core::tr("the end of a tuple of three numbers"))) {
            return {};
        }
        return Block{.outChannels = *channels, .stride = *stride, .weightBits = *bits};
    }

    template <typename Integer> std::optional<Integer> parseInteger()
    {
        accept('+');
        skipBlanks();
        Integer value = 0;
        const char* const first = m_text.data() + m_at;
        const auto [last, error] = std::from_chars(first, m_text.data() + m_text.size(), value);
        if (error != std::errc()) {
            problem(error == std::errc::result_out_of_range ? Core::tr("a smaller number")
                                                            : Core::tr("a whole number"));
            return {};
        }
        m_at += static_cast<std::size_t>(last - first);
        return value;
    }

    /// The bracket that closes what is opened here; `end` with an error if nothing is.
    char open(std::string_view what)
    {
        if (accept('[')) {
            return ']';
        }
        return expect('(', what) ? ')' : end;
    }

    void skipBlanks() { m_at = skipPythonBlanks(m_text, m_at); }

    void skipSpaces() { m_at = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size()); }

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
        const std::string found =
            m_at < m_text.size() ? "\"" + characterAt(m_at) + "\"" : Core::tr("the end");
        m_error = Error{Core::tr("%1: expected %2, found %3", placeInText(m_text, m_at), expected, found)};
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

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// Where the value begins that is meant as the list: the first list of numbers; else the first list of
/// anything, so that the problem has a place.
std::optional<std::size_t> assignedList(std::string_view text)
{
    const std::vector<std::size_t> values = assignedPythonValues(text);
    auto found = std::find_if(values.begin(), values.end(),
                              [&](std::size_t at) { return TupleParser(text, at).isListOfNumbers(); });
    if (found == values.end()) {
        found = std::find_if(values.begin(), values.end(),
                             [&](std::size_t at) { return TupleParser(text, at).isList(); });
    }
    return found == values.end() ? std::nullopt : std::optional(*found);
}

/// Empty if tuples can express the block, the `i`-th.
std::string obstacleToTuple(const Block& block, std::size_t i)
{
    if (block.type != BlockType::Separable) {
        return Core::tr("block %1 is of type %2, and tuples describe separable blocks only", i,
                        blockTypeName(block.type));
    }
    if (block.kernel != Block{}.kernel) {
        return Core::tr("block %1 has a kernel of %2, and that of tuples is always %3", i, block.kernel,
                        Block{}.kernel);
    }
    if (!block.weightBits.isUniform()) {
        return Core::tr("block %1 has bits for each layer (%2), and tuples have one number", i,
                        block.weightBits.toText());
    }
    if (block.activationBits != floatBits) {
        return Core::tr("block %1 has activations of %2 bits, and those of tuples are always float", i,
                        block.activationBits);
    }
    return {};
}

} // namespace

Result<std::vector<Block>> blocksFromTuples(std::string_view text)
{
    text = withoutByteOrderMark(text);
    const std::size_t first = skipPythonBlanks(text, 0);
    if (first == text.size() || isOpening(text[first])) {
        return TupleParser(text, first).parse(/*isStatement=*/false);
    }
    const std::optional<std::size_t> list = assignedList(text);
    if (!list) {
        return Error{
            Core::tr("%1: expected a list of tuples such as %2, or Python code that assigns one to a name",
                     placeInText(text, first), example)};
    }
    return TupleParser(text, *list).parse(/*isStatement=*/true);
}

bool looksLikeTuples(std::string_view text)
{
    const std::size_t first = skipPythonBlanks(text, 0);
    if (first == text.size()) {
        return false;
    }
    return isOpening(text[first]) || assignedList(text).has_value();
}

std::string obstacleToTuples(const std::vector<Block>& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (std::string obstacle = obstacleToTuple(blocks[i], i); !obstacle.empty()) {
            return obstacle;
        }
    }
    return {};
}

Result<std::string> blocksToTuples(const std::vector<Block>& blocks)
{
    if (std::string obstacle = obstacleToTuples(blocks); !obstacle.empty()) {
        return Error{std::move(obstacle)};
    }
    std::string text = "[";
    for (const Block& block : blocks) {
        text += text.size() > 1 ? ", (" : "(";
        text += std::to_string(block.outChannels) + ", " + std::to_string(block.stride) + ", " +
                std::to_string(block.weightBits.ofLayer(0)) + ")";
    }
    return text + "]";
}

} // namespace bitops
