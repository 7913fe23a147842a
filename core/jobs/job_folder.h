// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops {

/// The file of a job folder that says what the job is.
inline constexpr const char* jobDescriptionFile = "run.json";
/// The file in which its events are stored.
inline constexpr const char* jobEventsFile = "events.jsonl";

} // namespace bitops
