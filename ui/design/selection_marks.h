// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <cstddef>

namespace bitops {

class CostBars;
class DesignSelection;
class NetworkPicture;

/// What is selected, marked over picture and bars: a tinted column through both and outlines, or a band where
/// there is no room for them. On a
/// layer of its own, so that moving the selection draws nothing else anew.
class SelectionMarks : public QCPLayerable
{
    Q_OBJECT

public:
    SelectionMarks(const DesignSelection* selection, const NetworkPicture* picture, const CostBars* bars,
                   const QString& layer);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    void drawBand(QCPPainter* painter, int block) const;
    void drawColumn(QCPPainter* painter, int block) const;
    void drawOutlines(QCPPainter* painter, int block) const;
    void drawBarOutlines(QCPPainter* painter, int block, std::size_t layers, const QColor& color) const;

    const DesignSelection* m_selection;
    const NetworkPicture* m_picture;
    const CostBars* m_bars;
};

} // namespace bitops
