// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_tab.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;

namespace bitops {

class LayerCurves;
class CurrentRun;
class EmptyState;
class WeightHistogram;
struct LayerFigures;
struct LayersEvent;

/// The weights of the shown run, layer by layer and epoch by epoch: the histogram with the quantization
/// levels, and how noise and changes of level go over the epochs. Reads the run only while it is seen.
class WeightsPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    explicit WeightsPanel(CurrentRun* run, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool showsCurrentRun() const override { return true; }
    void addPlots(PlotExports* exports) override;

    [[nodiscard]] WeightHistogram* histogram() const { return m_histogram; }
    [[nodiscard]] LayerCurves* curves() const { return m_curves; }

    /// The layer and the epoch that are shown: "Block 0 · Depthwise · 2 bits · 9.1 dB, Epoch 10 of 10".
    [[nodiscard]] QString shownText() const;

    /// Chooses the layer that is selected in the design (see DesignSelection), if the run has its block.
    void showLayerOf(int block, int layer);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createControls();
    void createLayout();
    void readRun();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool hasLayers() const;
    void fillLayers(const LayersEvent& last);
    void showLayerTexts(const LayersEvent& event);
    /// "Block 0 · Depthwise · 2 bits · 9.1 dB"; without figures, the layer alone.
    [[nodiscard]] QString layerText(const std::string& name, const LayerFigures* figures) const;
    void fillEpochs();
    void showLayer();
    void showEpoch();
    void showText(const LayerFigures* figures);
    void chooseEpoch(int epoch);
    void chooseSelected();
    /// The figures of the layers, in the order of the slider; precondition: there are some.
    [[nodiscard]] const LayersEvent& epochAt(int index) const;

    CurrentRun* m_run;
    int m_selectedBlock = 0; ///< In the design.
    int m_selectedLayer = 0;
    bool m_isOld = true; ///< The run has changed since it was read.
    EmptyState* m_hint;
    QComboBox* m_layer;
    QSlider* m_epoch;
    QLabel* m_epochText;
    QLabel* m_text;
    WeightHistogram* m_histogram;
    LayerCurves* m_curves;
    QStackedWidget* m_pages;
};

} // namespace bitops
