// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"

#include <torch/torch.h>

#include <map>
#include <vector>

namespace bitops::onnx {

/// The constants of a model as tensors of float32, computed from what is stored where they have to be. What
/// cannot be read is thrown as std::runtime_error, in half a sentence that names it.
class Constants
{
public:
    /// Both outlive it: only reading a stored tensor changes the model.
    explicit Constants(LoadedModel& model);

    /// Precondition: the tensor is the same for all images.
    torch::Tensor at(TensorId tensor);
    /// The same as it was before quantizers rounded it: where they round what is stored as floats.
    torch::Tensor unrounded(TensorId tensor);

private:
    torch::Tensor compute(TensorId tensor);
    torch::Tensor computeNode(std::size_t node, TensorId tensor, torch::Tensor first);
    torch::Tensor stored(const StoredTensor& tensor, const std::string& what);
    [[nodiscard]] std::size_t producerOf(TensorId tensor) const { return m_producers.at(tensor); }
    /// The node that rounds what a DequantizeLinear reads; none where whole numbers are stored.
    [[nodiscard]] const InferredNode* rounderOf(const InferredNode& dequantizer) const;

    LoadedModel& m_model;
    std::map<TensorId, std::size_t> m_producers; ///< The node that gives a tensor.
    std::map<TensorId, torch::Tensor> m_known;
};

} // namespace bitops::onnx
