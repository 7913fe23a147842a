// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/trainability.h"

#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// Three blocks that halve the sides of the image.
Network threeHalves(std::int64_t side)
{
    return {.name = "halves",
            .input = {.shape = {3, side, side}},
            .blocks = {{.outChannels = 8, .stride = 2},
                       {.outChannels = 8, .stride = 2},
                       {.outChannels = 16, .stride = 2}},
            .classes = 2};
}

} // namespace

class TestTrainability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstBlockOfOnePixel_data();
    void findsTheFirstBlockOfOnePixel();
    void refusesABatchOfOneImage();
    void keepsTheOtherRules();
    void saysWhatANetworkAsksFor();
    void refusesASingleTrainingImage();
    void saysWhetherWeightsFit();
};

void TestTrainability::findsTheFirstBlockOfOnePixel_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<int>("block"); // −1: none

    QTest::newRow("the last") << threeHalves(8) << 2;
    QTest::newRow("one before the last") << threeHalves(4) << 1;
    QTest::newRow("all, on an image of a pixel") << threeHalves(1) << 0;
    QTest::newRow("none: two pixels are left") << threeHalves(9) << -1;
    QTest::newRow("none: the notebook's") << notebookNetwork() << -1;
    Network narrow = threeHalves(8);
    narrow.input.shape.width = 16;
    QTest::newRow("none: one side is longer") << narrow << -1;
    // Its expansion still sees more pixels, its depthwise convolution makes one of them.
    Network inverted = threeHalves(4);
    inverted.blocks = {{.outChannels = 8, .stride = 2},
                       {.type = BlockType::InvertedResidual, .outChannels = 8, .stride = 2}};
    QTest::newRow("an inverted residual") << inverted << 1;
    Network broken = threeHalves(8);
    broken.blocks[1].stride = 0;
    QTest::newRow("none: it has a problem") << broken << -1;
}

void TestTrainability::findsTheFirstBlockOfOnePixel()
{
    QFETCH(Network, network);
    QFETCH(int, block);
    const std::optional<std::size_t> found = blockOfOnePixel(network);
    QCOMPARE(found ? static_cast<int>(*found) : -1, block);
}

void TestTrainability::refusesABatchOfOneImage()
{
    const std::vector<std::string> broken = validate({.batchSize = 1}, threeHalves(8));
    QCOMPARE(broken.size(), std::size_t{1});
    QCOMPARE(broken.front(), std::string("Training: batch size is 1, but must be 2 or more for this network: "
                                         "block 2 makes a single pixel of an image, and a batch norm learns "
                                         "nothing from one value."));
    QVERIFY(validate({.batchSize = 2}, threeHalves(8)).empty());
    QVERIFY(validate({.batchSize = 1}, notebookNetwork()).empty());
}

void TestTrainability::keepsTheOtherRules()
{
    const std::vector<std::string> broken = validate({.epochs = 0, .batchSize = 1}, threeHalves(8));
    QCOMPARE(broken.size(), std::size_t{2});
    QVERIFY(broken.front().find("number of epochs is 0") != std::string::npos);
}

void TestTrainability::saysWhatANetworkAsksFor()
{
    QCOMPARE(batchSizeAdvice(threeHalves(8)),
             std::string("Its training needs a batch size of 2 or more: block 2 makes a single pixel of an "
                         "image, and a batch norm learns nothing from one value."));
    QCOMPARE(batchSizeAdvice(notebookNetwork()), std::string());
}

void TestTrainability::refusesASingleTrainingImage()
{
    QCOMPARE(lackOfImages(threeHalves(8), 1),
             std::string("there is one training image, and this network needs two or more: block 2 makes a "
                         "single pixel of an image, and a batch norm learns nothing from one value"));
    QCOMPARE(lackOfImages(threeHalves(8), 2), std::string());
    QCOMPARE(lackOfImages(notebookNetwork(), 1), std::string());
}

void TestTrainability::saysWhetherWeightsFit()
{
    const Network network = threeHalves(8);
    QCOMPARE(weightsMisfit(network, network), std::string());
    Network bits = network;
    bits.blocks[1].weightBits = 2;
    bits.blocks[1].activationBits = 4;
    bits.classifierBits = 8;
    QCOMPARE(weightsMisfit(network, bits), std::string());
    Network wider = network;
    wider.blocks[2].outChannels *= 2;
    QVERIFY(weightsMisfit(network, wider).find("blocks.2.pointwise has weights of") != std::string::npos);
    Network shorter = network;
    shorter.blocks.pop_back();
    QVERIFY(weightsMisfit(network, shorter).find("it has no layer blocks.2.") == 0);
    Network longer = shorter; // With as many channels before the classifier.
    longer.blocks.push_back(longer.blocks.back());
    QVERIFY(weightsMisfit(shorter, longer).find("this network has no layer blocks.2.") == 0);
}

BITOPS_TEST(TestTrainability, NoApplication)
#include "tst_trainability.moc"
