// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/parser.h"

#include "core/base/translator.h"
#include "core/formats/onnx/message.h"
#include "core/formats/onnx/number_list.h"

#include <algorithm>
#include <string>

namespace bitops::onnx {

namespace {

/// What would take more memory than the file has bytes to account for.
struct TooManyParts
{
};

class Parser
{
public:
    explicit Parser(const MappedFile& file)
        : m_file(file)
        , m_partsLeft(std::min(file.bytes().size() / 4 + 1'000, mostParts))
        , m_released(file.bytes().data())
    {
    }

    Model model()
    {
        Model model;
        bool hasGraph = false;
        for (Message message(m_file.bytes()); message.next();) {
            switch (message.field()) {
            case 7:
                graph(message.bytes(), model);
                hasGraph = true;
                break;
            case 8:
                operatorSet(message.bytes(), model);
                break;
            case 14:
                countPart();
                model.metadata.push_back(entry(message.bytes()));
                break;
            default:
                break;
            }
        }
        if (!hasGraph) {
            throw protozero::exception();
        }
        return model;
    }

private:
    /// A part takes a hundred bytes of memory or two, and in the file maybe two in all.
    static constexpr std::size_t mostParts = 500'000;

    void countPart()
    {
        if (m_partsLeft == 0) {
            throw TooManyParts();
        }
        --m_partsLeft;
    }

    /// What was passed over is not needed again, except for the texts of nodes.
    void releaseUpTo(std::string_view last)
    {
        constexpr std::ptrdiff_t step = 4 << 20;
        const char* const end = last.data() + last.size();
        if (end - m_released >= step) {
            m_file.release({m_released, static_cast<std::size_t>(end - m_released)});
            m_released = end;
        }
    }

    static void operatorSet(std::string_view bytes, Model& model)
    {
        std::string_view domain;
        std::int64_t version = 0;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                domain = message.bytes();
            } else if (message.field() == 2) {
                version = message.integer();
            }
        }
        if (domain.empty() || domain == "ai.onnx") {
            model.operatorSet = version;
        }
    }

    void graph(std::string_view bytes, Model& model)
    {
        for (Message message(bytes); message.next();) {
            switch (message.field()) {
            case 1:
                model.nodes.push_back(node(message.bytes()));
                break;
            case 5:
                model.initializers.push_back(tensor(message.bytes()));
                releaseUpTo(model.initializers.back().message);
                break;
            case 11:
                model.inputs.push_back(valueInfo(message.bytes()));
                break;
            case 12:
                model.outputs.push_back(valueInfo(message.bytes()));
                break;
            case 13:
                model.values.push_back(valueInfo(message.bytes()));
                break;
            case 14:
                annotation(message.bytes(), model.annotations);
                break;
            case 15:
                model.initializers.push_back(sparseTensor(message.bytes()));
                break;
            default:
                break;
            }
        }
    }

    Node node(std::string_view bytes)
    {
        countPart();
        Node node;
        for (Message message(bytes); message.next();) {
            switch (message.field()) {
            case 1:
                countPart();
                node.inputs.push_back(message.bytes());
                break;
            case 2:
                countPart();
                node.outputs.push_back(message.bytes());
                break;
            case 3:
                node.name = message.bytes();
                break;
            case 4:
                node.operation = message.bytes();
                break;
            case 5:
                node.attributes.push_back(attribute(message.bytes()));
                break;
            case 7:
                node.domain = message.bytes();
                break;
            default:
                break;
            }
        }
        if (node.domain == "ai.onnx") {
            node.domain = {};
        }
        return node;
    }

    Attribute attribute(std::string_view bytes)
    {
        countPart();
        Attribute attribute;
        for (Message message(bytes); message.next();) {
            switch (message.field()) {
            case 1:
                attribute.name = message.bytes();
                break;
            case 2:
                attribute.real = message.real();
                break;
            case 3:
                attribute.integer = message.integer();
                break;
            case 4:
                attribute.text = message.bytes();
                break;
            case 5:
                attribute.tensor = std::make_unique<StoredTensor>(tensor(message.bytes()));
                break;
            case 6:
            case 11:
                attribute.isGraph = true;
                break;
            case 7:
                attribute.listSize += readReals(message, attribute.reals, mostNumbers);
                break;
            case 8:
                attribute.listSize += readIntegers(message, attribute.integers, mostNumbers);
                break;
            default:
                break;
            }
        }
        return attribute;
    }

