// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/input_sizes.h"

#include "core/base/translator.h"
#include "core/network/imported_network.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace bitops::onnx {

namespace {

/// Whether sizes can be given for it: it has more than a batch.
bool isImage(const ValueInfo& info)
{
    return !info.dims || info.dims->size() >= 2;
}

/// "2 ('H') and 3 ('W')"
std::string openText(const std::vector<Dimension>& dims, const std::vector<std::size_t>& open)
{
    std::string text;
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::string_view symbol = dims[open[i]].symbol;
        const std::string side =
            std::to_string(open[i]) + (symbol.empty() ? "" : " ('" + std::string(symbol) + "')");
        text = i == 0                ? side
               : i + 1 < open.size() ? text + ", " + side
                                     : Translator::tr("%1 and %2", text, side);
    }
    return text;
}

/// Puts the given sizes in; false if it has not as many.
bool put(std::vector<Dimension>& dims, std::vector<std::int64_t> given, bool isChannelsLast)
{
    const std::size_t behindBatch = dims.size() - 1;
    const bool arePixels = given.size() + 1 == behindBatch && given.size() >= 2;
    if (given.size() != behindBatch && !arePixels) {
        return false;
    }
    std::size_t first = arePixels && !isChannelsLast ? 2 : 1;
    if (!arePixels && isChannelsLast) {
        std::rotate(given.begin(), given.begin() + 1, given.end());
    }
    for (const std::int64_t size : given) {
        dims[first++].value = size;
    }
    return true;
}

/// Those of one input behind the other.
std::vector<std::vector<std::int64_t>> partsOf(const std::vector<std::int64_t>& given)
{
    std::vector<std::vector<std::int64_t>> parts;
    for (auto begin = given.begin(); begin != given.end();) {
        const auto end = std::find(begin, given.end(), nextInput);
        parts.emplace_back(begin, end);
        begin = end == given.end() ? end : end + 1;
    }
    return parts;
}

} // namespace

Result<InputSizes> InputSizes::of(const Model& model, const std::vector<std::int64_t>& given)
{
    InputSizes sizes;
    bool isFirst = true;
    const std::vector<std::vector<std::int64_t>> parts = partsOf(given);
    auto part = parts.begin();
    for (const ValueInfo* const input : fedInputs(model)) {
        ValueInfo info = *input;
        const bool takesSizes = isImage(info) && (isFirst || sizes.isOpen(info));
        if (takesSizes && part != parts.end()) {
            if (!part->empty()) {
                info.dims = info.dims.value_or(std::vector<Dimension>(part->size() + 1));
            }
            if (!part->empty() && !put(*info.dims, *part, saysChannelsLast(model, info.name))) {
                return Error{Translator::tr("input '%1' has %2 sizes behind its batch, and %3 are given",
                                            info.name, static_cast<std::int64_t>(info.dims->size() - 1),
                                            static_cast<std::int64_t>(part->size()))};
            }
            ++part;
        }
        const Result<Dims> dims = sizes.sizesOf(info);
        if (!dims) {
            return dims.error();
        }
        if (isFirst && isImage(info)) {
            sizes.m_batch = dims->empty() ? 1 : dims->front();
            isFirst = false;
        }
        sizes.m_inputs.emplace(info.name, *dims);
    }
    if (part != parts.end()) {
        return Error{Translator::tr("sizes of %1 inputs are given, and it has %2 whose sizes can be",
                                    static_cast<std::int64_t>(parts.size()),
                                    static_cast<std::int64_t>(part - parts.begin()))};
    }
    return sizes;
}

bool InputSizes::isOpen(const ValueInfo& info) const
{
    return info.dims && std::any_of(info.dims->begin() + 1, info.dims->end(), [this](const Dimension& side) {
               return !knownSize(side) && !m_symbols.contains(side.symbol);
           });
}

Result<Dims> InputSizes::sizesOf(const ValueInfo& info)
{
    if (!info.dims) {
        return Error{Translator::tr(
            "input '%1' has no shape: one has to be given, such as 3x224x224 (--input)", info.name)};
    }
    Dims dims;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < info.dims->size(); ++i) {
        const Dimension& dimension = (*info.dims)[i];
        const auto known = m_symbols.find(dimension.symbol);
        std::optional<std::int64_t> size = knownSize(dimension);
        if (!size && known != m_symbols.end() && !dimension.symbol.empty()) {
            size = known->second;
        }
        if (!size && i == 0) {
            size = 1;
        }
        if (!size) {
            open.push_back(i);
        } else if (!dimension.symbol.empty()) {
            m_symbols.emplace(dimension.symbol, *size);
        }
        dims.push_back(size.value_or(0));
    }
    if (!open.empty()) {
        return Error{Translator::tr(
            "input '%1' has no size in dimension %2: it has to be given, such as 3x224x224 (--input)",
            info.name, openText(*info.dims, open))};
    }
    return dims;
}

std::optional<Dims> InputSizes::dimsOf(std::string_view input) const
{
    const auto found = m_inputs.find(input);
    return found == m_inputs.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Dims> InputSizes::resolve(const ValueInfo& info) const
{
    if (!info.dims) {
        return std::nullopt;
    }
    Dims dims;
    for (const Dimension& dimension : *info.dims) {
        const auto known = m_symbols.find(dimension.symbol);
        if (const std::optional<std::int64_t> size = knownSize(dimension)) {
            dims.push_back(*size);
        } else if (known != m_symbols.end() && !dimension.symbol.empty()) {
            dims.push_back(known->second);
        } else {
            return std::nullopt;
        }
    }
    return dims;
}

std::optional<std::int64_t> knownSize(const Dimension& dimension)
{
    return dimension.value && *dimension.value > 0 ? dimension.value : std::nullopt;
}

const ValueInfo* sizedInput(const Model& model)
{
    const std::vector<const ValueInfo*> inputs = fedInputs(model);
    const auto image =
        std::find_if(inputs.begin(), inputs.end(), [](const ValueInfo* input) { return isImage(*input); });
    return image == inputs.end() ? nullptr : *image;
}

bool saysChannelsLast(const Model& model, std::string_view tensor)
{
    return std::any_of(model.annotations.begin(), model.annotations.end(), [tensor](const Annotation& said) {
        return said.tensor == tensor && said.key == "tensor_layout" &&
               said.value.find("'C']") != std::string_view::npos;
    });
}

std::vector<const ValueInfo*> fedInputs(const Model& model)
{
    std::unordered_set<std::string_view> stored;
    for (const StoredTensor& tensor : model.initializers) {
        stored.insert(tensor.name);
    }
    std::vector<const ValueInfo*> inputs;
    for (const ValueInfo& input : model.inputs) {
        if (stored.insert(input.name).second) {
            inputs.push_back(&input);
        }
    }
    return inputs;
}

} // namespace bitops::onnx
