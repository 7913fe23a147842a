// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/design.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bitops {

/// Stacks of blocks by the texts that they were read from, while many runs are read: those of a sweep have
/// few designs, and to read these takes most of the time. Threads can share it.
class KnownDesigns
{
public:
    /// None if no such text was read before.
    [[nodiscard]] std::optional<Design> find(std::string_view text) const;
    /// Designs of imported networks, which hang on more than their text, are passed over.
    void add(std::string_view text, const Design& design);

private:
    static constexpr std::size_t most = 256; ///< Of further ones, nothing is kept.

    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Design> m_designs;
};

/// Where the value of this key stands in a text that is one JSON object: empty if it is no object itself, or
/// is not there. Of a text that is no JSON, anything.
std::string_view objectOfKey(std::string_view text, std::string_view key);

} // namespace bitops
