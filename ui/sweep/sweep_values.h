// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/sweep/sweep_file.h"

#include <QString>

#include <string>
#include <vector>

namespace bitops {

// What a sweep varies, as a person reads and types it.

/// Something that can vary, by its key in a sweep's file.
struct SweepKey
{
    std::string key;
    QString title; ///< "Learning rate"

    bool operator==(const SweepKey&) const = default;
};

/// All that can, in the order in which they are offered: bits, then the recipe.
std::vector<SweepKey> sweepKeys();
/// The title of a key; the key itself where it is none of them.
QString sweepTitle(const std::string& key);

/// The values of a text: separated by commas, "0..9" for whole numbers one after the other, or
/// "log 0.0001 0.01 5" for five numbers, each the same multiple of the one before. The error is half a
/// sentence. Whether the recipe can have them is not asked.
Result<std::vector<nlohmann::json>> sweepValuesFromText(const std::string& key, const QString& text);
/// A text that gives these values.
QString sweepValuesToText(const std::vector<nlohmann::json>& values);
/// What one would try first, in the place of the recipe's one value.
QString usualSweepValues(const std::string& key, const TrainingConfiguration& training);
/// Which values there are, and how they are typed.
QString sweepValuesHelp(const std::string& key);

} // namespace bitops
