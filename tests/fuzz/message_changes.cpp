// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/changes.h"

#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace bitops::fuzz {

namespace {

using Kind = protozero::pbf_wire_type;

struct MessageField
{
    protozero::pbf_tag_type tag = 1;
    Kind kind = Kind::varint;
    std::uint64_t number = 0;
    std::string bytes = {}; ///< Instead, where the kind has a length.
};
using Fields = std::vector<MessageField>;

/// None if it is no message.
std::optional<Fields> fieldsOf(const std::string& message)
{
    Fields fields;
    try {
        protozero::pbf_reader reader(message);
        while (reader.next()) {
            MessageField field{reader.tag(), reader.wire_type()};
            if (field.kind == Kind::length_delimited) {
                field.bytes = reader.get_bytes();
            } else {
                field.number = field.kind == Kind::varint    ? reader.get_uint64()
                               : field.kind == Kind::fixed32 ? reader.get_fixed32()
                                                             : reader.get_fixed64();
            }
            fields.push_back(std::move(field));
        }
    } catch (const protozero::exception&) {
        return std::nullopt;
    }
    return fields;
}

std::string messageOf(const Fields& fields)
{
    std::string message;
    protozero::pbf_writer writer(message);
    for (const MessageField& field : fields) {
        switch (field.kind) {
        case Kind::length_delimited:
            writer.add_bytes(field.tag, field.bytes);
            break;
        case Kind::fixed32:
            writer.add_fixed32(field.tag, static_cast<std::uint32_t>(field.number));
            break;
        case Kind::fixed64:
            writer.add_fixed64(field.tag, field.number);
            break;
        default:
            writer.add_uint64(field.tag, field.number);
            break;
        }
    }
    return message;
}

std::uint64_t otherNumber(std::uint64_t number, Random& random)
{
    using Range = std::numeric_limits<std::int64_t>;
    static const std::array<std::int64_t, 12> numbers{
        0, 1, 2, 3, 8, 32, -1, 65'536, 1LL << 31U, 1LL << 40U, Range::max(), Range::min()};
    switch (below(4, random)) {
    case 0:
        return number + 1;
    case 1:
        return number - 1;
    default:
        return static_cast<std::uint64_t>(numbers.at(below(numbers.size(), random)));
    }
}

void changeFields(Fields& fields, Random& random);

/// What is no message is a text, or values one behind the other.
void changeContent(std::string& bytes, Random& random)
{
    constexpr std::size_t grown = 16;
    std::optional<Fields> inner = bytes.empty() || below(8, random) == 0 ? std::nullopt : fieldsOf(bytes);
    if (inner && !inner->empty()) {
        changeFields(*inner, random);
        bytes = messageOf(*inner);
    } else {
        bytes = changedBytes(std::move(bytes), bytes.size() + grown);
    }
}

/// Another of the same tag: names refer to one another.
const MessageField& alike(const Fields& fields, const MessageField& field, Random& random)
{
    const MessageField& other = fields[below(fields.size(), random)];
    return other.tag == field.tag && other.kind == field.kind ? other : field;
}

void changeFields(Fields& fields, Random& random)
{
    const std::size_t chosen = below(fields.size(), random);
    const auto place = fields.begin() + static_cast<std::ptrdiff_t>(chosen);
    switch (below(12, random)) {
    case 0:
        fields.erase(place);
        break;
    case 1:
        fields.insert(place, MessageField(*place));
        break;
    case 2:
        std::swap(*place, fields[below(fields.size(), random)]);
        break;
    case 3:
        *place = MessageField(alike(fields, *place, random));
        break;
    default:
        if (place->kind == Kind::length_delimited) {
            changeContent(place->bytes, random);
        } else {
            place->number = otherNumber(place->number, random);
        }
        break;
    }
}

} // namespace

void changeMessage(std::string& bytes, Random& random)
{
    changeContent(bytes, random);
}

} // namespace bitops::fuzz
