// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's program, in which somebody edits without a rest (tests/support/steered_window.cpp), ended by
// SIGKILL: between two edits, and at moments within its saving (tests/support/fault_plan.cpp). No edit that
// is older than 3 s may be lost. BITOPS_KILLS asks for more moments of each kind.

#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/base/owned_file.h"
#include "ui/design/unsaved_design.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <vector>

using namespace bitops;

namespace {

constexpr int mostLostMs = 3'000; ///< What is older must be kept.
constexpr int stepMs = 130;       ///< From edit to edit; no part of the time after which is saved.
constexpr int edits = 80;         ///< Of a program that is left alone: for 10 s.

int kills()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("BITOPS_KILLS", &isNumber);
    return isNumber ? number : 8;
}

struct Edit
{
    int number = 0;
    int time = 0;
};

/// What was done to the program until it was killed.
struct Killed
{
    std::vector<Edit> edits;
    int time = 0;  ///< Of its end, in ms.
    QByteArray at; ///< The call within which it was killed, if it was.
    bool isSo = false;
};

/// A home for the program, with settings that keep it from asking anything.
struct Home
{
    QTemporaryDir folder;

    Home()
    {
        const QString settings = path("config/io.github.bitops_explorer.BitOpsExplorer");
        QDir().mkpath(settings);
        QFile file(settings + QStringLiteral("/explorer.ini"));
        if (!file.open(QIODevice::WriteOnly) || file.write("[help]\nfirstStepsOffered=true\n") < 0) {
            qFatal("No settings for the program.");
        }
    }
    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QString unsaved() const
    {
        return path("data/io.github.bitops_explorer.BitOpsExplorer/unsaved");
    }
};

Killed edit(const Home& home, int mostEdits, int killAt)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path("config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path("data"));
    environment.insert(QStringLiteral("LD_PRELOAD"),
                       steeredWindowLibrary() + QLatin1Char(' ') + faultsLibrary());
    environment.insert(QStringLiteral("BITOPS_STEERED_LOG"), home.path("edits"));
    environment.insert(QStringLiteral("BITOPS_STEERED_STEP"), QString::number(stepMs));
    environment.insert(QStringLiteral("BITOPS_STEERED_EDITS"), QString::number(mostEdits));
    environment.insert(QStringLiteral("BITOPS_FAULTS_UNDER"), home.unsaved());
    environment.insert(QStringLiteral("BITOPS_FAULTS_KILL"), QString::number(killAt));
    environment.insert(QStringLiteral("BITOPS_FAULTS_LOG"), home.path("calls"));
    QProcess explorer;
    explorer.setProcessEnvironment(environment);
    explorer.start(programFolder() + QStringLiteral("/bitops-explorer"), QStringList());
    Killed killed;
    killed.isSo = explorer.waitForFinished(120'000) && explorer.exitStatus() == QProcess::CrashExit;
    QFile log(home.path("edits"));
    if (log.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : log.readAll().trimmed().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            killed.time = words.last().toInt();
            if (words.first() == "edit") {
                killed.edits.push_back({words.at(1).toInt(), killed.time});
            }
        }
    }
    QFile calls(home.path("calls"));
    killed.at = calls.open(QIODevice::ReadOnly) ? calls.readAll().trimmed() : QByteArray();
    return killed;
}

/// The number of the edit that is kept; none without a file. Fails where there is one that cannot be read.
std::optional<int> keptEdit(const Home& home)
{
    const std::vector<OwnedFile> left = OwnedFile::takeLeftBehind(home.unsaved(), unsavedEnding());
    if (left.empty()) {
        return std::nullopt;
    }
    const Result<std::string> text = left.front().read();
    const Result<UnsavedDesign> design = text ? unsavedFromText(*text) : Result<UnsavedDesign>(text.error());
    if (left.size() > 1 || !design) {
        return -1;
    }
    return QString::fromStdString(design->design.blocks()->name).section(QLatin1Char(' '), 1).toInt();
}

} // namespace

class TestKilledWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsOlder_data();
    void keepsWhatIsOlder();
};

void TestKilledWindow::keepsWhatIsOlder_data()
{
    QTest::addColumn<int>("mostEdits");
    QTest::addColumn<int>("killAt");
    for (int i = 0; i < kills(); ++i) {
        const int mostEdits = (i + 1) * edits / kills();
        QTest::addRow("before edit %d", mostEdits) << mostEdits << -1;
    }
    // There are four savings in that time, of a dozen moments each.
    for (int i = 0; i < kills(); ++i) {
        const int moment = i * 46 / kills();
        QTest::addRow("moment %d of its saving", moment) << edits << moment;
    }
}

void TestKilledWindow::keepsWhatIsOlder()
{
    QFETCH(const int, mostEdits);
    QFETCH(const int, killAt);
    const Home home;
    const Killed killed = edit(home, mostEdits, killAt);
    QVERIFY(killed.isSo);
    QVERIFY(!killed.edits.empty());
    QCOMPARE(killed.at.isEmpty(), killAt < 0);
    const std::optional<int> kept = keptEdit(home);
    QVERIFY2(kept != -1, "What is left behind is one design, and whole.");
    for (const Edit& edit : killed.edits) {
        if (edit.time <= killed.time - mostLostMs) {
            const QByteArray place = "edit " + QByteArray::number(edit.number) + " at " +
                                     QByteArray::number(edit.time) + " ms, killed at " +
                                     QByteArray::number(killed.time) + " ms " + killed.at +
                                     ", kept: " + QByteArray::number(kept.value_or(-1));
            QVERIFY2(kept && *kept >= edit.number, place.constData());
        }
    }
    QVERIFY(!kept || *kept <= killed.edits.back().number);
}

BITOPS_TEST(TestKilledWindow, QCoreApplication)
#include "tst_killed_window.moc"
