// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grids/weight_grid.h"
#include "tests/support/paths.h"

#include "core/graph/bits.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <bit>
#include <fstream>

using namespace bitops;

class TestWeightGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheNotebooksBits();
    void leavesFloatsAlone();
    void takesSignAndMeanAtOneBit();
    void keepsZeros();
    void givesEachChannelItsScale();
    void roundsToLearnedSteps();
};

/// The values that the notebook's own function gives in PyTorch: tests/reference.
void TestWeightGrid::givesTheNotebooksBits()
{
    std::ifstream file(testsFolder().toStdString() + "/reference/quantize_weights.json");
    const nlohmann::json golden = nlohmann::json::parse(file);
    const auto floats = [](const nlohmann::json& numbers) {
        std::vector<float> values;
        for (const nlohmann::json& number : numbers) {
            values.push_back(std::bit_cast<float>(number.get<std::int32_t>()));
        }
        return values;
    };
    QVERIFY(!golden.at("cases").empty());
    for (const nlohmann::json& test : golden.at("cases")) {
        const std::vector<float> weights = floats(test.at("weights"));
        const int bits = test.at("bits").get<int>();
        const auto channels = test.at("shape").at(0).get<std::size_t>();
        const std::string name = test.at("name").get<std::string>();
        QVERIFY2(quantizedOnGrid(weights, bits, 1) == floats(test.at("per_tensor")), name.c_str());
        QVERIFY2(quantizedOnGrid(weights, bits, channels) == floats(test.at("per_channel")), name.c_str());
    }
}

void TestWeightGrid::leavesFloatsAlone()
{
    const std::vector<float> weights{0.1F, -7, 0};
    QCOMPARE(quantizedOnGrid(weights, floatBits, 1), weights);
    QCOMPARE(quantizedOnGrid({}, 4, 1), std::vector<float>());
}

void TestWeightGrid::takesSignAndMeanAtOneBit()
{
    QCOMPARE(quantizedOnGrid({1, -2, 0, 5}, 1, 1), (std::vector<float>{2, -2, 2, 2}));
    QCOMPARE(quantizedOnGrid({1, -2, 0, 5}, 1, 2), (std::vector<float>{1.5, -1.5, 2.5, 2.5}));
}

void TestWeightGrid::keepsZeros()
{
    QCOMPARE(quantizedOnGrid({0, 0}, 4, 1), (std::vector<float>{0, 0}));
    QCOMPARE(quantizedOnGrid({0, 0, 7, 2.9F}, 4, 2), (std::vector<float>{0, 0, 7, 3}));
}

void TestWeightGrid::givesEachChannelItsScale()
{
    QCOMPARE(quantizedOnGrid({7, 2.4F, 70, 26}, 4, 1), (std::vector<float>{10, 0, 70, 30}));
    QCOMPARE(quantizedOnGrid({7, 2.4F, 70, 26}, 4, 2), (std::vector<float>{7, 2, 70, 30}));
}

void TestWeightGrid::roundsToLearnedSteps()
{
    // Halves go to the even level; −2 and 1 are the ends at two bits.
    QCOMPARE(quantizedWithSteps({0.25F, 0.75F, -9, 9}, 2, {0.5F}), (std::vector<float>{0, 0.5F, -1, 0.5F}));
    QCOMPARE(quantizedWithSteps({1, 1, 1, 1}, 3, {1, 0.75F}), (std::vector<float>{1, 1, 0.75F, 0.75F}));
}

BITOPS_TEST(TestWeightGrid, NoApplication)
#include "tst_weight_grid.moc"
