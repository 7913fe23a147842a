// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// Reads the members of one JSON object, strictly: a missing key, a value of the wrong type and a key that
/// nobody asked for are errors, named with their path. The first error is kept; after it, reads give
/// defaults, so that a reader can be written straight down and asks for the error once, at its end.
class JsonReader
{
public:
    /// `path` is where the object stands: "blocks[2]"; empty for the outermost.
    JsonReader(const nlohmann::json& object, std::string path);

    std::int64_t integer(const char* key);
    std::int64_t integer(const char* key, std::int64_t fallback);
    /// A whole number that fits an int, such as a bit-width.
    int smallInteger(const char* key);
    int smallInteger(const char* key, int fallback);
    /// A list of such numbers.
    std::vector<int> smallIntegers(const char* key);
    /// A list of whole numbers of 64 bits, and a list of such lists.
    std::vector<std::int64_t> integers(const char* key);
    std::vector<std::vector<std::int64_t>> integerLists(const char* key);
    std::vector<double> numbers(const char* key);
    std::vector<std::string> strings(const char* key);
    double number(const char* key);
    double number(const char* key, double fallback);
    bool boolean(const char* key, bool fallback);
    std::string string(const char* key);
    std::string string(const char* key, std::string_view fallback);
    /// The value itself; null with an error if it is missing.
    const nlohmann::json& child(const char* key);
    const nlohmann::json* optionalChild(const char* key);

    /// Reads "format", which must be `name`, and "version", which must be one from 1 to the newest.
    void checkFormat(std::string_view name, int newestVersion);

    /// "blocks[2].stride"
    [[nodiscard]] std::string pathOf(std::string_view key) const;

    void fail(std::string message);
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// Refuses keys that were not read, then gives the first error, if any.
    std::optional<Error> finish();

private:
    const nlohmann::json* find(const char* key, bool required);
    /// A list whose values are all of a kind, such as "a number"; null with an error if it is none.
    const nlohmann::json* findList(const char* key, bool (nlohmann::json::*isRight)() const noexcept,
                                   const std::string& kind);
    std::vector<std::int64_t> toIntegers(const nlohmann::json& list, const std::string& key,
                                         std::int64_t least, std::int64_t most);
    std::int64_t toInteger(const nlohmann::json* value, const std::string& key, std::int64_t least,
                           std::int64_t most, std::int64_t fallback);

    const nlohmann::json& m_object;
    std::string m_path;
    std::vector<const nlohmann::json*> m_read; ///< Values of the object.
    std::optional<Error> m_error;
};

/// The number, if it is a whole one of this range. JSON has one kind of number, so 8.0 and 1e3 are whole
/// numbers as good as 8 and 1000.
std::optional<std::int64_t> wholeNumber(const nlohmann::json& value, std::int64_t least, std::int64_t most);

/// Parses text that must be one JSON document, in which each key of an object stands once (RFC 8259, section
/// 4, leaves open what else it would mean), nothing follows, and nothing nests deeper than 64 levels. The
/// error says where and why.
Result<nlohmann::json> parseJson(std::string_view text);

/// What the library says of a text that is no JSON, as half a sentence for a person.
Error jsonError(const nlohmann::json::exception& error);

} // namespace bitops
