// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/screen_room.h"

#include <QScreen>
#include <QWidget>

namespace bitops {

namespace {

/// A window has no frame before it is shown: this is what common desktops put around one.
constexpr QSize frame(8, 40);

} // namespace

void resizeInScreen(QWidget* window, QSize wanted)
{
    window->resize(wanted.boundedTo(window->screen()->availableSize() - frame));
}

void keepInScreen(QWidget* window)
{
    resizeInScreen(window, window->size());
    const QRect room = window->screen()->availableGeometry();
    const QSize outer = window->size() + frame;
    window->move(qBound(room.left(), window->x(), qMax(room.left(), room.right() - outer.width())),
                 qBound(room.top(), window->y(), qMax(room.top(), room.bottom() - outer.height())));
}

} // namespace bitops
