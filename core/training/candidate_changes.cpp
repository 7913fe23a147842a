// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/candidate_changes.h"

#include "core/grids/least_error_scale.h"
#include "core/grids/weight_grid.h"
#include "core/training/tracked_grid.h"

#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr TensorIndex imageTensor = 0;

} // namespace

NodeChange CandidateChanges::at(NodeIndex node, const Candidate& candidate) const
{
    if (candidate.part == LayerPart::Weights) {
        return {.weight = weightAt(node, candidate.bits)};
    }
    const TensorIndex input = inputOf(node);
    if (input == imageTensor) {
        return {.rounding = [grid = PixelGrid(m_scale, candidate.bits)](const torch::Tensor& images) {
            return grid.round(images);
        }};
    }
    const auto values =
        m_pass.graph().mayBeNegative(input) ? TrackedGrid::Values::Signed : TrackedGrid::Values::NotNegative;
    const TrackedGrid grid(m_ranges.range(input, candidate.bits, m_settings.reach), candidate.bits, values);
    return {.rounding = [grid](const torch::Tensor& activations) {
        return grid.round(activations, /*isTraining=*/false);
    }};
}

torch::Tensor CandidateChanges::reach(NodeIndex node, const Candidate& candidate) const
{
    const TensorIndex input = inputOf(node);
    const bool isSign = candidate.bits == 1 && m_pass.graph().mayBeNegative(input);
    if (candidate.part == LayerPart::Weights || input == imageTensor || isSign) {
        return {};
    }
    return m_ranges.range(input, candidate.bits, m_settings.reach);
}

torch::Tensor CandidateChanges::weightAt(NodeIndex node, int bits) const
{
    const torch::Tensor weight = m_pass.module().layer(node)->weight().detach().contiguous();
    const auto* const first = weight.data_ptr<float>();
    const std::size_t scales = m_settings.perChannel ? static_cast<std::size_t>(weight.size(0)) : 1;
    std::vector<float> values(first, first + weight.numel());
    values = m_settings.reach == GridReach::LeastError
                 ? quantizedWithLeastError(std::move(values), bits, scales)
                 : quantizedOnGrid(std::move(values), bits, scales);
    return torch::tensor(values).view(weight.sizes());
}

TensorIndex CandidateChanges::inputOf(NodeIndex node) const
{
    return m_pass.graph().inputs(m_pass.graph().node(node)).front();
}

} // namespace bitops
