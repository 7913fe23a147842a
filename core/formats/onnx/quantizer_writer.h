// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/model_writer.h"
#include "core/formats/onnx_form.h"

#include <string>
#include <vector>

namespace bitops::onnx {

/// What values are rounded to: whole multiples of a scale, halves to even, as many as bits count. Without a
/// sign 0 … 2^b − 1; with one −2^(b−1) … 2^(b−1) − 1, the lowest left out where they are symmetric.
struct NewGrid
{
    int bits = 0;
    bool isSigned = true;
    bool isSymmetric = false;
    std::vector<float> scales = {}; ///< One, or one for each size of the first side.
};

/// Writes nodes that round a tensor, in one of the forms.
class QuantizerWriter
{
public:
    /// Precondition: the model outlives it.
    QuantizerWriter(ModelWriter& model, OnnxForm form)
        : m_model(model)
        , m_form(form)
    {
    }

    /// Gives the rounded tensor. `name` is of what does it, "conv.weight.quant". Precondition: the form has
    /// grids of so many bits, and with a sign more than one.
    std::string round(const std::string& name, const std::string& tensor, const Dims& dims, NewGrid grid);

    /// To −1 below 0, else to 1. Precondition: the form is QONNX.
    std::string signs(const std::string& name, const std::string& tensor, const Dims& dims);

private:
    std::string roundByQuant(const std::string& name, const std::string& tensor, const Dims& dims,
                             const NewGrid& grid);
    std::string roundByQcdq(const std::string& name, const std::string& tensor, const Dims& dims,
                            const NewGrid& grid);

    ModelWriter& m_model;
    OnnxForm m_form;
};

} // namespace bitops::onnx
