// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/sweep_folder.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_order.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_sweeps.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/sweep_rows_model.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

constexpr int mostOfSweep = 3;

struct RunSweepsFixture
{
    QTemporaryDir folder;
    RunLibrary library{folder.path().toStdString()};
    RunComparison comparison{&library};
    RunSweeps sweeps{&library};
    SweepRowsModel rows{&sweeps, &comparison};
    QAbstractItemModelTester rowsTester{&rows};
    RunsModel model{&library, &comparison};
    RunListOrder list{&model, &rows};
    QAbstractItemModelTester listTester{&list};
    RunSelection selection{&library};

    [[nodiscard]] std::filesystem::path root() const { return folder.path().toStdString(); }
    /// A sweep of some runs, of which so many are made.
    void storeSweep(const char* name, int made, bool areCompleted = true) const
    {
        std::string runs;
        for (int i = 0; i < mostOfSweep; ++i) {
            runs += std::string(i == 0 ? "" : ", ") + R"({"name": "seed-)" + std::to_string(i) +
                    R"(", "values": [")" + std::to_string(i) + "\"]}";
        }
        std::filesystem::create_directories(root() / name);
        QVERIFY(writeTextFile(root() / name / sweepRecordFile,
                              R"({"format": "bitops-sweep-record", "version": 1, "name": "Sweep )" +
                                  std::string(name) + R"(", "varies": ["seed"], "runs": [)" + runs + "]}"));
        for (int i = 0; i < made; ++i) {
            storeRun(root() / name, "seed-" + std::to_string(i), {0.25 + 0.1 * i}, areCompleted);
        }
    }
    [[nodiscard]] QString names() const
    {
        QStringList texts;
        for (int row = 0; row < list.rowCount(); ++row) {
            texts += list.index(row, RunsModel::NameColumn).data().toString();
        }
        return texts.join(QLatin1Char('|'));
    }
    [[nodiscard]] QModelIndex at(int row, int column = RunsModel::NameColumn) const
    {
        return list.index(row, column);
    }
};

} // namespace

