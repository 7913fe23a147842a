// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/augmentation.h"
#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/training/batch_plan.h"

#include <torch/torch.h>

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>
#include <vector>

namespace bitops {

struct Batch
{
    /// N × channels × height × width, normalised float32, with the channels of a pixel side by side in
    /// memory, as the convolutions of LibTorch's CPU back end want them.
    torch::Tensor images;
    torch::Tensor labels; ///< N, int64.
};

/// How the images of one epoch are augmented.
struct EpochAugmentation
{
    Augmentation augmentation = Augmentation::None;
    std::int64_t seed = 0;
    int epoch = 1;
};

/// Prepares the batches of one pass over a data set, a few ahead of who takes them, on a thread of its own.
class BatchLoader
{
public:
    /// How many batches at most lie ready.
    static constexpr std::size_t mostReady = 4;

    /// `images` must outlive the loader. Begins with the plan's batch `first`, counted from 0; `order` says
    /// which image stands at each place of the plan. `values` has a table for each channel.
    BatchLoader(const ImageSet& images, const BatchPlan& plan, std::vector<std::int64_t> order,
                PixelValues values, std::int64_t first, const EpochAugmentation& augmentation = {});
    ~BatchLoader();

    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch, none after the last. Throws what went wrong while preparing it.
    std::optional<Batch> next();

private:
    void prepareAll(std::int64_t first);
    [[nodiscard]] Batch prepare(std::int64_t batch) const;
    /// The image as it is trained in this epoch: itself, or what is made of it in `scratch`.
    const std::uint8_t* augmented(std::size_t image, std::vector<std::uint8_t>& scratch) const;
    /// Writes the normalised values of an image, pixel after pixel.
    void spread(const std::uint8_t* source, float* target) const;
    /// Waits for a place in the queue. False if nobody wants more.
    bool put(Batch batch);

    const ImageSet& m_images;
    BatchPlan m_plan;
    std::vector<std::int64_t> m_order;
    PixelValues m_values;
    EpochAugmentation m_augmentation;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Batch> m_ready;
    std::exception_ptr m_failure;
    bool m_isDone = false;
    bool m_isUnwanted = false;
    std::thread m_thread;
};

} // namespace bitops
