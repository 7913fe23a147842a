// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "tests/ui/sensitivity/measured_run.h"
#include "ui/sensitivity/heat_scale.h"
#include "ui/sensitivity/layer_bits.h"
#include "ui/sensitivity/sensitivity_grid.h"

#include <QTest>

using namespace bitops;

namespace {

std::shared_ptr<const SensitivityTable> tableOf(const Network& network, const std::vector<int>& bits)
{
    const auto table = std::make_shared<SensitivityTable>();
    for (const SensitivityMeasurement& measured : measurementsOf(network, bits)) {
        if (!table->add(measured)) {
            return nullptr;
        }
    }
    return table;
}

/// "first–last at bits", one for each ring.
QStringList textsOf(const SensitivityGrid& grid, bool ofProposal)
{
    QStringList texts;
    for (const CellRange& ring : grid.rings(ofProposal)) {
        texts += QStringLiteral("%1–%2 at %3").arg(ring.first).arg(ring.last).arg(grid.rows()[ring.row]);
    }
    return texts;
}

} // namespace

class TestSensitivityGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void layersStandInTheColumnsOfTheirBlocks();
    void rowsAreWhatWasMeasured();
    void oneRingGoesRoundCellsOfTheSameBits();
    void ringsEndWithTheirBlock();
    void bitsThatWereNotMeasuredHaveNoRing();
    void proposalsAreRingedWhereTheyDiffer();
    void tellsHowMuchAnEditHasChanged();
    void sortsByWhatIsLost();
    void findsTheColumnOfAPlace();
    void stepsOfTheScale_data();
    void stepsOfTheScale();
    void lightnessTellsTheStepsApart();

    void oneLayerGetsOtherBits();
    void alikeLayersHaveOneWidthAgain();
    void activationsAreGivenByWhoMakesThem();
    void floatIsAllFloat();

private:
    GridChange update()
    {
        return m_grid.update(computeCosts(m_network, {}), m_table, LayerPart::Weights, m_order);
    }

    Network m_network;
    std::shared_ptr<const SensitivityTable> m_table;
    LayerOrder m_order = LayerOrder::AsBuilt;
    SensitivityGrid m_grid;
};

void TestSensitivityGrid::init()
{
    m_network = notebookNetwork(); // Five separable blocks of 8, 4, 2, 4, 8 bits.
    m_table = tableOf(m_network, {2, 4, 8});
    m_order = LayerOrder::AsBuilt;
    m_grid = {};
    QVERIFY(m_table != nullptr);
}

void TestSensitivityGrid::layersStandInTheColumnsOfTheirBlocks()
{
    QCOMPARE(update(), GridChange::Everything);
    QCOMPARE(m_grid.columns().size(), std::size_t{10}); // Without the classifier.
    QCOMPARE(m_grid.columns()[3].path, "blocks.1.pointwise");
    for (const SensitivityColumn& column : m_grid.columns()) {
        QVERIFY(column.left > column.block - 0.5 && column.right < column.block + 0.5);
    }
    QCOMPARE(m_grid.columns()[2].right, m_grid.columns()[3].left);
    QCOMPARE(m_grid.places(), std::size_t{5});
}

void TestSensitivityGrid::rowsAreWhatWasMeasured()
{
    update();
    QCOMPARE(m_grid.rows(), (std::vector<int>{8, 4, 2}));
    QCOMPARE(m_grid.find(m_grid.columns()[1], 2)->accuracyDrop, 0.02);
    QVERIFY(m_grid.find(m_grid.columns()[1], 3) == nullptr);
    QCOMPARE(m_grid.lossAsItIs(), std::optional(lossAsItIs));
    QCOMPARE(m_grid.lossAt(m_grid.columns()[1], 2), std::optional(lossAsItIs + 0.02));
}

void TestSensitivityGrid::oneRingGoesRoundCellsOfTheSameBits()
{
    m_network.blocks[1].weightBits = WeightBits({2, 4});
    update();
    QCOMPARE(textsOf(m_grid, false), (QStringList{QStringLiteral("0–1 at 8"), QStringLiteral("2–2 at 2"),
                                                  QStringLiteral("3–3 at 4"), QStringLiteral("4–5 at 2"),
                                                  QStringLiteral("6–7 at 4"), QStringLiteral("8–9 at 8")}));
}

void TestSensitivityGrid::ringsEndWithTheirBlock()
{
    m_network.blocks[0].weightBits = 4; // As the second one's.
    update();
    QCOMPARE(textsOf(m_grid, false).mid(0, 2),
             (QStringList{QStringLiteral("0–1 at 4"), QStringLiteral("2–3 at 4")}));
}

void TestSensitivityGrid::bitsThatWereNotMeasuredHaveNoRing()
{
    m_network.blocks[0].weightBits = 5;
    m_network.blocks[4].weightBits = floatBits;
    update();
    QCOMPARE(textsOf(m_grid, false).size(), 3);
}

void TestSensitivityGrid::proposalsAreRingedWhereTheyDiffer()
{
    update();
    QCOMPARE(m_grid.propose(BlockBits{{8}, {2}, {2}, {4, 8}, {8}}), GridChange::Bits);
    QCOMPARE(textsOf(m_grid, true), (QStringList{QStringLiteral("2–3 at 2"), QStringLiteral("7–7 at 8")}));
    QCOMPARE(m_grid.propose(BlockBits{{8}, {2}, {2}, {4, 8}, {8}}), GridChange::Nothing);
    QCOMPARE(m_grid.propose(std::nullopt), GridChange::Bits);
    QVERIFY(textsOf(m_grid, true).isEmpty());
}

