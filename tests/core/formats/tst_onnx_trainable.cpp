// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/trainable.h"
#include "core/network/state_names.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace bitops;
using bitops::onnx::Rounding;
using bitops::test::OnnxWriter;

namespace {

void addQuant(OnnxWriter& writer, const std::string& input, const std::string& output, float bits)
{
    writer.scalar(output + ".s", 0.5F).scalar(output + ".z", 0).scalar(output + ".b", bits);
    writer.node("qonnx.custom_op.general::Quant", {input, output + ".s", output + ".z", output + ".b"},
                {output}, {{"signed", 0}, {"narrow", 0}});
}

/// Convolution, ReLU, a quantizer to 5 bits, a pool, and a second convolution.
OnnxWriter roundedModel()
{
    OnnxWriter writer;
    writer.import("qonnx.custom_op.general", 1).input("image", {1, 3, 8, 8});
    writer.weights("w1", {4, 3, 3, 3}).weights("w2", {2, 4, 4, 4});
    writer.node("Conv", {"image", "w1"}, {"first"}, {{"pads", test::Sizes{1, 1, 1, 1}}});
    writer.node("Relu", {"first"}, {"relu"});
    addQuant(writer, "relu", "relu.q", 5);
    writer.node("MaxPool", {"relu.q"}, {"pool"},
                {{"kernel_shape", test::Sizes{2, 2}}, {"strides", test::Sizes{2, 2}}});
    writer.node("Conv", {"pool", "w2"}, {"second"});
    return writer.output("second");
}

/// An operator between two layers.
OnnxWriter between(const std::string& operation, const std::vector<test::Setting>& settings = {})
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {2, 4, 8, 8});
    writer.node("Conv", {"image", "w1"}, {"first"});
    writer.node(operation, {"first"}, {"middle"}, settings);
    writer.node("Conv", {"middle", "w2"}, {"second"});
    return writer.output("second");
}

/// A layer whose values, or a function of them, are chosen by whether they are above 0.
OnnxWriter chosen(const std::string& function)
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {2, 4, 8, 8});
    writer.scalar("zero", 0);
    writer.node("Conv", {"image", "w1"}, {"first"});
    writer.node("Greater", {"first", "zero"}, {"is above"}, {}, "compare");
    writer.node(function, {"first"}, {"other"}, {}, "other");
    writer.node("Where", {"is above", "first", "other"}, {"middle"}, {}, "choose");
    writer.node("Conv", {"middle", "w2"}, {"second"});
    return writer.output("second");
}

} // namespace

