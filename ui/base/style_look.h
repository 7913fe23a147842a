// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace bitops::style {

// What the files of ExplorerStyle share.

inline constexpr const char* lookProperty = "look";

enum Look { PlainLook, PrimaryLook, LinkLook, ChoiceLook };

inline constexpr int menuRoom = 16; ///< For the chevron of a button with a menu.

inline Look lookOf(const QWidget* widget)
{
    return widget == nullptr ? PlainLook : static_cast<Look>(widget->property(lookProperty).toInt());
}

inline bool isPrimary(const QStyleOption* option, const QWidget* widget)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return lookOf(widget) == PrimaryLook ||
           (button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

} // namespace bitops::style
