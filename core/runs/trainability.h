// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

// What network and recipe are each fine with, and still cannot do together. Said before anything is loaded.

/// The first block of which a layer with a batch norm makes a single pixel of an image: in a batch of one
/// image that batch norm would have one value to average over, and nothing to learn from. None if no block
/// does, or if the network has a problem.
std::optional<std::size_t> blockOfOnePixel(const Network& network);

/// What such a design asks of its training, as one sentence that names the block or layer and the batch size;
/// empty for all others.
std::string batchSizeAdvice(const Design& design);

/// Every rule that a training of this design breaks, each one sentence: those of the configuration itself,
/// then those that come of the network. Whether the network is sound is not asked here.
std::vector<std::string> validate(const TrainingConfiguration& configuration, const Design& design);

/// Whether the model of an imported network can be trained at the bits of the design, of which its structure
/// is read for it. A stack of blocks has none. The error is one sentence that names node and operator.
Status checkModel(const Design& design);

/// Why so many training images are too few for the network whatever the batch size, as the end of a sentence;
/// empty if they are not.
std::string lackOfImages(const Design& design, std::int64_t trainingImages);

/// Why the weights of one network cannot be what a training of another begins with, as the end of a sentence;
/// empty if they can: bits may differ, layers and their shapes must not. Neither has a problem.
std::string weightsMisfit(const Design& design, const Design& source);

} // namespace bitops
