// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/parallel.h"
#include "tests/core/data/picture_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace bitops;
using namespace bitops::test;

namespace {

} // namespace

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesEachOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("piece");
        QTest::addColumn<int>("threads");
        QTest::newRow("none") << 0 << 16 << 2;
        QTest::newRow("one thread") << 100 << 16 << 1;
        QTest::newRow("several threads") << 1000 << 7 << 4;
        QTest::newRow("more threads than pieces") << 3 << 1 << 8;
    }

    void doesEachOnce()
    {
        QFETCH(int, count);
        QFETCH(int, piece);
        QFETCH(int, threads);
        std::vector<int> done(static_cast<std::size_t>(count));
        const bool isDone = inParallel(count, piece, threads, goOn,
                                       [&](std::int64_t begin, std::int64_t end, const std::stop_token&) {
                                           for (std::int64_t i = begin; i < end; ++i) {
                                               ++done[static_cast<std::size_t>(i)];
                                           }
                                       });
        QVERIFY(isDone);
        QCOMPARE(done, std::vector<int>(static_cast<std::size_t>(count), 1));
    }

    void beginsNothingWhereItMayNot()
    {
        bool hasBegun = false;
        QVERIFY(!inParallel(
            10, 1, 2, [] { return false; },
            [&](std::int64_t, std::int64_t, const std::stop_token&) { hasBegun = true; }));
        QVERIFY(!hasBegun);
    }

    /// One piece that takes as long as it is not stopped.
    void stopsWithinAPiece()
    {
        int asked = 0;
        std::atomic<int> begun = 0;
        QVERIFY(!inParallel(
            100, 1, 2, [&asked] { return ++asked < 3; },
            [&begun](std::int64_t, std::int64_t, const std::stop_token& stop) {
                ++begun;
                while (!stop.stop_requested()) {
                    std::this_thread::yield();
                }
            }));
        QCOMPARE(asked, 3);
        QVERIFY(begun <= 2);
    }

    /// As long as the question is not answered, which is a pause, nothing new is begun.
    void beginsNothingWhileItIsAsked()
    {
        constexpr int threads = 2;
        std::atomic<int> begun = 0;
        int mostMeanwhile = 0;
        const bool isDone = inParallel(
            1000, 1, threads,
            [&] {
                const int before = begun;
                for (int i = 0; i < 1000; ++i) {
                    std::this_thread::yield();
                }
                mostMeanwhile = std::max(mostMeanwhile, begun - before);
                return true;
            },
            [&begun](std::int64_t, std::int64_t, const std::stop_token&) { ++begun; });
        QVERIFY(isDone);
        QCOMPARE(begun.load(), 1000);
        QVERIFY(mostMeanwhile <= threads); // What had been taken already.
    }

    void throwsWhatTheWorkThrows()
    {
        const auto work = [](std::int64_t begin, std::int64_t, const std::stop_token& stop) {
            if (begin == 3) {
                throw std::runtime_error("the third");
            }
            while (begin == 4 && !stop.stop_requested()) {
                std::this_thread::yield();
            }
        };
        QByteArray thrown;
        try {
            inParallel(10, 1, 2, goOn, work);
        } catch (const std::runtime_error& error) {
            thrown = error.what();
        }
        QCOMPARE(thrown, QByteArray("the third"));
    }
};

BITOPS_TEST(TestParallel, NoApplication)
#include "tst_parallel.moc"
