// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/test_main.h"
#include "ui/base/column_menu.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;

namespace {

const QString key = QStringLiteral("table");
const QString storedKey = QStringLiteral("table/3"); ///< With the number of columns.

struct Table
{
    QStandardItemModel model{2, 3};
    QTableView view;

    Table()
    {
        view.setModel(&model);
        new ColumnMenu(&view, 0, {}, key); // The view owns it.
    }
    [[nodiscard]] QHeaderView* header() const { return view.horizontalHeader(); }
};

} // namespace

class TestColumnMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepSettingsIn(m_folder->path());
    }

    void aDraggedColumnIsKeptOnceItStands()
    {
        const Table table;
        for (int width = 60; width < 90; ++width) {
            table.header()->resizeSection(1, width);
            QVERIFY(!QSettings().contains(storedKey)); // Not at each pixel.
        }
        QTRY_COMPARE(QSettings().value(storedKey).toByteArray(), table.header()->saveState());
        const Table other;
        QCOMPARE(other.header()->sectionSize(1), 89);
    }

    void whatIsNotKeptYetIsKeptAtTheEnd()
    {
        {
            const Table table;
            table.header()->resizeSection(1, 77);
            QVERIFY(!QSettings().contains(storedKey));
        }
        const Table other;
        QCOMPARE(other.header()->sectionSize(1), 77);
    }

    void withoutAChangeNothingIsKept()
    {
        {
            const Table table;
        }
        QVERIFY(!QSettings().contains(storedKey));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestColumnMenu, QApplication)
#include "tst_column_menu.moc"
