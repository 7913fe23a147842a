// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_problem.h"
#include "core/allocation/allocation_reason.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/core/formats/onnx_costs.h"
#include "tests/support/onnx_layers.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace bitops;
using namespace bitops::test;

namespace {

const std::vector<int> threeBits{2, 4, 8};

/// stem; first and second beside a skip connection; third and fourth beside a shortcut that is a layer; last.
OnnxWriter twoSkips()
{
    OnnxWriter model;
    model.input("image", {1, 4, 8, 8});
    addConvolution(model, "image", "stem");
    addConvolution(model, "stem", "first");
    addConvolution(model, "first", "second");
    model.node("Add", {"second", "stem"}, {"sum"});
    addConvolution(model, "sum", "shortcut");
    addConvolution(model, "sum", "third");
    addConvolution(model, "third", "fourth");
    model.node("Add", {"fourth", "shortcut"}, {"sums"});
    addConvolution(model, "sums", "last");
    return model.output("last");
}

OnnxWriter oneWay()
{
    OnnxWriter model;
    model.input("image", {1, 4, 8, 8});
    addConvolution(model, "image", "stem");
    addConvolution(model, "stem", "last");
    return model.output("last");
}

Design designOf(const OnnxWriter& model)
{
    const StoredOnnx stored(model);
    Result<Design> design = loadDesign(stored.path().toStdString());
    if (!design) {
        qFatal("%s", design.error().message.c_str());
    }
    return *std::move(design);
}

AllocationRequest tiedRequest()
{
    return {.counting = {CountingRule::WeightBits, true}, .bits = threeBits, .perBlock = true};
}

/// The groups of layers of twoSkips() that have the same bits, in order.
const std::vector<std::vector<std::string>> tiedLayers{
    {"stem"}, {"first", "second"}, {"shortcut", "third", "fourth"}, {"last"}};

} // namespace

/// Bits for imported networks, whose layers belong together where they lie under one skip connection.
class TestImportedAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersUnderOneSkipHaveTheSameBits()
    {
        const Design design = designOf(twoSkips());
        const std::int64_t macs = 4 * 4 * 8 * 8;
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const SensitivityTable table = randomSensitivity(design, seed, threeBits);
            const Result<AllocationProblem> problem = AllocationProblem::make(design, table, tiedRequest());
            QVERIFY2(problem, problem ? "" : problem.error().message.c_str());
            const std::int64_t budget = (20 + 2 * std::int64_t{seed}) * macs;
            double least = 1e9;
            for (int choice = 0; choice < 81; ++choice) { // All ways to choose 3 bits for 4 groups.
                double loss = 0;
                std::int64_t bitops = 0;
                int rest = choice;
                for (const std::vector<std::string>& group : tiedLayers) {
                    const int bits = threeBits[static_cast<std::size_t>(rest % 3)];
                    rest /= 3;
                    for (const std::string& layer : group) {
                        loss += table.find(layer, LayerPart::Weights, bits)->lossIncrease;
                        bitops += macs * bits;
                    }
                }
                least = bitops <= budget ? std::min(least, loss) : least;
            }
            const Result<Allocation> allocation = problem->solve({.bitops = budget});
            QVERIFY(allocation);
            QVERIFY(std::abs(allocation->lossIncrease - least) < 1e-11);
            QVERIFY(allocation->bitops <= budget);
        }
    }

    void aNamedLayerIsNotTied()
    {
        const Design design = designOf(twoSkips());
        const SensitivityTable table = randomSensitivity(design, 1, threeBits);
        AllocationRequest request = tiedRequest();
        request.bitsOfLayers = {{"third", {8}}};
        const Result<AllocationProblem> problem = AllocationProblem::make(design, table, request);
        QVERIFY(problem);
        const Result<Allocation> allocation = problem->solve({.bitops = problem->leastBitops()});
        QVERIFY(allocation);
        const auto bitsOf = [&](std::size_t layer) { return allocation->layers[layer].weightBits; };
        QCOMPARE(bitsOf(4), 8);
        QCOMPARE(bitsOf(3), 2);
        QCOMPARE(bitsOf(5), 2);
    }

    void refusesWhatHasNoSkips()
    {
        const Design design = designOf(oneWay());
        const Result<AllocationProblem> problem =
            AllocationProblem::make(design, randomSensitivity(design, 1, threeBits), tiedRequest());
        QVERIFY(!problem);
        QVERIFY(QString::fromStdString(problem.error().message)
                    .endsWith(QStringLiteral("that belong together: it is an ONNX model without skip "
                                             "connections.")));
    }

    void refusesLayersWithoutCommonBits()
    {
        const Design design = designOf(twoSkips());
        SensitivityTable table;
        QVERIFY(table.add({}));
        for (const char* const layer : {"stem", "first", "second", "shortcut", "third", "fourth", "last"}) {
            QVERIFY(table.add({.layer = layer, .bits = layer == std::string("second") ? 4 : 2}));
        }
        AllocationRequest request = tiedRequest();
        request.bits = {};
        const Result<AllocationProblem> problem = AllocationProblem::make(design, table, request);
        QVERIFY(!problem);
        QCOMPARE(
            problem.error().message,
            std::string("The layers under the skip connection over first have no bit-width in common that "
                        "was measured."));
    }

    void saysWhichLayersSaveMost()
    {
        const Design design = designOf(twoSkips());
        SensitivityTable table;
        QVERIFY(table.add({}));
        for (const char* const layer : {"stem", "first", "second", "shortcut", "third", "fourth", "last"}) {
            QVERIFY(table.add({.layer = layer, .bits = 2, .accuracyDrop = 0.002}));
            QVERIFY(table.add({.layer = layer, .bits = 8}));
        }
        AllocationRequest request = tiedRequest();
        request.perBlock = false;
        request.bits = {2, 8};
        request.bitsOfLayers = {{"stem", {8}}, {"third", {8}}, {"last", {8}}};
        const Result<AllocationProblem> problem = AllocationProblem::make(design, table, request);
        QVERIFY(problem);
        const Result<Allocation> allocation = problem->solve({.bitops = problem->leastBitops()});
        QVERIFY(allocation);
        QCOMPARE(describe(*reasonOf(*allocation)),
                 std::string("first to shortcut at 2 bits: 75 % of the savings for 0.6 points."));
        request.bitsOfLayers = {{"stem", {8}},     {"first", {8}},  {"second", {8}},
                                {"shortcut", {8}}, {"fourth", {8}}, {"last", {8}}};
        const Result<AllocationProblem> one = AllocationProblem::make(design, table, request);
        QVERIFY(one);
        QCOMPARE(describe(*reasonOf(*one->solve({.bitops = one->leastBitops()}))),
                 std::string("third at 2 bits: 100 % of the savings for 0.2 points."));
    }
};

BITOPS_TEST(TestImportedAllocation, NoApplication)
#include "tst_imported_allocation.moc"
