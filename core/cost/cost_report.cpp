// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"

namespace bitops {

namespace {

Count weightsOf(const Layer& layer)
{
    return Count(layer.output.channels) * (layer.input.channels / layer.groups) * layer.kernel * layer.kernel;
}

/// One block after the other is added; a block whose counts do not fit 64 bits is not.
class CostCounter
{
public:
    CostCounter(const Network& network, CostOptions options)
    {
        m_report.options = options;
        m_report.networkName = network.name;
        m_report.input = network.input;
        m_report.layers.reserve(2 * network.blocks.size() + 1);
        m_report.blocks.reserve(network.blocks.size());
    }

    /// False if a count overflows; the report then ends with a problem at this block.
    bool add(const std::vector<Layer>& layers, std::optional<std::size_t> block)
    {
        Sums sums = m_sums;
        std::vector<LayerCost> costs;
        for (const Layer& layer : layers) {
            costs.push_back(addLayer(layer, sums));
        }
        if (sums.haveOverflowed()) {
            m_report.problems.push_back({Problem::Kind::Overflow, Field::Cost, block});
            return false;
        }
        m_sums = sums;
        if (block) {
            m_report.blocks.push_back(sumOf(costs, *block));
        }
        m_report.layers.insert(m_report.layers.end(), costs.begin(), costs.end());
        return true;
    }

    void addProblems(const std::vector<Problem>& problems)
    {
        m_report.problems.insert(m_report.problems.end(), problems.begin(), problems.end());
    }

    CostReport take()
    {
        m_report.total = {
            .bitops = m_sums.bitops.value(),
            .macs = m_sums.macs.value(),
            .weightBitMacs = m_sums.weightBitMacs.value(),
            .bitopsAtEightBits = m_sums.bitopsAtEightBits.value(),
            .weights = m_sums.weights.value(),
            .weightStorageBits = m_sums.weightStorageBits.value(),
            .parameters = m_sums.parameters.value(),
        };
        return std::move(m_report);
    }

private:
    struct Sums
    {
        Count bitops;
        Count macs;
        Count weightBitMacs;
        Count bitopsAtEightBits;
        Count weights;
        Count weightStorageBits;
        Count parameters;

        [[nodiscard]] bool haveOverflowed() const
        {
            return bitops.hasOverflowed() || macs.hasOverflowed() || weightBitMacs.hasOverflowed() ||
                   bitopsAtEightBits.hasOverflowed() || weights.hasOverflowed() ||
                   weightStorageBits.hasOverflowed() || parameters.hasOverflowed();
        }
    };

    LayerCost addLayer(const Layer& layer, Sums& sums) const
    {
        const Count macs = macsOf(layer);
        const Count bitops = bitopsOf(layer, m_report.options.rule);
        const Count weights = weightsOf(layer);
        const LayerCost cost{
            .layer = layer,
            .macs = macs.value(),
            .bitops = bitops.value(),
            .weights = weights.value(),
            .batchNormParameters = layer.hasBatchNorm ? 2 * layer.output.channels : 0,
            .biases = layer.hasBias ? layer.output.channels : 0,
        };
        sums.parameters += weights + cost.batchNormParameters + cost.biases;
        if (m_report.isInTotal(cost)) {
            Layer atEightBits = layer;
            atEightBits.weightBits = 8;
            sums.bitops += bitops;
            sums.macs += macs;
            sums.weightBitMacs += macs * layer.weightBits;
            sums.bitopsAtEightBits += bitopsOf(atEightBits, m_report.options.rule);
            sums.weights += weights;
            sums.weightStorageBits += weights * layer.weightBits;
        }
        return cost;
    }

    static BlockCost sumOf(const std::vector<LayerCost>& layers, std::size_t block)
    {
        BlockCost sum{.block = block, .output = layers.back().layer.output};
        for (const LayerCost& cost : layers) {
            sum.macs += cost.macs;
            sum.bitops += cost.bitops;
            (cost.layer.kind == LayerKind::Depthwise ? sum.depthwiseBitops : sum.pointwiseBitops) +=
                cost.bitops;
        }
        return sum;
    }

    CostReport m_report;
    Sums m_sums;
};

} // namespace

double TotalCost::meanBitsPerMac() const
{
    return macs == 0 ? 0 : static_cast<double>(weightBitMacs) / static_cast<double>(macs);
}

bool CostReport::isInTotal(const LayerCost& layer) const
{
    return layer.layer.kind != LayerKind::Classifier || options.withClassifier;
}

std::optional<double> CostReport::shareOf(const LayerCost& layer) const
{
    if (!isInTotal(layer) || total.bitops == 0) {
        return std::nullopt;
    }
    return static_cast<double>(layer.bitops) / static_cast<double>(total.bitops);
}

double CostReport::shareOf(const BlockCost& block) const
{
    return total.bitops == 0 ? 0 : static_cast<double>(block.bitops) / static_cast<double>(total.bitops);
}

Count macsOf(const Layer& layer)
{
    return weightsOf(layer) * layer.output.height * layer.output.width;
}

Count bitopsOf(const Layer& layer, CountingRule rule)
{
    switch (rule) {
    case CountingRule::WeightBits:
        return macsOf(layer) * layer.weightBits;
    case CountingRule::Notebook:
        return macsOf(layer) * layer.groups * layer.weightBits;
    }
    return {};
}

CostReport computeCosts(const Network& network, CostOptions options)
{
    CostCounter counter(network, options);
    const std::vector<Problem> problems = validate(network);
    counter.addProblems(problems);
    const bool isFrameGood = problems.empty() || problems.front().block.has_value();
    // All blocks before the first one with a problem are sound, and can be counted.
    const std::size_t soundBlocks = !isFrameGood       ? 0
                                    : problems.empty() ? network.blocks.size()
                                                       : *problems.front().block;
    Shape shape = network.input.shape;
    int bits = network.input.bits;
    for (std::size_t i = 0; i < soundBlocks; ++i) {
        const Block& block = network.blocks[i];
        if (!counter.add(lowerBlock(block, i, shape, bits), i)) {
            return counter.take();
        }
        shape = outputShape(block, shape);
        bits = block.activationBits;
    }
    if (problems.empty()) {
        counter.add({lowerClassifier(network, shape.channels, bits)}, std::nullopt);
    }
    return counter.take();
}

} // namespace bitops
