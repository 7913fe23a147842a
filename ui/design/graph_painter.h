// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/graph_layout.h"

#include <QPainterPath>

class QCPPainter;

namespace bitops {

class NetworkPicture;

/// Draws what leads from one layer of an imported network to another, and where tensors come together,
/// between the boxes of a picture. For a single painting of it.
class GraphPainter
{
public:
    GraphPainter(const NetworkPicture& picture, const GraphLayout& layout)
        : m_picture(picture)
        , m_layout(layout)
    {
    }

    /// What is seen between these keys.
    void draw(QCPPainter* painter, double from, double to) const;

    [[nodiscard]] QPainterPath pathOf(const GraphLayout::Link& link) const;

private:
    [[nodiscard]] QPointF endOf(const GraphLayout::Point& point) const;
    [[nodiscard]] QPointF beginningOf(const GraphLayout::Point& point) const;
    void drawJoint(QCPPainter* painter, const GraphLayout::Point& point) const;

    const NetworkPicture& m_picture;
    const GraphLayout& m_layout;
};

} // namespace bitops
