// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/jobs/job.h"
#include "core/jobs/job_kind.h"
#include "core/training/checkpoint.h"
#include "core/training/learner.h"
#include "core/training/stopwatch.h"

#include <memory>
#include <optional>
#include <string>

namespace bitops {

/// The best weights of a run, and data that are fed to them as the run feeds its own: for jobs that ask a
/// trained network something.
class TrainedRun
{
public:
    struct Place
    {
        std::string run;  ///< Its folder, which is only read.
        std::string data; ///< "shapes", or the folder of a data set.
        int threads = 2;
    };

    TrainedRun(JobKind kind, Place place)
        : m_kind(kind)
        , m_place(std::move(place))
    {
    }

    /// Loads all of it, sets LibTorch up for it, and tells of the data. Gives the ending if the job ends
    /// there; else the rest can be asked for.
    std::optional<JobEnding> open(Supervisor& supervisor, const Stopwatch& stopwatch);

    /// With the data and threads of the place in its configuration.
    [[nodiscard]] const Checkpoint& checkpoint() const { return *m_checkpoint; }
    [[nodiscard]] const DataSet& data() const { return *m_data; }
    [[nodiscard]] const PixelScale& pixelScale() const { return m_pixelScale; }
    [[nodiscard]] Learner& learner() const { return *m_learner; }

private:
    std::optional<JobEnding> setUp(Supervisor& supervisor);
    std::optional<JobEnding> loadData(Supervisor& supervisor, const Stopwatch& stopwatch);
    std::optional<JobEnding> makeLearner();
    std::optional<JobEnding> tell(Supervisor& supervisor);
    [[nodiscard]] PixelScale scaleOfRun() const;
    /// On other data than the checkpoint's although they are where the run has its own: one sentence.
    [[nodiscard]] std::string noticeOfOtherData() const;
    /// "Could not evaluate the run in …: reason"
    [[nodiscard]] JobEnding refusal(const std::string& reason) const;

    JobKind m_kind;
    Place m_place;
    std::optional<Checkpoint> m_checkpoint;
    std::optional<DataSet> m_data;
    PixelScale m_pixelScale;
    std::unique_ptr<Learner> m_learner;
};

} // namespace bitops
