// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/runs/curve_view.h"

#include <QTest>

#include <cmath>

using namespace bitops;

class TestCurveView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlatLineStaysFlat()
    {
        for (const double weight : {0.0, 0.5, 0.9, mostSmoothing}) {
            for (const double value : smoothed(std::vector<double>(1'000, 0.7), weight)) {
                QVERIFY(std::abs(value - 0.7) < 1e-12);
            }
        }
    }

    void theFirstValueStaysWhatItIs() { QCOMPARE(smoothed({3, 1}, 0.9).front(), 3.0); }

    void laterValuesCountMore()
    {
        // By hand: (0.5·0.5·4 + 0.5·1) / (1 − 0.25), and (0.125·4 + 0.25·1 + 0.5·2) / (1 − 0.125).
        const std::vector<double> averages = smoothed({4, 1, 2}, 0.5);
        QCOMPARE(averages.size(), std::size_t{3});
        QCOMPARE(averages[1], 2.0);
        QCOMPARE(averages[2], 2.0);
    }

    void noSmoothingIsWhatWasMeasured()
    {
        const std::vector<double> values{0.3, 5, 0.1};
        QCOMPARE(smoothed(values, 0), values);
    }

    void placesFollowTheAxis()
    {
        const std::vector<EpochEvent> epochs{{.epoch = 1, .seconds = 2}, {.epoch = 2, .seconds = 3.5}};
        QCOMPARE(placesOf(epochs, CurveAxis::Epoch, 313), (std::vector<double>{1, 2}));
        QCOMPARE(placesOf(epochs, CurveAxis::Step, 313), (std::vector<double>{313, 626}));
        QCOMPARE(placesOf(epochs, CurveAxis::Time, 313), (std::vector<double>{2, 5.5}));
    }
};

BITOPS_TEST(TestCurveView, QCoreApplication)
#include "tst_curve_view.moc"
