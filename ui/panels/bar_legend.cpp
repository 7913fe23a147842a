// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/bar_legend.h"

#include "ui/style/colors.h"

#include <QEvent>

namespace bitops {

BarLegend::BarLegend(QWidget* parent)
    : QLabel(parent)
{
    updateText();
}

void BarLegend::updateText()
{
    const QColor full = mutedText(palette());
    const QColor light = mixed(full, palette().color(QPalette::Base), 0.5);
    setText(QStringLiteral("<span style=\"color:%1\">■</span> %2 &nbsp; <span style=\"color:%3\">■</span> %4")
                .arg(full.name(), tr("pointwise"), light.name(), tr("depthwise")));
}

void BarLegend::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateText();
    }
}

} // namespace bitops
