// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/onnx/operation.h"

namespace bitops::onnx {

/// Resize and Upsample: side by side, the nearest value, or two that are mixed. Precondition: runsResized().
torch::Tensor resized(const Call& call);

} // namespace bitops::onnx
