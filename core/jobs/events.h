// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/commands.h"
#include "core/jobs/evaluation_events.h"
#include "core/jobs/exit_codes.h"
#include "core/jobs/job_events.h"
#include "core/jobs/sensitivity_events.h"
#include "core/jobs/training_events.h"

#include <string>
#include <string_view>
#include <variant>

namespace bitops {

// The trainer's event protocol: one JSON object a line.

using Event =
    std::variant<HelloEvent, StartedEvent, ProgressEvent, EpochEvent, PausedEvent, ResumedEvent,
                 CompletedEvent, StoppedEvent, DivergedEvent, FailedEvent, DataEvent, ConfigurationEvent,
                 NoticeEvent, LayersEvent, ClassesEvent, TestEvent, EvaluatingEvent, EvaluatedEvent,
                 SensitivityEvent, MeasuringEvent, MeasuredEvent, UnknownEvent>;

/// Whether nothing can come after it.
bool isLast(const Event& event);

/// One line without the line break. Precondition: numbers are finite, and it is no UnknownEvent.
std::string eventToLine(const Event& event);

/// Unknown types become UnknownEvent, unknown fields are ignored. An error means that the line is no event
/// at all, or that a known event lacks a field or has one of the wrong type.
Result<Event> eventFromLine(std::string_view line);

/// Whether a trainer that says so speaks this protocol. The error names both versions.
Status checkProtocol(const HelloEvent& hello);
/// What is wrong with a trainer that says something else first.
Error missingHello();

} // namespace bitops
