// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/sensitivity_table.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <cmath>

namespace bitops {

namespace {

constexpr int mostBits = 16; ///< Float is no candidate: it changes nothing.

/// What cannot be of such a measurement, as half a sentence; empty if all can be.
std::string problemOf(const SensitivityMeasurement& measured)
{
    const bool areFinite = std::isfinite(measured.loss) && std::isfinite(measured.lossIncrease) &&
                           std::isfinite(measured.accuracy) && std::isfinite(measured.accuracyDrop) &&
                           std::isfinite(measured.klDivergence) && !std::isnan(measured.sqnrDecibels);
    if (!areFinite) {
        return Translator::tr("a figure is no finite number");
    }
    if (measured.loss < 0) {
        return Translator::tr("the loss is %1, but cannot be below 0", Translator::number(measured.loss));
    }
    if (measured.accuracy < 0 || measured.accuracy > 1) {
        return Translator::tr("the accuracy is %1, but must be a share from 0 to 1",
                              Translator::number(measured.accuracy));
    }
    if (!measured.layer.empty() && (measured.bits < 1 || measured.bits > mostBits)) {
        return Translator::tr("the bits are %1, but must be 1 to %2", measured.bits, mostBits);
    }
    return {};
}

} // namespace

Status SensitivityTable::add(const SensitivityMeasurement& measured)
{
    if (std::string problem = problemOf(measured); !problem.empty()) {
        return Error{std::move(problem)};
    }
    if (measured.layer.empty()) {
        if (m_asItIs) {
            return Error{Translator::tr("the network as it is stands there twice")};
        }
        m_asItIs = measured;
        return success();
    }
    const auto [layer, isNew] = m_measured.try_emplace(measured.layer);
    if (isNew) {
        m_layers.push_back(measured.layer);
    }
    if (!layer->second.at(static_cast<std::size_t>(measured.part))
             .try_emplace(measured.bits, measured)
             .second) {
        return Error{measured.part == LayerPart::Weights
                         ? Translator::tr("the weights of %1 at %2 bits stand there twice",
                                          excerpt(measured.layer), measured.bits)
                         : Translator::tr("the activations of %1 at %2 bits stand there twice",
                                          excerpt(measured.layer), measured.bits)};
    }
    return success();
}

const SensitivityTable::ByBits* SensitivityTable::measuredOf(std::string_view layer, LayerPart part) const
{
    const auto found = m_measured.find(layer);
    return found == m_measured.end() ? nullptr : &found->second.at(static_cast<std::size_t>(part));
}

const SensitivityMeasurement* SensitivityTable::find(std::string_view layer, LayerPart part, int bits) const
{
    const ByBits* const measured = measuredOf(layer, part);
    if (measured == nullptr) {
        return nullptr;
    }
    const auto found = measured->find(bits);
    return found == measured->end() ? nullptr : &found->second;
}

std::vector<int> SensitivityTable::bitsOf(std::string_view layer, LayerPart part) const
{
    std::vector<int> bits;
    if (const ByBits* const measured = measuredOf(layer, part)) {
        for (const auto& [width, measurement] : *measured) {
            bits.push_back(width);
        }
    }
    return bits;
}

} // namespace bitops
