// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/reading_keys.h"

#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace bitops {

std::optional<int> placeByKey(int key, int current, int count)
{
    if (count == 0) {
        return {};
    }
    const int last = count - 1;
    switch (key) {
    case Qt::Key_Left:
        return current < 0 ? last : std::max(0, current - 1);
    case Qt::Key_Right:
        return std::min(last, current + 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return {};
    }
}

void tellReading(QWidget* plot, const QPoint& place, const QString& text)
{
    QToolTip::showText(plot->mapToGlobal(place), text, plot);
    plot->setAccessibleDescription(text);
}

} // namespace bitops
