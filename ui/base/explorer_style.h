// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace bitops {

/// Qt's Fusion, the same on every desktop, with the program's own icon where a search for one among the
/// desktop's themes would delay the first picture of a window.
class ExplorerStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ExplorerStyle();

    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;
};

} // namespace bitops
