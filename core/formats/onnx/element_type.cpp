// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/element_type.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace bitops::onnx {

namespace {

struct TypeInfo
{
    ElementType type;
    int bits;
    bool isInteger;
};

constexpr std::array types{
    TypeInfo{ElementType::Float, 32, false},
    TypeInfo{ElementType::UInt8, 8, true},
    TypeInfo{ElementType::Int8, 8, true},
    TypeInfo{ElementType::UInt16, 16, true},
    TypeInfo{ElementType::Int16, 16, true},
    TypeInfo{ElementType::Int32, 32, true},
    TypeInfo{ElementType::Int64, 64, true},
    TypeInfo{ElementType::Bool, 8, false},
    TypeInfo{ElementType::Float16, 16, false},
    TypeInfo{ElementType::Double, 64, false},
    TypeInfo{ElementType::UInt32, 32, true},
    TypeInfo{ElementType::UInt64, 64, true},
    TypeInfo{ElementType::Complex64, 64, false},
    TypeInfo{ElementType::Complex128, 128, false},
    TypeInfo{ElementType::BFloat16, 16, false},
    TypeInfo{ElementType::Float8E4M3FN, 8, false},
    TypeInfo{ElementType::Float8E4M3FNUZ, 8, false},
    TypeInfo{ElementType::Float8E5M2, 8, false},
    TypeInfo{ElementType::Float8E5M2FNUZ, 8, false},
    TypeInfo{ElementType::UInt4, 4, true},
    TypeInfo{ElementType::Int4, 4, true},
    TypeInfo{ElementType::Float4E2M1, 4, false},
    TypeInfo{ElementType::Float8E8M0, 8, false},
    TypeInfo{ElementType::UInt2, 2, true},
    TypeInfo{ElementType::Int2, 2, true},
};

const TypeInfo* find(ElementType type)
{
    const auto* const found =
        std::find_if(types.begin(), types.end(), [type](const TypeInfo& info) { return info.type == type; });
    return found == types.end() ? nullptr : found;
}

/// The number behind the prefix, up to `end`.
std::optional<int> bitsBehind(std::string_view name, std::string_view prefix, std::string_view end)
{
    constexpr int most = 64;
    if (!name.starts_with(prefix)) {
        return std::nullopt;
    }
    name.remove_prefix(prefix.size());
    int bits = 0;
    const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), bits);
    const bool isWhole = std::string_view(rest, name.data() + name.size()).starts_with(end) &&
                         (!end.empty() || rest == name.data() + name.size());
    return error == std::errc() && isWhole && bits >= 1 && bits <= most ? std::optional(bits) : std::nullopt;
}

} // namespace

std::optional<int> widthOf(ElementType type)
{
    const TypeInfo* const info = find(type);
    return info == nullptr ? std::nullopt : std::optional(info->bits);
}

bool isInteger(ElementType type)
{
    const TypeInfo* const info = find(type);
    return info != nullptr && info->isInteger;
}

std::optional<int> bitsOfDataType(std::string_view name)
{
    if (name == "BINARY" || name == "BIPOLAR") {
        return 1;
    }
    if (name == "TERNARY") {
        return 2;
    }
    for (const std::string_view prefix : {"INT", "UINT", "FLOAT"}) {
        if (const std::optional<int> bits = bitsBehind(name, prefix, "")) {
            return bits;
        }
    }
    for (const std::string_view prefix : {"FIXED<", "SCALEDINT<"}) {
        if (const std::optional<int> bits = bitsBehind(name, prefix, prefix == "FIXED<" ? "," : ">")) {
            return bits;
        }
    }
    return std::nullopt;
}

int bitsOfRange(std::int64_t least, std::int64_t most)
{
    // Of a number below 0, those of its complement and the sign.
    const auto magnitude = [](std::int64_t value) {
        return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value < 0 ? ~value : value)));
    };
    if (least >= 0) {
        return std::max(1, magnitude(most));
    }
    return std::max(magnitude(least), magnitude(most)) + 1;
}

} // namespace bitops::onnx
