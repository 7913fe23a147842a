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
struct ExplanationTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::LayerExplanation)
};

QString sizes(const Explanation& explanation)
{
    QStringList lines;
    for (const std::string& size : explanation.sizes) {
        lines += formulaHtml(size);
    }
    return lines.join(QStringLiteral("<br>"));
}

QString row(const QString& muted, const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style=\"color:%1\">%2</td><td align=\"right\">&nbsp;&nbsp;%3</td></tr>")
        .arg(muted, name, value);
}

QString facts(const LayerCost& cost, const QString& muted)
{
    const Layer& layer = cost.layer;
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">") +
           row(muted, ExplanationTexts::tr("Output"), shapeText(layer.output)) +
           row(muted, ExplanationTexts::tr("MACs"), exactText(cost.macs)) +
           row(muted, ExplanationTexts::tr("Weights"),
               ExplanationTexts::tr("%1 · %2").arg(exactText(cost.weights),
                                                   bytesText(bytesOfBits(cost.weightStorageBits())))) +
           row(muted, ExplanationTexts::tr("Bits"),
               ExplanationTexts::tr("weights %1 · input %2")
                   .arg(bitsText(layer.weightBits), bitsText(layer.inputBits))) +
           QStringLiteral("</table>");
}

/// One below the other, with the signs of equality in a column.
QString equations(const Explanation& explanation, const QString& muted)
{
    const auto line = [](const QString& left, const QString& right) {
        return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(left, right);
    };
    const QString equals = QStringLiteral("=&nbsp;");
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">") +
           line(QStringLiteral("BitOps&nbsp;"), equals + formulaHtml(explanation.formula)) +
           line({}, QStringLiteral("<span style=\"color:%1\">%2</span>")
                        .arg(muted, equals + formulaHtml(explanation.numbers))) +
           line({}, QStringLiteral("<b>%1</b>").arg(equals + exactText(explanation.bitops))) +
           QStringLiteral("</table>");
}

QString paragraph(const QString& color, const QString& text)
{
    return QStringLiteral("<p style=\"color:%1; margin-top:6px; margin-bottom:4px\">%2</p>").arg(color, text);
}

} // namespace

QString formulaHtml(const std::string& formula)
{
    static const QRegularExpression index(QStringLiteral("_([a-z]+)"));
    return QString::fromStdString(formula)
        .toHtmlEscaped()
        .replace(index, QStringLiteral("<sub>\\1</sub>"))
        .replace(QStringLiteral("log2"), QStringLiteral("log<sub>2</sub>"))
        .replace(QStringLiteral(" ·"), QStringLiteral("&nbsp;·"));
}

LayerExplanation explainLayer(const LayerCost& cost, CountingRule rule, const QPalette& palette)
{
    const QString muted = mutedText(palette).name();
    const Explanation explanation = explain(cost, rule);
    LayerExplanation made{equations(explanation, muted), {}, {}};
    if (!explanation.sizes.empty()) {
        made.text += paragraph(muted, sizes(explanation));
    }
    made.text += facts(cost, muted);
    for (const Sentence& remark : explanation.remarks) {
        made.text += paragraph(muted, toQString(describe(remark)));
    }
    if (explanation.notebook) {
        const QString times = exactText(explanation.notebook->numbers.front());
        made.noteTitle = rule == CountingRule::Notebook
                             ? ExplanationTexts::tr("Why this is %1 times too much").arg(times)
                             : ExplanationTexts::tr("Why the notebook counts %1 times this").arg(times);
        made.note = paragraph(muted, toQString(describe(*explanation.notebook)));
    }
    return made;
}

} // namespace bitops
