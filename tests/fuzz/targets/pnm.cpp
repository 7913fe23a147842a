// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/picture_check.h"

namespace bitops::fuzz {

namespace {

std::vector<std::string> seeds()
{
    return {"P1\n# a remark\n3 2\n1 0 1\n010\n",
            "P2 3 2 15\n1 2 3\n4 5 15\n",
            "P3\n1 2\n255\n1 2 3  4 5 6\n",
            "P4\n9 2\n\xFF\x80\x01\x01",
            "P5\n3 1\n255\nabc",
            "P5 1 2 65535\nabcd",
            "P6 1 1 255\nabc"};
}

} // namespace

/// An input that claims many pixels has as many bytes, or is refused.
const Target target{.tryInput = tryPicture, .seeds = seeds};

} // namespace bitops::fuzz
