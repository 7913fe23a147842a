// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/tensor_file.h"

#include "core/network/text_file.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

namespace {

static_assert(std::endian::native == std::endian::little, "The format is little-endian.");

using nlohmann::json;

constexpr std::size_t lengthBytes = sizeof(std::uint64_t);
constexpr std::size_t checksumBytes = sizeof(std::uint64_t);
constexpr const char* checksumName = "checksum";
constexpr const char* metadataName = "__metadata__";

struct TypeName
{
    torch::ScalarType type;
    const char* name;
};
constexpr TypeName typeNames[] = {{torch::kFloat32, "F32"}, {torch::kInt64, "I64"}, {torch::kUInt8, "U8"}};

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

/// http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t checksum(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return hash;
}

template <typename Number> void appendBytes(std::string& text, Number number)
{
    text.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::uint64_t numberAt(std::string_view bytes, std::size_t place)
{
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data() + place, sizeof number);
    return number;
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

Error unreadable(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read " + path.string() + ": " + reason + "."};
}

Error damage(const std::filesystem::path& path)
{
    return unreadable(path, "the file is damaged");
}

Result<std::string> readBytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::error_code code;
    if (!file) {
        return unreadable(path, std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
    }
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code) {
        return unreadable(path, code.message());
    }
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) {
        return unreadable(path, "only " + std::to_string(file.gcount()) + " of its " + std::to_string(size) +
                                    " bytes came");
    }
    return bytes;
}

bool isWhole(std::string_view bytes)
{
    return bytes.size() >= lengthBytes + checksumBytes &&
           numberAt(bytes, bytes.size() - checksumBytes) ==
               checksum(bytes.substr(0, bytes.size() - checksumBytes));
}

/// Whether a tensor of this shape takes so many bytes. Counts without overflow.
bool fills(const std::vector<std::int64_t>& shape, std::size_t valueBytes, std::size_t bytes)
{
    std::size_t size = valueBytes;
    for (const std::int64_t length : shape) {
        if (length < 0 || (length > 0 && size > bytes / static_cast<std::size_t>(length))) {
            return false;
        }
        size *= static_cast<std::size_t>(length);
    }
    return size == bytes;
}

torch::Tensor tensorAt(const json& place, std::string_view values)
{
    const auto begin = place.at("data_offsets").at(0).get<std::size_t>();
    const auto end = place.at("data_offsets").at(1).get<std::size_t>();
    const auto shape = place.at("shape").get<std::vector<std::int64_t>>();
    const torch::ScalarType type = typeOf(place.at("dtype").get<std::string>());
    if (begin > end || end > values.size() || !fills(shape, torch::elementSize(type), end - begin)) {
        throw std::out_of_range("a tensor lies outside of the data");
    }
    torch::Tensor tensor = torch::empty(shape, type);
    values.copy(static_cast<char*>(tensor.data_ptr()), end - begin, begin);
    return tensor;
}

TensorFile parse(std::string_view bytes)
{
    const std::uint64_t headerBytes = numberAt(bytes, 0);
    if (headerBytes > bytes.size() - lengthBytes - checksumBytes) {
        throw std::out_of_range("the header is longer than the file");
    }
    const json header = json::parse(bytes.substr(lengthBytes, headerBytes));
    const std::string_view values =
        bytes.substr(lengthBytes + headerBytes, bytes.size() - lengthBytes - headerBytes - checksumBytes);
    TensorFile content;
    for (const auto& [name, value] : header.items()) {
        if (name == metadataName) {
            content.metadata = value.get<std::map<std::string, std::string>>();
        } else if (name != checksumName) {
            content.tensors.emplace(name, tensorAt(value, values));
        }
    }
    return content;
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
    appendBytes(bytes, checksum(bytes));
    return writeTextFile(path, bytes);
}

Result<TensorFile> readTensorFile(const std::filesystem::path& path)
{
    const Result<std::string> bytes = readBytes(path);
    if (!bytes) {
        return bytes.error();
    }
    if (!isWhole(*bytes)) {
        return damage(path);
    }
    try {
        return parse(*bytes);
    } catch (const std::exception&) { // A right checksum over something else than tensors.
        return damage(path);
    }
}

} // namespace bitops
