// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/sweep/fake_slurm.h"
#include "tests/ui/sweep/sweep_fixture.h"
#include "ui/base/settings.h"
#include "ui/exports/exporter_actions.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_sweeps.h"
#include "ui/runs/runs_model.h"
#include "ui/sweep/parallel_plot.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_panel.h"
#include "ui/sweep/sweep_runner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <chrono>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

struct SweepPanelFixture
{
    QTemporaryDir folder;
    RunLibrary library{folder.filePath(QStringLiteral("runs")).toStdString()};
    RunComparison comparison{&library};
    RunSweeps sweeps{&library};
    RunsModel runs{&library, &comparison};
    RunSelection selection{&library};
    SweepRunner runner{fakeTrainer(), &library};
    QAction action{QStringLiteral("Sweep…")};
    FakeSlurm slurm;
    SweepCluster cluster{fakeTrainer(), &library};
    SweepPanel panel{{&sweeps, &runs, &selection, &runner, &cluster, &action}};
    QAbstractItemModelTester tester{table()->model()};

    explicit SweepPanelFixture(const char* scenario = "happy")
    {
        qputenv("FAKE_TRAINER_SCENARIO", scenario);
        qputenv("FAKE_TRAINER_STORES", "1");
        runner.setCluster(&cluster);
        cluster.setPrograms(slurm.programs());
        cluster.setInterval(std::chrono::milliseconds(50));
        cluster.follow(&sweeps);
        panel.resize(900, 320);
        panel.show();
    }

    [[nodiscard]] QTableView* table() const { return find<QTableView>("sweepTable"); }
    [[nodiscard]] QAbstractItemModel* rows() const { return table()->model(); }
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) const
    {
        return panel.findChild<Widget*>(QString::fromUtf8(name));
    }
    [[nodiscard]] QString state() const { return find<QLabel>("sweepState")->text(); }
    /// What is said to have gone wrong; empty where nothing is.
    [[nodiscard]] QString problem() const
    {
        const auto* label = find<QLabel>("sweepProblem");
        return label->isVisible() ? label->text() : QString();
    }
    /// Two widths and two seeds, trained to their end.
    [[nodiscard]] bool train()
    {
        SweepFile sweep = seedSweep(library.folder(), 2);
        sweep.crossed.push_back({"weight_bits", {2, 4}});
        runner.start(sweep);
        return QTest::qWaitFor([this] { return !runner.isBusy() && rows()->rowCount() == 4 && areAllDone(); },
                               patience);
    }
    [[nodiscard]] bool areAllDone() const
    {
        return !sweeps.sweeps().empty() && sweeps.sweeps().front()->done() == 4;
    }
    [[nodiscard]] QPoint cell(int row, int column) const
    {
        return table()->visualRect(rows()->index(row, column)).center();
    }
};

} // namespace

class TestSweepPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersASweepWhereThereIsNone()
    {
        SweepPanelFixture fixture;
        const auto* hint = fixture.find<QLabel>("sweepHint");
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().startsWith(QStringLiteral("A sweep trains a design many times")));
        QVERIFY(!fixture.find<QComboBox>("sweepChoice")->isVisible());
    }

    void showsARunInEachRow()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());

        QCOMPARE(fixture.rows()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Seed"));
        QCOMPARE(fixture.rows()->index(3, 6).data().toString(), QStringLiteral("seed-1_weight_bits-4"));
        QTRY_COMPARE(fixture.rows()->index(3, 4).data().toString(), QStringLiteral("completed"));
        QCOMPARE(fixture.state(), QStringLiteral("4 of 4 run(s) done"));
        QVERIFY(!fixture.find<QToolButton>("goOnWithSweep")->isEnabled());
        QVERIFY(!fixture.find<QToolButton>("stopSweep")->isVisible());
        QCOMPARE(fixture.panel.plot()->axes().axes().size(), std::size_t{4});
    }

    void showsMeans()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());
        auto* kinds = fixture.find<QWidget>("sweepRows");
        const QList<QAbstractButton*> segments = kinds->findChildren<QAbstractButton*>();
        QCOMPARE(segments.size(), 2);

        QTest::mouseClick(segments.at(1), Qt::LeftButton);

        QCOMPARE(fixture.rows()->rowCount(), 2);
        QCOMPARE(fixture.rows()->index(1, 0).data().toString(), QStringLiteral("4"));
        QTRY_COMPARE(fixture.rows()->index(1, 3).data().toString(), QStringLiteral("2 / 2"));
    }

    void theBrushFiltersTheTable()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());
        ParallelPlot* plot = fixture.panel.plot();
        const QPoint from = plot->pixelOf(1, 0.0).toPoint();
        const QPoint to = plot->pixelOf(1, 0.4).toPoint();

        QTest::mousePress(plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(plot, to);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, to);

        QCOMPARE(fixture.rows()->rowCount(), 2);
        QCOMPARE(fixture.rows()->index(0, 1).data().toString(), QStringLiteral("2"));
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Delete);
        QCOMPARE(fixture.rows()->rowCount(), 4);
    }

    void selectsRunsEverywhere()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());

        QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, {}, fixture.cell(2, 0));

        const std::filesystem::path run = fixture.library.folder() / "seeds" / "seed-1_weight_bits-2";
        QVERIFY((fixture.selection.folders() == std::vector<std::filesystem::path>{run}));
        QVERIFY((fixture.panel.plot()->selected() == std::set<std::size_t>{2}));
        fixture.selection.select({fixture.library.folder() / "seeds" / "seed-0_weight_bits-4"});
        QVERIFY((fixture.panel.plot()->selected() == std::set<std::size_t>{1}));
        QCOMPARE(fixture.table()->selectionModel()->selectedRows().value(0).row(), 1);
    }

    void isSortedByAClickOnAHeading()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());
        const QHeaderView* header = fixture.table()->horizontalHeader();

        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(1) + header->sectionSize(1) / 2, header->height() / 2));

        QCOMPARE(fixture.rows()->index(0, 1).data().toString(), QStringLiteral("2"));
        QCOMPARE(fixture.rows()->index(1, 1).data().toString(), QStringLiteral("2"));
        QCOMPARE(fixture.rows()->index(2, 1).data().toString(), QStringLiteral("4"));
    }

    void isPausedStoppedAndGoneOnWith()
    {
        SweepPanelFixture fixture("waits");
        fixture.runner.start(seedSweep(fixture.library.folder(), 2), 1);
        auto* pause = fixture.find<QToolButton>("pauseSweep");
        auto* stop = fixture.find<QToolButton>("stopSweep");
        auto* goOn = fixture.find<QToolButton>("goOnWithSweep");
        QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible() && pause->isEnabled(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.sweeps.sweeps().empty(), patience);
        QVERIFY(!goOn->isVisible());

        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(fixture.runner.state(), SweepRunner::State::Paused);
        QVERIFY2(fixture.state().startsWith(QStringLiteral("Paused: ")), qPrintable(fixture.state()));
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(fixture.runner.state(), SweepRunner::State::Running);

        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible() && goOn->isEnabled(), patience);
        qputenv("FAKE_TRAINER_SCENARIO", "happy");
        QTest::mouseClick(goOn, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), QStringLiteral("2 of 2 run(s) done"), patience);
    }

    void saysWhatFailed()
    {
        SweepPanelFixture fixture("fails");
        fixture.runner.start(seedSweep(fixture.library.folder(), 1));

        QTRY_VERIFY_WITH_TIMEOUT(!fixture.runner.isBusy() && !fixture.sweeps.sweeps().empty(), patience);
        QVERIFY2(fixture.problem().startsWith(QStringLiteral("⚠ seed-0: ")), qPrintable(fixture.problem()));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), QStringLiteral("0 of 1 run(s) done"), patience);
    }

    void aRunOfAnotherSweepLeadsToThat()
    {
        SweepPanelFixture fixture;
        QVERIFY(fixture.train());
        SweepFile other = seedSweep(fixture.library.folder(), 3);
        other.name = "other";
        fixture.runner.start(other);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.sweeps.sweeps().size(), std::size_t{2}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows()->rowCount(), 3, patience);
        QCOMPARE(fixture.find<QComboBox>("sweepChoice")->currentText(), QStringLiteral("other"));

        fixture.selection.select({fixture.library.folder() / "seeds" / "seed-0_weight_bits-4"});

        QCOMPARE(fixture.find<QComboBox>("sweepChoice")->currentText(), QStringLiteral("seeds"));
        QCOMPARE(fixture.rows()->rowCount(), 4);
    }

    void isExported()
    {
        SweepPanelFixture fixture;
        QMainWindow window;
        const Settings settings;
        const QList<QAction*> actions = fixture.panel.makeExports(nullptr, {&window, &settings});
        QCOMPARE(actions.size(), 2);
        QVERIFY(!actions.front()->isEnabled());

        QVERIFY(fixture.train());

        QVERIFY(actions.front()->isEnabled());
        QCOMPARE(actions.front()->objectName(), QStringLiteral("exportSweep"));
        QVERIFY(fixture.panel.table() != nullptr);
        QCOMPARE(fixture.panel.table()->name, std::string("seeds"));
    }

    void showsWhatWaitsAndWhatIsTrainedOnACluster()
    {
        SweepPanelFixture fixture;
        fixture.slurm.answer("7_0|R|north|None\n7_1|PD||Priority\n");

        fixture.cluster.submit(seedSweep(fixture.library.folder(), 2), {.cpus = 1});

        QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), QStringLiteral("Slurm: 0 of 2 done, 1 at work, 1 waiting"),
                                  patience);
        QTRY_COMPARE(fixture.rows()->index(0, 3).data().toString(), QStringLiteral("running on north"));
        QCOMPARE(fixture.rows()->index(1, 3).data().toString(), QStringLiteral("queued"));
        QVERIFY(!fixture.find<QToolButton>("goOnWithSweep")->isVisible());
        QVERIFY(!fixture.find<QToolButton>("pauseSweep")->isVisible());

        QTest::mouseClick(fixture.find<QToolButton>("stopSweep"), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QToolButton>("goOnWithSweep")->isVisible(), patience);
        QCOMPARE(fixture.slurm.asked("scancel"), QByteArray("7\n"));
        QTRY_COMPARE(fixture.rows()->index(0, 3).data().toString(), QStringLiteral("not started"));
        QSignalSpy goOn(&fixture.panel, &SweepPanel::goOnWanted);
        QTest::mouseClick(fixture.find<QToolButton>("goOnWithSweep"), Qt::LeftButton);
        QCOMPARE(goOn.size(), 1); // Where, is to be asked.
        QVERIFY(!fixture.runner.isBusy());
    }

    void saysWhatSlurmRefuses()
    {
        SweepPanelFixture fixture;
        fixture.slurm.refuse("sbatch", "sbatch: error: Too tired");

        fixture.cluster.submit(seedSweep(fixture.library.folder(), 2), {.cpus = 1});

        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.problem().contains(QStringLiteral("Slurm says \"sbatch: error: Too tired\"")), patience);
    }

    void whatSlurmRefusedIsNotTrainedHereUnasked()
    {
        SweepPanelFixture fixture;
        fixture.slurm.refuse("sbatch", "sbatch: error: Too tired");
        fixture.cluster.submit(seedSweep(fixture.library.folder(), 2), {.cpus = 1});
        auto* goOn = fixture.find<QToolButton>("goOnWithSweep");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.problem().isEmpty() && goOn->isVisible(), patience);
        QSignalSpy asked(&fixture.panel, &SweepPanel::goOnWanted);

        QTest::mouseClick(goOn, Qt::LeftButton);

        QCOMPARE(asked.size(), 1);
        QVERIFY(!fixture.runner.isBusy());
    }

    void saysOfARunWhatTheListSays()
    {
        SweepPanelFixture fixture;
        fixture.slurm.answer("7_0|R|north|None\n7_1|PD||Priority\n");
        fixture.cluster.submit(seedSweep(fixture.library.folder(), 2), {.cpus = 1});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows()->index(0, 3).data().toString(),
                                  QStringLiteral("running on north"), patience);
        const auto stateInList = [&fixture](int row) {
            return fixture.runs.index(row, RunsModel::StateColumn).data().toString();
        };
        QCOMPARE(stateInList(0), QStringLiteral("running"));
        QCOMPARE(stateInList(1), QStringLiteral("not started"));

        fixture.slurm.answer({}); // The node was lost before it wrote anything.

        QTRY_COMPARE_WITH_TIMEOUT(stateInList(0), QStringLiteral("not started"), patience);
        QTRY_COMPARE(fixture.rows()->index(0, 3).data().toString(), QStringLiteral("not started"));
    }
};

BITOPS_TEST(TestSweepPanel, QApplication)
#include "tst_sweep_panel.moc"
