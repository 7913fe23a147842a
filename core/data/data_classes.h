// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace bitops {

/// How many classes the data of a configuration have ("shapes", or a folder), without reading an image. None
/// where that cannot be told, or once `mayGoOn`, which is asked again and again, says no: what is wrong with
/// data is for their loading to say.
std::optional<std::int64_t> classesOfData(const std::string& data, const std::function<bool()>& mayGoOn);

} // namespace bitops
