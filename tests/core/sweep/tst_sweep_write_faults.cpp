// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/sweep_folder.h"
#include "core/sweep/sweep_record.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace bitops;
using namespace bitops::test;

/// Each call of what writes a sweep's files fails, alone and with all that follow.
class TestSweepWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecord_data() { addFaults(); }

    void theRecord()
    {
        const auto planIn = [](const QString& folder) {
            SweepPlan plan = test::planOf(R"("design": "[(8,2,4)]", "vary": {"seed": [0, 1, 2]})").value();
            plan.folder = folder.toStdString();
            return plan;
        };
        const std::string old = "an older record";
        const auto wanted = QByteArray::fromStdString(sweepRecordText(planIn(QString()), "0.1.0"));
        const auto fileIn = [](const QString& folder) {
            return QDir(folder).filePath(QString::fromUtf8(sweepRecordFile));
        };
        failEachCall({.prepare =
                          [&](const QString& folder) {
                              QVERIFY(writeTextFile(fileIn(folder).toStdString(), old).hasValue());
                          },
                      .write =
                          [&](const QString& folder) {
                              const Status written = writeSweepRecord(planIn(folder), "0.1.0");
                              return written ? std::nullopt : std::optional(written.error().message);
                          },
                      .check =
                          [&](const QString& folder, bool isNew) {
                              compareFile(fileIn(folder), QByteArray::fromStdString(old), wanted, isNew);
                          }});
    }
};

BITOPS_TEST(TestSweepWriteFaults, NoApplication)
#include "tst_sweep_write_faults.moc"
