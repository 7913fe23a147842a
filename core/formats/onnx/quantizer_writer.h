// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/model_writer.h"
#include "core/formats/onnx_form.h"

#include <string>
#include <vector>

namespace bitops::onnx {

/// In place of 0: what has this scale is 0 as well as float32 can say, and nothing is divided by 0.
inline constexpr float leastScale = 1e-30F;

/// What values are rounded to: whole multiples of a scale, halves to even, as many as bits count. Without a
/// sign 0 … 2^b − 1; with one −2^(b−1) … 2^(b−1) − 1, the lowest left out where they are symmetric.
struct NewGrid
{
    int bits = 0;
    bool isSigned = true;
    bool isSymmetric = false;
    std::vector<float> scales = {}; ///< One, or one for each size of the first side.
};

/// The ends of a grid, in levels.
std::int64_t lowestOf(const NewGrid& grid);
std::int64_t highestOf(const NewGrid& grid);

/// A level as a tensor's one byte.
std::string byteOf(std::int64_t value);

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
