// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/weights_panel.h"

#include "ui/base/empty_state.h"
#include "ui/base/network_fields.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/design/design_selection.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/current_run.h"
#include "ui/runs/layer_curves.h"
#include "ui/runs/layer_figures.h"
#include "ui/runs/weight_histogram.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitops {

WeightsPanel::WeightsPanel(CurrentRun* run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_hint(new EmptyState(QStringLiteral("weightsHint")))
    , m_layer(new QComboBox)
    , m_epoch(new QSlider(Qt::Horizontal))
    , m_epochText(new QLabel)
    , m_text(new QLabel)
    , m_histogram(new WeightHistogram)
    , m_curves(new LayerCurves)
    , m_pages(new QStackedWidget)
{
    setPanelHelp(this, QStringLiteral("panel-analysis"),
                 tr("How the weights of a layer are spread, with the levels that they are rounded to, epoch "
                    "by epoch."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    createControls();
    createLayout();
    connect(run, &CurrentRun::changed, this, [this] {
        m_isOld = true;
        if (isVisible()) {
            readRun();
        }
    });
}

QString WeightsPanel::shownText() const
{
    return QStringLiteral("%1, %2").arg(m_layer->currentText(), withoutMnemonic(m_epochText->text()));
}

void WeightsPanel::createControls()
{
    m_text->setTextFormat(Qt::PlainText); // A run's name is no markup.
    m_layer->setObjectName(QStringLiteral("weightsLayer"));
    m_layer->setAccessibleName(tr("Layer"));
    m_layer->setToolTip(tr("The layer whose weights are shown"));
    m_layer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layer->setMinimumContentsLength(6);
    m_epoch->setObjectName(QStringLiteral("weightsEpoch"));
    m_epoch->setAccessibleName(tr("Epoch of the weights"));
    m_epoch->setToolTip(
        tr("The epoch whose weights are shown. At the right end it goes on with a training."));
    m_epoch->setRange(0, 0); // At its end: the first run begins with its last epoch.
    m_epoch->setMinimumWidth(30);
    m_epochText->setObjectName(QStringLiteral("weightsEpochText"));
    m_epochText->setBuddy(m_epoch);
    m_text->setObjectName(QStringLiteral("weightsText"));
    m_text->setWordWrap(true);
    connect(m_layer, &QComboBox::currentIndexChanged, this, &WeightsPanel::showLayer);
    connect(m_epoch, &QSlider::valueChanged, this, &WeightsPanel::showEpoch);
    connect(m_curves, &LayerCurves::epochPicked, this, &WeightsPanel::chooseEpoch);
}

void WeightsPanel::createLayout()
{
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins({});
    controls->setSpacing(8);
    controls->addWidget(labelFor(tr("&Weights"), m_layer));
    controls->addWidget(m_layer, 4);
    controls->addWidget(m_epoch, 3);
    controls->addWidget(m_epochText);
    auto* plots = new QHBoxLayout;
    plots->setContentsMargins({});
    plots->setSpacing(4);
    plots->addWidget(m_histogram, 1);
    plots->addWidget(m_curves, 1);
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(8, 6, 8, 4);
    pageLayout->setSpacing(4);
    pageLayout->addLayout(controls);
    pageLayout->addWidget(m_text);
    pageLayout->addLayout(plots, 1);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pages);
}

void WeightsPanel::showEvent(QShowEvent* event)
{
    if (m_isOld) {
        readRun();
    }
    QWidget::showEvent(event);
}

QString WeightsPanel::hint() const
{
    if (m_run->folder().empty()) {
        return tr("Press Train (F5), or select a run in the list: the weights of its layers are shown here, "
                  "epoch by epoch, with the levels that they are rounded to.");
    }
    if (!m_run->problem().isEmpty()) {
        return QStringLiteral("⚠ ") + m_run->problem();
    }
    if (m_run->isLoading()) {
        return tr("Reading the run “%1”…").arg(m_run->name());
    }
    const RunRecord* const record = m_run->record();
    if (record != nullptr && !record->epochs().empty() && record->configuration() &&
        !record->configuration()->training.layerStatistics) {
        return tr("The run “%1” was trained without figures of its layers: train it with "
                  "“Statistics” (under “Advanced”) on to see its weights.")
            .arg(m_run->name());
    }
    return tr("The run “%1” has no figures of its layers yet: they come with each epoch.").arg(m_run->name());
}

bool WeightsPanel::hasLayers() const
{
    return m_run->record() != nullptr && !m_run->record()->layers().empty();
}

const LayersEvent& WeightsPanel::epochAt(int index) const
{
    const std::vector<LayersEventPtr>& epochs = m_run->record()->layers();
    return *epochs[std::min(static_cast<std::size_t>(std::max(0, index)), epochs.size() - 1)];
}

void WeightsPanel::readRun()
{
    m_isOld = false;
    if (!hasLayers()) {
        m_hint->setText(hint(), m_run->folder().empty());
        m_pages->setCurrentIndex(0);
        m_histogram->setFigures({});
        m_curves->setEpochs({});
        return;
    }
    m_pages->setCurrentIndex(1);
    const bool isFirst = m_layer->count() == 0;
    fillLayers(*m_run->record()->layers().back());
    if (isFirst) {
        chooseSelected();
    }
    fillEpochs();
    m_curves->setEpochs(m_run->record()->layers());
    showLayer();
}

void WeightsPanel::fillLayers(const LayersEvent& last)
{
    const QString chosen = m_layer->currentData().toString();
    const QSignalBlocker blocker(m_layer);
    const auto count = static_cast<int>(last.layers.size());
    if (m_layer->count() != count) {
        m_layer->clear();
    }
    for (int i = 0; i < count; ++i) {
        const std::string& layer = last.layers[static_cast<std::size_t>(i)].layer;
        if (i == m_layer->count()) {
            m_layer->addItem(trainedLayerText(layer));
        }
        m_layer->setItemData(i, QString::fromStdString(layer));
    }
    m_layer->setCurrentIndex(std::max(0, m_layer->findData(chosen)));
}

void WeightsPanel::showLayerOf(int block, int layer)
{
    m_selectedBlock = block;
    m_selectedLayer = layer;
    chooseSelected();
}

void WeightsPanel::chooseSelected()
{
    const bool isClassifier = m_selectedLayer == DesignSelection::classifier;
    const QString path =
        isClassifier ? QStringLiteral("classifier") : QStringLiteral("blocks.%1.").arg(m_selectedBlock);
    QList<int> ofBlock;
    for (int i = 0; i < m_layer->count(); ++i) {
        if (m_layer->itemData(i).toString().startsWith(path)) {
            ofBlock += i;
        }
    }
    if (!ofBlock.isEmpty()) {
        const auto last = static_cast<int>(ofBlock.size()) - 1;
        m_layer->setCurrentIndex(ofBlock.at(std::clamp(m_selectedLayer, 0, last)));
    }
}

void WeightsPanel::fillEpochs()
{
    const QSignalBlocker blocker(m_epoch);
    const int last = static_cast<int>(m_run->record()->layers().size()) - 1;
    const bool isAtEnd = m_epoch->value() == m_epoch->maximum();
    m_epoch->setRange(0, last);
    m_epoch->setPageStep(std::max(1, last / 10));
    if (isAtEnd) {
        m_epoch->setValue(last);
    }
}

/// The layers with their figures in the shown epoch, so that they can be compared in the list.
void WeightsPanel::showLayerTexts(const LayersEvent& event)
{
    const QSignalBlocker blocker(m_layer);
    for (int i = 0; i < m_layer->count(); ++i) {
        const std::string layer = m_layer->itemData(i).toString().toStdString();
        m_layer->setItemText(i, layerText(layer, findLayer(event, layer)));
    }
}

QString WeightsPanel::layerText(const std::string& name, const LayerFigures* figures) const
{
    QString layer = trainedLayerText(name);
    if (figures == nullptr) {
        return layer;
    }
    if (figures->sqnr) {
        return tr("%1 · %2 bits · %3 dB")
            .arg(layer)
            .arg(figures->bits)
            .arg(locale().toString(*figures->sqnr, 'f', 1));
    }
    return figures->levels.empty() ? tr("%1 · float").arg(layer)
                                   : tr("%1 · %2 bits").arg(layer).arg(figures->bits);
}

/// The axes of the histogram are for all epochs of the layer.
void WeightsPanel::showLayer()
{
    if (!hasLayers()) {
        return;
    }
    const std::string layer = m_layer->currentData().toString().toStdString();
    double lower = std::numeric_limits<double>::max();
    double upper = std::numeric_limits<double>::lowest();
    std::int64_t most = 0;
    for (const LayersEventPtr& event : m_run->record()->layers()) {
        const LayerFigures* const figures = findLayer(*event, layer);
        if (figures != nullptr && figures->range.size() == 2 && !figures->histogram.empty()) {
            lower = std::min(lower, figures->range.front());
            upper = std::max(upper, figures->range.back());
            most = std::max(most, *std::max_element(figures->histogram.begin(), figures->histogram.end()));
        }
    }
    if (lower > upper) {
        lower = -1;
        upper = 1;
    }
    m_histogram->setRanges(lower, upper, static_cast<double>(most));
    m_curves->setLayer(layer);
    showEpoch();
}

void WeightsPanel::showEpoch()
{
    if (!hasLayers()) {
        return;
    }
    const LayersEvent& event = epochAt(m_epoch->value());
    const int last = m_run->record()->layers().back()->epoch;
    m_epochText->setText(tr("Epoch %1 &of %2").arg(event.epoch).arg(last));
    showLayerTexts(event);
    const LayerFigures* const figures = findLayer(event, m_layer->currentData().toString().toStdString());
    m_histogram->setFigures(figures == nullptr ? LayerFigures() : *figures);
    showText(figures);
    m_curves->setEpoch(event.epoch);
}

void WeightsPanel::showText(const LayerFigures* figures)
{
    if (figures == nullptr) {
        m_text->setText(tr("Run “%1”").arg(m_run->name()));
        return;
    }
    QStringList parts{layerFiguresText(*figures)};
    if (!m_histogram->levelsRemark().isEmpty()) {
        parts += m_histogram->levelsRemark();
    }
    m_text->setText(tr("Run “%1”: %2").arg(m_run->name(), parts.join(QStringLiteral(" · "))));
}

void WeightsPanel::chooseEpoch(int epoch)
{
    if (!hasLayers()) {
        return;
    }
    const std::vector<LayersEventPtr>& epochs = m_run->record()->layers();
    const auto nearest = std::min_element(epochs.begin(), epochs.end(),
                                          [epoch](const LayersEventPtr& a, const LayersEventPtr& b) {
                                              return std::abs(a->epoch - epoch) < std::abs(b->epoch - epoch);
                                          });
    m_epoch->setValue(static_cast<int>(nearest - epochs.begin()));
}

QString WeightsPanel::title() const
{
    return tr("Weights");
}

void WeightsPanel::addPlots(PlotExports* exports)
{
    const auto name = [run = m_run] { return run->name(); };
    exports->addPlot(m_histogram, tr("&Weights of a Layer"), QStringLiteral("weights"), name,
                     [this] { return shownText(); });
    exports->addPlot(m_curves, tr("&Quantization of the Layers"), QStringLiteral("quantization"), name);
}

} // namespace bitops
