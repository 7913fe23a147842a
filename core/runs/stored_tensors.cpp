// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/stored_tensors.h"

#include "core/network/core_tr.h"

#include <nlohmann/json.hpp>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace bitops {

namespace {

static_assert(std::endian::native == std::endian::little, "The format is little-endian.");

using nlohmann::json;

constexpr std::size_t lengthBytes = sizeof(std::uint64_t);
constexpr std::size_t checksumBytes = sizeof(std::uint64_t);
constexpr std::string_view checksumName = "checksum";
constexpr std::string_view metadataName = "__metadata__";

std::uint64_t numberAt(std::string_view bytes, std::size_t place)
{
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data() + place, sizeof number);
    return number;
}

Error unreadable(const std::filesystem::path& path, const std::string& reason)
{
    return Error{Core::tr("Could not read %1: %2.", path.string(), reason)};
}

Error damage(const std::filesystem::path& path)
{
    return unreadable(path, Core::tr("the file is damaged"));
}

Result<std::string> readBytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::error_code code;
    if (!file) {
        return unreadable(path, std::generic_category().message(errno));
    }
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code) {
        return unreadable(path, code.message());
    }
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) {
        return unreadable(path, Core::tr("only %1 of its %2 bytes came", file.gcount(), size));
    }
    return bytes;
}

bool isWhole(std::string_view bytes)
{
    return bytes.size() >= lengthBytes + checksumBytes &&
           numberAt(bytes, bytes.size() - checksumBytes) ==
               checksumOf(bytes.substr(0, bytes.size() - checksumBytes));
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

StoredTensor tensorAt(const json& place, std::string_view values)
{
    const auto begin = place.at("data_offsets").at(0).get<std::size_t>();
    const auto end = place.at("data_offsets").at(1).get<std::size_t>();
    StoredTensor tensor{
        place.at("dtype").get<std::string>(), place.at("shape").get<std::vector<std::int64_t>>(), {}};
    const std::size_t valueBytes = bytesPerValue(tensor.type);
    if (valueBytes == 0 || begin > end || end > values.size() ||
        !fills(tensor.shape, valueBytes, end - begin)) {
        throw std::out_of_range("a tensor of another type, or outside of the data");
    }
    tensor.bytes = values.substr(begin, end - begin);
    return tensor;
}

StoredTensors parse(std::string_view bytes)
{
    const std::uint64_t headerBytes = numberAt(bytes, 0);
    if (headerBytes > bytes.size() - lengthBytes - checksumBytes) {
        throw std::out_of_range("the header is longer than the file");
    }
    const json header = json::parse(bytes.substr(lengthBytes, headerBytes));
    const std::string_view values =
        bytes.substr(lengthBytes + headerBytes, bytes.size() - lengthBytes - headerBytes - checksumBytes);
    StoredTensors content;
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

std::size_t bytesPerValue(std::string_view type)
{
    struct Size
    {
        std::string_view type;
        std::size_t bytes;
    };
    constexpr std::array sizes{Size{"F32", 4}, Size{"I64", 8}, Size{"I16", 2}, Size{"U8", 1}};
    for (const Size& size : sizes) {
        if (size.type == type) {
            return size.bytes;
        }
    }
    return 0;
}

std::uint64_t checksumOf(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return hash;
}

Result<StoredTensors> readStoredTensors(const std::filesystem::path& path)
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
