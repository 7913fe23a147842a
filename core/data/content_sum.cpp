// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/content_sum.h"

#include <array>
#include <bit>
#include <cstring>

namespace bitops {

namespace {

static_assert(std::endian::native == std::endian::little, "Numbers are taken from memory as they are.");

// Names as in the specification.
constexpr std::uint64_t prime1 = 0x9E3779B185EBCA87U;
constexpr std::uint64_t prime2 = 0xC2B2AE3D27D4EB4FU;
constexpr std::uint64_t prime3 = 0x165667B19E3779F9U;
constexpr std::uint64_t prime4 = 0x85EBCA77C2B2AE63U;
constexpr std::uint64_t prime5 = 0x27D4EB2F165667C5U;

/// Takes a number off the front.
template <typename Number> Number take(std::string_view& bytes)
{
    Number number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return number;
}

std::uint64_t round(std::uint64_t accumulator, std::uint64_t lane)
{
    return std::rotl(accumulator + lane * prime2, 31) * prime1;
}

/// Of all whole stripes of 32 bytes, which are taken off the front.
std::uint64_t sumOfStripes(std::string_view& bytes, std::uint64_t seed)
{
    constexpr std::size_t stripeBytes = 32;
    if (bytes.size() < stripeBytes) {
        return seed + prime5;
    }
    std::array<std::uint64_t, 4> accumulators{seed + prime1 + prime2, seed + prime2, seed, seed - prime1};
    while (bytes.size() >= stripeBytes) {
        for (std::uint64_t& accumulator : accumulators) {
            accumulator = round(accumulator, take<std::uint64_t>(bytes));
        }
    }
    std::uint64_t sum = std::rotl(accumulators[0], 1) + std::rotl(accumulators[1], 7) +
                        std::rotl(accumulators[2], 12) + std::rotl(accumulators[3], 18);
    for (const std::uint64_t accumulator : accumulators) {
        sum = (sum ^ round(0, accumulator)) * prime1 + prime4;
    }
    return sum;
}

} // namespace

std::uint64_t contentSum(std::string_view bytes, std::uint64_t seed)
{
    const std::uint64_t length = bytes.size();
    std::uint64_t sum = sumOfStripes(bytes, seed) + length;
    while (bytes.size() >= sizeof(std::uint64_t)) {
        sum = std::rotl(sum ^ round(0, take<std::uint64_t>(bytes)), 27) * prime1 + prime4;
    }
    if (bytes.size() >= sizeof(std::uint32_t)) {
        sum = std::rotl(sum ^ (take<std::uint32_t>(bytes) * prime1), 23) * prime2 + prime3;
    }
    while (!bytes.empty()) {
        sum = std::rotl(sum ^ (take<std::uint8_t>(bytes) * prime5), 11) * prime1;
    }
    sum = (sum ^ (sum >> 33U)) * prime2;
    sum = (sum ^ (sum >> 29U)) * prime3;
    return sum ^ (sum >> 32U);
}

} // namespace bitops
