// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

namespace bitops {

// He et al., "Deep Residual Learning for Image Recognition", CVPR 2016, with ReLU6 for ReLU; weights and
// activations of 8 bits.

/// Of table 1, for 224×224 and 1,000 classes.
Network resNet18();

/// Of section 4.2 with n = 3, for CIFAR-10. Shortcuts that change the shape are 1×1 convolutions (option B),
/// as in ResNet-18; the paper's pad with zeros here (option A).
Network resNet20Cifar10();

} // namespace bitops
