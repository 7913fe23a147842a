// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/python_cursor.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Python code out of a text or a notebook, in one piece, and how its places are called.
struct PythonText
{
    struct Cell
    {
        std::size_t begin = 0; ///< Where its code begins.
        std::int64_t number = 0;
    };

    std::string code;
    std::vector<Cell> cells = {}; ///< Of a notebook.

    /// "line 3, column 6", "cell 2, line 1, column 5"
    [[nodiscard]] std::string placeName(std::size_t at) const;
    /// "line 3, column 6: expected a comma, found \"x\""
    [[nodiscard]] Error error(const PythonProblem& problem) const;
};

/// The code in a `.py` file, on a clipboard, or in what was copied from an interpreter: the prompts of Python
/// (`>>>`, `...`) and IPython (`In [3]:`, `...:`, `Out[4]:`) become blanks. Refused if there is a NUL byte,
/// as by Python.
Result<PythonText> pythonFromText(std::string_view text);

/// The code cells of a notebook: `.ipynb` of format 3 or 4, https://nbformat.readthedocs.io. Other cells and
/// cells of other languages (`%%bash`) are passed over. The error says what stands in the way.
Result<PythonText> pythonFromNotebook(std::string_view text);

} // namespace bitops
