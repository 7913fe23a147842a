// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_checks.h"

#include "core/base/translator.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/runnable.h"
#include "core/runs/run_folder.h"
#include "core/runs/trainability.h"
#include "core/sweep/sweep_variables.h"

#include <vector>

namespace bitops {

namespace {

/// Whether a design can begin with the weights of a run.
Status fits(const std::filesystem::path& start, const Design& network)
{
    const Result<RunDescription> source = loadRunDescription(start);
    if (!source) {
        return source.error();
    }
    const std::string misfit = weightsMisfit(network, source->network);
    return misfit.empty() ? success()
                          : Status(Error{Translator::tr("it cannot begin with the run in %1: %2",
                                                        start.string(), misfit)});
}

/// What a model that can be trained says of how its images are normalised; none if it does not.
Result<std::optional<ModelScale>> trainedScaleOf(const Design& design)
{
    if (const Status trainable = checkModel(design); !trainable) {
        return trainable.error();
    }
    const ModelFile& file = design.imported()->file;
    const Result<onnx::LoadedModel> model = onnx::loadModel(file.path, file.sizes);
    return model ? Result<std::optional<ModelScale>>(scaleOf(*model, onnx::imageShape(*model).channels))
                 : model.error();
}

/// What was found for the key, once.
template <typename Key, typename Value, typename Find>
const Value& remembered(std::map<Key, Value>& known, const Key& key, const Find& find)
{
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, find()).first->second;
}

} // namespace

Status RunChecks::settleModel(TrainingConfiguration& training, std::size_t design, const Design& network,
                              bool isNormalized)
{
    if (network.imported() == nullptr) {
        return success();
    }
    const Result<std::optional<ModelScale>>& scale =
        remembered(m_models, design, [&] { return trainedScaleOf(network); });
    if (!scale) {
        return scale.error();
    }
    if (!isNormalized && *scale) {
        training.mean = (*scale)->mean;
        training.deviation = (*scale)->deviation;
    } else if (!isNormalized) {
        training.normalization = Normalization::DataSet;
    }
    return success();
}

Status RunChecks::settle(TrainingConfiguration& training, std::size_t design, const Design& network,
                         bool isNormalized)
{
    settlePaths(training, m_base);
    if (Status model = settleModel(training, design, network, isNormalized); !model) {
        return model;
    }
    const std::vector<std::string> broken = validate(training, network);
    if (!broken.empty()) {
        return Error{broken.front()};
    }
    if (m_places.data) {
        const Result<std::string>& data =
            remembered(m_data, training.data, [&] { return m_places.data(training.data); });
        if (!data) {
            return data.error();
        }
        training.data = *data;
    }
    const bool looksAtStart = m_places.start && !training.startFrom.empty();
    return looksAtStart ? settleStart(training.startFrom, design, network) : success();
}

Status RunChecks::settleStart(std::string& start, std::size_t design, const Design& network)
{
    const Result<std::string>& found = remembered(m_starts, start, [&] { return m_places.start(start); });
    if (!found) {
        return found.error();
    }
    start = *found;
    return remembered(m_fits, std::pair(start, design), [&] { return fits(start, network); });
}

} // namespace bitops
