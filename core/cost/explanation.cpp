// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/explanation.h"

namespace bitops {

namespace {

constexpr const char* notebookCountsMore = "The notebook's code ignores groups: it counts %2 (with the bits "
                                           "of the weights alone), %1 times what the "
                                           "notebook's own text gives, as if each output channel read all %1 "
                                           "input channels. Each reads only one, so "
                                           "the code is wrong and the text is right.";
constexpr const char* notebookCountsTooMuch = "The notebook's code ignores groups: it counts more than 64 "
                                              "bits can hold, %1 times what the notebook's own "
                                              "text gives, as if each output channel read all %1 input "
                                              "channels. Each reads only one, so the code is wrong "
                                              "and the text is right.";
constexpr const char* thisIsTheNotebook =
    "This is what the notebook's code counts. It ignores groups, as if each output channel read all %1 input "
    "channels. Each reads only one, so the layer really takes %2 (with the bits of the weights alone): the "
    "code "
    "overstates it %1 times, and the notebook's own text, which divides by the groups, is right.";
constexpr const char* groupsRead = "The notebook's code ignores groups: it counts this layer %1 times too "
                                   "high, as if each output channel read "
                                   "all input channels. Each reads only those of its group.";
constexpr const char* thisIsTheNotebooksGroups =
    "This is what the notebook's code counts. It ignores groups, as if each output channel read all input "
    "channels, and so overstates the layer %1 times.";
constexpr const char* accumulatorRounds = "The logarithm is that of a sum's length: it tells the bits by "
                                          "which an accumulator of %1 products is wider. "
                                          "The count is rounded to the nearest integer.";
constexpr const char* skipAdds = "The block's input is added to this layer's output by a skip connection. "
                                 "Additions cost nothing under this "
                                 "rule, but the input stays in memory until then.";
constexpr const char* classifierReads =
    "Fully connected, behind global average pooling: a 1×1 convolution on one pixel.";

struct Factor
{
    std::string symbol;
    std::int64_t value;
};

std::vector<Factor> macFactors(const Layer& layer, CountingRule rule)
{
    const std::int64_t perGroup = layer.input.channels / layer.groups;
    const bool isDense = layer.groups == 1 || rule == CountingRule::Notebook;
    std::vector<Factor> factors;
    if (layer.kind != LayerKind::Classifier) {
        factors = {{"H_out", layer.output.height}, {"W_out", layer.output.width}};
    }
    if (isDense) {
        factors.push_back({"C_in", layer.input.channels});
        factors.push_back({"C_out", layer.output.channels});
    } else if (perGroup == 1 && layer.output.channels == layer.input.channels) {
        factors.push_back({"C_in", layer.input.channels}); // Depthwise: one filter for each channel.
    } else {
        factors.push_back({"C_in/G", perGroup});
        factors.push_back({"C_out", layer.output.channels});
    }
    if (layer.kernel != 1 || layer.kind == LayerKind::Convolution || layer.kind == LayerKind::Depthwise) {
        factors.push_back({"K", layer.kernel});
        factors.push_back({"K", layer.kernel});
    }
    return factors;
}

/// What the MACs are multiplied by.
struct BitFactor
{
    std::string formula;
    std::string numbers;
};

BitFactor bitFactor(const Layer& layer, CountingRule rule)
{
    const std::string weights = std::to_string(layer.weightBits);
    const std::string inputs = std::to_string(layer.inputBits);
    switch (rule) {
    case CountingRule::WeightBits:
    case CountingRule::Notebook:
        return {"b_w", weights};
    case CountingRule::Product:
        return {"b_w · b_a", weights + " · " + inputs};
    case CountingRule::Max:
        return {"max(b_w, b_a)", "max(" + weights + ", " + inputs + ")"};
    case CountingRule::Accumulator: {
        const std::string perGroup = std::to_string(layer.input.channels / layer.groups);
        const std::string kernel = std::to_string(layer.kernel);
        return {"(b_w · b_a + b_w + b_a + log2(n · K · K))",
                "(" + weights + " · " + inputs + " + " + weights + " + " + inputs + " + log2(" + perGroup +
                    " · " + kernel + " · " + kernel + "))"};
    }
    }
    return {};
}

std::string sizeFormula(const char* side, std::int64_t input, const Layer& layer, std::int64_t output)
{
    return std::string(side) + "_out = ⌊(" + std::to_string(input) + " + 2·" + std::to_string(layer.padding) +
           " − " + std::to_string(layer.kernel) + ") / " + std::to_string(layer.stride) +
           "⌋ + 1 = " + std::to_string(output);
}

std::vector<std::string> sizesOf(const Layer& layer)
{
    if (layer.kind == LayerKind::Classifier) {
        return {};
    }
    std::vector<std::string> sizes{sizeFormula("H", layer.input.height, layer, layer.output.height)};
    if (layer.input.width != layer.input.height) {
        sizes.push_back(sizeFormula("W", layer.input.width, layer, layer.output.width));
    }
    return sizes;
}

/// What the notebook's code makes of a layer whose groups it ignores.
Sentence notebookRemark(const Layer& layer, CountingRule rule)
{
    const bool isDepthwise = layer.groups == layer.input.channels;
    if (rule == CountingRule::Notebook) {
        const std::int64_t right = bitopsOf(layer, CountingRule::WeightBits).value();
        return isDepthwise ? Sentence{thisIsTheNotebook, {layer.groups, right}}
                           : Sentence{thisIsTheNotebooksGroups, {layer.groups}};
    }
    if (!isDepthwise) {
        return {groupsRead, {layer.groups}};
    }
    const Count dense = bitopsOf(layer, CountingRule::Notebook);
    return dense.hasOverflowed() ? Sentence{notebookCountsTooMuch, {layer.groups}}
                                 : Sentence{notebookCountsMore, {layer.groups, dense.value()}};
}

std::vector<Sentence> remarksOn(const Layer& layer, CountingRule rule)
{
    std::vector<Sentence> remarks;
    if (layer.kind == LayerKind::Classifier) {
        remarks.push_back({classifierReads, {}});
    }
    if (rule == CountingRule::Accumulator) {
        remarks.push_back(
            {accumulatorRounds, {layer.input.channels / layer.groups * layer.kernel * layer.kernel}});
    }
    if (layer.groups > 1) {
        remarks.push_back(notebookRemark(layer, rule));
    }
    if (layer.kind == LayerKind::Projection && layer.heldBits > 0) {
        remarks.push_back({skipAdds, {}});
    }
    return remarks;
}

} // namespace

Explanation explain(const LayerCost& cost, CountingRule rule)
{
    const Layer& layer = cost.layer;
    Explanation explanation;
    explanation.bitops = cost.bitops;
    explanation.sizes = sizesOf(layer);
    explanation.remarks = remarksOn(layer, rule);
    for (const Factor& factor : macFactors(layer, rule)) {
        explanation.formula += factor.symbol + " · ";
        explanation.numbers += std::to_string(factor.value) + " · ";
    }
    const BitFactor bits = bitFactor(layer, rule);
    explanation.formula += bits.formula;
    explanation.numbers += bits.numbers;
    return explanation;
}

const std::vector<const char*>& explanationTexts()
{
    static const std::vector<const char*> texts{
        notebookCountsMore,       notebookCountsTooMuch, thisIsTheNotebook, groupsRead,
        thisIsTheNotebooksGroups, accumulatorRounds,     skipAdds,          classifierReads,
    };
    return texts;
}

} // namespace bitops
