// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace bitops {

/// A value and its name in files and on the command line.
template <typename Value> struct NamedValue
{
    Value value;
    std::string_view name;
};

} // namespace bitops
