// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rule.h"

#include <string>

namespace bitops::onnx {

// Why a node cannot be computed although its operator can, half a sentence; empty if it can. A network is run
// on as many images as there are, whatever batch its file says: what would mix images is refused.

std::string runsAlways(const RuleContext& context);
std::string runsOnReals(const RuleContext& context);  ///< Not on whole numbers.
std::string runsTogether(const RuleContext& context); ///< The same, of several inputs.
std::string runsClipped(const RuleContext& context);  ///< With bounds that are known.
std::string runsConvolution(const RuleContext& context);
std::string runsProduct(const RuleContext& context);
std::string runsBatchNorm(const RuleContext& context);
std::string runsLayerNorm(const RuleContext& context);
std::string runsSoftmax(const RuleContext& context);
std::string runsPool(const RuleContext& context);
std::string runsReduction(const RuleContext& context);
std::string runsFlattened(const RuleContext& context);
std::string runsSqueezed(const RuleContext& context);
std::string runsUnsqueezed(const RuleContext& context);
std::string runsTransposed(const RuleContext& context);
std::string runsJoined(const RuleContext& context);
std::string runsSplit(const RuleContext& context);
std::string runsSliced(const RuleContext& context);
std::string runsPadded(const RuleContext& context);
std::string runsGathered(const RuleContext& context);
std::string runsTiled(const RuleContext& context);
std::string runsResized(const RuleContext& context);
std::string runsDropout(const RuleContext& context);
std::string
runsQuantizer(const RuleContext& context); ///< With numbers that are constant, for all or each channel.

} // namespace bitops::onnx
