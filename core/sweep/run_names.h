// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A text as a part of a folder's name: letters, digits and "._+-" stay, and so does what is no ASCII;
/// hyphens for the rest. Never empty, never beginning with a point or a hyphen.
std::string runNamePart(std::string_view text);

/// What a run of a sweep is called, and its folder. `pattern` has keys in braces ("{quantizer}-{seed}";
/// {name} is the name that a listed combination has); an empty one takes the given name, or else the keys
/// that are listed, and what is crossed: "quantizer-ste_seed-0". The error is half a sentence.
Result<std::string> runNameOf(const std::string& pattern, const std::string& given,
                              const std::vector<std::string>& keys,
                              const std::map<std::string, nlohmann::json>& values);

} // namespace bitops
