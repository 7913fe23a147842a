// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layer.h"

#include "core/graph/graph_builder.h"
#include "tests/core/single_convolution.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestGraphLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreTheNodesThatCostSomething()
    {
        GraphBuilder builder;
        TensorIndex end = builder.input({3, 8, 8}, 7);
        builder.beginBlock(2);
        const TensorIndex first = builder.convolution(
            end, {.name = "conv1", .norm = "bn1", .outputBits = 5},
            {.channels = 3, .window = squareWindow(3, 1), .groups = 3, .weightBits = 2, .hasBias = true});
        end = builder.add(first, end, {.name = "add", .outputBits = 6});
        builder.endGroup();
        end = builder.globalAveragePool(end, {.name = "pooling", .outputBits = 6});
        builder.fullyConnected(end, {.name = "classifier"}, {.features = 10, .weightBits = 4});
        const std::vector<Layer> layers = layersOf(builder.take());
        QCOMPARE(layers.size(), 2U);
        QCOMPARE(layers[0], (Layer{.group = "blocks",
                                   .name = "conv1",
                                   .block = 2,
                                   .form = LayerForm::Depthwise,
                                   .input = {3, 8, 8},
                                   .output = {3, 8, 8},
                                   .window = squareWindow(3, 1),
                                   .groups = 3,
                                   .weightBits = 2,
                                   .inputBits = 7,
                                   .outputBits = 5,
                                   .hasBias = true,
                                   .hasNorm = true}));
        QCOMPARE(layers[1], (Layer{.name = "classifier",
                                   .operation = Operation::FullyConnected,
                                   .form = LayerForm::Pointwise,
                                   .input = {3, 1, 1},
                                   .output = {10, 1, 1},
                                   .weightBits = 4,
                                   .inputBits = 6}));
        QCOMPARE(pathOf(layers[0]), std::string("blocks.2.conv1"));
        QCOMPARE(pathOf(layers[1]), std::string("classifier"));
    }

    void weightsHaveTheShapesOfTorch()
    {
        Layer layer = singleConvolution({12, 8, 8}, 24, 3, 1, 4);
        layer.window.columns.kernel = 5;
        QCOMPARE(weightShape(layer), (std::vector<std::int64_t>{24, 3, 3, 5}));
        layer.operation = Operation::TransposedConvolution;
        QCOMPARE(weightShape(layer), (std::vector<std::int64_t>{12, 6, 3, 5}));
        layer.operation = Operation::FullyConnected;
        QCOMPARE(weightShape(layer), (std::vector<std::int64_t>{24, 12}));
    }

    void formsFollowFromGeometryUnlessTold_data()
    {
        QTest::addColumn<Layer>("layer");
        QTest::addColumn<LayerForm>("form");
        const auto row = [](const char* name, const Layer& layer, LayerForm form) {
            QTest::newRow(name) << layer << form;
        };
        row("3×3", singleConvolution({8, 4, 4}, 16, 3, 1), LayerForm::Dense);
        row("1×1", singleConvolution({8, 4, 4}, 16, 1, 1), LayerForm::Pointwise);
        row("1×1, strided", singleConvolution({8, 4, 4}, 16, 1, 2), LayerForm::Pointwise);
        row("some groups", singleConvolution({8, 4, 4}, 16, 3, 1, 4), LayerForm::Dense);
        row("a group a channel", singleConvolution({8, 4, 4}, 16, 3, 1, 8), LayerForm::Depthwise);
        row("one channel", singleConvolution({1, 4, 4}, 1, 3, 1), LayerForm::Dense);
        row("one channel, meant to be depthwise",
            singleConvolution({1, 4, 4}, 1, 3, 1, 1, LayerForm::Depthwise), LayerForm::Depthwise);
        row("1×1, meant to be dense", singleConvolution({8, 4, 4}, 16, 1, 1, 1, LayerForm::Dense),
            LayerForm::Dense);
    }

    void formsFollowFromGeometryUnlessTold()
    {
        QFETCH(Layer, layer);
        QFETCH(LayerForm, form);
        QCOMPARE(layer.form, form);
    }
};

BITOPS_TEST(TestGraphLayer, NoApplication)
#include "tst_graph_layer.moc"
