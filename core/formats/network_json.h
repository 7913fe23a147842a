// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace bitops {

/// What `.bitops` files of all versions name as their format.
inline constexpr std::string_view networkFormat = "bitops-network";
inline constexpr const char* budgetKey =
    "budget";                             ///< Of the design, and so not the network's: see design_json.h.
inline constexpr int importedVersion = 2; ///< Of files that refer to a model; also the newest of all.

/// Whether it is of version 2, which is no stack of blocks: see design_json.h.
bool isImportedJson(const nlohmann::json& json);

/// The `.bitops` format: JSON with "format": "bitops-network" and "version": 1, keys in the order of
/// core/formats/README.md. Values out of range are kept: whether a network is sound is validation's to say.
nlohmann::ordered_json networkToJson(const Network& network);

/// Refuses, by name: another format, a newer version, unknown or missing keys, values of the wrong type.
Result<Network> networkFromJson(const nlohmann::json& json);

/// The text of a `.bitops` file.
std::string networkToText(const Network& network);
Result<Network> networkFromText(std::string_view text);

} // namespace bitops
