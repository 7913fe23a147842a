// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/imported_layers.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// What could not be counted in an imported network, or not as it is: told wherever its costs are.
struct Notice
{
    enum class Kind {
        UnknownOperation,  ///< There is no rule for it.
        UnknownShape,      ///< It is behind one whose result has an unknown shape.
        ChangingWeights,   ///< Its weights are no constants of the file.
        IndivisibleImages, ///< It works on several images as one.
        OpenBits,          ///< A quantizer whose bits are no constant of the file.
    };

    Kind kind = Kind::UnknownOperation;
    std::string node;      ///< "norm1"
    std::string operation; ///< "com.example::FancyNorm"

    bool operator==(const Notice&) const = default;
};

/// "node 'norm1' (com.example::FancyNorm) has no rule: its cost is not in the totals"
std::string describe(const Notice& notice);

/// Why, without the node: "has no rule: its cost is not in the totals".
std::string reasonOf(const Notice& notice);

/// Stands between the sizes of inputs that are given for a model.
inline constexpr std::int64_t nextInput = 0;

/// The file that an imported network is read from, wherever its design is kept.
struct ModelFile
{
    std::filesystem::path path = {};
    std::vector<std::int64_t> sizes =
        {}; ///< Of its inputs, as they were given (see loadOnnx()); empty: those of the file.
    /// Of the file's bytes (see core/base/checksum.h), where it was asked for.
    std::optional<std::uint64_t> checksum = {};
    /// Whether the design was saved with another one under this name.
    bool isChanged = false;

    bool operator==(const ModelFile&) const = default;
};

/// A network out of somebody else's file: its bits can be changed, its structure cannot.
struct ImportedNetwork
{
    std::string name;
    Graph graph; ///< Fed with its first tensors, those without a producer; of one image.
    std::vector<Notice> notices;
    /// Of the graph as it is in the file. Never null for one that was read.
    std::shared_ptr<const ImportedLayers> layers = nullptr;
    ModelFile file = {};

    /// What `layers` has follows from the file.
    bool operator==(const ImportedNetwork& other) const
    {
        return name == other.name && graph == other.graph && notices == other.notices && file == other.file;
    }
};

/// "resnet50.onnx has changed since the design was saved"; empty if it has not.
std::string changeOf(const ModelFile& file);

} // namespace bitops
