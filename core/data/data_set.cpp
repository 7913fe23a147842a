// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_set.h"

#include "core/data/cifar_data.h"
#include "core/data/class_folders.h"
#include "core/data/data_split.h"
#include "core/data/idx_data.h"
#include "core/data/image_fitter.h"
#include "core/data/shapes_data.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

std::string toText(const Shape& shape)
{
    return std::to_string(shape.channels) + "×" + std::to_string(shape.height) + "×" +
           std::to_string(shape.width);
}

/// Behind an input that no images fit.
constexpr const char* inputHint = "; bitops train and convert fit it with --input, such as 3x32x32";

Error mismatch(const std::string& data, const std::string& reason)
{
    return Error{"Could not train on " + data + ": " + reason + "."};
}

Status checkFit(const std::string& data, const DataSet& set, const Network& network)
{
    if (static_cast<std::int64_t>(set.classes.size()) != network.classes) {
        const std::string classes = std::to_string(set.classes.size());
        return mismatch(data, "it has " + classes + " classes, but the network has " +
                                  std::to_string(network.classes) + "; bitops train and convert fit it to " +
                                  "them with --classes " + classes);
    }
    return success();
}

/// Splits validation images from the training images where asked, or where the data have none of their own;
/// what was there to validate on is for the test then.
Status splitValidation(const TrainingConfiguration& configuration, DataSet& set)
{
    constexpr double shareWithoutAny = 0.1;
    const bool hasOwn = set.validation.count() > 0;
    if (hasOwn && configuration.validationFraction == 0) {
        return success();
    }
    if (set.test) {
        return mismatch(configuration.data,
                        "it has validation images of its own beside its test images, so none are split from "
                        "its training images");
    }
    if (hasOwn) {
        set.test = std::move(set.validation);
    }
    const double share =
        configuration.validationFraction > 0 ? configuration.validationFraction : shareWithoutAny;
    set.validation = splitOff(set.training, share, configuration.seed);
    if (set.training.count() == 0 || set.validation.count() == 0) {
        return mismatch(configuration.data, "it has too few images to split validation images from");
    }
    return success();
}

Result<std::optional<DataSet>> loadShapes(const Network& network, int threads,
                                          const std::function<bool()>& mayGoOn)
{
    if (!canDrawShapes(network.input.shape)) {
        return mismatch("shapes",
                        "they are drawn in 1 or 3 channels at 8×8 to 256×256 pixels, but the network's "
                        "input is " +
                            toText(network.input.shape) + inputHint);
    }
    return drawShapes(network.input.shape, threads, mayGoOn);
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code code;
    return std::filesystem::exists(path, code);
}

Result<std::optional<DataSet>> loadFolder(const TrainingConfiguration& configuration, const Network& network,
                                          const std::function<bool()>& mayGoOn)
{
    if (!canFit(network.input.shape)) {
        return mismatch(configuration.data, "its images have 1 or 3 channels, but the network's input is " +
                                                toText(network.input.shape) + inputHint);
    }
    const std::filesystem::path folder = configuration.data;
    const Shape& shape = network.input.shape;
    std::error_code code;
    if (isThere(folder / "test_batch.bin") || isThere(folder / "data_batch_1.bin")) {
        return loadCifar10(folder, shape, mayGoOn);
    }
    if (isThere(folder / "train.bin") || isThere(folder / "test.bin")) {
        return loadCifar100(folder, shape, mayGoOn);
    }
    if (findIdxFile(folder, "train-images") || findIdxFile(folder, "t10k-images")) {
        return loadIdx(folder, shape, network.classes, mayGoOn);
    }
    if (hasClassFolders(folder)) {
        return loadClassFolders(folder, shape, configuration.threads, mayGoOn);
    }
    if (!std::filesystem::is_directory(folder, code)) {
        return mismatch(configuration.data, isThere(folder) ? "it is no folder" : "there is no such folder");
    }
    return mismatch(
        configuration.data,
        "none of what was looked for is in it: data_batch_1.bin and test_batch.bin (CIFAR-10), train.bin and "
        "test.bin (CIFAR-100), train-images-idx3-ubyte or its .gz (MNIST, Fashion-MNIST), folders of PNG or "
        "JPEG pictures, one for each class, or such folders in train and val or test");
}

} // namespace

Result<std::optional<DataSet>> loadDataSet(const TrainingConfiguration& configuration, const Network& network,
                                           const std::function<bool()>& mayGoOn)
{
    const std::string& data = configuration.data;
    Result<std::optional<DataSet>> set = data == shapesData
                                             ? loadShapes(network, configuration.threads, mayGoOn)
                                             : loadFolder(configuration, network, mayGoOn);
    if (!set || !set->has_value()) {
        return set;
    }
    if (const Status fit = checkFit(data, **set, network); !fit) {
        return fit.error();
    }
    if (const Status split = splitValidation(configuration, **set); !split) {
        return split.error();
    }
    return set;
}

} // namespace bitops
