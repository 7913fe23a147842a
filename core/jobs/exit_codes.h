// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Exit codes of the trainer, and of `bitops`.
namespace bitops::exit_code {

inline constexpr int done = 0;
inline constexpr int wrongInput = 1; ///< Run file, network, data set: nothing was trained.
inline constexpr int wrongUsage = 2;
inline constexpr int trainingFailed = 3; ///< Failed in training, or diverged.
inline constexpr int interrupted = 130;  ///< Stopped before its end.

} // namespace bitops::exit_code
