// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_problem.h"
#include "core/base/grouped_text.h"
#include "core/network/presets.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace bitops;
using namespace bitops::test;

namespace {

const std::vector<int> fewBits{2, 4, 8};

/// Of blocks of all types, small enough to try all bits of it.
Network smallNetwork(RandomNetwork& random, std::int64_t mostBlocks)
{
    Network network = random.sound(8);
    const auto count = static_cast<std::size_t>(random.between(1, mostBlocks));
    network.blocks.resize(std::min(network.blocks.size(), count));
    for (Block& block : network.blocks) {
        block.weightBits = 8;
        block.activationBits = 8;
    }
    return network;
}

/// A way to choose bits, by which a request asks.
struct Variant
{
    AllocationRequest request;
    bool hasBitopsBudget = true;
    bool hasWeightBudget = false;
};

/// All designs that the request allows, by trying.
void visitDesigns(const Network& network, const AllocationRequest& request,
                  const std::function<void(const Network&)>& visit)
{
    const Graph graph = graphOf(network);
    std::vector<std::vector<int>> perLayer;
    std::vector<std::size_t> tieOf;
    std::vector<Layer> layers = layersOf(graph);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto named = request.bitsOfLayers.find(pathOf(layers[i]));
        const bool isNamed = named != request.bitsOfLayers.end();
        const bool isKept =
            layers[i].operation == Operation::FullyConnected && !request.counting.withClassifier;
        perLayer.push_back(isNamed  ? named->second
                           : isKept ? std::vector{layers[i].weightBits}
                                    : request.bits);
        std::size_t tie = i;
        for (std::size_t j = 0; j < i && request.perBlock && !isNamed && layers[i].block; ++j) {
            if (layers[j].block == layers[i].block && !request.bitsOfLayers.contains(pathOf(layers[j]))) {
                tie = j;
                break;
            }
        }
        tieOf.push_back(tie);
    }
    std::vector<int> weights(layers.size());
    std::vector<int> activations(network.blocks.size());
    const auto show = [&] {
        Network design = network;
        std::vector<std::vector<int>> ofBlocks(network.blocks.size());
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (layers[i].block) {
                ofBlocks[*layers[i].block].push_back(weights[i]);
            } else {
                design.classifierBits = weights[i];
            }
        }
        for (std::size_t i = 0; i < network.blocks.size(); ++i) {
            design.blocks[i].weightBits = WeightBits(ofBlocks[i]);
            if (request.withActivations) {
                design.blocks[i].activationBits = activations[i];
            }
        }
        visit(design);
    };
    const std::function<void(std::size_t)> chooseActivations = [&](std::size_t block) {
        if (block == activations.size() || !request.withActivations) {
            show();
            return;
        }
        for (const int bits : request.bits) {
            activations[block] = bits;
            chooseActivations(block + 1);
        }
    };
    const std::function<void(std::size_t)> chooseWeights = [&](std::size_t layer) {
        if (layer == layers.size()) {
            chooseActivations(0);
        } else if (tieOf[layer] != layer) {
            weights[layer] = weights[tieOf[layer]];
            chooseWeights(layer + 1);
        } else {
            for (const int bits : perLayer[layer]) {
                weights[layer] = bits;
                chooseWeights(layer + 1);
            }
        }
    };
    chooseWeights(0);
}

/// What the table says of a design.
double lossOf(const Network& design, const AllocationRequest& request, const SensitivityTable& table)
{
    double loss = 0;
    const Graph graph = graphOf(design);
    for (const Node& node : graph.nodes()) {
        if (!isLayer(node.operation)) {
            continue;
        }
        const std::string path = graph.pathOf(node);
        const auto* const weights = table.find(path, LayerPart::Weights, node.weightBits);
        loss += weights == nullptr ? 0 : weights->lossIncrease; // What was not measured is as it was.
        const bool readsImage = graph.input(node).producer == noNode;
        if (request.withActivations && !readsImage) {
            loss += table.find(path, LayerPart::Activations, graph.input(node).bits)->lossIncrease;
        }
    }
    return loss;
}

struct Tried
{
    CostReport costs;
    double loss;
};

