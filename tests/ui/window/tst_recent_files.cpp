// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/design/design_selection.h"
#include "ui/design/file_actions.h"
#include "ui/design/recent_files.h"
#include "window_fixture.h"

#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>

#include <memory>

using namespace bitops;

namespace {

std::unique_ptr<MainWindow> openWindow(const QTemporaryDir& folder)
{
    auto window = std::make_unique<MainWindow>(
        MainWindow::Environment{fakeTrainer(), folder.path().toStdString(), true});
    window->show();
    QApplication::setActiveWindow(window.get());
    return window;
}

QStringList storedFiles()
{
    QWidget host;
    return RecentFiles(true, &host).files();
}

QString saveDesign(const QTemporaryDir& folder, const QString& name)
{
    const QString path = folder.filePath(name);
    const Network network{.blocks = {Block{}, Block{.outChannels = 16}, Block{.outChannels = 8}}};
    return writeTextFile(path.toStdString(), networkToText(network)) ? path : QString();
}

} // namespace

class TestRecentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepSettingsIn(m_folder->path());
    }

    void isEmptyAtFirst()
    {
        const RecentFiles recent(true, &m_host);
        QVERIFY(recent.files().isEmpty());
        QVERIFY(!recent.menu()->isEnabled());
    }

    void theNewestComesFirstAndTenStay()
    {
        RecentFiles recent(true, &m_host);
        for (int i = 0; i < 12; ++i) {
            recent.add(QStringLiteral("/designs/%1.bitops").arg(i));
        }
        QCOMPARE(recent.files().size(), 10);
        QCOMPARE(recent.files().first(), QStringLiteral("/designs/11.bitops"));
        recent.add(QStringLiteral("/designs/x/../5.bitops"));
        QCOMPARE(recent.files().first(), QStringLiteral("/designs/5.bitops"));
        QCOMPARE(recent.files().size(), 10);
        // Each has a key of its own.
        const QList<QAction*> entries = recent.menu()->actions();
        QVERIFY(entries.at(0)->text().startsWith(QLatin1String("&1 5.bitops")));
        QVERIFY(entries.at(8)->text().startsWith(QLatin1String("&9 ")));
        QVERIFY(entries.at(9)->text().startsWith(QLatin1String("1&0 ")));
    }

    void ampersandsAreShownAsSuch()
    {
        RecentFiles recent(true, &m_host);
        recent.add(QStringLiteral("/designs/mine & yours.bitops"));
        QVERIFY(recent.menu()->actions().first()->text().contains(QLatin1String("mine && yours.bitops")));
        QCOMPARE(recent.menu()->actions().first()->toolTip(), QStringLiteral("/designs/mine & yours.bitops"));
    }

    void windowsShareTheList()
    {
        RecentFiles one(true, &m_host);
        RecentFiles other(true, &m_host);
        one.add(QStringLiteral("/one.bitops"));
        other.add(QStringLiteral("/other.bitops"));
        QCOMPARE(other.files(),
                 (QStringList{QStringLiteral("/other.bitops"), QStringLiteral("/one.bitops")}));
        Q_EMIT one.menu()->aboutToShow();
        QCOMPARE(one.files(), other.files());
    }

    void canBeCleared()
    {
        RecentFiles recent(true, &m_host);
        recent.add(QStringLiteral("/one.bitops"));
        recent.menu()->findChild<QAction*>(QStringLiteral("clearRecentFiles"))->trigger();
        QTRY_VERIFY(recent.files().isEmpty());
        QVERIFY(!recent.menu()->isEnabled());
        QVERIFY(storedFiles().isEmpty());
    }

    void openedAndSavedFilesAreOffered()
    {
        const auto window = openWindow(*m_folder);
        const QString opened = saveDesign(*m_folder, QStringLiteral("opened.bitops"));
        QVERIFY(window->openFile(opened));
        window->document()->setNetwork(notebookNetwork());
        const QString saved = m_folder->filePath(QStringLiteral("saved.bitops"));
        QString offered;
        answerNextFileDialog(saved, &offered);
        window->findChild<QAction*>(QStringLiteral("saveDesignAs"))->trigger();
        QCOMPARE(storedFiles(), (QStringList{saved, opened}));

        QMenu* menu = window->files()->recentMenu();
        Q_EMIT menu->aboutToShow();
        menu->actions().at(1)->trigger();
        QTRY_COMPARE(window->document()->filePath(), opened);
        QCOMPARE(storedFiles(), (QStringList{opened, saved}));
    }

    void aMissingFileIsToldAndTakenOff()
    {
        const auto window = openWindow(*m_folder);
        const QString path = saveDesign(*m_folder, QStringLiteral("gone.bitops"));
        QVERIFY(window->openFile(path));
        QVERIFY(QFile::remove(path));
        window->document()->setNetwork(notebookNetwork());
        QString sentence;
        readNextMessage(&sentence);
        QMenu* menu = window->files()->recentMenu();
        menu->actions().first()->trigger();
        QTRY_VERIFY(sentence.contains(path));
        QTRY_VERIFY(!menu->isEnabled());
        QCOMPARE(window->document()->network(), notebookNetwork());
    }

    void theLastDesignAndItsBlockComeBack()
    {
        const QString path = saveDesign(*m_folder, QStringLiteral("last.bitops"));
        {
            const auto window = openWindow(*m_folder);
            QVERIFY(window->openFile(path));
            window->selection()->selectBlock(2);
            QVERIFY(window->close());
        }
        const auto window = openWindow(*m_folder);
        window->restoreSession();
        QCOMPARE(window->document()->filePath(), path);
        QVERIFY(!window->document()->hasChanges());
        QCOMPARE(window->selection()->block(), 2);
        QCOMPARE(window->blocksPanel()->table()->currentIndex().row(), 2);
    }

    void aVanishedFileIsToldInTheStatusBar()
    {
        const QString path = saveDesign(*m_folder, QStringLiteral("last.bitops"));
        {
            const auto window = openWindow(*m_folder);
            QVERIFY(window->openFile(path));
            QVERIFY(window->close());
        }
        QVERIFY(QFile::remove(path));
        const auto window = openWindow(*m_folder);
        window->restoreSession(); // A dialog would wait for ever.
        QVERIFY(window->statusBar()->currentMessage().contains(path));
        QCOMPARE(window->document()->network(), notebookNetwork());
    }

    void withoutALastFileItBeginsAsAlways()
    {
        const auto window = openWindow(*m_folder);
        window->restoreSession();
        QCOMPARE(window->document()->network(), notebookNetwork());
        QVERIFY(window->statusBar()->currentMessage().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QWidget m_host;
};

BITOPS_TEST(TestRecentFiles, QApplication)
#include "tst_recent_files.moc"
