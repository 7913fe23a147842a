// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bitops {

// What a run is called as long as nobody gives it a name: by its design and its recipe, in the language of
// the texts.

/// The weight bits of a design in short: "float", "uniform 4", up to eight blocks one by one as "8-4-2-4-8",
/// beyond that "mixed 4.66" with the mean over the MACs, the classifier left out. Of an imported network,
/// those of its layers.
std::string bitsName(const Design& design);

/// The bits and the quantizer: "8-4-2-4-8 · STE", "mixed 4.66 · LSQ per channel"; "float" where nothing is
/// quantized.
std::string recipeName(const RunDescription& description);

/// That of a run which stands alone: "notebook 8-4-2-4-8 · STE".
std::string wholeRunName(const RunDescription& description);

/// The name that a person gave to a run: in its notes, or else by the name of its folder, unless that is a
/// time and the network's name, as createRunFolder() gives them. Empty: none.
std::string givenName(const std::string& noted, const std::string& folderName);

/// What the names of runs that stand together are made of.
struct RunNaming
{
    std::string given;   ///< By a person; empty: none.
    std::string network; ///< Its name.
    std::string recipe;  ///< recipeName()
    std::string data;    ///< The data set's name: runs of different ones may be called alike.
};

/// A name for each of the runs, in their order, which is that of their beginning. Given names stay. Of runs
/// that are alike in recipe and data, the first is called by these; a later one of another network has that
/// network's name before it, and what is still alike is counted: "8-4-2-4-8 · STE · 2". So no name depends on
/// a run that came later, and none of the names made here stands twice for the same data.
std::vector<std::string> namesOf(const std::vector<RunNaming>& runs);

} // namespace bitops
