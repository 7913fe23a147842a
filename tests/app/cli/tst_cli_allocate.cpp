// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "core/formats/design_json.h"
#include "core/formats/network_file.h"
#include "core/network/presets.h"
#include "core/report/sensitivity_csv.h"
#include "tests/app/cli/program.h"
#include "tests/core/allocation/random_sensitivity.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <initializer_list>

using namespace bitops;
using namespace bitops::test;

namespace {

/// What was measured of the preset "notebook".
std::string measurements()
{
    const SensitivityTable table = randomSensitivity(*findPreset("notebook"), 5);
    std::vector<SensitivityMeasurement> rows{*table.asItIs()};
    for (const std::string& layer : table.layers()) {
        for (const LayerPart part : {LayerPart::Weights, LayerPart::Activations}) {
            for (const int bits : table.bitsOf(layer, part)) {
                rows.push_back(*table.find(layer, part, bits));
            }
        }
    }
    return sensitivityToCsv(rows);
}

QStringList words(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts) {
        list.append(QString::fromLatin1(text));
    }
    return list;
}

} // namespace

class TestCliAllocate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeTextFile(path("s.csv").toStdString(), measurements()));
    }

    void printsBitsAndPrediction()
    {
        const Ending ended = run(arguments(words({"--budget", "60%"})));
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.code, 0);
        for (const char* part :
             {"Counting                 weight-bits\n", " BitOps (60.0 % of 8 bits)\n", "Predicted accuracy",
              "\nBlock  Layer", "depthwise", "classifier", " of the savings for ",
              "No other choice within the budget is predicted to lose less."}) {
            QVERIFY2(ended.output.contains(part),
                     (QByteArray(part) + " is not in\n" + ended.output).constData());
        }
    }

    void printsJson()
    {
        const Ending ended = run(arguments(words(
            {"--budget", "60%", "--counting", "product", "--of", "both", "--json", "--with-classifier"})));
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.output.toStdString());
        const CostReport costs = computeCosts(*findPreset("notebook"), {CountingRule::Product, true});
        QCOMPARE(json.at("counting").get<std::string>(), std::string("product"));
        QCOMPARE(json.at("budget").get<std::int64_t>(), costs.total.bitopsAtEightBits * 6 / 10);
        QVERIFY(json.at("optimal").get<bool>());
        QVERIFY(json.at("bitops") <= json.at("budget"));
        QVERIFY(json.at("weight_byte_budget").is_null());
        QVERIFY(json.at("with_classifier").get<bool>());
        QCOMPARE(json.at("layers").size(), std::size_t(11));
        std::int64_t bitops = 0;
        double loss = 0;
        for (const auto& layer : json.at("layers")) {
            bitops += layer.at("bitops").get<std::int64_t>();
            loss += layer.at("loss_increase").get<double>();
            QVERIFY(layer.at("weight_bits") <= 8 && layer.at("input_bits") <= 8);
        }
        QCOMPARE(bitops, json.at("bitops").get<std::int64_t>());
        QVERIFY(std::abs(loss - json.at("predicted_loss_increase").get<double>()) < 1e-12);
        QCOMPARE(json.at("layers")[1].at("layer").get<std::string>(), std::string("blocks.0.pointwise"));
    }

    void writesTheDesign()
    {
        const QString design = path("chosen.bitops");
        const Ending ended = run(arguments(words({"--budget", "8000000", "--weight-bytes", "30000", "--keep",
                                                  "0.depthwise=8", "--json", "-o"})
                                           << design));
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.output.toStdString());
        const Result<Network> network = loadNetwork(design.toStdString());
        QVERIFY(network);
        const CostReport costs = computeCosts(*network, {});
        QCOMPARE(costs.total.bitops, json.at("bitops").get<std::int64_t>());
        QVERIFY(costs.total.bitops <= 8'000'000);
        QCOMPARE((costs.total.weightStorageBits + 7) / 8, json.at("weight_bytes").get<std::int64_t>());
        QVERIFY(json.at("weight_bytes") <= 30'000);
        QCOMPARE(json.at("weight_byte_budget").get<int>(), 30'000);
        QCOMPARE(network->blocks.front().weightBits.ofLayer(0), 8);
        QCOMPARE(network->classifierBits, findPreset("notebook")->classifierBits);
    }

    /// Whatever it is allocated for now, or converted to.
    void theBudgetOfADesignStaysWithIt()
    {
        Design design = *findPreset("notebook");
        design.setBudget(DesignBudget{BudgetKind::Both, 42.5});
        const QString own = path("own.bitops");
        QVERIFY(writeTextFile(own.toStdString(), designToText(design, {})));
        const QString chosen = path("chosen.bitops");
        const QString copy = path("copy.bitops");
        QCOMPARE(run({QStringLiteral("allocate"), own, QStringLiteral("--sensitivity"), path("s.csv"),
                      QStringLiteral("--budget"), QStringLiteral("60%"), QStringLiteral("-o"), chosen})
                     .code,
                 0);
        QCOMPARE(run({QStringLiteral("convert"), chosen, QStringLiteral("-o"), copy}).code, 0);
        for (const QString& file : {chosen, copy}) {
            const Result<Design> read = loadDesign(file.toStdString());
            QVERIFY(read);
            QVERIFY(read->budget() == design.budget());
        }
    }

    void aBudgetOfWeightsIsEnough()
    {
        const Ending ended = run(arguments(words({"--weight-bytes", "20000", "--per-block", "--json"})));
        QCOMPARE(ended.code, 0);
        const auto json = nlohmann::json::parse(ended.output.toStdString());
        QVERIFY(json.at("budget").is_null());
        QVERIFY(json.at("weight_bytes") <= 20'000);
        QVERIFY(json.at("layers")[0].at("weight_bits") == json.at("layers")[1].at("weight_bits"));
    }

    void writesTheFront()
    {
        const QString front = path("front.csv");
        QCOMPARE(run(arguments(words({"--budget", "60%", "--bits", "8,2,4", "--front"}) << front)).code, 0);
        const QList<QByteArray> lines = contentOf(front).split('\n');
        QVERIFY(lines[0].startsWith("bitops,predicted_loss_increase,blocks.0.depthwise,blocks.0.pointwise,"));
        QVERIFY(lines[0].endsWith("blocks.4.pointwise,classifier\r"));
        QVERIFY(lines.size() > 50);
        QVERIFY(lines[1].contains(",2,2,2,2,2,2,2,2,2,2,32\r"));
        QCOMPARE(run(arguments(words({"--budget", "60%", "--of", "both", "--front"}) << front)).code, 0);
        QVERIFY(contentOf(front).contains(",classifier,blocks.0.depthwise:input,"));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, std::initializer_list<const char*> options, int code,
                            const char* message) {
            QTest::newRow(name) << words(options) << code << QByteArray(message);
        };
        row("no budget", {}, 2, "--budget or --weight-bytes is required\n");
        row("budget", {"--budget", "60 %"}, 2,
            "--budget: \"60 %\" is no number of BitOps, nor a share such as 60%\n");
        row("negative budget", {"--budget", "-5"}, 2,
            "--budget: \"-5\" is no number of BitOps, nor a share such as 60%\n");
        row("negative share", {"--budget=-5%"}, 2,
            "--budget: \"-5%\" is no number of BitOps, nor a share such as 60%\n");
        row("negative weights", {"--weight-bytes=-5"}, 2, "--weight-bytes: \"-5\" is below 0\n");
        row("bits", {"--budget", "60%", "--bits", "2,,4"}, 2,
            "--bits: \"2,,4\" is no list of bit-widths from 1 to 16, such as 2,3,4,6,8\n");
        row("float bits", {"--budget", "60%", "--bits", "8,32"}, 2,
            "--bits: \"8,32\" is no list of bit-widths from 1 to 16, such as 2,3,4,6,8\n");
        row("keep", {"--budget", "60%", "--keep", "0.depthwise"}, 2,
            "--keep: \"0.depthwise\" is no layer and its bits, such as blocks.0.conv=8\n");
        row("keep of too many bits", {"--budget", "60%", "--keep", "0.depthwise=17"}, 2,
            "--keep: \"0.depthwise=17\" is no layer and its bits, such as blocks.0.conv=8\n");
        row("unknown layer", {"--budget", "60%", "--keep", "9.depthwise=8"}, 1,
            "Could not keep the layer \"9.depthwise\": the design has none of this name.\n");
        row("bits that were not measured", {"--budget", "60%", "--bits", "2,5"}, 1,
            "The sensitivity of the weights of blocks.0.depthwise was not measured at 5 bits.\n");
        row("too small a budget", {"--budget", "1000"}, 1,
            "Could not choose bits within 1,000 BitOps: the least that the candidates cost is ");
        row("too small a share", {"--budget", "10%"}, 1, "BitOps: the least that the candidates cost is ");
        row("too few bytes", {"--weight-bytes", "100"}, 1,
            "Could not choose bits within 100 bytes of weights: the least that the candidates take is ");
        row("another kind of file", {"--budget", "60%", "-o", "chosen.py"}, 1,
            "Could not write chosen.py: a design is written to a .bitops file.\n");
        row("no place", {"--budget", "60%", "--front", "nowhere/front.csv"}, 1,
            "Could not write nowhere/front.csv: ");
        row("no file", {"--budget", "60%", "--sensitivity", "missing.csv"}, 1,
            "Could not read missing.csv: No such file or directory.\n");
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, message);
        const Ending ended = run(arguments(options));
        QCOMPARE(ended.code, code);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY2(ended.errors.contains(message), ended.errors.constData());
    }

    void refusesATableOfAnotherNetwork()
    {
        const Ending ended =
            run(words({"allocate", "preset:resnet20-cifar10", "--budget", "60%", "--sensitivity"})
                << path("s.csv"));
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.errors,
                 QByteArray("The sensitivity was measured on another network: the design has no layer "
                            "blocks.0.depthwise.\n"));
    }

    void refusesADesignWithProblems()
    {
        const Ending ended =
            run(words({"allocate", "[(32,0,8)]", "--budget", "60%", "--sensitivity"}) << path("s.csv"));
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.errors, QByteArray("Block 0: stride is 0, but must be 1 to 8.\n"));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// The options may name another table.
    [[nodiscard]] QStringList arguments(const QStringList& options) const
    {
        QStringList all{QStringLiteral("allocate"), QStringLiteral("preset:notebook")};
        if (!options.contains(QStringLiteral("--sensitivity"))) {
            all << QStringLiteral("--sensitivity") << path("s.csv");
        }
        return all + options;
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestCliAllocate, QCoreApplication)
#include "tst_cli_allocate.moc"
