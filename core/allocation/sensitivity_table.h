// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/sensitivity_measurement.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What was measured of a trained network: the network as it is, and each part of each layer at some
/// bit-widths.
class SensitivityTable
{
public:
    /// Refuses what is there already, and figures that cannot be. The error is half a sentence.
    Status add(const SensitivityMeasurement& measured);

    [[nodiscard]] const std::optional<SensitivityMeasurement>& asItIs() const { return m_asItIs; }
    /// In the order in which they were added first.
    [[nodiscard]] const std::vector<std::string>& layers() const { return m_layers; }
    /// Null if it was not measured.
    [[nodiscard]] const SensitivityMeasurement* find(std::string_view layer, LayerPart part, int bits) const;
    /// Those that were measured, ascending.
    [[nodiscard]] std::vector<int> bitsOf(std::string_view layer, LayerPart part) const;

private:
    using ByBits = std::map<int, SensitivityMeasurement>;
    using OfLayer = std::array<ByBits, layerPartNames.size()>;

    [[nodiscard]] const ByBits* measuredOf(std::string_view layer, LayerPart part) const;

    std::optional<SensitivityMeasurement> m_asItIs;
    std::vector<std::string> m_layers;
    std::map<std::string, OfLayer, std::less<>> m_measured;
};

} // namespace bitops
