// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_fields.h"

#include "core/network/layer.h"
#include "ui/base/format.h"
#include "ui/design/block_table_model.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace bitops {

namespace {

/// The bits for a layer of this kind, from those of a block that had other layers: of the same kind, or else
/// of its last layer, which mixes channels as most layers that come new do.
int bitsFor(LayerKind kind, const std::vector<LayerKind>& kinds, const WeightBits& bits)
{
    const auto same = std::find(kinds.begin(), kinds.end(), kind);
    const std::size_t place =
        same != kinds.end() ? static_cast<std::size_t>(same - kinds.begin()) : bits.values().size() - 1;
    return bits.ofLayer(std::min(place, bits.values().size() - 1));
}

/// An edit that gives a block other layers: the bits of each follow it.
void changeLayers(Block& block, const std::function<void(Block&)>& change)
{
    const std::vector<LayerKind> before = layerKinds(block);
    change(block);
    if (block.weightBits.isUniform()) {
        return;
    }
    std::vector<int> bits;
    for (const LayerKind kind : layerKinds(block)) {
        bits.push_back(bitsFor(kind, before, block.weightBits));
    }
    block.weightBits = WeightBits(std::move(bits));
}

} // namespace

bool setField(Block& block, int column, const QVariant& value)
{
    if (column == BlockTableModel::WeightBitsColumn || column == BlockTableModel::ActivationBitsColumn) {
        const std::optional<WeightBits> bits = weightBitsFromText(value.toString());
        const bool isOfBlock = column == BlockTableModel::ActivationBitsColumn;
        if (!bits || (isOfBlock && !bits->isUniform())) {
            return false;
        }
        if (isOfBlock) {
            block.activationBits = bits->ofLayer(0);
        } else {
            block.weightBits = *bits;
        }
        return true;
    }
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber) {
        return false;
    }
    switch (column) {
    case BlockTableModel::TypeColumn:
        changeLayers(block, [number](Block& changed) { changed.type = static_cast<BlockType>(number); });
        return true;
    case BlockTableModel::OutChannelsColumn:
        block.outChannels = number;
        return true;
    case BlockTableModel::StrideColumn:
        block.stride = number;
        return true;
    case BlockTableModel::KernelColumn:
        block.kernel = number;
        return true;
    case BlockTableModel::ExpansionColumn:
        changeLayers(block, [number](Block& changed) { changed.expansion = number; });
        return true;
    default:
        return false;
    }
}

QString editTextOf(int column)
{
    switch (column) {
    case BlockTableModel::TypeColumn:
        return BlockTableModel::tr("Change Block Type");
    case BlockTableModel::OutChannelsColumn:
        return BlockTableModel::tr("Change Output Channels");
    case BlockTableModel::StrideColumn:
        return BlockTableModel::tr("Change Stride");
    case BlockTableModel::KernelColumn:
        return BlockTableModel::tr("Change Kernel");
    case BlockTableModel::ExpansionColumn:
        return BlockTableModel::tr("Change Expansion");
    case BlockTableModel::ActivationBitsColumn:
        return BlockTableModel::tr("Change Activation Bits");
    default:
        return BlockTableModel::tr("Change Weight Bits");
    }
}

} // namespace bitops
