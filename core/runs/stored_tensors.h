// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A tensor as it stands in a checkpoint: little-endian values, the last dimension next to each other.
struct StoredTensor
{
    std::string type; ///< "F32", "I64", "I16" or "U8".
    std::vector<std::int64_t> shape;
    std::string bytes;

    bool operator==(const StoredTensor&) const = default;
};

/// What a checkpoint holds, readable without LibTorch: a file of the safetensors format
/// (https://github.com/huggingface/safetensors), that is eight bytes with the length of a JSON header, the
/// header, the values; the last of them is the tensor "checksum", the FNV-1a 64 hash of all bytes before it.
struct StoredTensors
{
    std::map<std::string, std::string> metadata;
    std::map<std::string, StoredTensor> tensors; ///< Without the checksum.
};

/// Bytes of one value; 0 for a type that is not known.
std::size_t bytesPerValue(std::string_view type);

/// http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t checksumOf(std::string_view bytes);

/// Refuses a file that is damaged or cut short, by name.
Result<StoredTensors> readStoredTensors(const std::filesystem::path& path);

} // namespace bitops
