// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/upright_scroll_area.h"

#include <QEvent>
#include <QScrollBar>

namespace bitops {

UprightScrollArea::UprightScrollArea(int leastHeight, QWidget* parent)
    : QScrollArea(parent)
    , m_leastHeight(leastHeight)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void UprightScrollArea::setContent(QWidget* content)
{
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    content->installEventFilter(this);
}

QSize UprightScrollArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), m_leastHeight};
}

bool UprightScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        // What is in it may need more width now; its height alone is no news for the window.
        if (const int width = widget()->minimumSizeHint().width(); width != m_leastWidth) {
            m_leastWidth = width;
            updateGeometry();
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace bitops
