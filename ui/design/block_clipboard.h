// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <memory>
#include <vector>

class QMimeData;

namespace bitops {

/// Blocks for the clipboard: exactly, for this program, and as text for any other, which is the notebook's
/// list of tuples or, where tuples cannot say it all, the JSON of a `.bitops` file.
std::unique_ptr<QMimeData> blocksToMime(const std::vector<Block>& blocks);

/// Whether these are blocks of this program.
bool holdsBlocks(const QMimeData& data);

/// The blocks of such data; the error says where a text is at fault. No blocks are an error, too.
Result<std::vector<Block>> blocksFromMime(const QMimeData* data);

} // namespace bitops
