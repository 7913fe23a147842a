// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/tensor_file.h"

#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/training/torch_setup.h"

#include <exception>
#include <stdexcept>
#include <string>

namespace bitops {

namespace {

struct TypeName
{
    torch::ScalarType type;
    const char* name;
};
constexpr TypeName typeNames[] = {
    {torch::kFloat32, "F32"}, {torch::kInt64, "I64"}, {torch::kInt16, "I16"}, {torch::kUInt8, "U8"}};

const char* nameOf(torch::ScalarType type)
{
    for (const TypeName& entry : typeNames) {
        if (entry.type == type) {
            return entry.name;
        }
    }
    throw std::invalid_argument("There is no way to store tensors of this type.");
}

torch::ScalarType typeOf(const std::string& name)
{
    for (const TypeName& entry : typeNames) {
        if (name == entry.name) {
            return entry.type;
        }
    }
    throw std::invalid_argument("unknown type " + name);
}

torch::Tensor toTensor(const StoredTensor& stored)
{
    torch::Tensor tensor = torch::empty(stored.shape, typeOf(stored.type));
    stored.bytes.copy(static_cast<char*>(tensor.data_ptr()), stored.bytes.size());
    return tensor;
}

} // namespace

Status writeTensorFile(const std::filesystem::path& path, const TensorFile& content)
{
    NamedTensors values; // What the views are of.
    std::map<std::string, TensorView> views;
    for (const auto& [name, tensor] : content.tensors) {
        const torch::Tensor& kept = values[name] = tensor.to(torch::kCPU).contiguous();
        views[name] = {nameOf(kept.scalar_type()),
                       kept.sizes().vec(),
                       {static_cast<const char*>(kept.data_ptr()), kept.nbytes()}};
    }
    return writeTextFile(path, tensorFileBytes(content.metadata, views));
}

Result<NamedTensors> toTensors(const std::filesystem::path& path,
                               const std::map<std::string, StoredTensor>& stored)
{
    NamedTensors tensors;
    try {
        for (const auto& [name, tensor] : stored) {
            tensors.emplace(name, toTensor(tensor));
        }
    } catch (const std::exception& exception) {
        if (isOutOfMemory(exception)) {
            throw;
        }
        // A shape without values can have sides that LibTorch does not take.
        return Error{"Could not read " + pathText(path) + ": the file is damaged."};
    }
    return tensors;
}

} // namespace bitops
