// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"
#include "core/graph/graph_builder.h"
#include "core/network/mobilenet.h"
#include "core/network/presets.h"
#include "core/network/searched_networks.h"
#include "core/network/validation.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

/// ResNet18 at 224×224 (He et al., CVPR 2016, table 1; layer names of torchvision's resnet18).
class ResNet18
{
public:
    ResNet18(int bits, int outerBits)
        : m_bits(bits)
    {
        TensorIndex end = m_builder.input({3, 224, 224}, outerBits);
        end = convolution("conv1", end, 64, 7, 2, outerBits);
        end = m_builder.maxPool(end, {.name = "maxpool", .outputBits = bits}, squareWindow(3, 2));
        for (int stage = 0; stage < 4; ++stage) {
            for (int block = 0; block < 2; ++block) {
                m_builder.beginGroup(
                    m_builder.keep("layer" + std::to_string(stage + 1) + "." + std::to_string(block)));
                end = addBlock(end, std::int64_t{64} << stage, stage > 0 && block == 0 ? 2 : 1);
                m_builder.endGroup();
            }
        }
        end = m_builder.globalAveragePool(end, {.name = "avgpool", .outputBits = outerBits});
        m_builder.fullyConnected(end, {.name = "fc"},
                                 {.features = 1'000, .weightBits = outerBits, .hasBias = true});
    }

    Graph take() { return m_builder.take(); }

private:
    TensorIndex addBlock(TensorIndex input, std::int64_t channels, std::int64_t stride)
    {
        const TensorIndex middle = convolution("conv1", input, channels, 3, stride, m_bits);
        const TensorIndex main = convolution("conv2", middle, channels, 3, 1, m_bits);
        const TensorIndex shortcut =
            stride == 1 ? input : convolution("downsample.0", input, channels, 1, stride, m_bits);
        return m_builder.add(main, shortcut, {.name = "add", .outputBits = m_bits});
    }

    TensorIndex convolution(std::string_view name, TensorIndex input, std::int64_t channels,
                            std::int64_t kernel, std::int64_t stride, int bits)
    {
        return m_builder.convolution(
            input, {.name = name, .norm = "norm", .outputBits = m_bits},
            {.channels = channels, .window = squareWindow(kernel, stride), .weightBits = bits});
    }

    GraphBuilder m_builder;
    int m_bits;
};

} // namespace

class TestPublishedFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// MACs with the classifier, and parameters. MobileNetV1: 569 million and 4.2 million in table 4 of
    /// Howard et al., arXiv 1704.04861; MobileNetV2: 300 million and 3.4 million in table 4 of Sandler et
    /// al., CVPR 2018, and 3,504,872 parameters in
    /// https://pytorch.org/vision/stable/models/generated/torchvision.models.mobilenet_v2.html. For CIFAR-10:
    /// the same arithmetic by hand.
    void mobileNets_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<std::int64_t>("macs");
        QTest::addColumn<std::int64_t>("parameters");
        QTest::newRow("MobileNetV1") << QStringLiteral("mobilenetv1") << std::int64_t{568'740'352}
                                     << std::int64_t{4'231'976};
        QTest::newRow("MobileNetV2") << QStringLiteral("mobilenetv2") << std::int64_t{300'774'272}
                                     << std::int64_t{3'504'872};
        // torchvision's models/mnasnet.py, and num_params in its documentation of mnasnet0_5 and mnasnet1_0.
        QTest::newRow("MNASNet") << QStringLiteral("mnasnet") << std::int64_t{314'415'872}
                                 << std::int64_t{4'383'312};
        QTest::newRow("MNASNet 0.5") << QStringLiteral("mnasnet-0.5") << std::int64_t{104'455'968}
                                     << std::int64_t{2'218'512};
        // https://github.com/d-li14/efficientnet-lite.pytorch: 4.652M and 0.385 G in its README.
        QTest::newRow("EfficientNet-lite0")
            << QStringLiteral("efficientnet-lite0") << std::int64_t{385'187'552} << std::int64_t{4'652'008};
        // https://github.com/osmr/imgclsmob, pytorchcv/models/proxylessnas.py: 4080512 in its own test.
        QTest::newRow("ProxylessNAS mobile")
            << QStringLiteral("proxylessnas-mobile") << std::int64_t{320'427'584} << std::int64_t{4'080'512};
        // He et al., CVPR 2016, and num_params of ResNet18_Weights in torchvision's documentation.
        QTest::newRow("ResNet-18") << QStringLiteral("resnet18") << std::int64_t{1'814'073'344}
                                   << std::int64_t{11'689'512};
        // By hand; 269,722 parameters without the shortcuts' convolutions, as in
        // https://github.com/akamaster/pytorch_resnet_cifar10.
        QTest::newRow("ResNet-20, CIFAR-10") << QStringLiteral("resnet20-cifar10") << std::int64_t{40'813'184}
                                             << std::int64_t{269'722 + 2'560 + 192};
        QTest::newRow("MobileNetV2, CIFAR-10")
            << QStringLiteral("mobilenetv2-cifar10") << std::int64_t{87'976'448} << std::int64_t{2'236'682};
        QTest::newRow("MobileNetV2 0.5, CIFAR-10")
            << QStringLiteral("mobilenetv2-cifar10-0.5") << std::int64_t{27'969'024} << std::int64_t{700'490};
    }

    void mobileNets()
    {
        QFETCH(QString, preset);
        const TotalCost total =
            computeCosts(findPreset(preset.toStdString()).value(), {.withClassifier = true}).total;
        QTEST(total.macs, "macs");
        QTEST(total.parameters, "parameters");
        QCOMPARE(total.parameterCounts.sum(), total.parameters);
    }

    /// The other sizes of the networks that come with the program, MACs with the classifier, and parameters.
    void otherSizes_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<std::int64_t>("macs");
        QTest::addColumn<std::int64_t>("parameters");
        const auto row = [](const char* name, const Network& network, std::int64_t macs,
                            std::int64_t parameters) {
            QTest::newRow(name) << network << macs << parameters;
        };
        // https://github.com/pytorch/vision/blob/main/torchvision/models/mnasnet.py; num_params of
        // MNASNet0_75_Weights and MNASNet1_3_Weights in its documentation.
        row("MNASNet 0.75", mnasNet(0.75), 215'493'104, 3'170'208);
        row("MNASNet 1.3", mnasNet(1.3), 526'362'432, 6'282'256);
        // https://github.com/d-li14/efficientnet-lite.pytorch: 5.417M and 0.600, 6.092M and 0.860, 8.197M
        // and 1.383, 13.007M and 2.553 G in its README; images of 240, 260, 280 and 300.
        row("EfficientNet-lite1", efficientNetLite(1), 600'185'232, 5'416'680);
        row("EfficientNet-lite2", efficientNetLite(2), 859'736'272, 6'092'072);
        row("EfficientNet-lite3", efficientNetLite(3), 1'383'321'872, 8'197'096);
        row("EfficientNet-lite4", efficientNetLite(4), 2'553'034'336, 13'006'568);
        // Howard et al., arXiv 1704.04861, table 6: 325 million and 2.6 million.
        row("MobileNetV1 0.75", mobileNetV1(Benchmark::ImageNet, 0.75), 325'400'448, 2'585'560);
        // cifar100_mobilenetv2_x0_5 and x1_0 of
        // https://github.com/chenyaofo/pytorch-cifar-models/blob/master/pytorch_cifar_models/mobilenetv2.py.
        Network narrow = mobileNetV2(Benchmark::Cifar10, 0.5);
        narrow.classes = 100;
        row("MobileNetV2 0.5, CIFAR-100", narrow, 28'084'224, 815'780);
        Network wide = mobileNetV2(Benchmark::Cifar10, 1.0);
        wide.classes = 100;
        row("MobileNetV2, CIFAR-100", wide, 88'091'648, 2'351'972);
        // https://github.com/mit-han-lab/mcunet: mbv2-320kB, 23.5M and 0.75M in its README. It is MobileNetV2
        // of width 0.35 at 144×144 whose last convolution is scaled as well: 448 channels.
        Network small = mobileNetV2(Benchmark::ImageNet, 0.35);
        small.input.shape = {3, 144, 144};
        small.blocks.back().outChannels = roundedChannels(0.35 * 1'280);
        row("MCUNet's MobileNetV2 0.35", small, 23'499'152, 750'280);
    }

    void otherSizes()
    {
        QFETCH(Network, network);
        QCOMPARE(validate(network), std::vector<Problem>());
        const TotalCost total = computeCosts(network, {.withClassifier = true}).total;
        QTEST(total.macs, "macs");
        QTEST(total.parameters, "parameters");
    }

    void resNet18HasItsMacs()
    {
        const CostReport report = computeCosts(ResNet18(floatBits, floatBits).take(), {});
        QCOMPARE(report.total.macs, 1'813'561'344);
        QCOMPARE(report.total.macs + report.layers.back().macs, 1'814'073'344);
        QCOMPARE(report.layers.front().macs, 118'013'952);
        QCOMPARE(report.layers.size(), std::size_t{21});
        // torchvision's resnet18 has 11,689,512.
        QCOMPARE(report.total.parameters, 11'689'512);
        QCOMPARE(report.pathOf(1), std::string("layer1.0.conv1"));
        QCOMPARE(report.findLayer("fc"), std::optional<std::size_t>(20));
        QCOMPARE(computeCosts(findPreset("resnet18").value(), {}).total.macs, report.total.macs);
    }

    /// HAWQ-V3 (Yao et al., ICML 2021, arXiv 2011.10680), table 1: 116 G, 34 G and 1858 G of bit operations.
    void resNet18CostsWhatHawqPrints_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("outerBits");
        QTest::addColumn<std::int64_t>("bitops");
        QTest::newRow("W8A8") << 8 << 8 << std::int64_t{116'100'694'016};
        QTest::newRow("W4A4, first and last 8") << 4 << 8 << std::int64_t{34'714'419'200};
        QTest::newRow("float") << 32 << 32 << std::int64_t{1'857'611'104'256};
    }

    void resNet18CostsWhatHawqPrints()
    {
        QFETCH(int, bits);
        QFETCH(int, outerBits);
        const CostOptions options{.rule = CountingRule::Product, .withClassifier = true};
        const CostReport report = computeCosts(ResNet18(bits, outerBits).take(), options);
        QTEST(report.total.bitops, "bitops");
        QCOMPARE(report.total.bitopsAtEightBits, 116'100'694'016);
        QCOMPARE(report.total.bitopsAtFloat, 1'857'611'104'256);
    }
};

BITOPS_TEST(TestPublishedFigures, NoApplication)
#include "tst_published_figures.moc"