    StoredTensor tensor(std::string_view bytes)
    {
        countPart();
        StoredTensor tensor{.message = bytes};
        std::size_t sides = 0;
        for (Message message(bytes); message.next();) {
            switch (message.field()) {
            case 1:
                sides += readIntegers(message, tensor.dims, mostDimensions);
                break;
            case 2:
                tensor.type = static_cast<ElementType>(message.integer());
                break;
            case 8:
                tensor.name = message.bytes();
                break;
            case 9:
                tensor.raw = message.bytes();
                break;
            case 13:
                countPart();
                tensor.external.push_back(entry(message.bytes()));
                break;
            case 14:
                tensor.isExternal = message.integer() == 1;
                break;
            default:
                break;
            }
        }
        if (sides > mostDimensions) {
            throw TooManyParts();
        }
        return tensor;
    }

    StoredTensor sparseTensor(std::string_view bytes)
    {
        StoredTensor tensor;
        Dims dims;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                tensor = this->tensor(message.bytes());
            } else if (message.field() == 3 && readIntegers(message, dims, mostDimensions) > mostDimensions) {
                throw TooManyParts();
            }
        }
        tensor.dims = std::move(dims);
        tensor.isSparse = true;
        return tensor;
    }

    static std::pair<std::string_view, std::string_view> entry(std::string_view bytes)
    {
        std::pair<std::string_view, std::string_view> entry;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                entry.first = message.bytes();
            } else if (message.field() == 2) {
                entry.second = message.bytes();
            }
        }
        return entry;
    }

    void annotation(std::string_view bytes, std::vector<Annotation>& annotations)
    {
        std::string_view tensor;
        const std::size_t first = annotations.size();
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                tensor = message.bytes();
            } else if (message.field() == 2) {
                countPart();
                const auto [key, value] = entry(message.bytes());
                annotations.push_back({.key = key, .value = value});
            }
        }
        for (std::size_t i = first; i < annotations.size(); ++i) {
            annotations[i].tensor = tensor;
        }
    }

    ValueInfo valueInfo(std::string_view bytes)
    {
        countPart();
        ValueInfo info;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                info.name = message.bytes();
            } else if (message.field() == 2) {
                type(message.bytes(), info);
            }
        }
        return info;
    }

    static void type(std::string_view bytes, ValueInfo& info)
    {
        for (Message message(bytes); message.next();) {
            if (message.field() != 1) {
                continue; // A sequence, a map: no tensor.
            }
            for (Message tensor(message.bytes()); tensor.next();) {
                if (tensor.field() == 1) {
                    info.type = static_cast<ElementType>(tensor.integer());
                } else if (tensor.field() == 2) {
                    info.dims = shape(tensor.bytes());
                }
            }
        }
    }

    static std::vector<Dimension> shape(std::string_view bytes)
    {
        std::vector<Dimension> dims;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                if (dims.size() == mostDimensions) {
                    throw TooManyParts();
                }
                dims.push_back(dimension(message.bytes()));
            }
        }
        return dims;
    }

    static Dimension dimension(std::string_view bytes)
    {
        Dimension dimension;
        for (Message message(bytes); message.next();) {
            if (message.field() == 1) {
                dimension.value = message.integer();
            } else if (message.field() == 2) {
                dimension.symbol = message.bytes();
            }
        }
        return dimension;
    }

    const MappedFile& m_file;
    std::size_t m_partsLeft;
    const char* m_released; ///< All before it was given back.
};

} // namespace

Result<Model> parseModel(const MappedFile& file)
{
    const std::string_view bytes = file.bytes();
    if (bytes.empty()) {
        return Error{Translator::tr("it is empty")};
    }
    if (bytes.starts_with("version https://git-lfs")) {
        return Error{Translator::tr("it is a pointer of Git LFS, not the model itself")};
    }
    try {
        return Parser(file).model();
    } catch (const protozero::exception&) {
        return Error{Translator::tr("it is no ONNX model, or is cut off")};
    } catch (const TooManyParts&) {
        return Error{Translator::tr("it is made of more parts than a model of its size has")};
    }
}

} // namespace bitops::onnx
