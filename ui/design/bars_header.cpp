// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/bars_header.h"

#include "ui/base/caption.h"
#include "ui/base/flow_layout.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/design/bar_legend.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace bitops {

BarsHeader::BarsHeader(NetworkDocument* document, NetworkPlot* plot, const Baseline* baseline,
                       QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_plot(plot)
    , m_caption(makeCaption({}))
    , m_legend(new BarLegend(plot, baseline))
    , m_titles(new QWidget(this))
    , m_switches(new QWidget(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setPanelHelp(this, QStringLiteral("panel-network"),
                 tr("How the bars are drawn: one for each block or each layer, linear or logarithmic, and "
                    "whether the totals count the classifier."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_caption->setObjectName(QStringLiteral("barsCaption"));
    auto* titles = new QHBoxLayout(m_titles);
    titles->setContentsMargins({});
    titles->addWidget(m_caption);
    titles->addSpacing(8);
    titles->addWidget(m_legend, 1);

    auto* switches = new FlowLayout(12, m_switches);
    switches->setContentsMargins({});
    m_byLayer = addSwitch(QStringLiteral("barsByLayer"), tr("B&y layer"),
                          tr("A bar for each layer; else one for each block, with its layers stacked"));
    m_logarithmic = addSwitch(QStringLiteral("logarithmicBars"), tr("Lo&garithmic"),
                              tr("Shows cheap layers beside dear ones; stacked layers become one bar"));
    m_withClassifier = addSwitch(QStringLiteral("withClassifier"), tr("Count classifie&r"),
                                 tr("Whether the totals count the classifier, too"));

    m_layout->setContentsMargins(12, 8, 12, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_titles, 1);
    m_layout->addWidget(m_switches);

    connect(m_byLayer, &QCheckBox::toggled, this, &BarsHeader::writeView);
    connect(m_logarithmic, &QCheckBox::toggled, this, &BarsHeader::writeView);
    connect(m_withClassifier, &QCheckBox::toggled, document, [document](bool checked) {
        CostOptions options = document->costOptions();
        options.withClassifier = checked;
        document->setCostOptions(options);
    });
    connect(plot, &NetworkPlot::barViewChanged, this, &BarsHeader::readView);
    connect(plot, &NetworkPlot::barViewChanged, m_legend, &BarLegend::updateText);
    connect(document, &NetworkDocument::costsChanged, m_legend, &BarLegend::updateText);
    connect(plot, &NetworkPlot::comparedChanged, m_legend, &BarLegend::updateText);
    connect(document, &NetworkDocument::costsChanged, this, &BarsHeader::updateCaption);
    updateCaption();
    readView();
}

/// The number goes nowhere without the rule that it was counted by.
void BarsHeader::updateCaption()
{
    m_caption->setText(tr("BitOps (%1)").arg(toQString(infoOf(m_document->costOptions().rule).name)));
}

QCheckBox* BarsHeader::addSwitch(const QString& name, const QString& text, const QString& toolTip)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    m_switches->layout()->addWidget(box);
    return box;
}

void BarsHeader::readView()
{
    // Both at once: each alone would be taken for a change by hand.
    const BarView view = m_plot->barView();
    const QSignalBlocker byLayer(m_byLayer);
    const QSignalBlocker logarithmic(m_logarithmic);
    m_byLayer->setChecked(view.byLayer);
    m_logarithmic->setChecked(view.isLogarithmic);
}

void BarsHeader::writeView()
{
    m_plot->setBarView({m_byLayer->isChecked(), m_logarithmic->isChecked()});
}

/// That of two rows: the header can be as narrow as the wider of them, and is as high as it then needs.
QSize BarsHeader::minimumSizeHint() const
{
    const QMargins margins = m_layout->contentsMargins();
    return {m_switches->minimumSizeHint().width() + margins.left() + margins.right(),
            std::max(QWidget::minimumSizeHint().height(), m_leastHeight)};
}

void BarsHeader::arrange()
{
    const int titles = m_caption->sizeHint().width() + m_legend->widthOfOneLine() + 20;
    const int needed = titles + m_switches->sizeHint().width() + 40;
    m_layout->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (const int height = m_layout->totalHeightForWidth(width()); height != m_leastHeight) {
        m_leastHeight = height;
        updateGeometry();
    }
}

bool BarsHeader::event(QEvent* event)
{
    // Comes when the legend says more or less than before.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

void BarsHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace bitops
