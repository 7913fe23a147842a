// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_reader.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace bitops {

namespace {

const nlohmann::json nullValue;

/// A value as it can be quoted in a sentence: never longer than a line. Lists and objects are not written
/// out: that takes a frame of the stack for each level, and a file may nest them deeper than there are.
std::string quoted(const nlohmann::json& value)
{
    if (value.is_structured()) {
        return value.is_array() ? Translator::tr("a list") : Translator::tr("an object");
    }
    constexpr std::size_t mostCharacters = 40;
    return excerpt(value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace), mostCharacters);
}

/// Makes a value of what the library reads, step by step. Stops where a document nests deeper than anything
/// that this program reads, which would cost its memory, or has two values for one key, of which one would be
/// ignored unseen.
class StrictBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t& value) override { return put(std::move(value)); } // Text has none.
    bool start_object(std::size_t) override { return open(nlohmann::json::value_t::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(nlohmann::json::value_t::array); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (!checkDepth()) {
            return false;
        }
        auto& object = m_open.back()->get_ref<nlohmann::json::object_t&>();
        const auto [member, isNew] = object.try_emplace(name);
        if (!isNew) {
            m_error = Error{Translator::tr("\"%1\" stands in it twice", excerpt(name))};
        }
        m_member = &member->second;
        return isNew;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override
    {
        m_error = jsonError(error);
        return false;
    }

    Result<nlohmann::json> finish()
    {
        return m_error ? Result<nlohmann::json>(*std::move(m_error)) : std::move(m_root);
    }

private:
    bool checkDepth()
    {
        constexpr std::size_t mostDepth = 64;
        if (m_open.size() > mostDepth) {
            m_error = Error{Translator::tr("it is nested deeper than %1 levels", mostDepth)};
        }
        return !m_error;
    }

    /// Where the next value belongs.
    nlohmann::json& place()
    {
        if (m_open.empty()) {
            return m_root;
        }
        if (m_open.back()->is_object()) {
            return *m_member;
        }
        return m_open.back()->get_ref<nlohmann::json::array_t&>().emplace_back();
    }

    template <typename Value> bool put(Value&& value)
    {
        if (!checkDepth()) {
            return false;
        }
        place() = std::forward<Value>(value);
        return true;
    }

    bool open(nlohmann::json::value_t kind)
    {
        if (!checkDepth()) {
            return false;
        }
        nlohmann::json& value = place();
        value = kind;
        m_open.push_back(&value);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    nlohmann::json m_root;
    std::vector<nlohmann::json*> m_open; ///< Lists and objects that are not at their end, the innermost last.
    nlohmann::json* m_member = nullptr;  ///< Of the innermost object, the value of the key that came last.
    std::optional<Error> m_error;
};

} // namespace

JsonReader::JsonReader(const nlohmann::json& object, std::string path)
    : m_object(object)
    , m_path(std::move(path))
{
    if (!m_object.is_object()) {
        fail(Translator::tr("%1 is %2, but must be an object",
                            m_path.empty() ? Translator::tr("the document") : m_path, quoted(m_object)));
    }
}

std::string JsonReader::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void JsonReader::fail(std::string message)
{
    if (!m_error) {
        m_error = Error{std::move(message)};
    }
}

const nlohmann::json* JsonReader::find(const char* key, bool required)
{
    if (!m_object.is_object()) {
        return nullptr;
    }
    const auto found = m_object.find(key);
    if (found != m_object.end()) {
        m_read.push_back(&*found);
        return m_read.back();
    }
    if (required) {
        fail(Translator::tr("\"%1\" is missing", pathOf(key)));
    }
    return nullptr;
}

std::int64_t JsonReader::toInteger(const nlohmann::json* value, const std::string& key, std::int64_t least,
                                   std::int64_t most, std::int64_t fallback)
{
    if (value == nullptr) {
        return fallback;
    }
    if (const std::optional<std::int64_t> whole = wholeNumber(*value, least, most)) {
        return *whole;
    }
    fail(value->is_number()
             ? Translator::tr("\"%1\" is %2, but must be a whole number within %3 and %4", pathOf(key),
                              quoted(*value), least, most)
             : Translator::tr("\"%1\" is %2, but must be a whole number", pathOf(key), quoted(*value)));
    return fallback;
}

std::int64_t JsonReader::integer(const char* key)
{
    using Range = std::numeric_limits<std::int64_t>;
    return toInteger(find(key, true), key, Range::min(), Range::max(), 0);
}

std::int64_t JsonReader::integer(const char* key, std::int64_t fallback)
{
    using Range = std::numeric_limits<std::int64_t>;
    return toInteger(find(key, false), key, Range::min(), Range::max(), fallback);
}

int JsonReader::smallInteger(const char* key)
{
    using Range = std::numeric_limits<int>;
    return static_cast<int>(toInteger(find(key, true), key, Range::min(), Range::max(), 0));
}

int JsonReader::smallInteger(const char* key, int fallback)
{
    using Range = std::numeric_limits<int>;
    return static_cast<int>(toInteger(find(key, false), key, Range::min(), Range::max(), fallback));
}

std::vector<int> JsonReader::smallIntegers(const char* key)
{
    using Range = std::numeric_limits<int>;
    const nlohmann::json* list = find(key, true);
    if (list == nullptr) {
        return {};
    }
    std::vector<int> numbers;
    for (const std::int64_t number : toIntegers(*list, key, Range::min(), Range::max())) {
        numbers.push_back(static_cast<int>(number));
    }
    return numbers;
}

std::vector<std::int64_t> JsonReader::integers(const char* key)
{
    using Range = std::numeric_limits<std::int64_t>;
    const nlohmann::json* list = find(key, true);
    return list == nullptr ? std::vector<std::int64_t>() : toIntegers(*list, key, Range::min(), Range::max());
}

std::vector<std::vector<std::int64_t>> JsonReader::integerLists(const char* key)
{
    using Range = std::numeric_limits<std::int64_t>;
    const nlohmann::json* lists = findList(key, &nlohmann::json::is_array, Translator::tr("a list"));
    std::vector<std::vector<std::int64_t>> all;
    for (std::size_t i = 0; lists != nullptr && i < lists->size(); ++i) {
        const std::string place = key + ("[" + std::to_string(i) + "]");
        all.push_back(toIntegers((*lists)[i], place, Range::min(), Range::max()));
    }
    return all;
}

std::vector<std::int64_t> JsonReader::toIntegers(const nlohmann::json& list, const std::string& key,
                                                 std::int64_t least, std::int64_t most)
{
    if (!list.is_array()) {
        fail(Translator::tr("\"%1\" is %2, but must be a list", pathOf(key), quoted(list)));
        return {};
    }
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < list.size() && !hasFailed(); ++i) {
        const std::optional<std::int64_t> number = wholeNumber(list[i], least, most);
        numbers.push_back(number ? *number
                                 : toInteger(&list[i], key + "[" + std::to_string(i) + "]", least, most, 0));
    }
    return numbers;
}

