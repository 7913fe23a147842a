// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// What stands in the way of reading a text. It becomes a sentence once it is known to be the one to tell,
/// because finding out line and column takes a walk through the text.
struct PythonProblem
{
    std::size_t at = 0;
    std::string expected;
    std::string found; ///< Empty for what stands there.
};

/// A number as it is written in Python.
struct PythonNumber
{
    enum class Kind {
        Whole,      ///< "8", "1_024", "0x40", and also "8.0" and "1e3".
        TooLarge,   ///< A number that 64 bits, or the exact part of a double, do not hold.
        Fraction,   ///< "8.5"
        NotANumber, ///< "012", "1__0", "3j", or no number at all.
    };

    Kind kind = Kind::NotANumber;
    std::int64_t value = 0; ///< Of a whole number.
    std::size_t at = 0;
};

/// Reads code piece by piece; what stands between the pieces is passed over. The first problem is kept.
class PythonCursor
{
public:
    static constexpr char end = '\0';

    PythonCursor(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    /// What comes next; `end` at the end of the text or at a statement break.
    char peek();
    /// Where that is.
    std::size_t place();
    bool accept(char wanted);
    /// As accept(), or a problem: `what` was expected.
    bool expect(char wanted, const std::string& what);

    /// The name that comes next, with its dots; empty if none does.
    std::string_view peekName();
    std::string_view takeName();
    /// Whether a call of a name comes next: the name and an opening bracket.
    bool isCall();
    /// What stands between the quotes of the string that comes next; none, and nothing taken, if none does.
    std::optional<std::string_view> takeString();
    /// The number that comes next, whatever its kind, with its sign.
    PythonNumber takeNumber();
    /// Whether nothing that belongs to the value follows, up to the end of the statement.
    bool isStatementEnd();

    /// Keeps the problem, if it is the first one, and gives false.
    bool fail(std::size_t at, std::string expected, std::string found = {});
    [[nodiscard]] const PythonProblem& problem() const { return *m_problem; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<PythonProblem> m_problem;
};

/// What stands in the text at a place, for a sentence: "\"np.zeros\"", "\"8.5\"", "the end".
std::string foundInPython(std::string_view text, std::size_t at);

} // namespace bitops
