// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/section_column.h"

#include "ui/base/fold_section.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace bitops {

SectionColumn::SectionColumn(const std::vector<SectionBody*>& bodies, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("sectionColumn"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    // The column is as wide as what it holds, and scrolls in height only.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (SectionBody* body : bodies) {
        m_sections.push_back(new FoldSection(body, content));
        layout->addWidget(m_sections.back());
    }
    layout->addStretch(1);
    setWidget(content);
    content->installEventFilter(this);
}

QSize SectionColumn::minimumSizeHint() const
{
    constexpr int leastHeight = 120;
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), leastHeight};
}

bool SectionColumn::eventFilter(QObject* watched, QEvent* event)
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
