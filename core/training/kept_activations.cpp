// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/kept_activations.h"

#include <utility>

namespace bitops {

KeptActivations::KeptActivations(const NetworkPass& pass, NetworkChange change, std::int64_t batches,
                                 MemoryBound& memory)
    : m_pass(pass)
    , m_change(std::move(change))
    , m_memory(memory)
    , m_kept(static_cast<std::size_t>(batches))
{
}

KeptActivations::~KeptActivations()
{
    for (LiveValues& values : m_kept) {
        keep(values, {});
    }
}

LiveValues KeptActivations::at(NodeIndex node, std::int64_t batch, const torch::Tensor& images)
{
    LiveValues& place = m_kept[static_cast<std::size_t>(batch)];
    const bool isUsable = !place.tensors.empty() && place.next <= node;
    LiveValues values = isUsable ? place : m_pass.begin(images);
    m_pass.advance(values, node, m_change);
    keep(place, values);
    return values;
}

void KeptActivations::keep(LiveValues& place, const LiveValues& values)
{
    place = m_memory.exchange(place.bytes(), values.bytes()) ? values : LiveValues{};
}

} // namespace bitops
