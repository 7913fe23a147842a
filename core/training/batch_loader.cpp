// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/batch_loader.h"

#include <utility>

namespace bitops {

BatchLoader::BatchLoader(const ImageSet& images, const BatchPlan& plan, std::vector<std::int64_t> order,
                         PixelValues values, std::int64_t first, const EpochAugmentation& augmentation)
    : m_images(images)
    , m_plan(plan)
    , m_order(std::move(order))
    , m_values(std::move(values))
    , m_augmentation(augmentation)
    , m_thread([this, first] { prepareAll(first); })
{
}

BatchLoader::~BatchLoader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isUnwanted = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::optional<Batch> BatchLoader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_isDone; });
    if (m_ready.empty()) {
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return std::nullopt;
    }
    Batch batch = std::move(m_ready.front());
    m_ready.pop();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void BatchLoader::prepareAll(std::int64_t first)
{
    std::exception_ptr failure;
    try {
        for (std::int64_t batch = first; batch < m_plan.batches() && put(prepare(batch)); ++batch) {
        }
    } catch (...) {
        failure = std::current_exception();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_failure = failure;
        m_isDone = true;
    }
    m_changed.notify_all();
}

Batch BatchLoader::prepare(std::int64_t batch) const
{
    const std::int64_t begin = m_plan.begin(batch);
    const std::int64_t count = m_plan.end(batch) - begin;
    const Shape& shape = m_images.shape;
    Batch result{
        torch::empty({count, shape.channels, shape.height, shape.width}, torch::MemoryFormat::ChannelsLast),
        torch::empty({count}, torch::kInt64)};
    auto* const labels = result.labels.data_ptr<std::int64_t>();
    auto* const values = result.images.data_ptr<float>();
    std::vector<std::uint8_t> scratch;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto image = static_cast<std::size_t>(m_order.at(static_cast<std::size_t>(begin + i)));
        labels[i] = m_images.labels.at(image);
        spread(augmented(image, scratch), values + static_cast<std::size_t>(i) * m_images.bytesPerImage());
    }
    return result;
}

const std::uint8_t* BatchLoader::augmented(std::size_t image, std::vector<std::uint8_t>& scratch) const
{
    const std::uint8_t* const source = m_images.pixels.data() + image * m_images.bytesPerImage();
    const auto& [augmentation, seed, epoch] = m_augmentation;
    if (augmentation == Augmentation::None) {
        return source;
    }
    scratch.resize(m_images.bytesPerImage());
    place(source, m_images.shape, placementOf(augmentation, seed, epoch, image), scratch.data());
    return scratch.data();
}

void BatchLoader::spread(const std::uint8_t* source, float* target) const
{
    const auto channels = static_cast<std::size_t>(m_images.shape.channels);
    const std::size_t plane = m_images.bytesPerImage() / channels;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const std::array<float, 256>& values = m_values[channel];
        for (std::size_t pixel = 0; pixel < plane; ++pixel) {
            target[pixel * channels + channel] = values[*source++];
        }
    }
}

bool BatchLoader::put(Batch batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready.size() < mostReady || m_isUnwanted; });
    if (m_isUnwanted) {
        return false;
    }
    m_ready.push(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace bitops
