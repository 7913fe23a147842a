// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_set.h"

#include "core/base/foreign_text.h"
#include "core/data/cifar_data.h"
#include "core/data/class_folders.h"
#include "core/data/data_files.h"
#include "core/data/data_folder.h"
#include "core/data/data_split.h"
#include "core/data/idx_data.h"
#include "core/data/image_fitter.h"
#include "core/data/memory.h"
#include "core/data/picture_loader.h"
#include "core/data/shapes_data.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// Behind an input that no images fit.
constexpr const char* inputHint = "; bitops train and convert fit it with --input, such as 3x32x32";

Error mismatch(JobKind kind, const std::string& data, const std::string& reason)
{
    return Error{"Could not " + std::string(verbOf(kind)) + " on " + pathText(data) + ": " + reason + "."};
}

/// A network that has weights already keeps its input.
std::string hintAt(JobKind kind, const std::string& hint)
{
    return kind == JobKind::Training ? hint : std::string();
}

Status checkFit(JobKind kind, const std::string& data, const std::vector<std::string>& classes,
                const NetworkEnds& network)
{
    if (static_cast<std::int64_t>(classes.size()) != network.classes) {
        const std::string count = std::to_string(classes.size());
        const std::string hint = "; bitops train and convert fit it to them with --classes " + count;
        return mismatch(kind, data,
                        "it has " + count + " classes, but the network has " +
                            std::to_string(network.classes) + hintAt(kind, hint) +
                            " (the classes: " + listed(classes) + ")");
    }
    return success();
}

/// Splits validation images from the training images where asked, or where the data have none of their own;
/// what was there to validate on is for the test then.
Status splitValidation(JobKind kind, const TrainingConfiguration& configuration, DataSet& set)
{
    constexpr double shareWithoutAny = 0.1;
    const bool hasOwn = set.validation.count() > 0;
    if (hasOwn && configuration.validationFraction == 0) {
        return success();
    }
    if (set.test) {
        return mismatch(kind, configuration.data,
                        "it has validation images of its own beside its test images, so none are split from "
                        "its training images");
    }
    if (hasOwn) {
        set.test = std::move(set.validation);
        set.testPart = std::exchange(set.validationPart, {});
    }
    const double share =
        configuration.validationFraction > 0 ? configuration.validationFraction : shareWithoutAny;
    set.validation = splitOff(set.training, share, configuration.seed, configuration.arithmetic);
    if (set.training.count() == 0 || set.validation.count() == 0) {
        return mismatch(kind, configuration.data, "it has too few images to split validation images from");
    }
    return success();
}

Result<std::optional<DataSet>> loadShapes(JobKind kind, const NetworkEnds& network, int threads,
                                          const std::function<bool()>& mayGoOn)
{
    if (!canDrawShapes(network.input)) {
        return mismatch(kind, "shapes",
                        "they are drawn in 1 or 3 channels at 8×8 to 256×256 pixels, but the network's "
                        "input is " +
                            shapeText(network.input) + hintAt(kind, inputHint));
    }
    const std::uint64_t images = shapesTrainingImages + shapesValidationImages;
    if (const Status memory = checkMemory(images, network.input); !memory) {
        return mismatch(kind, "shapes", memory.error().message);
    }
    return drawShapes(network.input, threads, mayGoOn);
}

/// Empty where the part is the folder itself, or not there.
std::string partName(const DataFolder& data, const std::optional<std::filesystem::path>& part)
{
    return !part || *part == data.folder ? std::string() : nameText(*part);
}

