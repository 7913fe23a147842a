// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/block_locks.h"
#include "ui/design/network_document.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

struct BlockLocksFixture
{
    NetworkDocument document;
    BlockLocks locks{&document};

    BlockLocksFixture()
    {
        document.setNetwork(notebookNetwork());
        locks.setLocked({1, 3});
    }
};

} // namespace

class TestBlockLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toggleLocksAllOrUnlocksAll()
    {
        BlockLocksFixture fixture;
        const QSignalSpy changed(&fixture.locks, &BlockLocks::changed);
        fixture.locks.toggle({3, 4});
        QCOMPARE(fixture.locks.locked(), QList<int>({1, 3, 4}));
        fixture.locks.toggle({3, 4});
        QCOMPARE(fixture.locks.locked(), QList<int>({1}));
        QCOMPARE(changed.count(), 2);
        fixture.locks.setLocked({1});
        fixture.locks.toggle({});
        QCOMPARE(changed.count(), 2);
    }

    void goWithTheirBlocks()
    {
        BlockLocksFixture fixture;
        fixture.document.insertBlocks(2, {Block{}, Block{}});
        QCOMPARE(fixture.locks.locked(), QList<int>({1, 5}));
        fixture.document.removeBlocks(0, 1);
        QCOMPARE(fixture.locks.locked(), QList<int>({0, 4}));
        fixture.document.removeBlocks(4, 1);
        QCOMPARE(fixture.locks.locked(), QList<int>({0}));
        fixture.document.setNetwork(notebookNetwork());
        QCOMPARE(fixture.locks.locked(), QList<int>());
    }

    void goWithBlocksThatMove_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("destination");
        QTest::addColumn<QList<int>>("locked");
        QTest::newRow("down") << 1 << 4 << QList<int>({2, 3});
        QTest::newRow("to the end") << 1 << 5 << QList<int>({2, 4});
        QTest::newRow("up") << 3 << 0 << QList<int>({0, 2});
        QTest::newRow("another one over both") << 4 << 0 << QList<int>({2, 4});
    }

    void goWithBlocksThatMove()
    {
        QFETCH(const int, first);
        QFETCH(const int, destination);
        BlockLocksFixture fixture;
        fixture.document.moveBlocks(first, 1, destination);
        QTEST(fixture.locks.locked(), "locked");
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.locks.locked(), QList<int>({1, 3}));
    }

    void endsAreKeptByARule()
    {
        BlockLocksFixture fixture;
        QVERIFY(!fixture.locks.isKept(0));
        fixture.locks.setEndsKept(true);
        QVERIFY(fixture.locks.isKept(0) && fixture.locks.isKept(4) && fixture.locks.isKept(1));
        QVERIFY(!fixture.locks.isKept(2) && !fixture.locks.isLocked(0));
    }
};

BITOPS_TEST(TestBlockLocks, NoApplication)
#include "tst_block_locks.moc"
