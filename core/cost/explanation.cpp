// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/explanation.h"

#include "core/base/grouped_text.h"

namespace bitops {

namespace {

constexpr TranslatableText notebookCountsMore = Translator::marked(
    "The notebook's code ignores groups: it counts %2 (with the bits of the weights alone), %1 times "
    "what the notebook's own text gives, as if each output channel read all %1 input channels. Each "
    "reads only one, so the code is wrong and the text is right.");
constexpr TranslatableText notebookCountsTooMuch = Translator::marked(
    "The notebook's code ignores groups: it counts more than 64 bits can hold, %1 times what the "
    "notebook's own text gives, as if each output channel read all %1 input channels. Each reads only "
    "one, so the code is wrong and the text is right.");
constexpr TranslatableText thisIsTheNotebook = Translator::marked(
    "This is what the notebook's code counts. It ignores groups, as if each output channel read all %1 "
    "input channels. Each reads only one, so the layer really takes %2 (with the bits of the weights "
    "alone): the code overstates it %1 times, and the notebook's own text, which divides by the "
    "groups, is right.");
constexpr TranslatableText groupsRead = Translator::marked(
    "The notebook's code ignores groups: it counts this layer %1 times too high, as if each output "
    "channel read all input channels. Each reads only those of its group.");
constexpr TranslatableText thisIsTheNotebooksGroups = Translator::marked(
    "This is what the notebook's code counts. It ignores groups, as if each output channel read all "
    "input channels, and so overstates the layer %1 times.");
constexpr TranslatableText accumulatorRounds = Translator::marked(
    "The logarithm is that of a sum's length: it tells the bits by which an accumulator of %1 products "
    "is wider. The count is rounded to the nearest integer.");
constexpr TranslatableText skipAdds = Translator::marked(
    "The block's input is added to this layer's output by a skip connection. Additions cost nothing "
    "under this rule, but the input stays in memory until then.");
constexpr TranslatableText classifierReads =
    Translator::marked("Fully connected: as much as a 1×1 convolution on one pixel.");

struct Factor
{
    std::string symbol;
    std::int64_t value;
};

/// The output's pixels, or the input's of a transposed convolution; none where there is only one by nature.
std::vector<Factor> pixelFactors(const Layer& layer)
{
    if (layer.operation == Operation::TransposedConvolution) {
        return {{"H_in", layer.input.height}, {"W_in", layer.input.width}};
    }
    const bool isOfOnePixel = layer.output.height == 1 && layer.output.width == 1;
    if (layer.operation == Operation::FullyConnected && isOfOnePixel) {
        return {};
    }
    return {{"H_out", layer.output.height}, {"W_out", layer.output.width}};
}

std::vector<Factor> kernelFactors(const Layer& layer)
{
    if (layer.form == LayerForm::Pointwise) {
        return {};
    }
    const std::int64_t rows = layer.window.rows.kernel;
    const std::int64_t columns = layer.window.columns.kernel;
    return rows == columns ? std::vector<Factor>{{"K", rows}, {"K", columns}}
                           : std::vector<Factor>{{"K_h", rows}, {"K_w", columns}};
}

std::vector<Factor> channelFactors(const Layer& layer, CountingRule rule)
{
    const Factor in{"C_in", layer.input.channels};
    const Factor out{"C_out", layer.output.channels};
    if (layer.groups == 1 || rule == CountingRule::Notebook) {
        return {in, out};
    }
    if (layer.groups == layer.input.channels && layer.output.channels == layer.input.channels) {
        return {in}; // Depthwise: one filter for each channel.
    }
    return layer.operation == Operation::TransposedConvolution
               ? std::vector<Factor>{in, {"C_out/G", layer.output.channels / layer.groups}}
               : std::vector<Factor>{{"C_in/G", layer.input.channels / layer.groups}, out};
}

std::vector<Factor> macFactors(const Layer& layer, CountingRule rule)
{
    std::vector<Factor> factors = pixelFactors(layer);
    if (layer.repeats > 1) {
        factors.insert(factors.begin(), {"N", layer.repeats});
    }
    for (const std::vector<Factor>& more : {channelFactors(layer, rule), kernelFactors(layer)}) {
        factors.insert(factors.end(), more.begin(), more.end());
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
        const std::string rows = std::to_string(layer.window.rows.kernel);
        const std::string columns = std::to_string(layer.window.columns.kernel);
        return {layer.window.rows.kernel == layer.window.columns.kernel
                    ? "(b_w · b_a + b_w + b_a + log2(n · K · K))"
                    : "(b_w · b_a + b_w + b_a + log2(n · K_h · K_w))",
                "(" + weights + " · " + inputs + " + " + weights + " + " + inputs + " + log2(" + perGroup +
                    " · " + rows + " · " + columns + "))"};
    }
    }
    return {};
}

std::string paddingText(const WindowSide& side)
{
    return side.paddingBefore == side.paddingAfter
               ? "2·" + std::to_string(side.paddingBefore)
               : std::to_string(side.paddingBefore) + " + " + std::to_string(side.paddingAfter);
}

/// The pixels from one end of the kernel to the other.
std::string reachText(const WindowSide& side)
{
    return side.dilation == 1
               ? std::to_string(side.kernel)
               : "(" + std::to_string(side.dilation) + "·(" + std::to_string(side.kernel) + " − 1) + 1)";
}

std::string sizeFormula(const char* name, std::int64_t input, const WindowSide& side, std::int64_t output)
{
    return std::string(name) + "_out = ⌊(" + std::to_string(input) + " + " + paddingText(side) + " − " +
           reachText(side) + ") / " + std::to_string(side.stride) + "⌋ + 1 = " + std::to_string(output);
}

std::string transposedSizeFormula(const char* name, std::int64_t input, const WindowSide& side,
                                  std::int64_t output)
{
    return std::string(name) + "_out = (" + std::to_string(input) + " − 1)·" + std::to_string(side.stride) +
           " − (" + paddingText(side) + ") + " + reachText(side) + " = " + std::to_string(output);
}

std::vector<std::string> sizesOf(const Layer& layer)
{
    const bool isTransposed = layer.operation == Operation::TransposedConvolution;
    if (layer.operation != Operation::Convolution && !isTransposed) {
        return {};
    }
    const auto formula = isTransposed ? transposedSizeFormula : sizeFormula;
    const auto& [rows, columns] = layer.window;
    std::vector<std::string> sizes{formula("H", layer.input.height, rows, layer.output.height)};
    if (layer.input.width != layer.input.height || !layer.window.isSquare()) {
        sizes.push_back(formula("W", layer.input.width, columns, layer.output.width));
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

std::vector<Sentence> remarksOn(const LayerCost& cost, CountingRule rule)
{
    const Layer& layer = cost.layer;
    std::vector<Sentence> remarks;
    if (cost.isClassifier && layer.input.height == 1 && layer.input.width == 1) {
        remarks.push_back({classifierReads, {}});
    }
    if (rule == CountingRule::Accumulator) {
        remarks.push_back({accumulatorRounds, {layer.input.channels / layer.groups * layer.window.area()}});
    }
    if (cost.isAddedTo) {
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
    explanation.remarks = remarksOn(cost, rule);
    if (layer.groups > 1) {
        explanation.notebook = notebookRemark(layer, rule);
    }
    for (const Factor& factor : macFactors(layer, rule)) {
        explanation.formula += factor.symbol + " · ";
        explanation.numbers += std::to_string(factor.value) + " · ";
    }
    const BitFactor bits = bitFactor(layer, rule);
    explanation.formula += bits.formula;
    explanation.numbers += bits.numbers;
    return explanation;
}

std::string describe(const Sentence& sentence)
{
    std::vector<std::string> numbers;
    for (const std::int64_t number : sentence.numbers) {
        numbers.push_back(countText(number));
    }
    return Translator::tr(sentence.text, numbers);
}

} // namespace bitops
