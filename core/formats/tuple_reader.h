// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/block_row.h"
#include "core/formats/python_cursor.h"
#include "core/formats/python_records.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bitops {

/// What is asked for in sentences.
inline constexpr std::string_view exampleOfTuples = "[(32, 1, 8), (64, 2, 4)]";

/// What may follow a list of tuples.
enum class ListEnd {
    Text,      ///< Nothing.
    Statement, ///< Code in the lines below.
    Argument,  ///< A comma or a closing bracket.
};

/// Reads the list of blocks at a place in Python code: a list, tuple or array of rows, where a row is a list,
/// tuple or array of three or four whole numbers, or numbers with names in a dict, a `dict(…)`, a named tuple
/// or a data class. The first problem ends it. Brackets nest as deep as that needs, never deeper.
class TupleReader
{
public:
    TupleReader(std::string_view code, std::size_t at, const PythonRecords& records)
        : m_code(code)
        , m_begin(at)
        , m_cursor(code, at)
        , m_records(records)
    {
    }

    /// How a list begins, as far as it takes to know whether it is meant.
    enum class Beginning {
        NoList,    ///< Nothing that could be a list of rows.
        OtherList, ///< A list of something, or a call with a list.
        Numbers,   ///< Lists of numbers which are no rows, such as pairs or fractions.
        Rows,      ///< Rows, the first of them perhaps with a mistake in it.
    };
    Beginning beginning();

    std::optional<std::vector<Block>> read(ListEnd end);

    /// Precondition: read() gave none.
    [[nodiscard]] const PythonProblem& problem() const { return m_cursor.problem(); }

private:
    /// Of the numbers that were read since an array began.
    struct Extent
    {
        std::int64_t least = 0;
        std::int64_t most = 0;
    };

    bool readList();
    bool readRow();
    bool readTuple(BlockRow& row);
    bool readDict(BlockRow& row);
    bool readRecord(BlockRow& row);
    bool readNamed(BlockRow& row, std::string_view name, std::size_t at);
    std::optional<PythonNumber> readNumber();
    /// A call of an array or a type of numbers around what readContent() reads.
    template <typename Content> bool readCall(Content readContent);
    bool readTypeArguments();
    bool checkType(std::string_view name, std::size_t at);
    bool isArrayCall();
    /// The bracket that closes what is opened here; `end` with a problem if nothing is.
    char open(const std::string& what);
    bool failHere(const std::string& expected) { return m_cursor.fail(m_cursor.place(), expected); }

    std::string_view m_code;
    std::size_t m_begin = 0;
    PythonCursor m_cursor;
    const PythonRecords& m_records;
    std::vector<Block> m_blocks;
    std::size_t m_tupleSize = 0; ///< Of the rows without names; 0 as long as there is none.
    int m_calls = 0;             ///< How many are open.
    bool m_isOneRowEnough = false;
    Extent m_extent;
};

} // namespace bitops
