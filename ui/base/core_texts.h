// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/counting_rule.h"
#include "core/cost/explanation.h"
#include "core/network/presets.h"

#include <QString>

namespace bitops {

// Fixed texts of the core in the language of the window. The core keeps them in English, for the command
// line; a test asks for the translation of each.

/// What the rule counts, in one line.
QString descriptionOf(const CountingRuleInfo& rule);

QString descriptionOf(const Preset& preset);

/// The remark, its numbers as exactText() writes them.
QString remarkText(const Sentence& remark);

} // namespace bitops
