// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/plot_style.h"

#include "ui/base/colors.h"

#include "ui/base/qcustomplot.h"

namespace bitops {

void applyPlotStyle(QCustomPlot* plot)
{
    const QPalette palette = plot->palette();
    const QColor muted = mutedText(palette);
    const QColor line = lineColor(palette);
    plot->setBackground(palette.color(QPalette::Base));
    for (QCPAxisRect* rect : plot->axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            axis->setBasePen(QPen(line));
            axis->setTickPen(Qt::NoPen);
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelColor(muted);
            axis->setTickLabelFont(plot->font());
            axis->setLabelColor(muted);
            axis->setLabelFont(plot->font());
            axis->grid()->setPen(QPen(gridColor(palette)));
            axis->grid()->setZeroLinePen(QPen(line));
        }
        rect->axis(QCPAxis::atLeft)->setBasePen(Qt::NoPen);
    }
}

QColor textVeil(const QPalette& palette)
{
    QColor veil = palette.color(QPalette::Base);
    veil.setAlphaF(0.8F);
    return veil;
}

} // namespace bitops
