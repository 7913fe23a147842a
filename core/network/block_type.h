// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
#include "core/graph/graph.h"
#include "core/network/network.h"
#include "core/network/validation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace bitops {

class GraphBuilder;

/// A whole number that describes a block: as it is stored, checked, shown and edited.
struct BlockParameter
{
    const char* key = ""; ///< In files: "out_channels".
    std::int64_t Block::*value = nullptr;
    Field field = Field::OutChannels;
    Limits limits{0, 0};
    bool isOdd = false;             ///< Even values are refused.
    bool isRequired = false;        ///< In files; others may be left out where they are a new block's.
    int step = 1;                   ///< Of an editor's arrows.
    TranslatableText symbol = {};   ///< "K": the title of a narrow column.
    TranslatableText meaning = {};  ///< "Kernel size of the spatial convolution, odd"
    TranslatableText editText = {}; ///< "Change Kernel": in the menu of what can be undone.
};

inline constexpr int blockParameterCount = 4;

/// All parameters that a block may have, in the order of their columns.
std::span<const BlockParameter, blockParameterCount> blockParameters();

/// A layer with weights within a block.
struct BlockLayer
{
    std::string_view name =
        {}; ///< "depthwise": different for each layer of a block; in state dictionaries, too.
    TranslatableText title = {}; ///< "Depthwise"
    /// Of the tone of its bar, by which a block's layers are told apart: how much white is mixed into the
    /// colour of its bits, or black if it is negative.
    double lightness = 0;
};

/// All layers that a block may have, in the order in which bars are stacked, from the foot to the top.
std::span<const BlockLayer> blockLayers();

/// The box that stands for a block in pictures: what its corners lose.
struct BlockOutline
{
    enum class Corners { Square, Round, Cut };

    Corners corners = Corners::Square;
    double width = 0;  ///< What a corner loses: pixels, but at most a third of the box's width.
    double height = 0; ///< Of a cut corner, as a part of the box's height. Round corners are circles.
};

/// All that there is to know of a type of block. The one place where types differ: files, tables, pictures
/// and exports read it.
struct BlockTypeInfo
{
    BlockType type = BlockType::Separable;
    std::string_view name = {};        ///< In files: "inverted_residual".
    TranslatableText title = {};       ///< "Inverted residual"
    TranslatableText shortTitle = {};  ///< "InvRes": for a narrow column.
    TranslatableText reportTitle = {}; ///< "inverted_residual", as a person reads it in a report.
    std::span<const BlockParameter> parameters = {}; ///< Those that the type has, in the order of files.
    /// See layersOf() and lowerBlock() in block_lowering.h.
    std::span<const BlockLayer> (*layers)(const Block& block, std::int64_t inputChannels) = {};
    TensorIndex (*lower)(GraphBuilder& graph, const Block& block, TensorIndex input) = {};
    BlockOutline outline = {};
    std::string_view pythonClass = {}; ///< The name of its class in PyTorch: "InvertedResidual".
    /// The code of that class. Takes in_channels, out_channels, the type's other parameters, weight_bits (one
    /// for each layer) and activation_bits. Lines that begin with @ROUNDED_SUMS@ or @UNROUNDED_SUMS@ belong
    /// to one arithmetic alone: see roundsSums().
    std::string_view pythonCode = {};

    [[nodiscard]] bool has(const BlockParameter& parameter) const;
};

/// All types, in the order in which they are offered.
std::span<const BlockTypeInfo* const> blockTypeTable();

const BlockTypeInfo& infoOf(BlockType type);

/// The type of this name in files; none for other names.
std::optional<BlockType> findBlockType(std::string_view name);

} // namespace bitops
