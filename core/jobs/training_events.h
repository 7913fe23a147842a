// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

// The events of a training, beside those of every job (job_events.h). Accuracies are shares of 1; losses and
// accuracies are averaged over images; times are in seconds.

/// How the run is trained, with what its configuration leaves open decided. Comes before DataEvent.
struct ConfigurationEvent
{
    TrainingConfiguration training;
    bool reestimatesBatchNorm = false;

    bool operator==(const ConfigurationEvent&) const = default;
};

/// What the run learns from and how its images are fed to the network. Comes before StartedEvent.
struct DataEvent
{
    std::string kind;                 ///< "shapes", "cifar-10", …: see core/data/README.md.
    std::vector<std::string> classes; ///< In the order of their labels.
    std::int64_t trainingImages = 0;
    std::int64_t validationImages = 0;
    std::int64_t testImages = 0;   ///< 0: there is no test at the end.
    std::vector<double> mean;      ///< Of each channel, of brightness from 0 to 1; subtracted first.
    std::vector<double> deviation; ///< What is divided by then.

    // What a folder was taken for; empty for data that are in none.
    std::string folder = {};         ///< Where the data are: the folder that was named, or one below it.
    std::string trainingPart = {};   ///< The folder or file in it that holds them; empty: `folder` itself.
    std::string validationPart = {}; ///< Empty: they are split from the training images.
    std::string testPart = {};
    std::vector<std::string> remarks = {}; ///< Sentences: what was left aside or is missing.

    bool operator==(const DataEvent&) const = default;
};

/// Data and network are ready; training begins.
struct StartedEvent
{
    int epoch = 1; ///< The first epoch of this process, from 1; above 1 when a run is resumed.
    int epochs = 0;
    std::int64_t trainingImages = 0;
    std::int64_t validationImages = 0;
    std::int64_t parameters = 0;

    bool operator==(const StartedEvent&) const = default;
};

/// At most ten a second.
struct ProgressEvent
{
    int epoch = 1;          ///< From 1.
    std::int64_t step = 0;  ///< Batches trained in this epoch.
    std::int64_t steps = 0; ///< Batches of an epoch.
    double loss = 0;        ///< Of the epoch so far.
    double imagesPerSecond = 0;

    bool operator==(const ProgressEvent&) const = default;
};

struct EpochEvent
{
    int epoch = 1; ///< From 1.
    double trainLoss = 0;
    double trainAccuracy = 0;
    double valLoss = 0;
    double valAccuracy = 0;
    double seconds = 0;         ///< Training and validation, without pauses.
    double imagesPerSecond = 0; ///< Of training.
    double learningRate = 0;    ///< At the epoch's last step.

    bool operator==(const EpochEvent&) const = default;
};

/// The weights of one layer after an epoch's training. What is not defined is left out: most of it for
/// weights that are not quantized, and for weights that are not finite.
struct LayerFigures
{
    std::string layer;                  ///< "blocks.1.depthwise", "classifier".
    int bits = 32;                      ///< Of its weights.
    std::optional<double> sqnr = {};    ///< In dB: 10·log10(Σw² / Σ(w − q)²), q the quantized w.
    std::optional<double> clipped = {}; ///< Share of weights at the lowest or the highest level; from 2 bits.
    std::optional<double> changed = {}; ///< Share of weights on another level than after the last epoch.
    /// The distance of two levels; of scales per channel the mean, the least and the most.
    std::optional<double> scale = {};
    std::optional<double> leastScale = {};
    std::optional<double> mostScale = {};
    std::vector<double> levels = {}; ///< The lowest and the highest, in scales.
    std::vector<double> range = {};  ///< The least and the largest weight: the ends of the histogram.
    std::vector<std::int64_t> histogram = {}; ///< Weights in each of 64 bins of the same width.

    bool operator==(const LayerFigures&) const = default;
};

/// Comes after its epoch; a network of many layers has several for each.
struct LayersEvent
{
    int epoch = 1;
    std::vector<LayerFigures> layers;

    bool operator==(const LayersEvent&) const = default;
};

/// The answers of the best checkpoint so far, class by class.
struct ClassesEvent
{
    int epoch = 1;                     ///< Of the checkpoint.
    std::string part = "validation";   ///< Or "test": the images that were asked about.
    std::vector<std::int64_t> images;  ///< Of each class.
    std::vector<std::int64_t> correct; ///< How many of these were told right.
    /// Of the images of each class, how many were taken for each; empty with more than 256 classes.
    std::vector<std::vector<std::int64_t>> confusion;

    bool operator==(const ClassesEvent&) const = default;
};

/// The best checkpoint on the test images, once, at the end of a run that has such images.
struct TestEvent
{
    int epoch = 1; ///< Of the checkpoint.
    std::int64_t images = 0;
    double loss = 0;
    double accuracy = 0;

    bool operator==(const TestEvent&) const = default;
};

/// The loss was not finite. A last event.
struct DivergedEvent
{
    int epoch = 1;
    std::int64_t step = 0; ///< From 1.
    std::string message;   ///< One sentence.

    bool operator==(const DivergedEvent&) const = default;
};

} // namespace bitops
