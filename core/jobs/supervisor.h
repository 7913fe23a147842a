// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/events.h"

namespace bitops {

/// Whom a training answers to.
class Supervisor
{
public:
    virtual ~Supervisor() = default;

    /// Told of all that happens. An error ends the training as failed.
    virtual Status report(const Event& event) = 0;

    /// Asked before each batch, in training and in validation. May take its time: that is a pause. False
    /// ends the training as stopped.
    virtual bool mayGoOn() = 0;
};

} // namespace bitops
