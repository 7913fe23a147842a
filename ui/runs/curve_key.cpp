// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_key.h"

#include "ui/base/colors.h"
#include "ui/runs/run_curves.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>

namespace bitops {

namespace {

constexpr int strokeLength = 18;
constexpr int gap = 6;
constexpr int distance = 16; ///< Between entries.

std::array<QString, 3> texts()
{
    return {CurveKey::tr("validation"), CurveKey::tr("training"), CurveKey::tr("best epoch")};
}

} // namespace

CurveKey::CurveKey(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("curveKey"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CurveKey::sizeHint() const
{
    int width = -distance;
    for (const QString& text : texts()) {
        width += distance + strokeLength + gap + fontMetrics().horizontalAdvance(text);
    }
    return {width, fontMetrics().height()};
}

void CurveKey::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = mutedText(palette());
    const double middle = height() / 2.0;
    const std::array<QString, 3> names = texts();
    double left = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isRing = i + 1 == names.size();
        painter.setPen(QPen(color, isRing   ? 1.5
                                   : i == 0 ? RunCurves::validationWidth
                                            : RunCurves::trainingWidth));
        if (isRing) {
            constexpr double radius = 4.5;
            painter.drawEllipse(QPointF(left + strokeLength - radius - 1, middle), radius, radius);
        } else {
            painter.drawLine(QPointF(left, middle), QPointF(left + strokeLength, middle));
        }
        const int width = fontMetrics().horizontalAdvance(names.at(i));
        painter.setPen(color);
        painter.drawText(QRectF(left + strokeLength + gap, 0, width + 1, height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, names.at(i));
        left += strokeLength + gap + width + distance;
    }
}

} // namespace bitops
