// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/deployed_network.h"

namespace bitops {

// Networks that were found by an architecture search, for 1,000 classes. All are inverted residuals between a
// stem and a 1×1 convolution. Where the original has ReLU, ours have ReLU6; counts do not depend on it.

/// MNASNet (Tan et al., "MnasNet", CVPR 2019) as torchvision has it, stem and all scaled by the width:
/// https://github.com/pytorch/vision/blob/main/torchvision/models/mnasnet.py.
Network mnasNet(double width);

/// EfficientNet-lite0 to lite4 (Tan and Le, "EfficientNet", ICML 2019, without squeeze-and-excitation) as in
/// https://github.com/d-li14/efficientnet-lite.pytorch/blob/master/effnet_lite.py, each with the side of its
/// images there. Precondition: `number` is 0 to 4.
Network efficientNetLite(int number);

/// ProxylessNAS for phones (Cai et al., ICLR 2019) as in
/// https://github.com/osmr/imgclsmob/blob/master/pytorch/pytorchcv/models/proxylessnas.py.
Network proxylessNasMobile();

} // namespace bitops
