// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/onnx_file.h"

#include <QDialog>

#include <cstdint>
#include <vector>

class QSpinBox;

namespace bitops {

/// Asks for the sizes of a model's input that its file leaves open.
class InputSizesDialog : public QDialog
{
    Q_OBJECT

public:
    InputSizesDialog(const QString& fileName, const ModelInput& input, QWidget* parent = nullptr);

    /// Of all sides behind the batch, as loadOnnx() takes them.
    [[nodiscard]] std::vector<std::int64_t> sizes() const;

private:
    [[nodiscard]] QString sizesText() const;

    ModelInput m_input;
    std::vector<QSpinBox*> m_boxes; ///< For each side; null for one that the file says.
};

} // namespace bitops