const nlohmann::json* JsonReader::findList(const char* key, bool (nlohmann::json::*isRight)() const noexcept,
                                           const std::string& kind)
{
    const nlohmann::json* list = find(key, true);
    if (list == nullptr) {
        return nullptr;
    }
    if (!list->is_array()) {
        fail(Translator::tr("\"%1\" is %2, but must be a list", pathOf(key), quoted(*list)));
        return nullptr;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (!((*list)[i].*isRight)()) {
            const std::string place = key + ("[" + std::to_string(i) + "]");
            fail(Translator::tr("\"%1\" is %2, but must be %3", pathOf(place), quoted((*list)[i]), kind));
            return nullptr;
        }
    }
    return list;
}

std::vector<double> JsonReader::numbers(const char* key)
{
    const nlohmann::json* list = findList(key, &nlohmann::json::is_number, Translator::tr("a number"));
    return list == nullptr ? std::vector<double>() : list->get<std::vector<double>>();
}

std::vector<std::string> JsonReader::strings(const char* key)
{
    const nlohmann::json* list = findList(key, &nlohmann::json::is_string, Translator::tr("a text"));
    return list == nullptr ? std::vector<std::string>() : list->get<std::vector<std::string>>();
}

double JsonReader::number(const char* key)
{
    const nlohmann::json* value = find(key, true);
    if (value == nullptr) {
        return 0;
    }
    if (!value->is_number()) {
        fail(Translator::tr("\"%1\" is %2, but must be a number", pathOf(key), quoted(*value)));
        return 0;
    }
    return value->get<double>();
}

