// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QPoint;
class QWidget;

namespace bitops {

// How plots are read with the keys, place after place.

/// Where an arrow key, Home or End leads from `current` (−1: nowhere yet) among `count` places in a row; none
/// for other keys, or without places.
std::optional<int> placeByKey(int key, int current, int count);

/// What the plot reads is told beside the place, and to who hears the window.
void tellReading(QWidget* plot, const QPoint& place, const QString& text);

} // namespace bitops
