// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/model_recipe.h"

#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/runnable.h"

namespace bitops {

std::optional<ModelScale> scaleOf(const ModelFile& file)
{
    const Result<onnx::LoadedModel> model = onnx::loadModel(file.path, file.sizes);
    return model ? scaleOf(*model, onnx::imageShape(*model).channels) : std::nullopt;
}

ModelSource modelSourceOf(const ModelFile& file, const TrainingConfiguration& recipe)
{
    ModelSource source{
        .file = file.path.string(), .input = file.sizes, .mean = recipe.mean, .deviation = recipe.deviation};
    if (recipe.mean.empty()) {
        source.normalization = recipe.normalization;
    }
    return source;
}

} // namespace bitops
