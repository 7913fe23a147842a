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
#include <QDockWidget>
#include <QProcess>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>

#include <cstdio>
#include <iterator>

using namespace bitops;

namespace {

/// What a window and a dialog can always be made as small as; German has longer words.
constexpr QSize smallest(940, 500);

struct Screen
{
    const char* name;
    int width;
    int height;
};

/// As large as the desktop sees them: where everything is shown twice as large, half of the pixels.
constexpr Screen screens[]{{"1280x800", 1280, 800},
                           {"1366x768", 1366, 768},
                           {"1920x1080 at 1.25", 1536, 864},
                           {"1920x1080 at 1.5", 1280, 720},
                           {"1920x1080 at 2", 960, 540}};

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

/// On each of the screens, one after another: see main().
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
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= smallest.width() && least.height() <= smallest.height(),
                 qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
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

    void theSidesHaveTheirWidths()
    {
        const QTemporaryDir folder;
        MainWindow window({{}, folder.filePath(QStringLiteral("runs")).toStdString(), false});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto widthOf = [&window](const char* name) {
            return window.findChild<QDockWidget*>(QLatin1String(name))->width();
        };
        const int middle = window.centralWidget()->width();
        QVERIFY2(middle >= window.width() / 3, qPrintable(QString::number(middle)));
        QVERIFY(widthOf("designDock") > widthOf("inspectorDock"));
        // Within what a layout rounds, unless what is in it needs more.
        const int narrower = MainWindow::usualSize.width() - window.width();
        QVERIFY(widthOf("designDock") <= 468 - narrower / 5 + 4);
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
            QVERIFY2(window->minimumSizeHint().height() <= smallest.height() - 40,
                     window->metaObject()->className());
        }
    }
};

/// The offscreen platform has the screens that it began with, so that each of them needs a process.
int runOn(const Screen& screen, int argc, char** argv)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    const QByteArray sides = QByteArray(R"("width": )") + QByteArray::number(screen.width) +
                             R"(, "height": )" + QByteArray::number(screen.height);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, )" + sides +
                   R"(, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})") < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    TestWindowScreen test;
    return QTest::qExec(&test, argc, argv);
}

int main(int argc, char** argv)
{
    constexpr const char* chosen = "BITOPS_TEST_SCREEN";
    if (qEnvironmentVariableIsSet(chosen)) {
        return runOn(screens[qEnvironmentVariableIntValue(chosen)], argc, argv);
    }
    int failures = 0;
    for (std::size_t i = 0; i < std::size(screens); ++i) {
        std::printf("Screen of %s\n", screens[i].name);
        std::fflush(stdout);
        qputenv(chosen, QByteArray::number(static_cast<qulonglong>(i)));
        QStringList arguments;
        for (int j = 1; j < argc; ++j) {
            arguments += QString::fromLocal8Bit(argv[j]);
        }
        failures += QProcess::execute(QString::fromLocal8Bit(argv[0]), arguments) == 0 ? 0 : 1;
    }
    return failures;
}

#include "tst_window_screen.moc"
