// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <cstddef>

namespace bitops {

/// The limits between the steps of the scale, in points of accuracy that are lost.
inline constexpr std::array heatLimits{0.03, 0.1, 0.3, 1.0, 3.0, 10.0};
inline constexpr std::size_t heatSteps = heatLimits.size() + 1;

/// The step of a drop in points; what is gained is in the first. A drop on a limit is in the step above it.
std::size_t heatStep(double points);

/// Lightness alone tells the steps apart, on the palette's ground. Warm, as the colours of bits are cool.
QColor heatColor(const QPalette& palette, std::size_t step);

} // namespace bitops
