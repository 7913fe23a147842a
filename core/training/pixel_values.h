// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace bitops {

/// What a network is fed with for each of the 256 values of a pixel: (v/255 − 0.5) / 0.5 in float32, as in
/// the notebook. Images have 8 bits, so an input of 8 bits or more leaves them as they are; with fewer, the
/// pixels are first rounded to the nearest of 2^bits evenly spaced values from 0 to 1.
std::array<float, 256> pixelValues(int inputBits);

} // namespace bitops
