// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/translator.h"
#include "core/formats/onnx/stored_values.h"

#include <string_view>

namespace bitops::onnx {

// What can be wrong with many operators, as half a sentence behind the node's name.

inline Error impossibleAttribute(std::string_view attribute)
{
    return Error{Translator::tr("has an impossible value of \"%1\"", attribute)};
}

inline Error doNotFit(const Dims& one, const Dims& other)
{
    return Error{Translator::tr("has inputs of %1 and %2, which do not fit", dimsText(one), dimsText(other))};
}

inline Error tooManyProducts()
{
    return Error{Translator::tr("takes more multiplications than 64 bits can count")};
}

} // namespace bitops::onnx
