// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/switched_pages.h"

#include "ui/base/elided_label.h"
#include "ui/base/segment_switch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bitops {

SwitchedPages::SwitchedPages(const QString& name, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_switch(new SegmentSwitch(accessibleName))
    , m_head(new ElidedLabel)
    , m_pages(new QStackedWidget)
{
    setObjectName(name);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_head->setObjectName(name + QStringLiteral("Head"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 2);
    head->setSpacing(12);
    head->addWidget(m_switch);
    head->addWidget(m_head, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    connect(m_switch, &SegmentSwitch::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT currentChanged();
    });
}

void SwitchedPages::addPage(QWidget* page, const QString& title, const QString& toolTip)
{
    m_pages->addWidget(page);
    m_switch->addSegment(title, toolTip);
}

int SwitchedPages::count() const
{
    return m_pages->count();
}

QWidget* SwitchedPages::currentPage() const
{
    return m_pages->currentWidget();
}

void SwitchedPages::setCurrentPage(QWidget* page)
{
    setCurrentIndex(m_pages->indexOf(page));
}

int SwitchedPages::currentIndex() const
{
    return m_switch->current();
}

void SwitchedPages::setCurrentIndex(int index)
{
    m_switch->setCurrent(index);
}

void SwitchedPages::setHead(const QString& text)
{
    m_head->setText(text);
}

} // namespace bitops
