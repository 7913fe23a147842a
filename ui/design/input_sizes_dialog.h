// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/onnx_file.h"

#include <QDialog>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

class QFormLayout;
class QSpinBox;

namespace bitops {

/// Asks for the sizes of a model's inputs that its file leaves open; for those of one name once.
class InputSizesDialog : public QDialog
{
    Q_OBJECT

public:
    InputSizesDialog(const QString& fileName, const std::vector<ModelInput>& inputs,
                     QWidget* parent = nullptr);

    /// Of all sides behind the batch of all these inputs, as loadOnnx() takes them.
    [[nodiscard]] std::vector<std::int64_t> sizes() const;

private:
    void addInput(QFormLayout* form, std::size_t index);

    std::vector<ModelInput> m_inputs;
    std::map<std::pair<std::size_t, std::size_t>, QSpinBox*>
        m_boxes;                              ///< By input and side, of the open ones.
    std::map<std::string, QSpinBox*> m_named; ///< By what sizes are called.
};

} // namespace bitops
