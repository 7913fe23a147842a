// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/painted_texts.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/tradeoff_marks.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/runs/tradeoff_plot.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTabWidget>

#include <cmath>
#include <fstream>

using namespace bitops;

namespace {

/// A window whose tab of accuracy and BitOps is in front.
struct TradeoffFixture : WindowFixture
{
    TradeoffFixture()
    {
        window.centralWidget()->findChild<QTabWidget*>()->setCurrentWidget(window.runs()->tradeoff());
    }

    [[nodiscard]] std::filesystem::path runs() const { return window.runs()->library()->folder(); }
    [[nodiscard]] TradeoffPlot* plot() const { return window.runs()->tradeoff()->plot(); }
    [[nodiscard]] std::size_t pointCount() const { return plot()->points().size(); }
    [[nodiscard]] QComboBox* data() const
    {
        return window.findChild<QComboBox*>(QStringLiteral("tradeoffData"));
    }
    [[nodiscard]] QStringList selected() const
    {
        QStringList names;
        for (const ListedRunPtr& run : window.runs()->selection()->runs()) {
            names += QString::fromStdString(run->name());
        }
        return names;
    }
    /// As storeRun, learned from another data set.
    void storeRunOn(const char* data, const std::string& name, double accuracy) const
    {
        const auto stored = storeRun(runs(), name, {accuracy});
        RunDescription description = *loadRunDescription(stored);
        description.training.data = data;
        std::ofstream(stored / run_file::description) << descriptionToText(description);
    }
};

} // namespace

class TestTradeoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void withoutRunsItTellsWhatToDo()
    {
        const TradeoffFixture fixture;
        QVERIFY(fixture.text("tradeoffHint").contains(QLatin1String("F5")));
        QVERIFY(!fixture.plot()->isVisible());
        storeRun(fixture.runs(), "begun", {}, false);
        QTRY_VERIFY(fixture.text("tradeoffHint").contains(QLatin1String("epoch")));
        QVERIFY(!fixture.plot()->isVisible());
    }

    void eachRunIsAPointOfItsBestEpoch()
    {
        const TradeoffFixture fixture;
        storeRun(fixture.runs(), "a", {0.5, 0.75, 0.625}, true, *findPreset("notebook-uniform2"));
        storeRun(fixture.runs(), "b", {0.25}, true, *findPreset("notebook-float"));
        QTRY_COMPARE(fixture.pointCount(), std::size_t{2});
        QVERIFY(fixture.plot()->isVisible());
        QCOMPARE(fixture.plot()->points()[0].accuracy, 0.75);
        QVERIFY(fixture.plot()->points()[0].text.contains(QLatin1String("epoch 2")));
        QCOMPARE(fixture.plot()->frontGraph()->dataCount(), 1);
    }

    void pointsFollowTheCountingRule()
    {
        const TradeoffFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        QTRY_COMPARE(fixture.pointCount(), std::size_t{1});
        const double before = fixture.plot()->points()[0].bitops;
        QCOMPARE(before, static_cast<double>(fixture.document()->costs().total.bitops));
        fixture.document()->setCostOptions({CountingRule::Product, false});
        QTRY_COMPARE(fixture.plot()->points()[0].bitops,
                     static_cast<double>(fixture.document()->costs().total.bitops));
        QVERIFY(fixture.plot()->points()[0].bitops > before);
        QVERIFY(fixture.plot()->xAxis->label().contains(QLatin1String("product")));
    }

    void runsOfOtherDataAreShownApart()
    {
        const TradeoffFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        storeRun(fixture.runs(), "b", {0.6});
        fixture.storeRunOn("/data/cifar10", "c", 0.9);
        QTRY_COMPARE(fixture.data()->count(), 2);
        QCOMPARE(fixture.pointCount(), std::size_t{2}); // The larger group.
        QVERIFY(fixture.data()->currentText().startsWith(QLatin1String("shapes")));
        fixture.data()->setCurrentIndex(1);
        Q_EMIT fixture.data()->activated(1);
        QCOMPARE(fixture.plot()->points()[0].name, QStringLiteral("c"));
        QCOMPARE(fixture.pointCount(), std::size_t{1});
        // What is selected in the table is shown.
        fixture.window.runs()->selection()->select({fixture.runs() / "b"});
        QCOMPARE(fixture.pointCount(), std::size_t{2});
    }

    void meansStandForRunsThatDifferInTheirSeed()
    {
        const TradeoffFixture fixture;
        const auto storeSeed = [&fixture](const char* name, int seed, double accuracy) {
            const auto stored = storeRun(fixture.runs(), name, {accuracy});
            RunDescription description = *loadRunDescription(stored);
            description.training.seed = seed;
            std::ofstream(stored / run_file::description) << descriptionToText(description);
        };
        storeSeed("seed-0_bits-4", 0, 0.5);
        storeSeed("seed-1_bits-4", 1, 0.7);
        storeRun(fixture.runs(), "float", {0.9}, true, *findPreset("notebook-float"));
        QTRY_COMPARE(fixture.pointCount(), std::size_t{3});
        auto* means = fixture.window.findChild<QCheckBox*>(QStringLiteral("tradeoffMeans"));

        means->click();

        QCOMPARE(fixture.pointCount(), std::size_t{2});
        const TradeoffPoint& mean = fixture.plot()->points()[1];
        QCOMPARE(mean.name, QStringLiteral("bits-4"));
        QVERIFY(std::abs(mean.accuracy - 0.6) < 1e-9);
        QVERIFY(std::abs(*mean.deviation - 0.1 * std::sqrt(2)) < 1e-9);
        QVERIFY(!fixture.plot()->points()[0].deviation);
        QVERIFY(fixture.data()->currentText().contains(QLatin1Char('3')));
        fixture.plot()->setFocus();
        QTest::keyClick(fixture.plot(), Qt::Key_End);
        QCOMPARE(fixture.selected().size(), 2);
        means->click();
        QCOMPARE(fixture.pointCount(), std::size_t{3});
    }

    void theChosenDataStayWhenRunsCome()
    {
        const TradeoffFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        fixture.storeRunOn("/data/cifar10", "b", 0.9);
        QTRY_COMPARE(fixture.data()->count(), 2);
        fixture.data()->setCurrentIndex(1);
        Q_EMIT fixture.data()->activated(1);
        const QString chosen = fixture.data()->currentText();
        storeRun(fixture.runs(), "c", {0.25});
        QTRY_COMPARE(fixture.window.runs()->model()->rowCount(), 3);
        QTRY_VERIFY(fixture.data()->itemText(0).contains(QLatin1Char('2')) ||
                    fixture.data()->itemText(1).contains(QLatin1Char('2')));
        QCOMPARE(fixture.data()->currentText(), chosen);
    }

    void aClickSelectsTheRunAndADoubleClickOpensItsDesign()
    {
        TradeoffFixture fixture;
        QVERIFY(fixture.isShown());
        storeRun(fixture.runs(), "a", {0.5}, true, *findPreset("notebook-uniform2"));
        storeRun(fixture.runs(), "b", {0.75}, true, *findPreset("notebook-float"));
        QTRY_COMPARE(fixture.pointCount(), std::size_t{2});
        fixture.plot()->replot();
        const QPoint place = fixture.plot()->marks()->placeOf(0).toPoint();
        QTest::mouseClick(fixture.plot(), Qt::LeftButton, {}, place);
        QCOMPARE(fixture.selected(), QStringList{QStringLiteral("a")});
        QTest::mouseDClick(fixture.plot(), Qt::LeftButton, {}, place);
        QCOMPARE(fixture.document()->network(), *findPreset("notebook-uniform2"));
        QTest::keyClick(fixture.plot(), Qt::Key_Right);
        QCOMPARE(fixture.selected(), QStringList{QStringLiteral("b")});
        QTest::keyClick(fixture.plot(), Qt::Key_Return);
        QCOMPARE(fixture.document()->network(), *findPreset("notebook-float"));
    }

    void theListOfDataStaysAsItIs()
    {
        const TradeoffFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        QTRY_COMPARE(fixture.pointCount(), std::size_t{1});
        const QSignalSpy removed(fixture.data()->model(), &QAbstractItemModel::rowsRemoved);
        const QSignalSpy reset(fixture.data()->model(), &QAbstractItemModel::modelReset);
        storeRun(fixture.runs(), "b", {0.25});
        QTRY_COMPARE(fixture.pointCount(), std::size_t{2});
        QVERIFY(fixture.data()->currentText().contains(QLatin1Char('2')));
        QCOMPARE(removed.count() + reset.count(), 0);
        std::filesystem::remove_all(fixture.runs() / "a");
        std::filesystem::remove_all(fixture.runs() / "b");
        fixture.window.runs()->library()->refresh();
        QTRY_COMPARE(fixture.data()->count(), 0);
    }

    void thePlotCanBeExported()
    {
        TradeoffFixture fixture;
        QVERIFY(fixture.isShown());
        storeRun(fixture.runs(), "alpha", {0.5}, true, *findPreset("notebook-uniform2"));
        storeRun(fixture.runs(), "beta", {0.75});
        QTRY_COMPARE(fixture.pointCount(), std::size_t{2});
        QString offered;
        saveNextFigure([](FigureDialog*) {});
        answerNextFileDialog(fixture.folder.filePath(QStringLiteral("points")), &offered);
        fixture.action("tradeoffPlotFigure")->trigger();
        QCOMPARE(offered, QStringLiteral("runs-tradeoff.pdf"));
        QFile file(fixture.folder.filePath(QStringLiteral("points.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.size() > 1000 && content.contains("%%EOF"));
        QVERIFY(paintedTexts(fixture.plot()).contains(QStringLiteral("alpha")));
    }

    void thePictureIsCopied()
    {
        TradeoffFixture fixture;
        QVERIFY(fixture.isShown());
        storeRun(fixture.runs(), "alpha", {0.5});
        QTRY_COMPARE(fixture.pointCount(), std::size_t{1});
        fixture.action("tradeoffPlotCopy")->trigger();
        QCOMPARE(QApplication::clipboard()->image().size(),
                 fixture.plot()->size().expandedTo({480, 320}) * 2);
    }
};

BITOPS_TEST(TestTradeoff, QApplication)

#include "tst_tradeoff.moc"
