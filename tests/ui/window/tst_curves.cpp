// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/stored_run.h"
#include "ui/base/colors.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace bitops;

namespace {

using Folders = std::vector<std::filesystem::path>;

struct CurvesFixture : WindowFixture
{
    explicit CurvesFixture(const char* scenario = "happy")
        : WindowFixture(scenario)
    {
    }

    [[nodiscard]] std::filesystem::path runs() const { return window.runs()->library()->folder(); }
    [[nodiscard]] QTableView* runTable() const { return window.runs()->panel()->table(); }
    [[nodiscard]] CurvesPanel* curves() const { return window.curvesPanel(); }
    [[nodiscard]] CurvePlot* loss() const { return curves()->lossPlot(); }
    [[nodiscard]] CurvePlot* accuracy() const { return curves()->accuracyPlot(); }
    /// The runs whose curves are in the plots, as the legend has them.
    [[nodiscard]] Folders drawn() const
    {
        Folders folders;
        for (const ComparedRun& run : window.runs()->comparison()->runs()) {
            folders.push_back(run.folder);
        }
        return folders.size() == loss()->runCurves().size() ? folders
                                                            : Folders{"not those that are compared"};
    }
    [[nodiscard]] const QCPGraph* line(std::size_t run) const
    {
        return loss()->runCurves().at(run).line(RunCurves::Training);
    }
    void clickTab(const QString& title) const
    {
        const auto* tabs = window.centralWidget()->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == title) {
                QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(i).center());
            }
        }
    }
    void clickRun(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex cell = runTable()->model()->index(row, RunsModel::StateColumn);
        QTest::mouseClick(runTable()->viewport(), Qt::LeftButton, modifiers,
                          runTable()->visualRect(cell).center());
    }
    template <typename Control> [[nodiscard]] Control* control(const char* name) const
    {
        return window.findChild<Control*>(QLatin1String(name));
    }
};

} // namespace

