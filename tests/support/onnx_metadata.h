// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protozero/pbf_writer.hpp>

#include <string>

namespace bitops::test {

/// What a model says of itself: bytes to be put behind those of a file.
inline std::string metadataOf(const std::string& key, const std::string& value)
{
    std::string bytes;
    protozero::pbf_writer model(bytes);
    {
        protozero::pbf_writer entry(model, 14);
        entry.add_string(1, key);
        entry.add_string(2, value);
    }
    return bytes;
}

} // namespace bitops::test
