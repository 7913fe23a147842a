// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/table_text.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>
#include <set>
#include <vector>

namespace bitops {

namespace {

/// A cell as a spreadsheet reads it: its exact number, or else its text.
QString plainText(const QVariant& value, const QVariant& text)
{
    switch (value.userType()) {
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QString:
        return value.toString();
    default:
        return text.toString();
    }
}

class Rectangle
{
public:
    explicit Rectangle(const QTableView& table)
        : m_table(table)
        , m_selection(*table.selectionModel())
    {
        for (const QModelIndex& index : m_selection.selectedIndexes()) {
            m_rows.insert(index.row());
            m_columns.insert(index.column());
        }
        const QHeaderView& header = *table.horizontalHeader();
        for (int place = 0; place < header.count(); ++place) {
            const int column = header.logicalIndex(place); // As they stand, not as they are numbered.
            if (!table.isColumnHidden(column)) {
                m_shown.push_back(column);
            }
        }
        m_isOfWholeRows = std::all_of(m_rows.begin(), m_rows.end(), [this](int row) {
            return std::all_of(m_shown.begin(), m_shown.end(),
                               [this, row](int column) { return isSelected(row, column); });
        });
    }

    [[nodiscard]] QString text() const
    {
        QStringList lines;
        if (m_isOfWholeRows) {
            lines += headings();
        }
        for (const int row : m_rows) {
            lines += line(row);
        }
        return lines.join(QLatin1Char('\n'));
    }

private:
    [[nodiscard]] bool isSelected(int row, int column) const
    {
        return m_selection.isSelected(m_table.model()->index(row, column));
    }
    [[nodiscard]] bool hasRowHeadings() const
    {
        return m_isOfWholeRows && !m_table.verticalHeader()->isHidden();
    }

    [[nodiscard]] QString headings() const
    {
        const QAbstractItemModel& model = *m_table.model();
        QStringList cells;
        if (hasRowHeadings()) {
            cells += QString();
        }
        for (const int column : m_shown) {
            cells += plainText(model.headerData(column, Qt::Horizontal, exactValueRole),
                               model.headerData(column, Qt::Horizontal));
        }
        return cells.join(QLatin1Char('\t'));
    }

    [[nodiscard]] QString line(int row) const
    {
        QStringList cells;
        if (hasRowHeadings()) {
            cells += m_table.model()->headerData(row, Qt::Vertical).toString();
        }
        for (const int column : m_shown) {
            if (m_columns.count(column) > 0) {
                const QModelIndex index = m_table.model()->index(row, column);
                cells +=
                    isSelected(row, column) ? plainText(index.data(exactValueRole), index.data()) : QString();
            }
        }
        return cells.join(QLatin1Char('\t'));
    }

    const QTableView& m_table;
    const QItemSelectionModel& m_selection;
    std::set<int> m_rows;
    std::set<int> m_columns;
    std::vector<int> m_shown;
    bool m_isOfWholeRows = false;
};

} // namespace

QString selectedCellsText(const QTableView& table)
{
    return Rectangle(table).text();
}

} // namespace bitops
