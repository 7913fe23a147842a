// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/stored_values.h"

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/formats/onnx/number_list.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <system_error>

namespace bitops::onnx {

namespace {

/// The fields of a tensor for values of each type.
enum TypedField : std::uint32_t {
    FloatData = 4,
    Int32Data = 5,
    StringData = 6,
    Int64Data = 7,
    DoubleData = 10,
    UInt64Data = 11,
};

TypedField fieldOf(ElementType type)
{
    switch (type) {
    case ElementType::Float:
    case ElementType::Complex64:
        return FloatData;
    case ElementType::Int64:
        return Int64Data;
    case ElementType::String:
        return StringData;
    case ElementType::Double:
    case ElementType::Complex128:
        return DoubleData;
    case ElementType::UInt32:
    case ElementType::UInt64:
        return UInt64Data;
    default:
        return Int32Data;
    }
}

/// How many numbers such a field has for so many values: of less than a byte, several are in one.
/// Precondition: the bits of all values fit 64 bits.
std::int64_t numbersOf(std::int64_t values, ElementType type)
{
    if (type == ElementType::Complex64 || type == ElementType::Complex128) {
        return 2 * values;
    }
    const int width = widthOf(type).value_or(8);
    const std::int64_t inOne = width < 8 ? 8 / width : 1;
    return values / inOne + (values % inOne != 0 ? 1 : 0);
}

/// Adds the first `most` to the list; gives how many there are.
std::size_t readTyped(const StoredTensor& tensor, Values& list, std::size_t most)
{
    const TypedField wanted = fieldOf(tensor.type);
    std::size_t count = 0;
    for (Message message(tensor.message); message.next();) {
        if (message.field() != wanted) {
            continue;
        }
        switch (wanted) {
        case FloatData:
            count += readReals(message, list, most);
            break;
        case DoubleData:
            count += readWideReals(message, list, most);
            break;
        case StringData:
            ++count;
            break;
        case Int32Data:
        case Int64Data:
        case UInt64Data:
            count += readIntegers(message, list, most);
            break;
        }
    }
    return count;
}

/// IEEE 754 with so many bits of exponent and fraction, as float16 and bfloat16 are.
long double smallFloat(std::uint16_t bits, int exponentBits, int fractionBits)
{
    const int bias = (1 << (exponentBits - 1)) - 1;
    const int exponent = (bits >> fractionBits) & ((1 << exponentBits) - 1);
    const int fraction = bits & ((1 << fractionBits) - 1);
    if (exponent == (1 << exponentBits) - 1) {
        return std::nanl(""); // Infinite, or none.
    }
    const long double magnitude =
        exponent == 0 ? std::ldexp(static_cast<long double>(fraction), 1 - bias - fractionBits)
                      : std::ldexp(static_cast<long double>(fraction + (1 << fractionBits)),
                                   exponent - bias - fractionBits);
    return bits >> (exponentBits + fractionBits) != 0 ? -magnitude : magnitude;
}

/// The value at `index` of those of less than a byte: the lowest bits come first.
long double partOfByte(std::string_view bytes, std::size_t index, ElementType type)
{
    const auto width = static_cast<unsigned>(*widthOf(type));
    const std::size_t inOne = 8 / width;
    const auto byte = static_cast<unsigned char>(bytes[index / inOne]);
    const int value = (byte >> (width * (index % inOne))) & ((1U << width) - 1);
    const bool isSigned = type == ElementType::Int4 || type == ElementType::Int2;
    return isSigned && value >> (width - 1) != 0 ? value - (1 << width) : value;
}

std::optional<Values> readRaw(std::string_view bytes, std::size_t count, ElementType type)
{
    Values values;
    std::vector<std::uint16_t> halves;
    switch (type) {
    case ElementType::Float:
        readFixed<float>(bytes, values, count);
        break;
    case ElementType::Double:
        readFixed<double>(bytes, values, count);
        break;
    case ElementType::Int8:
        readFixed<std::int8_t>(bytes, values, count);
        break;
    case ElementType::UInt8:
    case ElementType::Bool:
        readFixed<std::uint8_t>(bytes, values, count);
        break;
    case ElementType::Int16:
        readFixed<std::int16_t>(bytes, values, count);
        break;
    case ElementType::UInt16:
        readFixed<std::uint16_t>(bytes, values, count);
        break;
    case ElementType::Int32:
        readFixed<std::int32_t>(bytes, values, count);
        break;
    case ElementType::UInt32:
        readFixed<std::uint32_t>(bytes, values, count);
        break;
    case ElementType::Int64:
        readFixed<std::int64_t>(bytes, values, count);
        break;
    case ElementType::UInt64:
        readFixed<std::uint64_t>(bytes, values, count);
        break;
    case ElementType::Float16:
    case ElementType::BFloat16:
        readFixed<std::uint16_t>(bytes, halves, count);
        for (const std::uint16_t half : halves) {
            values.push_back(type == ElementType::Float16 ? smallFloat(half, 5, 10) : smallFloat(half, 8, 7));
        }
        break;
    case ElementType::Int4:
    case ElementType::UInt4:
    case ElementType::Int2:
    case ElementType::UInt2:
        for (std::size_t i = 0; i < count; ++i) {
            values.push_back(partOfByte(bytes, i, type));
        }
        break;
    default:
        return std::nullopt;
    }
    return values;
}

/// The same of numbers in the fields of their type, which keep the bits of small floats and of parts of
/// bytes.
std::optional<Values> valuesOfTyped(const Values& stored, std::size_t count, ElementType type)
{
    if (type == ElementType::Float16 || type == ElementType::BFloat16) {
        Values values;
        for (const long double bits : stored) {
            const auto half = static_cast<std::uint16_t>(static_cast<std::int64_t>(bits));
            values.push_back(type == ElementType::Float16 ? smallFloat(half, 5, 10) : smallFloat(half, 8, 7));
        }
        return values;
    }
    if (isInteger(type) && *widthOf(type) < 8) {
        std::string bytes;
        for (const long double byte : stored) {
            bytes.push_back(static_cast<char>(static_cast<std::int64_t>(byte)));
        }
        return readRaw(bytes, count, type);
    }
    const bool isPlain = isInteger(type) || type == ElementType::Float || type == ElementType::Double ||
                         type == ElementType::Bool;
    return isPlain ? std::optional(stored) : std::nullopt;
}

/// Of values that lie in one piece. None if they are no numbers.
std::optional<std::vector<float>> floatsOfRaw(std::string_view bytes, std::size_t count, ElementType type)
{
    std::vector<float> floats;
    floats.reserve(count);
    if (type == ElementType::Float) {
        readFixed<float>(bytes, floats, count);
        return floats;
    }
    const auto width = static_cast<std::size_t>(widthOf(type).value_or(0));
    constexpr std::size_t bits = 8;                                    // Of a byte.
    for (std::size_t first = 0; first < count; first += mostNumbers) { // So many always are whole bytes.
        const std::size_t part = std::min(mostNumbers, count - first);
        const std::string_view own = bytes.substr(first * width / bits, (part * width + bits - 1) / bits);
        const std::optional<Values> values = readRaw(own, part, type);
        if (!values) {
            return std::nullopt;
        }
        for (const long double value : *values) {
            floats.push_back(static_cast<float>(value));
        }
    }
    return floats;
}

/// Of values in the fields of their type.
std::optional<std::vector<float>> floatsOfTyped(const StoredTensor& tensor, std::size_t count)
{
    std::vector<float> floats;
    if (tensor.type == ElementType::Float) {
        for (Message message(tensor.message); message.next();) {
            if (message.field() == FloatData) {
                readReals(message, floats, count);
            }
        }
        return floats;
    }
    Values stored;
    readTyped(tensor, stored, count);
    const std::optional<Values> values = valuesOfTyped(stored, count, tensor.type);
    if (values) {
        floats.assign(values->begin(), values->end());
    }
    return values ? std::optional(std::move(floats)) : std::nullopt;
}

std::string_view entryOf(const StoredTensor& tensor, std::string_view key)
{
    for (const auto& [own, value] : tensor.external) {
        if (own == key) {
            return value;
        }
    }
    return {};
}

/// Of no text: the fallback.
std::optional<std::uint64_t> byteCount(std::string_view text, std::uint64_t fallback)
{
    if (text.empty()) {
        return fallback;
    }
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Error wrongLength(const StoredTensor& tensor, std::int64_t wanted, std::size_t held, bool areBytes)
{
    const auto has = static_cast<std::int64_t>(held);
    return Error{
        areBytes
            ? Translator::tr("is %1, that is %2 bytes, and holds %3", dimsText(tensor.dims), wanted, has)
            : Translator::tr("is %1, that is %2 values, and holds %3", dimsText(tensor.dims), wanted, has)};
}

/// That values of such a shape and type take; none where there can be no such values.
std::optional<std::uint64_t> bytesFor(const StoredTensor& tensor)
{
    const std::int64_t width = widthOf(tensor.type).value_or(8);
    const std::optional<std::int64_t> count = countOf(tensor.dims);
    const Count bits = Count(count.value_or(0)) * width + 7;
    return !count || bits.hasOverflowed() ? std::nullopt
                                          : std::optional(static_cast<std::uint64_t>(bits.value() / 8));
}

} // namespace

std::optional<std::int64_t> countOf(const Dims& dims)
{
    Count count = 1;
    bool isNegative = false;
    for (const std::int64_t size : dims) {
        count = count * size;
        isNegative = isNegative || size < 0;
    }
    return isNegative || count.hasOverflowed() ? std::nullopt : std::optional(count.value());
}

std::string dimsText(const Dims& dims)
{
    if (dims.empty()) {
        return Translator::tr("a single value");
    }
    std::string text;
    for (const std::int64_t size : dims) {
        text += (text.empty() ? "" : "×") + std::to_string(size);
    }
    return text;
}

StoredValues::StoredValues(const std::filesystem::path& modelFile)
    : m_folder(modelFile.parent_path().empty() ? "." : modelFile.parent_path())
{
}

Status StoredValues::check(const StoredTensor& tensor)
{
    const std::int64_t width = widthOf(tensor.type).value_or(tensor.type == ElementType::String ? 8 : 0);
    if (width == 0) {
        return Error{Translator::tr("has values of an unknown type")};
    }
    const std::optional<std::int64_t> count = countOf(tensor.dims);
    const Count bits = Count(count.value_or(0)) * width + 7;
    if (!count || bits.hasOverflowed()) {
        return Error{Translator::tr("has the impossible shape %1", dimsText(tensor.dims))};
    }
    if (tensor.isSparse) {
        return success();
    }
    const Result<std::optional<std::string_view>> bytes = bytesOf(tensor);
    if (!bytes) {
        return bytes.error();
    }
    if (*bytes) {
        return bytesFor(tensor) == (*bytes)->size()
                   ? success()
                   : Status(wrongLength(tensor, bits.value() / 8, (*bytes)->size(), true));
    }
    try {
        Values none;
        const std::size_t held = readTyped(tensor, none, 0);
        return static_cast<std::int64_t>(held) == numbersOf(*count, tensor.type)
                   ? success()
                   : Status(wrongLength(tensor, *count, held, false));
    } catch (const protozero::exception&) {
        return Error{Translator::tr("is damaged")};
    }
}

std::optional<Values> StoredValues::read(const StoredTensor& tensor)
{
    const std::optional<std::int64_t> count = countOf(tensor.dims);
    if (!count || *count > static_cast<std::int64_t>(mostNumbers) || tensor.isSparse) {
        return std::nullopt;
    }
    const auto size = static_cast<std::size_t>(*count);
    const Result<std::optional<std::string_view>> bytes = bytesOf(tensor);
    if (!bytes) {
        return std::nullopt;
    }
    if (*bytes) {
        return readRaw(**bytes, size, tensor.type);
    }
    Values stored;
    readTyped(tensor, stored, mostNumbers);
    return valuesOfTyped(stored, size, tensor.type);
}

Result<std::vector<float>> StoredValues::readFloats(const StoredTensor& tensor)
{
    if (tensor.isSparse) {
        return Error{Translator::tr("is sparse, which cannot be computed with")};
    }
    const auto count = static_cast<std::size_t>(countOf(tensor.dims).value_or(0));
    const Result<std::optional<std::string_view>> bytes = bytesOf(tensor);
    if (!bytes) {
        return bytes.error();
    }
    std::optional<std::vector<float>> floats =
        *bytes ? floatsOfRaw(**bytes, count, tensor.type) : floatsOfTyped(tensor, count);
    if (!floats || floats->size() != count) {
        return Error{Translator::tr("has values that are no numbers to compute with")};
    }
    return *std::move(floats);
}

Result<std::optional<std::string_view>> StoredValues::bytesOf(const StoredTensor& tensor)
{
    if (!tensor.isExternal) {
        return tensor.raw;
    }
    const Result<std::string_view> bytes = externalBytes(tensor);
    return bytes ? Result<std::optional<std::string_view>>(*bytes) : bytes.error();
}

Result<std::string_view> StoredValues::externalBytes(const StoredTensor& tensor)
{
    const std::string_view location = entryOf(tensor, "location");
    const Result<std::string_view> whole = file(location);
    if (!whole) {
        return whole.error();
    }
    const std::optional<std::uint64_t> offset = byteCount(entryOf(tensor, "offset"), 0);
    const std::uint64_t rest = offset && *offset <= whole->size() ? whole->size() - *offset : 0;
    // Without a length, it goes on to the end of the file.
    const std::uint64_t needed = std::min(rest, bytesFor(tensor).value_or(rest));
    const std::optional<std::uint64_t> length = byteCount(entryOf(tensor, "length"), needed);
    if (!offset || !length || *length > rest) {
        return Error{Translator::tr("lies behind the end of the file %1", location)};
    }
    return whole->substr(static_cast<std::size_t>(*offset), static_cast<std::size_t>(*length));
}

Result<std::string_view> StoredValues::file(std::string_view location)
{
    if (const auto known = m_files.find(location); known != m_files.end()) {
        return known->second.bytes();
    }
    const std::filesystem::path inside = std::filesystem::path(location).lexically_normal();
    const Error isOutside{Translator::tr("points outside of the model's folder, to %1", location)};
    if (inside.empty() || inside.is_absolute() || *inside.begin() == "..") {
        return isOutside;
    }
    // A link may lead anywhere.
    std::error_code code;
    const std::filesystem::path folder = std::filesystem::canonical(m_folder, code);
    const std::filesystem::path target =
        code ? std::filesystem::path() : std::filesystem::canonical(folder / inside, code);
    if (code) {
        return Error{Translator::tr("lies in the file %1, which cannot be found", location)};
    }
    if (std::mismatch(folder.begin(), folder.end(), target.begin(), target.end()).first != folder.end()) {
        return isOutside;
    }
    Result<MappedFile> mapped = MappedFile::open(target);
    if (!mapped) {
        return Error{Translator::tr("lies in the file %1, which cannot be read", location)};
    }
    return m_files.emplace(location, *std::move(mapped)).first->second.bytes();
}

} // namespace bitops::onnx
