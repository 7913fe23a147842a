// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_split.h"

#include "core/data/random.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// The orders of epochs are drawn from the streams 1 and up of the same seed.
constexpr std::uint64_t splitStream = 0;
constexpr std::uint64_t lotStream = ~std::uint64_t{0};

/// How many images of a class go to the part that is split off.
struct Seats
{
    std::size_t images = 0; ///< Of the class.
    std::size_t taken = 0;
    double remainder = 0; ///< What is missing of the exact share.
    std::uint64_t lot = 0;

    [[nodiscard]] bool isFull() const { return taken + 1 >= images; } ///< One is left to train on.
};

/// The share of all images, rounded, is kept over all classes by the method of largest remainders: each class
/// gives its share rounded down, and those that lose most by it one more. (Hamilton's; M. L. Balinski and
/// H. P. Young: Fair Representation, Yale University Press 1982, chapter 2.) Lots decide between equal ones,
/// so that it is not always the first classes that give. No class gives its last image.
std::vector<std::size_t> largestRemainders(const std::vector<std::size_t>& sizes, double fraction,
                                           std::int64_t seed)
{
    Random lots(static_cast<std::uint64_t>(seed), lotStream);
    std::vector<Seats> seats;
    std::size_t all = 0;
    std::size_t given = 0;
    for (const std::size_t size : sizes) {
        const double share = fraction * static_cast<double>(size);
        const auto taken = static_cast<std::size_t>(share);
        seats.push_back({size, taken, share - static_cast<double>(taken), lots.next()});
        all += size;
        given += taken;
    }
    const auto wanted = static_cast<std::size_t>(std::llround(fraction * static_cast<double>(all)));
    std::vector<Seats*> order;
    for (Seats& ofClass : seats) {
        order.push_back(&ofClass);
    }
    std::sort(order.begin(), order.end(), [](const Seats* a, const Seats* b) {
        return std::pair(a->remainder, a->lot) > std::pair(b->remainder, b->lot);
    });
    // Where classes cannot give what is theirs to give, others give more than one.
    for (bool hasGiven = true; given < wanted && hasGiven;) {
        hasGiven = false;
        for (Seats* const ofClass : order) {
            if (given < wanted && !ofClass->isFull()) {
                ++ofClass->taken;
                ++given;
                hasGiven = true;
            }
        }
    }
    std::vector<std::size_t> taken;
    for (const Seats& ofClass : seats) {
        taken.push_back(ofClass.taken);
    }
    return taken;
}

/// As runs of the first arithmetic were split.
std::vector<std::size_t> roundedShares(const std::vector<std::size_t>& sizes, double fraction)
{
    std::vector<std::size_t> taken;
    for (const std::size_t size : sizes) {
        taken.push_back(static_cast<std::size_t>(std::llround(fraction * static_cast<double>(size))));
    }
    return taken;
}

std::vector<bool> chooseImages(const std::vector<std::int64_t>& labels, double fraction, std::int64_t seed,
                               Arithmetic arithmetic)
{
    std::map<std::int64_t, std::vector<std::size_t>> ofClass;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ofClass[labels[i]].push_back(i);
    }
    std::vector<std::size_t> sizes;
    for (const auto& [label, images] : ofClass) {
        sizes.push_back(images.size());
    }
    const std::vector<std::size_t> wanted = arithmetic == Arithmetic::UnroundedSums
                                                ? roundedShares(sizes, fraction)
                                                : largestRemainders(sizes, fraction, seed);
    std::vector<bool> isChosen(labels.size(), false);
    Random random(static_cast<std::uint64_t>(seed), splitStream);
    auto count = wanted.begin();
    for (auto& [label, images] : ofClass) {
        for (std::size_t i = 0; i < *count; ++i) { // The beginning of Fisher's and Yates' shuffle
            std::swap(images[i], images[i + random.below(images.size() - i)]);
            isChosen[images[i]] = true;
        }
        ++count;
    }
    return isChosen;
}

} // namespace

ImageSet splitOff(ImageSet& images, double fraction, std::int64_t seed, Arithmetic arithmetic)
{
    const std::vector<bool> isChosen = chooseImages(images.labels, fraction, seed, arithmetic);
    const auto bytes = static_cast<std::ptrdiff_t>(images.bytesPerImage());
    ImageSet chosen{images.shape, {}, {}};
    const auto count = static_cast<std::size_t>(std::count(isChosen.begin(), isChosen.end(), true));
    chosen.pixels.reserve(count * images.bytesPerImage()); // No more than is needed: it may be most of it.
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
