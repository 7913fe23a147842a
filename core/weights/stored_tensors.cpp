// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/stored_tensors.h"

#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/translator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <new>
#include <utility>

namespace bitops {

namespace {

static_assert(std::endian::native == std::endian::little, "The format is little-endian.");

using nlohmann::json;

constexpr std::uint64_t lengthBytes = sizeof(std::uint64_t);
constexpr std::uint64_t checksumBytes = sizeof(std::uint64_t);
/// Of the largest network, with names of its tensors, it is a few.
constexpr std::uint64_t mostHeaderBytes = 32ULL << 20U;
constexpr const char* checksumName = "checksum";
constexpr const char* metadataName = "__metadata__";

template <typename Number> void appendBytes(std::string& text, Number number)
{
    text.append(reinterpret_cast<const char*>(&number), sizeof number);
}

Error damage(const std::filesystem::path& path)
{
    return readError(path, Translator::tr("the file is damaged"));
}

/// For what no accident makes.
Error damage(const std::filesystem::path& path, const std::string& reason)
{
    return readError(path, Translator::tr("the file is damaged: %1", reason));
}

/// A tensor whose values have not been read yet, and where they stand behind the header.
struct Place
{
    std::string name;
    StoredTensor tensor;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// Whether a tensor of this shape takes so many bytes. One without values has other lengths beside the 0,
/// which are multiplied all the same, such as to strides: these are no larger than those of any other tensor.
bool fills(const StoredTensor& tensor, std::uint64_t bytes)
{
    std::uint64_t size = bytesPerValue(tensor.type);
    bool isEmpty = false;
    for (const std::int64_t length : tensor.shape) {
        isEmpty = isEmpty || length == 0;
        const auto factor = static_cast<std::uint64_t>(std::max(length, std::int64_t{1}));
        if (length < 0 || size > mostTensorFileBytes / factor) {
            return false;
        }
        size *= factor;
    }
    return (isEmpty ? 0 : size) == bytes;
}

Result<Place> placeFrom(const std::string& name, const json& value)
{
    JsonReader reader(value, excerpt(name));
    Place place{name, {reader.string("dtype"), reader.integers("shape"), {}}};
    const std::vector<std::int64_t> offsets = reader.integers("data_offsets");
    if (const auto error = reader.finish()) {
        return *error;
    }
    if (bytesPerValue(place.tensor.type) == 0) {
        return Error{Translator::tr("%1 is of type \"%2\", which is not known", excerpt(name),
                                    excerpt(place.tensor.type))};
    }
    if (offsets.size() != 2 || offsets[0] < 0 || offsets[1] < offsets[0] ||
        !fills(place.tensor, static_cast<std::uint64_t>(offsets[1] - offsets[0]))) {
        return Error{Translator::tr("%1 does not fill its place", excerpt(name))};
    }
    place.begin = static_cast<std::uint64_t>(offsets[0]);
    place.end = static_cast<std::uint64_t>(offsets[1]);
    return place;
}

/// What the file is about to bring, in the order in which it does.
struct Header
{
    std::map<std::string, std::string> metadata;
    std::vector<Place> places; ///< Without the checksum.
};

Result<std::map<std::string, std::string>> metadataFrom(const json& value)
{
    if (!value.is_object() ||
        !std::all_of(value.begin(), value.end(), [](const json& text) { return text.is_string(); })) {
        return Error{Translator::tr("its %1 are no texts", metadataName)};
    }
    return value.get<std::map<std::string, std::string>>();
}

/// No gaps, no overlaps, and nothing beyond the end: all of the values are somebody's, and only one's.
Status checkTiling(const std::vector<Place>& places, std::uint64_t valueBytes)
{
    std::uint64_t end = 0;
    for (const Place& place : places) {
        if (place.begin != end) {
            return Error{place.begin < end
                             ? Translator::tr("%1 overlaps another tensor", excerpt(place.name))
                             : Translator::tr("there are bytes of no tensor before %1", excerpt(place.name))};
        }
        end = place.end;
    }
    return end == valueBytes ? success()
                             : Status(Error{Translator::tr("its tensors take %1 bytes, but there are %2", end,
                                                           valueBytes)});
}

Result<Header> headerFrom(std::string_view text, std::uint64_t valueBytes)
{
    const Result<json> parsed = parseJson(text);
    if (!parsed || !parsed->is_object()) {
        return parsed ? Error{Translator::tr("its header is no object")} : parsed.error();
    }
    Header header;
    for (const auto& [name, value] : parsed->items()) {
        if (name == metadataName) {
            Result<std::map<std::string, std::string>> metadata = metadataFrom(value);
            if (!metadata) {
                return metadata.error();
            }
            header.metadata = *std::move(metadata);
        } else if (name != checksumName) {
            Result<Place> place = placeFrom(name, value);
            if (!place) {
                return place.error();
            }
            header.places.push_back(*std::move(place));
        }
    }
    std::stable_sort(header.places.begin(), header.places.end(), [](const Place& a, const Place& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    const Status tiling = checkTiling(header.places, valueBytes);
    return tiling ? Result<Header>(std::move(header)) : tiling.error();
}

/// Reads a file piece by piece, and sums what it has read.
class SummingReader
{
public:
    explicit SummingReader(ForeignFile& file)
        : m_file(file)
    {
    }

    Result<std::string> read(std::uint64_t size)
    {
        std::string bytes(size, '\0');
        for (std::size_t got = 0; got < size;) {
            const Result<std::size_t> length = m_file.read(std::span(bytes).subspan(got));
            if (!length) {
                return length.error();
            }
            if (*length == 0) {
                return damage(m_file.path());
            }
            got += *length;
        }
        m_sum = checksumOf(bytes, m_sum);
        return bytes;
    }

    [[nodiscard]] std::uint64_t sum() const { return m_sum; }

private:
    ForeignFile& m_file;
    std::uint64_t m_sum = checksumOfNothing;
};

std::uint64_t numberFrom(const std::string& bytes)
{
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

/// Takes no more memory than the file has bytes, and none for values before the header is known to be sound.
Result<StoredTensors> readFrom(ForeignFile& file)
{
    SummingReader reader(file);
    const Result<std::string> length = reader.read(lengthBytes);
    if (!length) {
        return length.error();
    }
    const std::uint64_t room = file.size() - lengthBytes; // It was there to be read.
    const std::uint64_t headerBytes = numberFrom(*length);
    if (room < checksumBytes || headerBytes > std::min(mostHeaderBytes, room - checksumBytes)) {
        return damage(file.path());
    }
    const Result<std::string> text = reader.read(headerBytes);
    if (!text) {
        return text.error();
    }
    Result<Header> header = headerFrom(*text, room - headerBytes - checksumBytes);
    if (!header) {
        return damage(file.path(), header.error().message);
    }
    StoredTensors content{std::move(header->metadata), {}};
    for (Place& place : header->places) {
        Result<std::string> bytes = reader.read(place.end - place.begin);
        if (!bytes) {
            return bytes.error();
        }
        place.tensor.bytes = *std::move(bytes);
        content.tensors.emplace(std::move(place.name), std::move(place.tensor));
    }
    const std::uint64_t sum = reader.sum();
    const Result<std::string> stored = reader.read(checksumBytes);
    if (!stored) {
        return stored.error();
    }
    return numberFrom(*stored) == sum ? Result<StoredTensors>(std::move(content)) : damage(file.path());
}

json describePlace(std::string_view type, const std::vector<std::int64_t>& shape, std::uint64_t begin,
                   std::uint64_t size)
{
    return {{"dtype", type}, {"shape", shape}, {"data_offsets", {begin, begin + size}}};
}

std::string headerText(const std::map<std::string, std::string>& metadata,
                       const std::map<std::string, TensorView>& tensors)
{
    json header = json::object();
    header[metadataName] = metadata;
    std::uint64_t begin = 0;
    for (const auto& [name, tensor] : tensors) {
        header[name] = describePlace(tensor.type, tensor.shape, begin, tensor.bytes.size());
        begin += tensor.bytes.size();
    }
    header[checksumName] = describePlace("U8", {checksumBytes}, begin, checksumBytes);
    std::string text = header.dump(-1, ' ', false, json::error_handler_t::replace);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return text;
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

std::string tensorFileBytes(const std::map<std::string, std::string>& metadata,
                            const std::map<std::string, TensorView>& tensors)
{
    const std::string header = headerText(metadata, tensors);
    std::string bytes;
    appendBytes(bytes, std::uint64_t{header.size()});
    bytes += header;
    for (const auto& [name, tensor] : tensors) {
        bytes += tensor.bytes;
    }
    appendBytes(bytes, checksumOf(bytes));
    return bytes;
}

Result<StoredTensors> readStoredTensors(const std::filesystem::path& path)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    if (file->size() > mostTensorFileBytes) {
        return readError(
            path, Translator::tr("it has %1 bytes, and at most 4 GiB are read of such a file", file->size()));
    }
    try {
        return readFrom(*file);
    } catch (const std::bad_alloc&) {
        return readError(path, Translator::tr("there is not enough memory for its %1 bytes", file->size()));
    }
}

} // namespace bitops
