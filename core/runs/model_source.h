// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

class JsonReader;

namespace onnx {
struct LoadedModel;
} // namespace onnx

/// An ONNX file whose weights a job asks, and how images are fed to it.
struct ModelSource
{
    std::string file;
    std::vector<std::int64_t> input = {}; ///< Sizes that the file leaves open; see loadOnnx().
    /// How pixels are normalised; none: as the next two say, else as the file itself says, else by the data
    /// set's own mean and deviation.
    std::optional<Normalization> normalization = {};
    std::vector<double> mean = {}; ///< Of each channel, or one for all; of brightness from 0 to 1.
    std::vector<double> deviation = {};

    bool operator==(const ModelSource&) const = default;
};

/// What is left at its default is left out.
nlohmann::ordered_json modelSourceToJson(const ModelSource& source);
/// Strict about keys and types. `path` is where the object stands, for the error.
Result<ModelSource> modelSourceFromJson(const nlohmann::json& json, const std::string& path);

/// The part of a job's description that says whose weights it asks: "run", or "model".
nlohmann::ordered_json subjectToJson(const std::string& run, const std::optional<ModelSource>& model);
void readSubject(JsonReader& reader, std::string& run, std::optional<ModelSource>& model);

/// What is subtracted from pixels, and what they are divided by then: one number, or one for each channel.
struct ModelScale
{
    std::vector<double> mean;
    std::vector<double> deviation;
};

/// What a file that this program wrote says of how its images are normalised; none if it does not.
std::optional<ModelScale> scaleOf(const onnx::LoadedModel& model, std::int64_t channels);

/// Why images cannot be fed so to that many channels, one sentence without the file; empty if they can.
std::string brokenRule(const ModelSource& source, std::int64_t channels);

} // namespace bitops
