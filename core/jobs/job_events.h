// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bitops {

// The events of every job, whatever its kind; core/runs/README.md has the tables of fields. Times are in
// seconds.

inline constexpr int protocolVersion = 1;

/// Always the first event of a trainer process.
struct HelloEvent
{
    int protocol = protocolVersion;
    std::string trainer; ///< Version of the program.

    bool operator==(const HelloEvent&) const = default;
};

/// Something that a person should know, and that ends nothing.
struct NoticeEvent
{
    std::string message; ///< One sentence or a few.

    bool operator==(const NoticeEvent&) const = default;
};

struct PausedEvent
{
    bool operator==(const PausedEvent&) const = default;
};

struct ResumedEvent
{
    bool operator==(const ResumedEvent&) const = default;
};

/// All is done: of a training, all epochs, or its patience ended. This and the next two are last events, as
/// is DivergedEvent of a training: exactly one of them comes.
struct CompletedEvent
{
    int epochs = 0; ///< Done: fewer than were asked for if it was ended early.
    double seconds = 0;
    bool isEarly = false; ///< Whether the patience ended, before all epochs were done.
    /// Of the seconds, those spent on checkpoints, on the figures of layers and on writing events.
    double checkpointSeconds = 0;
    double statisticsSeconds = 0;
    double eventSeconds = 0;

    bool operator==(const CompletedEvent&) const = default;
};

/// Ended because it was asked to.
struct StoppedEvent
{
    int epochs = 0; ///< Whole epochs done.
    double seconds = 0;

    bool operator==(const StoppedEvent&) const = default;
};

struct FailedEvent
{
    std::string message; ///< One sentence: what was attempted, on what, why not.

    bool operator==(const FailedEvent&) const = default;
};

/// An event of a type that this version does not know. To be ignored.
struct UnknownEvent
{
    std::string type;

    bool operator==(const UnknownEvent&) const = default;
};

} // namespace bitops
