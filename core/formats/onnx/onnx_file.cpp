// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_file.h"

#include "core/base/foreign_text.h"
#include "core/base/mapped_file.h"
#include "core/base/translator.h"
#include "core/formats/network_file.h"
#include "core/formats/onnx/input_sizes.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/parser.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bitops {

Result<ImportedNetwork> loadOnnx(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    Result<onnx::LoadedModel> model = onnx::loadModel(path, sizes);
    return model ? Result<ImportedNetwork>(std::move(model->imported.network)) : model.error();
}

bool ModelInput::isOpen() const
{
    return std::any_of(sides.begin(), sides.end(), [](const InputSide& side) { return !side.size; });
}

namespace {

ModelInput modelInputOf(const onnx::Model& model, const onnx::ValueInfo& info)
{
    ModelInput input{.name = std::string(info.name), .sides = {}};
    for (std::size_t i = 1; info.dims && i < info.dims->size(); ++i) {
        const onnx::Dimension& side = (*info.dims)[i];
        input.sides.push_back({onnx::knownSize(side), std::string(side.symbol)});
    }
    if (onnx::saysChannelsLast(model, info.name) && !input.sides.empty()) {
        std::rotate(input.sides.begin(), input.sides.end() - 1, input.sides.end());
    }
    return input;
}

/// Whether sides are open that no side before them is called like.
bool opensOthers(const ModelInput& input, const std::set<std::string>& known)
{
    return std::any_of(input.sides.begin(), input.sides.end(), [&known](const InputSide& side) {
        return !side.size && (side.symbol.empty() || !known.contains(side.symbol));
    });
}

} // namespace

Result<std::vector<ModelInput>> modelInputsOf(const std::filesystem::path& path)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const Result<onnx::Model> model = onnx::parseModel(*file);
    if (!model) {
        return noNetworkError(path, model.error());
    }
    std::vector<ModelInput> inputs;
    std::set<std::string> known;
    const onnx::ValueInfo* const first = onnx::sizedInput(*model);
    for (const onnx::ValueInfo* const info : onnx::fedInputs(*model)) {
        ModelInput input = modelInputOf(*model, *info);
        const bool isAsked = info == first || (!inputs.empty() && opensOthers(input, known));
        for (const onnx::Dimension& side : info->dims.value_or(std::vector<onnx::Dimension>())) {
            known.insert(std::string(side.symbol)); // The batch's, too.
        }
        if (isAsked) {
            inputs.push_back(std::move(input));
        }
    }
    return inputs;
}

Error onlyCounted(const std::filesystem::path& path)
{
    return Error{Translator::tr(
        "Could not use %1: it is an ONNX model, and a stack of blocks is asked for here.", pathText(path))};
}

} // namespace bitops
