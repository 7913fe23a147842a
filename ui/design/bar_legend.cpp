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

QString entry(const QColor& color, const QString& symbol, const QString& text)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
        .arg(color.name(), symbol, text.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
}

} // namespace

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
    const QColor full = mutedText(palette());
    const QColor tone = bitColor(floatBits); // Grey stands for all bits.
    const BarView view = m_plot->barView();
    QStringList entries;
    if (view.isLogarithmic && !view.byLayer) {
        entries += entry(full, QStringLiteral("■"), tr("Whole block"));
    } else {
        for (const BlockLayer& layer : blockLayers()) {
            if (hasLayer(m_plot->bars()->figures(), layer.name)) {
                entries +=
                    entry(layerTone(layer.name, tone), QStringLiteral("■"), toQString(Core::tr(layer.title)));
            }
        }
    }
    if (m_baseline->isPinned()) {
        const int widest = 16 * fontMetrics().averageCharWidth();
        const QString name = fontMetrics().elidedText(m_baseline->name(), Qt::ElideMiddle, widest);
        entries += entry(full, QStringLiteral("┄"), name);
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
