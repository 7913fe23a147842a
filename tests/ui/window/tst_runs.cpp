// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/own_trash.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/colors.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_panel.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTabWidget>
#include <QToolButton>

using namespace bitops;

namespace {

/// A window with runs, their tab in front.
struct RunsFixture : WindowFixture
{
    explicit RunsFixture(const char* scenario = "happy")
        : WindowFixture(scenario)
    {
        window.runs()->showTable();
    }

    [[nodiscard]] std::filesystem::path runs() const { return panelLibrary()->folder(); }
    [[nodiscard]] RunLibrary* panelLibrary() const { return window.runs()->library(); }
    [[nodiscard]] RunsPanel* panel() const { return window.runs()->panel(); }
    [[nodiscard]] RunTable* runTable() const { return panel()->table(); }
    [[nodiscard]] QString runText(int row, int column) const
    {
        return runTable()->model()->index(row, column).data().toString();
    }
    void clickRun(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(runTable()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    [[nodiscard]] QPoint placeOf(int row) const
    {
        return runTable()->visualRect(runTable()->model()->index(row, RunsModel::StateColumn)).center();
    }
};

/// Opens URLs for the desktop, and keeps them.
class UrlKeeper : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl& url) { urls += url; }

public:
    QList<QUrl> urls;
};

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabsStandInTheirOrder()
    {
        const WindowFixture fixture;
        auto* tabs = fixture.window.centralWidget()->findChild<QTabWidget*>();
        QStringList titles;
        for (int i = 0; i < tabs->count(); ++i) {
            titles += tabs->tabText(i);
        }
        QCOMPARE(titles.join(QStringLiteral(", ")),
                 QStringLiteral("Curves, Accuracy vs BitOps, Sensitivity, Sweep, Inside, Layers, Log"));
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void anEmptyTableTellsWhatToDo()
    {
        const RunsFixture fixture;
        QVERIFY(fixture.text("runsHint").contains(QLatin1String("Reading")));
        QTRY_VERIFY(fixture.text("runsHint").contains(QLatin1String("F5")));
        QVERIFY(!fixture.runTable()->isVisible());
        QVERIFY(!fixture.action("openRunDesign")->isEnabled());
        QVERIFY(!fixture.action("openRunDesign")->toolTip().isEmpty());
    }

    void aRunOfThisWindowComesToStandInTheTable()
    {
        const RunsFixture fixture;
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        QVERIFY(fixture.runTable()->isVisible());
    }

    void theFilterSaysWhenNothingIsLeft()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        auto* filter = fixture.window.findChild<QLineEdit*>(QStringLiteral("runsFilter"));
        QTest::keyClicks(filter, QStringLiteral("zzz"));
        QVERIFY(fixture.text("runsHint").contains(QLatin1String("filter")));
        QVERIFY(!fixture.runTable()->isVisible());
        filter->clear();
        QVERIFY(fixture.runTable()->isVisible());
    }

