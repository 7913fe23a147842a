// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/imported_network.h"

#include <cstddef>
#include <optional>

namespace bitops {

/// Of the layers of an imported network that read activations of one grid with those of this layer, the
/// first. None where their bits do not stand for themselves: where they are those of what the network is fed
/// with, or where a product of two activations reads them, too.
std::optional<std::size_t> gridOfInput(const ImportedNetwork& network, std::size_t layer);

/// Whether all layers have the bits that they have in the model's file.
bool hasBitsOfFile(const ImportedNetwork& network);

/// Whether two imported networks differ in nothing but names, files and bits.
bool areAlikeButForBits(const ImportedNetwork& a, const ImportedNetwork& b);

} // namespace bitops
