// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// How weights are brought to their bits. Definitions: core/training/quantizers.h.
enum class Quantizer {
    Notebook, ///< Overwrites the stored weights in each forward, as the notebook does.
    Ste,      ///< Quantizes a copy; the gradient goes straight through to the float weights.
    Lsq,      ///< Learned step size (Esser et al., ICLR 2020).
};

enum class Optimizer { Adam, Sgd };

/// How the learning rate changes over the steps of a run.
enum class Schedule {
    Constant,
    Cosine, ///< From the learning rate down to 0 along half a cosine.
    Step,   ///< A tenth of it after one half of the epochs, a hundredth after three quarters.
};

enum class Device { Cpu, Cuda };

/// What is done to training images anew in each epoch; core/data/augmentation.h has the rules.
enum class Augmentation { None, Crop, Flip, CropFlip };

/// What is subtracted from the pixels, and what they are divided by then.
enum class Normalization {
    Half,    ///< One half and one half, as in the notebook.
    DataSet, ///< Mean and standard deviation of each channel of the training images.
};

/// The `data` of a configuration that asks for the images that the program makes itself.
inline constexpr std::string_view shapesData = "shapes";

/// How a network is trained: the "training" object of a run file.
struct TrainingConfiguration
{
    std::string data{shapesData}; ///< "shapes", or the folder of a data set.
    Quantizer quantizer = Quantizer::Ste;
    bool perChannel = false; ///< A scale for each output channel instead of one for each tensor.
    int epochs = 10;
    int batchSize = 64;
    double learningRate = 1e-3;
    Optimizer optimizer = Optimizer::Adam;
    Schedule schedule = Schedule::Constant;
    std::int64_t seed = 0;
    int threads = 2;
    Device device = Device::Cpu;
    Augmentation augmentation = Augmentation::None;
    Normalization normalization = Normalization::Half;
    /// Above 0: this share of the training images validates instead, and the data's own held-out images are
    /// kept for a test at the end.
    double validationFraction = 0;

    bool operator==(const TrainingConfiguration&) const = default;
};

/// A value and its name on the command line and in run files.
template <typename Value> struct NamedValue
{
    Value value;
    std::string_view name;
};

inline constexpr std::array quantizers{
    NamedValue<Quantizer>{Quantizer::Notebook, "notebook"},
    NamedValue<Quantizer>{Quantizer::Ste, "ste"},
    NamedValue<Quantizer>{Quantizer::Lsq, "lsq"},
};
inline constexpr std::array optimizers{
    NamedValue<Optimizer>{Optimizer::Adam, "adam"},
    NamedValue<Optimizer>{Optimizer::Sgd, "sgd"},
};
inline constexpr std::array schedules{
    NamedValue<Schedule>{Schedule::Constant, "constant"},
    NamedValue<Schedule>{Schedule::Cosine, "cosine"},
    NamedValue<Schedule>{Schedule::Step, "step"},
};
inline constexpr std::array devices{
    NamedValue<Device>{Device::Cpu, "cpu"},
    NamedValue<Device>{Device::Cuda, "cuda"},
};
inline constexpr std::array augmentations{
    NamedValue<Augmentation>{Augmentation::None, "none"},
    NamedValue<Augmentation>{Augmentation::Crop, "crop"},
    NamedValue<Augmentation>{Augmentation::Flip, "flip"},
    NamedValue<Augmentation>{Augmentation::CropFlip, "crop-flip"},
};
inline constexpr std::array normalizations{
    NamedValue<Normalization>{Normalization::Half, "half"},
    NamedValue<Normalization>{Normalization::DataSet, "dataset"},
};

std::string_view nameOf(Quantizer quantizer);
std::string_view nameOf(Optimizer optimizer);
std::string_view nameOf(Schedule schedule);
std::string_view nameOf(Device device);
std::string_view nameOf(Augmentation augmentation);
std::string_view nameOf(Normalization normalization);

/// Every rule that the configuration breaks, each one sentence. Limits: epochs 1–100,000, batch size
/// 1–65,536, learning rate above 0 and at most 100, seed 0 or more, threads 1–1,024, validation fraction 0
/// to 0.9, data not empty; per channel not with the notebook's quantizer, which has no such form.
std::vector<std::string> validate(const TrainingConfiguration& configuration);

nlohmann::ordered_json configurationToJson(const TrainingConfiguration& configuration);
/// Strict, as networkFromJson: unknown keys, wrong types and unknown names are refused. Missing keys take
/// their defaults. `path` is where the object stands, for the error.
Result<TrainingConfiguration> configurationFromJson(const nlohmann::json& json, const std::string& path);

} // namespace bitops
