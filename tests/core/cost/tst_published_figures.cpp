// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/layer_list.h"
#include "core/network/presets.h"

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
        m_list = {.name = "resnet18", .input = {{3, 224, 224}, outerBits}, .layers = {}};
        add("conv1", {3, 224, 224}, 64, 7, 2, outerBits);
        Shape shape{64, 56, 56}; // After the max pooling.
        for (int stage = 0; stage < 4; ++stage) {
            shape = addStage(stage, shape);
        }
        const Layer classifier{.kind = LayerKind::Classifier,
                               .input = {512, 1, 1},
                               .output = {1'000, 1, 1},
                               .weightBits = outerBits,
                               .inputBits = outerBits,
                               .hasBias = true};
        m_list.layers.push_back({"fc", classifier});
    }

    [[nodiscard]] const LayerList& list() const { return m_list; }

private:
    Shape addStage(int stage, Shape shape)
    {
        const std::int64_t channels = std::int64_t{64} << stage;
        for (int block = 0; block < 2; ++block) {
            const std::string name = "layer" + std::to_string(stage + 1) + "." + std::to_string(block);
            const std::int64_t stride = stage > 0 && block == 0 ? 2 : 1;
            const Shape middle = add(name + ".conv1", shape, channels, 3, stride, m_bits);
            add(name + ".conv2", middle, channels, 3, 1, m_bits);
            if (stride != 1) {
                add(name + ".downsample.0", shape, channels, 1, stride, m_bits);
            }
            shape = middle;
        }
        return shape;
    }

    Shape add(const std::string& name, const Shape& input, std::int64_t channels, std::int64_t kernel,
              std::int64_t stride, int bits)
    {
        Layer layer = convolutionLayer(input, channels, kernel, stride);
        layer.weightBits = bits;
        layer.inputBits = bits;
        m_list.layers.push_back({name, layer});
        return layer.output;
    }

    int m_bits;
    LayerList m_list;
};

CostReport costsOf(const LayerList& list, CostOptions options)
{
    return computeCosts(list, options).value();
}

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

    void resNet18HasItsMacs()
    {
        const CostReport report = costsOf(ResNet18(floatBits, floatBits).list(), {});
        QCOMPARE(report.total.macs, 1'813'561'344);
        QCOMPARE(report.layers.front().macs, 118'013'952);
        QCOMPARE(report.layers.size(), std::size_t{21});
        // torchvision's resnet18 has 11,689,512.
        QCOMPARE(report.total.parameters, 11'689'512);
        QCOMPARE(report.pathOf(1), std::string("layer1.0.conv1"));
        QCOMPARE(report.findLayer("fc"), std::optional<std::size_t>(20));
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
        const CostReport report = costsOf(ResNet18(bits, outerBits).list(), options);
        QTEST(report.total.bitops, "bitops");
        QCOMPARE(report.total.bitopsAtEightBits, 116'100'694'016);
        QCOMPARE(report.total.bitopsAtFloat, 1'857'611'104'256);
    }
};

QTEST_APPLESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
