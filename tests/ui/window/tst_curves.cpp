// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/colors.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
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
    [[nodiscard]] RunTable* runTable() const { return window.runs()->list()->table(); }
    [[nodiscard]] CurvesPanel* curves() const { return window.curvesPanel(); }
    [[nodiscard]] CurvePlot* loss() const { return curves()->lossPlot(); }
    [[nodiscard]] CurvePlot* accuracy() const { return curves()->accuracyPlot(); }
    /// The runs whose curves are in the plots, as the legend has them.
    [[nodiscard]] Folders drawn() const
    {
        Folders folders;
        for (const ComparedRun& run : window.runs()->comparison()->runs()) {
            folders.push_back(run.folder());
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
    /// In the cell of this column, of the run with this name.
    void click(const char* name, int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex cell = runTable()->model()->index(runTable()->rowOf(runs() / name), column);
        QTest::mouseClick(runTable()->viewport(), Qt::LeftButton, modifiers,
                          runTable()->visualRect(cell).center());
    }
    void clickEye(const char* name) const { click(name, RunsModel::ShownColumn); }
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
    void theEyesShowAndHideRuns()
    {
        CurvesFixture fixture;
        for (const char* name : {"a", "b", "c", "d"}) {
            storeRun(fixture.runs(), name, {0.25, 0.5, 0.375});
        }
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 4);
        QTRY_COMPARE(fixture.drawn().size(), std::size_t{4});
        fixture.clickEye("c");
        QVERIFY(fixture.window.runs()->selection()->folders().empty());
        QCOMPARE(fixture.drawn(),
                 (Folders{fixture.runs() / "d", fixture.runs() / "b", fixture.runs() / "a"}));
        QCOMPARE(fixture.text("runCount"), QStringLiteral("4, of which 3 shown"));
        for (const CurvePlot* plot : {fixture.loss(), fixture.accuracy()}) {
            QSet<QRgb> colors;
            for (const RunCurves& curves : plot->runCurves()) {
                QCOMPARE(curves.line(RunCurves::Training)->dataCount(), 3);
                QCOMPARE(curves.line(RunCurves::Validation)->dataCount(), 3);
                QCOMPARE(curves.bestMark()->dataMainKey(0), 2.0);
                colors += curves.line(RunCurves::Validation)->pen().color().rgb();
            }
            QCOMPARE(colors.size(), 3);
        }
        fixture.clickEye("c");
        QCOMPARE(fixture.drawn().size(), std::size_t{4});
    }

    void keysShowAndHideWhatIsSelected()
    {
        CurvesFixture fixture;
        for (const char* name : {"a", "b", "c"}) {
            storeRun(fixture.runs(), name, {0.25, 0.5});
        }
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(fixture.drawn().size(), std::size_t{3});
        fixture.click("a", RunsModel::NameColumn);
        fixture.click("c", RunsModel::NameColumn, Qt::ControlModifier);
        QTest::keyClick(fixture.runTable(), Qt::Key_Space);
        QCOMPARE(fixture.drawn(), Folders{fixture.runs() / "b"});
        QTest::keyClick(fixture.runTable(), Qt::Key_Space);
        QCOMPARE(fixture.drawn().size(), std::size_t{3});
        QTest::keyClick(fixture.runTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.drawn(), (Folders{fixture.runs() / "c", fixture.runs() / "a"}));
        fixture.action("hideAllRuns")->trigger();
        QVERIFY(fixture.drawn().empty());
        fixture.action("showAllRuns")->trigger();
        QCOMPARE(fixture.drawn().size(), std::size_t{3});
    }

    void aRunLooksTheSameWhicheverAreShown()
    {
        CurvesFixture fixture;
        for (const char* name : {"a", "b", "c"}) {
            storeRun(fixture.runs(), name, {0.25, 0.5});
        }
        QTRY_COMPARE(fixture.drawn().size(), std::size_t{3});
        const auto lookOf = [&fixture](const char* name) {
            return fixture.window.runs()->library()->find(fixture.runs() / name)->look();
        };
        const RunLook look = lookOf("b");
        fixture.window.runs()->comparison()->setRuns({fixture.runs() / "b"});
        QCOMPARE(lookOf("b"), look);
        QCOMPARE(fixture.loss()->runCurves()[0].color(), runColor(fixture.loss()->palette(), look.color));
        QTRY_COMPARE(loadRunNotes(fixture.runs() / "b")->look(), std::optional(look));
        // Another window has it, too, also when others are gone.
        std::filesystem::remove_all(fixture.runs() / "a");
        RunLibrary other(fixture.runs());
        QTRY_VERIFY(other.find(fixture.runs() / "b") != nullptr);
        QCOMPARE(other.find(fixture.runs() / "b")->look(), look);
    }

    void theListReadsTheCursor()
    {
        CurvesFixture fixture;
        storeRun(fixture.runs(), "a", {0.25, 0.5, 0.75});
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(fixture.drawn().size(), std::size_t{1});
        const auto read = [&fixture] {
            const QAbstractItemModel* rows = fixture.runTable()->model();
            return rows->headerData(RunsModel::CursorColumn, Qt::Horizontal).toString() + QLatin1Char('|') +
                   rows->index(0, RunsModel::CursorColumn)
                       .data()
                       .toString()
                       .replace(QChar(0x00A0), QLatin1Char(' '));
        };
        QCOMPARE(read(), QStringLiteral("|"));
        QVERIFY(!fixture.runTable()->isColumnHidden(RunsModel::CursorColumn));
        const auto* axes = fixture.accuracy();
        QTest::mouseMove(fixture.accuracy(),
                         {qRound(axes->xAxis->coordToPixel(2)), axes->axisRect()->center().y()});
        QTRY_COMPARE(read(), QStringLiteral("epoch 2|50.0 %"));
        QCOMPARE(fixture.loss()->cursor().place(), std::optional(2.0));
        QTest::keyClick(fixture.loss(), Qt::Key_Right);
        QCOMPARE(read(), QStringLiteral("epoch 3|0.8333"));
        QTest::keyClick(fixture.loss(), Qt::Key_Escape);
        QCOMPARE(read(), QStringLiteral("|"));
        fixture.clickTab(QStringLiteral("Log"));
        QVERIFY(fixture.runTable()->isColumnHidden(RunsModel::CursorColumn));
    }

    void ofHundredsOfRunsSomeAreDrawn()
    {
        const CurvesFixture fixture;
        constexpr int count = 300;
        for (int i = 0; i < count; ++i) {
            storeRun(fixture.runs(), "run" + std::to_string(1'000 + i), {0.25, 0.5});
        }
        fixture.window.runs()->library()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.runTable()->model()->rowCount(), count, 30'000);
        fixture.action("hideAllRuns")->trigger();
        const int before = fixture.loss()->graphCount();
        fixture.action("showAllRuns")->trigger();
        QCOMPARE(fixture.loss()->runCurves().size(), RunComparison::mostRuns);
        constexpr int mostGraphs = 6; // Of a run.
        QVERIFY(fixture.loss()->graphCount() - before <=
                mostGraphs * static_cast<int>(RunComparison::mostRuns));
        const auto* limit = fixture.control<QLabel>("curvesLimit");
        QVERIFY(!limit->isHidden());
        QVERIFY(limit->text().contains(QLatin1String("30 of 300")));
        fixture.window.runs()->comparison()->setRuns({fixture.runs() / "run1000"});
        QVERIFY(limit->isHidden());
        QCOMPARE(fixture.loss()->graphCount(), before + mostGraphs);
    }

    void runsOfAQueueStayInTheCurves()
    {
        CurvesFixture fixture("waits");
        storeRun(fixture.runs(), "a", {0.25, 0.5});
        QTRY_COMPARE(fixture.drawn(), Folders{fixture.runs() / "a"});
        Folders trained;
        for (int i = 0; i < 2; ++i) {
            fixture.action("train")->trigger();
            QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Running);
            trained.insert(trained.begin(), fixture.window.session()->runFolder().toStdString());
            QVERIFY(fixture.window.runs()->comparison()->isShown(trained.front()));
            QCOMPARE(fixture.drawn().front(), trained.front()); // What is at work is drawn in any case.
            fixture.action("stopTraining")->trigger();
            QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        }
        QCOMPARE(fixture.drawn().size(), std::size_t{3});
        // The second is called like the first, but for its number.
        QTRY_COMPARE(fixture.window.session()->runName(), QStringLiteral("8-4-2-4-8 · STE · 2"));
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
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.window.runs()->selection()->select({folder});
        fixture.action("runColor:purple")->trigger();
        QCOMPARE(fixture.loss()->runCurves()[0].line(RunCurves::Validation)->pen().color(),
                 runColor(fixture.loss()->palette(), RunColor::Purple));
    }

    void controlsChangeBothPlots()
    {
        const CurvesFixture fixture;
        storeRun(fixture.runs(), "a", {0.25, 0.5, 0.75});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickTab(QStringLiteral("Curves"));
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
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickTab(QStringLiteral("Curves"));
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

BITOPS_TEST(TestCurves, QApplication)
#include "tst_curves.moc"
