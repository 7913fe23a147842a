// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_split.h"

#include "core/data/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// The orders of epochs are drawn from the streams 1 and up of the same seed.
constexpr std::uint64_t splitStream = 0;

std::vector<bool> chooseImages(const std::vector<std::int64_t>& labels, double fraction, std::int64_t seed)
{
    std::map<std::int64_t, std::vector<std::size_t>> ofClass;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ofClass[labels[i]].push_back(i);
    }
    std::vector<bool> isChosen(labels.size(), false);
    Random random(static_cast<std::uint64_t>(seed), splitStream);
    for (auto& [label, images] : ofClass) {
        const auto wanted =
            static_cast<std::size_t>(std::llround(fraction * static_cast<double>(images.size())));
        for (std::size_t i = 0; i < wanted; ++i) { // The beginning of Fisher's and Yates' shuffle
            std::swap(images[i], images[i + random.below(images.size() - i)]);
            isChosen[images[i]] = true;
        }
    }
    return isChosen;
}

} // namespace

ImageSet splitOff(ImageSet& images, double fraction, std::int64_t seed)
{
    const std::vector<bool> isChosen = chooseImages(images.labels, fraction, seed);
    const auto bytes = static_cast<std::ptrdiff_t>(images.bytesPerImage());
    ImageSet chosen{images.shape, {}, {}};
    std::size_t kept = 0;
    auto place = images.pixels.begin();
    for (std::size_t i = 0; i < isChosen.size(); ++i) {
        const auto begin = images.pixels.begin() + static_cast<std::ptrdiff_t>(i) * bytes;
        if (isChosen[i]) {
            chosen.pixels.insert(chosen.pixels.end(), begin, begin + bytes);
            chosen.labels.push_back(images.labels[i]);
        } else {
            place = begin == place ? begin + bytes : std::copy(begin, begin + bytes, place);
            images.labels[kept++] = images.labels[i];
        }
    }
    images.pixels.erase(place, images.pixels.end());
    images.labels.resize(kept);
    return chosen;
}

} // namespace bitops
