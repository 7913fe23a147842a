// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/run_text.h"

#include "core/runs/configuration_text.h"
#include "core/runs/run_summary.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"

namespace bitops {

QString outcomeText(const Outcome& outcome)
{
    return shownLines(toQString(describe(outcome)));
}

QString quantizerText(const std::string& quantizer)
{
    return toQString(describeQuantizer(quantizer));
}

QString configurationText(const ConfigurationEvent& event)
{
    return shownLines(toQString(describe(event)));
}

} // namespace bitops
