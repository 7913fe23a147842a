// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/style_painting.h"

#include "ui/base/colors.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace bitops::paint {

namespace {

/// Gives the painter back as it was.
class Saved
{
public:
    explicit Saved(QPainter* painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter* m_painter;
};

bool isOn(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_On);
}

bool isEnabled(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isUnderPointer(const QStyleOption& option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

bool hasFocus(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus);
}

QColor frameOf(const QStyleOption& option)
{
    return hasFocus(option)         ? accentColor(option.palette)
           : isUnderPointer(option) ? mixed(frameColor(option.palette), mutedText(option.palette), 0.5)
                                    : frameColor(option.palette);
}

QColor arrowColor(const QStyleOption& option)
{
    return isEnabled(option) ? mutedText(option.palette) : frameColor(option.palette);
}

QRectF square(const QRect& rect, double side)
{
    QRectF place(0, 0, side, side);
    place.moveCenter(QRectF(rect).center());
    return place;
}

} // namespace

void chevron(QPainter* painter, const QRectF& rect, Towards towards, const QColor& color)
{
    const Saved saved(painter);
    constexpr double half = 3.5;
    constexpr double depth = 1.8;
    painter->translate(rect.center());
    painter->rotate(towards == Towards::Up      ? 180
                    : towards == Towards::Left  ? 90
                    : towards == Towards::Right ? -90
                                                : 0);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{-half, -depth}, {0, depth}, {half, -depth}}));
}

void rounded(QPainter* painter, const QRectF& rect, const QColor& ground, const QColor& frame, double corner)
{
    const Saved saved(painter);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter->setPen(frame.isValid() ? QPen(frame, 1) : QPen(Qt::NoPen));
    const double inset = frame.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
}

void field(QPainter* painter, const QStyleOption& option)
{
    const QColor ground = isEnabled(option) ? fieldColor(option.palette) : QColor();
    rounded(painter, option.rect, ground, frameOf(option));
}

void button(QPainter* painter, const QStyleOption& option, bool primary, bool flat)
{
    const QPalette& palette = option.palette;
    const bool isDown = option.state.testFlag(QStyle::State_Sunken);
    if (primary) {
        const QColor accent = accentColor(palette);
        const QColor ground = !isEnabled(option)       ? trackColor(palette)
                              : isDown                 ? mixed(accent, palette.color(QPalette::Text), 0.2)
                              : isUnderPointer(option) ? mixed(accent, palette.color(QPalette::Text), 0.1)
                                                       : accent;
        rounded(painter, option.rect, ground, hasFocus(option) ? palette.color(QPalette::Text) : QColor());
        return;
    }
    const QColor tint = accentTint(palette);
    const QColor ground = isOn(option) || isDown ? tint
                          : isUnderPointer(option) && flat
                              ? mixed(trackColor(palette), palette.color(QPalette::Base), 0.4)
                          : flat ? QColor()
                                 : fieldColor(palette);
    const QColor frame = hasFocus(option) ? accentColor(palette) : flat ? QColor() : frameOf(option);
    if (ground.isValid() || frame.isValid()) {
        rounded(painter, option.rect, ground, frame);
    }
}

