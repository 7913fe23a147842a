// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/fonts.h"

#include <QLabel>

namespace bitops {

/// The small heading of a part of the window.
inline QLabel* makeCaption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(headingFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace bitops
