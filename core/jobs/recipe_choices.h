// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/translator.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <string_view>

namespace bitops {

/// One of the values that a field of the recipe can have.
struct RecipeChoice
{
    int value;              ///< Of the field's enumeration.
    std::string_view name;  ///< On the command line and in run files.
    TranslatableText label; ///< In a form.
    TranslatableText explanation = {};
    bool standsLast = false; ///< In a form, behind the others.
};

template <typename Enum>
constexpr RecipeChoice choice(Enum value, std::string_view name, TranslatableText label,
                              TranslatableText explanation = {})
{
    return {static_cast<int>(value), name, label, explanation};
}

/// One that is there for comparison.
template <typename Enum>
constexpr RecipeChoice lastChoice(Enum value, std::string_view name, TranslatableText label,
                                  TranslatableText explanation)
{
    return {static_cast<int>(value), name, label, explanation, true};
}

// All choices, in the order of the command line.

inline constexpr std::array quantizers{
    lastChoice(
        Quantizer::Notebook, "notebook", Translator::marked("Notebook's"),
        Translator::marked("Overwrites the weights that it trains: small updates are lost. For comparison")),
    choice(Quantizer::Ste, "ste", Translator::marked("Straight-through"),
           Translator::marked(
               "Quantizes a copy of the weights; the gradient goes straight through to the float weights")),
    choice(Quantizer::Lsq, "lsq", Translator::marked("Learned step (LSQ)"),
           Translator::marked("As straight-through, and the size of the steps is learned, too")),
};
inline constexpr std::array optimizers{
    choice(Optimizer::Adam, "adam", Translator::marked("Adam")),
    choice(Optimizer::AdamW, "adamw", Translator::marked("AdamW"),
           Translator::marked("Adam with a weight decay that leaves the gradient alone")),
    choice(Optimizer::Sgd, "sgd", Translator::marked("SGD"),
           Translator::marked(
               "Stochastic gradient descent, with momentum 0.9 unless it is changed under Advanced")),
};
inline constexpr std::array schedules{
    choice(Schedule::Constant, "constant", Translator::marked("Constant")),
    choice(Schedule::Cosine, "cosine", Translator::marked("Cosine"),
           Translator::marked("Down to 0 along half a cosine")),
    choice(Schedule::Step, "step", Translator::marked("Steps"),
           Translator::marked("A tenth after one half of the epochs, a hundredth after three quarters")),
};
inline constexpr std::array batchNormReestimations{
    choice(BatchNormReestimation::Automatic, "auto", Translator::marked("Automatic"),
           Translator::marked("Estimated anew before each validation where weights have fewer than 5 bits")),
    choice(BatchNormReestimation::On, "on", Translator::marked("Estimated anew"),
           Translator::marked("From training batches, before each validation")),
    choice(BatchNormReestimation::Off, "off", Translator::marked("As in training"),
           Translator::marked("The averages that training kept")),
};
inline constexpr std::array startCheckpoints{
    choice(StartCheckpoint::Best, "best", Translator::marked("Best epoch")),
    choice(StartCheckpoint::Last, "last", Translator::marked("Last epoch")),
};
inline constexpr std::array devices{
    choice(Device::Cpu, "cpu", Translator::marked("Processor")),
    choice(Device::Cuda, "cuda", Translator::marked("CUDA"),
           Translator::marked("A graphics card, where the trainer's LibTorch knows it")),
};
inline constexpr std::array augmentations{
    choice(Augmentation::None, "none", Translator::marked("None")),
    choice(Augmentation::Crop, "crop", Translator::marked("Crop"),
           Translator::marked("Padded, then cut out at random")),
    choice(Augmentation::Flip, "flip", Translator::marked("Flip"),
           Translator::marked("Mirrored left to right, half of them")),
    choice(Augmentation::CropFlip, "crop-flip", Translator::marked("Crop and flip")),
};
inline constexpr std::array normalizations{
    choice(Normalization::Half, "half", Translator::marked("Half"),
           Translator::marked("Mean 0.5 and deviation 0.5, as in the notebook")),
    choice(Normalization::DataSet, "dataset", Translator::marked("Data set's own"),
           Translator::marked("Mean and deviation of the training images")),
    choice(Normalization::ImageNet, "imagenet", Translator::marked("ImageNet's"),
           Translator::marked("Mean and deviation of ImageNet's images, which most published weights were "
                              "trained on")),
};

} // namespace bitops
