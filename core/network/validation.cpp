// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/validation.h"

#include "core/base/translator.h"
#include "core/network/block_lowering.h"
#include "core/network/block_type.h"
#include "core/network/lowering.h"

namespace bitops {

namespace {

class Collector
{
public:
    explicit Collector(std::optional<std::size_t> block)
        : m_block(block)
    {
    }

    void checkRange(Field field, std::int64_t value, Limits range)
    {
        if (!range.contain(value)) {
            add(Problem::Kind::OutOfRange, field, value, range);
        }
    }

    void checkBits(Field field, int bits)
    {
        if (!isBitWidth(bits)) {
            add(Problem::Kind::NoBitWidth, field, bits);
        }
    }

    void add(Problem::Kind kind, Field field, std::int64_t value, Limits range = {0, 0})
    {
        m_problems.push_back({kind, field, m_block, value, range});
    }

    std::vector<Problem> take() { return std::move(m_problems); }

private:
    std::optional<std::size_t> m_block;
    std::vector<Problem> m_problems;
};

void checkParameter(Collector& found, const BlockParameter& parameter, const Block& block,
                    std::optional<std::int64_t> inputChannels)
{
    const std::int64_t value = block.*parameter.value;
    found.checkRange(parameter.field, value, parameter.limits);
    if (!parameter.limits.contain(value)) {
        return;
    }
    if (parameter.isOdd && value % 2 == 0) {
        found.add(Problem::Kind::Even, parameter.field, value);
    }
    if (parameter.field == Field::Expansion && inputChannels) {
        found.checkRange(Field::ExpandedChannels, *inputChannels * value, limits::channels);
    }
}

void checkLayerCount(Collector& found, const Block& block, std::optional<std::int64_t> inputChannels)
{
    // Where the channels are not known, the block may have as many layers as with any.
    const std::size_t given = block.weightBits.values().size();
    const std::size_t layers = layersOf(block, inputChannels.value_or(block.outChannels)).size();
    const std::int64_t others = block.outChannels == 1 ? 2 : 1;
    const bool mayBe = !inputChannels && given == layersOf(block, others).size();
    if (given != 1 && given != layers && !mayBe) {
        found.add(Problem::Kind::WrongLayerCount, Field::WeightBits, static_cast<std::int64_t>(given),
                  {1, static_cast<std::int64_t>(layers)});
    }
}

} // namespace

std::string fieldName(Field field)
{
    switch (field) {
    case Field::BlockCount:
        return Translator::tr("number of blocks");
    case Field::InputChannels:
        return Translator::tr("input channels");
    case Field::InputHeight:
        return Translator::tr("input height");
    case Field::InputWidth:
        return Translator::tr("input width");
    case Field::InputBits:
        return Translator::tr("input bits");
    case Field::Classes:
        return Translator::tr("number of classes");
    case Field::ClassifierBits:
        return Translator::tr("classifier bits");
    case Field::OutChannels:
        return Translator::tr("out channels");
    case Field::Stride:
        return Translator::tr("stride");
    case Field::Kernel:
        return Translator::tr("kernel");
    case Field::Expansion:
        return Translator::tr("expansion");
    case Field::ExpandedChannels:
        return Translator::tr("number of expanded channels");
    case Field::WeightBits:
        return Translator::tr("weight bits");
    case Field::ActivationBits:
        return Translator::tr("activation bits");
    case Field::OutputSize:
        return Translator::tr("output size");
    case Field::Cost:
        return Translator::tr("cost");
    }
    return {};
}

std::string describe(const Problem& problem)
{
    const std::string where = problem.block           ? Translator::tr("Block %1", *problem.block)
                              : !problem.node.empty() ? Translator::tr("Node '%1'", problem.node)
                                                      : Translator::tr("Network");
    const std::string field = fieldName(problem.field);
    const auto& [least, most] = problem.range;
    switch (problem.kind) {
    case Problem::Kind::OutOfRange:
        return Translator::tr("%1: %2 is %3, but must be %4 to %5.", where, field, problem.value, least,
                              most);
    case Problem::Kind::Even:
        return Translator::tr("%1: %2 is %3, but must be odd.", where, field, problem.value);
    case Problem::Kind::NoBitWidth:
        return Translator::tr("%1: %2 is %3, but must be 1 to 16, or 32 for float.", where, field,
                              problem.value);
    case Problem::Kind::WrongLayerCount:
        return most == 1
                   ? Translator::tr("%1: %2 has %3 values, but must have one.", where, field, problem.value)
                   : Translator::tr("%1: %2 has %3 values, but must have one, or %4 (one for each layer).",
                                    where, field, problem.value, most);
    case Problem::Kind::Overflow:
        return Translator::tr("%1: %2 is too large to be counted in 64 bits.", where, field);
    }
    return {};
}

std::vector<Problem> validateFrame(const Network& network)
{
    Collector found(std::nullopt);
    const Shape& input = network.input.shape;
    found.checkRange(Field::InputChannels, input.channels, limits::channels);
    found.checkRange(Field::InputHeight, input.height, limits::inputSide);
    found.checkRange(Field::InputWidth, input.width, limits::inputSide);
    found.checkBits(Field::InputBits, network.input.bits);
    found.checkRange(Field::Classes, network.classes, limits::classes);
    found.checkBits(Field::ClassifierBits, network.classifierBits);
    found.checkRange(Field::BlockCount, static_cast<std::int64_t>(network.blocks.size()), limits::blocks);
    return found.take();
}

std::vector<Problem> validateBlock(const Block& block, std::size_t index,
                                   std::optional<std::int64_t> inputChannels)
{
    Collector found(index);
    for (const BlockParameter& parameter : infoOf(block.type).parameters) {
        checkParameter(found, parameter, block, inputChannels);
    }
    checkLayerCount(found, block, inputChannels);
    for (const int bits : block.weightBits.values()) {
        found.checkBits(Field::WeightBits, bits);
    }
    found.checkBits(Field::ActivationBits, block.activationBits);
    return found.take();
}

std::vector<Problem> validate(const Network& network)
{
    return lowerNetwork(network).problems;
}

} // namespace bitops
