// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_fields.h"

#include "core/network/block_lowering.h"
#include "core/network/block_type.h"
#include "ui/base/format.h"
#include "ui/design/block_table_model.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace bitops {

namespace {

using Layers = std::span<const BlockLayer>;

/// The bits for the layer of this name, from those of a block that had other layers: of the same name, or
/// else of its last layer, which mixes channels as most layers that come new do.
int bitsFor(std::string_view name, Layers layers, const WeightBits& bits)
{
    const auto same = std::ranges::find(layers, name, &BlockLayer::name);
    const std::size_t place =
        same != layers.end() ? static_cast<std::size_t>(same - layers.begin()) : bits.values().size() - 1;
    return bits.ofLayer(std::min(place, bits.values().size() - 1));
}

/// The weight bits of a block that takes the place of another one: those of each layer follow it.
WeightBits bitsAfter(const Block& before, const Block& after, std::int64_t inputChannels)
{
    const Layers layersBefore = layersOf(before, inputChannels);
    const Layers layersAfter = layersOf(after, inputChannels);
    const bool areSame =
        std::ranges::equal(layersBefore, layersAfter, {}, &BlockLayer::name, &BlockLayer::name);
    if (before.weightBits.isUniform() || areSame) {
        return before.weightBits;
    }
    std::vector<int> bits;
    for (const BlockLayer& layer : layersAfter) {
        bits.push_back(bitsFor(layer.name, layersBefore, before.weightBits));
    }
    return WeightBits(std::move(bits));
}

} // namespace

const BlockParameter* parameterOf(int column)
{
    const int place = column - BlockTableModel::OutChannelsColumn;
    return place >= 0 && place < blockParameterCount ? &blockParameters()[static_cast<std::size_t>(place)]
                                                     : nullptr;
}

QString columnTitle(int column)
{
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return toQString(Translator::tr(parameter->symbol));
    }
    switch (column) {
    case BlockTableModel::TypeColumn:
        return BlockTableModel::tr("Type");
    case BlockTableModel::WeightBitsColumn:
        return BlockTableModel::tr("Bits");
    case BlockTableModel::ActivationBitsColumn:
        return BlockTableModel::tr("Act.");
    case BlockTableModel::OutputColumn:
        return BlockTableModel::tr("Output");
    case BlockTableModel::BitopsColumn:
        return BlockTableModel::tr("BitOps");
    case BlockTableModel::ShareColumn:
        return BlockTableModel::tr("%");
    case BlockTableModel::DifferenceColumn:
        return BlockTableModel::tr("Δ baseline");
    case BlockTableModel::LockColumn:
        return BlockTableModel::tr("Lock");
    default:
        return {};
    }
}

bool setBits(Block& block, int column, const QString& text)
{
    const std::optional<WeightBits> bits = weightBitsFromText(text);
    if (bits && column == BlockTableModel::WeightBitsColumn) {
        block.weightBits = *bits;
        return true;
    }
    if (bits && bits->isUniform() && column == BlockTableModel::ActivationBitsColumn) {
        block.activationBits = bits->ofLayer(0);
        return true;
    }
    return false;
}

bool setField(Block& block, std::int64_t inputChannels, int column, const QVariant& value)
{
    const BlockParameter* const parameter = parameterOf(column);
    if (parameter == nullptr && column != BlockTableModel::TypeColumn) {
        return setBits(block, column, value.toString());
    }
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber) {
        return false;
    }
    const Block before = block;
    if (parameter != nullptr) {
        block.*parameter->value = number;
    } else {
        block.type = static_cast<BlockType>(number);
    }
    block.weightBits = bitsAfter(before, block, inputChannels);
    return true;
}

QString editTextOf(int column)
{
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return toQString(Translator::tr(parameter->editText));
    }
    switch (column) {
    case BlockTableModel::TypeColumn:
        return BlockTableModel::tr("Change Block Type");
    case BlockTableModel::ActivationBitsColumn:
        return BlockTableModel::tr("Change Activation Bits");
    default:
        return BlockTableModel::tr("Change Weight Bits");
    }
}

} // namespace bitops
