// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/problem_text.h"

#include "core/runs/run_summary.h"
#include "ui/base/format.h"

namespace bitops {

QString problemText(const Problem& problem)
{
    return toQString(describe(problem));
}

QString designText(const Design& design)
{
    return toQString(designSummary(design));
}

} // namespace bitops
