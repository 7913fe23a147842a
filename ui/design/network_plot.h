// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/cost_bars.h"
#include "ui/design/cost_figure.h"

#include "ui/base/plot_export.h"
#include "ui/base/plot_widget.h"

#include <set>

namespace bitops {

class Baseline;
class DesignPreview;
class DesignSelection;
class NetworkDocument;
class NetworkPicture;

/// The network as a picture, and below it on the same x axis what its blocks or layers cost. A view of
/// document, selection and baseline, none of which it owns; clicks and keys change the selection.
class NetworkPlot : public PlotWidget, public ExportedPlot
{
    Q_OBJECT

public:
    NetworkPlot(NetworkDocument* document, DesignSelection* selection, const Baseline* baseline,
                QWidget* parent = nullptr);

    /// What stands there dashed instead of the baseline while it is shown; not owned.
    void setPreview(const DesignPreview* preview);
    /// Whether it is a proposal that stands there dashed.
    [[nodiscard]] bool showsProposal() const { return m_figures.isProposal(); }
    void setBarView(BarView view);
    [[nodiscard]] BarView barView() const { return m_bars->view(); }

    [[nodiscard]] const CostBars* bars() const { return m_bars; }
    [[nodiscard]] const NetworkPicture* picture() const { return m_picture; }
    /// The x axis, for plots that stand below on the same one: the blocks that are seen (block 3 has the
    /// place 3), and between which pixels of the plot.
    [[nodiscard]] QCPRange blockRange() const;
    [[nodiscard]] int axisLeft() const { return m_barsRect->left(); }
    [[nodiscard]] int axisRight() const { return m_barsRect->left() + m_barsRect->width(); }
    void showBlocks(const QCPRange& range);

    /// What is said of the place, in pixels of the plot; empty where there is no block.
    [[nodiscard]] QString toolTipAt(const QPoint& position) const;

    /// Without what is selected, and with what the panel over the plot says.
    void beginExport(bool withLegend) override;
    void endExport() override;

Q_SIGNALS:
    /// A block was selected by the mouse.
    void blockClicked(int block);
    void barViewChanged();
    /// Other blocks are seen, or at other pixels.
    void axisChanged();
    /// Something else stands there dashed.
    void comparedChanged();

protected:
    void updateColors() final;
    [[nodiscard]] std::optional<QString> hoverText(const QPoint& place) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What is to be drawn anew, each including those before it.
    enum class Stale { Nothing, Marks, Blocks, Everything };

    void setUpAxes();
    void setUpLayers();
    void updateLanes();
    void reserveRoom(bool isProposal);
    void updateFigures();
    void updateCompared();
    void updateRanges(std::size_t placesBefore);
    void updateSelection();
    void updateTickLabels();
    void drawLater(Stale stale);
    void drawNow();
    void showAllBlocks();
    void zoomAroundSelection(double factor);
    void showBlock(int block);
    void limitRange(const QCPRange& range);
    void announceAxis();
    [[nodiscard]] QCPRange fullRange() const;
    [[nodiscard]] QCPRange valueRange() const;
    void onMousePressed(const QMouseEvent* event);
    void onMouseReleased(const QMouseEvent* event);
    void selectAt(int block, const QPoint& position, Qt::KeyboardModifiers modifiers);
    void selectTo(int block, bool extends);
    void stepLayer(int step);
    [[nodiscard]] std::set<int> usedBits() const;
    [[nodiscard]] int blockAt(const QPoint& position) const;

    NetworkDocument* m_document;
    DesignSelection* m_selection;
    const Baseline* m_baseline;
    const DesignPreview* m_preview = nullptr;
    NetworkFigures m_figures;
    QCPAxisRect* m_pictureRect;
    QCPAxisRect* m_barsRect;
    NetworkPicture* m_picture = nullptr;
    CostBars* m_bars = nullptr;
    QPoint m_pressPosition;
    int m_anchor = -1; ///< The block that a selection of several began with.
    Stale m_stale = Stale::Nothing;
    struct AxisPlace
    {
        QCPRange range = {};
        int left = 0;
        int right = 0;

        bool operator==(const AxisPlace&) const = default;
    };
    AxisPlace m_announced;
};

} // namespace bitops
