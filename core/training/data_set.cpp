// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/data_set.h"

#include "core/training/cifar10_data.h"
#include "core/training/shapes_data.h"

#include <algorithm>
#include <string>

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

std::int64_t highestLabel(const DataSet& set)
{
    return std::max(*std::max_element(set.training.labels.begin(), set.training.labels.end()),
                    *std::max_element(set.validation.labels.begin(), set.validation.labels.end()));
}

Status checkFit(const std::string& data, const DataSet& set, const Network& network)
{
    if (set.training.shape != network.input.shape) {
        return mismatch(data, "its images are " + toText(set.training.shape) +
                                  ", but the network's input is " + toText(network.input.shape));
    }
    const std::int64_t label = highestLabel(set);
    if (label >= network.classes) {
        return mismatch(data, "it has " + std::to_string(label + 1) +
                                  " classes, but the network tells only " + std::to_string(network.classes) +
                                  " apart");
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

} // namespace

Result<std::optional<DataSet>> loadDataSet(const TrainingConfiguration& configuration, const Network& network,
                                           const std::function<bool()>& mayGoOn)
{
    const std::string& data = configuration.data;
    Result<std::optional<DataSet>> set =
        data == shapesData ? loadShapes(network, configuration.threads, mayGoOn) : loadCifar10(data, mayGoOn);
    if (!set || !set->has_value()) {
        return set;
    }
    if (const Status fit = checkFit(data, **set, network); !fit) {
        return fit.error();
    }
    return set;
}

} // namespace bitops
