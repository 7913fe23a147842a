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
        Count bitops;
        Count macs;
        Count weightBitMacs;
        Count bitopsAtEightBits;
        Count bitopsAtFloat;
        Count weights;
        Count weightStorageBits;
        Count convolutionWeights;
        Count classifierWeights;
        Count batchNorm;
        Count biases;
        Count parameters;

        [[nodiscard]] bool haveOverflowed() const;
    };

    /// Counts the layer where its cost is kept, and adds it up.
    void count(const Layer& layer, Sums& sums, LayerCost& cost) const;
    bool accept(const Sums& sums, std::optional<std::size_t> block);
    void noteLive(const LayerCost& cost);

    CostReport m_report;
    Sums m_sums;
    std::int64_t m_peakBits = 0;
    std::optional<std::size_t> m_peakLayer; ///< None while the pooling holds the peak.
};

} // namespace bitops
