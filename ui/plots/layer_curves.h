// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/events.h"
#include "ui/plots/plot_widget.h"

#include <string>
#include <vector>

namespace bitops {

/// How the quantization of all layers goes over the epochs, one curve a layer: above the ratio of signal to
/// quantization noise, below the share of weights that changed their level. One layer stands out.
class LayerCurves : public PlotWidget
{
    Q_OBJECT

public:
    explicit LayerCurves(QWidget* parent = nullptr);

    void setEpochs(const std::vector<LayersEvent>& epochs);
    void setLayer(const std::string& layer);
    /// Where the line stands that marks an epoch.
    void setEpoch(int epoch);

    /// In the order of the layers.
    [[nodiscard]] const std::vector<QCPGraph*>& noiseGraphs() const { return m_noise; }
    [[nodiscard]] const std::vector<QCPGraph*>& changeGraphs() const { return m_changes; }
    /// The layer that stands out; −1 without one.
    [[nodiscard]] int chosen() const;
    /// What the chosen layer has in the epoch there.
    [[nodiscard]] QString textAt(const QPoint& place) const;

Q_SIGNALS:
    /// The nearest epoch to a click.
    void epochPicked(int epoch);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createAxes();
    void setLayers(const LayersEvent& last);
    void updateColors();
    void fitLabels();

    QCPAxisRect* m_below;
    QCPItemStraightLine* m_mark;
    QCPItemStraightLine* m_markBelow;
    std::vector<std::string> m_layers;
    std::vector<QCPGraph*> m_noise;
    std::vector<QCPGraph*> m_changes;
    std::string m_layer;
};

} // namespace bitops
