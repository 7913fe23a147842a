// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"

#include <exception>
#include <string>

namespace bitops {

/// Lowers a number of threads that the machine could only have wait for one another: more than four for each
/// processor that this process may use. Below that it stays what was asked for, because results depend on it
/// in their last bits. Gives one sentence that says so; empty if nothing was changed.
std::string keepThreadsUseful(int& threads);

/// Sets the numbers of threads of LibTorch and its BLAS, and what makes it deterministic. The error says that
/// the device is not there. To be called before anything is computed.
Status setUpTorch(const TrainingConfiguration& configuration);

/// Whether it says that there is not enough memory, whoever throws it.
bool isOutOfMemory(const std::exception& exception);

/// The first line of what went wrong, without LibTorch's stack trace, as the end of a sentence.
std::string reasonOf(const std::exception& exception);

} // namespace bitops
