// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utc_text.h"

#include <array>

namespace bitops {

std::string utcText(std::time_t time, const char* format)
{
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    std::array<char, 32> text;
    return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

std::string utcText(std::time_t time)
{
    return utcText(time, "%Y-%m-%dT%H:%M:%SZ");
}

} // namespace bitops
