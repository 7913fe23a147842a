// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"
#include "core/network/validation.h"

#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// To standard output, at once. False if it cannot take it (any more): errno says why.
bool writeOutput(std::string_view text);

/// Prints a command's result. Gives the exit code; that the reader is gone already is none of our concern.
int printResult(std::string_view text);

/// Writes a command's result to the file, or prints it if the path is empty. Gives the exit code.
int deliver(std::string_view text, const std::string& path);

/// Whether deliver() can be expected to work there: asked before the work whose result it is to take.
Status checkOutput(const std::string& path);

/// One sentence for a person, on standard error.
void printError(std::string_view sentence);

/// "model.onnx: node 'norm1' (com.example::FancyNorm) has no rule: its cost is not in the totals."
std::string noticeText(const std::string& file, const Notice& notice);

/// A sentence for each notice on a network, on standard error.
void printNotices(const std::string& file, const std::vector<Notice>& notices);

/// "design.bitops: resnet50.onnx has changed since the design was saved."; empty if it has not.
std::string changeText(const std::string& file, const Design& design);

/// The sentence on standard error; gives the exit code for input that cannot be used.
int refuse(const Error& error);
/// A sentence for each problem.
int refuse(const std::vector<Problem>& problems);

} // namespace bitops
