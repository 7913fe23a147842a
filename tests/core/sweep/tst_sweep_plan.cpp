// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/cost/cost_report.h"
#include "core/network/presets.h"
#include "tests/core/sweep/sweep_fixture.h"
#include "tests/support/onnx_metadata.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace bitops;
using namespace bitops::test;

namespace {

std::vector<std::string> namesOf(const SweepPlan& plan)
{
    std::vector<std::string> names;
    for (const PlannedRun& run : plan.runs) {
        names.push_back(run.name);
    }
    return names;
}

/// The bits of a design's blocks, classifier last.
std::vector<std::string> bitsOf(const Network& network)
{
    std::vector<std::string> bits;
    for (const Block& block : network.blocks) {
        bits.push_back(block.weightBits.toText());
    }
    bits.push_back(std::to_string(network.classifierBits));
    return bits;
}

OnnxWriter twoLayers()
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {2, 4, 8, 8});
    writer.node("Conv", {"image", "w1"}, {"a"}, {}, "first");
    writer.node("Relu", {"a"}, {"b"});
    writer.node("Conv", {"b", "w2"}, {"c"}, {}, "second");
    return writer.output("c");
}

bool storeModel(const QTemporaryDir& folder, const char* name, const OnnxWriter& model,
                const std::string& metadata = {})
{
    return writeTextFile(folder.filePath(QString::fromUtf8(name)).toStdString(), model.bytes() + metadata)
        .hasValue();
}

} // namespace

class TestSweepPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossesWhatVaries();
    void crossesAnythingWithAnything();
    void takesListedCombinations();
    void namesRunsAsTheFileSays();
    void variesDesigns();
    void changesBits();
    void fitsDesignsToData();
    void takesDesignsOfAFront();
    void takesActivationsOfAFront();
    void takesModels();
    void modelsSayHowTheyAreNormalized();
    void takesAFrontOfAModel();
    void refusesOfModels_data();
    void refusesOfModels();
    void refusesFrontsOfNumbersThatAreNone_data();
    void refusesFrontsOfNumbersThatAreNone();
    void makesPathsWhole();
    void doesNotBeginFromAnotherNetwork();
    void refuses_data();
    void refuses();
};

void TestSweepPlan::crossesWhatVaries()
{
    const Result<SweepPlan> plan = planOf(R"("design": "preset:notebook", "training": {"epochs": 2},
        "vary": {"seed": [0, 1], "quantizer": ["ste", "lsq"]})");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->folder, std::filesystem::path("/sweeps/runs/bits"));
    QVERIFY((plan->keys == std::vector<std::string>{"quantizer", "seed"}));
    QVERIFY((namesOf(*plan) == std::vector<std::string>{"quantizer-ste_seed-0", "quantizer-ste_seed-1",
                                                        "quantizer-lsq_seed-0", "quantizer-lsq_seed-1"}));
    const PlannedRun& last = plan->runs.back();
    QCOMPARE(last.training, (TrainingConfiguration{.quantizer = Quantizer::Lsq, .epochs = 2, .seed = 1}));
    QVERIFY((last.values == std::vector<std::string>{"lsq", "1"}));
    QCOMPARE(plan->designs.size(), std::size_t{1});
    QCOMPARE(*plan->designOf(last).network.blocks(), notebookNetwork());
    QCOMPARE(plan->designOf(last).bitops, std::int64_t{13'352'960});
}

/// Whatever is crossed: as many runs as the product, no two alike, each with its values.
void TestSweepPlan::crossesAnythingWithAnything()
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        const int seeds = std::uniform_int_distribution(1, 5)(random);
        const int rates = std::uniform_int_distribution(2, 4)(random);
        const int widths = std::uniform_int_distribution(1, 3)(random);
        nlohmann::json vary;
        for (int i = 0; i < seeds; ++i) {
            vary["seed"].push_back(i * 3);
        }
        for (int i = 0; i < widths; ++i) {
            vary["weight_bits"].push_back(2 + i);
        }
        vary["learning_rate"] = {{"log", {1e-4, 1e-2, rates}}};
        const Result<SweepPlan> plan = planOf(R"("design": "preset:notebook", "vary": )" + vary.dump());

        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->runs.size(), static_cast<std::size_t>(seeds * rates * widths));
        QCOMPARE(plan->designs.size(), static_cast<std::size_t>(widths));
        std::set<std::string> names;
        std::set<std::tuple<std::int64_t, double, int>> trained;
        for (const PlannedRun& run : plan->runs) {
            names.insert(run.name);
            const int bits = plan->designOf(run).network.blocks()->blocks.front().weightBits.ofLayer(0);
            trained.insert({run.training.seed, run.training.learningRate, bits});
            QCOMPARE(run.values,
                     (std::vector<std::string>{nlohmann::json(run.training.learningRate).dump(),
                                               std::to_string(run.training.seed), std::to_string(bits)}));
        }
        QCOMPARE(names.size(), plan->runs.size());
        QCOMPARE(trained.size(), plan->runs.size());
    }
}

