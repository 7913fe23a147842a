// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_plan.h"

#include "core/network/lowering.h"
#include "core/network/network.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// depthwise, pointwise, pooling and classifier: three layers.
Graph oneBlock()
{
    return graphOf({.blocks = {{.outChannels = 4}}});
}

/// "blocks.0.depthwise: w2 w3; classifier: w3 a2", after "others w4: " where others change.
QByteArray textOf(const Graph& graph, const PlannedWalk& walk)
{
    const auto name = [](const Candidate& candidate) {
        return QByteArray(candidate.part == LayerPart::Weights ? "w" : "a") +
               QByteArray::number(candidate.bits);
    };
    QByteArray text = walk.others ? "others " + name(*walk.others) + ": " : QByteArray();
    for (const PlannedLayer& layer : walk.layers) {
        text += QByteArray::fromStdString(graph.pathOf(graph.node(layer.node))) + ":";
        for (const Candidate& candidate : layer.candidates) {
            text += " " + name(candidate);
        }
        text += "; ";
    }
    return text;
}

SensitivityMeasurement known(const char* layer, LayerPart part, int bits)
{
    SensitivityMeasurement measurement;
    measurement.layer = layer;
    measurement.part = part;
    measurement.bits = bits;
    return measurement;
}

} // namespace

class TestSensitivityPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheNetworkOnce();
    void goesThroughItForEachCandidateOfAllButOne();
    void leavesOutWhatIsKnown();
    void asksForNothingIfAllIsKnown();
    void countsMeasurements();
};

void TestSensitivityPlan::goesThroughTheNetworkOnce()
{
    const Graph graph = oneBlock();
    const std::vector<PlannedWalk> plan =
        planMeasurements(graph, {.bits = {2, 3}, .parts = MeasuredParts::Both}, {});
    QCOMPARE(plan.size(), std::size_t{1});
    QCOMPARE(textOf(graph, plan[0]),
             QByteArray("blocks.0.depthwise: w2 w3 a2 a3; "
                        "blocks.0.pointwise: w2 w3 a2 a3; classifier: w2 w3 a2 a3; "));
}

void TestSensitivityPlan::goesThroughItForEachCandidateOfAllButOne()
{
    const Graph graph = oneBlock();
    const std::vector<PlannedWalk> plan =
        planMeasurements(graph, {.bits = {2, 8}, .parts = MeasuredParts::Activations, .allBut = true}, {});
    QCOMPARE(plan.size(), std::size_t{2});
    QCOMPARE(textOf(graph, plan[0]),
             QByteArray("others a2: blocks.0.depthwise: a2; blocks.0.pointwise: a2; classifier: a2; "));
    QCOMPARE(textOf(graph, plan[1]),
             QByteArray("others a8: blocks.0.depthwise: a8; blocks.0.pointwise: a8; classifier: a8; "));
}

void TestSensitivityPlan::leavesOutWhatIsKnown()
{
    const Graph graph = oneBlock();
    const std::vector<SensitivityMeasurement> some{
        known("", LayerPart::Weights, 0), known("blocks.0.depthwise", LayerPart::Weights, 2),
        known("blocks.0.depthwise", LayerPart::Weights, 3),
        known("blocks.0.pointwise", LayerPart::Weights, 3), known("classifier", LayerPart::Activations, 2)};
    const std::vector<PlannedWalk> plan = planMeasurements(graph, {.bits = {2, 3}}, some);
    QCOMPARE(plan.size(), std::size_t{1});
    QCOMPARE(textOf(graph, plan[0]), QByteArray("blocks.0.pointwise: w2; classifier: w2 w3; "));
}

void TestSensitivityPlan::asksForNothingIfAllIsKnown()
{
    const std::vector<SensitivityMeasurement> all{known("blocks.0.depthwise", LayerPart::Weights, 4),
                                                  known("blocks.0.pointwise", LayerPart::Weights, 4),
                                                  known("classifier", LayerPart::Weights, 4)};
    QVERIFY(planMeasurements(oneBlock(), {.bits = {4}}, all).empty());
    QVERIFY(planMeasurements(oneBlock(), {.bits = {4}, .allBut = true}, all).empty());
}

void TestSensitivityPlan::countsMeasurements()
{
    const Graph graph = oneBlock();
    const SensitivitySettings settings{.bits = {2, 3, 4}, .parts = MeasuredParts::Both};
    QCOMPARE(measurementsOf(graph, settings), std::int64_t{1 + 3 * 3 * 2});
    QCOMPARE(measurementsOf(planMeasurements(graph, settings, {})), std::int64_t{3 * 3 * 2});
}

BITOPS_TEST(TestSensitivityPlan, NoApplication)
#include "tst_sensitivity_plan.moc"
