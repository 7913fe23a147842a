// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/message.h"

#include <protozero/varint.hpp>

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace bitops::onnx {

// Numbers of a repeated field, which stand in one piece or each by itself. Each function reads the field that
// the message stands at, adds to the list what it has not got yet of the first `most` numbers, and gives how
// many there are.

/// Numbers of a fixed size, low bytes first, as this program's machines have them.
template <typename Stored, typename Number>
std::size_t readFixed(std::string_view bytes, std::vector<Number>& list, std::size_t most)
{
    if (bytes.size() % sizeof(Stored) != 0) {
        throw protozero::invalid_length_exception();
    }
    const std::size_t count = bytes.size() / sizeof(Stored);
    for (std::size_t i = 0; i < count && list.size() < most; ++i) {
        Stored number;
        std::memcpy(&number, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        list.push_back(static_cast<Number>(number));
    }
    return count;
}

template <typename Number>
std::size_t readIntegers(Message& message, std::vector<Number>& list, std::size_t most)
{
    if (!message.isList()) {
        const std::int64_t number = message.integer();
        if (list.size() < most) {
            list.push_back(static_cast<Number>(number));
        }
        return 1;
    }
    const std::string_view bytes = message.bytes();
    const char* next = bytes.data();
    const char* const end = next + bytes.size();
    std::size_t count = 0;
    for (; next != end; ++count) {
        const std::uint64_t number = protozero::decode_varint(&next, end);
        if (list.size() < most) {
            list.push_back(static_cast<Number>(static_cast<std::int64_t>(number)));
        }
    }
    return count;
}

template <typename Number>
std::size_t readReals(Message& message, std::vector<Number>& list, std::size_t most)
{
    if (message.isList()) {
        return readFixed<float>(message.bytes(), list, most);
    }
    const float number = message.real();
    if (list.size() < most) {
        list.push_back(number);
    }
    return 1;
}

template <typename Number>
std::size_t readWideReals(Message& message, std::vector<Number>& list, std::size_t most)
{
    if (message.isList()) {
        return readFixed<double>(message.bytes(), list, most);
    }
    const double number = message.wideReal();
    if (list.size() < most) {
        list.push_back(static_cast<Number>(number));
    }
    return 1;
}

} // namespace bitops::onnx