void TestSweepPlan::takesListedCombinations()
{
    const Result<SweepPlan> plan = planOf(R"("design": "preset:notebook",
        "runs": [{"name": "slow", "learning_rate": 0.001},
                 {"optimizer": "sgd", "momentum": 0.5, "learning_rate": 0.1}],
        "vary": {"seed": [0, 1]})");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QVERIFY((plan->keys == std::vector<std::string>{"learning_rate", "momentum", "optimizer", "seed"}));
    QVERIFY(
        (namesOf(*plan) == std::vector<std::string>{"slow_seed-0", "slow_seed-1",
                                                    "learning_rate-0.1_momentum-0.5_optimizer-sgd_seed-0",
                                                    "learning_rate-0.1_momentum-0.5_optimizer-sgd_seed-1"}));
    QVERIFY((plan->runs[0].values == std::vector<std::string>{"0.001", "", "", "0"}));
    QCOMPARE(plan->runs[0].training.momentum, TrainingConfiguration().momentum);
    QCOMPARE(plan->runs[3].training.momentum, 0.5);
}

void TestSweepPlan::namesRunsAsTheFileSays()
{
    const Result<SweepPlan> plan =
        planOf(R"("design": "preset:notebook", "names": "{name} w{weight_bits}/s{seed}",
        "runs": [{"name": ".hidden", "weight_bits": 4}], "vary": {"seed": [0, 1]})");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QVERIFY((namesOf(*plan) == std::vector<std::string>{"hidden-w4-s0", "hidden-w4-s1"}));
}

void TestSweepPlan::variesDesigns()
{
    const Result<SweepPlan> plan =
        planOf(R"("vary": {"design": ["preset:notebook", "[(32,1,8),(64,2,4)]"], "seed": [0, 1]})");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->runs.size(), std::size_t{4});
    QCOMPARE(plan->designs.size(), std::size_t{2});
    QCOMPARE(plan->designOf(plan->runs[1]).network.blocks()->blocks.size(), std::size_t{5});
    QCOMPARE(plan->designOf(plan->runs[2]).network.blocks()->blocks.size(), std::size_t{2});
}

void TestSweepPlan::changesBits()
{
    const Result<SweepPlan> plan = planOf(R"("design": "preset:notebook",
        "runs": [{"weight_bits": 3, "activation_bits": 4, "classifier_bits": 8}, {"classifier_bits": 2}])");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    const Network& all = *plan->designOf(plan->runs[0]).network.blocks();
    QVERIFY((bitsOf(all) == std::vector<std::string>{"3", "3", "3", "3", "3", "8"}));
    QCOMPARE(all.blocks[2].activationBits, 4);
    const Network& classifier = *plan->designOf(plan->runs[1]).network.blocks();
    QVERIFY((bitsOf(classifier) == std::vector<std::string>{"8", "4", "2", "4", "8", "2"}));
    QCOMPARE(plan->designOf(plan->runs[0]).bitops, computeCosts(all, {}).total.bitops);
}

void TestSweepPlan::fitsDesignsToData()
{
    const Result<SweepPlan> plan =
        planOf(R"("design": "preset:notebook", "input": [1, 28, 28], "classes": 4)");

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->runs.size(), std::size_t{1});
    QCOMPARE(plan->runs.front().name, std::string("run"));
    QCOMPARE(plan->designs.front().network.blocks()->input.shape, (Shape{1, 28, 28}));
    QCOMPARE(plan->designs.front().network.blocks()->classes, std::int64_t{4});
}

