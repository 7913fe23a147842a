// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protozero/pbf_writer.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace bitops::test {

// ONNX files for tests, as right or as wrong as a test wants them. Numbers of fields are those of
// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

using Sizes = std::vector<std::int64_t>;

/// Numbers of element types.
enum OnnxType : std::int32_t {
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    Int32 = 6,
    Int64 = 7,
    Float16 = 10,
    UInt4 = 21,
    Int4 = 22
};

/// The bytes of so many values of a type.
inline std::size_t bytesOf(const Sizes& dims, int type)
{
    std::size_t bits = type == Int64                    ? 64
                       : type == Float || type == Int32 ? 32
                       : type == Float16                ? 16
                       : type >= UInt4                  ? 4
                                                        : 8;
    for (const std::int64_t size : dims) {
        bits *= static_cast<std::size_t>(size);
    }
    return (bits + 7) / 8;
}

/// A tensor's message, with these bytes as its values.
inline std::string tensorMessage(const std::string& name, const Sizes& dims, int type, const std::string& raw)
{
    std::string message;
    protozero::pbf_writer writer(message);
    writer.add_packed_int64(1, dims.begin(), dims.end());
    writer.add_int32(2, type);
    writer.add_string(8, name);
    writer.add_bytes(9, raw);
    return message;
}

