// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_text.h"

#include "core/base/translator.h"
#include "core/formats/notebook_cells.h"
#include "core/formats/python_code.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// The words before a number, or an empty one, and behind it: "In [3]: ".
struct Prompt
{
    std::string_view before;
    std::string_view behind;
};
constexpr std::array prompts{Prompt{"In [", "]:"}, Prompt{"Out[", "]:"}, Prompt{">>>", ""}};

/// How long the prompt is that begins at `at`; 0 if none does.
std::size_t promptAt(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    for (const Prompt& prompt : prompts) {
        if (!rest.starts_with(prompt.before)) {
            continue;
        }
        const std::size_t number = prompt.before.size();
        const std::size_t behind = prompt.behind.empty()
                                       ? number
                                       : std::min(rest.find_first_not_of("0123456789", number), rest.size());
        if (rest.substr(behind).starts_with(prompt.behind)) {
            return behind + prompt.behind.size();
        }
    }
    return 0;
}

/// Of the lines that go on with an input: "...:" or "...".
std::size_t continuationAt(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    return rest.starts_with("...:") ? 4 : rest.starts_with("...") ? 3 : 0;
}

/// Makes blanks of the prompts, so that places stay what they were, and puts a break where one was.
class PromptEraser
{
public:
    explicit PromptEraser(std::string code)
        : m_code(std::move(code))
    {
    }

    std::string erase()
    {
        bool isLineBegin = true;
        for (std::size_t at = 0; at < m_code.size();) {
            if (isLineBegin) {
                at = eraseAt(std::min(m_code.find_first_not_of(" \t", at), m_code.size()));
            }
            isLineBegin = false;
            if (at >= m_code.size()) {
                break;
            }
            if (isOneOf(m_code[at], "'\"")) {
                at = behindString(at);
            } else if (m_code[at] == '#') {
                at = pythonLineEnd(m_code, at);
            } else {
                isLineBegin = isOneOf(m_code[at], "\r\n\x1E");
                ++at;
            }
        }
        return std::move(m_code);
    }

private:
    /// Behind the string at `at`. One of an input that is never closed ends before the next prompt.
    std::size_t behindString(std::size_t at) const
    {
        const std::size_t end = skipPythonString(m_code, at);
        const std::string_view string = std::string_view(m_code).substr(0, m_isInput ? end : at);
        for (std::size_t line = string.find('\n', at); line < end; line = string.find('\n', line + 1)) {
            if (promptAt(m_code, std::min(m_code.find_first_not_of(" \t", line + 1), m_code.size())) > 0) {
                return line;
            }
        }
        return end;
    }

    /// Behind the prompt of the line whose text begins at `at`.
    std::size_t eraseAt(std::size_t at)
    {
        const std::size_t prompt = promptAt(m_code, at);
        const std::size_t size = prompt > 0 ? prompt : m_isInput ? continuationAt(m_code, at) : 0;
        m_isInput = size > 0;
        std::fill_n(m_code.begin() + static_cast<std::ptrdiff_t>(at), size, ' ');
        if (prompt > 0) {
            m_code[at] = statementBreak;
        }
        return at + size;
    }

    std::string m_code;
    bool m_isInput = false; ///< Whether the line before had a prompt.
};

Error nulError(const PythonText& text, std::size_t at)
{
    return text.error({at, Translator::tr("text"), Translator::tr("a NUL byte")});
}

Result<PythonText> checked(PythonText text)
{
    if (const std::size_t nul = text.code.find('\0'); nul != std::string::npos) {
        return nulError(text, nul);
    }
    text.code = PromptEraser(std::move(text.code)).erase();
    return text;
}

} // namespace

std::string PythonText::placeName(std::size_t at) const
{
    if (cells.empty()) {
        return placeInText(code, at);
    }
    auto cell = std::upper_bound(cells.begin(), cells.end(), at,
                                 [](std::size_t place, const Cell& one) { return place < one.begin; });
    cell -= cell == cells.begin() ? 0 : 1;
    const std::string_view fromCell = std::string_view(code).substr(std::min(cell->begin, at));
    return Translator::tr("cell %1, %2", cell->number, placeInText(fromCell, at - std::min(cell->begin, at)));
}

Error PythonText::error(const PythonProblem& problem) const
{
    const std::string found = problem.found.empty() ? foundInPython(code, problem.at) : problem.found;
    return Error{Translator::tr("%1: expected %2, found %3", placeName(problem.at), problem.expected, found)};
}

Result<PythonText> pythonFromText(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    return checked({.code = std::string(text)});
}

Result<PythonText> pythonFromNotebook(std::string_view text)
{
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return nulError({.code = std::string(text)}, nul);
    }
    const Result<std::vector<NotebookCell>> cells = notebookCodeCells(text);
    if (!cells) {
        return cells.error();
    }
    PythonText python;
    for (const NotebookCell& cell : *cells) {
        python.code += statementBreak;
        python.cells.push_back({python.code.size(), cell.number});
        python.code.append(cell.source).append("\n");
    }
    return checked(std::move(python));
}

} // namespace bitops
