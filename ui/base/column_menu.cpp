// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/column_menu.h"

#include "ui/base/settings_file.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

namespace bitops {

ColumnMenu::ColumnMenu(QTableView* table, int fixedColumn, const QList<int>& hidden,
                       const QString& settingsKey)
    : QObject(table)
    , m_table(table)
    , m_menu(new QMenu(tr("Co&lumns"), table))
    // Stored states of a table with other columns fit no more.
    , m_settingsKey(settingsKey.isEmpty()
                        ? QString()
                        : QStringLiteral("%1/%2").arg(settingsKey).arg(table->model()->columnCount()))
{
    m_menu->setToolTipsVisible(true);
    QHeaderView* header = table->horizontalHeader();
    for (const int column : hidden) {
        table->hideColumn(column);
    }
    restore();
    table->showColumn(fixedColumn);
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        addColumn(column, column == fixedColumn);
    }
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, m_menu,
            [this, header](const QPoint& position) { m_menu->popup(header->mapToGlobal(position)); });
    if (!m_settingsKey.isEmpty()) {
        m_soon.setSingleShot(true);
        m_soon.setInterval(delayInMs);
        connect(&m_soon, &QTimer::timeout, this, &ColumnMenu::keep);
        connect(header, &QHeaderView::sectionMoved, this, &ColumnMenu::keepSoon);
        connect(header, &QHeaderView::sectionResized, this, &ColumnMenu::keepSoon);
        connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnMenu::keepSoon);
    }
}

ColumnMenu::~ColumnMenu()
{
    if (m_soon.isActive()) {
        keep();
    }
}

void ColumnMenu::addColumn(int column, bool isFixed)
{
    const QAbstractItemModel* model = m_table->model();
    QAction* action = m_menu->addAction(model->headerData(column, Qt::Horizontal).toString());
    action->setObjectName(QStringLiteral("column:%1").arg(column));
    action->setToolTip(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    action->setCheckable(true);
    action->setChecked(!m_table->isColumnHidden(column));
    action->setEnabled(!isFixed);
    connect(action, &QAction::toggled, m_table, [this, column](bool isShown) {
        m_table->setColumnHidden(column, !isShown);
        keepSoon();
    });
}

void ColumnMenu::restore()
{
    if (!m_settingsKey.isEmpty()) {
        m_table->horizontalHeader()->restoreState(QSettings().value(m_settingsKey).toByteArray());
    }
}

void ColumnMenu::keepSoon()
{
    if (!m_settingsKey.isEmpty()) {
        m_state = m_table->horizontalHeader()->saveState();
        m_soon.start();
    }
}

void ColumnMenu::keep()
{
    m_soon.stop();
    SettingsFile::instance().setValue(m_settingsKey, m_state);
}

} // namespace bitops
