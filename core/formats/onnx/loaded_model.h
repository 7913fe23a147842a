// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/formats/onnx/graph_origins.h"
#include "core/formats/onnx/inference.h"
#include "core/formats/onnx/model.h"
#include "core/formats/onnx/stored_values.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// An ONNX file that is open, with all that is known of it: for whoever computes what it computes. Each part
/// sees the one before it, and may be moved together with it.
struct LoadedModel
{
    MappedFile file;
    Model model;
    StoredValues stored;
    Inferred inferred;
    ImportedGraph imported;

    [[nodiscard]] const Graph& graph() const { return imported.network.graph; }
    /// What the file says of itself under this name; none if it does not.
    [[nodiscard]] std::optional<std::string_view> metadata(std::string_view name) const;
};

/// See loadOnnx(), which gives the network alone.
Result<LoadedModel> loadModel(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes);

/// The same of a file that is open. The error is half a sentence that leaves the file to be named.
Result<LoadedModel> loadModel(MappedFile file, const std::filesystem::path& path,
                              const std::vector<std::int64_t>& sizes);

} // namespace bitops::onnx
