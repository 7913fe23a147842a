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
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

/// Of all in one row.
QSize FlowLayout::sizeHint() const
{
    QSize whole;
    for (const auto& item : m_items) {
        if (!item->isEmpty()) {
            const QSize size = item->sizeHint();
            whole.rwidth() += size.width() + (whole.width() == 0 ? 0 : m_spacing);
            whole.setHeight(std::max(whole.height(), size.height()));
        }
    }
    return whole.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto& item : m_items) {
        least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange({0, 0, width - margins.left() - margins.right(), 0}, false) + margins.top() +
           margins.bottom();
}

int FlowLayout::arrange(const QRect& rect, bool moves) const
{
    int top = rect.top();
    std::vector<QLayoutItem*> row;
    int rowWidth = 0;
    int rowHeight = 0;
    const auto endRow = [&] {
        int left = rect.left() +
                   (alignment().testFlag(Qt::AlignHCenter) ? std::max(0, (rect.width() - rowWidth) / 2) : 0);
        for (QLayoutItem* item : row) {
            const QSize size = item->sizeHint();
            if (moves) {
                item->setGeometry({QPoint(left, top), size.boundedTo({rect.width(), size.height()})});
            }
            left += size.width() + m_spacing;
        }
        top += rowHeight;
        row.clear();
        rowWidth = 0;
        rowHeight = 0;
    };
    for (const auto& item : m_items) {
        if (item->isEmpty()) {
            continue; // Hidden.
        }
        const QSize size = item->sizeHint();
        if (!row.empty() && rowWidth + m_spacing + size.width() > rect.width()) {
            endRow();
            top += m_spacing;
        }
        rowWidth += size.width() + (row.empty() ? 0 : m_spacing);
        rowHeight = std::max(rowHeight, size.height());
        row.push_back(item.get());
    }
    endRow();
    return top - rect.top();
}

} // namespace bitops
