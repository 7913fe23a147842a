// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"
#include "core/runs/training_configuration.h"

#include <exception>
#include <string>

namespace bitops {

/// Sets the numbers of threads of LibTorch and its BLAS, and what makes it deterministic. The error says that
/// the device is not there. To be called before anything is computed.
Status setUpTorch(const TrainingConfiguration& configuration);

/// The first line of what went wrong, without LibTorch's stack trace, as the end of a sentence.
std::string reasonOf(const std::exception& exception);

} // namespace bitops