Result<std::optional<DataSet>> loadPictures(JobKind kind, const DataFolder& data,
                                            const TrainingConfiguration& configuration,
                                            const NetworkEnds& network, const std::function<bool()>& mayGoOn)
{
    Result<std::optional<PictureLists>> lists = listPictures(data, mayGoOn);
    if (!lists) {
        return lists.error();
    }
    if (!lists->has_value()) {
        return std::optional<DataSet>();
    }
    PictureLists& found = **lists;
    const Shape& shape = network.input;
    // Before the pictures are read, which may take long.
    if (const Status fit = checkFit(kind, configuration.data, found.classes, network); !fit) {
        return fit.error();
    }
    if (const Status memory = checkMemory(found.count(), shape); !memory) {
        return mismatch(kind, configuration.data, memory.error().message);
    }
    PictureLoader loader(data.folder, shape, configuration.threads, mayGoOn);
    auto training = loader.load(found.training);
    auto validation = training ? loader.load(found.validation) : std::nullopt;
    auto test = validation && found.test ? loader.load(*found.test) : std::nullopt;
    if (!validation || (found.test && !test)) {
        return std::optional<DataSet>();
    }
    if (const Status status = loader.status(); !status) {
        return status.error();
    }
    const bool isValidated = validation->count() > 0;
    return std::optional(DataSet{.training = std::move(*training),
                                 .validation = std::move(*validation),
                                 .test = std::move(test),
                                 .kind = "folder",
                                 .classes = std::move(found.classes),
                                 .trainingPart = partName(data, data.training),
                                 .validationPart = isValidated ? partName(data, data.validation) : "",
                                 .testPart = found.test ? partName(data, data.test) : "",
                                 .remarks = std::move(found.remarks)});
}

Result<std::optional<DataSet>> loadFound(JobKind kind, const DataFolder& data,
                                         const TrainingConfiguration& configuration,
                                         const NetworkEnds& network, const std::function<bool()>& mayGoOn)
{
    const Shape& shape = network.input;
    switch (data.kind) {
    case DataKind::Cifar10:
        return loadCifar10(data.folder, shape, mayGoOn);
    case DataKind::Cifar100:
        return loadCifar100(data.folder, shape, mayGoOn);
    case DataKind::Idx:
        return loadIdx(data.folder, shape, network.classes, mayGoOn);
    case DataKind::Pictures:
        break;
    }
    return loadPictures(kind, data, configuration, network, mayGoOn);
}

Result<std::optional<DataSet>> loadFolder(JobKind kind, const TrainingConfiguration& configuration,
                                          const NetworkEnds& network, const std::function<bool()>& mayGoOn)
{
    if (!canFit(network.input)) {
        return mismatch(kind, configuration.data,
                        "its images have 1 or 3 channels, but the network's input is " +
                            shapeText(network.input) + hintAt(kind, inputHint));
    }
    const std::filesystem::path folder = configuration.data;
    std::error_code code;
    if (!std::filesystem::exists(folder, code)) {
        return mismatch(kind, configuration.data, "there is no such folder");
    }
    const Result<std::optional<DataFolder>> data = findData(folder, mayGoOn);
    if (!data) {
        return mismatch(kind, configuration.data, data.error().message);
    }
    if (!data->has_value()) {
        return std::optional<DataSet>();
    }
    Result<std::optional<DataSet>> set = loadFound(kind, **data, configuration, network, mayGoOn);
    if (set && set->has_value()) {
        (*set)->folder = pathText((*data)->folder);
        (*set)->remarks.insert((*set)->remarks.begin(), (*data)->remarks.begin(), (*data)->remarks.end());
    }
    return set;
}

/// Classes that are not trained are seldom meant.
void tellUntrained(DataSet& set)
{
    std::vector<bool> isTrained(set.classes.size(), false);
    for (const std::int64_t label : set.training.labels) {
        isTrained[static_cast<std::size_t>(label)] = true;
    }
    std::vector<std::string> untrained;
    for (std::size_t i = 0; i < isTrained.size(); ++i) {
        if (!isTrained[i]) {
            untrained.push_back(set.classes[i]);
        }
    }
    if (!untrained.empty()) {
        set.remarks.push_back("Without any training image: " + listed(untrained) + ".");
    }
}

} // namespace

Result<std::optional<DataSet>> loadDataSet(const TrainingConfiguration& configuration,
                                           const NetworkEnds& network, const std::function<bool()>& mayGoOn,
                                           JobKind kind)
{
    const std::string& data = configuration.data;
    Result<std::optional<DataSet>> set = data == shapesData
                                             ? loadShapes(kind, network, configuration.threads, mayGoOn)
                                             : loadFolder(kind, configuration, network, mayGoOn);
    if (!set || !set->has_value()) {
        return set;
    }
    if (const Status fit = checkFit(kind, data, (*set)->classes, network); !fit) {
        return fit.error();
    }
    if (const Status split = splitValidation(kind, configuration, **set); !split) {
        return split.error();
    }
    tellUntrained(**set);
    return set;
}

} // namespace bitops
