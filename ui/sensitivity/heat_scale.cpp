// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/heat_scale.h"

#include "ui/base/colors.h"

#include <algorithm>

namespace bitops {

std::size_t heatStep(double points)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(heatLimits, points) - heatLimits.begin());
}

QColor heatColor(const QPalette& palette, std::size_t step)
{
    static constexpr std::array<QRgb, heatSteps> onLight{0xfffbf8f0, 0xfff9e9c6, 0xfff6d493, 0xffefb45e,
                                                         0xffdf8b38, 0xffbb5f20, 0xff7f3715};
    static constexpr std::array<QRgb, heatSteps> onDark{0xff262420, 0xff3d3122, 0xff5f4624, 0xff8c6328,
                                                        0xffbd8733, 0xffe7b45a, 0xffffe6a6};
    return QColor::fromRgb((isDark(palette) ? onDark : onLight).at(step));
}

} // namespace bitops
