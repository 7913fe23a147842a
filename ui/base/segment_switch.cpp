// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/segment_switch.h"

#include "ui/base/colors.h"
#include "ui/base/explorer_style.h"
#include "ui/base/style_painting.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace bitops {

SegmentSwitch::SegmentSwitch(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_segments(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_segments, &QButtonGroup::idToggled, this, [this](int segment, bool isChosen) {
        if (isChosen) {
            Q_EMIT currentChanged(segment);
        }
    });
}

void SegmentSwitch::addSegment(const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ExplorerStyle::makeChoice(button);
    const int segment = static_cast<int>(m_segments->buttons().size());
    m_segments->addButton(button, segment);
    layout()->addWidget(button);
    if (segment == 0) {
        button->setChecked(true);
    }
}

int SegmentSwitch::current() const
{
    return m_segments->checkedId();
}

void SegmentSwitch::setCurrent(int segment)
{
    if (QAbstractButton* button = m_segments->button(segment)) {
        button->setChecked(true);
    }
}

void SegmentSwitch::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paint::rounded(&painter, rect(), fieldColor(palette()), frameColor(palette()), paint::radius + 1);
}

} // namespace bitops
