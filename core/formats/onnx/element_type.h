// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bitops::onnx {

/// What the values of a tensor are, by ONNX's numbers. Source: TensorProto.DataType in
/// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
enum class ElementType : std::int32_t {
    Undefined = 0,
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    UInt16 = 4,
    Int16 = 5,
    Int32 = 6,
    Int64 = 7,
    String = 8,
    Bool = 9,
    Float16 = 10,
    Double = 11,
    UInt32 = 12,
    UInt64 = 13,
    Complex64 = 14,
    Complex128 = 15,
    BFloat16 = 16,
    Float8E4M3FN = 17,
    Float8E4M3FNUZ = 18,
    Float8E5M2 = 19,
    Float8E5M2FNUZ = 20,
    UInt4 = 21,
    Int4 = 22,
    Float4E2M1 = 23,
    Float8E8M0 = 24,
    UInt2 = 25,
    Int2 = 26,
};

/// Bits of one value; none of what has no fixed width, such as strings, and of numbers that ONNX does not
/// give.
std::optional<int> widthOf(ElementType type);

/// Whether its values are whole numbers; a truth value is none.
bool isInteger(ElementType type);

/// Bits of a data type as FINN and QONNX write it: "INT4", "UINT8", "BIPOLAR", "FIXED<8,4>"; none if it is
/// none of theirs. Source: qonnx/core/datatype.py in https://github.com/fastmachinelearning/qonnx
std::optional<int> bitsOfDataType(std::string_view name);

/// Bits that hold every whole number from `least` to `most`: unsigned where none is below 0.
int bitsOfRange(std::int64_t least, std::int64_t most);

} // namespace bitops::onnx
