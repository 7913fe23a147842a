// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/evaluation.h"

#include <string>

namespace bitops {

/// For a terminal: loss and accuracy of each part of the images, and how the images of each class are told.
/// `name` is the run's. Precondition: the evaluation is completed.
std::string evaluationToText(const EvaluationRecord& record, const EvaluationDescription& description);

/// For programs: an object with "run" (the folder), "data", "epoch" (of the weights), and one for each part
/// of the images, "validation" and perhaps "test", with "images", "loss", "accuracy", "classes" (of each its
/// "class", "images" and "correct") and "confusion" (a row for each class: how many of its images were taken
/// for each; with up to 256 classes). Precondition: the evaluation is completed.
std::string evaluationToJson(const EvaluationRecord& record, const EvaluationDescription& description);

} // namespace bitops
