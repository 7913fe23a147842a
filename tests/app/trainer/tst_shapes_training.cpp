// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "trainer_fixture.h"

#include <QTest>

using namespace bitops;
using namespace bitops::test;

/// The `shapes` data must be worth training on: a float network learns them in a few epochs, and it shows
/// how weights are quantized.
class TestShapesTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsQuantizersApart();
};

namespace {

/// After three epochs, all else by default.
double accuracy(const Network& network, Quantizer quantizer)
{
    Scene scene;
    scene.description.network = network;
    scene.description.training = {.quantizer = quantizer, .epochs = 3, .threads = 2};
    scene.create();
    Trainer trainer(scene);
    const bool isDone = trainer.finish() == exit_code::done && trainer.epochs().size() == 3;
    return isDone ? trainer.epochs().back().valAccuracy : -1;
}

Network floatNetwork()
{
    Network network = notebookNetwork();
    for (Block& block : network.blocks) {
        block.weightBits = floatBits;
    }
    return network;
}

} // namespace

void TestShapesTraining::tellsQuantizersApart()
{
    const double floats = accuracy(floatNetwork(), Quantizer::Ste);
    QVERIFY2(floats > 0.8, qPrintable(QString::number(floats)));
    const double notebook = accuracy(notebookNetwork(), Quantizer::Notebook);
    QVERIFY2(notebook >= 0 && notebook <= floats - 0.3, qPrintable(QString::number(notebook)));
}

BITOPS_TEST(TestShapesTraining, QCoreApplication)
#include "tst_shapes_training.moc"
