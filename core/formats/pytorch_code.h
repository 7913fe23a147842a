// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

/// The parts of a Python file with a PyTorch class, in their order. They compute what core/training does: see
/// its README. The classes of blocks, which come before the network, are in the table of block types.
/// @WORDS@ are filled in by networkToPyTorchFile().
namespace bitops::pytorch {

extern const std::string_view heading;
extern const std::string_view weightQuantizer;
/// One of these two.
extern const std::string_view activationQuantizer;
extern const std::string_view noActivationQuantizer;
/// For what has no ReLU6 behind it.
extern const std::string_view trackedQuantizers;
extern const std::string_view quantizedLayers;
extern const std::string_view network;

} // namespace bitops::pytorch
