// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/runs/run_name.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

Network withBits(Network network, const std::vector<WeightBits>& bits)
{
    network.blocks.resize(bits.size(), network.blocks.front());
    for (std::size_t i = 0; i < bits.size(); ++i) {
        network.blocks[i].weightBits = bits[i];
    }
    return network;
}

std::vector<std::string> named(const std::vector<RunNaming>& runs)
{
    return namesOf(runs);
}

} // namespace

class TestRunName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bitsStandForADesign_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<QString>("name");
        const Network notebook = notebookNetwork();
        QTest::newRow("one by one") << notebook << QStringLiteral("8-4-2-4-8");
        QTest::newRow("uniform") << withBits(notebook, {4, 4, 4}) << QStringLiteral("uniform 4");
        QTest::newRow("a single block") << withBits(notebook, {8}) << QStringLiteral("uniform 8");
        QTest::newRow("float") << withBits(notebook, {floatBits, floatBits}) << QStringLiteral("float");
        QTest::newRow("float among bits")
            << withBits(notebook, {8, floatBits, 4}) << QStringLiteral("8-float-4");
        QTest::newRow("layers that differ")
            << withBits(notebook, {WeightBits({8, 4}), 2}) << QStringLiteral("8·4-2");
        QTest::newRow("layers that differ alike")
            << withBits(notebook, {WeightBits({8, 4}), WeightBits({8, 4})}) << QStringLiteral("uniform 8·4");
        QTest::newRow("eight blocks")
            << withBits(notebook, {8, 4, 2, 4, 8, 4, 4, 4}) << QStringLiteral("8-4-2-4-8-4-4-4");
        QTest::newRow("none") << Network{} << QStringLiteral("no blocks");
    }

    void bitsStandForADesign()
    {
        QFETCH(Network, network);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(bitsName(network)), name);
    }

    void longDesignsHaveTheirMeanOverTheMacs()
    {
        Network network = withBits(notebookNetwork(), std::vector<WeightBits>(9, 4));
        for (Block& block : network.blocks) {
            block.stride = 1;
        }
        network.blocks.back().weightBits = 8;
        // Depthwise and pointwise layers of 32 channels and 32×32 pixels, but for the first with its 3 input
        // channels: 32·32·(3·9 + 3·32) MACs, and eight times 32·32·(32·9 + 32·32).
        network.blocks.resize(9);
        for (Block& block : network.blocks) {
            block.outChannels = 32;
        }
        const double first = 3 * 9 + 3 * 32;
        const double others = 32 * 9 + 32 * 32;
        const double mean = (4 * first + 7 * 4 * others + 8 * others) / (first + 8 * others);
        QCOMPARE(QString::fromStdString(bitsName(network)), QStringLiteral("mixed %1").arg(mean, 0, 'f', 2));
    }

    void theRecipeFollowsTheBits_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<int>("quantizer");
        QTest::addColumn<bool>("perChannel");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const Network& network, Quantizer quantizer, bool perChannel,
                            const QString& wanted) {
            QTest::newRow(name) << network << static_cast<int>(quantizer) << perChannel << wanted;
        };
        const Network network = notebookNetwork();
        row("ste", network, Quantizer::Ste, false, QStringLiteral("8-4-2-4-8 · STE"));
        row("lsq", network, Quantizer::Lsq, true, QStringLiteral("8-4-2-4-8 · LSQ per channel"));
        row("notebook", network, Quantizer::Notebook, false, QStringLiteral("8-4-2-4-8 · Notebook"));
        row("float", *findPreset("notebook-float"), Quantizer::Ste, false, QStringLiteral("float"));
        Network activations = *findPreset("notebook-float");
        activations.blocks.front().activationBits = 8;
        row("float weights alone", activations, Quantizer::Ste, false, QStringLiteral("float · STE"));
    }

    void theRecipeFollowsTheBits()
    {
        QFETCH(Network, network);
        QFETCH(int, quantizer);
        QFETCH(bool, perChannel);
        QFETCH(QString, name);
        RunDescription description;
        description.network = network;
        description.training.quantizer = static_cast<Quantizer>(quantizer);
        description.training.perChannel = perChannel;
        QCOMPARE(QString::fromStdString(recipeName(description)), name);
        QCOMPARE(QString::fromStdString(wholeRunName(description)),
                 QString::fromStdString(network.name) + QLatin1Char(' ') + name);
        description.network.setName({});
        QCOMPARE(wholeRunName(description), recipeName(description));
    }

    void alikeOnesAreCountedOnTheirData()
    {
        const RunNaming run{"", "notebook", "uniform 4 · STE", "shapes"};
        RunNaming onOthers = run;
        onOthers.data = "cifar10";
        QCOMPARE(named({run, onOthers, run, run, onOthers}),
                 (std::vector<std::string>{"uniform 4 · STE", "uniform 4 · STE", "uniform 4 · STE · 2",
                                           "uniform 4 · STE · 3", "uniform 4 · STE · 2"}));
    }

    void alikeOnesOfOtherNetworksHaveTheirNames()
    {
        const RunNaming run{"", "notebook", "uniform 4 · STE", "shapes"};
        RunNaming other = run;
        other.network = "mobilenetv2";
        RunNaming untitled = run;
        untitled.network = "";
        QCOMPARE(
            named({run, other, run, other, untitled}),
            (std::vector<std::string>{"uniform 4 · STE", "mobilenetv2 uniform 4 · STE", "uniform 4 · STE · 2",
                                      "mobilenetv2 uniform 4 · STE · 2", "uniform 4 · STE · 3"}));
    }

    void givenNamesStayAndNobodyElseHasThem()
    {
        const RunNaming run{"", "notebook", "float", "shapes"};
        RunNaming given = run;
        given.given = "float · 2";
        QCOMPARE(named({run, run, given}), (std::vector<std::string>{"float", "float · 3", "float · 2"}));
        RunNaming mine = run;
        mine.given = "mine";
        // Which name the third has does not depend on whether the second was given one.
        QCOMPARE(named({run, mine, run}), (std::vector<std::string>{"float", "mine", "float · 3"}));
    }

    void aFolderThatAPersonNamedNamesItsRun()
    {
        QCOMPARE(givenName("noted", "folder"), std::string("noted"));
        QCOMPARE(givenName("", "folder"), std::string("folder"));
        QCOMPARE(givenName("", "20261123T152713Z-notebook"), std::string());
        QCOMPARE(givenName("", "20261123T152713Z-notebook-2"), std::string());
        QCOMPARE(givenName("", "20261123-notebook"), std::string("20261123-notebook"));
        QCOMPARE(givenName("noted", "20261123T152713Z-notebook"), std::string("noted"));
    }
};

BITOPS_TEST(TestRunName, NoApplication)
#include "tst_run_name.moc"
