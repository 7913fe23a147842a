// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/graph_origins.h"
#include "core/formats/onnx/inference.h"

namespace bitops::onnx {

/// The graph of an inferred model, for one image: quantizers become the bits of tensors and weights; biases,
/// norms and activation functions go into the node before them where nothing else reads what is between. What
/// cannot be counted is noted. The name is left empty.
Result<ImportedGraph> importGraph(const Inferred& model);

} // namespace bitops::onnx
