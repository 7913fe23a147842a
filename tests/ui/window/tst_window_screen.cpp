// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_sources.h"
#include "tests/support/own_settings.h"
#include "tests/support/stored_run.h"
#include "ui/base/language.h"
#include "ui/design/preset_dialog.h"
#include "ui/download/download_dialog.h"
#include "ui/help/help_window.h"
#include "ui/runs/run_difference_dialog.h"
#include "ui/runs/run_notes_dialog.h"
#include "ui/window/settings_dialog.h"
#include "window_fixture.h"

#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>

using namespace bitops;

namespace {

/// About what the smallest screens have; German has longer words.
constexpr QSize smallest(1012, 620);

/// Whether it lies inside the screen, with room for a frame.
QString whereNotInside(const QWidget& window)
{
    const QRect room = window.screen()->availableGeometry();
    const QRect place = window.frameGeometry();
    return room.contains(place) && place.height() <= room.height() - 30
               ? QString()
               : QStringLiteral("%1: %2×%3 at %4, %5")
                     .arg(QLatin1String(window.metaObject()->className()))
                     .arg(place.width())
                     .arg(place.height())
                     .arg(place.x())
                     .arg(place.y());
}

} // namespace

/// On a screen of 1280×720, as 1920×1080 are where everything is 1.5 times as large: see main().
class TestWindowScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(Language::English); }

    void languages_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("de") << Language::German;
        QTest::newRow("zh") << Language::Chinese;
    }

    void theFirstWindowLiesInsideTheScreen_data() { languages_data(); }

    void theFirstWindowLiesInsideTheScreen()
    {
        QFETCH(Language, language);
        useLanguage(language);
        const QTemporaryDir folder;
        MainWindow window({{}, folder.filePath(QStringLiteral("runs")).toStdString(), false});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(whereNotInside(window), QString());
        QVERIFY(window.statusBar()->isVisible());
        QVERIFY(window.minimumSizeHint().width() <= smallest.width());
        QVERIFY2(window.minimumSizeHint().height() <= smallest.height(),
                 qPrintable(QString::number(window.minimumSizeHint().height())));
        window.resize(smallest);
        QCOMPARE(window.size(), smallest);
    }

    void aWindowOfALargerScreenComesBackInsideThisOne()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        const MainWindow::Environment environment{
            {}, folder.filePath(QStringLiteral("runs")).toStdString(), true};
        {
            MainWindow window(environment);
            window.setGeometry(300, 200, 1900, 1100);
            window.show();
            QVERIFY(window.close());
        }
        MainWindow window(environment);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(whereNotInside(window), QString());
    }

    void dialogsLieInsideTheScreen_data() { languages_data(); }

    void dialogsLieInsideTheScreen()
    {
        QFETCH(Language, language);
        useLanguage(language);
        const QTemporaryDir folder;
        const std::filesystem::path runs = folder.path().toStdString();
        ListedRun one;
        one.folder = storeRun(runs, "a", {0.25});
        one.summary = *RunSummary::load(one.folder);
        ListedRun other = one;
        other.folder = storeRun(runs, "b", {0.5, 0.75});
        other.summary = *RunSummary::load(other.folder);
        SettingsDialog settings({}, Appearance::System);
        PresetDialog preset(CountingRule::WeightBits);
        DownloadDialog download(dataSources(), folder.path());
        RunNotesDialog notes(one);
        RunDifferenceDialog difference(one, other, {}, nullptr);
        HelpWindow help;
        for (QWidget* window :
             std::initializer_list<QWidget*>{&settings, &preset, &download, &notes, &difference, &help}) {
            window->show();
            QVERIFY(QTest::qWaitForWindowExposed(window));
            QCOMPARE(whereNotInside(*window), QString());
            QVERIFY(window->height() <= smallest.height() - 40 || window == &help);
            QVERIFY(window->minimumSizeHint().height() <= smallest.height() - 40);
        }
    }
};

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 1280, "height": 720,)"
                   R"( "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})") < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    TestWindowScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_screen.moc"
