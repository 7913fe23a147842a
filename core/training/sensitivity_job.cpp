// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_job.h"

#include "core/base/json_text.h"
#include "core/data/content_sum.h"
#include "core/data/data_identity.h"
#include "core/training/sensitivity_loop.h"
#include "core/training/torch_setup.h"
#include "core/training/trained_network.h"

#include <cstdio>
#include <string>
#include <string_view>

namespace bitops {

namespace {

/// Of how figures are measured: to be raised where the same settings come to give others.
constexpr int measurementVersion = 3;

std::string_view valueBytes(const torch::Tensor& tensor)
{
    return {static_cast<const char*>(tensor.data_ptr()),
            static_cast<std::size_t>(tensor.numel()) * tensor.element_size()};
}

/// All that the figures of a measurement depend on, beside its layer, part and bits, and the weights.
std::string circumstances(const TrainedNetwork& network, SensitivitySettings settings)
{
    const TrainingConfiguration& training = network.training();
    const DataIdentity data = identityOf(network.data());
    settings.images = SensitivityLoop::imagesOf(settings, network.data());
    nlohmann::ordered_json text = without(settingsToJson(settings), {"bits", "of"});
    text["version"] = measurementVersion;
    text["network"] = network.description();
    text["quantizer"] = nameOf(training.quantizer);
    text["per_channel_as_trained"] = training.perChannel;
    text["arithmetic"] = static_cast<int>(training.arithmetic);
    text["batch_size"] = training.batchSize;
    text["augmentation"] = nameOf(training.augmentation);
    text["threads"] = training.threads;
    text["mean"] = network.pixelScale().mean;
    text["deviation"] = network.pixelScale().deviation;
    text["training"] = {data.training.images, data.training.sum};
    text["validation"] = {data.validation.images, data.validation.sum};
    return text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Sixteen hexadecimal digits.
std::string sumOf(const TrainedNetwork& network, const SensitivitySettings& settings)
{
    std::uint64_t sum = contentSum(circumstances(network, settings));
    for (const auto& [name, tensor] : network.learner().weights()) {
        sum = contentSum(valueBytes(tensor.contiguous()), contentSum(name, sum));
    }
    std::string text(17, '\0');
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(sum));
    text.pop_back();
    return text;
}

} // namespace

std::optional<JobEnding> SensitivityJob::prepare()
{
    m_description = loadSensitivityJob(m_folder);
    m_known = loadSensitivityRecord(m_folder);
    return std::nullopt;
}

std::string SensitivityJob::explain(const std::exception& exception) const
{
    return "The measurement failed: " +
           (isOutOfMemory(exception) ? "there is not enough memory." : reasonOf(exception));
}

JobEnding SensitivityJob::run(Supervisor& supervisor)
{
    if (!m_description || !m_known) {
        return failed(m_description ? m_known.error() : m_description.error(), exit_code::wrongInput);
    }
    const SensitivitySettings& settings = m_description->settings;
    const std::string& run = m_description->run;
    for (const std::string& obstacle :
         {brokenRule(settings), m_description->model ? std::string() : obstacleToSensitivity(run)}) {
        if (!obstacle.empty()) {
            return failed({obstacle}, exit_code::wrongInput);
        }
    }
    const auto network = TrainedNetwork::make(
        JobKind::Sensitivity, {run, m_description->data, m_description->threads, m_description->model});
    if (std::optional<JobEnding> ending = network->open(supervisor, m_stopwatch)) {
        return *std::move(ending);
    }
    const std::string sum = sumOf(*network, settings);
    SensitivityLoop loop(*network, settings, sum, m_known->measured(sum), supervisor);
    std::optional<JobEnding> ending = loop.run();
    return ending ? *std::move(ending) : JobEnding{CompletedEvent{.seconds = m_stopwatch.seconds()}};
}

} // namespace bitops
