// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line, refused memory at the n-th request, that one alone or all from it on
// (tests/support/allocation_faults.cpp). BITOPS_REFUSALS asks for more than a few of each command.

#include "tests/app/cli/program.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace bitops;
using namespace bitops::test;

namespace {

int refusals()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("BITOPS_REFUSALS", &isNumber);
    return isNumber ? number : 12;
}

QByteArray kindOf(const Ending& ending)
{
    return ending.code == 0 ? QByteArray("done without")
                            : ending.errors.mid(ending.errors.lastIndexOf(':') + 1).trimmed();
}

} // namespace

class TestCliMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsInOneSentence_data();
    void endsInOneSentence();
    void cleanupTestCase();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] Ending runWithout(const QStringList& arguments, const QString& refused) const;

    QTemporaryDir m_folder;
    QMap<QByteArray, int> m_endings;
};

Ending TestCliMemory::runWithout(const QStringList& arguments, const QString& refused) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), allocationFaultsLibrary());
    environment.insert(QStringLiteral("BITOPS_REFUSE_MEMORY"), refused);
    environment.insert(QStringLiteral("BITOPS_REFUSE_MEMORY_LOG"), path("log"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(program(), arguments);
    return endingOf(process);
}

void TestCliMemory::initTestCase()
{
    const std::filesystem::path runs = path("runs").toStdString();
    storeRun(runs, "a", {0.5, 0.625});
    storeRun(runs, "b", {0.25}, false);
    QFile sweep(path("bits.json"));
    QVERIFY(sweep.open(QIODevice::WriteOnly));
    sweep.write(R"({"format": "bitops-sweep", "version": 1, "design": "preset:notebook", "folder": "out",
                    "vary": {"seed": [0, 1, 2]}})");
    sweep.close();
    for (const char* const file : {"a.bitops", "a.onnx"}) {
        QCOMPARE(run({QStringLiteral("convert"), QStringLiteral("preset:notebook"), QStringLiteral("-o"),
                      path(file)})
                     .code,
                 0);
    }
}

void TestCliMemory::endsInOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char* const command :
         {"cost preset:notebook --format json", "cost a.onnx", "check a.bitops", "presets",
          "convert a.bitops -o b.onnx", "convert a.bitops -o b.py", "runs show runs/a",
          "runs report runs/a -o report.html", "runs csv runs/a runs/b", "sweep bits.json --dry-run",
          "--help", "cost no-such-file"}) {
        QTest::newRow(command) << QString::fromLatin1(command).split(QLatin1Char(' '));
    }
}

void TestCliMemory::endsInOneSentence()
{
    QFETCH(QStringList, arguments);
    const Ending whole = runWithout(arguments, QString::number(std::numeric_limits<int>::max()));
    QVERIFY2(whole.code >= 0, whole.errors.constData());
    const long requests = contentOf(path("log")).split(' ').first().toLong();
    QVERIFY(requests > 0);
    for (int i = 0; i < 2 * refusals(); ++i) {
        const bool isAlone = i % 2 == 0;
        const long number = i / 2 * requests / refusals();
        const Ending ending =
            runWithout(arguments, QString::number(number) + QLatin1String(isAlone ? "!" : ""));
        const QByteArray place = "request " + QByteArray::number(qlonglong(number)) +
                                 (isAlone ? " alone: " : ": ") + QByteArray::number(ending.code) + ' ' +
                                 ending.errors;
        // The system's library ends a process that has no memory to note a destructor of a thread.
        const bool isOthers =
            ending.errors.startsWith("Fatal glibc error: failed to register TLS destructor");
        if (ending.code == whole.code && ending.errors == whole.errors) {
            QVERIFY2(ending.output == whole.output, place.constData());
        } else {
            QVERIFY2(isOthers || (ending.code > 0 && ending.errors.endsWith(".\n") &&
                                  ending.errors.count('\n') == 1 && ending.errors.contains("emory")),
                     place.constData());
        }
        ++m_endings[kindOf(ending)];
    }
}

void TestCliMemory::cleanupTestCase()
{
    for (auto ending = m_endings.cbegin(); ending != m_endings.cend(); ++ending) {
        qInfo("refused: %4d × %s", ending.value(), ending.key().constData());
    }
}

BITOPS_TEST(TestCliMemory, NoApplication)
#include "tst_cli_memory.moc"
