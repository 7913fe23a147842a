// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bitops {

class NetworkDocument;
class NetworkPlot;

/// All rows of a long design in one line, in the colours of their bits, with a frame around those that the
/// plot below it shows. The mouse moves the frame; the plot's keys do, too. Hidden while a design is short.
class NetworkStrip : public QWidget
{
    Q_OBJECT

public:
    NetworkStrip(const NetworkDocument* document, NetworkPlot* plot, QWidget* parent = nullptr);

    /// Rows from which on there is a strip.
    static constexpr int leastRows = 40;

    /// Where the frame stands, in pixels of the strip.
    [[nodiscard]] QRectF frameRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF lineRect() const;
    void moveTo(double x);

    const NetworkDocument* m_document;
    NetworkPlot* m_plot;
};

} // namespace bitops
