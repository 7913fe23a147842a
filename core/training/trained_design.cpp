// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trained_design.h"

#include "core/base/foreign_text.h"
#include "core/formats/onnx/runnable.h"
#include "core/formats/onnx/trainable.h"
#include "core/runs/kept_model.h"

#include <string>
#include <utility>

namespace bitops {

Result<std::shared_ptr<onnx::LoadedModel>> modelToTrain(const Design& design, JobKind kind)
{
    const ImportedNetwork* const network = design.imported();
    if (network == nullptr) {
        return std::shared_ptr<onnx::LoadedModel>();
    }
    if (const Status kept = checkKeptModel(design); !kept) {
        return kept.error();
    }
    Result<onnx::LoadedModel> model = onnx::loadModel(network->file.path, network->file.sizes);
    if (!model) {
        return model.error();
    }
    if (const std::string obstacle = onnx::obstacleToTraining(*model, network->graph); !obstacle.empty()) {
        return Error{"Could not " + std::string(verbOf(kind)) + " " + pathText(network->file.path) + ": " +
                     obstacle + "."};
    }
    return std::make_shared<onnx::LoadedModel>(*std::move(model));
}

NetworkEnds endsOf(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model)
{
    return model == nullptr ? NetworkEnds(*design.blocks())
                            : NetworkEnds(onnx::imageShape(*model), onnx::classesOf(*model));
}

int inputBitsOf(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model)
{
    return model == nullptr ? design.blocks()->input.bits : onnx::pixelBits(*model, design.imported()->graph);
}

} // namespace bitops
