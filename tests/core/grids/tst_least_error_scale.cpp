// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grids/least_error_scale.h"

#include "core/data/random.h"
#include "core/grids/weight_grid.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace bitops;

namespace {

/// As trained weights are spread: most of them small. Irwin and Hall's sum of twelve.
std::vector<float> bellShaped(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(count);
    for (float& value : values) {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += random.uniform();
        }
        value = static_cast<float>(0.05 * sum);
    }
    return values;
}

double errorOf(const std::vector<float>& values, LevelRange levels, double scale)
{
    double error = 0;
    for (const float value : values) {
        const double level = std::clamp<double>(std::nearbyint(value / scale), levels.lowest, levels.highest);
        error += (value - scale * level) * (value - scale * level);
    }
    return error;
}

/// The least error of twenty thousand scales.
double bruteForce(const std::vector<float>& values, LevelRange levels)
{
    double most = 0;
    for (const float value : values) {
        most = std::max(most, std::abs(static_cast<double>(value)));
    }
    double least = errorOf(values, levels, most);
    constexpr int trials = 20'000;
    for (int i = 1; i <= trials; ++i) {
        least = std::min(least, errorOf(values, levels, most * i / trials));
    }
    return least;
}

} // namespace

class TestLeastErrorScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheErrorOfBruteForce_data();
    void leavesTheErrorOfBruteForce();
    void findsTheScaleOfValuesOnAGrid_data();
    void findsTheScaleOfValuesOnAGrid();
    void clipsWhatLiesFarOut();
    void hasNoScaleForNothing();
    void isNeverWorseThanTheLargestWeight();
    void givesEachChannelItsScale();
    void takesSignAndMeanAtOneBit();
    void keepsZeros();
};

void TestLeastErrorScale::leavesTheErrorOfBruteForce_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("kind");

    for (const int bits : {2, 3, 4, 6, 8}) {
        QTest::addRow("weights, %d bits", bits) << bits << 0;
        QTest::addRow("not negative, %d bits", bits) << bits << 1;
        QTest::addRow("symmetric, %d bits", bits) << bits << 2;
    }
    QTest::newRow("not negative, 1 bit") << 1 << 1;
}

void TestLeastErrorScale::leavesTheErrorOfBruteForce()
{
    QFETCH(int, bits);
    QFETCH(int, kind);
    const LevelRange levels = kind == 0   ? weightLevels(bits)
                              : kind == 1 ? unsignedLevels(bits)
                                          : symmetricLevels(bits);
    // With nearly as many levels as values, the error jumps from scale to scale.
    const double tolerance = bits < 8 ? 1.01 : 1.04;
    for (const std::uint64_t seed : {1, 2, 3}) {
        std::vector<float> values = bellShaped(500, seed);
        if (kind == 1) {
            std::transform(values.begin(), values.end(), values.begin(),
                           [](float value) { return std::abs(value); });
        }
        const float scale = leastErrorScale(values, levels);
        const double error = errorOf(values, levels, scale);
        const double least = bruteForce(values, levels);
        QVERIFY2(error <= tolerance * least, qPrintable(QStringLiteral("%1 > %2").arg(error).arg(least)));
    }
}

void TestLeastErrorScale::findsTheScaleOfValuesOnAGrid_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 2; bits <= 8; ++bits) {
        QTest::addRow("%d bits", bits) << bits;
    }
}

void TestLeastErrorScale::findsTheScaleOfValuesOnAGrid()
{
    QFETCH(int, bits);
    const LevelRange levels = weightLevels(bits);
    std::vector<float> values;
    for (float level = levels.lowest; level <= levels.highest; ++level) {
        values.push_back(level * 0.25F);
    }
    QCOMPARE(leastErrorScale(values, levels), 0.25F);
    QCOMPARE(quantizedWithLeastError(values, bits, 1), values);
}

/// One weight of a thousand that is a hundred times as large: at few bits the others are worth more.
void TestLeastErrorScale::clipsWhatLiesFarOut()
{
    std::vector<float> values = bellShaped(2'000, 7);
    values.front() = 1;
    const float scale = leastErrorScale(values, weightLevels(3));
    QVERIFY(3 * scale < 0.5F);
    QVERIFY(scale > 0);
}

void TestLeastErrorScale::hasNoScaleForNothing()
{
    const std::vector<float> zeros(5, 0.0F);
    QCOMPARE(leastErrorScale(zeros, weightLevels(4)), 0.0F);
    QCOMPARE(leastErrorScale({}, weightLevels(4)), 0.0F);
    const std::vector<float> negative{-1, -2};
    QCOMPARE(leastErrorScale(negative, unsignedLevels(4)), 0.0F);
    const std::vector<float> tiny{1e-38F};
    QCOMPARE(leastErrorScale(tiny, weightLevels(4)), 0.0F);
}

void TestLeastErrorScale::isNeverWorseThanTheLargestWeight()
{
    const auto error = [](const std::vector<float>& weights, const std::vector<float>& quantized) {
        double sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += std::pow(static_cast<double>(weights[i]) - quantized[i], 2);
        }
        return sum;
    };
    for (int bits = 2; bits <= 8; ++bits) {
        const std::vector<float> weights = bellShaped(300, static_cast<std::uint64_t>(bits));
        const double least = error(weights, quantizedWithLeastError(weights, bits, 1));
        QVERIFY(least <= error(weights, quantizedOnGrid(weights, bits, 1)));
        QVERIFY(error(weights, quantizedWithLeastError(weights, bits, 3)) <= 1.01 * least);
    }
}

void TestLeastErrorScale::givesEachChannelItsScale()
{
    const std::vector<float> weights{-0.5F, 0.25F, -8, 4};
    QCOMPARE(quantizedWithLeastError(weights, 2, 2), weights);
    QVERIFY(quantizedWithLeastError(weights, 2, 1) != weights);
}

void TestLeastErrorScale::takesSignAndMeanAtOneBit()
{
    QCOMPARE(quantizedWithLeastError({1, -2, 0, 5}, 1, 1), (std::vector<float>{2, -2, 2, 2}));
}

void TestLeastErrorScale::keepsZeros()
{
    QCOMPARE(quantizedWithLeastError({0, 0, -2, 1}, 2, 2), (std::vector<float>{0, 0, -2, 1}));
}

BITOPS_TEST(TestLeastErrorScale, NoApplication)
#include "tst_least_error_scale.moc"
