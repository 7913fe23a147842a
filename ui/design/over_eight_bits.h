// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"

#include <QString>

#include <functional>
#include <optional>

namespace bitops {

struct CostReport;

/// Why a design costs more than with 8 bits everywhere, and what would change that.
struct OverEightBits
{
    QString reason;                   ///< "Activations are float: at 8 bits 56.6 %"
    std::function<void(Block&)> mend; ///< Of each block; null: no block can be mended.
    QString edit;                     ///< What the edit is called in the undo menu.
};

/// None where it costs no more, or could not be costed. Counts again where it does.
std::optional<OverEightBits> overEightBits(const Design& design, const CostReport& costs);

} // namespace bitops
