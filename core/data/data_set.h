// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"
#include "core/jobs/job_kind.h"
#include "core/jobs/training_configuration.h"
#include "core/network/network.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace bitops {

/// What data must fit of a network: the images it is fed with, and how many classes it tells apart.
struct NetworkEnds
{
    NetworkEnds(const Shape& image, std::int64_t classCount)
        : input(image)
        , classes(classCount)
    {
    }
    NetworkEnds(const Network& network)
        : NetworkEnds(network.input.shape, network.classes)
    {
    } // NOLINT: a network has such ends.

    Shape input;
    std::int64_t classes;
};

/// The data set that a configuration names: "shapes", or a folder of one of the kinds in README.md, brought
/// to the network's input, for a job of this kind. The error is one sentence: what is missing or damaged, or
/// why the network cannot be trained on it (channels that no image has, or another number of classes).
/// `mayGoOn` is asked every now and then, on the calling thread, and may take its time; once it says no,
/// there is none.
Result<std::optional<DataSet>> loadDataSet(const TrainingConfiguration& configuration,
                                           const NetworkEnds& network, const std::function<bool()>& mayGoOn,
                                           JobKind kind = JobKind::Training);

} // namespace bitops
