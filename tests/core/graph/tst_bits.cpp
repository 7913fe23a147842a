// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/bits.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>

using namespace bitops;

class TestBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAllBitWidths()
    {
        QCOMPARE(bitWidths().size(), std::size_t{17});
        for (const int bits : bitWidths()) {
            QVERIFY(isBitWidth(bits));
        }
    }

    void stepsThroughTheBitWidths_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("expected");
        QTest::newRow("one up") << 4 << 1 << 5;
        QTest::newRow("one down") << 4 << -1 << 3;
        QTest::newRow("up to float") << 16 << 1 << 32;
        QTest::newRow("down from float") << 32 << -1 << 16;
        QTest::newRow("no more than float") << 32 << 3 << 32;
        QTest::newRow("no less than one") << 2 << -5 << 1;
        QTest::newRow("from what is none") << 24 << -1 << 16;
        QTest::newRow("up from what is none") << 17 << 1 << 32;
        QTest::newRow("from zero") << 0 << 1 << 2;
        QTest::newRow("from below") << -7 << 1 << 2;
        QTest::newRow("no step from below") << -7 << 0 << 1;
        QTest::newRow("down from the least number") << std::numeric_limits<int>::min() << -1 << 1;
        QTest::newRow("up from the greatest number") << std::numeric_limits<int>::max() << 1 << 32;
        QTest::newRow("as far down as can be") << 32 << std::numeric_limits<int>::min() << 1;
        QTest::newRow("as far up as can be") << 4 << std::numeric_limits<int>::max() << 32;
    }

    void stepsThroughTheBitWidths()
    {
        QFETCH(int, bits);
        QFETCH(int, steps);
        QTEST(steppedBits(bits, steps), "expected");
    }
};

BITOPS_TEST(TestBits, NoApplication)
#include "tst_bits.moc"
