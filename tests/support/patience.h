// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops::test {

inline constexpr int patience = 60'000; ///< Milliseconds; only what hangs comes near it.

} // namespace bitops::test
