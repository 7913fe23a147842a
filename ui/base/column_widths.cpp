// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/column_widths.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace bitops {

namespace {

constexpr int widest = 2'000; ///< In pixels, of what is believed of a file.

QString keyOf(const ColumnWidths& widths)
{
    return QStringLiteral("columns/%1").arg(widths.parent()->objectName());
}

} // namespace

ColumnWidths::ColumnWidths(QTableView* table, int stretched)
    : QObject(table)
    , m_table(table)
{
    QHeaderView* const header = table->horizontalHeader();
    header->setResizeContentsPrecision(0); // Only what can be seen is measured.
    header->setSectionResizeMode(QHeaderView::Interactive);
    if (stretched >= 0) {
        header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    }
    table->installEventFilter(this);
    watchModel();
    watchHeader();
    fitLater();
}

void ColumnWidths::watchModel()
{
    const QAbstractItemModel* const model = m_table->model();
    connect(model, &QAbstractItemModel::dataChanged, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::columnsInserted, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ColumnWidths::fitLater);
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnWidths::fitLater);
}

void ColumnWidths::watchHeader()
{
    const QHeaderView* const header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column, int before, int after) {
        if (before == 0 && after > 0) {
            fitLater(); // It was hidden.
        } else if (!m_isFitting && after > 0 &&
                   header->sectionResizeMode(column) == QHeaderView::Interactive) {
            m_chosen[column] = after;
        }
    });
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_chosen.remove(column);
        fitLater();
    });
}

QStringList ColumnWidths::chosen() const
{
    QStringList widths;
    for (auto column = m_chosen.begin(); column != m_chosen.end(); ++column) {
        widths += QStringLiteral("%1=%2").arg(column.key()).arg(column.value());
    }
    return widths;
}

void ColumnWidths::choose(const QStringList& widths)
{
    for (const QString& text : widths) {
        const int column = text.section(QLatin1Char('='), 0, 0).toInt();
        const int width = text.section(QLatin1Char('='), 1).toInt();
        if (column >= 0 && width > 0) {
            m_chosen[column] = std::min(width, widest);
        }
    }
    fitLater();
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        fitLater();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Once for all that comes at a time, and before the window is painted.
void ColumnWidths::fitLater()
{
    if (!m_isDue) {
        m_isDue = true;
        QMetaObject::invokeMethod(this, &ColumnWidths::fit, Qt::QueuedConnection);
    }
}

void ColumnWidths::fit()
{
    m_isDue = false;
    if (!m_table->isVisible()) {
        return; // Is done when it is shown.
    }
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView* const header = m_table->horizontalHeader();
    const QAbstractItemView* const view = m_table; // Where what a column needs is public.
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column) &&
            header->sectionResizeMode(column) == QHeaderView::Interactive) {
            const int needed = std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column));
            header->resizeSection(column, m_chosen.value(column, needed));
        }
    }
}

void restoreColumnWidths(const QWidget* window, const QSettings& stored)
{
    for (ColumnWidths* const widths : window->findChildren<ColumnWidths*>()) {
        widths->choose(stored.value(keyOf(*widths)).toStringList());
    }
}

void keepColumnWidths(QMap<QString, QVariant>& values, const QWidget* window)
{
    for (const ColumnWidths* const widths : window->findChildren<ColumnWidths*>()) {
        values.insert(keyOf(*widths), widths->chosen());
    }
}

} // namespace bitops
