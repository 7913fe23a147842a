// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/foreign_text.h"
#include "core/base/result.h"
#include "tests/fuzz/target.h"

#include <string>

namespace bitops::fuzz {

/// What every refusal has to be: a sentence, or half of one, that can be shown as it is.
inline void requireSentence(const std::string& message)
{
    require(!message.empty(), "an error has a sentence");
    require(printable(message) == message, "an error can be shown: " + message);
}

/// Whether it was read.
template <typename Value> bool isRead(const Result<Value>& result)
{
    if (!result) {
        requireSentence(result.error().message);
    }
    return result.hasValue();
}

/// That what is written of a value is read as the same value, and written as the same text then.
template <typename Value, typename Write, typename Read>
void requireReadAgain(const Value& value, const Write& write, const Read& read)
{
    const std::string text = write(value);
    const Result<Value> again = read(text);
    require(again.hasValue(),
            "what is written is read: " + (again ? "" : again.error().message) + "\n" + text);
    require(*again == value, "what is written and read again is equal:\n" + text);
    require(write(*again) == text, "what is read again is written equally:\n" + text);
}

} // namespace bitops::fuzz
