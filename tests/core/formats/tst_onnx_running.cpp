// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/runnable.h"
#include "tests/core/formats/onnx_costs.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

/// An image of 4×6×6 behind a convolution, as "conv".
OnnxWriter convolutionModel()
{
    OnnxWriter model;
    return model.input("image", {1, 3, 8, 8})
        .weights("w", {4, 3, 3, 3})
        .node("Conv", {"image", "w"}, {"conv"});
}

/// Why images cannot be sent through it.
QByteArray obstacleOf(OnnxWriter& model)
{
    const StoredOnnx stored(model.output("y"));
    const Result<onnx::LoadedModel> loaded = onnx::loadModel(stored.path().toStdString(), {});
    return QByteArray::fromStdString(loaded ? onnx::obstacleToRunning(*loaded) : loaded.error().message);
}

} // namespace

/// Whether images can be sent through models that say less than they have to.
class TestOnnxRunning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paddingOfSomeSidesAlone_data()
    {
        QTest::addColumn<Sizes>("pads");
        QTest::newRow("none") << Sizes{};
        QTest::newRow("one") << Sizes{0, 0};
        QTest::newRow("three") << Sizes{0, 0, 1, 0, 0, 1};
    }

    void paddingOfSomeSidesAlone()
    {
        QFETCH(const Sizes, pads);
        OnnxWriter model = convolutionModel();
        model.numbers("pads", pads).node("Pad", {"conv", "pads"}, {"y"});
        QCOMPARE(obstacleOf(model), QByteArray("node 'y' (Pad) has a setting \"pads\" that is not known"));
    }

    void dropoutThatSaysNothingOfItsTraining()
    {
        OnnxWriter model = convolutionModel();
        model.scalar("ratio", 0.5F).numbers("nothing", {});
        model.node("Dropout", {"conv", "ratio", "nothing"}, {"y"});
        QCOMPARE(obstacleOf(model), QByteArray("node 'y' (Dropout) leaves out values by chance"));
    }

    void paddingOfAllSides()
    {
        OnnxWriter model = convolutionModel();
        model.numbers("pads", {0, 0, 1, 1, 0, 0, 1, 1}).node("Pad", {"conv", "pads"}, {"y"});
        QCOMPARE(obstacleOf(model), QByteArray());
    }
};

BITOPS_TEST(TestOnnxRunning, NoApplication)
#include "tst_onnx_running.moc"
