// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/jobs/job_kind.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace bitops {

// What the run.json of every kind of job has.

/// The kind of the job in the folder; that of a training where its run.json cannot be read, or names none.
JobKind jobKindIn(const std::filesystem::path& folder);

/// The file's text: the head that every kind has, then `content`.
std::string jobFileText(JobKind kind, const std::string& program, const std::string& created,
                        const nlohmann::ordered_json& content);

struct JobFileHead
{
    std::string program; ///< Version of the program that made the job.
    std::string created; ///< UTC, "2026-11-23T15:27:13Z".
};

/// Reads that head. The reader fails where the job is of another kind.
JobFileHead readJobHead(JsonReader& reader, JobKind kind);

} // namespace bitops
