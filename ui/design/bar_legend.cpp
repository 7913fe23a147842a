// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/bar_legend.h"

#include "core/graph/bits.h"
#include "core/network/block_type.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/design/baseline.h"
#include "ui/design/network_plot.h"

#include <QEvent>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitops {

namespace {

bool hasLayer(const std::vector<BlockFigure>& blocks, std::string_view name)
{
    return std::any_of(blocks.begin(), blocks.end(), [name](const BlockFigure& figure) {
        return std::any_of(figure.parts.begin(), figure.parts.end(),
                           [name](const BarPart& part) { return part.name == name; });
    });
}

QString textOf(const LegendEntry& entry)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
        .arg(entry.color.name(), entry.isDashed ? QStringLiteral("┄") : QStringLiteral("■"),
             entry.text.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
}

} // namespace

std::vector<LegendEntry> barLegendEntries(const NetworkPlot& plot, const Baseline& baseline)
{
    const QColor full = mutedText(plot.palette());
    const QColor tone = bitColor(floatBits); // Grey stands for all bits.
    const BarView view = plot.barView();
    std::vector<LegendEntry> entries;
    if (view.isLogarithmic && !view.byLayer) {
        entries.push_back({full, BarLegend::tr("Whole block")});
    } else {
        for (const BlockLayer& layer : blockLayers()) {
            if (hasLayer(plot.bars()->figures(), layer.name)) {
                entries.push_back({layerTone(layer.name, tone), toQString(Translator::tr(layer.title))});
            }
        }
    }
    if (plot.showsProposal()) {
        entries.push_back({full, BarLegend::tr("proposal"), true});
    } else if (baseline.isPinned()) {
        entries.push_back({full, baseline.name(), true});
    }
    return entries;
}

BarLegend::BarLegend(const NetworkPlot* plot, const Baseline* baseline, QWidget* parent)
    : QLabel(parent)
    , m_plot(plot)
    , m_baseline(baseline)
{
    setObjectName(QStringLiteral("barLegend"));
    setTextFormat(Qt::RichText);
    setWordWrap(true); // Between entries.
    updateText();
}

void BarLegend::updateText()
{
    QStringList entries;
    for (LegendEntry& entry : barLegendEntries(*m_plot, *m_baseline)) {
        if (entry.isDashed) {
            const int widest = 16 * fontMetrics().averageCharWidth();
            entry.text = fontMetrics().elidedText(entry.text, Qt::ElideMiddle, widest);
        }
        entries += textOf(entry);
    }
    const QString text = entries.join(QStringLiteral("&nbsp;&nbsp; "));
    if (text != this->text()) {
        setText(text);
        QTextDocument line;
        line.setDefaultFont(font());
        line.setDocumentMargin(0);
        line.setHtml(text);
        m_widthOfOneLine = static_cast<int>(std::ceil(line.idealWidth()));
    }
}

void BarLegend::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateText();
    }
}

} // namespace bitops
