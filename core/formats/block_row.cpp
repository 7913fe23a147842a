// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/block_row.h"

#include "core/base/translator.h"
#include "core/network/deployed_network.h"

#include <limits>

namespace bitops {

namespace {

struct Name
{
    std::string_view text;
    BlockNumber meaning;
};

/// The keys of a `.bitops` file, and what papers and code have in their place. The first of each is offered.
constexpr std::array wordsOfRows{
    Name{"out_channels", BlockNumber::OutChannels},
    Name{"out", BlockNumber::OutChannels},
    Name{"channels", BlockNumber::OutChannels},
    Name{"filters", BlockNumber::OutChannels},
    Name{"c", BlockNumber::OutChannels},
    Name{"stride", BlockNumber::Stride},
    Name{"s", BlockNumber::Stride},
    Name{"weight_bits", BlockNumber::WeightBits},
    Name{"bits", BlockNumber::WeightBits},
    Name{"kernel", BlockNumber::Kernel},
    Name{"kernel_size", BlockNumber::Kernel},
    Name{"k", BlockNumber::Kernel},
    Name{"activation_bits", BlockNumber::ActivationBits},
    Name{"expansion", BlockNumber::Expansion},
    Name{"expand_ratio", BlockNumber::Expansion},
    Name{"t", BlockNumber::Expansion},
    Name{"repeats", BlockNumber::Repeats},
    Name{"n", BlockNumber::Repeats},
};

std::string_view offeredName(BlockNumber meaning)
{
    for (const Name& name : wordsOfRows) {
        if (name.meaning == meaning) {
            return name.text;
        }
    }
    return {};
}

bool isBits(BlockNumber meaning)
{
    return meaning == BlockNumber::WeightBits || meaning == BlockNumber::ActivationBits;
}

} // namespace

std::optional<BlockNumber> blockNumberNamed(std::string_view name)
{
    for (const Name& known : wordsOfRows) {
        if (known.text == name) {
            return known.meaning;
        }
    }
    return std::nullopt;
}

std::string blockNumberNames()
{
    std::string text;
    for (const Name& name : wordsOfRows) {
        if (name.text == offeredName(name.meaning)) {
            text.append(text.empty() ? "" : ", ").append(name.text);
        }
    }
    return text;
}

bool BlockRow::add(BlockNumber meaning, const PythonNumber& number)
{
    std::optional<PythonNumber>& known = m_numbers.at(static_cast<std::size_t>(meaning));
    if (known) {
        return false;
    }
    known = number;
    return true;
}

const std::optional<PythonNumber>& BlockRow::number(BlockNumber meaning) const
{
    return m_numbers.at(static_cast<std::size_t>(meaning));
}

std::optional<PythonProblem> BlockRow::findProblem() const
{
    const bool hasExpansion = number(BlockNumber::Expansion).has_value();
    for (const BlockNumber needed :
         {BlockNumber::OutChannels, BlockNumber::Stride, BlockNumber::WeightBits}) {
        if (!number(needed) && !(hasExpansion && needed == BlockNumber::WeightBits)) {
            return PythonProblem{m_at, Translator::tr("a block with %1", offeredName(needed)),
                                 Translator::tr("one without")};
        }
    }
    const std::optional<PythonNumber>& repeats = number(BlockNumber::Repeats);
    if (repeats && !hasExpansion) {
        return PythonProblem{m_at, Translator::tr("a block with %1", offeredName(BlockNumber::Expansion)),
                             Translator::tr("one without")};
    }
    if (repeats && repeats->value < 1) {
        return PythonProblem{repeats->at, Translator::tr("one repeat or more"), {}};
    }
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        using Range = std::numeric_limits<int>;
        const std::optional<PythonNumber>& bits = m_numbers.at(i);
        if (bits && isBits(static_cast<BlockNumber>(i)) &&
            (bits->value < Range::min() || bits->value > Range::max())) {
            return PythonProblem{bits->at, Translator::tr("a smaller number"), {}};
        }
    }
    return std::nullopt;
}

std::optional<PythonProblem> BlockRow::appendTo(std::vector<Block>& blocks) const
{
    if (std::optional<PythonProblem> problem = findProblem()) {
        return problem;
    }
    const auto valueOf = [this](BlockNumber meaning, std::int64_t fallback) {
        return number(meaning) ? number(meaning)->value : fallback;
    };
    const std::int64_t repeats = valueOf(BlockNumber::Repeats, 1);
    if (repeats > static_cast<std::int64_t>(mostBlocks - blocks.size())) {
        const auto most = static_cast<std::int64_t>(mostBlocks);
        return PythonProblem{m_at, Translator::tr("at most %1 blocks", most), Translator::tr("more")};
    }
    Block block;
    block.type = number(BlockNumber::Expansion) ? BlockType::InvertedResidual : BlockType::Separable;
    block.outChannels = number(BlockNumber::OutChannels)->value;
    block.stride = number(BlockNumber::Stride)->value;
    block.kernel = valueOf(BlockNumber::Kernel, block.kernel);
    block.expansion = valueOf(BlockNumber::Expansion, block.expansion);
    block.weightBits = static_cast<int>(valueOf(BlockNumber::WeightBits, block.weightBits.ofLayer(0)));
    block.activationBits = static_cast<int>(valueOf(BlockNumber::ActivationBits, block.activationBits));
    appendRepeated(blocks, block, repeats);
    return std::nullopt;
}

} // namespace bitops
