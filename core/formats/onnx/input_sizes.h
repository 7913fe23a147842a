// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/model.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bitops::onnx {

/// The sizes of a model's inputs, and what its names for sizes stand for.
class InputSizes
{
public:
    /// `given`: see loadOnnx(). What the file leaves open there is asked for, in half a sentence; an open
    /// batch is 1.
    static Result<InputSizes> of(const Model& model, const std::vector<std::int64_t>& given);

    /// Of the input; none of what is no tensor.
    [[nodiscard]] std::optional<Dims> dimsOf(std::string_view input) const;
    /// What the file says of another tensor, as far as it says all.
    [[nodiscard]] std::optional<Dims> resolve(const ValueInfo& info) const;
    /// Images that are computed at once: the first size of the first input.
    [[nodiscard]] std::int64_t batch() const { return m_batch; }

    /// Whether a size of this input behind its batch is open, whatever is known of those before.
    /// Precondition: it has a batch.
    [[nodiscard]] bool isOpen(const ValueInfo& info) const;

private:
    /// Learns what the names of its sizes stand for.
    Result<Dims> sizesOf(const ValueInfo& info);

    std::unordered_map<std::string_view, Dims> m_inputs;
    std::unordered_map<std::string_view, std::int64_t> m_symbols;
    std::int64_t m_batch = 1;
};

/// What the file says of a size; some write 0 or −1 for what is open.
std::optional<std::int64_t> knownSize(const Dimension& dimension);

/// The input whose sizes can be given; null if there is none.
const ValueInfo* sizedInput(const Model& model);

/// Whether an annotation says that the channels of the tensor stand last.
bool saysChannelsLast(const Model& model, std::string_view tensor);

/// The inputs that a model is fed with: those that no initializer gives.
std::vector<const ValueInfo*> fedInputs(const Model& model);

} // namespace bitops::onnx