std::vector<Tried> tryAll(const Network& network, const AllocationRequest& request,
                          const SensitivityTable& table)
{
    std::vector<Tried> all;
    visitDesigns(network, request, [&](const Network& design) {
        all.push_back({computeCosts(design, request.counting), lossOf(design, request, table)});
    });
    return all;
}

bool isWithinBudget(const Tried& tried, const AllocationBudget& budget)
{
    return tried.costs.total.bitops <= budget.bitops.value_or(noBudget) &&
           tried.costs.total.weightStorageBits <= budget.weightBits.value_or(noBudget);
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-11;
}

/// What an allocation says of itself is so.
bool isTrueTo(const Allocation& allocation, const AllocationRequest& request, const SensitivityTable& table)
{
    const CostReport costs = computeCosts(allocation.network, request.counting);
    bool isTrue = costs.isComplete() && costs.total.bitops == allocation.bitops &&
                  costs.total.weightStorageBits == allocation.weightBits &&
                  costs.layers.size() == allocation.layers.size() &&
                  isNear(lossOf(allocation.network, request, table), allocation.lossIncrease);
    double loss = 0;
    for (std::size_t i = 0; isTrue && i < costs.layers.size(); ++i) {
        const LayerAllocation& layer = allocation.layers[i];
        const Layer& counted = costs.layers[i].layer;
        isTrue = layer.layer == costs.pathOf(i) && layer.bitops == costs.layers[i].bitops &&
                 layer.weightBits == counted.weightBits && layer.inputBits == counted.inputBits &&
                 layer.block == counted.block && layer.isInTotal == costs.isInTotal(costs.layers[i]);
        loss += layer.lossIncrease;
    }
    return isTrue && isNear(loss, allocation.lossIncrease);
}

AllocationProblem problemOf(const Network& network, const SensitivityTable& table,
                            const AllocationRequest& request)
{
    Result<AllocationProblem> problem = AllocationProblem::make(network, table, request);
    if (!problem) {
        qFatal("%s", problem.error().message.c_str());
    }
    return *std::move(problem);
}

Network preset(std::string_view name)
{
    return findPreset(name).value();
}

} // namespace

class TestAllocationProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsGoodAsTryingAll_data()
    {
        QTest::addColumn<bool>("isJoint");
        QTest::addColumn<bool>("perBlock");
        QTest::addColumn<bool>("hasKept");
        QTest::addColumn<bool>("hasBitops");
        QTest::addColumn<bool>("hasWeights");
        for (const bool isJoint : {false, true}) {
            for (const bool perBlock : {false, true}) {
                for (const bool hasKept : {false, true}) {
                    for (const int budgets : {1, 2, 3}) {
                        const QByteArray name = QByteArray(isJoint ? "weights and activations" : "weights") +
                                                (perBlock ? ", per block" : "") +
                                                (hasKept ? ", some kept" : "") +
                                                (budgets == 1   ? ", BitOps"
                                                 : budgets == 2 ? ", bytes"
                                                                : ", both");
                        QTest::newRow(name.constData())
                            << isJoint << perBlock << hasKept << ((budgets & 1) != 0) << ((budgets & 2) != 0);
                    }
                }
            }
        }
    }

    void isAsGoodAsTryingAll()
    {
        QFETCH(bool, isJoint);
        QFETCH(bool, perBlock);
        QFETCH(bool, hasKept);
        QFETCH(bool, hasBitops);
        QFETCH(bool, hasWeights);
        for (std::uint32_t seed = 1; seed <= 100; ++seed) {
            RandomNetwork random(seed);
            const Network network = smallNetwork(random, isJoint ? 2 : 3);
            const SensitivityTable table = randomSensitivity(network, seed, fewBits);
            const auto rule = countingRules().at(seed % countingRules().size()).rule;
            AllocationRequest request{.counting = {rule, random.between(0, 1) == 1},
                                      .bits = fewBits,
                                      .perBlock = perBlock,
                                      .withActivations = isJoint};
            const std::vector<std::string>& layers = table.layers();
            if (hasKept) {
                const auto one =
                    static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(layers.size()) - 1));
                request.bitsOfLayers[layers[one]] = {8};
                request.bitsOfLayers[layers.back()] = {2, 8};
            }
            const AllocationProblem problem = problemOf(network, table, request);
            const std::vector<Tried> all = tryAll(network, request, table);
            for (int i = 0; i < 6; ++i) {
                const Tried& some = all[static_cast<std::size_t>(
                    random.between(0, static_cast<std::int64_t>(all.size()) - 1))];
                AllocationBudget budget;
                if (hasBitops) {
                    budget.bitops = some.costs.total.bitops + random.between(-1, 1);
                }
                if (hasWeights) {
                    budget.weightBits = some.costs.total.weightStorageBits + random.between(-1, 1);
                }
                const Tried* best = nullptr;
                for (const Tried& tried : all) {
                    if (isWithinBudget(tried, budget) && (best == nullptr || tried.loss < best->loss)) {
                        best = &tried;
                    }
                }
                const Result<Allocation> allocation = problem.solve(budget);
                QVERIFY2(allocation.hasValue() == (best != nullptr), qPrintable(QString::number(seed)));
                if (best != nullptr) {
                    QVERIFY2(isNear(allocation->lossIncrease, best->loss), qPrintable(QString::number(seed)));
                    QVERIFY(isWithinBudget({computeCosts(allocation->network, request.counting), 0}, budget));
                    QVERIFY2(isTrueTo(*allocation, request, table), qPrintable(QString::number(seed)));
                }
            }
        }
    }

    void aLargerBudgetIsNeverWorse_data()
    {
        QTest::addColumn<bool>("isJoint");
        QTest::newRow("weights") << false;
        QTest::newRow("weights and activations") << true;
    }

    void aLargerBudgetIsNeverWorse()
    {
        QFETCH(bool, isJoint);
        const Network network = preset("mobilenetv1-cifar10-0.25");
        const SensitivityTable table = randomSensitivity(network, 3);
        const AllocationRequest request{.counting = {CountingRule::Product, false},
                                        .withActivations = isJoint};
        const AllocationProblem problem = problemOf(network, table, request);
        double before = 1e9;
        for (int percent = 10; percent <= 110; percent += 10) {
            const Result<Allocation> allocation =
                problem.solve({.bitops = problem.bitopsAtEightBits() / 100 * percent});
            if (allocation) {
                QVERIFY(allocation->lossIncrease <= before);
                QVERIFY(isTrueTo(*allocation, request, table));
                before = allocation->lossIncrease;
            }
        }
        QVERIFY(isNear(before, problem.leastLoss().lossIncrease));
    }

    void tiesAndKeepsHold()
    {
        const Network network = preset("mobilenetv2-cifar10-0.5");
        const SensitivityTable table = randomSensitivity(network, 4);
        const AllocationRequest request{.bitsOfLayers = {{"blocks.0.conv", {8}}, {"blocks.3.depthwise", {6}}},
                                        .perBlock = true,
                                        .withActivations = true};
        const AllocationProblem problem = problemOf(network, table, request);
        const Result<Allocation> allocation = problem.solve({.bitops = problem.bitopsAtEightBits() / 2});
        QVERIFY(allocation);
        const std::vector<Block>& blocks = allocation->network.blocks;
        QVERIFY(blocks[0].weightBits == WeightBits(8));
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            QCOMPARE(blocks[i].weightBits.isUniform(), i != 3 || blocks[i].weightBits.ofLayer(0) == 6);
        }
        QCOMPARE(blocks[3].weightBits.ofLayer(1), 6);
        QCOMPARE(blocks[3].weightBits.ofLayer(0), blocks[3].weightBits.ofLayer(2));
        QCOMPARE(allocation->network.classifierBits, network.classifierBits);
    }

    void theOrderOfLayersChangesNothing()
    {
        // Blocks that cost the same in any order.
        Network network{.input = {{16, 32, 32}, 8}};
        for (int i = 0; i < 8; ++i) {
            network.blocks.push_back({.type = BlockType::Separable, .outChannels = 16, .activationBits = 8});
        }
        const SensitivityTable table = randomSensitivity(network, 8);
        SensitivityTable turned;
        QVERIFY(turned.add(*table.asItIs()));
        for (const std::string& layer : table.layers()) {
            for (const int bits : table.bitsOf(layer, LayerPart::Weights)) {
                SensitivityMeasurement measured = *table.find(layer, LayerPart::Weights, bits);
                if (layer.starts_with("blocks.")) {
                    measured.layer[7] = static_cast<char>('7' - (layer[7] - '0'));
                }
                QVERIFY(turned.add(measured));
            }
        }
        const AllocationProblem problem = problemOf(network, table, {});
        const AllocationProblem other = problemOf(network, turned, {});
        for (int percent = 30; percent < 100; percent += 5) {
            const std::int64_t budget = problem.bitopsAtEightBits() / 100 * percent;
            QVERIFY(isNear(problem.solve({.bitops = budget})->lossIncrease,
                           other.solve({.bitops = budget})->lossIncrease));
            QCOMPARE(problem.solve({.bitops = budget})->bitops, other.solve({.bitops = budget})->bitops);
        }
    }

    void theLeastCostForADropIsTheLeast_data()
    {
        QTest::addColumn<BudgetKind>("kind");
        QTest::newRow("BitOps") << BudgetKind::Bitops;
        QTest::newRow("weights") << BudgetKind::WeightSize;
        QTest::newRow("both") << BudgetKind::Both;
    }

    void theLeastCostForADropIsTheLeast()
    {
        QFETCH(BudgetKind, kind);
        for (std::uint32_t seed = 1; seed <= 30; ++seed) {
            RandomNetwork random(seed);
            const Network network = smallNetwork(random, 3);
            const SensitivityTable table = randomSensitivity(network, seed, fewBits);
            const AllocationRequest request{.counting = {CountingRule::WeightBits, true}, .bits = fewBits};
            const AllocationProblem problem = problemOf(network, table, request);
            const double allowed = 0.01 * static_cast<double>(random.between(-1, 10));
            const auto costOf = [&](std::int64_t bitops, std::int64_t weightBits) {
                const double ofBitops =
                    static_cast<double>(bitops) / static_cast<double>(problem.bitopsAtEightBits());
                const double ofWeights =
                    static_cast<double>(weightBits) / static_cast<double>(problem.weightBitsAtEightBits());
                return kind == BudgetKind::Bitops       ? ofBitops
                       : kind == BudgetKind::WeightSize ? ofWeights
                                                        : std::max(ofBitops, ofWeights);
            };
            std::optional<double> least;
            visitDesigns(network, request, [&](const Network& design) {
                double drop = 0;
                for (const Layer& layer : layersOf(graphOf(design))) {
                    drop += table.find(pathOf(layer), LayerPart::Weights, layer.weightBits)->accuracyDrop;
                }
                const TotalCost total = computeCosts(design, request.counting).total;
                const double cost = costOf(total.bitops, total.weightStorageBits);
                if (drop <= allowed && (!least || cost < *least)) {
                    least = cost;
                }
            });
            const std::optional<Allocation> found = problem.leastCostFor(allowed, kind);
            QCOMPARE(found.has_value(), least.has_value());
            if (least) {
                const double tolerance = kind == BudgetKind::Both ? 1e-6 : 1e-12; // A millionth of the whole.
                const double cost = costOf(found->bitops, found->weightBits);
                QVERIFY(cost >= *least - 1e-12 && cost <= *least + tolerance);
                QVERIFY(found->accuracyDrop <= allowed + 1e-11);
            }
        }
    }

    void theLeastCostIsNotFoundWhenAskedToStop()
    {
        std::stop_source stop;
        stop.request_stop();
        const Network network = preset("notebook");
        const AllocationProblem problem = problemOf(network, randomSensitivity(network, 1), {});
        QVERIFY(problem.leastCostFor(1));
        QVERIFY(!problem.leastCostFor(1, BudgetKind::Bitops, stop.get_token()));
    }

    void saysWhatTheLeastIs()
    {
        const Network network = preset("notebook");
        const AllocationProblem problem = problemOf(network, randomSensitivity(network, 1), {});
        QCOMPARE(problem.leastBitops(), problem.bitopsAtEightBits() / 4);
        const Result<Allocation> few = problem.solve({.bitops = 1'000});
        QVERIFY(!few);
        QCOMPARE(few.error().message,
                 "Could not choose bits within 1,000 BitOps: the least that the candidates "
                 "cost is " +
                     countText(problem.leastBitops()) + ".");
        const Result<Allocation> light = problem.solve({.weightBits = 8'000});
        QVERIFY(!light);
        QCOMPARE(
            light.error().message,
            "Could not choose bits within 1,000 bytes of weights: the least that the candidates take is " +
                countText((problem.leastWeightBits() + 7) / 8) + ".");
        QVERIFY(problem.solve({.bitops = problem.leastBitops(), .weightBits = problem.leastWeightBits()}));
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("network") << QByteArray("network")
                                 << QByteArray("Block 0: stride is 0, but must be 1 to 8.");
        QTest::newRow("other network")
            << QByteArray("table")
            << QByteArray(
                   "The sensitivity was measured on another network: the design has no layer blocks.9.conv.");
        QTest::newRow("kept layer")
            << QByteArray("kept")
            << QByteArray("Could not keep the layer blocks.8: the design has none of this name.");
        QTest::newRow("candidate") << QByteArray("bits")
                                   << QByteArray(
                                          "The sensitivity of the weights of blocks.0.depthwise was not "
                                          "measured at 5 bits.");
        QTest::newRow("layer")
            << QByteArray("empty")
            << QByteArray("The sensitivity of the weights of blocks.0.depthwise was not measured.");
        QTest::newRow("kept bits") << QByteArray("kept bits")
                                   << QByteArray(
                                          "The sensitivity of the weights of blocks.1.pointwise was not "
                                          "measured at 7 bits.");
        QTest::newRow("activations")
            << QByteArray("activations")
            << QByteArray("The sensitivity of the activations of blocks.0.pointwise was not measured.");
        QTest::newRow("classifier that counts")
            << QByteArray("classifier")
            << QByteArray("The sensitivity of the weights of classifier was not measured.");
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QByteArray, what);
        Network network = preset("notebook");
        const SensitivityTable whole = randomSensitivity(network, 1);
        SensitivityTable table;
        QVERIFY(table.add(*whole.asItIs()));
        for (const std::string& layer : whole.layers()) {
            for (const int bits : whole.bitsOf(layer, LayerPart::Weights)) {
                if (what != "empty" && layer != "classifier") {
                    QVERIFY(table.add(*whole.find(layer, LayerPart::Weights, bits)));
                }
            }
        }
        AllocationRequest request;
        if (what == "network") {
            network.blocks[0].stride = 0;
        } else if (what == "table") {
            QVERIFY(table.add({.layer = "blocks.9.conv", .bits = 2, .loss = 1, .accuracy = 1}));
        } else if (what == "kept") {
            request.bitsOfLayers["blocks.8"] = {8};
        } else if (what == "bits") {
            request.bits = {4, 5};
        } else if (what == "kept bits") {
            request.bitsOfLayers["blocks.1.pointwise"] = {7};
        } else if (what == "activations") {
            request.withActivations = true;
        } else if (what == "classifier") {
            request.counting.withClassifier = true;
        }
        const Result<AllocationProblem> problem = AllocationProblem::make(network, table, request);
        QVERIFY(!problem);
        QTEST(QByteArray::fromStdString(problem.error().message), "message");
    }

    void keepsAsFloatWhatIsAskedFor()
    {
        const Network network = preset("notebook");
        const AllocationProblem problem = problemOf(network, randomSensitivity(network, 1),
                                                    {.bitsOfLayers = {{"blocks.0.depthwise", {32}}}});
        const Allocation allocation = problem.leastLoss();
        QCOMPARE(allocation.network.blocks[0].weightBits.ofLayer(0), 32);
        QCOMPARE(allocation.layers[0].lossIncrease, 0.0);
    }
};

BITOPS_TEST(TestAllocationProblem, NoApplication)
#include "tst_allocation_problem.moc"
