// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace bitops {

FlowLayout::FlowLayout(int spacing, QWidget* parent)
    : QLayout(parent)
    , m_spacing(spacing)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto item = m_items.begin() + index;
    QLayoutItem* taken = item->release();
    m_items.erase(item);
    return taken;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto& item : m_items) {
        least = least.expandedTo(item->minimumSize());
    }
    return least;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

int FlowLayout::arrange(const QRect& rect, bool moves) const
{
    int left = rect.left();
    int top = rect.top();
    int rowHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty()) {
            continue; // Hidden.
        }
        const QSize size = item->sizeHint();
        if (left > rect.left() && left + size.width() > rect.right() + 1) {
            left = rect.left();
            top += rowHeight + m_spacing;
            rowHeight = 0;
        }
        if (moves) {
            item->setGeometry({QPoint(left, top), size.boundedTo({rect.width(), size.height()})});
        }
        left += size.width() + m_spacing;
        rowHeight = std::max(rowHeight, size.height());
    }
    return top + rowHeight - rect.top();
}

} // namespace bitops
