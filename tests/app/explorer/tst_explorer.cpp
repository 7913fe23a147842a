// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

const QList<std::pair<QString, QString>> noDisplay{{QStringLiteral("QT_QPA_PLATFORM"), {}},
                                                   {QStringLiteral("DISPLAY"), {}},
                                                   {QStringLiteral("WAYLAND_DISPLAY"), {}}};

struct Ended
{
    int code = -1;
    QString output;
    QString errors;
};

Ended run(const QStringList& arguments, const QList<std::pair<QString, QString>>& variables = {})
{
    QProcess explorer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : variables) {
        if (value.isNull()) {
            environment.remove(name);
        } else {
            environment.insert(name, value);
        }
    }
    explorer.setProcessEnvironment(environment);
    explorer.start(programFolder() + QStringLiteral("/bitops-explorer"), arguments);
    if (!explorer.waitForFinished(60'000) || explorer.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {explorer.exitCode(), QString::fromUtf8(explorer.readAllStandardOutput()),
            QString::fromUtf8(explorer.readAllStandardError())};
}

} // namespace

class TestExplorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsVersion()
    {
        const Ended ended = run({QStringLiteral("--version")});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.output, QStringLiteral("bitops-explorer 0.1.0\n"));
    }

    void helpNamesTheOptions()
    {
        const Ended ended = run({QStringLiteral("--help")});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.output.contains(QLatin1String("--tour")));
        QVERIFY(ended.output.contains(QLatin1String("FILE.bitops")));
    }

    void anUnknownOptionIsWrongUsage()
    {
        const Ended ended = run({QStringLiteral("--fly")});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.errors.contains(QLatin1String("fly")));
    }

    void twoFilesAreWrongUsage()
    {
        QCOMPARE(run({QStringLiteral("a.bitops"), QStringLiteral("b.bitops")}).code, 2);
    }

    void withoutADisplayItSaysWhatToDo()
    {
        const Ended ended = run({}, noDisplay);
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.errors.contains(QLatin1String("--tour")));
    }

    void helpAndVersionNeedNoDisplay()
    {
        QCOMPARE(run({QStringLiteral("--help")}, noDisplay).code, 0);
        QCOMPARE(run({QStringLiteral("--version")}, noDisplay).code, 0);
        QVERIFY(run({QStringLiteral("--fly")}, noDisplay).errors.contains(QLatin1String("fly")));
    }

    void aTourWhoseTrainingFailsSaysWhy()
    {
        const QTemporaryDir folder;
        const Ended ended = run({QStringLiteral("--tour"), folder.path()},
                                {{QStringLiteral("BITOPS_TRAINER"), fakeTrainer()},
                                 {QStringLiteral("FAKE_TRAINER_SCENARIO"), QStringLiteral("dies")}});
        QCOMPARE(ended.code, 3);
        QVERIFY(!ended.errors.trimmed().isEmpty());
    }

    void aTourIntoAFolderThatCannotBeMadeSaysWhich()
    {
        const Ended ended = run({QStringLiteral("--tour"), QStringLiteral("/proc/tour")});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.errors.contains(QLatin1String("/proc/tour")));
    }

    void aTourIntoAFolderThatTakesNoRunsSaysWhy()
    {
        const Ended ended = run({QStringLiteral("--tour"), QStringLiteral("/proc")});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.errors.contains(QLatin1String("/proc/runs")));
    }
};

BITOPS_TEST(TestExplorer, QCoreApplication)
#include "tst_explorer.moc"
