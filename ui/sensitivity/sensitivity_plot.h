// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_export.h"
#include "ui/base/plot_widget.h"
#include "ui/sensitivity/sensitivity_grid.h"
#include "ui/sensitivity/sensitivity_painting.h"

namespace bitops {

class DesignSelection;
class NetworkDocument;
class NetworkPlot;
struct Network;

/// What each layer loses at other bits as a heat map, and below it the loss with one layer alone at the bits
/// that it has, on the x axis of the network's bars while the layers stand as built. A click on a cell gives
/// the layer these bits, with Shift all layers of its block. With the keys: left and right go by layer, up
/// and down by bits, Return takes them.
class SensitivityPlot : public PlotWidget, public ExportedPlot
{
    Q_OBJECT

public:
    /// Owns none of them. `network` has the x axis.
    SensitivityPlot(NetworkDocument* document, DesignSelection* selection, NetworkPlot* network,
                    QWidget* parent = nullptr);

    /// Null: nothing was measured. `baseName` is what the weights as they are are called.
    void setTable(std::shared_ptr<const SensitivityTable> table, const QString& baseName);
    void setPart(LayerPart part);
    void setOrder(LayerOrder order);
    /// Weight bits that are previewed; none: no proposal.
    void setProposal(std::optional<BlockBits> proposal);

    [[nodiscard]] const SensitivityGrid& grid() const { return m_grid; }
    /// In pixels of the plot.
    [[nodiscard]] QRectF cellRect(int column, std::size_t row) const;
    /// On what is at this place; empty where nothing is.
    [[nodiscard]] QString textAt(const QPoint& place) const;

    void beginExport(bool withLegend) override;
    void endExport() override;

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What is to be drawn anew.
    enum class Stale { Nothing, Selection, Bits, Everything };
    struct Cell
    {
        int column = -1;
        int row = -1;

        bool operator==(const Cell&) const = default;
    };

    void setUpAxes();
    void setUpLayers();
    void showGrid(LayerPart part, LayerOrder order, std::shared_ptr<const SensitivityTable> table);
    void readDesign();
    void takeChange(GridChange change);
    void updateLossRange();
    void followNetwork();
    void takeRange(const QCPRange& range);
    void drawLater(Stale stale);
    void drawNow();
    [[nodiscard]] Cell cellAt(const QPoint& place) const;
    [[nodiscard]] Cell cursor() const;
    void moveCursor(int byColumns, int byRows);
    void tellCursor();
    void setBits(const Cell& cell, bool ofBlock);
    void changeStack(const Network& changed, int block, const QString& text);
    [[nodiscard]] QString nameOf(const SensitivityColumn& column) const;
    [[nodiscard]] QString cellText(const Cell& cell) const;
    [[nodiscard]] QString costText(const SensitivityColumn& column, int bits) const;
    [[nodiscard]] QString lossText(const SensitivityColumn& column) const;

    NetworkDocument* m_document;
    DesignSelection* m_selection;
    NetworkPlot* m_network;
    SensitivityGrid m_grid;
    QCPAxisRect* m_mapRect;
    QCPAxisRect* m_lossRect;
    QCPTextElement* m_lossTitle = nullptr;
    HeatKey* m_key = nullptr;
    BitMarks* m_marks = nullptr;
    bool m_isOld = false; ///< The design has changed while nobody looked.
    int m_cursorRow = -1; ///< The column is that of the selected layer.
    QPoint m_pressPosition;
    Stale m_stale = Stale::Nothing;
};

} // namespace bitops
