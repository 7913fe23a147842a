// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/arithmetic.h"
#include "core/network/design.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

inline constexpr int mostEpochs = 100'000; ///< Of a training.

/// How weights are brought to their bits. Definitions: core/training/quantizers.h.
enum class Quantizer {
    Notebook, ///< Overwrites the stored weights in each forward, as the notebook does.
    Ste,      ///< Quantizes a copy; the gradient goes straight through to the float weights.
    Lsq,      ///< Learned step size (Esser et al., ICLR 2020).
};

enum class Optimizer {
    Adam,  ///< Weight decay is added to the gradient.
    AdamW, ///< Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019).
    Sgd,   ///< With momentum; weight decay is added to the gradient.
};

/// How the learning rate changes over the steps of a run, those of the warm-up left out.
enum class Schedule {
    Constant,
    Cosine, ///< From the learning rate down to 0 along half a cosine.
    Step,   ///< A tenth of it after one half of the steps, a hundredth after three quarters.
};

/// Whether the averages of batch norms are estimated anew from training batches before each validation.
enum class BatchNormReestimation {
    Automatic, ///< Where a layer's weights have fewer than 5 bits: see reestimatesBatchNorm().
    On,
    Off,
};

/// Which checkpoint of another run a run begins with.
enum class StartCheckpoint { Best, Last };

enum class Device { Cpu, Cuda };

/// What is done to training images anew in each epoch; core/data/augmentation.h has the rules.
enum class Augmentation { None, Crop, Flip, CropFlip };

/// What is subtracted from the pixels, and what they are divided by then.
enum class Normalization {
    Half,     ///< One half and one half, as in the notebook.
    DataSet,  ///< Mean and standard deviation of each channel of the training images.
    ImageNet, ///< Of the images that most published weights were trained on.
};

/// The `data` of a configuration that asks for the images that the program makes itself.
inline constexpr std::string_view shapesData = "shapes";

/// How a network is trained: the "training" object of a run file. What the program says of each member, and
/// what it may be, is one entry of recipeFields().
struct TrainingConfiguration
{
    std::string data{shapesData}; ///< "shapes", or the folder of a data set.
    Quantizer quantizer = Quantizer::Ste;
    bool perChannel = false; ///< A scale for each output channel instead of one for each tensor.
    int epochs = 10;
    int batchSize = 64;
    double learningRate = 1e-3;
    Optimizer optimizer = Optimizer::Adam;
    double momentum = 0.9; ///< Of SGD.
    bool nesterov = false; ///< Nesterov's form of the momentum of SGD.
    /// On the weights of convolutions and of the classifier alone: not on batch norms, biases and learned
    /// steps.
    double weightDecay = 0;
    Schedule schedule = Schedule::Constant;
    double warmupEpochs = 0; ///< The learning rate rises in a straight line before the schedule begins.
    double labelSmoothing = 0;
    double clipNorm = 0; ///< The gradient is scaled down to this norm, over all parameters; 0: never.
    int patience = 0;    ///< Ends the run after so many epochs without a new best one; 0: never.
    BatchNormReestimation batchNormReestimation = BatchNormReestimation::Automatic;
    std::string startFrom = {}; ///< The folder of a run whose weights this one begins with; empty: none.
    StartCheckpoint startCheckpoint = StartCheckpoint::Best;
    bool layerStatistics = true; ///< Whether each epoch tells how its weights are quantized.
    /// Between checkpoints within an epoch. 0: after every step, whatever that costs.
    double checkpointSeconds = 30;
    std::int64_t seed = 0;
    int threads = 2;
    Device device = Device::Cpu;
    Augmentation augmentation = Augmentation::None;
    Normalization normalization = Normalization::Half;
    /// Numbers that stand in for the normalization: one, or one for each channel, of brightness from 0 to 1.
    std::vector<double> mean = {};
    std::vector<double> deviation = {};
    /// Above 0: this share of the training images validates instead, and the data's own held-out images are
    /// kept for a test at the end.
    double validationFraction = 0;
    Arithmetic arithmetic = newestArithmetic; ///< Of a file that names none: Arithmetic::UnroundedSums.

    bool operator==(const TrainingConfiguration&) const = default;
};

// Names on the command line and in run files.
std::string_view nameOf(Quantizer quantizer);
std::string_view nameOf(Optimizer optimizer);
std::string_view nameOf(Schedule schedule);
std::string_view nameOf(BatchNormReestimation reestimation);
std::string_view nameOf(StartCheckpoint checkpoint);
std::string_view nameOf(Device device);
std::string_view nameOf(Augmentation augmentation);
std::string_view nameOf(Normalization normalization);
std::optional<Normalization> normalizationFrom(std::string_view name);

/// Below this, weights are so coarse that the averages which a batch norm kept while they changed say little
/// about what they are at the end of an epoch.
inline constexpr int fewWeightBits = 5;

/// Whether such a run of such a network estimates its batch norms anew before each validation.
bool reestimatesBatchNorm(const TrainingConfiguration& configuration, const Design& network);

/// Every rule that the configuration breaks, each one sentence: those of the fields, see recipe_fields.cpp.
std::vector<std::string> validate(const TrainingConfiguration& configuration);

nlohmann::ordered_json configurationToJson(const TrainingConfiguration& configuration);
/// Strict, as networkFromJson: unknown keys, wrong types and unknown names are refused. Missing keys take
/// their defaults. `path` is where the object stands, for the error.
Result<TrainingConfiguration> configurationFromJson(const nlohmann::json& json, const std::string& path);

} // namespace bitops
