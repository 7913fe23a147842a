// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/weights/stored_tensors.h"
#include "tests/fuzz/target.h"

#include <map>
#include <string>

namespace bitops::fuzz {

/// Changes the JSON header of a tensor file.
void changeTensorHeader(std::string& file, Random& random);

/// The sum at the end becomes that of all before it.
void mendTensorFile(std::string& file);

std::map<std::string, TensorView> viewsOf(const std::map<std::string, StoredTensor>& tensors);

} // namespace bitops::fuzz
