// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/element_type.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitops::onnx {

// An ONNX file as it is written, without its values: all texts and all data are views of the file's bytes.
// Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

using Dims = std::vector<std::int64_t>;

/// More sides than any tensor has.
inline constexpr std::size_t mostDimensions = 16;
/// Numbers of a list that are kept: no attribute and no shape has more.
inline constexpr std::size_t mostNumbers = 4'096;

/// A tensor with its values: an initializer, or what a node "Constant" gives.
struct StoredTensor
{
    std::string name = {}; ///< A copy, so that nobody looks at what lies between weights again.
    Dims dims = {};
    ElementType type = ElementType::Undefined;
    std::optional<std::string_view> raw = {}; ///< Values one behind the other, low bytes first.
    std::string_view message = {};            ///< The whole tensor, for values in the fields of their type.
    bool isExternal = false;                  ///< Values lie in another file, which the next says.
    std::vector<std::pair<std::string_view, std::string_view>> external = {};
    bool isSparse = false; ///< Only what is not 0 is stored; not looked into.
};

/// A setting of a node.
struct Attribute
{
    std::string_view name = {};
    std::optional<std::int64_t> integer = {};
    std::optional<float> real = {};
    std::optional<std::string_view> text = {};
    std::vector<std::int64_t> integers = {}; ///< At most mostNumbers, as the next.
    std::vector<float> reals = {};
    std::size_t listSize = 0; ///< Of integers or reals, all counted.
    std::unique_ptr<StoredTensor> tensor = {};
    bool isGraph = false; ///< One or several, such as the branches of If.
};

struct Node
{
    std::string_view name = {};
    std::string_view operation = {};
    std::string_view domain = {};              ///< Empty for ONNX's own operators.
    std::vector<std::string_view> inputs = {}; ///< An empty name is an input that is left out.
    std::vector<std::string_view> outputs = {};
    std::vector<Attribute> attributes = {};

    [[nodiscard]] const Attribute* attribute(std::string_view which) const;
    [[nodiscard]] bool hasGraph() const;
    [[nodiscard]] std::int64_t integer(std::string_view which, std::int64_t fallback) const;
    [[nodiscard]] std::string_view text(std::string_view which) const;
    /// Null where there is no such list.
    [[nodiscard]] const std::vector<std::int64_t>* integers(std::string_view which) const;
};

/// A size that is a number, has a name instead, or is left open.
struct Dimension
{
    std::optional<std::int64_t> value = {};
    std::string_view symbol = {};
};

/// What the file says of a tensor between nodes, an input or an output.
struct ValueInfo
{
    std::string_view name = {};
    ElementType type = ElementType::Undefined;
    std::optional<std::vector<Dimension>> dims = {};
};

/// What the file says beside that: how a tool calls the type or the order of a tensor.
struct Annotation
{
    std::string_view tensor = {};
    std::string_view key = {};
    std::string_view value = {};
};

struct Model
{
    std::int64_t operatorSet = 0; ///< Of ONNX's own operators; 0 where none is imported.
    std::vector<Node> nodes = {};
    std::vector<StoredTensor> initializers = {};
    std::vector<ValueInfo> inputs = {};
    std::vector<ValueInfo> outputs = {};
    std::vector<ValueInfo> values = {};
    std::vector<Annotation> annotations = {};
    /// What the file says of itself, by names.
    std::vector<std::pair<std::string_view, std::string_view>> metadata = {};
};

} // namespace bitops::onnx
