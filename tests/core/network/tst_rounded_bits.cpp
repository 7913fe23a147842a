// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/rounded_bits.h"

#include "core/network/lowering.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestRoundedBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseThatAreCounted();
    void areNoneForSumsOfTheFirstArithmetic();
};

namespace {

Graph residualGraph()
{
    return graphOf(
        {.input = {.shape = {4, 8, 8}},
         .blocks = {
             {.type = BlockType::InvertedResidual, .outChannels = 4, .weightBits = 4, .activationBits = 3}}});
}

} // namespace

void TestRoundedBits::areThoseThatAreCounted()
{
    const Graph graph = residualGraph();
    for (const Node& node : graph.nodes()) {
        QCOMPARE(roundedBits(graph, node, Arithmetic::CountedBits), graph.output(node).bits);
    }
}

void TestRoundedBits::areNoneForSumsOfTheFirstArithmetic()
{
    const Graph graph = residualGraph();
    QStringList unrounded;
    for (const Node& node : graph.nodes()) {
        if (roundedBits(graph, node, Arithmetic::UnroundedSums) != graph.output(node).bits) {
            QCOMPARE(roundedBits(graph, node, Arithmetic::UnroundedSums), floatBits);
            unrounded.append(QString::fromStdString(graph.pathOf(node)));
        }
    }
    QCOMPARE(unrounded, QStringList({QStringLiteral("blocks.0.add"), QStringLiteral("pooling")}));
}

BITOPS_TEST(TestRoundedBits, NoApplication)
#include "tst_rounded_bits.moc"
