// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/counting_rule.h"

namespace bitops {

/// What a rule is known for, in few words, for lists to choose from: "the literature's usual one".
TranslatableText remarkOn(CountingRule rule);

} // namespace bitops
