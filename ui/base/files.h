// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>

namespace bitops {

/// A QString cannot hold each name that a disk can: where bytes are not UTF-8, Qt puts U+FFFD, and would open
/// another file, or none. Such a name is refused with a sentence.
Status checkFileName(const QString& filePath);

/// Replaces the file, or leaves it as it was and says why: all that the window writes is written by this.
Status saveFile(const QString& filePath, std::string_view content);

/// A name as it can stand in a file name: "MobileNet v1" as "MobileNet-v1".
QString fileNameFrom(const QString& name);

} // namespace bitops
