// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/axis_ticks.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace bitops;

class TestAxisTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreRoundNumbers_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QList<double>>("places");
        QTest::addColumn<int>("digits");
        QTest::newRow("shares") << 0.0 << 1.0 << QList<double>{0, 0.2, 0.4, 0.6, 0.8, 1} << 1;
        QTest::newRow("losses") << 0.97 << 2.3 << QList<double>{1, 1.5, 2} << 1;
        QTest::newRow("large") << 0.0 << 4e6 << QList<double>{0, 1e6, 2e6, 3e6, 4e6} << 0;
        QTest::newRow("around 0") << -1.0 << 1.0 << QList<double>{-1, -0.5, 0, 0.5, 1} << 1;
        QTest::newRow("hundredths") << 0.5 << 0.55 << QList<double>{0.5, 0.51, 0.52, 0.53, 0.54, 0.55} << 2;
    }

    void placesAreRoundNumbers()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(QList<double>, places);
        const AxisTicks ticks = axisTicks(from, to, 5);
        QCOMPARE(static_cast<qsizetype>(ticks.places.size()), places.size());
        for (std::size_t i = 0; i < ticks.places.size(); ++i) {
            QVERIFY(std::abs(ticks.places[i] - places[static_cast<qsizetype>(i)]) < 1e-9 * (to - from));
        }
        QTEST(ticks.digits, "digits");
    }

    void wholeNumbersStayWhole()
    {
        QCOMPARE(axisTicks(1, 3, 8, true).places, (std::vector<double>{1, 2, 3}));
        QCOMPARE(axisTicks(1, 3, 8, true).digits, 0);
    }

    void anAxisThatIsNoneHasNoPlaces()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        QVERIFY(axisTicks(1, 1, 5).places.empty());
        QVERIFY(axisTicks(2, 1, 5).places.empty());
        QVERIFY(axisTicks(0, infinite, 5).places.empty());
        QVERIFY(axisTicks(std::nan(""), 1, 5).places.empty());
        QVERIFY(axisTicks(-1e308, 1.7e308, 5).places.empty());
        QVERIFY(axisTicks(0, 5e-324, 5).places.size() <= 11);
        QVERIFY(axisTicks(1e300, 1.1e300, 5).places.size() <= 11);
    }
};

BITOPS_TEST(TestAxisTicks, NoApplication)
#include "tst_axis_ticks.moc"
