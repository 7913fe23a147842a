// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/core_tr.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <string_view>

namespace bitops {

/// One of the values that a field of the recipe can have.
struct RecipeChoice
{
    int value;             ///< Of the field's enumeration.
    std::string_view name; ///< On the command line and in run files.
    CoreText label;        ///< In a form.
    CoreText explanation = {};
    bool standsLast = false; ///< In a form, behind the others.
};

template <typename Enum>
constexpr RecipeChoice choice(Enum value, std::string_view name, CoreText label, CoreText explanation = {})
{
    return {static_cast<int>(value), name, label, explanation};
}

/// One that is there for comparison.
template <typename Enum>
constexpr RecipeChoice lastChoice(Enum value, std::string_view name, CoreText label, CoreText explanation)
{
    return {static_cast<int>(value), name, label, explanation, true};
}

// All choices, in the order of the command line.

inline constexpr std::array quantizers{
    lastChoice(Quantizer::Notebook, "notebook", Core::marked("Notebook's"),
               Core::marked("Overwrites the weights that it trains: small updates are lost. For comparison")),
    choice(Quantizer::Ste, "ste", Core::marked("Straight-through"),
           Core::marked(
               "Quantizes a copy of the weights; the gradient goes straight through to the float weights")),
    choice(Quantizer::Lsq, "lsq", Core::marked("Learned step (LSQ)"),
           Core::marked("As straight-through, and the size of the steps is learned, too")),
};
inline constexpr std::array optimizers{
    choice(Optimizer::Adam, "adam", Core::marked("Adam")),
    choice(Optimizer::AdamW, "adamw", Core::marked("AdamW"),
           Core::marked("Adam with a weight decay that leaves the gradient alone")),
    choice(
        Optimizer::Sgd, "sgd", Core::marked("SGD"),
        Core::marked("Stochastic gradient descent, with momentum 0.9 unless it is changed under Advanced")),
};
inline constexpr std::array schedules{
    choice(Schedule::Constant, "constant", Core::marked("Constant")),
    choice(Schedule::Cosine, "cosine", Core::marked("Cosine"), Core::marked("Down to 0 along half a cosine")),
    choice(Schedule::Step, "step", Core::marked("Steps"),
           Core::marked("A tenth after one half of the epochs, a hundredth after three quarters")),
};
inline constexpr std::array batchNormReestimations{
    choice(BatchNormReestimation::Automatic, "auto", Core::marked("Automatic"),
           Core::marked("Estimated anew before each validation where weights have fewer than 5 bits")),
    choice(BatchNormReestimation::On, "on", Core::marked("Estimated anew"),
           Core::marked("From training batches, before each validation")),
    choice(BatchNormReestimation::Off, "off", Core::marked("As in training"),
           Core::marked("The averages that training kept")),
};
inline constexpr std::array startCheckpoints{
    choice(StartCheckpoint::Best, "best", Core::marked("Best epoch")),
    choice(StartCheckpoint::Last, "last", Core::marked("Last epoch")),
};
inline constexpr std::array devices{
    choice(Device::Cpu, "cpu", Core::marked("Processor")),
    choice(Device::Cuda, "cuda", Core::marked("CUDA"),
           Core::marked("A graphics card, where the trainer's LibTorch knows it")),
};
inline constexpr std::array augmentations{
    choice(Augmentation::None, "none", Core::marked("None")),
    choice(Augmentation::Crop, "crop", Core::marked("Crop"), Core::marked("Padded, then cut out at random")),
    choice(Augmentation::Flip, "flip", Core::marked("Flip"),
           Core::marked("Mirrored left to right, half of them")),
    choice(Augmentation::CropFlip, "crop-flip", Core::marked("Crop and flip")),
};
inline constexpr std::array normalizations{
    choice(Normalization::Half, "half", Core::marked("Half"),
           Core::marked("Mean 0.5 and deviation 0.5, as in the notebook")),
    choice(Normalization::DataSet, "dataset", Core::marked("Data set's own"),
           Core::marked("Mean and deviation of the training images")),
};

} // namespace bitops
