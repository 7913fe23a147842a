// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace bitops {

// The events of an evaluation, beside those of every job (job_events.h); DataEvent and ClassesEvent are those
// of a training. The accuracy is a share of 1; loss and accuracy are averaged over images.

/// How far it has come with a part of the images. At most ten a second.
struct EvaluatingEvent
{
    std::string part = "validation"; ///< Or "test".
    std::int64_t done = 0;           ///< Images of it.
    std::int64_t images = 0;         ///< All of them.

    bool operator==(const EvaluatingEvent&) const = default;
};

/// What came of a part of the images.
struct EvaluatedEvent
{
    std::string part = "validation"; ///< Or "test".
    int epoch = 1;                   ///< Of the weights.
    std::int64_t images = 0;
    double loss = 0;
    double accuracy = 0;

    bool operator==(const EvaluatedEvent&) const = default;
};

} // namespace bitops
