// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/model_options.h"

#include "app/cli/network_argument.h"
#include "app/cli/number_options.h"
#include "core/base/foreign_text.h"
#include "core/formats/network_file.h"
#include "core/formats/onnx/runnable.h"
#include "core/jobs/recipe_choices.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string_view>

namespace bitops {

namespace {

std::vector<std::string> namesOfNormalizations()
{
    std::vector<std::string> names;
    for (const RecipeChoice& choice : normalizations) {
        names.emplace_back(choice.name);
    }
    return names;
}

} // namespace

void addModelOptions(CLI::App& command, ModelArguments& arguments)
{
    command
        .add_option_function<std::string>(
            "--input",
            [&arguments](const std::string& text) {
                const auto sizes = inputSizesFromText(text);
                if (!sizes) {
                    throw CLI::ValidationError("--input", "\"" + excerpt(text) +
                                                              "\" is no input size such as 3x32x32 or 32x32");
                }
                arguments.input = *sizes;
            },
            "Of an .onnx file: the size of its images, where it is left open")
        ->type_name("SIZE");
    command
        .add_option("--normalize", arguments.normalization,
                    "Of an .onnx file: how pixels are normalised: 0.5 and 0.5, the training images' mean and "
                    "deviation, or ImageNet's; default: as the file says, else the training images'")
        ->check(CLI::IsMember(namesOfNormalizations()));
    addNumbers(command, "--mean", arguments.mean,
               "Of an .onnx file: what is subtracted from the brightness (0 to 1) of each channel");
    addNumbers(command, "--std", arguments.deviation, "Of an .onnx file: what it is divided by then");
}

void checkModelOptions(const std::string& source, const ModelArguments& arguments)
{
    const bool isScaled = !arguments.mean.empty() || !arguments.deviation.empty();
    const bool isGiven = isScaled || !arguments.normalization.empty() || !arguments.input.empty();
    if (isGiven && !isOnnxFile(source)) {
        throw CLI::ValidationError("--input, --normalize, --mean, --std",
                                   "go with an .onnx file: to a run, images are fed as it was trained");
    }
    if (arguments.mean.empty() != arguments.deviation.empty()) {
        throw CLI::RequiredError(arguments.mean.empty() ? "--mean" : "--std");
    }
    if (isScaled && !arguments.normalization.empty()) {
        throw CLI::ExcludesError("--normalize", "--mean");
    }
}

Result<ModelSource> modelSourceFrom(const std::string& file, const ModelArguments& arguments, JobKind kind)
{
    const std::filesystem::path path = std::filesystem::absolute(file).lexically_normal();
    const auto refused = [&](const std::string& reason) {
        return Error{"Could not " + std::string(verbOf(kind)) + " " + pathText(path) + ": " + reason + "."};
    };
    if (!isUtf8(path.native())) {
        return refused("its name is not UTF-8, so that run.json cannot hold it");
    }
    const Result<onnx::LoadedModel> model = onnx::loadModel(path, arguments.input);
    if (!model) {
        return model.error();
    }
    if (const std::string obstacle = onnx::obstacleToRunning(*model); !obstacle.empty()) {
        return refused(obstacle);
    }
    ModelSource source{path.string(), arguments.input};
    source.mean = arguments.mean;
    source.deviation = arguments.deviation;
    source.normalization = normalizationFrom(arguments.normalization);
    const std::string rule = brokenRule(source, onnx::imageShape(*model).channels);
    return rule.empty() ? Result<ModelSource>(std::move(source)) : refused(rule);
}

} // namespace bitops
