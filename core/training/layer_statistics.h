// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/jobs/events.h"
#include "core/network/design.h"
#include "core/network/state_names.h"
#include "core/training/named_tensors.h"

#include <vector>

namespace bitops {

/// The figures of all layers at one moment, and the levels that their weights were on.
struct MeasuredLayers
{
    std::vector<LayerFigures> figures;
    NamedTensors levels; ///< By the names of the layers, int16, of the shape of the weights.
};

/// Measures how the weights of a network are quantized, and which changed their level since the last time.
class LayerStatistics
{
public:
    static constexpr int bins = 64;

    /// Precondition: the network has no problem.
    LayerStatistics(const Design& design, const TrainingConfiguration& configuration);

    /// Of weights and learned steps under their names; see Learner::weights().
    [[nodiscard]] MeasuredLayers measure(const NamedTensors& weights) const;

    /// The levels that later ones are compared with. After a resume, those of the checkpoint.
    void keepLevels(NamedTensors levels) { m_levels = std::move(levels); }
    [[nodiscard]] const NamedTensors& levels() const { return m_levels; }

private:
    Graph m_graph;
    std::vector<StateNames> m_names; ///< Of its nodes.
    bool m_perChannel;
    NamedTensors m_levels;
};

} // namespace bitops
