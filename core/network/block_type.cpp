// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/block_type.h"

#include "core/network/block_layers.h"
#include "core/network/block_parameters.h"
#include "core/network/block_type_entries.h"

#include <algorithm>
#include <array>

namespace bitops {

namespace {

/// In the order of BlockType.
constexpr std::array entries{&separableBlock, &convBlock, &invertedResidualBlock, &basicResidualBlock,
                             &convPoolBlock};

constexpr std::array layers{block_layer::conv,       block_layer::pointwise, block_layer::expand,
                            block_layer::project,    block_layer::conv1,     block_layer::conv2,
                            block_layer::downsample, block_layer::depthwise};

constexpr std::array parameters{block_parameter::outChannels, block_parameter::stride,
                                block_parameter::kernel, block_parameter::expansion};

} // namespace

bool BlockTypeInfo::has(const BlockParameter& parameter) const
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [&parameter](const BlockParameter& own) { return own.field == parameter.field; });
}

std::span<const BlockParameter, blockParameterCount> blockParameters()
{
    return parameters;
}

std::span<const BlockLayer> blockLayers()
{
    return layers;
}

std::span<const BlockTypeInfo* const> blockTypeTable()
{
    return entries;
}

const BlockTypeInfo& infoOf(BlockType type)
{
    return *entries.at(static_cast<std::size_t>(type));
}

std::optional<BlockType> findBlockType(std::string_view name)
{
    for (const BlockTypeInfo* const info : entries) {
        if (info->name == name) {
            return info->type;
        }
    }
    return std::nullopt;
}

} // namespace bitops
