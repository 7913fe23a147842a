// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/recipe_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>
#include <utility>

namespace bitops {

namespace {

using Recipe = TrainingConfiguration;

template <auto member> ChoiceValue choiceOf(std::span<const RecipeChoice> choices)
{
    using Enum = std::decay_t<decltype(std::declval<Recipe>().*member)>;
    return {[](const Recipe& recipe) { return static_cast<int>(recipe.*member); },
            [](Recipe& recipe, int value) { recipe.*member = static_cast<Enum>(value); }, choices};
}

bool hasOwnScale(const Recipe& recipe)
{
    return !recipe.mean.empty() || !recipe.deviation.empty();
}

/// What is wrong with the numbers that pixels are normalised by, as half a sentence.
std::string complaintOfScale(const Recipe& recipe)
{
    if (recipe.mean.size() != recipe.deviation.size()) {
        return Translator::tr("mean has %1 numbers and deviation %2, but they go together",
                              recipe.mean.size(), recipe.deviation.size());
    }
    const bool isSound = std::all_of(recipe.mean.begin(), recipe.mean.end(),
                                     [](double mean) { return std::isfinite(mean); }) &&
                         std::all_of(recipe.deviation.begin(), recipe.deviation.end(), [](double deviation) {
                             return std::isfinite(deviation) && deviation > 0;
                         });
    return isSound ? std::string() : Translator::tr("a deviation is above 0");
}

bool hasSgd(const Recipe& recipe)
{
    return recipe.optimizer == Optimizer::Sgd;
}

const std::array fields{
    RecipeField{
        .key = "data",
        .value = DataValue{&Recipe::data},
        .option = "--data",
        .help = "\"shapes\", or a folder: CIFAR-10, CIFAR-100, MNIST, or a folder of pictures for each class",
        .onResume = OnResume::Option,
        .title = Translator::marked("Data"),
        .form = {.name = "data", .label = Translator::marked("&Data")},
        .complaint =
            [](const Recipe& recipe) {
                return recipe.data.empty()
                           ? Translator::tr("data is empty, but must be \"shapes\" or a folder")
                           : std::string();
            },
    },
    RecipeField{
        .key = "quantizer",
        .value = choiceOf<&Recipe::quantizer>(quantizers),
        .option = "--quantizer",
        .help = "How weights are brought to their bits",
        .title = Translator::marked("Quantizer"),
        .form = {.name = "quantizer", .label = Translator::marked("&Quantizer")},
    },
    RecipeField{
        .key = "per_channel",
        .value = FlagValue{&Recipe::perChannel, Translator::marked("one per channel")},
        .option = "--per-channel",
        .help = "A scale for each output channel",
        .title = Translator::marked("Scales per channel"),
        .form = {.name = "perChannel", .label = Translator::marked("Sc&ales")},
        .applies = [](const Recipe& recipe) { return recipe.quantizer != Quantizer::Notebook; },
        .complaint =
            [](const Recipe& recipe) {
                return recipe.perChannel && recipe.quantizer == Quantizer::Notebook
                           ? Translator::tr("the notebook's quantizer has no scales per channel")
                           : std::string();
            },
    },
    RecipeField{
        .key = "epochs",
        .value = WholeValue{&Recipe::epochs, 1, mostEpochs},
        .option = "--epochs",
        .help = "How often all images are trained",
        .onResume = OnResume::Option,
        .title = Translator::marked("Epochs"),
        .quantity = Translator::marked("number of epochs"),
        .form = {.name = "epochs", .label = Translator::marked("E&pochs")},
    },
    RecipeField{
        .key = "batch_size",
        .value = WholeValue{&Recipe::batchSize, 1, 65'536},
        .option = "--batch-size",
        .help = "Images of a step",
        .title = Translator::marked("Batch size"),
        .quantity = Translator::marked("batch size"),
        .form = {.name = "batchSize", .label = Translator::marked("&Batch size")},
    },
    RecipeField{
        .key = "learning_rate",
        .value = RealValue{&Recipe::learningRate, 0, 100, 6, Ends::Most},
        .option = "--learning-rate",
        .help = "Size of a step",
        .title = Translator::marked("Learning rate"),
        .quantity = Translator::marked("learning rate"),
        .form = {.name = "learningRate", .label = Translator::marked("Learning rate")},
    },
    RecipeField{
        .key = "optimizer",
        .value = choiceOf<&Recipe::optimizer>(optimizers),
        .option = "--optimizer",
        .help = "What turns gradients into steps",
        .title = Translator::marked("Optimizer"),
        .form = {.name = "optimizer", .label = Translator::marked("Optimi&zer")},
    },
    RecipeField{
        .key = "momentum",
        .value = RealValue{&Recipe::momentum, 0, 1, 4, Ends::Least},
        .section = RecipeSection::Recipe,
        .option = "--momentum",
        .help = "Of the optimizer sgd",
        .title = Translator::marked("Momentum"),
        .quantity = Translator::marked("momentum"),
        .form = {.name = "momentum", .label = Translator::marked("Momentum")},
        .applies = hasSgd,
    },
    RecipeField{
        .key = "nesterov",
        .value = FlagValue{&Recipe::nesterov, Translator::marked("looks ahead")},
        .section = RecipeSection::Recipe,
        .option = "--nesterov",
        .help = "Nesterov's form of the momentum of sgd",
        .title = Translator::marked("Nesterov's momentum"),
        .form = {.name = "nesterov",
                 .label = Translator::marked("Nesterov"),
                 .toolTip = Translator::marked("Nesterov's form of the momentum of SGD")},
        .applies = hasSgd,
        .complaint =
            [](const Recipe& recipe) {
                return recipe.nesterov && !(hasSgd(recipe) && recipe.momentum > 0)
                           ? Translator::tr(
                                 "Nesterov's momentum needs the optimizer sgd and a momentum above 0")
                           : std::string();
            },
    },
    RecipeField{
        .key = "weight_decay",
        .value = RealValue{&Recipe::weightDecay, 0, 1, 6},
        .section = RecipeSection::Recipe,
        .option = "--weight-decay",
        .help = "On weights, not on batch norms, biases and learned steps",
        .title = Translator::marked("Weight decay"),
        .quantity = Translator::marked("weight decay"),
        .phrase = Translator::marked("weight decay %1"),
        .form = {.name = "weightDecay",
                 .label = Translator::marked("Weight decay"),
                 .toolTip = Translator::marked("On weights, not on batch norms, biases and learned steps")},
    },
    RecipeField{
        .key = "schedule",
        .value = choiceOf<&Recipe::schedule>(schedules),
        .option = "--schedule",
        .help = "How the learning rate changes",
        .title = Translator::marked("Schedule"),
        .form = {.name = "schedule", .label = Translator::marked("Sched&ule")},
    },
    RecipeField{
        .key = "warmup_epochs",
        .value = RealValue{&Recipe::warmupEpochs, 0, mostEpochs, 2, Ends::Least, false,
                           [](const Recipe& recipe) -> double { return std::max(recipe.epochs, 1); }},
        .section = RecipeSection::Recipe,
        .option = "--warmup-epochs",
        .help = "The learning rate rises over so many epochs, or parts of one, before the schedule begins",
        .title = Translator::marked("Warm-up epochs"),
        .quantity = Translator::marked("warm-up"),
        .form = {.name = "warmup",
                 .label = Translator::marked("Warm-up"),
                 .toolTip = Translator::marked(
                     "The learning rate rises in a straight line before the schedule begins"),
                 .suffix = Translator::marked(" epochs")},
    },
    RecipeField{
        .key = "label_smoothing",
        .value = RealValue{&Recipe::labelSmoothing, 0, 1, 3, Ends::Least},
        .section = RecipeSection::Recipe,
        .option = "--label-smoothing",
        .help = "In the training loss",
        .title = Translator::marked("Label smoothing"),
        .quantity = Translator::marked("label smoothing"),
        .phrase = Translator::marked("label smoothing %1"),
        .form = {.name = "labelSmoothing", .label = Translator::marked("Label smoothing")},
    },
    RecipeField{
        .key = "clip_norm",
        .value = RealValue{&Recipe::clipNorm, 0, 1e9, 3},
        .section = RecipeSection::Recipe,
        .option = "--clip-norm",
        .help = "Scale gradients down to this norm over all parameters; 0: never",
        .title = Translator::marked("Gradients clipped to"),
        .quantity = Translator::marked("norm that gradients are clipped to"),
        .phrase = Translator::marked("gradients clipped to %1"),
        .form = {.name = "clipNorm",
                 .label = Translator::marked("Gradient norm"),
                 .toolTip = Translator::marked("Gradients are scaled down to this norm over all parameters"),
                 .atLeast = Translator::marked("not clipped")},
    },
    RecipeField{
        .key = "patience",
        .value = WholeValue{&Recipe::patience, 0, 100'000},
        .section = RecipeSection::Recipe,
        .option = "--patience",
        .help = "End after so many epochs without a better validation accuracy; 0: never",
        .onResume = OnResume::Option,
        .title = Translator::marked("Patience"),
        .quantity = Translator::marked("patience"),
        .phrase = Translator::marked("patience %1"),
        .form = {.name = "patience",
                 .label = Translator::marked("Patience"),
                 .toolTip = Translator::marked(
                     "Ends the training after so many epochs without a better validation accuracy"),
                 .suffix = Translator::marked(" epochs"),
                 .atLeast = Translator::marked("never ends early")},
    },
    RecipeField{
        .key = "batch_norm_reestimation",
        .value = choiceOf<&Recipe::batchNormReestimation>(batchNormReestimations),
        .section = RecipeSection::LowBits,
        .option = "--batch-norm-reestimation",
        .help = "Estimate batch norms anew before each validation; auto: where weights have fewer than 5 "
                "bits",
        .title = Translator::marked("Batch norms estimated anew"),
        .form = {.name = "reestimation", .label = Translator::marked("Batch norms")},
    },
    RecipeField{
        .key = "start_from",
        .value = FolderValue{&Recipe::startFrom, Translator::marked("new weights"), "chooseStart",
                             Translator::marked("Choose the run to begin with")},
        .section = RecipeSection::Start,
        .option = "--from",
        .help = "Begin with the weights of this run, such as a float one",
        .onResume = OnResume::MayDiffer, // What it began with is in the weights.
        .title = Translator::marked("Begins with the run"),
        .form = {.name = "startFrom",
                 .label = Translator::marked("Begin with"),
                 .toolTip = Translator::marked(
                     "Folder of a run whose weights this one begins with, such as a float one")},
    },
    RecipeField{
        .key = "start_checkpoint",
        .value = choiceOf<&Recipe::startCheckpoint>(startCheckpoints),
        .section = RecipeSection::Start,
        .option = "--from-checkpoint",
        .help = "Which of that run's checkpoints",
        .onResume = OnResume::MayDiffer,
        .title = Translator::marked("Begins with the checkpoint"),
        .form = {.name = "startCheckpoint", .label = Translator::marked("Its weights")},
        .applies = [](const Recipe& recipe) { return !recipe.startFrom.empty(); },
    },
    RecipeField{
        .key = "layer_statistics",
        .value = FlagValue{&Recipe::layerStatistics, Translator::marked("of each layer")},
        .section = RecipeSection::LowBits,
        .option = "--no-layer-statistics",
        .help = "Do not measure how the weights of each layer are quantized",
        .onResume = OnResume::MayDiffer,
        .title = Translator::marked("Figures of layers"),
        .form = {.name = "layerStatistics",
                 .label = Translator::marked("Statistics"),
                 .toolTip = Translator::marked("How the weights of each layer are quantized, once an epoch")},
    },
    RecipeField{
        .key = "checkpoint_seconds",
        .value = RealValue{&Recipe::checkpointSeconds, 0, 86'400, 1},
        .section = RecipeSection::Checkpoints,
        .option = "--checkpoint-seconds",
        .help = "Between checkpoints within an epoch; 0: after every step",
        .onResume = OnResume::MayDiffer,
        .title = Translator::marked("Seconds between checkpoints"),
        .quantity = Translator::marked("time between checkpoints"),
        .form = {.name = "checkpointSeconds",
                 .label = Translator::marked("Checkpoints"),
                 .toolTip =
                     Translator::marked("At least so far apart within an epoch; they take a hundredth of "
                                        "the time at most"),
                 .suffix = Translator::marked(" s apart"),
                 .atLeast = Translator::marked("after every step")},
    },
    RecipeField{
        .key = "seed",
        .value = BigWholeValue{&Recipe::seed},
        .option = "--seed",
        .help = "The same seed gives the same training",
        .title = Translator::marked("Seed"),
        .quantity = Translator::marked("seed"),
        .form = {.name = "seed", .label = Translator::marked("&Seed")},
    },
    RecipeField{
        .key = "threads",
        .value = WholeValue{&Recipe::threads, 1, 1'024},
        .option = "--threads",
        .help = "Of the processor",
        .onResume = OnResume::Option,
        .title = Translator::marked("Threads"),
        .quantity = Translator::marked("number of threads"),
        .form = {.name = "threads", .label = Translator::marked("Threads")},
    },
    RecipeField{
        .key = "device",
        .value = choiceOf<&Recipe::device>(devices),
        .section = RecipeSection::Device,
        .option = "--device",
        .help = "Where to train",
        .onResume = OnResume::MayDiffer,
        .title = Translator::marked("Device"),
        .form = {.name = "device", .label = Translator::marked("Device")},
    },
    RecipeField{
        .key = "augmentation",
        .value = choiceOf<&Recipe::augmentation>(augmentations),
        .section = RecipeSection::Data,
        .option = "--augment",
        .help = "What is done to training images anew in each epoch",
        .title = Translator::marked("Augmentation"),
        .form = {.name = "augmentation", .label = Translator::marked("Augmentation")},
    },
    RecipeField{
        .key = "normalization",
        .value = choiceOf<&Recipe::normalization>(normalizations),
        .section = RecipeSection::Data,
        .option = "--normalize",
        .help =
            "How pixels are normalised: 0.5 and 0.5, the training images' mean and deviation, or ImageNet's; "
            "of an .onnx file by default as it says, else by the training images'",
        .title = Translator::marked("Normalization"),
        .form = {.name = "normalization", .label = Translator::marked("Normalisation")},
        .applies = [](const Recipe& recipe) { return !hasOwnScale(recipe); },
    },
    RecipeField{
        .key = "mean",
        .value = NumbersValue{&Recipe::mean},
        .section = RecipeSection::Data,
        .option = "--mean",
        .help =
            "Subtracted from the brightness (0 to 1) of pixels instead: a number, or one for each channel",
        .title = Translator::marked("Mean of pixels"),
        .form =
            {.name = "mean",
             .label = Translator::marked("Mean"),
             .toolTip = Translator::marked(
                 "Instead of the normalisation: subtracted from the brightness, 0 to 1. One number, or one "
                 "for each channel, such as 0.485 0.456 0.406"),
             .atLeast = Translator::marked("as the normalisation says")},
        .applies = hasOwnScale,
        .complaint = complaintOfScale,
    },
    RecipeField{
        .key = "deviation",
        .value = NumbersValue{&Recipe::deviation},
        .section = RecipeSection::Data,
        .option = "--std",
        .help = "What it is divided by then",
        .title = Translator::marked("Deviation of pixels"),
        .form = {.name = "deviation",
                 .label = Translator::marked("Deviation"),
                 .toolTip = Translator::marked("What it is divided by then; as many numbers as the mean has"),
                 .atLeast = Translator::marked("as the normalisation says")},
        .applies = hasOwnScale,
    },
    RecipeField{
        .key = "validation_fraction",
        .value = RealValue{&Recipe::validationFraction, 0, 0.9, 3, Ends::Both, true},
        .section = RecipeSection::Data,
        .option = "--validation-fraction",
        .help = "Validate on this share of the training images, and keep the data's own held-out images for "
                "a test at the end",
        .title = Translator::marked("Validation part"),
        .quantity = Translator::marked("validation fraction"),
        .form = {.name = "validation",
                 .label = Translator::marked("Validation part"),
                 .toolTip =
                     Translator::marked("Validate on this share of the training images, and keep the data's "
                                        "own held-out images for one test at the end"),
                 .suffix = Translator::marked(" %"),
                 .atLeast = Translator::marked("the data's own")},
    },
    RecipeField{
        .key = "arithmetic",
        .value = VersionValue{&Recipe::arithmetic, Arithmetic::UnroundedSums, newestArithmetic},
        .title = Translator::marked("Arithmetic"),
    },
};

} // namespace

std::span<const RecipeField> recipeFields()
{
    return fields;
}

std::vector<const RecipeField*> recipeFieldsByOption()
{
    std::vector<const RecipeField*> all;
    for (const RecipeField& field : fields) {
        if (field.option != nullptr) {
            all.push_back(&field);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const RecipeField* first, const RecipeField* second) {
        return first->section < second->section;
    });
    return all;
}

const char* headingOf(RecipeSection section)
{
    switch (section) {
    case RecipeSection::Main:
    case RecipeSection::Device:
        return nullptr;
    case RecipeSection::Data:
        return "Data";
    case RecipeSection::Recipe:
    case RecipeSection::Checkpoints:
        return "Recipe";
    case RecipeSection::Start:
    case RecipeSection::LowBits:
        return "Few bits";
    }
    return nullptr;
}

const RecipeField* findRecipeField(std::string_view key)
{
    const auto* const found = std::find_if(fields.begin(), fields.end(),
                                           [key](const RecipeField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace bitops
