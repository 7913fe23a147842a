// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_file.h"

#include "core/base/foreign_text.h"
#include "core/formats/pytorch_code.h"
#include "core/formats/tuples.h"
#include "core/network/block_type.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace bitops {

namespace {

/// Characters of a network's name, in text and as an identifier.
constexpr std::size_t mostOfName = 80;

/// The name as it can stand in a comment: in one line of UTF-8, which Python insists on.
std::string commentText(const std::string& name)
{
    return name.empty() ? "untitled" : excerpt(name, mostOfName);
}

/// The same as it can stand between quotes.
std::string stringText(const std::string& name)
{
    std::string text;
    for (const char character : commentText(name)) {
        text.append(character == '"' || character == '\\' ? "\\" : "") += character;
    }
    return text;
}

std::string sizeText(const Shape& shape)
{
    return std::to_string(shape.channels) + "×" + std::to_string(shape.height) + "×" +
           std::to_string(shape.width);
}

std::string bitsText(int bits)
{
    return std::to_string(bits) + (bits == floatBits ? " bits (float)" : bits == 1 ? " bit" : " bits");
}

/// "(8, 8)", "(8,)"
std::string weightBitsTuple(std::span<const Node> nodes)
{
    std::string text = "(";
    std::size_t layers = 0;
    for (const Node& node : nodes) {
        if (hasWeights(node.operation)) {
            text += (layers++ == 0 ? "" : ", ") + std::to_string(node.weightBits);
        }
    }
    return text + (layers == 1 ? ",)" : ")");
}

/// "Separable(3, 32, stride=1, weight_bits=(8, 8))"
std::string constructorCall(const Block& block, const Graph& graph, const Group& group)
{
    const BlockTypeInfo& type = infoOf(block.type);
    const std::span<const Node> nodes = graph.nodesOf(group);
    std::string text = std::string(type.pythonClass) + "(" +
                       std::to_string(graph.input(nodes.front()).shape.channels) + ", " +
                       std::to_string(block.outChannels);
    for (const BlockParameter& parameter : type.parameters) {
        const std::int64_t value = block.*parameter.value;
        const bool isLeftOut = parameter.field == Field::OutChannels ||
                               (parameter.field == Field::Kernel && value == Block{}.kernel);
        if (!isLeftOut) {
            text.append(", ").append(parameter.key).append("=") += std::to_string(value);
        }
    }
    text += ", weight_bits=" + weightBitsTuple(nodes);
    if (block.activationBits != floatBits) {
        text += ", activation_bits=" + std::to_string(block.activationBits);
    }
    return text + ")";
}

void replaceAll(std::string& text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

/// The code of a block's class as it is for this arithmetic: see BlockTypeInfo::pythonCode.
std::string codeOf(std::string_view code, Arithmetic arithmetic)
{
    const bool rounds = roundsSums(arithmetic);
    const std::string_view own = rounds ? "@ROUNDED_SUMS@" : "@UNROUNDED_SUMS@";
    const std::string_view other = rounds ? "@UNROUNDED_SUMS@" : "@ROUNDED_SUMS@";
    std::string text;
    while (!code.empty()) {
        std::string_view line = code.substr(0, std::min(code.find('\n'), code.size() - 1) + 1);
        code.remove_prefix(line.size());
        if (line.starts_with(own)) {
            line.remove_prefix(own.size());
        }
        text += line.starts_with(other) ? std::string_view() : line;
    }
    return text;
}

/// The average before the classifier.
void fillInPool(std::string& text, const Graph& graph, Arithmetic arithmetic)
{
    const Node& pool = graph.node(graph.input(graph.nodes().back()).producer);
    const int bits = roundedBits(graph, pool, arithmetic);
    const std::string quantizer = graph.mayBeNegative(pool.output) ? "quantize_signed" : "quantize_unsigned";
    const bool isRounded = bits != floatBits;
    replaceAll(text, "@POOL_RANGE@",
               isRounded ? "        self.register_buffer(\"pool_range\", torch.zeros(()))\n" : "");
    replaceAll(text, "@POOL@",
               isRounded ? "        features = quantize_tracked(self, \"pool_range\", features, " +
                               std::to_string(bits) + ", " + quantizer + ")\n"
                         : "");
}

std::string networkClass(const Network& network, const Graph& graph, Arithmetic arithmetic)
{
    std::string blocks;
    for (const Group& group : graph.groups()) {
        blocks +=
            "            " + constructorCall(network.blocks.at(group.block.value()), graph, group) + ",\n";
    }
    const Node& classifier = graph.nodes().back();
    const Shape& shape = network.input.shape;
    std::string text(pytorch::network);
    fillInPool(text, graph, arithmetic);
    replaceAll(text, "@BLOCKS@", blocks);
    replaceAll(text, "@CHANNELS@", std::to_string(graph.input(classifier).shape.channels));
    replaceAll(text, "@CLASSES@", std::to_string(network.classes));
    replaceAll(text, "@CLASSIFIER_BITS@", std::to_string(classifier.weightBits));
    replaceAll(text, "@SHAPE@",
               std::to_string(shape.channels) + ", " + std::to_string(shape.height) + ", " +
                   std::to_string(shape.width));
    return text;
}

bool hasBlock(const Network& network, BlockType type)
{
    return std::any_of(network.blocks.begin(), network.blocks.end(),
                       [type](const Block& block) { return block.type == type; });
}

/// The classes of the blocks that the network has.
std::string blockClasses(const Network& network, Arithmetic arithmetic)
{
    std::string text;
    for (const BlockTypeInfo* const type : blockTypeTable()) {
        if (hasBlock(network, type->type)) {
            text += codeOf(type->pythonCode, arithmetic);
        }
    }
    return text;
}

bool hasQuantizedActivations(const Graph& graph)
{
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&graph](const Node& node) {
        return node.activation != ActivationFunction::None && graph.output(node).bits != floatBits;
    });
}

} // namespace

