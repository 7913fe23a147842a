// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/sweep/sweep_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

struct SweepTableModelFixture
{
    SweepTableModel model;
    QAbstractItemModelTester tester{&model};

    [[nodiscard]] QString row(int row) const
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column) {
            texts += model.index(row, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
        }
        return texts.join(QLatin1Char('|'));
    }
    [[nodiscard]] QString header() const
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column) {
            texts += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }
        return texts.join(QLatin1Char('|'));
    }
};

} // namespace

class TestSweepTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAColumnForWhatVaries()
    {
        SweepTableModelFixture fixture;
        fixture.model.setTable(std::make_shared<const SweepTable>(twoWidths()));

        QCOMPARE(fixture.header(), QStringLiteral("Seed|Weight bits|Best accuracy|BitOps|State|Epochs|Run"));
        QCOMPARE(fixture.model.rowCount(), 4);
        QCOMPARE(fixture.row(0), QStringLiteral("0|2|50.0 %|3.34 M|completed|2|2-0"));
        QCOMPARE(fixture.row(3), QStringLiteral("1|4|||not started||4-1"));
    }

    void hasMeansOverSeeds()
    {
        SweepTableModelFixture fixture;
        fixture.model.setTable(std::make_shared<const SweepTable>(twoWidths()));

        fixture.model.setRows(SweepTableModel::Rows::SeedMeans);

        QCOMPARE(fixture.header(), QStringLiteral("Weight bits|Best accuracy, mean|BitOps|Completed"));
        QCOMPARE(fixture.model.rowCount(), 2);
        QCOMPARE(fixture.row(0), QStringLiteral("2|55.0 % ± 7.1|3.34 M|2 / 2"));
        QCOMPARE(fixture.row(1), QStringLiteral("4|75.0 %|6.68 M|1 / 2"));
        QVERIFY((fixture.model.runsOf(0) == std::vector<std::size_t>{0, 2}));
    }

    void changesWithoutAReset()
    {
        SweepTableModelFixture fixture;
        fixture.model.setTable(std::make_shared<const SweepTable>(twoWidths()));
        QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&fixture.model, &QAbstractItemModel::dataChanged);
        SweepTable later = twoWidths();
        later.rows[3].status.best = storedEpoch(1, 0.65);

        fixture.model.setTable(std::make_shared<const SweepTable>(later));

        QVERIFY(resets.isEmpty());
        QCOMPARE(changes.size(), 1);
        QVERIFY(fixture.row(3).contains(QStringLiteral("65.0 %")));
        later.rows.pop_back();
        fixture.model.setTable(std::make_shared<const SweepTable>(later));
        QCOMPARE(resets.size(), 1);
        fixture.model.setTable(nullptr);
        QCOMPARE(fixture.model.rowCount(), 0);
        QCOMPARE(fixture.model.columnCount(), 0);
    }

    void sortsNumbersAsNumbers()
    {
        SweepTableModelFixture fixture;
        SweepTable table = twoWidths();
        table.rows[0].values[0] = "10";
        fixture.model.setTable(std::make_shared<const SweepTable>(table));

        QCOMPARE(fixture.model.index(0, 0).data(SweepTableModel::ValueRole).toDouble(), 10.0);
        QVERIFY(!fixture.model.index(3, 2).data(SweepTableModel::ValueRole).isValid());
    }
};

BITOPS_TEST(TestSweepTableModel, QApplication)
#include "tst_sweep_table_model.moc"