void TestSensitivityGrid::tellsHowMuchAnEditHasChanged()
{
    update();
    QCOMPARE(update(), GridChange::Nothing);
    m_network.blocks[2].weightBits = 8;
    QCOMPARE(update(), GridChange::Bits);
    QCOMPARE(m_grid.columns()[4].bits, 8);
    m_network.blocks.pop_back();
    QCOMPARE(update(), GridChange::Everything);
    m_table = tableOf(m_network, {2});
    QCOMPARE(update(), GridChange::Everything);
}

void TestSensitivityGrid::sortsByWhatIsLost()
{
    m_order = LayerOrder::BySensitivity;
    update();
    QCOMPARE(m_grid.columns().front().path, "blocks.4.pointwise");
    QCOMPARE(m_grid.columns().back().path, "blocks.0.depthwise");
    QCOMPARE(m_grid.places(), std::size_t{10});
    QCOMPARE(m_grid.rings(false).size(), std::size_t{10}); // Neighbours belong to different blocks.
}

void TestSensitivityGrid::findsTheColumnOfAPlace()
{
    update();
    QCOMPARE(m_grid.columnAt(-0.3), 0);
    QCOMPARE(m_grid.columnAt(0.1), 1);
    QCOMPARE(m_grid.columnAt(3.9), 8);
    QCOMPARE(m_grid.columnAt(0.5), -1); // Between blocks.
    QCOMPARE(m_grid.columnAt(-2), -1);
    QCOMPARE(m_grid.columnAt(7), -1);
    QCOMPARE(m_grid.columnOf(3, 1), 7);
    QCOMPARE(m_grid.columnOf(9, 0), -1);
}

void TestSensitivityGrid::stepsOfTheScale_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("step");
    QTest::newRow("gained") << -2.0 << 0;
    QTest::newRow("nothing") << 0.0 << 0;
    QTest::newRow("on a limit") << 0.03 << 1;
    QTest::newRow("a fifth") << 0.2 << 2;
    QTest::newRow("two") << 2.0 << 4;
    QTest::newRow("nine") << 9.0 << 5;
    QTest::newRow("all") << 90.0 << 6;
}

void TestSensitivityGrid::stepsOfTheScale()
{
    QFETCH(const double, points);
    QTEST(static_cast<int>(heatStep(points)), "step");
}

void TestSensitivityGrid::lightnessTellsTheStepsApart()
{
    const QPalette light(QColor(240, 240, 240), Qt::white);
    const QPalette dark(QColor(40, 40, 40), Qt::black);
    for (std::size_t step = 1; step < heatSteps; ++step) {
        QVERIFY(heatColor(light, step).lightness() < heatColor(light, step - 1).lightness());
        QVERIFY(heatColor(dark, step).lightness() > heatColor(dark, step - 1).lightness());
    }
}

void TestSensitivityGrid::oneLayerGetsOtherBits()
{
    const std::optional<Design> changed = withLayerBits(m_network, 0, 1, LayerPart::Weights, 3);
    QVERIFY(changed.has_value());
    QCOMPARE(changed->blocks()->blocks[0].weightBits, WeightBits({8, 3}));
    Network same = *changed->blocks();
    same.blocks[0] = m_network.blocks[0];
    QCOMPARE(same, m_network);
}

void TestSensitivityGrid::alikeLayersHaveOneWidthAgain()
{
    m_network.blocks[0].weightBits = WeightBits({8, 3});
    const std::optional<Design> changed = withLayerBits(m_network, 0, 0, LayerPart::Weights, 3);
    QCOMPARE(changed->blocks()->blocks[0].weightBits, WeightBits(3));
}

/// The pointwise layer reads its own block's, the depthwise that of the block before, or the image.
void TestSensitivityGrid::activationsAreGivenByWhoMakesThem()
{
    const auto own = withLayerBits(m_network, 2, 1, LayerPart::Activations, 5);
    QVERIFY(own.has_value());
    QCOMPARE(own->blocks()->blocks[2].activationBits, 5);
    QCOMPARE(own->blocks()->blocks[1].activationBits, m_network.blocks[1].activationBits);
    const auto before = withLayerBits(m_network, 2, 0, LayerPart::Activations, 5);
    QVERIFY(before.has_value());
    QCOMPARE(before->blocks()->blocks[1].activationBits, 5);
    QCOMPARE(before->blocks()->blocks[2].activationBits, m_network.blocks[2].activationBits);
    const auto image = withLayerBits(m_network, 0, 0, LayerPart::Activations, 5);
    QVERIFY(image.has_value());
    QCOMPARE(image->blocks()->input.bits, 5);
    QCOMPARE(image->blocks()->blocks, m_network.blocks);
}

void TestSensitivityGrid::floatIsAllFloat()
{
    QVERIFY(!quantizesNothing(m_network));
    QVERIFY(quantizesNothing(floatDesign(m_network)));
}

BITOPS_TEST(TestSensitivityGrid, NoApplication)
#include "tst_sensitivity_grid.moc"
