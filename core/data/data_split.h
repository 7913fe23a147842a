// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/network/arithmetic.h"

#include <cstdint>

namespace bitops {

/// Takes this share of all images, rounded to the nearest number, out of `images`, from each class as much of
/// it as is nearest (by the method of largest remainders), but never the last one. Which ones is decided by
/// the seed alone. Both parts keep the order that the images had. Runs that began with another arithmetic
/// keep their parts: each class gives its own share, rounded, be it all of it. Precondition: the fraction is
/// below 1.
ImageSet splitOff(ImageSet& images, double fraction, std::int64_t seed,
                  Arithmetic arithmetic = newestArithmetic);

} // namespace bitops
