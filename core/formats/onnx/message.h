// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>

#include <cstdint>
#include <string_view>

namespace bitops::onnx {

/// Walks along the fields of a message of protocol buffers. A field of another wire type than the one that
/// is asked for is damage, as is what ends before its length: both throw a protozero::exception, which does
/// not leave parser.cpp.
class Message
{
public:
    explicit Message(std::string_view bytes)
        : m_reader(bytes.data(), bytes.size())
    {
    }

    /// Goes to the next field; what was not asked for is passed over.
    bool next()
    {
        if (m_isPending) {
            m_reader.skip();
        }
        m_isPending = m_reader.next();
        return m_isPending;
    }

    [[nodiscard]] std::uint32_t field() const { return m_reader.tag(); }
    [[nodiscard]] bool isList() const
    {
        return m_reader.wire_type() == protozero::pbf_wire_type::length_delimited;
    }

    std::string_view bytes()
    {
        take(protozero::pbf_wire_type::length_delimited);
        const protozero::data_view view = m_reader.get_view();
        return {view.data(), view.size()};
    }

    std::int64_t integer()
    {
        take(protozero::pbf_wire_type::varint);
        return m_reader.get_int64();
    }

    float real()
    {
        take(protozero::pbf_wire_type::fixed32);
        return m_reader.get_float();
    }

    double wideReal()
    {
        take(protozero::pbf_wire_type::fixed64);
        return m_reader.get_double();
    }

private:
    void take(protozero::pbf_wire_type expected)
    {
        if (m_reader.wire_type() != expected) {
            throw protozero::unknown_pbf_wire_type_exception();
        }
        m_isPending = false;
    }

    protozero::pbf_reader m_reader;
    bool m_isPending = false;
};

} // namespace bitops::onnx