void TestSweepPlan::takesDesignsOfAFront()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY(writeTextFile(path / "front.csv",
                          "bitops,predicted_loss_increase,blocks.0.depthwise,blocks.0.pointwise,"
                          "blocks.1.depthwise,blocks.1.pointwise,classifier\r\n"
                          "100,0.5,2,2,4,4,32\r\n200,0.25,8,4,4,4,32\r\n300,0,8,8,8,8,8\r\n"));
    const std::string front = R"("design": {"front": "front.csv", "of": "[(32,1,8),(64,2,4)]")";
    const Result<SweepPlan> all = planOf(front + "}", path);
    const Result<SweepPlan> some = planOf(front + R"(, "bitops": [299, 150, 120]})", path);
    const Result<SweepPlan> none = planOf(front + R"(, "bitops": [99]})", path);

    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QVERIFY((namesOf(*all) == std::vector<std::string>{"front-100", "front-200", "front-300"}));
    QVERIFY((bitsOf(*all->designs[0].network.blocks()) == std::vector<std::string>{"2", "4", "32"}));
    QVERIFY((bitsOf(*all->designs[1].network.blocks()) == std::vector<std::string>{"8·4", "4", "32"}));
    QVERIFY((bitsOf(*all->designs[2].network.blocks()) == std::vector<std::string>{"8", "8", "8"}));
    QVERIFY2(some, some ? "" : some.error().message.c_str());
    QVERIFY((namesOf(*some) == std::vector<std::string>{"front-100", "front-200"}));
    QVERIFY(!none);
    QCOMPARE(none.error().message,
             "Could not read " + (path / "front.csv").string() + ": no point of it costs 99 BitOps or less.");
}

void TestSweepPlan::takesActivationsOfAFront()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY(writeTextFile(path / "front.csv",
                          "bitops,predicted_loss_increase,blocks.0.depthwise,blocks.0.pointwise,"
                          "blocks.1.depthwise,blocks.1.pointwise,classifier,blocks.0.depthwise:input,"
                          "blocks.0.pointwise:input,blocks.1.depthwise:input,blocks.1.pointwise:input,"
                          "classifier:input\r\n100,0.5,2,2,4,4,32,8,6,6,3,3\r\n"));
    const Result<SweepPlan> plan =
        planOf(R"("design": {"front": "front.csv", "of": "[(32,1,8),(64,2,4)]"})", path);

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->designs[0].network.blocks()->blocks[0].activationBits, 6);
    QCOMPARE(plan->designs[0].network.blocks()->blocks[1].activationBits, 3);
    QCOMPARE(plan->designs[0].network.blocks()->input.bits, 8);
}

/// Weights and activations at other bits, but for what the model is fed with.
void TestSweepPlan::takesModels()
{
    const QTemporaryDir folder;
    QVERIFY(storeModel(folder, "net.onnx", twoLayers()));
    const Result<SweepPlan> plan =
        planOf(R"("design": "net.onnx", "vary": {"weight_bits": [2, 8], "activation_bits": [4]})",
               folder.path().toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->runs.size(), std::size_t{2});
    QCOMPARE(plan->runs[0].name, std::string("activation_bits-4_weight_bits-2"));
    const ImportedNetwork& first = *plan->designOf(plan->runs[0]).network.imported();
    QVERIFY((first.layers->bitsOf(first.graph, 0) == LayerBits{2, 32}));
    QVERIFY((first.layers->bitsOf(first.graph, 1) == LayerBits{2, 4}));
    const SweepDesign& second = plan->designOf(plan->runs[1]);
    QVERIFY(
        (second.network.imported()->layers->bitsOf(second.network.imported()->graph, 1) == LayerBits{8, 4}));
    // 4·3 weights for each of 64 pixels, and 2·4·64 for one.
    QCOMPARE(second.macs, std::int64_t{768 + 512});
    QCOMPARE(second.bitops, std::int64_t{8 * (768 + 512)});
    QVERIFY(second.network.imported()->file.checksum.has_value());
}

