// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace bitops {

/// The key of a design that varies: its values are what designFromSource() reads.
inline constexpr std::string_view designKey = "design";

/// Whether a sweep can vary it: a field of the recipe, or something of the design.
bool isSweepKey(std::string_view key);
/// Whether it makes another design of the one that a run would have: the design itself, or its bits.
bool changesDesign(std::string_view key);

/// Sets the bits that a key other than designKey stands for. Whether a layer of a stack of blocks can have
/// them is not asked. Of a model, the last layer is the classifier if it is fully connected; what it is fed
/// with keeps its bits.
Status setBits(const std::string& key, const nlohmann::json& value, Design& design);

/// Sets a field of the recipe by its key, as a run file has its value.
Status setRecipeValue(const std::string& key, const nlohmann::json& value, TrainingConfiguration& training);

/// Folders of the recipe become whole paths, relative ones beginning at `base`. What is not there may be the
/// name of a run to begin from, and stays.
void settlePaths(TrainingConfiguration& training, const std::filesystem::path& base);

/// The value in a table or a name: "ste", "0.001", and of a path its last part.
std::string sweepValueText(const nlohmann::json& value);

} // namespace bitops
