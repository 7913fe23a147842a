// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QWidget;

namespace bitops {

/// Sizes of texts, as parts of the desktop's.
namespace text_size {

inline constexpr double table = 0.96;
inline constexpr double note = 0.92;
inline constexpr double heading = 0.88; ///< Of sections and of columns.
inline constexpr double total = 1.36;
inline constexpr double smallMainTotal = 1.76; ///< Where there is little room.
inline constexpr double mainTotal = 2.08;

} // namespace text_size

/// Keeps the desktop's font. Where there is no desktop to name one, such as on bare X11, takes the first that
/// is installed of some that are read well and whose figures are equally wide. Once for each application.
void setProgramFont();

QFont scaled(const QFont& font, double size, QFont::Weight weight = QFont::Normal);

/// The font of a section's heading: small capitals' size, strong and spaced.
QFont headingFont(const QFont& font);

/// Gives the widget its parent's font in this size.
void setTextSize(QWidget* widget, double size, QFont::Weight weight = QFont::Normal);

} // namespace bitops