std::string pythonClassName(std::string_view networkName)
{
    // The names that the file uses itself, and Python's words that begin with a capital.
    constexpr std::array<std::string_view, 9> taken{
        "", "F", "FLOAT", "QuantizedConv2d", "QuantizedLinear", "None", "False", "True", "StraightThrough"};
    std::string name;
    bool isWordStart = true;
    for (const char byte : networkName) {
        const auto character = static_cast<unsigned char>(byte);
        if (character >= 0x80 || std::isalnum(character) == 0) {
            isWordStart = true;
            continue;
        }
        name += isWordStart ? static_cast<char>(std::toupper(character)) : byte;
        isWordStart = false;
        if (name.size() == mostOfName) {
            break;
        }
    }
    const bool isOfBlocks = std::any_of(blockTypeTable().begin(), blockTypeTable().end(),
                                        [&name](const auto* type) { return type->pythonClass == name; });
    const bool isTaken = isOfBlocks || std::find(taken.begin(), taken.end(), name) != taken.end();
    return isTaken || std::isdigit(static_cast<unsigned char>(name.front())) != 0 ? "Network" + name : name;
}

Result<std::string> networkToTupleFile(const Network& network)
{
    if (std::string obstacle = obstacleToTuples(network.blocks); !obstacle.empty()) {
        return Error{std::move(obstacle)};
    }
    std::string text = "# The network \"" + commentText(network.name) + "\": images of " +
                       sizeText(network.input.shape) + ", " + bitsText(network.input.bits) + " a value; " +
                       std::to_string(network.classes) + " classes; a classifier of " +
                       bitsText(network.classifierBits) +
                       ".\n"
                       "# Of each block: out channels, stride, bits of its weights.\n"
                       "mobilenet_config = [\n";
    for (const Block& block : network.blocks) {
        text += "    (" + std::to_string(block.outChannels) + ", " + std::to_string(block.stride) + ", " +
                std::to_string(block.weightBits.ofLayer(0)) + "),\n";
    }
    return text + "]\n";
}

std::string networkToPyTorchFile(const Network& network, Arithmetic arithmetic)
{
    const Graph graph = graphOf(network);
    std::string text(pytorch::heading);
    text += pytorch::weightQuantizer;
    text += hasQuantizedActivations(graph) ? pytorch::activationQuantizer : pytorch::noActivationQuantizer;
    const std::string classes = blockClasses(network, arithmetic) + networkClass(network, graph, arithmetic);
    if (classes.find("quantize_tracked") != std::string::npos) {
        text += pytorch::trackedQuantizers;
    }
    text += pytorch::quantizedLayers;
    text += classes;
    replaceAll(text, "@INPUT_BITS@", std::to_string(network.input.bits));
    replaceAll(text, "@CLASS@", pythonClassName(network.name));
    replaceAll(text, "@SIZE@", sizeText(network.input.shape));
    replaceAll(text, "@NAME@", stringText(network.name)); // Last: it may hold anything.
    return text;
}

} // namespace bitops
