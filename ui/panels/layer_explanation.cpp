// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/layer_explanation.h"

#include "core/report/number_text.h"
#include "ui/format.h"
#include "ui/style/colors.h"

#include <QCoreApplication>
#include <QPalette>
#include <QStringList>

#include <vector>

namespace bitops {

namespace {

/// The context of this file's texts.
struct LayerExplanation
{
    Q_DECLARE_TR_FUNCTIONS(bitops::LayerExplanation)
};

struct Factor
{
    const char* symbol; ///< Rich text.
    std::int64_t value;
};

constexpr const char* times = "&nbsp;· "; // Long products may be broken.

/// The factors whose product is the layer's count. The notebook's code takes every convolution for dense.
std::vector<Factor> factorsOf(const Layer& layer, CountingRule rule)
{
    std::vector<Factor> factors;
    if (layer.kind != LayerKind::Classifier) {
        factors = {{"H<sub>out</sub>", layer.output.height}, {"W<sub>out</sub>", layer.output.width}};
    }
    factors.push_back({"C<sub>in</sub>", layer.input.channels});
    const bool isDense = layer.kind != LayerKind::Depthwise || rule == CountingRule::Notebook;
    if (isDense) {
        factors.push_back({"C<sub>out</sub>", layer.output.channels});
    }
    if (layer.kind == LayerKind::Depthwise) {
        factors.push_back({"K", layer.kernel});
        factors.push_back({"K", layer.kernel});
    }
    factors.push_back({"B", layer.weightBits});
    return factors;
}

QString product(const std::vector<Factor>& factors)
{
    QStringList symbols;
    QStringList numbers;
    for (const Factor& factor : factors) {
        symbols += QString::fromLatin1(factor.symbol);
        numbers += QString::number(factor.value);
    }
    const QString separator = QString::fromUtf8(times);
    return QStringLiteral("<p>BitOps = %1<br>%2</p>").arg(symbols.join(separator), numbers.join(separator));
}

QString sizeFormula(const char* side, std::int64_t input, const Layer& layer, std::int64_t output)
{
    return QStringLiteral("%1<sub>out</sub> = ⌊(%2 + 2·%3 − %4) / %5⌋ + 1 = %6")
        .arg(QLatin1String(side))
        .arg(input)
        .arg(layer.padding)
        .arg(layer.kernel)
        .arg(layer.stride)
        .arg(output);
}

QString sizes(const Layer& layer)
{
    QString text = sizeFormula("H", layer.input.height, layer, layer.output.height);
    if (layer.input.width != layer.input.height) {
        text += QStringLiteral("<br>") + sizeFormula("W", layer.input.width, layer, layer.output.width);
    }
    return text;
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td>%1</td><td align=\"right\">&nbsp;&nbsp;%2</td></tr>").arg(name, value);
}

QString facts(const LayerCost& cost)
{
    const Layer& layer = cost.layer;
    return QStringLiteral("<table width=\"100%\" cellspacing=\"2\">") +
           row(LayerExplanation::tr("Output"), shapeText(layer.output)) +
           row(LayerExplanation::tr("MACs"), exactText(cost.macs)) +
           row(LayerExplanation::tr("Weights"),
               LayerExplanation::tr("%1 · %2").arg(exactText(cost.weights),
                                                   bytesText(bytesOfBits(cost.weightStorageBits())))) +
           row(LayerExplanation::tr("Bits of weights"), bitsText(layer.weightBits)) +
           row(LayerExplanation::tr("Bits of input"), bitsText(layer.inputBits)) + QStringLiteral("</table>");
}

/// What the two rules make of a layer whose groups they treat differently.
QString notebookRemark(const Layer& layer, CountingRule rule)
{
    if (layer.groups == 1) {
        return {};
    }
    const Count denseCount = bitopsOf(layer, CountingRule::Notebook);
    const QString dense = denseCount.hasOverflowed() ? LayerExplanation::tr("more than 64 bits can hold")
                                                     : exactText(denseCount.value());
    const QString grouped = exactText(bitopsOf(layer, CountingRule::WeightBits).value());
    if (rule == CountingRule::Notebook) {
        return LayerExplanation::tr(
                   "This is the notebook's code, which ignores groups: it counts as if each output channel "
                   "read all "
                   "%1 input channels. Each reads one, so the layer costs %2.")
            .arg(QString::number(layer.groups), grouped);
    }
    return LayerExplanation::tr(
               "The notebook's code ignores groups and counts %2 here, %1 times as much, as if each output "
               "channel "
               "read all %1 input channels. Each reads one.")
        .arg(QString::number(layer.groups), dense);
}

} // namespace

QString explainLayer(const LayerCost& cost, CountingRule rule, const QPalette& palette)
{
    const QString muted = mutedText(palette).name();
    const QString remark = notebookRemark(cost.layer, rule);
    QString text = product(factorsOf(cost.layer, rule));
    text += QStringLiteral("<p><b>= %1 BitOps</b></p>").arg(exactText(cost.bitops));
    if (cost.layer.kind != LayerKind::Classifier) {
        text += QStringLiteral("<p style=\"color:%1\">%2</p>").arg(muted, sizes(cost.layer));
    }
    text += facts(cost);
    if (!remark.isEmpty()) {
        text += QStringLiteral("<p style=\"color:%1\">%2</p>").arg(muted, remark);
    }
    return text;
}

} // namespace bitops
