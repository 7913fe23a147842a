// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/block_type.h"

/// The entries of the table of block types, one to a source file of the same name.
namespace bitops {

extern const BlockTypeInfo separableBlock;
extern const BlockTypeInfo convBlock;
extern const BlockTypeInfo invertedResidualBlock;
extern const BlockTypeInfo basicResidualBlock;
extern const BlockTypeInfo convPoolBlock;

} // namespace bitops
