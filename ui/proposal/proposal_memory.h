// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/settings_file.h"

namespace bitops {

class BitProposals;
class BlockLocks;
class NetworkDocument;

/// Brings back what was wanted of proposals the last time: budget and wishes. What is not stored, or cannot
/// be read any more, stays as it is.
void restoreProposals(BitProposals* proposals);
void keepProposals(SettingsFile::Values& values, const BitProposals& proposals);

/// The same of the locks, which belong to the design that was left: after that is back.
void restoreLocks(BlockLocks* locks, const NetworkDocument& document);
void keepLocks(SettingsFile::Values& values, const BlockLocks& locks);

} // namespace bitops