double JsonReader::number(const char* key, double fallback)
{
    return find(key, false) == nullptr ? fallback : number(key);
}

bool JsonReader::boolean(const char* key, bool fallback)
{
    const nlohmann::json* value = find(key, false);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_boolean()) {
        fail(Translator::tr("\"%1\" is %2, but must be true or false", pathOf(key), quoted(*value)));
        return fallback;
    }
    return value->get<bool>();
}

std::string JsonReader::string(const char* key)
{
    const nlohmann::json* value = find(key, true);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        fail(Translator::tr("\"%1\" is %2, but must be a text", pathOf(key), quoted(*value)));
        return {};
    }
    return value->get<std::string>();
}

std::string JsonReader::string(const char* key, std::string_view fallback)
{
    return find(key, false) == nullptr ? std::string(fallback) : string(key);
}

const nlohmann::json& JsonReader::child(const char* key)
{
    const nlohmann::json* value = find(key, true);
    return value == nullptr ? nullValue : *value;
}

const nlohmann::json* JsonReader::optionalChild(const char* key)
{
    return find(key, false);
}

void JsonReader::checkFormat(std::string_view name, int newestVersion)
{
    const std::string format = string("format");
    if (format != name) {
        fail(Translator::tr("its format is \"%1\", not \"%2\"", excerpt(format), name));
    }
    const std::int64_t version = integer("version");
    if (version < 1 || version > newestVersion) {
        fail(Translator::tr("its format version is %1, and this program reads up to %2", version,
                            newestVersion));
    }
}

std::optional<Error> JsonReader::finish()
{
    if (!m_error && m_object.is_object()) {
        for (const auto& [key, value] : m_object.items()) {
            if (std::find(m_read.begin(), m_read.end(), &value) == m_read.end()) {
                fail(Translator::tr("\"%1\" is not a key of this format", pathOf(excerpt(key))));
            }
        }
    }
    return m_error;
}

std::optional<std::int64_t> wholeNumber(const nlohmann::json& value, std::int64_t least, std::int64_t most)
{
    const auto within = [least, most](std::int64_t whole) {
        return whole >= least && whole <= most ? std::optional(whole) : std::nullopt;
    };
    if (value.is_number_float()) {
        constexpr double exactlyRepresented = 9007199254740992.0; // 2^53
        const double number = value.get<double>();
        const bool isWhole = std::trunc(number) == number && std::abs(number) <= exactlyRepresented;
        return isWhole ? within(static_cast<std::int64_t>(number)) : std::nullopt;
    }
    if (value.is_number_unsigned()) {
        const auto whole = value.get<std::uint64_t>();
        const bool fits = whole <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return fits ? within(static_cast<std::int64_t>(whole)) : std::nullopt;
    }
    return value.is_number_integer() ? within(value.get<std::int64_t>()) : std::nullopt;
}

Result<nlohmann::json> parseJson(std::string_view text)
{
    // The library takes a zero byte for the end of the text.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return Error{Translator::tr("it is not valid JSON: there is a zero byte in line %1", line)};
    }
    StrictBuilder builder;
    static_cast<void>(nlohmann::json::sax_parse(text, &builder)); // What stops it, the builder has.
    return builder.finish();
}

Error jsonError(const nlohmann::json::exception& error)
{
    // "[json.exception.parse_error.101] parse error at line 1, column 2: …": keep what helps a person.
    std::string reason = error.what();
    const std::size_t start = reason.find("] ");
    if (start != std::string::npos) {
        reason.erase(0, start + 2);
    }
    constexpr std::size_t mostCharacters = 200; // It quotes what it read last, however long that is.
    return Error{Translator::tr("it is not valid JSON: %1", excerpt(reason, mostCharacters))};
}

} // namespace bitops
