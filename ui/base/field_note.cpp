// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/field_note.h"

#include "ui/base/colors.h"

#include <QPainter>

#include <algorithm>

namespace bitops {

namespace {

constexpr int padding = 6;
constexpr int gap = 2; ///< To the field and to the edges of the ground.

} // namespace

FieldNote::FieldNote(QWidget* ground)
    : QLabel(ground)
{
    setObjectName(QStringLiteral("fieldNote"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(padding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void FieldNote::tell(const QString& sentence, const QRect& field)
{
    setText(sentence);
    const QRect ground = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    if (sentence.isEmpty() || !ground.intersects(field)) {
        hide();
        return;
    }
    const int line = fontMetrics().horizontalAdvance(sentence) + 2 * padding + 2;
    const int width = std::min(line, ground.width());
    QRect place(0, 0, width, heightForWidth(width));
    place.moveTopLeft({field.left(), field.bottom() + gap});
    if (place.bottom() > ground.bottom()) {
        place.moveBottom(field.top() - gap);
    }
    place.moveLeft(std::max(ground.left(), std::min(place.left(), ground.right() - width)));
    setGeometry(place);
    show();
    raise();
}

void FieldNote::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(problemColor(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace bitops
