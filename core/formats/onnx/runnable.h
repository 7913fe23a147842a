// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/graph/shape.h"

#include <cstdint>
#include <string>

namespace bitops::onnx {

/// Why images cannot be sent through a model, as a classifier, half a sentence that names node and operator;
/// empty if they can. No values are looked at.
std::string obstacleToRunning(const LoadedModel& model);

/// What a model is fed with: one image. Precondition of these: there is no obstacle.
Shape imageShape(const LoadedModel& model);
/// How many values it answers for an image.
std::int64_t classesOf(const LoadedModel& model);
/// The tensor of the graph that holds the answers, or is seen as them.
TensorIndex answerTensor(const LoadedModel& model);
/// The node of the file that gives the tensor; none of what is stored or fed.
std::optional<std::size_t> producerOf(const Inferred& model, TensorId tensor);

} // namespace bitops::onnx
