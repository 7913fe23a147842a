// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <nlohmann/json.hpp>

namespace bitops {

/// {"counting", "network", "input": [channels, height, width], "with_classifier", "total": {…},
/// "blocks": […], "layers": […]}. Blocks have the keys of the notebook's bitops_per_layer, and their
/// output size. Counts are whole numbers.
nlohmann::ordered_json costsToJson(const CostReport& report);

} // namespace bitops
