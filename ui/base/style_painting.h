// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>
#include <QStyle>

class QPainter;
class QPalette;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;

namespace bitops {

/// How ExplorerStyle draws: hairlines and flat grounds, and rounded frames around what can be edited or
/// pressed.
namespace paint {

inline constexpr double radius = 6;
inline constexpr int underline = 2; ///< Below the chosen tab, in pixels.

enum class Towards { Up, Down, Left, Right };

void chevron(QPainter* painter, const QRectF& rect, Towards towards, const QColor& color);
/// A rounded ground, framed where a colour for the frame is given.
void rounded(QPainter* painter, const QRectF& rect, const QColor& ground, const QColor& frame,
             double corner = radius);

/// The ground of what is edited: framed by the accent while it has the focus.
void field(QPainter* painter, const QStyleOption& option);
/// The ground of a button: filled with the accent where it is `primary`, tinted where it is chosen; where it
/// is `flat` it shows under the pointer only.
void button(QPainter* painter, const QStyleOption& option, bool primary, bool flat);
void checkBox(QPainter* painter, const QStyleOption& option);
void radioButton(QPainter* painter, const QStyleOption& option);
void focus(QPainter* painter, const QStyleOption& option);
void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const QRect& arrow);
void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle);
void slider(QPainter* painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle);
void tab(QPainter* painter, const QStyleOptionTab& option);
void progress(QPainter* painter, const QRectF& rect, const QPalette& palette, double part);

} // namespace paint

} // namespace bitops