class TestRunSweeps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRunsBelowTheirSweep()
    {
        RunSweepsFixture fixture;
        storeRun(fixture.root(), "alone", {0.5});
        fixture.storeSweep("a", 2);
        QTRY_VERIFY(fixture.names().contains(QStringLiteral("Sweep a")));

        QTRY_COMPARE(fixture.list.rowCount(), 4);
        const QStringList names = fixture.names().split(QLatin1Char('|'));
        const auto head = static_cast<int>(names.indexOf(QStringLiteral("Sweep a")));
        QCOMPARE(names.value(head + 1), QStringLiteral("seed-0"));
        QCOMPARE(names.value(head + 2), QStringLiteral("seed-1"));
        QVERIFY(fixture.at(head + 1).data(RunListOrder::BelowSweepRole).toBool());
        QVERIFY(!fixture.at(head).data(RunListOrder::BelowSweepRole).toBool());
        QCOMPARE(fixture.at(head, RunsModel::StateColumn).data().toString(), QStringLiteral("2 / 3"));
        QCOMPARE(fixture.at(head, RunsModel::BestColumn)
                     .data()
                     .toString()
                     .replace(QChar(0x00A0), QLatin1Char(' ')),
                 QStringLiteral("35.0 %"));
    }

    void foldsTheRunsAway()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 3);
        QTRY_COMPARE(fixture.list.rowCount(), 4);

        QVERIFY(fixture.list.setData(fixture.at(0), true, RunListOrder::FoldedRole));
        QCOMPARE(fixture.list.rowCount(), 1);
        QVERIFY(fixture.at(0).data(RunListOrder::FoldedRole).toBool());

        QVERIFY(fixture.list.setData(fixture.at(0), false, RunListOrder::FoldedRole));
        QCOMPARE(fixture.list.rowCount(), 4);
        QVERIFY(!fixture.at(1).data(RunListOrder::FoldedRole).isValid());
    }

    void growsWithItsRuns()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 1);
        QTRY_COMPARE(fixture.list.rowCount(), 2);
        QTRY_COMPARE(fixture.at(0, RunsModel::StateColumn).data().toString(), QStringLiteral("1 / 3"));

        storeRun(fixture.root() / "a", "seed-1", {0.5});
        fixture.library.refresh();

        QTRY_COMPARE(fixture.at(0, RunsModel::StateColumn).data().toString(), QStringLiteral("2 / 3"));
        QCOMPARE(fixture.list.rowCount(), 3);
        QCOMPARE(fixture.sweeps.sweeps().front()->partDone(), 2.0 / 3);
        QCOMPARE(sweepProgressText(*fixture.sweeps.sweeps().front()), QStringLiteral("2 of 3 run(s) done"));
    }

    void goesWithItsRuns()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 1);
        QTRY_COMPARE(fixture.list.rowCount(), 2);

        std::filesystem::remove_all(fixture.root() / "a");
        fixture.library.refresh();

        QTRY_COMPARE(fixture.list.rowCount(), 0);
        QVERIFY(fixture.sweeps.sweeps().empty());
    }

    void keepsSweepsApart()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 2);
        fixture.storeSweep("b", 2);
        QTRY_COMPARE(fixture.list.rowCount(), 6);
        QTRY_VERIFY(fixture.names().contains(QStringLiteral("Sweep a")) &&
                    fixture.names().contains(QStringLiteral("Sweep b")));

        QCOMPARE(fixture.names(), QStringLiteral("Sweep b|seed-0|seed-1|Sweep a|seed-0|seed-1"));
        fixture.comparison.setRuns({fixture.root() / "a" / "seed-1"});
        QCOMPARE(fixture.names(), QStringLiteral("Sweep a|seed-0|seed-1|Sweep b|seed-0|seed-1"));
    }

    void theEyeShowsAllRuns()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 2);
        QTRY_COMPARE(fixture.list.rowCount(), 3);
        fixture.comparison.setRuns({});
        QCOMPARE(fixture.at(0, RunsModel::ShownColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));

        QVERIFY(fixture.list.setData(fixture.at(0, RunsModel::ShownColumn), Qt::Checked, Qt::CheckStateRole));

        QCOMPARE(fixture.comparison.wanted(), std::size_t{2});
        QCOMPARE(fixture.at(0, RunsModel::ShownColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void isFoldedAndSelectedByMouseAndKeys()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 2);
        QTRY_COMPARE(fixture.list.rowCount(), 3);
        RunTable table(QStringLiteral("Runs"), &fixture.list, &fixture.selection);
        table.resize(600, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const QRect name = table.visualRect(fixture.at(0));

        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, name.center() + QPoint(0, 0));
        QCOMPARE(fixture.selection.folders().size(), std::size_t{2});

        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          QPoint(name.left() + RunDelegate::triangleWidth / 2, name.center().y()));
        QCOMPARE(fixture.list.rowCount(), 1);
        QTest::keyClick(&table, Qt::Key_Right);
        QCOMPARE(fixture.list.rowCount(), 3);
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(fixture.list.rowCount(), 1);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, name.center());
        QCOMPARE(fixture.list.rowCount(), 3);
        QCOMPARE(table.runs().size(), std::size_t{2});
        QCOMPARE(table.rowOf(fixture.root() / "a" / "seed-1"), 2);
    }

    void standsWithoutATable()
    {
        RunSweepsFixture fixture;
        fixture.storeSweep("a", 1);
        QVERIFY(writeTextFile(fixture.root() / "a" / sweepRecordFile, "no table"));
        QTRY_COMPARE(fixture.list.rowCount(), 2);

        QCOMPARE(fixture.names(), QStringLiteral("a|seed-0"));
        QCOMPARE(fixture.at(0, RunsModel::StateColumn).data().toString(), QStringLiteral("1 / 1"));
    }
};

BITOPS_TEST(TestRunSweeps, QApplication)
#include "tst_run_sweeps.moc"
