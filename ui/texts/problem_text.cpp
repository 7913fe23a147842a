// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/texts/problem_text.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::ProblemText)
};

QString fieldText(Field field)
{
    switch (field) {
    case Field::BlockCount:
        return Texts::tr("number of blocks");
    case Field::InputChannels:
        return Texts::tr("input channels");
    case Field::InputHeight:
        return Texts::tr("input height");
    case Field::InputWidth:
        return Texts::tr("input width");
    case Field::InputBits:
        return Texts::tr("input bits");
    case Field::Classes:
        return Texts::tr("number of classes");
    case Field::ClassifierBits:
        return Texts::tr("classifier bits");
    case Field::OutChannels:
        return Texts::tr("out channels");
    case Field::Stride:
        return Texts::tr("stride");
    case Field::Kernel:
        return Texts::tr("kernel");
    case Field::Expansion:
        return Texts::tr("expansion");
    case Field::ExpandedChannels:
        return Texts::tr("number of expanded channels");
    case Field::WeightBits:
        return Texts::tr("weight bits");
    case Field::ActivationBits:
        return Texts::tr("activation bits");
    case Field::OutputSize:
        return Texts::tr("output size");
    case Field::Cost:
        return Texts::tr("cost");
    }
    return {};
}

/// What is wrong; %1 is the place, %2 the field, and what a kind has beside them %3 to %5.
QString sentenceOf(const Problem& problem)
{
    switch (problem.kind) {
    case Problem::Kind::OutOfRange:
        return Texts::tr("%1: %2 is %3, but must be %4 to %5.");
    case Problem::Kind::Even:
        return Texts::tr("%1: %2 is %3, but must be odd.");
    case Problem::Kind::NoBitWidth:
        return Texts::tr("%1: %2 is %3, but must be 1 to 16, or 32 for float.");
    case Problem::Kind::WrongLayerCount:
        return problem.range.most == 1
                   ? Texts::tr("%1: %2 has %3 values, but must have one.")
                   : Texts::tr("%1: %2 has %3 values, but must have one, or %5 (one for each layer).");
    case Problem::Kind::Overflow:
        return Texts::tr("%1: %2 is too large to be counted in 64 bits.");
    }
    return {};
}

QString listText(const std::vector<Block>& blocks)
{
    QStringList list;
    for (const Block& block : blocks) {
        list += bitsText(block.weightBits);
    }
    return list.join(QStringLiteral(", "));
}

QString rangeText(const std::vector<Block>& blocks)
{
    int least = floatBits;
    int most = 0;
    for (const Block& block : blocks) {
        for (const int bits : block.weightBits.values()) {
            least = std::min(least, bits);
            most = std::max(most, bits);
        }
    }
    return Texts::tr("%1 to %2", "bits").arg(least).arg(most);
}

} // namespace

QString problemText(const Problem& problem)
{
    QString text = sentenceOf(problem);
    // All placeholders are replaced, whether the sentence has them or not: arg() would complain.
    text.replace(QLatin1String("%1"),
                 problem.block ? Texts::tr("Block %1").arg(*problem.block) : Texts::tr("Network"));
    text.replace(QLatin1String("%2"), fieldText(problem.field));
    text.replace(QLatin1String("%3"), QString::number(problem.value));
    text.replace(QLatin1String("%4"), QString::number(problem.range.least));
    text.replace(QLatin1String("%5"), QString::number(problem.range.most));
    return text;
}

QString designText(const Network& network)
{
    constexpr std::size_t mostInOneLine = 8;
    const std::vector<Block>& blocks = network.blocks;
    if (blocks.empty()) {
        return Texts::tr("no blocks");
    }
    const bool isUniform = std::all_of(blocks.begin(), blocks.end(), [&blocks](const Block& block) {
        return block.weightBits == blocks.front().weightBits;
    });
    const QString bits = isUniform                        ? bitsText(blocks.front().weightBits)
                         : blocks.size() <= mostInOneLine ? listText(blocks)
                                                          : rangeText(blocks);
    if (isUniform && blocks.front().weightBits == WeightBits(floatBits)) {
        return blocks.size() == 1 ? Texts::tr("1 block of float")
                                  : Texts::tr("%1 blocks of float").arg(blocks.size());
    }
    if (isUniform && blocks.front().weightBits == WeightBits(1)) {
        return blocks.size() == 1 ? Texts::tr("1 block of 1 bit")
                                  : Texts::tr("%1 blocks of 1 bit").arg(blocks.size());
    }
    return blocks.size() == 1 ? Texts::tr("1 block of %1 bits").arg(bits)
                              : Texts::tr("%1 blocks of %2 bits").arg(blocks.size()).arg(bits);
}

} // namespace bitops
