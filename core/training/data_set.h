// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"
#include "core/training/image_set.h"

#include <string>

namespace bitops {

/// The data set that a configuration names: "shapes", or a folder with CIFAR-10 in its binary format. The
/// error is one sentence: what is missing or damaged, or why the network cannot be trained on it (another
/// image size, or labels beyond its classes).
Result<DataSet> loadDataSet(const std::string& data, const Network& network);

} // namespace bitops
