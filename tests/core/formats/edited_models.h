// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/graph/graph_builder.h"
#include "core/graph/layer.h"
#include "tests/support/onnx_writer.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitops::test {

/// Bits that are to be, of layers by their names: of weights, and of what they read.
struct Wanted
{
    std::map<std::string, int> weights = {};
    std::map<std::string, int> activations = {};
};

inline void addWeights(OnnxWriter& writer, const std::string& name, const Sizes& dims)
{
    std::vector<float> values;
    for (std::size_t i = 0; i < static_cast<std::size_t>(dims[0] * dims[1] * dims[2] * dims[3]); ++i) {
        values.push_back(0.25F * static_cast<float>(i % 7) - 0.75F);
    }
    writer.initializer(tensorMessage(name, dims, Float, rawOf(values)));
}

inline void addQuant(OnnxWriter& writer, const std::string& input, const std::string& output, float bits,
                     int isSigned)
{
    writer.scalar(output + ".s", 0.5F).scalar(output + ".z", 0).scalar(output + ".b", bits);
    writer.node("qonnx.custom_op.general::Quant", {input, output + ".s", output + ".z", output + ".b"},
                {output}, {{"signed", isSigned}, {"narrow", 0}});
}

/// Two convolutions, the second of which may read what is rounded.
inline OnnxWriter twoLayers(bool isRounded)
{
    OnnxWriter writer;
    writer.import("qonnx.custom_op.general", 1);
    writer.input("image", {1, 3, 8, 8});
    addWeights(writer, "w1", {4, 3, 3, 3});
    addWeights(writer, "w2", {2, 4, 1, 1});
    if (isRounded) {
        addQuant(writer, "w1", "w1.q", 4, 1);
    }
    writer.node("Conv", {"image", isRounded ? "w1.q" : "w1"}, {"first"});
    writer.node("Relu", {"first"}, {"relu"});
    if (isRounded) {
        addQuant(writer, "relu", "relu.q", 5, 0);
    }
    writer.node("Conv", {isRounded ? "relu.q" : "relu", "w2"}, {"second"});
    return writer.output("second");
}

/// With weights that are one number everywhere.
inline OnnxWriter filledModel()
{
    OnnxWriter writer;
    writer.input("image", {1, 3, 8, 8});
    writer.initializer(tensorMessage("dims", {4}, Int64, rawOf(Sizes{4, 3, 1, 1})));
    writer.node("ConstantOfShape", {"dims"}, {"w"},
                {Setting::tensor("value", tensorMessage("", {1}, Float, rawOf(std::vector{0.75F})))});
    writer.node("Conv", {"image", "w"}, {"first"});
    return writer.output("first");
}

inline std::optional<onnx::LoadedModel> read(const QTemporaryDir& folder, const std::string& bytes)
{
    const QString path = folder.filePath(QStringLiteral("model.onnx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0) {
        return std::nullopt;
    }
    file.close();
    Result<onnx::LoadedModel> loaded = onnx::loadModel(path.toStdString(), {});
    return loaded ? std::optional(*std::move(loaded)) : std::nullopt;
}

inline Graph changed(Graph graph, const Wanted& wanted)
{
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const std::string path = graph.pathOf(graph.node(i));
        if (const auto bits = wanted.weights.find(path); bits != wanted.weights.end()) {
            GraphBuilder::setWeightBits(graph, i, bits->second);
        }
        if (const auto bits = wanted.activations.find(path); bits != wanted.activations.end()) {
            GraphBuilder::setBits(graph, graph.inputs(graph.node(i)).front(), bits->second);
        }
    }
    return graph;
}

inline std::string layersText(const Graph& graph)
{
    std::string text;
    for (const Layer& layer : layersOf(graph)) {
        text += pathOf(layer) + " w" + std::to_string(layer.weightBits) + " a" +
                std::to_string(layer.inputBits) + "\n";
    }
    return text;
}

} // namespace bitops::test
