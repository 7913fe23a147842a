// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer (https://llvm.org/docs/LibFuzzer.html) calls, the same for all targets.

#include "tests/fuzz/target.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>

// clang-format off
extern "C" {
std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t mostBytes);
int LLVMFuzzerInitialize(int* count, char*** arguments);
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t mostBytes, unsigned seed);
}
// clang-format on

namespace bitops::fuzz {

namespace {

/// Of this process: a machine that is busy with something else makes no input slow.
double processorSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Names, keys and numbers that stand in the seeds: with them, formats are met by chance.
std::set<std::string> wordsOf(const std::vector<std::string>& seeds)
{
    constexpr std::size_t fewest = 2;
    constexpr std::size_t most = 40;
    const auto isOfWord = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '-';
    };
    std::set<std::string> words;
    for (const std::string& seed : seeds) {
        for (auto at = seed.begin(); at != seed.end();) {
            const auto first = std::find_if(at, seed.end(), isOfWord);
            at = std::find_if_not(first, seed.end(), isOfWord);
            const auto length = static_cast<std::size_t>(at - first);
            if (length >= fewest && length <= most) {
                words.emplace(first, at);
            }
        }
    }
    return words;
}

/// The seeds as files of the folder, and their words as a dictionary of libFuzzer.
int writeSeeds(const std::filesystem::path& folder, const std::filesystem::path& dictionary)
{
    const std::vector<std::string> seeds = target.seeds();
    std::filesystem::create_directories(folder);
    bool isGood = true;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        std::ofstream file(folder / ("seed-" + std::to_string(i)), std::ios::binary);
        isGood = static_cast<bool>(file << seeds[i] << std::flush) && isGood;
    }
    std::ofstream words(dictionary);
    for (const std::string& word : wordsOf(seeds)) {
        words << '"' << word << "\"\n";
    }
    return isGood && words.flush() ? 0 : 1;
}

} // namespace

void require(bool holds, std::string_view what)
{
    if (!holds) {
        std::fprintf(stderr, "Does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
        std::abort();
    }
}

std::string changedBytes(std::string bytes, std::size_t mostBytes)
{
    const std::size_t size = std::min(bytes.size(), mostBytes);
    bytes.resize(mostBytes);
    bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, mostBytes));
    return bytes;
}

} // namespace bitops::fuzz

using namespace bitops::fuzz;

int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    if (*count == 4 && std::string_view((*arguments)[1]) == "--write-seeds") {
        std::exit(writeSeeds((*arguments)[2], (*arguments)[3])); // NOLINT: there is no other thread.
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr double mostSeconds = 1;
    const double before = processorSeconds();
    target.tryInput({reinterpret_cast<const char*>(data), size});
    require(processorSeconds() - before < mostSeconds, "an input takes less than a second");
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t mostBytes,
                                    unsigned seed)
{
    Random random(seed);
    std::string input(reinterpret_cast<const char*>(data), size);
    if (target.change != nullptr && below(2, random) == 0) {
        target.change(input, random);
    } else {
        input = changedBytes(std::move(input), mostBytes);
    }
    if (target.mend != nullptr && below(4, random) != 0) {
        target.mend(input);
    }
    input.resize(std::min(input.size(), mostBytes));
    std::memcpy(data, input.data(), input.size());
    return input.size();
}
