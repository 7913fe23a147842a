// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cstdint>
#include <limits>

using bitops::Count;

class TestCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void multipliesAndAdds()
    {
        const Count count = Count(6) * 7 + 1;
        QVERIFY(!count.hasOverflowed());
        QCOMPARE(count.value(), 43);
    }

    void reachesTheLargestNumber()
    {
        constexpr auto largest = std::numeric_limits<std::int64_t>::max();
        const Count count = Count(largest - 1) + 1;
        QVERIFY(!count.hasOverflowed());
        QCOMPARE(count.value(), largest);
    }

    void noticesOverflow()
    {
        constexpr auto largest = std::numeric_limits<std::int64_t>::max();
        QVERIFY((Count(largest) + 1).hasOverflowed());
        QVERIFY((Count(largest / 2 + 1) * 2).hasOverflowed());
    }

    void staysOverflowed()
    {
        const Count overflowed = Count(std::numeric_limits<std::int64_t>::max()) + 1;
        QVERIFY((overflowed * 0).hasOverflowed());
        QVERIFY((Count(1) + overflowed).hasOverflowed());
        Count sum = 1;
        sum += overflowed;
        QVERIFY(sum.hasOverflowed());
    }
};

BITOPS_TEST(TestCount, bitops::NoApplication)
#include "tst_count.moc"