void TestSweepPlan::modelsSayHowTheyAreNormalized()
{
    const QTemporaryDir folder;
    const std::string scale =
        metadataOf("bitops.mean", "[0.1,0.2,0.3]") + metadataOf("bitops.deviation", "[1,2,3]");
    QVERIFY(storeModel(folder, "said.onnx", twoLayers(), scale) &&
            storeModel(folder, "net.onnx", twoLayers()));
    const auto trainingOf = [&](const std::string& content) {
        const Result<SweepPlan> plan = planOf(content, folder.path().toStdString());
        return plan ? plan->runs.front().training : TrainingConfiguration{.data = plan.error().message};
    };
    QCOMPARE(trainingOf(R"("design": "said.onnx")").mean, (std::vector<double>{0.1, 0.2, 0.3}));
    QVERIFY(trainingOf(R"("design": "net.onnx")").normalization == Normalization::DataSet);
    const auto asked = trainingOf(R"("design": "said.onnx", "training": {"normalization": "imagenet"})");
    QVERIFY(asked.normalization == Normalization::ImageNet && asked.mean.empty());
    const auto varied = trainingOf(R"("design": "net.onnx", "vary": {"normalization": ["half", "dataset"]})");
    QVERIFY(varied.normalization == Normalization::Half);
    // What a sweep's own folder keeps of it says the same.
    const Result<SweepFile> sweep = sweepOf(R"("design": "said.onnx")", folder.path().toStdString());
    QVERIFY(sweep);
    const Result<SweepFile> kept = sweepFromText(sweepToText(*sweep), "/elsewhere/sweep.json");
    QVERIFY(kept && !kept->isNormalized);
}

void TestSweepPlan::takesAFrontOfAModel()
{
    const QTemporaryDir folder;
    QVERIFY(storeModel(folder, "net.onnx", twoLayers()));
    QVERIFY(writeTextFile(folder.filePath(QStringLiteral("front.csv")).toStdString(),
                          "bitops,predicted_loss_increase,first,second,second:input\n"
                          "100,0.5,2,3,4\n200,0.25,4,6,5\n")
                .hasValue());
    const Result<SweepPlan> plan =
        planOf(R"("design": {"front": "front.csv", "of": "net.onnx"})", folder.path().toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->runs.size(), std::size_t{2});
    const ImportedNetwork& dearest = *plan->designs.back().network.imported();
    QVERIFY((dearest.layers->bitsOf(dearest.graph, 0) == LayerBits{4, 32}));
    QVERIFY((dearest.layers->bitsOf(dearest.graph, 1) == LayerBits{6, 5}));
}

void TestSweepPlan::refusesOfModels_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("classes") << QByteArray(R"("design": "net.onnx", "classes": 3)")
                             << QByteArray("\"classes\" cannot be changed: the structure of an ONNX model");
    QTest::newRow("bits") << QByteArray(R"("design": "net.onnx", "vary": {"weight_bits": [17]})")
                          << QByteArray("\"weight_bits\" is 17, but bits are 1 to 16, or 32");
    QTest::newRow("what has no gradient")
        << QByteArray(R"("design": "stepped.onnx")") << QByteArray("(Floor) has no gradient");
}

void TestSweepPlan::refusesOfModels()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, reason);
    const QTemporaryDir folder;
    OnnxWriter stepped;
    stepped.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1});
    stepped.node("Conv", {"image", "w1"}, {"first"}).node("Floor", {"first"}, {"last"}).output("last");
    QVERIFY(storeModel(folder, "net.onnx", twoLayers()) && storeModel(folder, "stepped.onnx", stepped));
    const Result<SweepPlan> plan = planOf(content.toStdString(), folder.path().toStdString());
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.find(reason.toStdString()) != std::string::npos,
             plan.error().message.c_str());
}

void TestSweepPlan::refusesFrontsOfNumbersThatAreNone_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("bits beyond all") << QByteArray("100,0.5,1e300")
                                     << QByteArray("\"1e300\" is no bit-width");
    QTest::newRow("bits below all") << QByteArray("100,0.5,-1e300")
                                    << QByteArray("\"-1e300\" is no bit-width");
    QTest::newRow("parts of bits") << QByteArray("100,0.5,2.5") << QByteArray("\"2.5\" is no bit-width");
    QTest::newRow("BitOps beyond all")
        << QByteArray("1e300,0.5,2") << QByteArray("\"1e300\" is no number of BitOps");
}

