// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_delegate.h"

#include "ui/base/bit_strip.h"
#include "ui/base/colors.h"
#include "ui/runs/run_list_order.h"
#include "ui/runs/run_marks.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/sweep_rows_model.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace bitops {

namespace {

/// The mark's part of the name's cell.
constexpr int rowMarkWidth = 20;
constexpr int rowMargin = 4;
/// How far a run of a sweep stands behind the sweep.
constexpr int indent = 14;
static_assert(rowMarkWidth == RunDelegate::triangleWidth);
/// Of what stands for a hidden run.
constexpr double fadedMark = 1.0 / 3;
constexpr double fadedStrip = 0.5;

int indentOf(const QModelIndex& index)
{
    return index.data(RunListOrder::BelowSweepRole).toBool() ? indent : 0;
}

bool isShown(const QModelIndex& index)
{
    return index.data(RunsModel::ShownRole).toBool();
}

BlockBits bitsOf(const QModelIndex& index)
{
    const ListedRunPtr run = runOf(index);
    return run != nullptr && run->summary ? blockBitsOf(run->summary->description().network) : BlockBits();
}

QColor lookColor(const QPalette& palette, const QModelIndex& index)
{
    const ListedRunPtr run = runOf(index);
    return runColor(palette, run == nullptr ? RunColor::Grey : run->look().color);
}

/// Open, or closed with a stroke through it.
void paintEye(QPainter* painter, const QRect& place, const QColor& color, bool isOpen)
{
    constexpr double halfWidth = 6.5;
    constexpr double lid = 6.5; ///< How far the curve's handle is from the middle.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(place).center());
    painter->setPen(QPen(color, 1.2));
    painter->setBrush(Qt::NoBrush);
    QPainterPath eye(QPointF(-halfWidth, 0));
    eye.quadTo(0, -lid * 1.4, halfWidth, 0);
    eye.quadTo(0, lid * 1.4, -halfWidth, 0);
    painter->drawPath(eye);
    if (isOpen) {
        painter->drawEllipse(QPointF(), 2, 2);
    } else {
        painter->drawLine(QPointF(-halfWidth + 1.5, lid - 1.5), QPointF(halfWidth - 1.5, -lid + 1.5));
    }
    painter->restore();
}

/// To the right where what it heads is folded away, else down.
void paintTriangle(QPainter* painter, const QPointF& center, const QColor& color, bool isFolded)
{
    constexpr double half = 3.5;
    QPolygonF triangle{{-half, -half / 2}, {half, -half / 2}, {0, half}};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(center);
    painter->rotate(isFolded ? -90 : 0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(triangle);
    painter->restore();
}

/// How much of a sweep is done, along the lower edge of its name.
void paintProgress(QPainter* painter, const QRect& place, const QPalette& palette, const ListedSweep& sweep)
{
    constexpr int height = 2;
    const QRect track(place.left(), place.bottom() - height, place.width(), height);
    painter->fillRect(track, trackColor(palette));
    painter->fillRect(QRectF(track.left(), track.top(), sweep.partDone() * track.width(), height),
                      accentColor(palette));
}

} // namespace

void RunDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    constexpr const char* isFilled = "isFilled";
    if (!editor->property(isFilled).toBool()) {
        editor->setProperty(isFilled, true);
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

/// Beside the mark.
void RunDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    editor->setGeometry(option.rect.adjusted(indentOf(index) + rowMarkWidth - rowMargin, 0, 0, 0));
}

void RunDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const bool shown = isShown(index);
    const QPalette& palette = option->palette;
    QColor color = shown ? palette.color(QPalette::Text) : mutedText(palette);
    switch (index.column()) {
    case RunsModel::NameColumn:
        // The end of a name tells more of it: what is counted, and the quantizer.
        option->textElideMode = Qt::ElideMiddle;
        break;
    case RunsModel::DataColumn:
    case RunsModel::StateColumn:
        color = mutedText(palette);
        break;
    case RunsModel::CursorColumn:
        color = lookColor(palette, index);
        option->font.setWeight(QFont::DemiBold);
        break;
    default:
        break;
    }
    const ListedSweepPtr sweep = sweepOf(index);
    if (sweep != nullptr && index.column() == RunsModel::NameColumn) {
        option->font.setWeight(QFont::DemiBold);
    }
    const bool isGoingOn =
        sweep != nullptr ? sweep->working() > 0 : runOf(index) != nullptr && runOf(index)->isGoingOn();
    if (index.column() == RunsModel::StateColumn && isGoingOn) {
        color = palette.color(QPalette::Link);
        option->font.setWeight(QFont::DemiBold);
    }
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText}) {
        option->palette.setColor(role, color);
    }
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    switch (index.column()) {
    case RunsModel::ShownColumn:
        return {rowMarkWidth + 2 * rowMargin, size.height()};
    case RunsModel::NameColumn:
        return {size.width() + rowMarkWidth + indentOf(index), size.height()};
    case RunsModel::BitsColumn:
        return {bitStripWidth(bitsOf(index).size()) + 2 * rowMargin, size.height()};
    default:
        return size;
    }
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int column = index.column();
    if (column != RunsModel::ShownColumn && column != RunsModel::NameColumn &&
        column != RunsModel::BitsColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* const style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, cell.widget);
    const bool shown = isShown(index);
    painter->save();
    if (column == RunsModel::ShownColumn) {
        painter->setOpacity(shown ? 1 : 0.75);
        paintEye(painter, cell.rect, mutedText(cell.palette), shown);
    } else if (column == RunsModel::NameColumn) {
        paintName(painter, cell, index);
    } else if (sweepOf(index) == nullptr) {
        const BlockBits bits = bitsOf(index);
        const int width = std::min(bitStripWidth(bits.size()), cell.rect.width() - 2 * rowMargin);
        painter->setOpacity(shown ? 1 : fadedStrip);
        paintBitStrip(painter,
                      QRectF(cell.rect.left() + rowMargin, cell.rect.center().y() + 1 - bitStripHeight / 2.0,
                             width, bitStripHeight),
                      bits);
    }
    painter->restore();
}

void RunDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& cell,
                            const QModelIndex& index) const
{
    const int left = cell.rect.left() + indentOf(index);
    const QPointF middle(left + rowMarkWidth / 2.0, QRectF(cell.rect).center().y());
    const QRect place = QRect(QPoint(left + rowMarkWidth, cell.rect.top()), cell.rect.bottomRight())
                            .adjusted(0, 0, -rowMargin, 0);
    if (const ListedSweepPtr sweep = sweepOf(index)) {
        paintTriangle(painter, middle, mutedText(cell.palette),
                      index.data(RunListOrder::FoldedRole).toBool());
        paintProgress(painter, place, cell.palette, *sweep);
    } else {
        const ListedRunPtr run = runOf(index);
        painter->setOpacity(isShown(index) ? 1 : fadedMark);
        paintMark(painter, middle, run == nullptr ? RunMark::Disc : run->look().mark,
                  lookColor(cell.palette, index));
        painter->setOpacity(1);
    }
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(cell.text, cell.textElideMode, place.width()));
}

} // namespace bitops
