// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/sweep_folder.h"
#include "core/sweep/sweep_record.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

class TestSweepRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const Result<SweepPlan> plan =
            planOf(R"("design": "preset:notebook", "vary": {"seed": [0, 1], "quantizer": ["ste"]})", root);
        QVERIFY(plan);
        std::filesystem::create_directories(plan->folder);
        QVERIFY(writeSweepRecord(*plan, "0.1.0"));

        const Result<SweepRecord> record = loadSweepRecord(plan->folder);

        QVERIFY2(record, record ? "" : record.error().message.c_str());
        QCOMPARE(*record, recordOf(*plan));
        QVERIFY((record->keys == std::vector<std::string>{"quantizer", "seed"}));
        QCOMPARE(record->runs.at(1).name, std::string("quantizer-ste_seed-1"));
        QVERIFY((record->runs.at(1).values == std::vector<std::string>{"ste", "1"}));
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const QByteArray begin = R"({"format": "bitops-sweep-record", "version": 1, "name": "a", )";
        QTest::newRow("no JSON") << QByteArray("seed") << QByteArray();
        QTest::newRow("another format")
            << QByteArray(R"({"format": "bitops-sweep", "version": 1})") << QByteArray();
        QTest::newRow("no runs") << begin + R"("varies": []})" << QByteArray("\"runs\"");
        QTest::newRow("runs are no list")
            << begin + R"("varies": [], "runs": 3})" << QByteArray("\"runs\" must be a list");
        QTest::newRow("too few values")
            << begin + R"("varies": ["seed"], "runs": [{"name": "b", "values": []}]})"
            << QByteArray("\"runs[0]\" must have a value for each thing that varies");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY(writeTextFile(root / sweepRecordFile, text.toStdString()));

        const Result<SweepRecord> record = loadSweepRecord(root);

        QVERIFY(!record);
        QVERIFY2(QByteArray::fromStdString(record.error().message).contains(error),
                 record.error().message.c_str());
        QVERIFY(QByteArray::fromStdString(record.error().message).contains(sweepRecordFile));
    }

    void goesOnFromTheFolderAloneWhereverItWasMoved()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const Result<SweepFile> sweep =
            sweepOf(R"("design": "preset:notebook", "vary": {"seed": [0, 1]})", root);
        QVERIFY(sweep);
        const Result<SweepPlan> plan = planSweep(*sweep, anyPlaces(root / "runs"));
        QVERIFY(keepSweep(*sweep, plan->folder));
        std::filesystem::rename(plan->folder, root / "moved");

        const Result<SweepFile> kept = loadKeptSweep(root / "moved");

        QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
        const Result<SweepPlan> again = planSweep(*kept, anyPlaces(root / "runs"));
        QVERIFY(again);
        QCOMPARE(again->folder, root / "moved");
        QCOMPARE(again->name, plan->name);
        QCOMPARE(recordOf(*again), recordOf(*plan));
        QVERIFY(!loadKeptSweep(root));
    }
};

BITOPS_TEST(TestSweepRecord, NoApplication)
#include "tst_sweep_record.moc"
