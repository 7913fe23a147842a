// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/arithmetic.h"
#include "core/network/network.h"

#include <string>
#include <string_view>

namespace bitops {

/// A Python file that assigns the notebook's list of tuples to `mobilenet_config`, with the rest of the
/// network in a comment. Refused if there is a block that tuples cannot express; the error is half a
/// sentence, as that of blocksToTuples().
Result<std::string> networkToTupleFile(const Network& network);

/// A Python file with a PyTorch class of the network, which needs nothing but PyTorch. Its parameters and
/// buffers have the names of the trainer's, and it computes the same as runs of this arithmetic, with weights
/// quantized straight-through and one scale for each tensor. Precondition: the network has no problem.
std::string networkToPyTorchFile(const Network& network, Arithmetic arithmetic = newestArithmetic);

/// The name of the class: "MobileNetV2Cifar10" for "mobile-NetV2 cifar10"; "Network" for what has no letters.
std::string pythonClassName(std::string_view networkName);

} // namespace bitops
