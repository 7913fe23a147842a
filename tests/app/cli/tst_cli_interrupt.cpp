// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/epoch_texts.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace bitops;
using namespace bitops::test;

class TestCliInterrupt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void stopsWhenInterrupted_data();
    void stopsWhenInterrupted();
    void goesOnWhereASignalIsIgnored_data();
    void goesOnWhereASignalIsIgnored();
    void endsAHangingTrainerWhenInterruptedAgain();
    void stopsWhenItsReaderHasLeft();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList trainIn(const char* run, const QStringList& options) const
    {
        return QStringList{QStringLiteral("train"), QStringLiteral("preset:notebook"),
                           QStringLiteral("--run"), path(run)} +
               options;
    }
    [[nodiscard]] QByteArray folderLine(const char* run) const
    {
        return "Run folder: " + path(run).toUtf8() + "\n";
    }
    static void play(const char* scenario) { qputenv("FAKE_TRAINER_SCENARIO", scenario); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliInterrupt::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
}

void TestCliInterrupt::stopsWhenInterrupted_data()
{
    QTest::addColumn<int>("signal");

    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("hung up") << SIGHUP;
}

void TestCliInterrupt::stopsWhenInterrupted()
{
    QFETCH(int, signal);
    play("waits");
    QProcess process;
    process.start(program(), trainIn("run", {QStringLiteral("--csv"), path("epochs.csv")}));
    QByteArray output;
    QVERIFY(awaitOutput(process, firstEpoch, output));

    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const Ending ending = endingOf(process);

    QCOMPARE(output + ending.output,
             folderLine("run") + firstEpoch + "The training was stopped after 1 epoch in 1 s.\n");
    QCOMPARE(ending.errors, QByteArray("Stopping the training; another Ctrl-C ends it at once.\n"));
    QCOMPARE(ending.code, 130);
    QCOMPARE(contentOf(path("epochs.csv")), QByteArray(csvHeader) + firstRow);
}

void TestCliInterrupt::goesOnWhereASignalIsIgnored_data()
{
    QTest::addColumn<int>("signal");

    QTest::newRow("interrupt, as with &") << SIGINT;
    QTest::newRow("hang-up, as with nohup") << SIGHUP;
    QTest::newRow("termination") << SIGTERM;
}

void TestCliInterrupt::goesOnWhereASignalIsIgnored()
{
    QFETCH(int, signal);
    QVERIFY(useScriptAsTrainer(path("trainer"),
                               R"(echo '{"type":"hello","protocol":1,"trainer":"script"}'
kill -)" + QByteArray::number(signal) +
                                   R"( $PPID
echo '{"type":"completed","epochs":1,"seconds":1}'
)"));
    QProcess process;
    process.setChildProcessModifier([signal] { ::signal(signal, SIG_IGN); });
    process.start(program(), trainIn("run", {}));
    const Ending ending = endingOf(process);

    QCOMPARE(ending.errors, QByteArray());
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.output.endsWith("The training was completed: 1 epoch in 1 s.\n"));
}

void TestCliInterrupt::endsAHangingTrainerWhenInterruptedAgain()
{
    play("hangs");
    QProcess process;
    process.start(program(), trainIn("run", {QStringLiteral("--json")}));
    QByteArray output;
    QVERIFY(awaitOutput(process, "\"started\"", output));

    const auto send = [&process](int signal) {
        return ::kill(static_cast<pid_t>(process.processId()), signal) == 0;
    };
    process.setReadChannel(QProcess::StandardError);
    QByteArray errors;
    QVERIFY(send(SIGINT)); // Asks.
    while (!errors.contains("Stopping the training")) {
        QVERIFY(process.waitForReadyRead(patience));
        errors += process.readAllStandardError();
    }
    QVERIFY(send(SIGTERM)); // Terminates.
    QVERIFY(send(SIGINT));  // Kills.
    const Ending ending = endingOf(process);

    QCOMPARE(ending.code, 130);
    QVERIFY2(ending.errors.endsWith("The trainer was ended before it had stopped.\n"),
             ending.errors.constData());
}

void TestCliInterrupt::stopsWhenItsReaderHasLeft()
{
    play("waits");
    QProcess reader;
    QProcess process;
    process.setStandardOutputProcess(&reader);
    reader.start(QStringLiteral("true"), QStringList());
    QVERIFY(reader.waitForFinished(patience));

    process.start(program(), trainIn("run", {QStringLiteral("--csv"), path("epochs.csv")}));
    const Ending ending = endingOf(process);
    QCOMPARE(ending.code, 130);
    QVERIFY(contentOf(path("epochs.csv")).startsWith(csvHeader));
}

BITOPS_TEST(TestCliInterrupt, QCoreApplication)
#include "tst_cli_interrupt.moc"
