// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/loaded_model.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// A quantizer to be written.
struct PlannedQuantizer
{
    std::string input = {};  ///< The tensor that it rounds, by its name in the file.
    std::string output = {}; ///< No other tensor has this name.
    int bits = 8;
    bool isSigned = true;
    bool isNarrow = false; ///< Without the lowest level.
    std::vector<float> scales = {1};
    Dims dims = {}; ///< Of the scales, to be combined with the tensor; none of a single one.

    bool operator==(const PlannedQuantizer&) const = default;
};

/// Values to be written.
struct NewTensor
{
    Dims dims;
    std::vector<float> values;
};

/// A product behind a layer.
struct ScaleBehind
{
    std::string unscaled; ///< What the layer's own result is called then; no other tensor has this name.
    NewTensor scales;     ///< To be combined with it.
};

/// What nodes of a file are to read instead of what they do.
struct RoundingPlan
{
    /// Of a node of the file, by the number of the input: the name of another tensor.
    std::map<const Node*, std::map<std::size_t, std::string>> inputs;
    std::map<std::string, PlannedQuantizer> quantizers; ///< By their outputs.
    std::map<const Node*, ScaleBehind> scalesBehind;    ///< Of layers of the file with weights of one bit.
    /// By their names. Where there are some, what nothing reads any more is left out.
    std::map<std::string, NewTensor> tensors;
    /// Bits that a tensor is said to have, by its name: of the network's input, which is fed with rounded
    /// pixels. Float where nothing is to be said of it any more.
    std::map<std::string, int, std::less<>> annotations;
};

/// Which weights have one scale.
enum class WeightScales {
    PerLayer,
    PerChannel, ///< Those of an output channel; see WeightPlace::channels().
};

/// What has to be changed for the bits that a graph of the same structure has. Weights come on the grid of
/// least squared error, as sensitivity is measured; activations on one that reaches as far as before. The
/// error is half a sentence.
Result<RoundingPlan> planRounding(LoadedModel& model, const Graph& wanted, WeightScales scales);

} // namespace bitops::onnx