void TestSweepPlan::refusesFrontsOfNumbersThatAreNone()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QByteArray, reason);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY(writeTextFile(path / "front.csv",
                          "bitops,predicted_loss_increase,classifier\n" + row.toStdString() + "\n"));
    const Result<SweepPlan> plan =
        planOf(R"("design": {"front": "front.csv", "of": "[(32,1,8),(64,2,4)]"})", path);
    QVERIFY(!plan);
    QCOMPARE(plan.error().message,
             "Could not read " + (path / "front.csv").string() + ": line 2: " + reason.toStdString() + ".");
}

void TestSweepPlan::makesPathsWhole()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    storeRun(path, "float", {0.5});
    const Result<SweepPlan> plan = planOf(
        R"("design": "preset:notebook", "folder": "out", "training": {"data": "pets", "start_from": "float"})",
        path);

    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->folder, path / "out");
    QCOMPARE(plan->runs.front().training.data, (path / "pets").string());
    QCOMPARE(plan->runs.front().training.startFrom, (path / "float").string());
    const std::string design = R"("design": "preset:notebook", "folder": )";
    QCOMPARE(planOf(design + R"("out/")", path)->folder, path / "out"); // Without the separator.
    QCOMPARE(planOf(design + R"("..")", path)->folder, path.parent_path());
    QCOMPARE(planOf(design + R"("/")", path)->folder, std::filesystem::path("/"));
}

void TestSweepPlan::doesNotBeginFromAnotherNetwork()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    storeRun(path, "float", {0.5});
    const Result<SweepPlan> plan =
        planOf(R"("design": "[(32,1,8)]", "training": {"start_from": "float"})", path);

    QVERIFY(!plan);
    QVERIFY2(
        plan.error().message.starts_with("Could not begin the sweep \"bits\": in the run \"run\", it cannot "
                                         "begin with the run in " +
                                         (path / "float").string() + ": "),
        plan.error().message.c_str());
}

void TestSweepPlan::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("error");

    const auto row = [](const char* name, const char* content, const char* error) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(error);
    };
    row("no design", R"("vary": {"seed": [1]})",
        R"(Could not begin the sweep "bits": in the run "seed-1", it has no "design".)");
    row("no preset", R"("design": "preset:none")",
        R"(Could not begin the sweep "bits": in the run "run", Could not find the preset "none": there is)");
    row("recipe", R"("design": "preset:notebook", "vary": {"epochs": [1, 0]})",
        R"(Could not begin the sweep "bits": in the run "epochs-0", Training: number of epochs is 0)");
    row("type", R"("design": "preset:notebook", "vary": {"epochs": ["one"]})",
        R"(Could not begin the sweep "bits": in the run "epochs-one", "epochs" is "one")");
    row("bits", R"("design": "preset:notebook", "vary": {"weight_bits": [17]})",
        R"(Could not begin the sweep "bits": in the run "weight_bits-17", )");
    row("same name", R"("design": "preset:notebook", "names": "x", "vary": {"seed": [1, 2]})",
        R"(Could not begin the sweep "bits": two of its runs would be called "x"; "names" can say how they are called.)");
    row("same value", R"("design": "preset:notebook", "vary": {"seed": [1, 1]})",
        R"(Could not begin the sweep "bits": two of its runs would be called "seed-1")");
    row("unknown placeholder", R"("design": "preset:notebook", "names": "{mood}", "vary": {"seed": [1, 2]})",
        R"(Could not begin the sweep "bits": "names" has {mood}, which does not vary.)");
    row("too many", R"("design": "preset:notebook", "vary": {"learning_rate": {"log": [0.1, 1, 1000]},
        "weight_decay": {"log": [0.1, 1, 1000]}})",
        R"(Could not begin the sweep "bits": it has more than 100000 runs.)");
    row("no ONNX", R"("design": "net.onnx")", R"(Could not begin the sweep "bits": in the run "run", )");
}

void TestSweepPlan::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, error);

    const Result<SweepPlan> plan = planOf(content.toStdString());

    QVERIFY(!plan);
    QVERIFY2(plan.error().message.starts_with(error.toStdString()), plan.error().message.c_str());
}

BITOPS_TEST(TestSweepPlan, NoApplication)
#include "tst_sweep_plan.moc"