    void aDoubleClickOrReturnOpensTheDesign()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5}, true, *findPreset("notebook-uniform2"));
        storeRun(fixture.runs(), "b", {0.5}, true, *findPreset("notebook-float"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        fixture.runTable()->sortByColumn(RunsModel::NameColumn, Qt::AscendingOrder);
        fixture.clickRun(0);
        QTest::mouseDClick(fixture.runTable()->viewport(), Qt::LeftButton, {}, fixture.placeOf(0));
        QCOMPARE(fixture.document()->network(), *findPreset("notebook-uniform2"));
        fixture.clickRun(1);
        QTest::keyClick(fixture.runTable(), Qt::Key_Return);
        QCOMPARE(fixture.document()->network(), *findPreset("notebook-float"));
    }

    void theTableIsATabThatCanBeClosed()
    {
        const WindowFixture fixture;
        auto* tabs = fixture.window.centralWidget()->findChild<QTabWidget*>();
        const int count = tabs->count();
        RunsPanel* panel = fixture.window.runs()->panel();
        QVERIFY(tabs->indexOf(panel) < 0);
        fixture.window.findChild<QToolButton*>(QStringLiteral("fullRunTable"))->click();
        QCOMPARE(tabs->count(), count + 1);
        QCOMPARE(tabs->currentWidget(), panel);
        tabs->setCurrentIndex(0);
        fixture.window.findChild<QToolButton*>(QStringLiteral("fullRunTable"))->click();
        QCOMPARE(tabs->count(), count + 1);
        QCOMPARE(tabs->currentWidget(), panel);
        fixture.window.findChild<QToolButton*>(QStringLiteral("closeRunTable"))->click();
        QCOMPARE(tabs->count(), count);
        fixture.window.findChild<QToolButton*>(QStringLiteral("fullRunTable"))->click();
        QCOMPARE(tabs->currentWidget(), panel);
    }

    void listAndTableHaveOneSelection()
    {
        const RunsFixture fixture;
        for (const char* name : {"a", "b", "c"}) {
            storeRun(fixture.runs(), name, {0.5});
        }
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 3);
        RunTable* list = fixture.window.runs()->list()->table();
        QTRY_COMPARE(list->model()->rowCount(), 3);
        fixture.clickRun(0);
        fixture.clickRun(2, Qt::ControlModifier);
        QCOMPARE(list->selectedRuns().size(), std::size_t{2});
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(1, RunsModel::NameColumn)).center());
        QCOMPARE(list->selectedRuns().size(), std::size_t{1});
        QCOMPARE(fixture.runTable()->selectedRuns(), list->selectedRuns());
        QTest::keyClick(list, Qt::Key_F2); // The table is at hand: the name is edited there.
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && fixture.runTable()->isAncestorOf(editor));
    }

    void aRunHasItsMarkAndItsBitsInTheirColors()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        const QModelIndex name = fixture.runTable()->model()->index(0, RunsModel::NameColumn);
        QTRY_VERIFY(name.data(RunsModel::ShownRole).toBool());
        const auto hasColor = [&fixture](const QModelIndex& cell, const QColor& color) {
            const QImage image =
                fixture.runTable()->viewport()->grab(fixture.runTable()->visualRect(cell)).toImage();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, image.height() / 2) == color) {
                    return true;
                }
            }
            return false;
        };
        const QColor mark = runColor(fixture.runTable()->palette(),
                                     fixture.panelLibrary()->find(fixture.runs() / "a")->look().color);
        QVERIFY(hasColor(name, mark));
        for (const int bits : {8, 4, 2}) {
            QVERIFY(hasColor(name.siblingAtColumn(RunsModel::BitsColumn), bitColor(bits)));
        }
        fixture.action("hideAllRuns")->trigger();
        QVERIFY(!hasColor(name, mark)); // Faded.
    }

    void theSelectedRunsAreShownAloneByAKey()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        storeRun(fixture.runs(), "b", {0.5});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        QVERIFY(!fixture.action("showOnlyRuns")->isEnabled());
        fixture.clickRun(0);
        QTest::keyClick(fixture.runTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.window.runs()->comparison()->listedRuns(), fixture.runTable()->selectedRuns());
        auto* tabs = fixture.window.centralWidget()->findChild<QTabWidget*>();
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Curves"));
    }

    void anEditedDesignIsAskedAbout()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5}, true, *findPreset("notebook-uniform2"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.document()->removeBlocks(0, 1);
        const Network design = fixture.document()->network();
        fixture.clickRun(0);
        answerNextQuestion(QMessageBox::Cancel);
        fixture.action("openRunDesign")->trigger();
        QCOMPARE(fixture.document()->network(), design);
        answerNextQuestion(QMessageBox::Discard);
        fixture.action("openRunDesign")->trigger();
        QCOMPARE(fixture.document()->network(), *findPreset("notebook-uniform2"));
    }

    void aStoppedRunIsResumedWithItsEpochs()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25, 0.5, 0.5, 0.875}, false);
        addStoredEvents(folder, {StoppedEvent{.epochs = 4, .seconds = 1}});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        QVERIFY(fixture.action("resumeRun")->isEnabled());
        // What is known when it goes on; then the stand-in may be quick.
        QList<std::size_t> epochs;
        connect(fixture.window.session(), &TrainingSession::stateChanged, &fixture.window,
                [&] { epochs += fixture.window.session()->epochs().size(); });
        QTest::keyClick(fixture.runTable(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!fixture.action("resumeRun")->isEnabled());
        QTRY_COMPARE(fixture.window.session()->runFolder().toStdString(), folder.string());
        QVERIFY(epochs.contains(4));
        QTRY_VERIFY(!fixture.window.session()->isRunning());
        // The stand-in trains from the first epoch: what it does again replaces what was there.
        QCOMPARE(fixture.window.session()->epochs().size(), std::size_t{3});
        QVERIFY(std::holds_alternative<CompletedEvent>(*fixture.window.session()->record().outcome()));
        QCOMPARE(fixture.window.session()->record().bestEpoch()->valAccuracy, 0.875);
    }

    void aResumedTrainerThatSaysNothingHasFailed()
    {
        const RunsFixture fixture("silent");
        const auto folder = storeRun(fixture.runs(), "a", {0.25}, false);
        addStoredEvents(folder, {StoppedEvent{.epochs = 1, .seconds = 1}});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.action("resumeRun")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        QVERIFY(std::holds_alternative<FailedEvent>(*fixture.window.session()->record().outcome()));
    }

    void aRunThatIsReadToBeResumedCanBeStopped()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25}, false);
        addStoredEvents(folder, {StoppedEvent{.epochs = 1, .seconds = 1}});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        EndlessEvents events(folder);
        QVERIFY(events.isMade());
        fixture.action("resumeRun")->trigger();
        QCOMPARE(fixture.window.session()->state(), TrainingSession::State::Reading);
        QVERIFY(fixture.text("runStatus").contains(QLatin1String("read")));
        QVERIFY(!fixture.action("resumeRun")->isEnabled());
        QVERIFY(!fixture.action("deleteRun")->isEnabled());
        fixture.action("stopTraining")->trigger();
        QCOMPARE(fixture.window.session()->state(), TrainingSession::State::Idle);
        events.end();
        QCoreApplication::processEvents();
        QCOMPARE(fixture.window.session()->state(), TrainingSession::State::Idle);
        QVERIFY(fixture.action("resumeRun")->isEnabled());
    }

    void aRunThatIsGoneIsNotResumed()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25}, false);
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        std::filesystem::remove(folder / run_file::description);
        QString sentence;
        readNextMessage(&sentence);
        fixture.action("resumeRun")->trigger();
        QTRY_VERIFY2(sentence.contains(QLatin1String("run.json")), qPrintable(sentence));
        QCOMPARE(fixture.window.session()->state(), TrainingSession::State::Idle);
    }

    void whatHasEndedForGoodIsNotResumed()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        QVERIFY(!fixture.action("resumeRun")->isEnabled());
        QVERIFY(fixture.action("resumeRun")->toolTip().contains(QLatin1String("nothing to resume")));
    }

    void aRunIsRenamedInItsCell()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        QTest::keyClick(fixture.runTable(), Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("mine"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(fixture.runText(0, RunsModel::NameColumn), QStringLiteral("mine"));
        QCOMPARE(loadRunNotes(folder)->name, std::string("mine"));
    }

    void notesAreWrittenInADialog()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            dialog->findChild<QLineEdit*>(QStringLiteral("runName"))->setText(QStringLiteral("wide"));
            dialog->findChild<QPlainTextEdit*>(QStringLiteral("runNotes"))
                ->setPlainText(QStringLiteral("two\nlines"));
            dialog->findChild<QComboBox*>(QStringLiteral("runColor"))->setCurrentIndex(1);
            dialog->accept();
        });
        fixture.action("editRunNotes")->trigger();
        const RunNotes notes = *loadRunNotes(folder);
        QCOMPARE(notes.name, std::string("wide"));
        QCOMPARE(notes.notes, std::string("two\nlines"));
        QCOMPARE(notes.color, std::optional(RunColor::Blue));
        QCOMPARE(fixture.runText(0, RunsModel::NotesColumn), QStringLiteral("two lines"));
    }

    void severalRunsAreColored()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.25});
        storeRun(fixture.runs(), "b", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        fixture.clickRun(0);
        fixture.clickRun(1, Qt::ControlModifier);
        QCOMPARE(fixture.window.runs()->selection()->runs().size(), std::size_t{2});
        fixture.action("runColor:green")->trigger();
        for (const char* name : {"a", "b"}) {
            QCOMPARE(loadRunNotes(fixture.runs() / name)->color, std::optional(RunColor::Green));
        }
        // The selection stays when runs are read again.
        QCOMPARE(fixture.window.runs()->selection()->runs().size(), std::size_t{2});
        fixture.action("runColor")->trigger();
        QVERIFY(!loadRunNotes(fixture.runs() / "a")->color);
    }

    void aFolderIsShownByTheDesktop()
    {
        UrlKeeper keeper;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &keeper, "open");
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        fixture.action("revealRun")->trigger();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(keeper.urls.value(0).toLocalFile().toStdString(), folder.string());
    }

    void deletingAsksAndGoesToTheTrash()
    {
        const QTemporaryDir home;
        const OwnTrash trash(home.path());
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.clickRun(0);
        answerNextQuestion(QMessageBox::Cancel);
        QTest::keyClick(fixture.runTable(), Qt::Key_Delete);
        QVERIFY(std::filesystem::exists(folder));
        QApplication::setActiveWindow(fixture.runTable()->window());
        answerNextQuestion(QMessageBox::NoButton, QStringLiteral("Move to Trash"));
        QTest::keyClick(fixture.runTable(), Qt::Key_Delete);
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(QFile::exists(trash.files() + QStringLiteral("/a/run.json")));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 0);
        QVERIFY(fixture.text("runsHint").contains(QLatin1String("F5")));
    }

    void aRunThatGoesOnIsNotDeleted()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.25}, false);
        const HeldLock lock(folder);
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        fixture.panelLibrary()->refresh();
        QTRY_COMPARE(fixture.runText(0, RunsModel::StateColumn), QStringLiteral("running"));
        fixture.clickRun(0);
        QVERIFY(!fixture.action("deleteRun")->isEnabled());
        QVERIFY(fixture.action("deleteRun")->toolTip().contains(QLatin1String("running")));
        QVERIFY(!fixture.action("resumeRun")->isEnabled());
        QVERIFY(!fixture.panelLibrary()->moveToTrash(folder));
        QVERIFY(std::filesystem::exists(folder));
    }

    void aRunIsDuplicatedAsANewDesignWithItsRecipe()
    {
        const RunsFixture fixture;
        const auto folder = storeRun(fixture.runs(), "a", {0.5}, true, *findPreset("notebook-uniform2"));
        QVERIFY(saveRunNotes(folder, {"mine", "", {}}));
        QTRY_COMPARE(fixture.runText(0, RunsModel::NameColumn), QStringLiteral("mine"));
        fixture.document()->removeBlocks(0, 1);
        const Network design = fixture.document()->network();
        fixture.clickRun(0);
        answerNextQuestion(QMessageBox::Cancel);
        fixture.action("duplicateRun")->trigger();
        QCOMPARE(fixture.document()->network(), design);
        answerNextQuestion(QMessageBox::Discard);
        fixture.action("duplicateRun")->trigger();
        Network expected = *findPreset("notebook-uniform2");
        expected.name = "mine";
        QCOMPARE(fixture.document()->network(), expected);
        QVERIFY(fixture.document()->filePath().isEmpty());
        QVERIFY(fixture.document()->hasChanges());
        QCOMPARE(fixture.window.trainingPanel()->configuration(), loadRunDescription(folder)->training);
    }

    void twoRunsAreCompared()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5}, true, *findPreset("notebook-uniform2"));
        storeRun(fixture.runs(), "b", {0.5, 0.75}, true, *findPreset("notebook-uniform4"));
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        fixture.runTable()->sortByColumn(RunsModel::NameColumn, Qt::AscendingOrder);
        fixture.clickRun(0);
        QVERIFY(!fixture.action("compareRuns")->isEnabled());
        QVERIFY(fixture.action("compareRuns")->toolTip().contains(QLatin1String("two runs")));
        fixture.clickRun(1, Qt::ControlModifier);
        QTest::keyClick(fixture.runTable(), Qt::Key_K, Qt::ControlModifier);
        const auto* dialog = fixture.window.findChild<QDialog*>(QStringLiteral("runDifference"));
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->isVisible());
        const auto* table = dialog->findChild<QTableView*>();
        const int different = table->model()->rowCount();
        dialog->findChild<QAbstractButton*>(QStringLiteral("copyMarkdown"))->click();
        const QString markdown = QApplication::clipboard()->text();
        QVERIFY(markdown.startsWith(QLatin1Char('|')));
        QVERIFY(markdown.contains(QLatin1String("Weight bits")));
        QVERIFY(!markdown.contains(QLatin1String("Learning rate")));
        dialog->findChild<QAbstractButton*>(QStringLiteral("showSame"))->click();
        QVERIFY(table->model()->rowCount() > different);
        dialog->findChild<QAbstractButton*>(QStringLiteral("copyText"))->click();
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("Learning rate")));
    }

    void aRunWithBestWeightsIsEvaluatedInADialog()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        storeRun(fixture.runs(), "b", {}, false);
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        fixture.runTable()->sortByColumn(RunsModel::NameColumn, Qt::AscendingOrder);
        fixture.clickRun(1);
        QVERIFY(!fixture.action("evaluateRun")->isEnabled());
        QVERIFY(fixture.action("evaluateRun")->toolTip().contains(QLatin1String("no best weights")));
        fixture.clickRun(0);
        fixture.action("evaluateRun")->trigger();
        const auto* dialog = fixture.window.findChild<QDialog*>(QStringLiteral("evaluation"));
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Evaluate “a”"));
    }

    void moreColumnsAreShownByTheHeadersMenu()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 1);
        QVERIFY(fixture.runTable()->isColumnHidden(RunsModel::ValLossColumn));
        QHeaderView* header = fixture.runTable()->horizontalHeader();
        Q_EMIT header->customContextMenuRequested({5, 5});
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        menu->close();
        QAction* action = menu->actions().at(RunsModel::ValLossColumn);
        QVERIFY(!action->isChecked());
        action->trigger();
        QVERIFY(!fixture.runTable()->isColumnHidden(RunsModel::ValLossColumn));
        QVERIFY(!menu->actions().at(RunsModel::NameColumn)->isEnabled());
    }

    void headingsSort()
    {
        const RunsFixture fixture;
        storeRun(fixture.runs(), "a", {0.5});
        storeRun(fixture.runs(), "b", {0.75});
        QTRY_COMPARE(fixture.runTable()->model()->rowCount(), 2);
        fixture.runTable()->sortByColumn(RunsModel::BestColumn, Qt::DescendingOrder);
        QCOMPARE(fixture.runText(0, RunsModel::NameColumn), QStringLiteral("b"));
        fixture.runTable()->sortByColumn(RunsModel::BestColumn, Qt::AscendingOrder);
        QCOMPARE(fixture.runText(0, RunsModel::NameColumn), QStringLiteral("a"));
    }
};

BITOPS_TEST(TestRuns, QApplication)
#include "tst_runs.moc"
