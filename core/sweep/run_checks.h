// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/runs/model_source.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace bitops {

/// Where the folders of a recipe are looked for: each gives a whole path, or says why there is none. Without
/// one, such folders are not looked at, for those who want to know which runs there are, and no more.
struct SweepPlaces
{
    std::filesystem::path runs; ///< The folder of all runs.
    std::function<Result<std::string>(const std::string&)> data = {};
    std::function<Result<std::string>(const std::string&)> start = {}; ///< Of a run to begin from.
};

/// Checks recipes before anything is trained. What many runs share is looked at once.
class RunChecks
{
public:
    RunChecks(SweepPlaces places, std::filesystem::path base)
        : m_places(std::move(places))
        , m_base(std::move(base))
    {
    }

    /// Makes the folders of a recipe whole paths, and sees whether it can train the design of this index.
    /// Where the recipe is not `isNormalized`, a model says how its images are, or else the data set. The
    /// error is a sentence or half of one.
    Status settle(TrainingConfiguration& training, std::size_t design, const Design& network,
                  bool isNormalized = true);

private:
    Status settleModel(TrainingConfiguration& training, std::size_t design, const Design& network,
                       bool isNormalized);
    Status settleStart(std::string& start, std::size_t design, const Design& network);

    SweepPlaces m_places;
    std::filesystem::path m_base;
    std::map<std::string, Result<std::string>> m_data;
    std::map<std::size_t, Result<std::optional<ModelScale>>> m_models; ///< What those of designs say.
    std::map<std::string, Result<std::string>> m_starts;
    std::map<std::pair<std::string, std::size_t>, Status> m_fits;
};

} // namespace bitops
