// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/painted_texts.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/design/design_selection.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/classes_model.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/current_run.h"
#include "ui/runs/inside_panel.h"
#include "ui/runs/layer_curves.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/weight_histogram.h"
#include "ui/runs/weights_panel.h"
#include "ui/window/export_actions.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>

using namespace bitops;

namespace {

LayersEvent layersOf(int epoch, double sqnr)
{
    const LayerFigures quantized{.layer = "blocks.0.depthwise",
                                 .bits = 2,
                                 .sqnr = sqnr,
                                 .clipped = 0.25,
                                 .changed = 0.125,
                                 .scale = 0.5,
                                 .leastScale = 0.5,
                                 .mostScale = 0.5,
                                 .levels = {-2, 1},
                                 .range = {-0.125 * epoch, 0.125 * epoch},
                                 .histogram = std::vector<std::int64_t>(64, epoch)};
    return {
        .epoch = epoch,
        .layers = {quantized,
                   {.layer = "classifier", .range = {-1, 1}, .histogram = std::vector<std::int64_t>(64, 1)}}};
}

ClassesEvent answersOfClasses(int classes, int epoch)
{
    const auto count = static_cast<std::size_t>(classes);
    ClassesEvent event{.epoch = epoch,
                       .images = std::vector<std::int64_t>(count, 10),
                       .correct = std::vector<std::int64_t>(count, 8),
                       .confusion = {}};
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::int64_t> row(count, 0);
        row[i] = 8;
        row[(i + 1) % count] += 2;
        event.confusion.push_back(row);
    }
    return event;
}

/// A window with the tabs about a single run.
struct ShownFixture : WindowFixture
{
    explicit ShownFixture(const char* scenario = "happy")
        : WindowFixture(scenario)
    {
    }

    [[nodiscard]] RunTabs* tabs() const { return window.runs(); }
    [[nodiscard]] CurrentRun* current() const { return tabs()->currentRun(); }
    [[nodiscard]] QSlider* epoch() const
    {
        return window.findChild<QSlider*>(QStringLiteral("weightsEpoch"));
    }
    [[nodiscard]] QComboBox* layer() const
    {
        return window.findChild<QComboBox*>(QStringLiteral("weightsLayer"));
    }
    [[nodiscard]] QString nameOfClass(int row) const
    {
        return tabs()->classes()->classes()->model()->index(row, ClassesModel::NameColumn).data().toString();
    }
    /// What the action writes, line by line; the dialog's proposal goes first.
    QStringList exported(const char* name) const
    {
        const QString path = folder.filePath(QLatin1String(name));
        QString offered;
        answerNextFileDialog(path, &offered);
        action(name)->trigger();
        QFile file(path + QStringLiteral(".csv"));
        // A run that nobody has looked at is read first.
        if (!QTest::qWaitFor([&file] { return file.exists(); }) || !file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return QStringList{offered} +
               QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    }
    [[nodiscard]] QTableView* matrix() const { return tabs()->classes()->matrix(); }
    /// A page of the tab about a single run.
    void open(QWidget* page) const
    {
        window.centralWidget()->findChild<QTabWidget*>()->setCurrentWidget(tabs()->inside());
        tabs()->inside()->setCurrentPage(page);
    }

    /// With figures of layers for each epoch, and of classes for the best.
    [[nodiscard]] std::filesystem::path storeWhole(const std::string& name, int epochs, int classes = 3) const
    {
        const auto stored = storeRun(tabs()->library()->folder(), name, {0.5}, false);
        for (int i = 1; i <= epochs; ++i) {
            addStoredEvents(stored, {storedEpoch(i, 0.5), layersOf(i, 10.0 + i)});
        }
        addStoredEvents(stored, {answersOfClasses(classes, epochs)});
        return stored;
    }
    [[nodiscard]] bool isListed(const std::filesystem::path& run) const
    {
        return tabs()->library()->find(run) != nullptr;
    }
    [[nodiscard]] bool isRead() const { return current()->record() != nullptr && !current()->isLoading(); }
};

} // namespace

class TestCurrentRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void withoutARunItTellsWhatToDo()
    {
        const ShownFixture fixture;
        fixture.open(fixture.tabs()->weights());
        QVERIFY(fixture.text("weightsHint").contains(QLatin1String("F5")));
        QVERIFY(!fixture.tabs()->weights()->histogram()->isVisible());
        fixture.open(fixture.tabs()->classes());
        QVERIFY(fixture.text("classesHint").contains(QLatin1String("F5")));
        QVERIFY(!fixture.matrix()->isVisible());
    }

    void theSelectedRunIsShown()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 3);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->weights());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.layer()->count(), 2);
        QVERIFY(fixture.tabs()->weights()->histogram()->isVisible());
        QCOMPARE(fixture.epoch()->maximum(), 2);
        QCOMPARE(fixture.epoch()->value(), 2); // The last one.
        QCOMPARE(fixture.tabs()->weights()->histogram()->bars()->dataMainValue(0), 3.0);
        QCOMPARE(fixture.tabs()->weights()->curves()->noiseGraphs().size(), std::size_t{2});
        fixture.open(fixture.tabs()->classes());
        QCOMPARE(fixture.tabs()->classes()->classes()->model()->rowCount(), 3);
        QVERIFY(fixture.text("classesTitle").contains(QLatin1String("epoch 3")));
    }

    void aSelectedBlockIsTheOneThatIsShown()
    {
        const ShownFixture fixture;
        const auto run = storeRun(fixture.tabs()->library()->folder(), "a", {0.5}, false);
        LayerFigures figures;
        figures.range = {-1, 1};
        figures.histogram = std::vector<std::int64_t>(64, 1);
        LayersEvent event{.epoch = 1, .layers = std::vector<LayerFigures>(5, figures)};
        const std::vector<std::string> names{"blocks.0.depthwise", "blocks.0.pointwise", "blocks.2.depthwise",
                                             "blocks.2.pointwise", "classifier"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            event.layers[i].layer = names[i];
        }
        addStoredEvents(run, {event});
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->weights());
        fixture.window.selection()->selectLayer(2, 1);
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.layer()->count(), 5);
        QCOMPARE(fixture.layer()->currentIndex(), 3);
        fixture.window.selection()->selectBlock(0);
        QCOMPARE(fixture.layer()->currentIndex(), 1);
        fixture.window.selection()->setLayer(0);
        QCOMPARE(fixture.layer()->currentIndex(), 0);
        fixture.window.selection()->selectBlock(1); // Of which the run has none.
        QCOMPARE(fixture.layer()->currentIndex(), 0);
        fixture.window.selection()->setLayer(DesignSelection::classifier);
        QCOMPARE(fixture.layer()->currentIndex(), 4);
    }

    void theSliderGoesThroughTheEpochs()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 3);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->weights());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.layer()->count(), 2);
        const WeightHistogram* const histogram = fixture.tabs()->weights()->histogram();
        const QCPRange range = histogram->xAxis->range();
        QTest::keyClick(fixture.epoch(), Qt::Key_Home);
        QCOMPARE(histogram->bars()->dataMainValue(0), 1.0);
        QVERIFY(fixture.text("weightsEpochText").contains(QLatin1String("1")));
        QVERIFY(fixture.text("weightsText").contains(QLatin1String("11.0 dB")));
        QVERIFY(fixture.layer()->currentText().contains(QLatin1String("11.0 dB")));
        QCOMPARE(histogram->xAxis->range(), range); // Epochs can be compared.
        Q_EMIT fixture.tabs()->weights()->curves()->epochPicked(2);
        QCOMPARE(fixture.epoch()->value(), 1);
        QVERIFY(fixture.layer()->currentText().contains(QLatin1String("12.0 dB")));
        QVERIFY(fixture.tabs()->weights()->shownText().endsWith(QLatin1String("Epoch 2 of 3")));
        fixture.layer()->setCurrentIndex(1);
        QCOMPARE(histogram->bars()->dataMainValue(0), 1.0);
        QCOMPARE(histogram->levels()->dataCount(), 0);
        QVERIFY(fixture.text("weightsText").contains(QLatin1String("not quantized")));
    }

    void aRunThatGoesOnElsewhereIsReadAgain()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 2);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->weights());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.epoch()->maximum(), 1);
        addStoredEvents(run, {storedEpoch(3, 0.5), layersOf(3, 9)});
        fixture.tabs()->library()->refresh();
        QTRY_COMPARE(fixture.epoch()->maximum(), 2);
        QCOMPARE(fixture.epoch()->value(), 2); // It stood at the end.
        fixture.epoch()->setValue(0);
        addStoredEvents(run, {storedEpoch(4, 0.5), layersOf(4, 9)});
        fixture.tabs()->library()->refresh();
        QTRY_COMPARE(fixture.epoch()->maximum(), 3);
        QCOMPARE(fixture.epoch()->value(), 0);
    }

    void aRunIsReadWhenItIsLookedAt()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 2);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.tabs()->selection()->select({run});
        QVERIFY(fixture.current()->isLoading());
        QVERIFY(!QTest::qWaitFor([&] { return fixture.isRead(); }, 200));
        fixture.open(fixture.tabs()->weights());
        QTRY_VERIFY(fixture.isRead());
    }

    void aRunIsReadOnce()
    {
        const ShownFixture fixture;
        fixture.open(fixture.tabs()->weights());
        const auto first = fixture.storeWhole("a", 2);
        const auto second = fixture.storeWhole("b", 2);
        QTRY_VERIFY(fixture.isListed(first) && fixture.isListed(second));
        fixture.tabs()->selection()->select({first});
        QTRY_VERIFY(fixture.isRead());
        const RunRecord* const record = fixture.current()->record();
        fixture.tabs()->selection()->select({second});
        QVERIFY(fixture.current()->isLoading());
        QVERIFY(fixture.current()->record() == nullptr); // Never the other one's.
        QTRY_VERIFY(fixture.isRead());
        fixture.tabs()->selection()->select({first});
        QVERIFY(!fixture.current()->isLoading());
        QCOMPARE(fixture.current()->record(), record);
    }

    void whatThereIsNoRoomForIsReadAgain()
    {
        const ShownFixture fixture;
        fixture.open(fixture.tabs()->weights());
        const auto first = fixture.storeWhole("a", 2);
        const auto second = fixture.storeWhole("b", 2);
        QTRY_VERIFY(fixture.isListed(first) && fixture.isListed(second));
        fixture.current()->setRoom(1);
        fixture.tabs()->selection()->select({first});
        QTRY_VERIFY(fixture.isRead());
        fixture.tabs()->selection()->select({second});
        QTRY_VERIFY(fixture.isRead());
        fixture.tabs()->selection()->select({first});
        QVERIFY(fixture.current()->isLoading());
        QVERIFY(fixture.current()->record() == nullptr);
        QTRY_VERIFY(fixture.isRead());
    }

    void theWindowsOwnTrainingIsShownAsItGrows()
    {
        const ShownFixture fixture("figures");
        fixture.open(fixture.tabs()->weights());
        fixture.action("train")->trigger();
        QVERIFY(!fixture.current()->folder().empty());
        QTRY_COMPARE(fixture.layer()->count(), 1);
        QTRY_VERIFY(!fixture.window.session()->isRunning());
        QTRY_COMPARE(fixture.epoch()->maximum(), 1);
        QCOMPARE(fixture.epoch()->value(), 1);
        QCOMPARE(fixture.current()->record()->layers(), fixture.window.session()->record().layers());
        fixture.open(fixture.tabs()->classes());
        QCOMPARE(fixture.tabs()->classes()->classes()->model()->rowCount(), 2);
    }

    void whatWasTrainedHereIsNotReadAgain()
    {
        const ShownFixture fixture("figures");
        fixture.open(fixture.tabs()->weights());
        const auto other = fixture.storeWhole("a", 1);
        for (int i = 0; i < 2; ++i) { // The first gives its place to the second.
            fixture.action("train")->trigger();
            QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        }
        const auto& runs = fixture.tabs()->library()->runs();
        QCOMPARE(runs.size(), std::size_t{3});
        // Found anew each time: a scan puts another object in its place.
        const auto first = [&] {
            return *std::find_if(runs.begin(), runs.end(), [&](const ListedRunPtr& run) {
                return run->folder != other && run != fixture.tabs()->library()->published();
            });
        };
        // The list need not keep the figures of layers; whether it does hangs on when it looked.
        fixture.tabs()->selection()->select({other});
        QTRY_VERIFY(fixture.isRead());
        fixture.tabs()->selection()->select({first()->folder});
        QVERIFY(fixture.isRead()); // The stand-in has left no file to read.
        QCOMPARE(fixture.current()->record()->layers().size(), std::size_t{2});
    }

    void whatIsInTheTrashIsShownNoLonger()
    {
        const ShownFixture fixture("figures");
        fixture.open(fixture.tabs()->weights());
        fixture.action("train")->trigger();
        QTRY_VERIFY(!fixture.window.session()->isRunning());
        const std::filesystem::path own = fixture.window.session()->runFolder().toStdString();
        QTRY_VERIFY(fixture.isListed(own));
        QCOMPARE(fixture.current()->folder(), own);
        std::filesystem::remove_all(own);
        fixture.tabs()->library()->refresh();
        QTRY_VERIFY(fixture.current()->folder().empty());
        QVERIFY(fixture.current()->record() == nullptr);
        QVERIFY(fixture.text("weightsHint").contains(QLatin1String("F5")));
    }

    void aRunWithoutFiguresSaysSo()
    {
        const ShownFixture fixture;
        fixture.open(fixture.tabs()->weights());
        fixture.action("train")->trigger();
        QTRY_VERIFY(!fixture.window.session()->isRunning());
        QTRY_VERIFY(fixture.text("weightsHint").contains(fixture.window.session()->runName()));
        QVERIFY(!fixture.tabs()->weights()->histogram()->isVisible());
    }

    void aRunThatCannotBeReadSaysWhy()
    {
        const ShownFixture fixture;
        const auto run = storeRun(fixture.tabs()->library()->folder(), "a", {0.5});
        std::filesystem::remove(run / run_file::events);
        std::filesystem::create_directory(run / run_file::events);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->weights());
        fixture.tabs()->selection()->select({run});
        QTRY_VERIFY(!fixture.current()->problem().isEmpty());
        QVERIFY(fixture.text("weightsHint").contains(fixture.current()->problem()));
        fixture.open(fixture.tabs()->classes());
        QVERIFY(fixture.text("classesHint").contains(fixture.current()->problem()));
    }

    void aHundredClassesAreInSight()
    {
        ShownFixture fixture;
        QVERIFY(fixture.isShown());
        const auto run = fixture.storeWhole("a", 1, 100);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->classes());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.matrix()->model()->rowCount(), 100);
        auto* whole = fixture.window.findChild<QCheckBox*>(QStringLiteral("wholeMatrix"));
        QVERIFY(whole->isChecked());
        const int small = fixture.matrix()->rowHeight(0);
        QVERIFY(fixture.matrix()->columnWidth(0) * 100 <=
                std::max(fixture.matrix()->viewport()->width(), 300));
        whole->setChecked(false);
        QVERIFY(fixture.matrix()->rowHeight(0) > small);
    }

    void otherClassesAreShownAnew()
    {
        const ShownFixture fixture;
        const auto first = fixture.storeWhole("a", 1, 30);
        const auto named = fixture.storeWhole("b", 1, 30);
        DataEvent data{.kind = "folder", .classes = {}, .mean = {0.5}, .deviation = {0.5}};
        for (int i = 0; i < 30; ++i) {
            data.classes.push_back("kind " + std::to_string(i));
        }
        addStoredEvents(named, {data});
        QTRY_VERIFY(fixture.isListed(first) && fixture.isListed(named));
        fixture.open(fixture.tabs()->classes());
        auto* whole = fixture.window.findChild<QCheckBox*>(QStringLiteral("wholeMatrix"));
        fixture.tabs()->selection()->select({first});
        QTRY_COMPARE(fixture.nameOfClass(0), QStringLiteral("0"));
        fixture.tabs()->selection()->select({named});
        QTRY_COMPARE(fixture.nameOfClass(0), QStringLiteral("kind 0"));
        fixture.tabs()->selection()->select({first}); // Both have been read: one follows the other at once.
        QCOMPARE(fixture.nameOfClass(0), QStringLiteral("0"));
        whole->setChecked(false);
        fixture.tabs()->selection()->select({named});
        QCOMPARE(fixture.nameOfClass(0), QStringLiteral("kind 0"));
        QVERIFY(!whole->isChecked()); // What a person has chosen stays.
    }

    void theAnswersAreExported()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 2);
        const auto bare = storeRun(fixture.tabs()->library()->folder(), "b", {0.5});
        QTRY_VERIFY(fixture.isListed(run) && fixture.isListed(bare));
        QVERIFY(!fixture.action("exportClasses")->isEnabled());
        QVERIFY(fixture.action("exportClasses")->toolTip().contains(QLatin1String("Select a run")));
        fixture.tabs()->selection()->select({run});
        QVERIFY(fixture.current()->record() == nullptr); // Nobody has looked at it: it is read for the file.
        const QStringList classes = fixture.exported("exportClasses");
        QCOMPARE(classes.size(), 5);
        QCOMPARE(classes.at(0), QStringLiteral("a-classes.csv"));
        QVERIFY(classes.at(1).startsWith(QLatin1String("part,epoch,class,name,images,correct,accuracy")));
        QVERIFY(classes.at(2).startsWith(QLatin1String("validation,2,0,,10,8,0.8")));
        QCOMPARE(fixture.exported("exportConfusion"),
                 QStringList({QStringLiteral("a-confusion.csv"), QStringLiteral("part,epoch,class,0,1,2"),
                              QStringLiteral("validation,2,0,8,2,0"), QStringLiteral("validation,2,1,0,8,2"),
                              QStringLiteral("validation,2,2,2,0,8")}));
        fixture.open(fixture.tabs()->classes());
        fixture.tabs()->selection()->select({bare});
        QTRY_VERIFY(!fixture.action("exportConfusion")->isEnabled());
        QVERIFY(!fixture.action("exportClasses")->isEnabled());
        QVERIFY(fixture.action("exportClasses")->toolTip().contains(QStringLiteral("“b”")));
    }

    void theWholeMatrixIsAPicture()
    {
        ShownFixture fixture;
        QVERIFY(fixture.isShown());
        auto* menu = fixture.window.findChild<QMenu*>(QStringLiteral("confusionPlotMenu"));
        QMenu* plots = fixture.window.exports()->plots()->menu();
        Q_EMIT plots->aboutToShow();
        QVERIFY(!menu->isEnabled());
        Q_EMIT plots->aboutToHide();
        const auto run = fixture.storeWhole("a", 1, 40);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->classes());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.matrix()->model()->rowCount(), 40);
        Q_EMIT plots->aboutToShow();
        QVERIFY(menu->isEnabled());
        const PlotPicture picture = fixture.tabs()->classes()->picture();
        QVERIFY(picture.size().width() > fixture.matrix()->viewport()->width());
        fixture.action("confusionPlotCopy")->trigger();
        const QImage image = QApplication::clipboard()->image();
        QCOMPARE(image.size(), picture.size() * 2);
        const QByteArray svg = figureContent(picture, {}, PlotFormat::Svg, QStringLiteral("a: matrix"));
        QVERIFY(svg.contains("<title>a: matrix</title>"));
        const QString texts = paintedTexts(picture).join(QLatin1Char('\n'));
        QVERIFY(texts.contains(QStringLiteral("checkpoint"))); // The title says of which run and when.
        const QString sides = fixture.text("matrixSides");
        QVERIFY(sides.contains(QLatin1String("true class")));
        QVERIFY(texts.contains(sides));
        QVERIFY(figureContent(picture, {}, PlotFormat::Pdf, {}).startsWith("%PDF"));
        // Over the matrix, beside what copies its cells.
        QVERIFY(fixture.matrix()->actions().contains(menu->menuAction()));
        QVERIFY(fixture.matrix()->actions().contains(fixture.action("exportConfusion")));
    }

    void altLettersLeadToWhatIsSeen()
    {
        ShownFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        const auto run = fixture.storeWhole("a", 2);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.tabs()->selection()->select({run});
        fixture.open(fixture.tabs()->weights());
        QTRY_COMPARE(fixture.layer()->count(), 2);
        QTest::keyClick(&fixture.window, Qt::Key_W, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), fixture.layer());
        QTest::keyClick(&fixture.window, Qt::Key_O, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), fixture.epoch());
        fixture.open(fixture.tabs()->classes());
        const auto* whole = fixture.window.findChild<QCheckBox*>(QStringLiteral("wholeMatrix"));
        const bool before = whole->isChecked();
        QTest::keyClick(&fixture.window, Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(whole->isChecked(), !before);
    }

    void theClassInTheTableIsTheRowOfTheMatrix()
    {
        const ShownFixture fixture;
        const auto run = fixture.storeWhole("a", 1, 10);
        QTRY_VERIFY(fixture.isListed(run));
        fixture.open(fixture.tabs()->classes());
        fixture.tabs()->selection()->select({run});
        QTRY_COMPARE(fixture.matrix()->model()->rowCount(), 10);
        QTableView* const classes = fixture.tabs()->classes()->classes();
        classes->sortByColumn(ClassesModel::NameColumn, Qt::DescendingOrder);
        classes->selectRow(0);
        QCOMPARE(fixture.matrix()->currentIndex().row(), 9);
        QCOMPARE(fixture.matrix()->currentIndex().column(), 9);
    }
};

BITOPS_TEST(TestCurrentRun, QApplication)

#include "tst_current_run.moc"
