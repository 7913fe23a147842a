// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_export.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QStringList>

namespace bitops {

/// Keeps the texts that are painted on it, and nothing else.
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QSize& size)
        : m_size(size)
    {
    }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QStringList& texts() const { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine()
            : QPaintEngine(AllFeatures)
        {
        }
        bool begin(QPaintDevice* /*device*/) override { return true; }
        bool end() override { return true; }
        [[nodiscard]] Type type() const override { return User; }
        void updateState(const QPaintEngineState& /*state*/) override {}
        void drawPath(const QPainterPath& /*path*/) override {}
        void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
        void drawPixmap(const QRectF& /*place*/, const QPixmap& /*pixmap*/, const QRectF& /*part*/) override
        {
        }
        void drawTextItem(const QPointF& /*place*/, const QTextItem& item) override { texts += item.text(); }

        QStringList texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

/// What can be read in a figure of the picture.
inline QStringList paintedTexts(const PlotPicture& picture)
{
    TextRecorder recorder(picture.size());
    QCPPainter painter;
    if (painter.begin(&recorder)) {
        painter.setMode(QCPPainter::pmVectorized);
        picture.paint(&painter, picture.size(), true);
        painter.end();
    }
    return recorder.texts();
}

} // namespace bitops
