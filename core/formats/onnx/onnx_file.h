// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/imported_network.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Reads a network from an ONNX file, with QONNX's operators and others' quantizers; its weights are not
/// read. `sizes` are those of its first input behind the batch, channels first, or of its pixels alone;
/// behind a 0 (nextInput) those of the next input that leaves some open, and so on; none of an input for
/// those of the file. It is named after the file. What cannot be counted is noted; what is damaged or
/// impossible is refused.
Result<ImportedNetwork> loadOnnx(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes);

/// A size of a model's input: as the file says it, or open.
struct InputSide
{
    std::optional<std::int64_t> size;
    std::string symbol; ///< What an open one is called; may be empty.
};

/// An input of a model, whose sizes can be given.
struct ModelInput
{
    std::string name;
    std::vector<InputSide> sides; ///< Behind the batch, in the order of loadOnnx().

    [[nodiscard]] bool isOpen() const;
};

/// What a file says of its first input, and of all behind it that leave sizes open which no name of a size
/// before them gives; nothing of its nodes is looked at. Without sides where it says nothing.
Result<std::vector<ModelInput>> modelInputsOf(const std::filesystem::path& path);

/// What is said of an ONNX model where only blocks will do.
Error onlyCounted(const std::filesystem::path& path);

} // namespace bitops
