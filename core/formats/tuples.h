// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Reads the notebook's list of (out channels, stride, weight bits): "[(32, 1, 8), (64, 2, 4)]", or rows of
/// four as in MobileNetV2's table: expansion, channels, repeats, stride; see core/formats/README.md for all
/// that may stand for a row. The list may also be what Python code assigns to a name, such as
/// `mobilenet_config = [ … ]`, or stand behind the prompt of an interpreter: the first assignment of a list
/// of such rows is read, the code around it skipped. The error names the line and column of the problem, from
/// 1. A list without rows is refused.
Result<std::vector<Block>> blocksFromTuples(std::string_view text);

/// Reads such a list from the code cells of a Jupyter notebook. The error names the cell, too.
Result<std::vector<Block>> blocksFromNotebook(std::string_view text);

/// Whether a text on a command line is meant for blocksFromTuples(), and is no name of a file or preset.
bool looksLikeTuples(std::string_view text);

/// "[(32, 1, 8), (64, 2, 4)]". Refused if there is a block that tuples cannot express: another type than
/// separable, another kernel than 3, bits for each layer, quantized activations; or if there is none at all.
/// The error is half a sentence: "block 2 is of type conv, and tuples describe separable blocks only".
Result<std::string> blocksToTuples(const std::vector<Block>& blocks);

/// Why tuples cannot express the blocks, as above; empty if they can.
std::string obstacleToTuples(const std::vector<Block>& blocks);

} // namespace bitops
