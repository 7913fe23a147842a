// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"
#include "ui/base/plot_export.h"
#include "ui/base/plot_widget.h"

#include <string>
#include <vector>

namespace bitops {

/// How the quantization of all layers goes over the epochs, one curve a layer: above the ratio of signal to
/// quantization noise, below the share of weights that changed their level. One layer stands out. Hovering
/// tells its figures; a click and the arrow keys choose the epoch, and the keys tell its figures, too.
class LayerCurves : public PlotWidget, public ExportedPlot
{
    Q_OBJECT

public:
    explicit LayerCurves(QWidget* parent = nullptr);

    void setEpochs(const std::vector<LayersEventPtr>& epochs);
    void setLayer(const std::string& layer);
    /// Where the line stands that marks an epoch. It alone is drawn anew.
    void setEpoch(int epoch);
    [[nodiscard]] int epoch() const { return m_epoch; }

    /// In the order of the layers.
    [[nodiscard]] const std::vector<QCPGraph*>& noiseGraphs() const { return m_noise; }
    [[nodiscard]] const std::vector<QCPGraph*>& changeGraphs() const { return m_changes; }
    /// The layer that stands out; −1 without one.
    [[nodiscard]] int chosen() const;
    /// What the chosen layer has in the epoch there.
    [[nodiscard]] QString textAt(const QPoint& place) const;

    void beginExport(bool withLegend) override;
    void endExport() override;

Q_SIGNALS:
    /// The nearest epoch to a click, or the next one by the keys.
    void epochPicked(int epoch);

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createAxes();
    void createMarks();
    void placeMarks();
    void styleMarks(bool isFocused);
    [[nodiscard]] QString textOf(int epoch) const;
    void setLayers(const LayersEvent& last);
    void fitTicks();

    QCPAxisRect* m_below;
    QCPItemStraightLine* m_mark;
    QCPItemStraightLine* m_markBelow;
    int m_epoch = 1;
    std::vector<int> m_epochs; ///< That have figures.
    std::vector<std::string> m_layers;
    std::vector<QCPGraph*> m_noise;
    std::vector<QCPGraph*> m_changes;
    std::string m_layer;
};

} // namespace bitops
