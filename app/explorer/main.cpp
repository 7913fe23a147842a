// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/lack_of_memory.h"
#include "core/runs/run_folder.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"
#include "ui/base/settings.h"
#include "ui/training/job_process.h"
#include "ui/window/main_window.h"
#include "ui/window/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>

#include <cstdio>

namespace {

using namespace bitops;

constexpr const char* applicationId = "io.github.bitops_explorer.BitOpsExplorer";

void say(std::FILE* stream, const QString& text)
{
    std::fputs(qPrintable(text + QLatin1Char('\n')), stream);
}

/// Whether the user has a screen, or has said what to do without one.
bool hasScreen(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]).startsWith("-platform") ||
            QByteArrayView(argv[i]).startsWith("--platform")) {
            return true;
        }
    }
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

void setUpApplication()
{
    QCoreApplication::setOrganizationName(QLatin1String(applicationId));
    QCoreApplication::setApplicationName(QStringLiteral("explorer")); // The settings are in explorer.ini.
    QCoreApplication::setApplicationVersion(QStringLiteral(BITOPS_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("BitOps Explorer"));
    QGuiApplication::setDesktopFileName(QLatin1String(applicationId));
    QSettings::setDefaultFormat(QSettings::IniFormat);
}

int runTour(const QString& folder)
{
    if (const Status status = checkFileName(folder); !status) {
        say(stderr, QString::fromStdString(status.error().message));
        return exit_code::wrongUsage;
    }
    const QDir results(folder);
    MainWindow window({JobProcess::locateTrainer(), toPath(results.filePath(QStringLiteral("runs"))), false});
    window.show();
    Tour tour(&window, folder);
    QObject::connect(&tour, &Tour::finished, &window, [&results](const Status& status) {
        if (status) {
            say(stdout, Tour::tr("The tour's results are in %1: window.png, layers.csv, training.csv.")
                            .arg(QDir::toNativeSeparators(results.absolutePath())));
        } else {
            say(stderr, QString::fromStdString(status.error().message));
        }
        QCoreApplication::exit(status ? exit_code::done : exit_code::trainingFailed);
    });
    QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}

int runWindow(const QStringList& files)
{
    const std::filesystem::path unsaved = defaultRunsFolder().parent_path() / "unsaved";
    MainWindow window({JobProcess::locateTrainer(), defaultRunsFolder(), true, fromPath(unsaved)});
    if (files.isEmpty()) {
        window.restoreSession(); // Before the first picture is painted.
    }
    window.show();
    if (!files.isEmpty()) {
        window.openFile(files.constFirst());
    }
    QMetaObject::invokeMethod(&window, &MainWindow::offerLeftovers, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    endOnLackOfMemory("Could not start: there is not enough memory.", exit_code::trainingFailed);
    const bool screen = hasScreen(argc, argv);
    if (!screen) {
        // Qt ends a program that finds no screen; help, version and tour need none.
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    setUpApplication();
    useLanguage(loadSettings().language);
    endOnLackOfMemory(MainWindow::tr("Could not go on: there is not enough memory. What was not saved is "
                                     "offered at the next start.")
                          .toStdString(),
                      exit_code::trainingFailed);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A visual explorer for mixed-precision networks."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE.bitops"),
                                 QStringLiteral("The network to open; or an ONNX model."),
                                 QStringLiteral("[FILE.bitops]"));
    const QCommandLineOption tourOption(
        QStringLiteral("tour"), QStringLiteral("Show what the program does, save the results and leave."),
        QStringLiteral("DIR"));
    parser.addOption(tourOption);
    if (!parser.parse(QCoreApplication::arguments())) {
        say(stderr, parser.errorText());
        return exit_code::wrongUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        parser.showHelp(exit_code::done);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        // Not by the parser: it calls the program by the name that settings and runs go by.
        say(stdout, QStringLiteral("bitops-explorer " BITOPS_VERSION));
        return exit_code::done;
    }
    if (parser.positionalArguments().size() > 1) {
        say(stderr, QStringLiteral("Could not open several files: one window shows one network."));
        return exit_code::wrongUsage;
    }
    if (parser.isSet(tourOption)) {
        return runTour(parser.value(tourOption));
    }
    if (!screen) {
        say(stderr, QStringLiteral("Could not open a window: no display is set (DISPLAY, WAYLAND_DISPLAY). "
                                   "Without one, try --tour FOLDER."));
        return exit_code::wrongUsage;
    }
    return runWindow(parser.positionalArguments());
}
