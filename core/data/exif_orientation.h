// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/picture_file.h"

#include <stop_token>
#include <string_view>

namespace bitops {

/// How a picture is to be turned before it is seen: tag 274 of its Exif data (CIPA DC-008, 4.6.5), which are
/// those of a JPEG's marker APP1 behind "Exif\0\0" or of a PNG's chunk eXIf. 1 to 8; 1, which is as it
/// stands, where the tag is missing or the data are damaged.
int exifOrientation(std::string_view exif);

/// The picture as it is to be seen. Given up half-way when it is to stop.
Picture turned(Picture picture, int orientation, const std::stop_token& stop);

} // namespace bitops
