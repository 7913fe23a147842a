// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A design in the `.bitops` format: of a stack of blocks version 1 (see network_json.h); of an imported
/// network version 2, which names its model's file and has the bits that are others than there. `folder` is
/// where the file is to lie: a model in it, or below, is named from there. Precondition: the checksum of the
/// model is known. Either version has the design's budget, if there is one.
nlohmann::ordered_json designToJson(const Design& design, const std::filesystem::path& folder);

/// What becomes of the sum that a design has of its model's file.
enum class ModelSum {
    Compared, ///< With that of the file, all of which is read for it.
    Believed, ///< For who keeps the file, and compares before anything hangs on it.
};

/// Reads either version; the model of version 2 along with it, with these sizes instead of those that the
/// design has, if there are some. It is refused where the model is gone or has lost a layer; where it has
/// changed otherwise, the network says so.
Result<Design> designFromJson(const nlohmann::json& json, const std::filesystem::path& folder,
                              const std::vector<std::int64_t>& sizes = {}, ModelSum sum = ModelSum::Compared);

/// The text of a `.bitops` file.
std::string designToText(const Design& design, const std::filesystem::path& folder);
Result<Design> designFromText(std::string_view text, const std::filesystem::path& folder,
                              const std::vector<std::int64_t>& sizes = {}, ModelSum sum = ModelSum::Compared);

} // namespace bitops