template <typename Number> std::string rawOf(const std::vector<Number>& numbers)
{
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

/// A size of an input: a number, or a name.
struct Side
{
    Side(int size)
        : number(size)
    {
    }
    Side(long size)
        : number(size)
    {
    }
    Side(long long size)
        : number(size)
    {
    }
    Side(const char* symbol)
        : name(symbol)
    {
    }
    std::int64_t number = 0;
    std::string name;
};

/// An attribute's message.
struct Setting
{
    Setting(const std::string& name, std::int64_t value) { begin(name).add_int64(3, value); }
    Setting(const std::string& name, int value)
        : Setting(name, std::int64_t{value})
    {
    }
    Setting(const std::string& name, float value) { begin(name).add_float(2, value); }
    Setting(const std::string& name, const char* value) { begin(name).add_string(4, value); }
    Setting(const std::string& name, const Sizes& list)
    {
        begin(name).add_packed_int64(8, list.begin(), list.end());
    }
    Setting(const std::string& name, const std::vector<float>& list)
    {
        begin(name).add_packed_float(7, list.begin(), list.end());
    }
    static Setting tensor(const std::string& name, const std::string& tensor)
    {
        Setting setting(name, 0);
        setting.message.clear();
        setting.begin(name).add_message(5, tensor);
        return setting;
    }

    std::string message;

private:
    protozero::pbf_writer begin(const std::string& name)
    {
        protozero::pbf_writer writer(message);
        writer.add_string(1, name);
        return writer;
    }
};

class OnnxWriter
{
public:
    explicit OnnxWriter(std::int64_t operatorSet = 13) { import("", operatorSet); }

    OnnxWriter& import(const std::string& domain, std::int64_t version)
    {
        std::string message;
        protozero::pbf_writer writer(message);
        writer.add_string(1, domain);
        writer.add_int64(2, version);
        m_imports.push_back(message);
        return *this;
    }

    OnnxWriter& input(const std::string& name, const std::vector<Side>& sides, int type = Float)
    {
        return add(11, valueInfo(name, sides, type));
    }
    OnnxWriter& output(const std::string& name) { return add(12, valueInfo(name, {}, Float, false)); }
    OnnxWriter& value(const std::string& name, const std::vector<Side>& sides)
    {
        return add(13, valueInfo(name, sides, Float));
    }

    /// Zeros.
    OnnxWriter& weights(const std::string& name, const Sizes& dims, int type = Float)
    {
        return add(5, tensorMessage(name, dims, type, std::string(bytesOf(dims, type), '\0')));
    }
    OnnxWriter& numbers(const std::string& name, const Sizes& list)
    {
        return add(5, tensorMessage(name, {static_cast<std::int64_t>(list.size())}, Int64, rawOf(list)));
    }
    OnnxWriter& scalar(const std::string& name, float value)
    {
        return add(5, tensorMessage(name, {}, Float, rawOf(std::vector<float>{value})));
    }
    OnnxWriter& byte(const std::string& name, int value, int type = Int8)
    {
        return add(5, tensorMessage(name, {}, type, std::string(1, static_cast<char>(value))));
    }
    OnnxWriter& initializer(const std::string& message) { return add(5, message); }

    OnnxWriter& external(const std::string& name, const Sizes& dims,
                         const std::vector<std::pair<std::string, std::string>>& place)
    {
        std::string message;
        protozero::pbf_writer writer(message);
        writer.add_packed_int64(1, dims.begin(), dims.end());
        writer.add_int32(2, Float);
        writer.add_string(8, name);
        for (const auto& [key, text] : place) {
            protozero::pbf_writer entry(writer, 13);
            entry.add_string(1, key);
            entry.add_string(2, text);
        }
        writer.add_int32(14, 1);
        return add(5, message);
    }

    OnnxWriter& annotate(const std::string& tensor, const std::string& key, const std::string& text)
    {
        std::string message;
        protozero::pbf_writer writer(message);
        writer.add_string(1, tensor);
        {
            protozero::pbf_writer entry(writer, 2);
            entry.add_string(1, key);
            entry.add_string(2, text);
        }
        return add(14, message);
    }

    /// "domain::Operator" for one that is not ONNX's own. Its name is that of its first output, unless given.
    OnnxWriter& node(const std::string& operation, const std::vector<std::string>& inputs,
                     const std::vector<std::string>& outputs, const std::vector<Setting>& settings = {},
                     const std::string& name = {})
    {
        std::string message;
        protozero::pbf_writer writer(message);
        for (const std::string& input : inputs) {
            writer.add_string(1, input);
        }
        for (const std::string& output : outputs) {
            writer.add_string(2, output);
        }
        const std::size_t domain = operation.find("::");
        writer.add_string(3, name);
        writer.add_string(4, domain == std::string::npos ? operation : operation.substr(domain + 2));
        for (const Setting& setting : settings) {
            writer.add_message(5, setting.message);
        }
        if (domain != std::string::npos) {
            writer.add_string(7, operation.substr(0, domain));
        }
        return add(1, message);
    }

    [[nodiscard]] std::string bytes() const
    {
        std::string message;
        protozero::pbf_writer writer(message);
        writer.add_int64(1, 8);
        writer.add_message(7, m_graph);
        for (const std::string& import : m_imports) {
            writer.add_message(8, import);
        }
        return message;
    }

private:
    static std::string valueInfo(const std::string& name, const std::vector<Side>& sides, int type,
                                 bool hasShape = true)
    {
        std::string shape;
        for (const Side& side : sides) {
            std::string dimension;
            protozero::pbf_writer writer(dimension);
            if (side.name.empty()) {
                writer.add_int64(1, side.number);
            } else {
                writer.add_string(2, side.name);
            }
            protozero::pbf_writer(shape).add_message(1, dimension);
        }
        std::string tensor;
        protozero::pbf_writer tensorWriter(tensor);
        tensorWriter.add_int32(1, type);
        if (hasShape) {
            tensorWriter.add_message(2, shape); // Of a single value, an empty one.
        }
        std::string typeMessage;
        protozero::pbf_writer(typeMessage).add_message(1, tensor);
        std::string message;
        protozero::pbf_writer writer(message);
        writer.add_string(1, name);
        writer.add_message(2, typeMessage);
        return message;
    }

    OnnxWriter& add(protozero::pbf_tag_type field, const std::string& message)
    {
        protozero::pbf_writer(m_graph).add_message(field, message);
        return *this;
    }

    std::string m_graph;
    std::vector<std::string> m_imports;
};

} // namespace bitops::test