/// What of a model can be trained, and what becomes of its quantizers at other bits.
class TestOnnxTrainable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCannotLearn_data()
    {
        QTest::addColumn<OnnxWriter>("writer");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("can") << roundedModel() << QByteArray();
        QTest::newRow("a function") << between("Tanh") << QByteArray();
        QTest::newRow("steps") << between("Floor")
                               << QByteArray(
                                      "node 'middle' (Floor) has no gradient, so that nothing before it "
                                      "can learn");
        QTest::newRow("whole numbers")
            << between("Cast", {{"to", 6}})
            << QByteArray("node 'middle' (Cast) has no gradient, so that nothing before it can learn");
        QTest::newRow("unknown") << between("com.example::Odd")
                                 << QByteArray("node 'middle' (com.example::Odd) cannot be computed");
        // A comparison only chooses; what it chooses among is asked for gradients as anything else.
        QTest::newRow("a comparison that chooses") << chosen("Tanh") << QByteArray();
        QTest::newRow("a comparison that chooses steps")
            << chosen("Floor")
            << QByteArray("node 'other' (Floor) has no gradient, so that nothing before it can learn");
        OnnxWriter early;
        early.input("image", {1, 3, 8, 8}).weights("w", {2, 3, 8, 8});
        early.node("Floor", {"image"}, {"floor"}).node("Conv", {"floor", "w"}, {"answer"}).output("answer");
        QTest::newRow("steps of pixels alone") << early << QByteArray();
        OnnxWriter shared;
        shared.input("image", {1, 3, 8, 8}).weights("w", {3, 3, 1, 1}).weights("w2", {2, 3, 8, 8});
        shared.node("Conv", {"image", "w"}, {"first"}).node("Conv", {"first", "w"}, {"second"});
        shared.node("Conv", {"second", "w2"}, {"answer"}).output("answer");
        QTest::newRow("weights of two layers")
            << shared
            << QByteArray("layer second has its weights together with another one, and each learns its own");
        OnnxWriter empty;
        empty.input("image", {1, 3, 8, 8}).node("Relu", {"image"}, {"answer"}).output("answer");
        QTest::newRow("nothing to train") << empty << QByteArray("it has no weights to train");
    }

    void refusesWhatCannotLearn()
    {
        QFETCH(const OnnxWriter, writer);
        QFETCH(const QByteArray, reason);
        const Result<onnx::LoadedModel> model = load(writer);
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(onnx::obstacleToTraining(*model, model->graph())), reason);
    }

    void quantizersStayAtTheirBits()
    {
        const Result<onnx::LoadedModel> model = load(roundedModel());
        QVERIFY(model);
        for (const Rounding rounding : onnx::roundingsOf(*model, model->graph())) {
            QVERIFY(rounding == Rounding::OfFile);
        }
    }

    void otherBitsAreRoundedOnceWhereTheyBegin_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("fewer") << 3;
        QTest::newRow("float") << 32;
    }

    void otherBitsAreRoundedOnceWhereTheyBegin()
    {
        QFETCH(const int, bits);
        const Result<onnx::LoadedModel> model = load(roundedModel());
        QVERIFY(model);
        Graph wanted = model->graph();
        model->imported.network.layers->setBits(wanted, 1, {32, bits});
        const std::vector<Rounding> roundings = onnx::roundingsOf(*model, wanted);
        QCOMPARE(roundings.size(), std::size_t{4}); // Image, ReLU, pool, answer.
        QVERIFY(roundings[0] == Rounding::OfFile);
        QVERIFY(roundings[1] == (bits == 32 ? Rounding::LeftOut : Rounding::Anew));
        QVERIFY(roundings[2] == Rounding::LeftOut); // It gives on what is rounded already.
        QVERIFY(roundings[3] == Rounding::OfFile);
    }

    void pixelsHaveTheBitsOfTheInput()
    {
        const Result<onnx::LoadedModel> model = load(roundedModel());
        QVERIFY(model);
        Graph wanted = model->graph();
        QCOMPARE(onnx::pixelBits(*model, wanted), 32);
        model->imported.network.layers->setBits(wanted, 0, {32, 4});
        QCOMPARE(onnx::pixelBits(*model, wanted), 4);
    }

    void namesOfTensorsAreThoseOfNodes()
    {
        OnnxWriter writer;
        writer.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {2, 4, 8, 8});
        writer.node("Conv", {"image", "w1"}, {"a"}, {}, "blocks.0.conv");
        writer.node("Conv", {"a", "w2"}, {"b"}, {}, "blocks/0/conv").output("b");
        const Result<onnx::LoadedModel> model = load(writer);
        QVERIFY(model);
        const std::vector<StateNames> names = importedStateNames(model->graph());
        QCOMPARE(names.front().layer, std::string("blocks/0/conv"));
        QVERIFY(names.back().layer != names.front().layer);
        QVERIFY(names.back().layer.find('.') == std::string::npos);
    }

private:
    Result<onnx::LoadedModel> load(const OnnxWriter& writer) const
    {
        const QString path = m_folder.filePath(QStringLiteral("model.onnx"));
        QFile::remove(path); // What is mapped stays.
        QFile file(path);
        const QByteArray bytes = QByteArray::fromStdString(writer.bytes());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return Error{"no file"};
        }
        file.close();
        return onnx::loadModel(path.toStdString(), {});
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestOnnxTrainable, NoApplication)
#include "tst_onnx_trainable.moc"
