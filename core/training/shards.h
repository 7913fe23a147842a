// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <type_traits>
#include <vector>

namespace bitops {

class ShardGroup;

/// The images of a batch that one thread takes through a network and back, while other threads do so with
/// the others: data-parallel training in one process. What is taken over the whole batch, such as the figures
/// of a batch norm, they exchange; nowhere else does one wait for another.
class Shard
{
public:
    /// Of the batch that this thread computes: all of it, where nobody has divided it.
    static const Shard& current();

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] int count() const { return m_count; }
    /// The first one writes what all of them know.
    [[nodiscard]] bool isFirst() const { return m_index == 0; }

    /// Where its part of so many images begins.
    [[nodiscard]] std::int64_t begin(std::int64_t size) const { return size * m_index / m_count; }
    /// Its part of what has a batch in dimension 0; shares the values.
    [[nodiscard]] torch::Tensor of(const torch::Tensor& batch) const;

    /// What each shard of the batch has given, in their order. Waits for the others, which must ask for the
    /// same exchanges in the same order. Throws where one of them has failed.
    [[nodiscard]] std::vector<std::vector<double>> exchange(std::vector<double> own) const;

private:
    friend class ShardGroup;

    Shard() = default;
    Shard(int index, int count, ShardGroup* group)
        : m_index(index)
        , m_count(count)
        , m_group(group)
    {
    }

    int m_index = 0;
    int m_count = 1;
    ShardGroup* m_group = nullptr;
};

/// One for each of LibTorch's threads, if there are as many parts; one on a thread of those.
int shardCount(std::int64_t parts);
/// Of as many parts as images; one where another device computes.
int shardCount(const torch::Tensor& images);

/// Computes so many shards, each on a thread of its own, on which LibTorch then computes alone. Gradients are
/// taken or not as on the calling thread. Throws what the first that failed has thrown.
void runShards(int count, const std::function<void(const Shard&)>& compute);

/// The same, with what is computed of each.
template <typename Compute> auto computeInShards(const torch::Tensor& images, const Compute& compute)
{
    std::vector<std::invoke_result_t<Compute, const Shard&>> results(
        static_cast<std::size_t>(shardCount(images)));
    runShards(shardCount(images),
              [&](const Shard& shard) { results[static_cast<std::size_t>(shard.index())] = compute(shard); });
    return results;
}

/// What was computed of each shard as one tensor.
torch::Tensor joined(const std::vector<torch::Tensor>& parts);

} // namespace bitops
