// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/checksum.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

// Tensors and texts in a file of the safetensors format (https://github.com/huggingface/safetensors), without
// LibTorch: eight bytes with the length of a JSON header, the header, the values; the last of them is the
// tensor "checksum", the FNV-1a 64 hash of all bytes before it. This is the one place that knows it.

/// A tensor as it stands in a file: little-endian values, the last dimension next to each other.
struct StoredTensor
{
    std::string type; ///< "F32", "I64", "I16" or "U8".
    std::vector<std::int64_t> shape;
    std::string bytes;

    bool operator==(const StoredTensor&) const = default;
};

struct StoredTensors
{
    std::map<std::string, std::string> metadata;
    std::map<std::string, StoredTensor> tensors; ///< Without the checksum.
};

/// A tensor to be written: the bytes belong to somebody else.
struct TensorView
{
    std::string_view type;
    std::vector<std::int64_t> shape;
    std::string_view bytes;
};

/// Bytes of one value; 0 for a type that is not known.
std::size_t bytesPerValue(std::string_view type);

/// The whole file.
std::string tensorFileBytes(const std::map<std::string, std::string>& metadata,
                            const std::map<std::string, TensorView>& tensors);

/// What a file may take: four times what a network of the largest sizes that one trains by hand comes to.
inline constexpr std::uint64_t mostTensorFileBytes = 4ULL << 30U;

/// Refuses, by name, what is damaged, cut short, too large, or no such file: each byte of the values belongs
/// to one tensor, so that no file takes more memory than it has bytes.
Result<StoredTensors> readStoredTensors(const std::filesystem::path& path);

} // namespace bitops
