// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/network_pass.h"

#include <cstdint>
#include <vector>

namespace bitops {

/// A bound of memory that several share.
class MemoryBound
{
public:
    explicit MemoryBound(std::int64_t bytes)
        : m_left(bytes)
    {
    }

    /// Takes so many bytes instead of those taken before, if there are as many; else gives the latter back.
    bool exchange(std::int64_t before, std::int64_t after)
    {
        m_left += before;
        const bool isThere = after <= m_left;
        m_left -= isThere ? after : 0;
        return isThere;
    }

private:
    std::int64_t m_left;
};

/// The activations of the batches of a set of images where the last node that was asked for begins, so that
/// what comes before it is computed once. As many as the bound of memory has room for; the batches beyond it
/// begin again with their images, and come to the same bits.
class KeptActivations
{
public:
    /// Of the network with this change. The others outlive it.
    KeptActivations(const NetworkPass& pass, NetworkChange change, std::int64_t batches, MemoryBound& memory);
    ~KeptActivations();

    KeptActivations(const KeptActivations&) = delete;
    KeptActivations& operator=(const KeptActivations&) = delete;

    [[nodiscard]] const NetworkChange& change() const { return m_change; }
    /// The batch of these images at the node. Cheap where nodes are asked for in their order.
    LiveValues at(NodeIndex node, std::int64_t batch, const torch::Tensor& images);

private:
    void keep(LiveValues& place, const LiveValues& values);

    const NetworkPass& m_pass;
    NetworkChange m_change;
    MemoryBound& m_memory;
    std::vector<LiveValues> m_kept; ///< Of each batch; without tensors where it is not kept.
};

} // namespace bitops
