// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

struct NotebookCell
{
    std::int64_t number = 0; ///< Among all cells of the notebook, from 1.
    std::string source;
};

/// The Python code cells of a notebook, https://nbformat.readthedocs.io, of format 3 or 4. Nothing else of it
/// is kept, however large its outputs are. The error is half a sentence: "it has no cells".
Result<std::vector<NotebookCell>> notebookCodeCells(std::string_view text);

} // namespace bitops
