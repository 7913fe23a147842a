// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/fold_section.h"
#include "ui/base/section_column.h"
#include "ui/base/switched_pages.h"
#include "ui/design/design_selection.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_panel.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include <memory>

using namespace bitops;

namespace {

QTabWidget* tabsOf(const MainWindow& window)
{
    return window.findChild<QTabWidget*>(QStringLiteral("centralTabs"));
}

QStringList namesOf(const std::vector<ListedRunPtr>& runs)
{
    QStringList names;
    for (const ListedRunPtr& run : runs) {
        names += QString::fromStdString(run->name());
    }
    return names;
}

} // namespace

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepSettingsIn(m_folder->path());
    }

    void allSelectedBlocksComeBack()
    {
        const auto first = openWindow();
        first->selection()->select({0, 2, 3}, 2);
        first->selection()->setLayer(1);
        QVERIFY(first->close());

        const auto window = openWindow();
        window->restoreSession();
        QCOMPARE(window->selection()->blocks(), (QList<int>{0, 2, 3}));
        QCOMPARE(window->selection()->block(), 2);
        QCOMPARE(window->selection()->layer(), 1);
        QCOMPARE(window->blocksPanel()->table()->selectionModel()->selectedRows().size(), 3);
    }

    void blocksThatTheDesignHasNoMoreAreLeftOut()
    {
        const auto first = openWindow();
        Network shorter = first->document()->network();
        shorter.blocks.resize(2);
        first->document()->setNetwork(shorter);
        first->selection()->select({1}, 1);
        QVERIFY(first->close());
        QSettings().setValue(QStringLiteral("session/blocks"),
                             QStringList{QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("x")});

        const auto window = openWindow();
        window->restoreSession();
        QCOMPARE(window->document()->blocks().size(), std::size_t{2});
        QCOMPARE(window->selection()->blocks(), QList<int>{1});
    }

    void theWayOfCountingComesBack()
    {
        const auto first = openWindow();
        first->document()->setCostOptions({.rule = CountingRule::Product, .withClassifier = true});
        QVERIFY(first->close());

        const auto window = openWindow();
        window->restoreSession();
        QCOMPARE(window->document()->costOptions().rule, CountingRule::Product);
        QVERIFY(window->document()->costOptions().withClassifier);
    }

    void theSelectedAndTheShownRunsComeBack()
    {
        const auto first = openWindow();
        RunLibrary* library = first->runs()->library();
        for (const char* name : {"a", "b", "c"}) {
            storeRun(library->folder(), name, {0.5});
        }
        QTRY_COMPARE(library->runs().size(), std::size_t{3});
        first->runs()->selection()->select({library->folder() / "a", library->folder() / "c"});
        first->runs()->comparison()->setRuns({library->folder() / "b"});
        const QStringList selected = namesOf(first->runs()->selection()->runs());
        QCOMPARE(selected.size(), 2);
        QVERIFY(first->close());

        const auto window = openWindow();
        QTRY_COMPARE(namesOf(window->runs()->selection()->runs()), selected);
        QTRY_COMPARE(namesOf(window->runs()->comparison()->listedRuns()), QStringList{QStringLiteral("b")});
    }

    void theTableOfRunsComesBackWhereItWasOpen()
    {
        const auto first = openWindow();
        const int count = tabsOf(*first)->count();
        first->runs()->showTable();
        QCOMPARE(tabsOf(*first)->count(), count + 1);
        QVERIFY(first->close());
        const auto second = openWindow();
        QCOMPARE(tabsOf(*second)->currentWidget(), second->runs()->panel());
        second->findChild<QToolButton*>(QStringLiteral("closeRunTable"))->click();
        QCOMPARE(tabsOf(*second)->count(), count);
        QVERIFY(second->close());
        QCOMPARE(tabsOf(*openWindow())->count(), count);
    }

    void theChosenTabComesBack()
    {
        const auto first = openWindow();
        QVERIFY(tabsOf(*first)->count() > 3);
        tabsOf(*first)->setCurrentIndex(3);
        const QString chosen = tabsOf(*first)->tabText(3);
        QVERIFY(first->close());

        const auto window = openWindow();
        QCOMPARE(tabsOf(*window)->tabText(tabsOf(*window)->currentIndex()), chosen);
    }

    void foldsAndPagesComeBack()
    {
        const auto first = openWindow();
        const auto sectionsOf = [](const MainWindow& window) {
            return window.findChild<SectionColumn*>()->sections();
        };
        sectionsOf(*first).at(1)->setFolded(true);
        first->findChild<SwitchedPages*>(QStringLiteral("layersPages"))->setCurrentIndex(1);
        QVERIFY(first->close());

        const auto window = openWindow();
        QVERIFY(!sectionsOf(*window).at(0)->isFolded());
        QVERIFY(sectionsOf(*window).at(1)->isFolded());
        QVERIFY(!sectionsOf(*window).at(2)->isFolded());
        QCOMPARE(window->findChild<SwitchedPages*>(QStringLiteral("layersPages"))->currentIndex(), 1);
        QCOMPARE(window->findChild<SwitchedPages*>(QStringLiteral("insidePages"))->currentIndex(), 0);
    }

    void splittersAndSwitchesComeBack()
    {
        const auto first = openWindow();
        first->findChild<QCheckBox*>(QStringLiteral("tradeoffLogarithmic"))->setChecked(true);
        QVERIFY(first->findChild<QCheckBox*>(QStringLiteral("wholeMatrix"))->isChecked());
        first->findChild<QCheckBox*>(QStringLiteral("wholeMatrix"))->setChecked(false);
        // Larger than what is in them needs. The states are compared, as the windows need not be as large.
        QList<QByteArray> states;
        for (const char* name : {"centralSplitter", "classesSplitter"}) {
            auto* splitter = first->findChild<QSplitter*>(QLatin1String(name));
            const QByteArray before = splitter->saveState();
            splitter->setSizes({900, 1'200});
            QVERIFY(splitter->saveState() != before);
            states += splitter->saveState();
        }
        QVERIFY(first->close());

        const auto window = openWindow();
        QVERIFY(window->findChild<QCheckBox*>(QStringLiteral("tradeoffLogarithmic"))->isChecked());
        QVERIFY(!window->findChild<QCheckBox*>(QStringLiteral("wholeMatrix"))->isChecked());
        QCOMPARE(window->findChild<QSplitter*>(QStringLiteral("centralSplitter"))->saveState(), states.at(0));
        QCOMPARE(window->findChild<QSplitter*>(QStringLiteral("classesSplitter"))->saveState(), states.at(1));
    }

private:
    [[nodiscard]] std::unique_ptr<MainWindow> openWindow() const
    {
        auto window = std::make_unique<MainWindow>(
            MainWindow::Environment{fakeTrainer(), m_folder->path().toStdString(), true});
        window->show();
        return window;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestWindowMemory, QApplication)
#include "tst_window_memory.moc"
