// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/formats/onnx_costs.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

#include <random>

using namespace bitops;
using namespace bitops::test;
using namespace std::string_literals;

namespace {

OnnxWriter convolution(const Sizes& weights, const std::vector<Setting>& settings = {})
{
    OnnxWriter model;
    model.input("image", {1, 3, 8, 8}).weights("w", weights).node("Conv", {"image", "w"}, {"conv"}, settings);
    return model;
}

OnnxWriter withInitializer(const std::string& message)
{
    OnnxWriter model;
    model.input("image", {1, 3, 8, 8}).initializer(message).node("Conv", {"image", "w"}, {"conv"});
    return model;
}

} // namespace

/// What is damaged or impossible: one sentence, and nothing else.
class TestOnnxRefused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedModels_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const OnnxWriter& model, const char* reason) {
            QTest::newRow(name) << model.bytes() << QByteArray(reason);
        };
        QTest::newRow("empty") << std::string() << QByteArray("it is empty");
        QTest::newRow("text") << std::string("import torch\n")
                              << QByteArray("it is no ONNX model, or is cut off");
        QTest::newRow("Git LFS") << std::string("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
                                 << QByteArray("it is a pointer of Git LFS, not the model itself");
        row("no input", OnnxWriter().weights("w", {1}), "it has no input");
        row("channels", convolution({2, 5, 1, 1}),
            "node 'conv' (Conv) has 3 input channels, but its weights 2×5×1×1 in 1 groups ask for 5");
        row("empty output", convolution({2, 3, 9, 9}),
            "node 'conv' (Conv) leaves nothing of 8×8 under its kernel of 9×9");
        row("stride of 0", convolution({2, 3, 1, 1}, {{"strides", Sizes{0, 1}}}),
            "node 'conv' (Conv) has an impossible value of \"strides\"");
        row("negative padding", convolution({2, 3, 1, 1}, {{"pads", Sizes{-1, 0, 0, 0}}}),
            "node 'conv' (Conv) has an impossible value of \"pads\"");
        row("padding beyond all", convolution({2, 3, 1, 1}, {{"pads", Sizes{0, 0, 0, 1LL << 62}}}),
            "node 'conv' (Conv) has an impossible value of \"pads\"");
        row("groups of 0", convolution({2, 3, 1, 1}, {{"group", 0}}),
            "node 'conv' (Conv) has an impossible value of \"group\"");
        row("another kernel", convolution({2, 3, 1, 1}, {{"kernel_shape", Sizes{3, 3}}}),
            "node 'conv' (Conv) has an impossible value of \"kernel_shape\"");
        row("too few weights",
            withInitializer(tensorMessage("w", {4, 3, 3, 3}, Float, std::string(100, '\0'))),
            "initializer 'w' is 4×3×3×3, that is 432 bytes, and holds 100");
        row("huge weights", withInitializer(tensorMessage("w", {1LL << 40, 1LL << 40}, Float, "")),
            "initializer 'w' has the impossible shape 1099511627776×1099511627776");
        row("negative weights", withInitializer(tensorMessage("w", {-4}, Float, "")),
            "initializer 'w' has the impossible shape -4");
        row("unknown type", withInitializer(tensorMessage("w", {1}, 99, "x")),
            "initializer 'w' has values of an unknown type");
        OnnxWriter huge;
        huge.input("x", {1, 192}).numbers("shape", {192, 1LL << 57});
        huge.node("ConstantOfShape", {"shape"}, {"w"}).node("MatMul", {"x", "w"}, {"huge"}).output("huge");
        row("overflow", huge, "node 'huge' (MatMul) takes more multiplications than 64 bits can count");
        OnnxWriter cycle;
        cycle.input("image", {1, 3, 8, 8})
            .node("Add", {"image", "relu"}, {"sum"})
            .node("Relu", {"sum"}, {"relu"});
        row("cycle", cycle, "node 'sum' (Add) reads 'relu', which depends on what it gives itself");
        OnnxWriter missing;
        missing.input("image", {1, 3, 8, 8}).node("Relu", {"nothing"}, {"relu"});
        row("missing tensor", missing, "node 'relu' (Relu) reads 'nothing', which nothing gives");
        OnnxWriter twice;
        twice.input("image", {1, 3, 8, 8})
            .node("Relu", {"image"}, {"y"})
            .node("Relu", {"image"}, {"y"}, {}, "b");
        row("given twice", twice, "node 'b' (Relu) gives 'y', which there is already");
        OnnxWriter reshape;
        reshape.input("x", {1, 6}).numbers("shape", {4, -1}).node("Reshape", {"x", "shape"}, {"y"});
        row("reshape", reshape, "node 'y' (Reshape) cannot make 4×-1 of 1×6");
        OnnxWriter sum;
        sum.input("a", {1, 3}).input("b", {1, 4}).node("Add", {"a", "b"}, {"y"});
        row("sum", sum, "node 'y' (Add) has inputs of 1×3 and 1×4, which do not fit");
        OnnxWriter open;
        open.input("image", {1, 3, 0, -1}).weights("w", {4, 3, 3, 3}).node("Conv", {"image", "w"}, {"conv"});
        row("no size", open, "input 'image' has no size in dimension 2 and 3");
        OnnxWriter large;
        large.input("x", {1, 1LL << 60}).node("Relu", {"x"}, {"y"});
        row("an input too large", large, "input 'x' is 1×1152921504606846976, which is too large");
        OnnxWriter many;
        many.input("x", {1, 1, 1, 1LL << 40, 1LL << 40}).node("Relu", {"x"}, {"y"});
        row("sides of an input", many, "input 'x' is 1×1×1×1099511627776×1099511627776, which is too large");
        OnnxWriter expanded;
        expanded.input("x", {1, 4}).numbers("sizes", {1LL << 60, 1}).node("Expand", {"x", "sizes"}, {"y"});
        row("a tensor too large", expanded,
            "node 'y' (Expand) gives 1152921504606846976×4, which is too large");
        OnnxWriter empty;
        empty.input("x", {1, 4}).numbers("one", {1}).numbers("wide", {0, 1, 1, 1LL << 40, 1LL << 40});
        empty.node("Slice", {"x", "one", "one", "one"}, {"none"});
        empty.node("Reshape", {"none", "wide"}, {"y"}, {{"allowzero", 1}});
        row("sides of nothing", empty,
            "node 'y' (Reshape) gives 0×1×1×1099511627776×1099511627776, which is too large");
        OnnxWriter negative;
        negative.input("x", {1, 4}).numbers("c", {1, 2}).numbers("sizes", {-5});
        negative.node("Resize", {"c", "", "", "sizes"}, {"y"});
        row("a constant of fewer values than none", negative,
            "node 'y' (Resize) has the impossible shape -5");
    }

    void damagedModels()
    {
        QFETCH(std::string, bytes);
        QFETCH(QByteArray, reason);
        const StoredOnnx stored(bytes);
        const QByteArray refusal = stored.refusal();
        QVERIFY2(refusal.contains(reason), refusal.constData());
        QVERIFY(refusal.startsWith("Could not open " + stored.path().toUtf8() + " as a network: "));
    }

    void everyBeginningOfAModelIsRefusedOrRead()
    {
        const std::string bytes = convolution({4, 3, 3, 3}, {{"group", 1}}).bytes();
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const StoredOnnx stored(bytes.substr(0, size));
            QVERIFY(!stored.load() || stored.costs().layers.size() <= 1);
        }
    }

    void changedBytesNeverCrash()
    {
        const std::string whole = convolution({4, 3, 3, 3}, {{"pads", Sizes{1, 1, 1, 1}}}).bytes();
        std::mt19937 random(1);
        const StoredOnnx stored(whole);
        for (int i = 0; i < 2'000; ++i) {
            std::string bytes = whole;
            for (unsigned change = 0; change < 1 + random() % 4; ++change) {
                bytes[random() % bytes.size()] = static_cast<char>(random());
            }
            stored.write("model.onnx", bytes);
            if (const Result<Design> design = stored.load()) {
                computeCosts(*design, {});
            }
        }
    }

    void manyTinyPartsAreRefused()
    {
        // A hundred thousand nodes of two bytes each.
        std::string graph;
        for (int i = 0; i < 100'000; ++i) {
            graph += std::string("\x0a\x00", 2);
        }
        std::string model;
        protozero::pbf_writer(model).add_message(7, graph);
        QVERIFY(StoredOnnx(model).refusal().contains("made of more parts than a model of its size has"));
    }

    void valuesThatDoubleAtEachNodeAreNotComputed()
    {
        // Each node joins what the one before gives with itself: 2^60 numbers in the end.
        OnnxWriter model;
        model.input("x", {1, 4}).numbers("n0", {1, 4});
        for (int i = 0; i < 60; ++i) {
            const std::string before = "n" + std::to_string(i);
            model.node("Concat", {before, before}, {"n" + std::to_string(i + 1)}, {{"axis", 0}});
        }
        model.node("Reshape", {"x", "n60"}, {"y"});
        QVERIFY(StoredOnnx(model).refusal().isEmpty());
    }

    void externalDataOutsideAreNotOpened_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray outside = "points outside of the model's folder";
        QTest::newRow("above") << QByteArray("../outside.bin") << outside;
        QTest::newRow("around") << QByteArray("sub/../../outside.bin") << outside;
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << outside;
        QTest::newRow("none") << QByteArray("") << outside;
        QTest::newRow("a link") << QByteArray("link.bin") << outside;
        QTest::newRow("a folder of links") << QByteArray("links/outside.bin") << outside;
        QTest::newRow("missing") << QByteArray("missing.bin")
                                 << QByteArray("lies in the file missing.bin, which cannot be found");
        QTest::newRow("a folder") << QByteArray("sub")
                                  << QByteArray("lies in the file sub, which cannot be read");
    }

    void externalDataOutsideAreNotOpened()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, reason);
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8})
            .external("w", {4, 3, 3, 3}, {{"location", location.toStdString()}});
        model.node("Conv", {"image", "w"}, {"conv"});
        const QTemporaryDir elsewhere;
        QFile outside(elsewhere.filePath(QStringLiteral("outside.bin")));
        QVERIFY(outside.open(QIODevice::WriteOnly) && outside.write(QByteArray(432, '\0')) == 432);
        outside.close();
        const StoredOnnx stored(model);
        QVERIFY(QFile::link(outside.fileName(), stored.path("link.bin")));
        QVERIFY(QFile::link(elsewhere.path(), stored.path("links")));
        QVERIFY(QDir(QFileInfo(stored.path()).path()).mkdir(QStringLiteral("sub")));
        const QByteArray refusal = stored.refusal();
        QVERIFY2(refusal.contains("initializer 'w' " + reason), refusal.constData());
    }

    void deepChainsOfNodesAreFollowed()
    {
        // In the wrong order, so that each waits for the next: no stack of calls holds them.
        OnnxWriter model;
        model.input("x", {1, 4});
        constexpr int count = 50'000;
        for (int i = count; i > 0; --i) {
            model.node("Relu", {i == 1 ? "x" : "n" + std::to_string(i - 1)}, {"n" + std::to_string(i)});
        }
        model.weights("w", {4, 2}).node("MatMul", {"n" + std::to_string(count), "w"}, {"y"}).output("y");
        QCOMPARE(layersText(StoredOnnx(model).costs()), "y 8 w32 a32"s);
    }
};

BITOPS_TEST(TestOnnxRefused, NoApplication)
#include "tst_onnx_refused.moc"
