// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/qcustomplot.h"

namespace bitops {

class CostBars;
class NetworkDocument;
class NetworkPicture;

/// The network as a picture, and below it on the same x axis what each of its blocks costs. A view of the
/// document; which block is current comes from outside, and clicks go there.
class NetworkPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit NetworkPlot(NetworkDocument* document, QWidget* parent = nullptr);

    /// From 0; −1 for none.
    void setCurrentBlock(int block);

    [[nodiscard]] const CostBars* bars() const { return m_bars; }
    [[nodiscard]] const NetworkPicture* picture() const { return m_picture; }

Q_SIGNALS:
    /// `layer` counts within the block, from 0; −1 if the click did not hit the part of one layer.
    void blockClicked(int block, int layer);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpAxes();
    void updateFigures();
    void updateColors();
    void updateTickLabels();
    void showAllBlocks();
    void limitRange(const QCPRange& range);
    void onMousePressed(const QMouseEvent* event);
    void onMouseReleased(const QMouseEvent* event);
    [[nodiscard]] int blockAt(const QPoint& position) const;
    [[nodiscard]] QString toolTipOf(int block) const;

    NetworkDocument* m_document;
    QCPAxisRect* m_pictureRect;
    QCPAxisRect* m_barsRect;
    NetworkPicture* m_picture;
    CostBars* m_bars;
    QPoint m_pressPosition;
};

} // namespace bitops
