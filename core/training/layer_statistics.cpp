// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/layer_statistics.h"

#include "core/network/lowering.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// The distance of two levels for each output channel; one for all if there is one scale.
std::vector<float> scalesOf(const torch::Tensor& weights, const torch::Tensor& step, int bits,
                            bool perChannel)
{
    torch::Tensor scales;
    if (step.defined()) {
        scales = step.detach().reshape({-1});
    } else {
        const torch::Tensor magnitudes =
            perChannel ? weights.abs().flatten(/*start_dim=*/1) : weights.abs().reshape({1, -1});
        scales =
            bits == 1 ? magnitudes.mean(/*dim=*/1) : magnitudes.amax(/*dim=*/1) / (std::exp2(bits - 1) - 1);
    }
    scales = scales.to(torch::kCPU, torch::kFloat32).contiguous();
    return {scales.data_ptr<float>(), scales.data_ptr<float>() + scales.numel()};
}

std::int16_t levelOf(float weight, float scale, int bits, float lowest, float highest)
{
    if (bits == 1) {
        return weight < 0 ? -1 : 1;
    }
    // Ties to even, as LibTorch rounds.
    return scale == 0
               ? std::int16_t{0}
               : static_cast<std::int16_t>(std::clamp(std::nearbyint(weight / scale), lowest, highest));
}

void describeValues(const float* weights, std::size_t count, LayerFigures& figures)
{
    const auto [least, most] = std::minmax_element(weights, weights + count);
    const double begin = *least;
    const double width = (static_cast<double>(*most) - begin) / LayerStatistics::bins;
    figures.range = {begin, *most};
    figures.histogram.assign(LayerStatistics::bins, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const double place = width > 0 ? (weights[i] - begin) / width : 0;
        ++figures
              .histogram[std::min<std::size_t>(static_cast<std::size_t>(place), LayerStatistics::bins - 1)];
    }
}

void describeScales(const std::vector<float>& scales, LayerFigures& figures)
{
    double sum = 0;
    for (const float scale : scales) {
        sum += scale;
    }
    figures.scale = sum / static_cast<double>(scales.size());
    figures.leastScale = *std::min_element(scales.begin(), scales.end());
    figures.mostScale = *std::max_element(scales.begin(), scales.end());
}

double share(std::size_t part, std::size_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// Fills in all that belongs to quantized weights. Gives the levels.
torch::Tensor describeLevels(const torch::Tensor& weights, const std::vector<float>& scales,
                             const torch::Tensor& before, LayerFigures& figures)
{
    const bool isBinary = figures.bits == 1;
    const auto highest = static_cast<float>(isBinary ? 1 : std::exp2(figures.bits - 1) - 1);
    const float lowest = isBinary ? -1 : -highest - 1;
    const auto count = static_cast<std::size_t>(weights.numel());
    const std::size_t perScale = count / scales.size();
    const torch::Tensor levels = torch::empty(weights.sizes(), torch::kInt16);
    auto* const level = levels.data_ptr<std::int16_t>();
    const float* const weight = weights.data_ptr<float>();
    double signal = 0;
    double noise = 0;
    std::size_t clipped = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float scale = scales[i / perScale];
        level[i] = levelOf(weight[i], scale, figures.bits, lowest, highest);
        const double error =
            static_cast<double>(weight[i]) - static_cast<double>(static_cast<float>(level[i]) * scale);
        signal += static_cast<double>(weight[i]) * static_cast<double>(weight[i]);
        noise += error * error;
        clipped += level[i] <= lowest || level[i] >= highest ? 1 : 0;
    }
    if (signal > 0 && noise > 0) {
        figures.sqnr = 10 * std::log10(signal / noise);
    }
    if (!isBinary) { // At one bit, there are only ends.
        figures.clipped = share(clipped, count);
    }
    if (before.defined() && before.sizes() == levels.sizes()) {
        const std::int64_t changed = before.ne(levels).sum().item<std::int64_t>();
        figures.changed = share(static_cast<std::size_t>(changed), count);
    }
    figures.levels = {lowest, highest};
    return levels;
}

torch::Tensor findIn(const NamedTensors& tensors, const std::string& name)
{
    const auto place = tensors.find(name);
    return place == tensors.end() ? torch::Tensor() : place->second;
}

} // namespace

LayerStatistics::LayerStatistics(const Design& design, const TrainingConfiguration& configuration)
    : m_graph(graphOf(design))
    , m_names(stateNamesOf(design))
    , m_perChannel(configuration.perChannel)
{
}

MeasuredLayers LayerStatistics::measure(const NamedTensors& weights) const
{
    const torch::NoGradGuard noGradient;
    MeasuredLayers measured;
    for (NodeIndex i = 0; i < m_graph.nodes().size(); ++i) {
        const Node& node = m_graph.node(i);
        if (!hasWeights(node.operation)) {
            continue;
        }
        const std::string& name = m_names[i].layer;
        LayerFigures figures{.layer = m_graph.pathOf(node), .bits = node.weightBits};
        const torch::Tensor values =
            weights.at(name + ".weight").detach().to(torch::kCPU, torch::kFloat32).contiguous();
        if (torch::isfinite(values).all().item<bool>()) {
            describeValues(values.data_ptr<float>(), static_cast<std::size_t>(values.numel()), figures);
            if (node.weightBits != floatBits) {
                const torch::Tensor step = findIn(weights, name + ".step");
                const std::vector<float> scales = scalesOf(values, step, node.weightBits, m_perChannel);
                describeScales(scales, figures);
                measured.levels.emplace(name,
                                        describeLevels(values, scales, findIn(m_levels, name), figures));
            }
        }
        measured.figures.push_back(std::move(figures));
    }
    return measured;
}

} // namespace bitops
