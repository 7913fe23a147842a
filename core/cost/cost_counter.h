// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

namespace bitops {

/// Adds up a cost report, layer by layer. What does not fit 64 bits is not added: the report then ends with a
/// problem.
class CostCounter
{
public:
    CostCounter(CostOptions options, std::string networkName, const Input& input);

    void reserve(std::size_t blocks);
    /// False if a count overflows; the report then ends with a problem at this block.
    bool addBlock(const BlockLayers& layers, std::size_t block, bool hasSkip);
    /// False if a count overflows; the report then ends with a problem of the network.
    bool addLayer(const Layer& layer);
    /// The same for a layer with a name of its own.
    bool addLayer(const Layer& layer, std::string name);
    /// The average over all pixels of `input`, whose values have `bits`.
    void addPooling(const Shape& input, int bits);
    void addProblems(const std::vector<Problem>& problems);

    CostReport take();

private:
    struct Sums
    {
        RawCounts raw; ///< This and the next three of the layers in the total, the others of all.
        Count bitops;
        Count weightBitMacs;
        Count weightStorageBits;
        Count convolutionWeights;
        Count classifierWeights;
        Count batchNorm;
        Count biases;
        Count parameters;

        [[nodiscard]] bool haveOverflowed() const;
    };

    /// Counts the layer and adds it up.
    LayerCost count(const Layer& layer);
    [[nodiscard]] Count bitopsAt(int bits) const;
    /// If not, they become what they were before, and the problem is noted.
    bool areSumsGood(const Sums& before, std::optional<std::size_t> block);
    void noteLive(const LayerCost& cost);

    CostReport m_report;
    Sums m_sums;
    std::int64_t m_peakBits = 0;
    std::optional<std::size_t> m_peakLayer; ///< None while the pooling holds the peak.
};

} // namespace bitops
