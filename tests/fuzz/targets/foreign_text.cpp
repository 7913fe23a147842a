// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_text.h"
#include "tests/fuzz/checks.h"

namespace bitops::fuzz {

namespace {

/// Text of others that is to be shown.
void tryText(std::string_view text)
{
    const std::string shown = printable(text);
    require(isUtf8(shown), "what is shown is UTF-8");
    require(printable(shown) == shown, "what is shown can be shown again");
    require(shown.find_first_of(std::string_view("\0\n\r\x1B", 4)) == std::string::npos,
            "what is shown is seen");
    const std::string part = excerpt(text, 10);
    require(part.size() <= 10 * std::string_view("\\u{e0041}").size(), "an excerpt is short");
    require(printable(part) == part, "an excerpt can be shown");
    require(part == shown || part.ends_with("…"), "an excerpt says that it is one");
}

std::vector<std::string> seeds()
{
    return {"text", "a\nb\x1B[31m", "\u202Eabc\u2069\u0085", "\xE9\xFF\xC0\x80\xED\xA0\x80",
            "網路 \U0001F600 long text"};
}

} // namespace

const Target target{.tryInput = tryText, .seeds = seeds};

} // namespace bitops::fuzz
