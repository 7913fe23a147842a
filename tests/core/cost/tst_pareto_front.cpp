// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/pareto_front.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>
#include <random>

using namespace bitops;

using Points = std::vector<CostAndGain>;
using Indices = std::vector<std::size_t>;

class TestParetoFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatNoOtherBeats_data()
    {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinite = std::numeric_limits<double>::infinity();
        QTest::addColumn<Points>("points");
        QTest::addColumn<Indices>("front");
        QTest::newRow("nothing") << Points{} << Indices{};
        QTest::newRow("one point") << Points{{5, 0.5}} << Indices{0};
        QTest::newRow("given dear first") << Points{{9, 0.9}, {5, 0.5}, {1, 0.1}} << Indices{2, 1, 0};
        QTest::newRow("dearer and worse") << Points{{1, 0.5}, {2, 0.4}} << Indices{0};
        QTest::newRow("dearer and equal") << Points{{1, 0.5}, {2, 0.5}} << Indices{0};
        QTest::newRow("equal cost") << Points{{1, 0.4}, {1, 0.5}} << Indices{1};
        QTest::newRow("the same twice") << Points{{1, 0.5}, {3, 0.1}, {1, 0.5}, {2, 0.6}} << Indices{0, 2, 3};
        QTest::newRow("not in a straight line") << Points{{1, 0.1}, {2, 0.8}, {3, 0.81}} << Indices{0, 1, 2};
        QTest::newRow("no numbers") << Points{{none, 0.9}, {1, none}, {2, 0.2}} << Indices{2};
        QTest::newRow("only no numbers") << Points{{none, none}} << Indices{};
        QTest::newRow("infinite") << Points{{-infinite, 0.9}, {1, infinite}, {2, 0.2}} << Indices{2};
        QTest::newRow("zero cost") << Points{{0, 0}, {1, 0}} << Indices{0};
    }

    void keepsWhatNoOtherBeats()
    {
        QFETCH(Points, points);
        QFETCH(Indices, front);
        QCOMPARE(paretoFront(points), front);
    }

    void agreesWithTheDefinition()
    {
        std::mt19937 random(7);
        std::uniform_int_distribution<int> whole(0, 12);
        for (int round = 0; round < 200; ++round) {
            Points points;
            for (int i = 0; i < 20; ++i) {
                points.push_back({static_cast<double>(whole(random)), static_cast<double>(whole(random))});
            }
            Indices expected;
            for (std::size_t i = 0; i < points.size(); ++i) {
                const bool isBeaten =
                    std::any_of(points.begin(), points.end(), [&](const CostAndGain& other) {
                        return other != points[i] && other.cost <= points[i].cost &&
                               other.gain >= points[i].gain;
                    });
                if (!isBeaten) {
                    expected.push_back(i);
                }
            }
            Indices front = paretoFront(points);
            std::sort(front.begin(), front.end());
            QCOMPARE(front, expected);
        }
    }
};

BITOPS_TEST(TestParetoFront, NoApplication)

#include "tst_pareto_front.moc"
