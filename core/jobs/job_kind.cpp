// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/job_kind.h"

#include <array>

namespace bitops {

namespace {

struct KindName
{
    JobKind kind;
    std::string_view name;
};
constexpr std::array kindNames{KindName{JobKind::Training, "training"},
                               KindName{JobKind::Evaluation, "evaluation"}};

} // namespace

std::string_view nameOf(JobKind kind)
{
    for (const KindName& known : kindNames) {
        if (known.kind == kind) {
            return known.name;
        }
    }
    return {};
}

std::optional<JobKind> jobKindFrom(std::string_view name)
{
    for (const KindName& known : kindNames) {
        if (known.name == name) {
            return known.kind;
        }
    }
    return std::nullopt;
}

} // namespace bitops
