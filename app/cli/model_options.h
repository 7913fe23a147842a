// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/job_kind.h"
#include "core/runs/model_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace bitops {

/// How images are fed to an ONNX file whose weights a command asks.
struct ModelArguments
{
    std::vector<std::int64_t> input = {};
    std::string normalization = {}; ///< "half", "dataset", "imagenet"; empty: as the file says, or the data.
    std::vector<double> mean = {};
    std::vector<double> deviation = {};
};

/// Adds --input, --normalize, --mean and --std. `arguments` outlives the command.
void addModelOptions(CLI::App& command, ModelArguments& arguments);

/// What goes with what, once all is read: they are of models alone. Throws CLI11's errors.
void checkModelOptions(const std::string& source, const ModelArguments& arguments);

/// What a job of this kind asks of the file. What it cannot be asked is refused, by node and operator.
Result<ModelSource> modelSourceFrom(const std::string& file, const ModelArguments& arguments, JobKind kind);

} // namespace bitops
