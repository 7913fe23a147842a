// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/tensor_file.h"

#include "core/network/text_file.h"
#include "core/runs/stored_tensors.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

namespace {

using nlohmann::json;

constexpr std::size_t checksumBytes = sizeof(std::uint64_t);
constexpr const char* checksumName = "checksum";
constexpr const char* metadataName = "__metadata__";

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

template <typename Number> void appendBytes(std::string& text, Number number)
{
    text.append(reinterpret_cast<const char*>(&number), sizeof number);
}

json describePlace(const char* type, const std::vector<std::int64_t>& shape, std::size_t begin,
                   std::size_t size)
{
    return {{"dtype", type}, {"shape", shape}, {"data_offsets", {begin, begin + size}}};
}

std::string headerOf(const TensorFile& content)
{
    json header;
    header[metadataName] = content.metadata;
    std::size_t begin = 0;
    for (const auto& [name, tensor] : content.tensors) {
        header[name] =
            describePlace(nameOf(tensor.scalar_type()), tensor.sizes().vec(), begin, tensor.nbytes());
        begin += tensor.nbytes();
    }
    header[checksumName] = describePlace("U8", {checksumBytes}, begin, checksumBytes);
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return text;
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
    const std::string header = headerOf(content);
    std::string bytes;
    appendBytes(bytes, std::uint64_t{header.size()});
    bytes += header;
    for (const auto& [name, tensor] : content.tensors) {
        const torch::Tensor values = tensor.to(torch::kCPU).contiguous();
        bytes.append(static_cast<const char*>(values.data_ptr()), values.nbytes());
    }
    appendBytes(bytes, checksumOf(bytes));
    return writeTextFile(path, bytes);
}

Result<TensorFile> readTensorFile(const std::filesystem::path& path)
{
    Result<StoredTensors> stored = readStoredTensors(path);
    if (!stored) {
        return stored.error();
    }
    TensorFile content{std::move(stored->metadata), {}};
    try {
        for (const auto& [name, tensor] : stored->tensors) {
            content.tensors.emplace(name, toTensor(tensor));
        }
    } catch (const std::exception&) { // A shape without values can have sides that LibTorch does not take.
        return Error{"Could not read " + path.string() + ": the file is damaged."};
    }
    return content;
}

} // namespace bitops
