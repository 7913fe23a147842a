// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/deployed_network.h"

namespace bitops {

/// MobileNetV1 (Howard et al., "MobileNets", arXiv 1704.04861, table 1): a convolution and 13 separable
/// blocks. For CIFAR-10 the stem has stride 1, and the strides of the blocks are those of
/// https://github.com/kuangliu/pytorch-cifar/blob/master/models/mobilenet.py. `width` scales all channels,
/// rounded to a multiple of 8. Weights and activations have 8 bits, as such networks are deployed.
Network mobileNetV1(Benchmark benchmark, double width);

/// MobileNetV2 (Sandler et al., CVPR 2018, table 2), with the rounding of channels of
/// https://github.com/pytorch/vision/blob/main/torchvision/models/mobilenetv2.py. For CIFAR-10 the stem has
/// stride 1, and the stages 1, 1, 2, 2, 1, 2, 1. Weights and activations have 8 bits.
Network mobileNetV2(Benchmark benchmark, double width);

} // namespace bitops
