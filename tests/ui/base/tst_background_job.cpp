// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/background_job.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace bitops;

namespace {

/// Work that ends when it is asked to stop, and not before.
BackgroundJob::Work endless(std::atomic<bool>* hasBegun, int* finished)
{
    return [hasBegun, finished](const std::stop_token& stop) -> BackgroundJob::Finish {
        *hasBegun = true;
        while (!stop.stop_requested()) {
            QThread::yieldCurrentThread();
        }
        return [finished] { ++*finished; };
    };
}

BackgroundJob::Work quick(int* finished)
{
    return
        [finished](const std::stop_token&) -> BackgroundJob::Finish { return [finished] { ++*finished; }; };
}

} // namespace

class TestBackgroundJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theResultComesOnTheThreadOfTheJob()
    {
        BackgroundJob job;
        QThread* worker = nullptr;
        QThread* finisher = nullptr;
        job.start([&](const std::stop_token&) -> BackgroundJob::Finish {
            worker = QThread::currentThread();
            return [&] { finisher = QThread::currentThread(); };
        });
        QVERIFY(job.isGoingOn());
        QTRY_COMPARE(finisher, QThread::currentThread());
        QVERIFY(worker != nullptr && worker != finisher);
        QVERIFY(!job.isGoingOn());
    }

    void whatIsCancelledHasNoResult()
    {
        BackgroundJob job;
        std::atomic<bool> hasBegun = false;
        int finished = 0;
        int other = 0;
        job.start(endless(&hasBegun, &finished));
        QTRY_VERIFY(hasBegun);
        job.cancel();
        QVERIFY(!job.isGoingOn());
        job.start(quick(&other)); // After it, on the same thread.
        QTRY_COMPARE(other, 1);
        QCOMPARE(finished, 0);
    }

    void aNewJobTakesThePlaceOfTheOneBefore()
    {
        BackgroundJob job;
        std::atomic<bool> hasBegun = false;
        int first = 0;
        int second = 0;
        job.start(endless(&hasBegun, &first));
        job.start(quick(&second));
        QVERIFY(job.isGoingOn());
        QTRY_COMPARE(second, 1);
        QCOMPARE(first, 0);
    }

    void itEndsWithItsObject()
    {
        std::atomic<bool> hasBegun = false;
        int finished = 0;
        {
            BackgroundJob job;
            job.start(endless(&hasBegun, &finished));
            QTRY_VERIFY(hasBegun);
        }
        QCoreApplication::processEvents();
        QCOMPARE(finished, 0);
    }
};

BITOPS_TEST(TestBackgroundJob, QCoreApplication)
#include "tst_background_job.moc"
