// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/panel_help.h"

#include <QVariant>
#include <QWidget>

namespace bitops {

namespace {

constexpr const char* pageProperty = "helpPage";

} // namespace

void setPanelHelp(QWidget* panel, const QString& page, const QString& whatsThis)
{
    panel->setProperty(pageProperty, page);
    panel->setWhatsThis(whatsThis);
}

QString helpPageOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        QString page = widget->property(pageProperty).toString();
        if (!page.isEmpty()) {
            return page;
        }
    }
    return QStringLiteral("panels");
}

} // namespace bitops
