// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/evaluation.h"

#include <filesystem>
#include <utility>

namespace bitops {

/// The folder of a job that leaves nothing: among the system's temporary files, and removed with all that is
/// in it when this object goes.
class TemporaryJob
{
public:
    static Result<TemporaryJob> make(EvaluationDescription description);

    TemporaryJob(TemporaryJob&& other) noexcept
        : m_folder(std::exchange(other.m_folder, {}))
    {
    }
    TemporaryJob& operator=(TemporaryJob&&) = delete;
    ~TemporaryJob();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    static Result<TemporaryJob> makeOf(JobKind kind, const std::string& text);

    explicit TemporaryJob(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    std::filesystem::path m_folder; ///< Empty once it was moved away.
};

} // namespace bitops
