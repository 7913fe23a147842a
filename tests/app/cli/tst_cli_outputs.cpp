// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <unistd.h>

using namespace bitops;
using namespace bitops::test;

/// Places where a result cannot be written are refused before there is any result.
class TestCliOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusesPlacesBeforeTheWork_data();
    void refusesPlacesBeforeTheWork();
    void refusesAFolderThatTakesNoFiles();
    void refusesAFolderInThePlaceOfTheClasses();
    void saysWhatItCouldNotFinish();
    void writesWhereItCan_data();
    void writesWhereItCan();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    /// The command with a result for this place; nothing that it needs for one is there.
    [[nodiscard]] QStringList commandFor(const QString& command, const QString& place) const
    {
        return command.split(QLatin1Char(' ')) + QStringList{place};
    }
    [[nodiscard]] QStringList trainInto(const QString& csv) const
    {
        return {QStringLiteral("train"),     QStringLiteral("preset:notebook"), QStringLiteral("--run"),
                path(QStringLiteral("run")), QStringLiteral("--csv"),           csv};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliOutputs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toUtf8());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    qputenv("FAKE_TRAINER_SCENARIO", "figures");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QFile file(path(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestCliOutputs::refusesPlacesBeforeTheWork_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("reason");

    // None of these has an input: the place is looked at first.
    for (const char* const command :
         {"cost /none.bitops -o", "convert /none.bitops -o", "runs csv none -o", "runs report none -o",
          "runs weights none -o", "train preset:notebook --csv"}) {
        const auto row = [command](const char* title, const QByteArray& place, const char* reason) {
            QTest::addRow("%s, %s", command, title)
                << QString::fromLatin1(command) << QString::fromLatin1(place) << QByteArray(reason);
        };
        row("no such folder", "none/result.py", "No such file or directory");
        row("in a file", "file/result.py", "Not a directory");
        row("a long name", QByteArray(300, 'x') + ".py", "File name too long");
        if (!QByteArray(command).startsWith("convert")) { // It goes by the ending.
            row("a folder", "folder", "Is a directory");
            row("with a slash", "folder/", "Is a directory");
        }
    }
}

void TestCliOutputs::refusesPlacesBeforeTheWork()
{
    QFETCH(QString, command);
    QFETCH(QString, place);
    QFETCH(QByteArray, reason);

    const Ending ending = run(commandFor(command, path(place)));

    QCOMPARE(ending.errors, "Could not write " + path(place).toUtf8() + ": " + reason + ".\n");
    QCOMPARE(ending.output, QByteArray());
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path(QStringLiteral("data"))));
}

void TestCliOutputs::refusesAFolderThatTakesNoFiles()
{
    if (::geteuid() == 0) {
        // The superuser may write anywhere but where nobody can.
        const Ending ending = run(trainInto(QStringLiteral("/proc/epochs.csv")));
        QVERIFY2(ending.code == 1 && ending.errors.startsWith("Could not write /proc/epochs.csv: "),
                 ending.errors.constData());
        return;
    }
    QFile folder(path(QStringLiteral("folder")));
    QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const Ending ending = run(trainInto(path(QStringLiteral("folder/epochs.csv"))));
    QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(ending.errors, "Could not write " + path(QStringLiteral("folder/epochs.csv")).toUtf8() +
                                ": Permission denied.\n");
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path(QStringLiteral("run"))));
}

void TestCliOutputs::refusesAFolderInThePlaceOfTheClasses()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("x-classes.csv")));
    const Ending ending = run(trainInto(path(QStringLiteral("x.csv"))));
    QCOMPARE(ending.errors,
             "Could not write " + path(QStringLiteral("x-classes.csv")).toUtf8() + ": Is a directory.\n");
    QCOMPARE(ending.code, 1);
    QVERIFY(!QFile::exists(path(QStringLiteral("run"))));
}

void TestCliOutputs::saysWhatItCouldNotFinish()
{
    const QString gone = path(QStringLiteral("gone"));
    QVERIFY(QDir().mkdir(gone));
    QProcess process;
    process.setWorkingDirectory(gone);
    process.setChildProcessModifier([name = QFile::encodeName(gone)] { ::rmdir(name.constData()); });
    process.start(program(), {QStringLiteral("train"), QStringLiteral("preset:notebook"),
                              QStringLiteral("--run"), QStringLiteral("run")});
    const Ending ending = endingOf(process);
    QCOMPARE(ending.errors, QByteArray("Could not finish \"bitops train preset:notebook --run run\": run: No "
                                       "such file or directory.\n"));
    QCOMPARE(ending.code, 3);
}

void TestCliOutputs::writesWhereItCan_data()
{
    QTest::addColumn<QString>("place");

    QTest::newRow("a new file") << QStringLiteral("new.csv");
    QTest::newRow("an old file") << QStringLiteral("file");
    QTest::newRow("through a link") << QStringLiteral("link");
    QTest::newRow("in a folder") << QStringLiteral("folder/new.csv");
}

void TestCliOutputs::writesWhereItCan()
{
    QFETCH(QString, place);
    QVERIFY(QFile::link(path(QStringLiteral("file")), path(QStringLiteral("link"))));
    const Ending ending = run(trainInto(path(place)));
    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
    QVERIFY(contentOf(path(place)).startsWith("epoch,train_loss,"));
}

BITOPS_TEST(TestCliOutputs, QCoreApplication)
#include "tst_cli_outputs.moc"
