// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

using Json = nlohmann::json;

std::filesystem::path modelFolder()
{
    return std::filesystem::path(testsFolder().toStdString()) / "onnx";
}

const Json& golden()
{
    static const Json json = [] {
        const Result<std::string> text = readTextFile(modelFolder() / "golden.json");
        Result<Json> parsed = text ? parseJson(*text) : text.error();
        if (!parsed) {
            qFatal("golden.json: %s", parsed.error().message.c_str());
        }
        return *std::move(parsed);
    }();
    return json;
}

/// The rows of golden.json that have this key, or have it not.
void addFiles(const char* key, bool hasIt)
{
    QTest::addColumn<QByteArray>("file");
    for (const auto& [file, expected] : golden().items()) {
        if (expected.contains(key) == hasIt) {
            QTest::newRow(file.c_str()) << QByteArray::fromStdString(file);
        }
    }
}

Result<Design> load(const QByteArray& file, const Json& expected)
{
    return loadDesign(modelFolder() / file.toStdString(),
                      expected.value("input", std::vector<std::int64_t>()));
}

/// As they stand in golden.json: name, MACs, weights, bits of weights and activations, BitOps by `product`
/// and by `weight-bits`.
Json layersOf(const CostReport& product, const CostReport& weightBits)
{
    Json layers = Json::array();
    for (std::size_t i = 0; i < product.layers.size(); ++i) {
        const LayerCost& cost = product.layers[i];
        layers.push_back({product.pathOf(i), cost.macs, cost.weights, cost.layer.weightBits,
                          cost.layer.inputBits, cost.bitops, weightBits.layers[i].bitops});
    }
    return layers;
}

Json totalsOf(const TotalCost& product, const TotalCost& weightBits)
{
    return {{"macs", product.macs},
            {"weights", product.weights},
            {"weights_distinct", product.distinctWeights},
            {"biases", product.parameterCounts.biases},
            {"norm", product.parameterCounts.batchNorm},
            {"parameters", product.parameters},
            {"bitops_product", product.bitops},
            {"bitops_weight_bits", weightBits.bitops}};
}

} // namespace

/// Models of other programs, with figures that were counted by another program: see tests/onnx/README.md.
class TestOnnxGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAllFiles() { QCOMPARE(golden().size(), std::size_t(34)); }

    void countsAsAnotherCounter_data() { addFiles("refused", false); }

    void countsAsAnotherCounter()
    {
        QFETCH(QByteArray, file);
        const Json& expected = golden().at(file.toStdString());
        const Result<Design> design = load(file, expected);
        QVERIFY2(design, design ? "" : design.error().message.c_str());
        const CostReport product = computeCosts(*design, {CountingRule::Product, true});
        const CostReport weightBits = computeCosts(*design, {CountingRule::WeightBits, true});
        const Json layers = layersOf(product, weightBits);
        QCOMPARE(layers.size(), expected.at("layers").size());
        for (std::size_t i = 0; i < layers.size(); ++i) {
            QCOMPARE(layers[i].dump(), expected.at("layers")[i].dump());
        }
        QCOMPARE(totalsOf(product.total, weightBits.total).dump(), expected.at("totals").dump());
        Json notices = Json::array();
        for (const Notice& notice : product.notices) {
            notices.push_back({notice.node, notice.operation});
        }
        QCOMPARE(notices.dump(), expected.value("notices", Json::array()).dump());
    }

    void refusesWhatCannotBeCounted_data() { addFiles("refused", true); }

    /// In a sentence that names the file, and node and operator, tensor or input.
    void refusesWhatCannotBeCounted()
    {
        QFETCH(QByteArray, file);
        const Json& expected = golden().at(file.toStdString());
        const Result<Design> design = load(file, expected);
        QVERIFY(!design);
        const std::string& message = design.error().message;
        QVERIFY2(message.find(file.toStdString()) != std::string::npos, message.c_str());
        for (const Json& name : expected.at("refused")) {
            QVERIFY2(message.find(name.get<std::string>()) != std::string::npos, message.c_str());
        }
        QCOMPARE(message.back(), '.');
        QCOMPARE(message.find('\n'), std::string::npos);
    }

    void asksForSizesThatTheFileLeavesOpen()
    {
        const Result<Design> design = loadDesign(modelFolder() / "mobilenetv3_se_symbolic.onnx");
        QVERIFY(!design);
        QVERIFY(QByteArray::fromStdString(design.error().message).contains("'H'"));
        QVERIFY(QByteArray::fromStdString(design.error().message).contains("'W'"));
    }
};

BITOPS_TEST(TestOnnxGolden, NoApplication)
#include "tst_onnx_golden.moc"
