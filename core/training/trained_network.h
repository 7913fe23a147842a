// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/data_set.h"
#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/jobs/job.h"
#include "core/jobs/job_kind.h"
#include "core/runs/model_source.h"
#include "core/training/learner.h"
#include "core/training/stopwatch.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// A network with weights, and data that are fed to it: for jobs that ask it something.
class TrainedNetwork
{
public:
    struct Place
    {
        std::string run;  ///< The folder of a run, which is only read; empty: of a model.
        std::string data; ///< "shapes", or the folder of a data set.
        int threads = 2;
        std::optional<ModelSource> model = {};
    };

    /// Of the best weights of a run, or of a model's.
    static std::unique_ptr<TrainedNetwork> make(JobKind kind, Place place);
    virtual ~TrainedNetwork() = default;

    /// Loads all of it, sets LibTorch up for it, and tells of the data. Gives the ending if the job ends
    /// there; else the rest can be asked for.
    std::optional<JobEnding> open(Supervisor& supervisor, const Stopwatch& stopwatch);

    /// With the data and threads of the place.
    [[nodiscard]] const TrainingConfiguration& training() const { return m_training; }
    [[nodiscard]] const DataSet& data() const { return *m_data; }
    [[nodiscard]] const PixelScale& pixelScale() const { return m_pixelScale; }
    [[nodiscard]] Learner& learner() const { return *m_learner; }
    /// Bits that pixels are rounded to before they are fed.
    [[nodiscard]] virtual int inputBits() const = 0;
    /// Of the weights; 1 of those that are of no training.
    [[nodiscard]] virtual int epoch() const = 0;
    /// What it computes, as far as its weights do not say.
    [[nodiscard]] virtual nlohmann::ordered_json description() const = 0;

protected:
    TrainedNetwork(JobKind kind, Place place)
        : m_kind(kind)
        , m_place(std::move(place))
    {
    }

    [[nodiscard]] JobKind kind() const { return m_kind; }
    [[nodiscard]] const Place& place() const { return m_place; }
    /// "Could not evaluate the run in …: reason"
    [[nodiscard]] JobEnding refusal(const std::string& reason) const;

    // The steps of open(), in their order. The endings are of what went wrong.

    /// All but values, and the configuration it was trained with, if it was.
    virtual std::optional<JobEnding> load(TrainingConfiguration& training) = 0;
    [[nodiscard]] virtual std::vector<std::string> brokenRules() const = 0;
    [[nodiscard]] virtual NetworkEnds ends() const = 0;
    virtual Result<std::unique_ptr<Learner>> makeLearner() = 0;
    [[nodiscard]] virtual Result<PixelScale> makeScale() const = 0;
    /// One sentence on data that are not those that are meant; empty if they are.
    [[nodiscard]] virtual std::string noticeOfOtherData() const { return {}; }
    /// "the run in …"
    [[nodiscard]] virtual std::string name() const = 0;

private:
    std::optional<JobEnding> setUp(Supervisor& supervisor);
    std::optional<JobEnding> loadData(Supervisor& supervisor, const Stopwatch& stopwatch);
    std::optional<JobEnding> loadWeights();
    std::optional<JobEnding> tell(Supervisor& supervisor);

    JobKind m_kind;
    Place m_place;
    TrainingConfiguration m_training;
    std::optional<DataSet> m_data;
    PixelScale m_pixelScale;
    std::unique_ptr<Learner> m_learner;
};

} // namespace bitops
