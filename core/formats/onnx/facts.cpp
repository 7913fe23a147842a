// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/facts.h"

#include "core/graph/bits.h"

namespace bitops::onnx {

int Facts::bits() const
{
    return gridBits > 0 ? gridBits : widthOf(type).value_or(floatBits);
}

} // namespace bitops::onnx
