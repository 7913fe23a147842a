// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/torch.h>

#include <map>
#include <string>

namespace bitops {

/// In the order of their names.
using NamedTensors = std::map<std::string, torch::Tensor>;

} // namespace bitops