class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeRunsThatAreClickedAreDrawnTogether()
    {
        CurvesFixture fixture;
        for (const char* name : {"a", "b", "c", "d"}) {
            storeRun(fixture.runs(), name, {0.25, 0.5, 0.375});
        }
        QVERIFY(fixture.isShown());
        fixture.clickTab(QStringLiteral("Runs"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 4);
        fixture.clickRun(0);
        fixture.clickRun(1, Qt::ControlModifier);
        fixture.clickRun(3, Qt::ControlModifier);
        fixture.clickTab(QStringLiteral("Training"));
        QVERIFY(fixture.loss()->isVisible());
        QStringList names;
        for (const ComparedRun& run : fixture.window.runs()->comparison()->runs()) {
            names += run.name();
        }
        for (const CurvePlot* plot : {fixture.loss(), fixture.accuracy()}) {
            QCOMPARE(plot->runCurves().size(), std::size_t{3});
            QSet<QRgb> colors;
            for (const RunCurves& curves : plot->runCurves()) {
                QCOMPARE(curves.line(RunCurves::Training)->dataCount(), 3);
                QCOMPARE(curves.line(RunCurves::Validation)->dataCount(), 3);
                QCOMPARE(curves.bestMark()->dataMainKey(0), 2.0);
                colors += curves.line(RunCurves::Training)->pen().color().rgb();
            }
            QCOMPARE(colors.size(), 3);
        }
        QCOMPARE(names.size(), 3);
        for (const QString& name : std::as_const(names)) {
            QVERIFY(fixture.text("curveLegend").contains(name));
        }
    }

    void ofHundredsOfSelectedRunsSomeAreDrawn()
    {
        const CurvesFixture fixture;
        constexpr int count = 300;
        for (int i = 0; i < count; ++i) {
            storeRun(fixture.runs(), "run" + std::to_string(1'000 + i), {0.25, 0.5});
        }
        fixture.window.runs()->library()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.runTable()->model()->rowCount(), count, 30'000);
        const int before = fixture.loss()->graphCount();
        fixture.runTable()->selectAll();
        QCOMPARE(fixture.loss()->runCurves().size(), RunComparison::mostRuns);
        constexpr int mostGraphs = 5; // Of a run.
        QVERIFY(fixture.loss()->graphCount() - before <=
                mostGraphs * static_cast<int>(RunComparison::mostRuns));
        QSet<QString> looks;
        for (const RunCurves& curves : fixture.loss()->runCurves()) {
            const QCPGraph* const line = curves.line(RunCurves::Training);
            looks += line->pen().color().name() + QString::number(line->scatterStyle().shape());
        }
        QCOMPARE(looks.size(), static_cast<qsizetype>(RunComparison::mostRuns));
        const auto* limit = fixture.control<QLabel>("curvesLimit");
        QVERIFY(!limit->isHidden());
        QVERIFY(limit->text().contains(QLatin1String("30 of 300")));
        fixture.runTable()->selectRow(0);
        QVERIFY(limit->isHidden());
        QCOMPARE(fixture.loss()->graphCount(), before + mostGraphs);
    }

    void theRunThatTrainsIsDrawnBesideTheSelectedOnes()
    {
        CurvesFixture fixture("waits");
        storeRun(fixture.runs(), "a", {0.25, 0.5});
        QVERIFY(fixture.isShown());
        fixture.clickTab(QStringLiteral("Runs"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Running);
        const std::filesystem::path own = fixture.window.session()->runFolder().toStdString();
        QCOMPARE(fixture.drawn(), (Folders{own, fixture.runs() / "a"}));
        QVERIFY(fixture.line(0)->pen().color() != fixture.line(1)->pen().color());
        fixture.window.runs()->library()->publish(toldRun(own, {storedEpoch(1, 0.5)}));
        QTRY_COMPARE(fixture.line(0)->dataCount(), 1);
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        // What has ended is looked at as the others are: when it is selected.
        QCOMPARE(fixture.drawn(), Folders{fixture.runs() / "a"});
        fixture.runTable()->clearSelection();
        QCOMPARE(fixture.drawn(), Folders{own});
    }

    void whatAnotherProgramTrainsOnIsFollowed()
    {
        const CurvesFixture fixture;
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        const std::filesystem::path own = fixture.window.session()->runFolder().toStdString();
        QCOMPARE(fixture.drawn(), Folders{own});
        addStoredEvents(own,
                        {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, storedEpoch(1, 0.25),
                         storedEpoch(2, 0.5), storedEpoch(3, 0.5), storedEpoch(4, 0.75)});
        fixture.window.runs()->library()->refresh();
        QTRY_COMPARE(fixture.line(0)->dataCount(), 4);
        QCOMPARE(fixture.drawn(), Folders{own});
    }

    void whatIsInTheTrashIsDrawnNoLonger()
    {
        const CurvesFixture fixture;
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        const std::filesystem::path own = fixture.window.session()->runFolder().toStdString();
        QTRY_VERIFY(fixture.window.runs()->library()->find(own) != nullptr);
        QCOMPARE(fixture.curves()->currentIndex(), 1);
        std::filesystem::remove_all(own);
        fixture.window.runs()->library()->refresh();
        QTRY_VERIFY(fixture.drawn().empty());
        QCOMPARE(fixture.curves()->currentIndex(), 0);
    }

    void aColorThatIsGivenIsThatOfTheCurves()
    {
        const CurvesFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25, 0.5});
        fixture.clickTab(QStringLiteral("Runs"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.action("runColor:purple")->trigger();
        QCOMPARE(fixture.loss()->runCurves()[0].line(RunCurves::Training)->pen().color(),
                 runColor(fixture.loss()->palette(), RunColor::Purple));
    }

    void controlsChangeBothPlots()
    {
        const CurvesFixture fixture;
        storeRun(fixture.runs(), "a", {0.25, 0.5, 0.75});
        fixture.clickTab(QStringLiteral("Runs"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.clickTab(QStringLiteral("Training"));
        QTest::keyClick(fixture.control<QSlider>("curveSmoothing"), Qt::Key_PageUp);
        for (const CurvePlot* plot : {fixture.loss(), fixture.accuracy()}) {
            QCOMPARE(plot->runCurves()[0].rawLine(RunCurves::Training)->dataCount(), 3);
        }
        QTest::keyClick(fixture.control<QComboBox>("curveAxis"), Qt::Key_End);
        QTest::mouseClick(fixture.control<QCheckBox>("logarithmicLoss"), Qt::LeftButton, {}, {8, 8});
        QVERIFY(fixture.accuracy()->xAxis->label().contains(QLatin1String("Time")));
        QCOMPARE(fixture.loss()->yAxis->scaleType(), QCPAxis::stLogarithmic);
        QCOMPARE(fixture.accuracy()->yAxis->scaleType(), QCPAxis::stLinear);
        QCOMPARE(fixture.curves()->view(), (CurveView{0.1, true, CurveAxis::Time}));
    }

    void bothPlotsAreZoomedAndReset()
    {
        const CurvesFixture fixture;
        storeRun(fixture.runs(), "a", {0.25, 0.5, 0.75});
        fixture.clickTab(QStringLiteral("Runs"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.clickTab(QStringLiteral("Training"));
        auto* reset = fixture.control<QToolButton>("resetCurves");
        QVERIFY(!reset->isEnabled());
        const QCPRange whole = fixture.accuracy()->xAxis->range();
        QTest::keyClick(fixture.loss(), Qt::Key_Plus);
        QVERIFY(fixture.accuracy()->xAxis->range().size() < whole.size());
        QCOMPARE(fixture.accuracy()->xAxis->range(), fixture.loss()->xAxis->range());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(fixture.accuracy()->xAxis->range(), whole);
        QCOMPARE(fixture.loss()->xAxis->range(), whole);
        QVERIFY(!reset->isEnabled());
        fixture.loss()->setFocus();
        QTest::keyClick(fixture.loss(), Qt::Key_Right);
        QVERIFY(fixture.accuracy()->cursor().place().has_value());
        QCOMPARE(fixture.accuracy()->cursor().place(), fixture.loss()->cursor().place());
    }

    void theViewIsRemembered()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        const MainWindow::Environment environment{QString(), folder.path().toStdString(), true};
        const CurveView view{0.6, true, CurveAxis::Step};
        {
            MainWindow window(environment);
            window.show();
            window.curvesPanel()->setView(view);
            window.close();
        }
        QCOMPARE(MainWindow(environment).curvesPanel()->view(), view);
        QSettings settings;
        for (const QString& key : settings.allKeys()) {
            settings.setValue(key, QStringLiteral("rubbish {"));
        }
        settings.sync();
        QCOMPARE(MainWindow(environment).curvesPanel()->view(), CurveView());
    }
};

QTEST_MAIN(TestCurves)
#include "tst_curves.moc"
