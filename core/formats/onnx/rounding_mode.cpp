// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/rounding_mode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace bitops::onnx {

namespace {

struct NamedMode
{
    std::string_view name;
    RoundingMode mode;
};

constexpr std::array namedModes{
    NamedMode{"ROUND", RoundingMode::HalfToEven},
    NamedMode{"HALF_EVEN", RoundingMode::HalfToEven},
    NamedMode{"CEIL", RoundingMode::Ceiling},
    NamedMode{"FLOOR", RoundingMode::Floor},
    NamedMode{"UP", RoundingMode::AwayFromZero},
    NamedMode{"DOWN", RoundingMode::TowardsZero},
    NamedMode{"HALF_UP", RoundingMode::HalfAwayFromZero},
    NamedMode{"HALF_DOWN", RoundingMode::HalfTowardsZero},
};

} // namespace

std::optional<RoundingMode> roundingModeOf(std::string_view name)
{
    std::string capitals(name);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    const auto* const found = std::find_if(namedModes.begin(), namedModes.end(),
                                           [&](const NamedMode& mode) { return mode.name == capitals; });
    return found == namedModes.end() ? std::nullopt : std::optional(found->mode);
}

} // namespace bitops::onnx
