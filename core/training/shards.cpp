// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/shards.h"

#include <ATen/Parallel.h>
#include <ATen/ThreadLocalState.h>

#include <omp.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <exception>
#include <utility>

namespace bitops {

namespace {

thread_local const Shard* currentShard = nullptr;

/// Ends a shard because another one has failed.
struct Abandoned : std::exception
{
};

/// oneDNN plans for as many threads as OpenMP would start, within a parallel region, too, where it gets one:
/// kernels that wait for the others then wait for ever. LibTorch sets that number where a thread first asks
/// for it, so it has to be asked before. The end of the region takes it back.
void computeAloneFromHereOn()
{
    at::internal::lazy_init_num_threads();
    omp_set_num_threads(1);
}

} // namespace

/// The threads that compute the shards of a batch.
class ShardGroup
{
public:
    explicit ShardGroup(int count)
        : m_count(count)
        , m_failures(static_cast<std::size_t>(count))
    {
        m_given.fill(std::vector<std::vector<double>>(static_cast<std::size_t>(count)));
    }

    void compute(int index, const std::function<void(const Shard&)>& work)
    {
        const Shard shard(index, m_count, this);
        currentShard = &shard;
        try {
            work(shard);
        } catch (const Abandoned&) { // The other one tells why.
        } catch (...) {
            m_failures[static_cast<std::size_t>(index)] = std::current_exception();
            m_hasFailed = true;
            ++m_round;
            m_round.notify_all();
        }
        currentShard = nullptr;
    }

    std::vector<std::vector<double>> exchange(int index, std::vector<double> own)
    {
        const int round = m_round; // Asked before whether one has failed, so that none goes unnoticed.
        throwIfOneHasFailed();
        // Who is ahead by one round writes elsewhere, and cannot be ahead by two.
        std::vector<std::vector<double>>& given = m_given[static_cast<std::size_t>(round) % m_given.size()];
        given[static_cast<std::size_t>(index)] = std::move(own);
        if (++m_arrived == m_count) {
            m_arrived = 0;
            m_round = round + 1;
            m_round.notify_all();
        } else {
            await(round);
        }
        throwIfOneHasFailed();
        return given;
    }

    void rethrow() const
    {
        const auto failure = std::find_if(m_failures.begin(), m_failures.end(),
                                          [](const std::exception_ptr& thrown) { return thrown != nullptr; });
        if (failure != m_failures.end()) {
            std::rethrow_exception(*failure);
        }
    }

private:
    /// Waking a thread takes as long as this, so for so long it only looks. Beside other work, whoever is
    /// waited for may wait for a processor, and then it is better to leave it one.
    void await(int round) const
    {
        using Clock = std::chrono::steady_clock;
        constexpr std::chrono::microseconds moment(50);
        for (const auto end = Clock::now() + moment; Clock::now() < end;) {
            if (m_round != round) {
                return;
            }
        }
        m_round.wait(round);
    }

    void throwIfOneHasFailed() const
    {
        if (m_hasFailed) {
            throw Abandoned();
        }
    }

    int m_count;
    std::atomic<int> m_round = 0;
    std::atomic<int> m_arrived = 0;
    std::atomic<bool> m_hasFailed = false;
    std::array<std::vector<std::vector<double>>, 2> m_given; ///< In this round and in the one before.
    std::vector<std::exception_ptr> m_failures;              ///< Of each.
};

const Shard& Shard::current()
{
    static const Shard whole;
    return currentShard == nullptr ? whole : *currentShard;
}

torch::Tensor Shard::of(const torch::Tensor& batch) const
{
    if (m_count == 1) {
        return batch;
    }
    const std::int64_t first = begin(batch.size(0));
    const std::int64_t end = batch.size(0) * (m_index + 1) / m_count;
    return batch.narrow(/*dim=*/0, first, end - first);
}

std::vector<std::vector<double>> Shard::exchange(std::vector<double> own) const
{
    if (m_group == nullptr) {
        return {std::move(own)};
    }
    return m_group->exchange(m_index, std::move(own));
}

int shardCount(std::int64_t parts)
{
    return at::in_parallel_region()
               ? 1
               : static_cast<int>(std::clamp<std::int64_t>(parts, 1, at::get_num_threads()));
}

int shardCount(const torch::Tensor& images)
{
    return images.is_cpu() ? shardCount(images.size(0)) : 1;
}

torch::Tensor joined(const std::vector<torch::Tensor>& parts)
{
    return parts.size() == 1 ? parts.front() : torch::cat(parts);
}

void runShards(int count, const std::function<void(const Shard&)>& compute)
{
    if (count == 1) {
        compute(Shard::current());
        return;
    }
    ShardGroup group(count);
    const at::ThreadLocalState caller;
    int started = 0;
#pragma omp parallel num_threads(count) shared(started)
    {
        if (omp_get_num_threads() == count) {
            const at::ThreadLocalStateGuard sameAsCaller(caller);
            computeAloneFromHereOn();
            group.compute(omp_get_thread_num(), compute);
        }
#pragma omp single
        started = omp_get_num_threads();
    }
    TORCH_CHECK(started == count, "OpenMP started ", started, " threads instead of ", count, ".");
    group.rethrow();
}

} // namespace bitops
