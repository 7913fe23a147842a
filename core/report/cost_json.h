// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <nlohmann/json.hpp>

namespace bitops {

/// {"counting", "network", "input": [channels, height, width], "with_classifier", "total": {…, "scope": {…}},
/// "blocks": […], "layers": […], "incomplete": […]}. The last names the nodes of an imported network that are
/// not in it, or not as they are: {"node", "operation", "text"}. Blocks have the keys of the notebook's
/// bitops_per_layer, and their output size. Counts are whole numbers. Totals are of two scopes: costs and
/// weights are those of the blocks unless the classifier is asked for, while parameters and activations are
/// always of the whole network; "scope" says for each of them whether it is "with_classifier" or
/// "without_classifier".
nlohmann::ordered_json costsToJson(const CostReport& report);

/// What "scope" says of what hangs on the options.
const char* scopeName(const CostOptions& options);

} // namespace bitops
