// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/tuples.h"

#include "core/base/translator.h"
#include "core/formats/python_code.h"
#include "core/formats/python_records.h"
#include "core/formats/python_text.h"
#include "core/formats/tuple_reader.h"
#include "core/network/block_type.h"

#include <optional>

namespace bitops {

namespace {

/// A list in code, and what may follow it.
struct FoundList
{
    std::size_t at = 0;
    ListEnd end = ListEnd::Statement;
};

/// Goes through code and chooses the list that is meant.
class ListFinder
{
public:
    ListFinder(std::string_view code, const PythonRecords& records)
        : m_code(code)
        , m_records(records)
    {
    }

    std::optional<FoundList> find()
    {
        const std::size_t first = skipPythonBlanks(m_code, 0);
        const bool isSession = m_code.find(statementBreak) != std::string_view::npos;
        if (first == m_code.size() || (!isSession && isOneOf(m_code[first], "[("))) {
            return FoundList{first, ListEnd::Text};
        }
        PythonPlaces places(m_code);
        while (const std::optional<PythonPlace> place = places.next()) {
            if (isTheOne(*place)) {
                return FoundList{place->at};
            }
        }
        // Nothing that is assigned. What is not the whole value comes next: if it is the only one, it is
        // meant.
        if (!m_numbers && m_inner) {
            return FoundList{*m_inner, ListEnd::Argument};
        }
        // The rest is for the sake of a problem that has a place.
        const std::optional<std::size_t> wrong = m_numbers ? m_numbers : m_other;
        return wrong ? std::optional(FoundList{*wrong}) : std::nullopt;
    }

    /// A second list beside one that is not assigned, after which nobody knows which of them is meant.
    [[nodiscard]] std::optional<std::size_t> rival() const { return m_rival; }

private:
    using Beginning = TupleReader::Beginning;

    /// Whether the list at the place ends the search; what else it may be good for is kept.
    bool isTheOne(const PythonPlace& place)
    {
        const Beginning beginning = TupleReader(m_code, place.at, m_records).beginning();
        if (place.isInner) {
            keepInner(beginning, place.at);
            return false;
        }
        if (beginning == Beginning::Numbers && !m_numbers) {
            m_numbers = place.at;
        }
        if (beginning == Beginning::OtherList && !place.isStatement && !m_other) {
            m_other = place.at;
        }
        return beginning == Beginning::Rows;
    }

    void keepInner(Beginning beginning, std::size_t at)
    {
        if (beginning == Beginning::Rows && !m_rival) {
            (m_inner ? m_rival : m_inner) = at;
        }
    }

    std::string_view m_code;
    const PythonRecords& m_records;
    std::optional<std::size_t> m_numbers;
    std::optional<std::size_t> m_other;
    std::optional<std::size_t> m_inner;
    std::optional<std::size_t> m_rival;
};

Result<std::vector<Block>> blocksFromPython(const PythonText& python)
{
    const PythonRecords records(python.code);
    ListFinder finder(python.code, records);
    const std::optional<FoundList> list = finder.find();
    if (!list) {
        const std::string expected = Translator::tr(
            "a list of tuples such as %1, or Python code that assigns one to a name", exampleOfTuples);
        return python.error({skipPythonBlanks(python.code, 0), expected, Translator::tr("none")});
    }
    if (list->end == ListEnd::Argument && finder.rival()) {
        return python.error({list->at,
                             Translator::tr("one list of tuples, or one that is assigned to a name"),
                             Translator::tr("another at %1", python.placeName(*finder.rival()))});
    }
    TupleReader reader(python.code, list->at, records);
    std::optional<std::vector<Block>> blocks = reader.read(list->end);
    if (!blocks) {
        return python.error(reader.problem());
    }
    return *std::move(blocks);
}

/// Empty if tuples can express the block, the `i`-th.
std::string obstacleToTuple(const Block& block, std::size_t i)
{
    if (block.type != BlockType::Separable) {
        return Translator::tr("block %1 is of type %2, and tuples describe separable blocks only", i,
                              infoOf(block.type).name);
    }
    if (block.kernel != Block{}.kernel) {
        return Translator::tr("block %1 has a kernel of %2, and that of tuples is always %3", i, block.kernel,
                              Block{}.kernel);
    }
    if (!block.weightBits.isUniform()) {
        return Translator::tr("block %1 has bits for each layer (%2), and tuples have one number", i,
                              block.weightBits.toText());
    }
    if (block.activationBits != floatBits) {
        return Translator::tr("block %1 has activations of %2 bits, and those of tuples are always float", i,
                              block.activationBits);
    }
    return {};
}

} // namespace

Result<std::vector<Block>> blocksFromTuples(std::string_view text)
{
    const Result<PythonText> python = pythonFromText(text);
    return python ? blocksFromPython(*python) : python.error();
}

Result<std::vector<Block>> blocksFromNotebook(std::string_view text)
{
    const Result<PythonText> python = pythonFromNotebook(text);
    return python ? blocksFromPython(*python) : python.error();
}

bool looksLikeTuples(std::string_view text)
{
    const Result<PythonText> python = pythonFromText(text);
    if (!python || skipPythonBlanks(python->code, 0) == python->code.size()) {
        return false;
    }
    return ListFinder(python->code, PythonRecords(python->code)).find().has_value();
}

std::string obstacleToTuples(const std::vector<Block>& blocks)
{
    if (blocks.empty()) {
        return Translator::tr("there are no blocks");
    }
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
