// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/layer_explanation.h"

#include "core/cost/explanation.h"
#include "core/report/number_text.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"

#include <QCoreApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QStringList>

#include <string>

namespace bitops {

namespace {

/// The context of this file's texts.
struct LayerExplanation
{
    Q_DECLARE_TR_FUNCTIONS(bitops::LayerExplanation)
};

/// "H_out" as rich text with an index; a line may break between factors, but never begins with a dot.
QString withIndices(const std::string& formula)
{
    static const QRegularExpression index(QStringLiteral("_([a-z]+)"));
    return QString::fromStdString(formula)
        .toHtmlEscaped()
        .replace(index, QStringLiteral("<sub>\\1</sub>"))
        .replace(QStringLiteral("log2"), QStringLiteral("log<sub>2</sub>"))
        .replace(QStringLiteral(" ·"), QStringLiteral("&nbsp;·"));
}

QString sizes(const Explanation& explanation)
{
    QStringList lines;
    for (const std::string& size : explanation.sizes) {
        lines += withIndices(size);
    }
    return lines.join(QStringLiteral("<br>"));
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

} // namespace

QString explainLayer(const LayerCost& cost, CountingRule rule, const QPalette& palette)
{
    const QString muted = mutedText(palette).name();
    const Explanation explanation = explain(cost, rule);
    QString text = QStringLiteral("<p>BitOps = %1<br>%2</p>")
                       .arg(withIndices(explanation.formula), withIndices(explanation.numbers));
    text += QStringLiteral("<p><b>= %1 BitOps</b></p>").arg(exactText(explanation.bitops));
    if (!explanation.sizes.empty()) {
        text += QStringLiteral("<p style=\"color:%1\">%2</p>").arg(muted, sizes(explanation));
    }
    text += facts(cost);
    for (const Sentence& remark : explanation.remarks) {
        text += QStringLiteral("<p style=\"color:%1\">%2</p>").arg(muted, toQString(describe(remark)));
    }
    return text;
}

} // namespace bitops
