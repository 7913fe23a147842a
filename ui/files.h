// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QString>

#include <string>

namespace bitops {

/// Replaces the file with this text of UTF-8, or leaves it as it was.
Status saveTextFile(const QString& filePath, const std::string& text);

/// A name as it can stand in a file name: "MobileNet v1" as "MobileNet-v1".
QString fileNameFrom(const QString& name);

} // namespace bitops
