// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Whether the file's name ends so, as ".py"; in capitals, too.
bool hasEnding(const std::filesystem::path& path, std::string_view ending);

/// The endings of files that loadDesign() is meant for, the program's own first: ".bitops", ".onnx", …
const std::vector<std::string>& networkEndings();

/// Whether the file belongs to someone who writes code in it: `.py`, `.ipynb`. It is read and never written.
bool isCodeFile(const std::filesystem::path& path);

/// Whether the file's name says that it is an ONNX model, which is no stack of blocks: see design_file.h.
bool isOnnxFile(const std::filesystem::path& path);

/// Whether a text is meant as the `.bitops` format, or any JSON, rather than as Python code.
bool isJsonText(std::string_view text);

/// Reads a file by its ending: Python code with a list of tuples in it (see tuples.h) from `.py`, a notebook
/// with such code from `.ipynb`, one or the other of code and the `.bitops` format from `.txt`; the `.bitops`
/// format from any other, but no ONNX model. A network of tuples is named after the file and has all but its
/// blocks by default. A network with values out of range is read all the same: see validation.h. Code of more
/// than 4 MiB is refused, and notebooks, which hold pictures, of more than 64 MiB.
Result<Network> loadNetwork(const std::filesystem::path& path);

// Its steps, for whoever reads designs of other kinds as well.

/// All of the file, within those limits.
Result<std::string> readNetworkText(const std::filesystem::path& path);
/// Whether the text of such a file is meant as the `.bitops` format.
bool isJsonFile(std::string_view text, const std::filesystem::path& path);
/// What loadNetwork() gives for a file with this text.
Result<Network> networkFromFile(std::string_view text, const std::filesystem::path& path);
/// "Could not open x.bitops as a network: reason."
Error noNetworkError(const std::filesystem::path& path, const Error& reason);

} // namespace bitops
