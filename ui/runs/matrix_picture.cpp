// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/matrix_picture.h"

#include "ui/base/colors.h"

#include <QAbstractItemDelegate>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>

#include <algorithm>

namespace bitops {

namespace {

constexpr int matrixMargin = 12; ///< Pixels, as all lengths here.
constexpr int matrixGap = 6;
constexpr int longestClassName = 24; ///< Characters; longer names are cut off.
/// Of all cells side by side: with their numbers, which a hundred classes have, and without.
constexpr int widestNumbers = 4000;
constexpr int widest = 2400;
constexpr int leastCell = 4;

} // namespace

MatrixPicture::MatrixPicture(const QTableView* matrix, const QStringList& title)
    : m_model(matrix->model())
    , m_cells(matrix->itemDelegate())
    , m_palette(matrix->palette())
    , m_font(matrix->font())
    , m_title(title)
{
    measure();
}

void MatrixPicture::measure()
{
    const QFontMetrics metrics(m_font);
    const int classes = std::max(1, m_model->columnCount());
    QFont bold = m_font;
    bold.setBold(true); // The diagonal is.
    const QFontMetrics numbers(bold);
    int numberWidth = metrics.height();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QString text = m_model->index(row, column).data().toString();
            numberWidth = std::max(numberWidth, numbers.horizontalAdvance(text) + 2 * matrixGap);
        }
    }
    m_cell = numberWidth * classes <= widestNumbers
                 ? QSize(numberWidth, metrics.height() + 2 * matrixGap)
                 : QSize(1, 1) * std::clamp(widest / classes, leastCell, metrics.height());
    const QFontMetrics names(nameFont());
    int length = 0;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        length = std::max(length, names.horizontalAdvance(name(section, Qt::Horizontal)));
    }
    m_isTurned = length + matrixGap > m_cell.width();
    m_headerHeight = (m_isTurned ? length : names.height()) + matrixGap;
    for (int section = 0; section < m_model->rowCount(); ++section) {
        m_nameWidth = std::max(m_nameWidth, names.horizontalAdvance(name(section, Qt::Vertical)) + matrixGap);
    }
    m_titleHeight = static_cast<int>(m_title.size()) * metrics.lineSpacing() + matrixGap;
}

QString MatrixPicture::name(int section, Qt::Orientation orientation) const
{
    const QString whole = m_model->headerData(section, orientation).toString();
    return whole.size() <= longestClassName ? whole : whole.left(longestClassName - 1) + QChar(0x2026);
}

/// Names are no higher than the cells.
QFont MatrixPicture::nameFont() const
{
    QFont font = m_font;
    const int room = std::min(m_cell.width(), m_cell.height());
    if (QFontMetrics(font).height() > room) {
        font.setPixelSize(std::max(1, room - 1));
    }
    return font;
}

QSize MatrixPicture::size() const
{
    int titleWidth = 0;
    for (const QString& line : m_title) {
        titleWidth = std::max(titleWidth, QFontMetrics(m_font).horizontalAdvance(line));
    }
    const int cellsWidth = m_nameWidth + m_model->columnCount() * m_cell.width();
    const int cellsHeight = m_headerHeight + m_model->rowCount() * m_cell.height();
    return QSize(std::max(titleWidth, cellsWidth), m_titleHeight + cellsHeight) +
           2 * QSize(matrixMargin, matrixMargin);
}

QRect MatrixPicture::cellRect(int row, int column) const
{
    return {QPoint(matrixMargin + m_nameWidth + column * m_cell.width(),
                   matrixMargin + m_titleHeight + m_headerHeight + row * m_cell.height()),
            m_cell};
}

void MatrixPicture::paintNames(QPainter* painter) const
{
    painter->setFont(nameFont());
    painter->setPen(mutedText(m_palette));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QRect cell = cellRect(row, 0);
        painter->drawText(QRect(matrixMargin, cell.top(), m_nameWidth - matrixGap, cell.height()),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip, name(row, Qt::Vertical));
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QRect cell = cellRect(0, column);
        const QString text = name(column, Qt::Horizontal);
        if (!m_isTurned) {
            painter->drawText(
                QRect(cell.left(), cell.top() - m_headerHeight, cell.width(), m_headerHeight - matrixGap),
                Qt::AlignCenter | Qt::TextDontClip, text);
            continue;
        }
        painter->save();
        painter->translate(cell.left(), cell.top());
        painter->rotate(-90);
        painter->drawText(QRect(matrixGap, 0, m_headerHeight - matrixGap, cell.width()),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
        painter->restore();
    }
}

void MatrixPicture::paint(QPainter* painter) const
{
    painter->fillRect(QRect({0, 0}, size()), m_palette.color(QPalette::Base));
    painter->setFont(m_font);
    painter->setPen(m_palette.color(QPalette::Text));
    painter->drawText(QRect(QPoint(matrixMargin, matrixMargin), size()),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, m_title.join(QLatin1Char('\n')));
    paintNames(painter);
    QStyleOptionViewItem option;
    option.palette = m_palette;
    option.font = m_font;
    option.fontMetrics = QFontMetrics(m_font);
    option.state = QStyle::State_Enabled;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            option.rect = cellRect(row, column);
            m_cells->paint(painter, option, m_model->index(row, column));
        }
    }
}

} // namespace bitops
