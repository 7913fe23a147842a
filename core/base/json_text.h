// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// The document as text, indented by two and ended by a line break. Whatever its strings hold, it is valid
/// UTF-8 that can be printed on a terminal: what acts there (foreign_text.h) is escaped as JSON has it, and
/// bytes that are no UTF-8 become U+FFFD.
std::string jsonToText(const nlohmann::ordered_json& json);

/// The same on one line, without a line break at its end.
std::string jsonToLine(const nlohmann::ordered_json& json);

/// The object without these keys. The library's own erase() leaves a destroyed value behind where it is
/// refused memory in its midst.
nlohmann::ordered_json without(const nlohmann::ordered_json& object,
                               const std::vector<std::string_view>& keys);

} // namespace bitops
