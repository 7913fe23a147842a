// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/network.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Something that varies over the runs of a sweep: the key of a recipe's field, or one of designKeys, and
/// the values as they stand in the file, no lists among them.
struct SweepVariable
{
    std::string key = {};
    std::vector<nlohmann::json> values = {};

    bool operator==(const SweepVariable&) const = default;
};

/// A listed combination: values by their keys, and perhaps a name.
struct SweepCombination
{
    std::string name = {};
    std::map<std::string, nlohmann::json> values = {};

    bool operator==(const SweepCombination&) const = default;
};

/// Designs out of the table that `bitops allocate --front` writes.
struct SweepFront
{
    std::filesystem::path file = {};
    std::string network = {}; ///< Whose bits they are: see designFromSource().
    /// Of each, the last point that costs no more BitOps; empty: all points of the front.
    std::vector<std::int64_t> budgets = {};

    bool operator==(const SweepFront&) const = default;
};

/// What its files name as their format, and the newest version of it.
inline constexpr const char* sweepFormat = "bitops-sweep";
inline constexpr int sweepVersion = 1;

/// A sweep as its file has it. What the values mean is for planSweep() to say.
struct SweepFile
{
    std::filesystem::path base = {}; ///< The folder that relative paths in it begin at.
    std::string name = {};           ///< Of the sweep; never empty.
    std::string folder = {};         ///< Of its runs; empty: of its name, in the folder of all runs.
    std::string names = {};          ///< How runs are called, with keys in braces; empty: by what varies.
    std::string design = {};         ///< See designFromSource(); empty where it varies, or with one of these.
    std::optional<SweepFront> front = {};
    std::optional<Network> network = {};      ///< The design itself.
    std::vector<std::int64_t> input = {};     ///< Channels, height, width instead of the design's; or empty.
    std::optional<std::int64_t> classes = {}; ///< Instead of the design's.
    TrainingConfiguration training = {};
    /// Whether it says how pixels are normalised. Else models do, or the data set where they do not.
    bool isNormalized = true;
    std::vector<SweepVariable> crossed = {};   ///< Each value with each of the others; by their keys.
    std::vector<SweepCombination> listed = {}; ///< Each with all that is crossed; empty: none are listed.

    bool operator==(const SweepFile&) const = default;
};

/// What a key varies over: a list of values, or {"log": [least, most, count]} for so many numbers, each the
/// same multiple of the one before. The error, half a sentence, names the values as `name`.
Result<std::vector<nlohmann::json>> sweepValuesFrom(const nlohmann::json& json, const std::string& name);

/// Strict about keys and types. `file` is where the text comes from: it gives the name and the base.
Result<SweepFile> sweepFromText(std::string_view text, const std::filesystem::path& file);
/// The error is one sentence that names the file.
Result<SweepFile> loadSweepFile(const std::filesystem::path& file);

/// As a file that can lie in any folder: its paths are whole ones. What follows from a rule, such as
/// {"log": …}, is written as the values that it came to.
std::string sweepToText(const SweepFile& sweep);

} // namespace bitops
