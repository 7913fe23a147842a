// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

namespace bitops {

class DesignSelection;
class SensitivityGrid;
struct SensitivityColumn;

// The parts of SensitivityPlot, which owns them. Each stands on the layer that is drawn anew with it alone.

/// The axes that they have in common.
struct SensitivityAxes
{
    const SensitivityGrid* grid;
    QCPAxis* place; ///< Of the heat map, from left to right.
    QCPAxis* row;   ///< From 0 to the number of rows, upwards.
    QCPAxis* loss;

    /// In pixels of the plot.
    [[nodiscard]] QRectF cellRect(const SensitivityColumn& column, std::size_t row) const;
    /// Of several columns, side by side.
    [[nodiscard]] QRectF cellRect(std::size_t first, std::size_t last, std::size_t row) const;
    /// From the losses of the network as it is to that of the layer at these bits; a null rectangle where it
    /// was not measured.
    [[nodiscard]] QRectF lossRect(const SensitivityColumn& column, int bits) const;
    [[nodiscard]] QRect area() const; ///< Of heat map and losses.
};

/// A ring around cells: solid is on the screen, dashed is proposed.
void drawRing(QCPPainter* painter, const QRectF& rect, const QColor& color, bool isDashed);

/// The cells in the colours of the scale, and at their left the bits of each row.
class HeatCells : public QCPLayerable
{
    Q_OBJECT

public:
    HeatCells(QCustomPlot* plot, const QString& layer, SensitivityAxes axes);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void drawRowHead(QCPPainter* painter, std::size_t row) const;

    SensitivityAxes m_axes;
};

/// What the design's bits make of it: rings around cells, and the loss of each layer alone at its bits.
class BitMarks : public QCPLayerable
{
    Q_OBJECT

public:
    BitMarks(QCustomPlot* plot, const QString& layer, SensitivityAxes axes);

    /// The cell that the keys go on from; −1: none is shown.
    void setCursor(int column, int row);
    /// What the float line is called: "float", "as it is".
    void setBaseName(const QString& name) { m_baseName = name; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void drawLosses(QCPPainter* painter) const;
    void drawBase(QCPPainter* painter) const;
    void drawRings(QCPPainter* painter) const;

    SensitivityAxes m_axes;
    int m_column = -1;
    int m_row = -1;
    QString m_baseName;
};

/// A tint through heat map and losses where blocks are selected.
class SelectedColumns : public QCPLayerable
{
    Q_OBJECT

public:
    SelectedColumns(QCustomPlot* plot, const QString& layer, SensitivityAxes axes,
                    const DesignSelection* selection);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    SensitivityAxes m_axes;
    const DesignSelection* m_selection;
};

/// The key: the colours with the limits between them, and what rings stand for.
class HeatKey : public QCPLayoutElement
{
    Q_OBJECT

public:
    HeatKey(QCustomPlot* plot, SensitivityAxes axes);

    [[nodiscard]] bool hasProposal() const { return m_hasProposal; }
    void setHasProposal(bool hasProposal) { m_hasProposal = hasProposal; }

    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void drawScale(QCPPainter* painter, const QRectF& room) const;
    double drawRingEntry(QCPPainter* painter, const QRectF& room, const QString& text, bool isDashed) const;

    SensitivityAxes m_axes;
    bool m_hasProposal = false;
};

} // namespace bitops
