// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/failed_start.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <system_error>

namespace bitops {

std::string describeFailedStart(const std::filesystem::path& trainer, const std::string& reason)
{
    std::string text = Translator::tr("Could not start the trainer %1: %2.", pathText(trainer), reason);
    std::error_code code;
    if (!std::filesystem::exists(trainer, code)) {
        text += " " + Translator::tr("On Debian, the package bitops-trainer has it.");
    }
    return text;
}

} // namespace bitops
