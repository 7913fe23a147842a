// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_fitter.h"

#include <algorithm>
#include <cstdlib>

namespace bitops {

namespace {

std::uint8_t grey(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    return static_cast<std::uint8_t>((299 * red + 587 * green + 114 * blue + 500) / 1000);
}

} // namespace

bool canFit(const Shape& input)
{
    return input.channels == 1 || input.channels == 3;
}

ImageFitter::ImageFitter(const Shape& from, const Shape& to)
    : m_from(from)
    , m_to(to)
{
    if (from.height != to.height || from.width != to.width) {
        m_columns = mixesOf(from.width, to.width);
        m_rows = mixesOf(from.height, to.height);
        m_narrowed.resize(static_cast<std::size_t>(from.height * to.width));
    }
}

std::vector<ImageFitter::Mix> ImageFitter::mixesOf(std::int64_t from, std::int64_t to)
{
    // Lengths are counted in 1/(2·to) of a source pixel. Then the centres of source pixel i and target pixel
    // x lie at (2i + 1)·to and (2x + 1)·from, and the triangle reaches so far to each side:
    const std::int64_t reach = 2 * std::max(from, to);
    std::vector<Mix> mixes(static_cast<std::size_t>(to));
    for (std::int64_t x = 0; x < to; ++x) {
        Mix& mix = mixes[static_cast<std::size_t>(x)];
        const std::int64_t centre = (2 * x + 1) * from;
        mix.begin = std::max<std::int64_t>((centre - reach) / (2 * to) - 1, 0);
        while (std::abs((2 * mix.begin + 1) * to - centre) >= reach) {
            ++mix.begin;
        }
        for (std::int64_t i = mix.begin; i < from; ++i) {
            const std::int64_t weight = reach - std::abs((2 * i + 1) * to - centre);
            if (weight <= 0) {
                break;
            }
            mix.weights.push_back(weight);
            mix.total += weight;
        }
    }
    return mixes;
}

void ImageFitter::fit(const std::uint8_t* source, std::uint8_t* target, const std::stop_token& stop)
{
    source = withRightChannels(source);
    const std::int64_t sourcePlane = m_from.height * m_from.width;
    const std::int64_t targetPlane = m_to.height * m_to.width;
    if (m_columns.empty()) {
        std::copy(source, source + m_to.channels * targetPlane, target);
        return;
    }
    for (std::int64_t channel = 0; channel < m_to.channels; ++channel) {
        resizePlane(source + channel * sourcePlane, target + channel * targetPlane, stop);
    }
}

const std::uint8_t* ImageFitter::withRightChannels(const std::uint8_t* source)
{
    if (m_from.channels == m_to.channels) {
        return source;
    }
    const std::int64_t plane = m_from.height * m_from.width;
    m_recoloured.clear();
    for (std::int64_t channel = 0; m_from.channels == 1 && channel < m_to.channels; ++channel) {
        m_recoloured.insert(m_recoloured.end(), source, source + plane);
    }
    for (std::int64_t i = 0; m_from.channels == 3 && i < plane; ++i) {
        m_recoloured.push_back(grey(source[i], source[plane + i], source[2 * plane + i]));
    }
    return m_recoloured.data();
}

void ImageFitter::resizePlane(const std::uint8_t* source, std::uint8_t* target, const std::stop_token& stop)
{
    const auto rounded = [](std::int64_t sum, std::int64_t total) {
        return static_cast<std::uint8_t>((sum + total / 2) / total);
    };
    std::uint8_t* narrowed = m_narrowed.data();
    for (std::int64_t y = 0; y < m_from.height && !stop.stop_requested(); ++y) {
        const std::uint8_t* const row = source + y * m_from.width;
        for (const Mix& mix : m_columns) {
            std::int64_t sum = 0;
            const std::uint8_t* pixel = row + mix.begin;
            for (const std::int64_t weight : mix.weights) {
                sum += weight * *pixel++;
            }
            *narrowed++ = rounded(sum, mix.total);
        }
    }
    std::vector<std::int64_t> sums(static_cast<std::size_t>(m_to.width));
    for (const Mix& mix : m_rows) {
        if (stop.stop_requested()) {
            return;
        }
        std::fill(sums.begin(), sums.end(), 0);
        const std::uint8_t* pixel = m_narrowed.data() + mix.begin * m_to.width;
        for (const std::int64_t weight : mix.weights) {
            for (std::int64_t& sum : sums) {
                sum += weight * *pixel++;
            }
        }
        for (const std::int64_t sum : sums) {
            *target++ = rounded(sum, mix.total);
        }
    }
}

void appendFitted(ImageFitter& fitter, const std::uint8_t* source, std::int64_t label, ImageSet& images)
{
    const std::size_t end = images.pixels.size();
    images.pixels.resize(end + images.bytesPerImage());
    fitter.fit(source, images.pixels.data() + end);
    images.labels.push_back(label);
}

} // namespace bitops
