// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/model.h"

#include <cstddef>
#include <string>
#include <vector>

namespace bitops::onnx {

/// The numbers of the model's nodes, each behind those whose outputs it reads; in the order of the file as
/// far as that allows. What reads something that nothing gives, what depends on itself, and two things of one
/// name are refused, in half a sentence.
Result<std::vector<std::size_t>> orderOf(const Model& model);

/// What a node is called: by its name, or by its first output where it has none.
std::string_view nameOf(const Node& node);
/// "Conv", "com.example::FancyNorm"
std::string operationOf(const Node& node);
/// "node 'second' (Conv) has …"
std::string describe(const Node& node, const std::string& what);

} // namespace bitops::onnx