void checkBox(QPainter* painter, const QStyleOption& option)
{
    const QRectF box = square(option.rect, 15);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    if (!isOn(option) && !isPartly) {
        rounded(painter, box, fieldColor(option.palette), frameOf(option), 3.5);
        return;
    }
    const QColor ground = isEnabled(option) ? accentColor(option.palette) : faintText(option.palette);
    rounded(painter, box, ground, hasFocus(option) ? option.palette.color(QPalette::Text) : ground, 3.5);
    const Saved saved(painter);
    painter->setPen(QPen(accentText(option.palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(box.topLeft());
    painter->drawPolyline(isPartly ? QPolygonF({{4, 7.5}, {11, 7.5}})
                                   : QPolygonF({{3.8, 7.8}, {6.4, 10.4}, {11.2, 4.9}}));
}

void radioButton(QPainter* painter, const QStyleOption& option)
{
    const QRectF circle = square(option.rect, 15);
    const QColor accent = isEnabled(option) ? accentColor(option.palette) : faintText(option.palette);
    rounded(painter, circle, isOn(option) ? accent : fieldColor(option.palette),
            isOn(option) ? accent : frameOf(option), circle.width() / 2);
    if (isOn(option)) {
        rounded(painter, circle.adjusted(4.5, 4.5, -4.5, -4.5), accentText(option.palette), {}, 3);
    }
}

void focus(QPainter* painter, const QStyleOption& option)
{
    const Saved saved(painter);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(accentColor(option.palette), 1));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const QRect& arrow)
{
    if (option.frame) {
        field(painter, option);
    } else {
        painter->fillRect(option.rect, fieldColor(option.palette));
    }
    chevron(painter, arrow, Towards::Down, arrowColor(option));
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down)
{
    if (option.frame) {
        field(painter, option);
    } else {
        painter->fillRect(option.rect, fieldColor(option.palette));
    }
    const auto colorFor = [&option](QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step) {
        const bool isHot = isUnderPointer(option) && option.activeSubControls == control;
        return !isEnabled(option) || !option.stepEnabled.testFlag(step) ? frameColor(option.palette)
               : isHot                                                  ? option.palette.color(QPalette::Text)
                                                                        : mutedText(option.palette);
    };
    chevron(painter, up, Towards::Up, colorFor(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled));
    chevron(painter, down, Towards::Down,
            colorFor(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled));
}

void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle)
{
    if (option.minimum == option.maximum) {
        return;
    }
    const bool isHot = option.state.testFlag(QStyle::State_Sunken) || isUnderPointer(option);
    const QColor color = isHot ? faintText(option.palette) : frameColor(option.palette);
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRectF bar = QRectF(handle).adjusted(isUpright ? 2 : 1, isUpright ? 1 : 2, isUpright ? -1 : -1,
                                               isUpright ? -1 : -1);
    rounded(painter, bar, color, {}, std::min(bar.width(), bar.height()) / 2);
}

void slider(QPainter* painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle)
{
    constexpr double thickness = 4;
    const bool isUpright = option.orientation == Qt::Vertical;
    const QPointF middle = QRectF(groove).center();
    const QRectF track = isUpright
                             ? QRectF(middle.x() - thickness / 2, groove.top(), thickness, groove.height())
                             : QRectF(groove.left(), middle.y() - thickness / 2, groove.width(), thickness);
    const QColor accent = isEnabled(option) ? accentColor(option.palette) : frameColor(option.palette);
    rounded(painter, track, trackColor(option.palette), {}, thickness / 2);
    QRectF done = track;
    const QPointF at = QRectF(handle).center();
    if (isUpright) {
        done.setTop(at.y());
    } else if (option.upsideDown) {
        done.setLeft(at.x());
    } else {
        done.setRight(at.x());
    }
    rounded(painter, done, accent, {}, thickness / 2);
    const Saved saved(painter);
    if (hasFocus(option)) {
        rounded(painter, square(handle, 17), mixed(accent, option.palette.color(QPalette::Base), 0.7), {}, 9);
    }
    painter->setPen(QPen(accent, 2));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawEllipse(square(handle, 11));
}

void tab(QPainter* painter, const QStyleOptionTab& option)
{
    QRect line = option.rect;
    line.setTop(line.bottom() - underline + 1);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(line, accentColor(option.palette));
    } else if (isUnderPointer(option)) {
        painter->fillRect(line, frameColor(option.palette));
    }
    if (hasFocus(option)) {
        QStyleOption inner = option;
        inner.rect.adjust(4, 5, -4, -6);
        focus(painter, inner);
    }
}

void progress(QPainter* painter, const QRectF& rect, const QPalette& palette, double part)
{
    const double corner = std::min(rect.height(), rect.width()) / 2;
    rounded(painter, rect, trackColor(palette), {}, corner);
    if (part > 0) {
        QRectF done = rect;
        done.setWidth(std::max(2 * corner, rect.width() * std::min(part, 1.0)));
        rounded(painter, done, accentColor(palette), {}, corner);
    }
}

} // namespace bitops::paint
