// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/explorer_style.h"

#include "ui/base/icons.h"

namespace bitops {

namespace {

/// Told from light and from dark grounds, since a field keeps the icon when the appearance changes.
constexpr QColor clearColor(0x80, 0x84, 0x8c);

} // namespace

ExplorerStyle::ExplorerStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

QIcon ExplorerStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                  const QWidget* widget) const
{
    return icon == SP_LineEditClearButton ? symbolIcon(Symbol::Clear, clearColor)
                                          : QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace bitops
