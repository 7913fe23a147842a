// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/exporters.h"
#include "core/sweep/sweep_table.h"

namespace bitops {

template <> std::span<const Exporter<SweepTable>> exporters();

} // namespace bitops
