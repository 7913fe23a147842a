// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/sensitivity_table.h"
#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <stop_token>
#include <string_view>

namespace bitops {

/// The columns of a measurement in CSV, in their order. Accuracies are shares of 1, losses and divergences in
/// nats. The first row, with "-" for layer and of, and without bits, is the network as it is. An empty
/// sqnr_db stands for an output that is the same, which has no noise.
inline constexpr std::array<std::string_view, 9> sensitivityColumns{
    "layer", "of", "bits", "loss", "loss_increase", "accuracy", "accuracy_drop", "kl_divergence", "sqnr_db"};

/// Reads what `bitops sensitivity` and the window write. Columns may stand in any order; each is there, once,
/// and there is no other. Whatever cannot be is refused with the line where it stands.
Result<SensitivityTable> loadSensitivity(const std::filesystem::path& path, const std::stop_token& stop = {});

/// The same of a text. The error is half a sentence: "line 3: the bits are 0, but must be 1 to 16".
Result<SensitivityTable> sensitivityFromCsv(std::string_view text);

} // namespace bitops
