// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/design_file.h"
#include "tests/support/onnx_layers.h"

#include <QFile>
#include <QTemporaryDir>

#include <string>

namespace bitops::test {

/// A model in a folder of its own.
class ModelFolder
{
public:
    explicit ModelFolder(const OnnxWriter& model) { write(model); }

    void write(const OnnxWriter& model) const
    {
        QFile file(path());
        const std::string bytes = model.bytes();
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0) {
            qFatal("Could not write %s.", qPrintable(file.fileName()));
        }
    }

    [[nodiscard]] QString path(const QString& name = QStringLiteral("model.onnx")) const
    {
        return m_folder.filePath(name);
    }

    [[nodiscard]] ImportedNetwork network() const
    {
        Result<Design> design = loadDesignToKeep(path().toStdString());
        if (!design) {
            qFatal("%s", design.error().message.c_str());
        }
        return *design->imported();
    }

private:
    QTemporaryDir m_folder;
};

/// stem; a block with a skip connection; one whose shortcut is a layer; a block of two branches that are
/// joined; and the last layer.
inline OnnxWriter residualModel()
{
    OnnxWriter model;
    model.input("image", {1, 4, 8, 8});
    addConvolution(model, "image", "stem");
    addConvolution(model, "stem", "block1/conv1");
    addConvolution(model, "block1/conv1", "block1/conv2");
    model.node("Add", {"block1/conv2", "stem"}, {"sum1"});
    addConvolution(model, "sum1", "block2/shortcut");
    addConvolution(model, "sum1", "block2/conv1");
    addConvolution(model, "block2/conv1", "block2/conv2");
    model.node("Add", {"block2/conv2", "block2/shortcut"}, {"sum2"});
    addConvolution(model, "sum2", "left");
    addConvolution(model, "sum2", "right");
    model.node("Concat", {"left", "right"}, {"joined"}, {{"axis", 1}});
    model.weights("last.w", {2, 8, 1, 1}).node("Conv", {"joined", "last.w"}, {"last"}, {}, "last");
    return model.output("last");
}

/// So many convolutions in blocks of three with a skip connection each.
inline OnnxWriter deepModel(int layers)
{
    OnnxWriter model;
    model.input("image", {1, 4, 8, 8});
    std::string before = "image";
    for (int i = 0; i < layers; ++i) {
        const std::string name = "block" + std::to_string(i / 3) + "/conv" + std::to_string(i % 3);
        addConvolution(model, before, name);
        before = name;
        if (i % 3 == 2 && i > 2) {
            const std::string sum = "sum" + std::to_string(i / 3);
            const std::string skipped = i == 5 ? "block0/conv2" : "sum" + std::to_string(i / 3 - 1);
            model.node("Add", {before, skipped}, {sum});
            before = sum;
        }
    }
    return model.output(before);
}

} // namespace bitops::test
