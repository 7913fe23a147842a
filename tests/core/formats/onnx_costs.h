// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "tests/support/onnx_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

namespace bitops::test {

/// A model as a file in a folder of its own, and what becomes of it.
class StoredOnnx
{
public:
    explicit StoredOnnx(const std::string& bytes) { write(modelName, bytes); }
    explicit StoredOnnx(const OnnxWriter& model)
        : StoredOnnx(model.bytes())
    {
    }

    void write(const char* name, const std::string& bytes) const
    {
        QFile file(path(name));
        const auto size = static_cast<qint64>(bytes.size());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size) {
            qFatal("Could not write %s.", qPrintable(file.fileName()));
        }
    }

    [[nodiscard]] QString path(const char* name = modelName) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    [[nodiscard]] Result<Design> load(const Sizes& input = {}) const
    {
        return loadDesign(path().toStdString(), input);
    }

    /// Of a model that can be counted: under "product", with the classifier.
    [[nodiscard]] CostReport costs(const Sizes& input = {}) const
    {
        const Result<Design> design = load(input);
        if (!design) {
            qFatal("%s", design.error().message.c_str());
        }
        return computeCosts(*design, {CountingRule::Product, true});
    }

    /// Why it is refused; empty if it is not.
    [[nodiscard]] QByteArray refusal(const Sizes& input = {}) const
    {
        const Result<Design> design = load(input);
        return design ? QByteArray() : QByteArray::fromStdString(design.error().message);
    }

private:
    static constexpr const char* modelName = "model.onnx";

    QTemporaryDir m_folder;
};

/// "conv 432 w4 a8, …": each layer with its multiplications and bits.
inline std::string layersText(const CostReport& report)
{
    std::string text;
    for (const LayerCost& cost : report.layers) {
        text += (text.empty() ? "" : ", ") + std::string(cost.layer.name) + " " + std::to_string(cost.macs) +
                " w" + std::to_string(cost.layer.weightBits) + " a" + std::to_string(cost.layer.inputBits);
    }
    return text;
}

/// The same of the nodes that could not be counted as they are.
inline std::string noticesText(const CostReport& report)
{
    std::string text;
    for (const Notice& notice : report.notices) {
        text += (text.empty() ? "" : "; ") + describe(notice);
    }
    return text;
}

} // namespace bitops::test
