// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <string>

namespace bitops {

/// The recipe with what differs from the usual, for people: a name and its values a line, such as
/// "Optimizer: sgd, momentum 0.9".
std::string describe(const ConfigurationEvent& event);

} // namespace bitops
