// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/training/named_tensors.h"

namespace bitops {

/// Fills `weights`, those of a network that was just made (see Learner::weights()), with those of the run
/// that the configuration begins from. Everything must fit, whatever the bits: the error names the run's
/// checkpoint and the tensor that does not. Learned steps and ranges of activations are taken over where the
/// other run had them for the same bits; else a step begins anew from the weights, as in quantizers.h, and a
/// range with the first batch.
Status startFromOtherRun(const Design& design, const TrainingConfiguration& configuration,
                         const NamedTensors& weights);

} // namespace bitops
