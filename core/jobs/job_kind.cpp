// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/job_kind.h"

#include <array>

namespace bitops {

namespace {

struct KindNames
{
    JobKind kind;
    std::string_view name;
    std::string_view noun;
    std::string_view verb;
};
constexpr std::array kindNames{KindNames{JobKind::Training, "training", "training", "train"},
                               KindNames{JobKind::Evaluation, "evaluation", "evaluation", "evaluate"},
                               KindNames{JobKind::Sensitivity, "sensitivity", "measurement", "measure"}};

const KindNames& namesOf(JobKind kind)
{
    for (const KindNames& known : kindNames) {
        if (known.kind == kind) {
            return known;
        }
    }
    return kindNames.front();
}

} // namespace

std::string_view nameOf(JobKind kind)
{
    return namesOf(kind).name;
}

std::string_view nounOf(JobKind kind)
{
    return namesOf(kind).noun;
}

std::string_view verbOf(JobKind kind)
{
    return namesOf(kind).verb;
}

std::optional<JobKind> jobKindFrom(std::string_view name)
{
    for (const KindNames& known : kindNames) {
        if (known.name == name) {
            return known.kind;
        }
    }
    return std::nullopt;
}

} // namespace bitops
