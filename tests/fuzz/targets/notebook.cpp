// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/notebook_cells.h"
#include "core/formats/tuples.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"

#include <nlohmann/json.hpp>

namespace bitops::fuzz {

namespace {

std::string notebookOf(const std::vector<std::string>& cells)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const std::string& cell : cells) {
        list.push_back({{"cell_type", "code"}, {"source", cell}});
    }
    return nlohmann::ordered_json{{"cells", list}, {"nbformat", 4}}.dump();
}

void tryNotebook(std::string_view text)
{
    const Result<std::vector<NotebookCell>> cells = notebookCodeCells(text);
    if (isRead(cells)) {
        std::int64_t last = 0;
        for (const NotebookCell& cell : *cells) {
            require(cell.number > last, "cells are numbered in their order");
            require(isUtf8(cell.source), "code is UTF-8");
            last = cell.number;
        }
    }
    const Result<std::vector<Block>> blocks = blocksFromNotebook(text);
    if (!isRead(blocks)) {
        return;
    }
    const Result<std::string> tuples = blocksToTuples(*blocks);
    if (isRead(tuples)) {
        const Result<std::vector<Block>> again =
            blocksFromNotebook(notebookOf({"import x", "b = " + *tuples}));
        require(again && *again == *blocks, "what is written and read again is equal:\n" + *tuples);
    }
}

std::vector<std::string> seeds()
{
    return {notebookOf({"import torch\n%matplotlib inline", "b = [(32, 1, 8), (64, 2, 4)]", "%%bash\nls"}),
            notebookOf({"B = namedtuple('B', 'out stride bits')", "b = [B(32, 1, 8)]"}),
            R"({"cells": [{"cell_type": "markdown", "source": ["# Blocks"], "metadata": {}},
                {"cell_type": "code", "source": ["b = [\n", "  [6, 24, 2, 2]\n", "]"], "execution_count": 1,
                 "outputs": [{"data": {"image/png": "iVBORw0K", "text/plain": ["1"]}}], "metadata": {}}],
                "metadata": {"kernelspec": {"language": "python", "name": "python3"}},
                "nbformat": 4, "nbformat_minor": 5})",
            R"({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "language": "python",
                "input": "b = [(32, 1, 8)]", "outputs": []}]}]})"};
}

} // namespace

const Target target{.tryInput = tryNotebook, .seeds = seeds, .change = changeJson};

} // namespace bitops::fuzz
