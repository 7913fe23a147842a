// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/grouped_text.h"

#include "core/base/translator.h"

namespace bitops {

std::string groupedText(std::int64_t value)
{
    std::string text = std::to_string(value);
    const std::size_t firstDigit = value < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > firstDigit + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string countText(std::int64_t value)
{
    return Translator::number(groupedText(value));
}

} // namespace bitops
