// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/block_fields.h"

#include "core/network/layer.h"
#include "ui/format.h"
#include "ui/models/block_table_model.h"

namespace bitops {

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
        block.type = static_cast<BlockType>(number);
        block.weightBits = block.weightBits.fittedTo(layerCount(block));
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
        block.expansion = number;
        block.weightBits = block.weightBits.fittedTo(layerCount(block));
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
