// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/outlined_text.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace bitops {

/// QPaintEngine draws texts as paths where an engine does not draw them itself:
/// https://doc.qt.io/qt-6/qpaintengine.html#drawTextItem
class OutlinedText::Engine : public QPaintEngine
{
public:
    explicit Engine(QPainter* target)
        : QPaintEngine(AllFeatures)
        , m_target(target)
    {
    }

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& next) override
    {
        const DirtyFlags changes = next.state();
        if (changes.testFlag(DirtyTransform)) {
            m_target->setTransform(next.transform());
        }
        if (changes.testFlag(DirtyClipEnabled)) {
            m_target->setClipping(next.isClipEnabled());
        }
        if (changes.testFlag(DirtyClipPath)) {
            m_target->setClipPath(next.clipPath(), next.clipOperation());
        }
        if (changes.testFlag(DirtyClipRegion)) {
            m_target->setClipRegion(next.clipRegion(), next.clipOperation());
        }
        if (changes.testFlag(DirtyPen)) {
            m_target->setPen(next.pen());
        }
        if (changes.testFlag(DirtyBrush)) {
            m_target->setBrush(next.brush());
        }
        if (changes.testFlag(DirtyHints)) {
            m_target->setRenderHints(next.renderHints());
        }
        if (changes.testFlag(DirtyOpacity)) {
            m_target->setOpacity(next.opacity());
        }
        if (changes.testFlag(DirtyCompositionMode)) {
            m_target->setCompositionMode(next.compositionMode());
        }
    }

    void drawPath(const QPainterPath& path) override { m_target->drawPath(path); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode) {
            m_target->drawPolyline(points, count);
        } else {
            m_target->drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        }
    }
    void drawPixmap(const QRectF& place, const QPixmap& pixmap, const QRectF& part) override
    {
        m_target->drawPixmap(place, pixmap, part);
    }

private:
    QPainter* m_target;
};

OutlinedText::OutlinedText(QPainter* target)
    : m_target(target)
    , m_engine(std::make_unique<Engine>(target))
{
}

OutlinedText::~OutlinedText() = default;

QPaintEngine* OutlinedText::paintEngine() const
{
    return m_engine.get();
}

int OutlinedText::metric(PaintDeviceMetric metric) const
{
    const QPaintDevice& device = *m_target->device();
    switch (metric) {
    case PdmWidth:
        return device.width();
    case PdmHeight:
        return device.height();
    case PdmWidthMM:
        return device.widthMM();
    case PdmHeightMM:
        return device.heightMM();
    case PdmDpiX:
        return device.logicalDpiX();
    case PdmDpiY:
        return device.logicalDpiY();
    case PdmPhysicalDpiX:
        return device.physicalDpiX();
    case PdmPhysicalDpiY:
        return device.physicalDpiY();
    case PdmNumColors:
        return device.colorCount();
    case PdmDepth:
        return device.depth();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace bitops
