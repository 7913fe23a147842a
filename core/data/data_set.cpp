// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_set.h"

#include "core/data/cifar_data.h"
#include "core/data/data_split.h"
#include "core/data/image_fitter.h"
#include "core/data/shapes_data.h"

#include <string>
#include <utility>

namespace bitops {

namespace {

std::string toText(const Shape& shape)
{
    return std::to_string(shape.channels) + "×" + std::to_string(shape.height) + "×" +
           std::to_string(shape.width);
}

Error mismatch(const std::string& data, const std::string& reason)
{
    return Error{"Could not train on " + data + ": " + reason + "."};
}

Status checkFit(const std::string& data, const DataSet& set, const Network& network)
{
    if (static_cast<std::int64_t>(set.classes.size()) != network.classes) {
        return mismatch(data, "it has " + std::to_string(set.classes.size()) +
                                  " classes, but the network has " + std::to_string(network.classes));
    }
    return success();
}

/// Validates on images split from the training images; what was there to validate on is for the test.
Status splitValidation(const TrainingConfiguration& configuration, DataSet& set)
{
    if (set.test) {
        return mismatch(configuration.data,
                        "it has validation images of its own beside its test images, so none are split from "
                        "its training images");
    }
    set.test = std::move(set.validation);
    set.validation = splitOff(set.training, configuration.validationFraction, configuration.seed);
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
                            toText(network.input.shape));
    }
    return drawShapes(network.input.shape, threads, mayGoOn);
}

Result<std::optional<DataSet>> loadFolder(const TrainingConfiguration& configuration, const Network& network,
                                          const std::function<bool()>& mayGoOn)
{
    if (!canFit(network.input.shape)) {
        return mismatch(configuration.data, "its images have 1 or 3 channels, but the network's input is " +
                                                toText(network.input.shape));
    }
    return loadCifar10(configuration.data, network.input.shape, mayGoOn);
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
    if (configuration.validationFraction > 0) {
        if (const Status split = splitValidation(configuration, **set); !split) {
            return split.error();
        }
    }
    return set;
}

} // namespace bitops
