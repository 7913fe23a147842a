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

Result<ModelInput> modelInputOf(const std::filesystem::path& path)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const Result<onnx::Model> model = onnx::parseModel(*file);
    if (!model) {
        return noNetworkError(path, model.error());
    }
    ModelInput input;
    const onnx::ValueInfo* const image = onnx::sizedInput(*model);
    if (image == nullptr || !image->dims) {
        return input;
    }
    input.name = std::string(image->name);
    for (std::size_t i = 1; i < image->dims->size(); ++i) {
        const onnx::Dimension& side = (*image->dims)[i];
        input.sides.push_back({onnx::knownSize(side), std::string(side.symbol)});
    }
    if (onnx::saysChannelsLast(*model, image->name) && !input.sides.empty()) {
        std::rotate(input.sides.begin(), input.sides.end() - 1, input.sides.end());
    }
    return input;
}

Error onlyCounted(const std::filesystem::path& path)
{
    return Error{Translator::tr(
        "Could not use %1: it is an ONNX model, and a stack of blocks is asked for here.", pathText(path))};
}

} // namespace bitops
