// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops::test;

/// The command line with the trainer that stands beside it.
class TestCliWithTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsATinyNetwork();
};

void TestCliWithTrainer::trainsATinyNetwork()
{
    const QTemporaryDir folder;
    qunsetenv("BITOPS_TRAINER");

    const Ending ending =
        run({QStringLiteral("train"), QStringLiteral("[(2, 8, 4)]"), QStringLiteral("--epochs"),
             QStringLiteral("1"), QStringLiteral("--batch-size"), QStringLiteral("1000"),
             QStringLiteral("--run"), folder.filePath(QStringLiteral("run")), QStringLiteral("--csv"),
             folder.filePath(QStringLiteral("epochs.csv"))});

    QVERIFY2(ending.code == 0, ending.errors.constData());
    QVERIFY(ending.output.contains("\nEpoch 1/1 | Train Loss: "));
    QVERIFY(ending.output.contains("\nThe training was completed: 1 epoch in "));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("run/events.jsonl"))));
    QFile csv(folder.filePath(QStringLiteral("epochs.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 2);
}

BITOPS_TEST(TestCliWithTrainer, QCoreApplication)
#include "tst_cli_with_trainer.moc"
