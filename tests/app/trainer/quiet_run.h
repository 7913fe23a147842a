// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"
#include "trainer_fixture.h"

namespace bitops::test {

inline bool isOneSentence(const QString& text)
{
    return text.startsWith(QStringLiteral("Could not ")) && text.endsWith(QLatin1Char('.')) &&
           !text.contains(QLatin1Char('\n'));
}

/// The same run, without the trouble.
inline const Scene& quietRun()
{
    static const Scene scene = [] {
        Scene made;
        made.description.training.checkpointSeconds = 0;
        made.create();
        Trainer(made).finish();
        return made;
    }();
    return scene;
}

/// Whether the run can be trained to its end now, and ends as the one without trouble.
inline void finishAsQuietly(const Scene& scene)
{
    Trainer rest(scene);
    const int code = rest.finish();
    QVERIFY2(code == exit_code::done, qPrintable(rest.failure()));
    const QByteArray tensors = tensorsOf(scene.file(run_file::lastCheckpoint));
    QVERIFY(tensors == tensorsOf(quietRun().file(run_file::lastCheckpoint)));
    const Result<RunRecord> record = loadRunRecord(scene.path());
    const Result<RunRecord> quiet = loadRunRecord(quietRun().path());
    QVERIFY(record && quiet);
    QVERIFY(std::equal(record->epochs().begin(), record->epochs().end(), quiet->epochs().begin(),
                       quiet->epochs().end(), sameFigures));
    const QStringList left =
        QDir(scene.run()).entryList({QStringLiteral("*.ckpt.*")}, QDir::Files | QDir::Hidden);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
}

} // namespace bitops::test
