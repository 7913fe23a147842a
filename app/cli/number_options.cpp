// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/number_options.h"

#include "core/base/foreign_text.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <type_traits>

namespace bitops {

namespace {

std::string quoted(std::string_view text)
{
    return "\"" + excerpt(text) + "\"";
}

Error tooLarge(std::string_view text, std::int64_t least, std::int64_t most)
{
    return Error{quoted(text) + " is outside " + std::to_string(least) + " to " + std::to_string(most)};
}

/// A number of the type of the option's value.
template <typename Number> Result<Number> numberFromText(std::string_view text)
{
    if constexpr (std::is_floating_point_v<Number>) {
        return realNumberFromText(text);
    } else {
        using Range = std::numeric_limits<Number>;
        const Result<std::int64_t> number = wholeNumberFromText(text);
        if (!number) {
            return number.error();
        }
        if (*number < Range::min() || *number > Range::max()) {
            return tooLarge(text, Range::min(), Range::max());
        }
        return static_cast<Number>(*number);
    }
}

template <typename Number> std::string textOf(Number value)
{
    std::array<char, 32> buffer{};
    const std::to_chars_result written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), written.ptr};
}

/// `value` holds a Number, or is one.
template <typename Number, typename Value>
CLI::Option* addReader(CLI::App& command, const std::string& name, Value& value, const std::string& help)
{
    const auto read = [name, &value](const std::string& text) {
        const Result<Number> number = numberFromText<Number>(text);
        if (!number) {
            throw CLI::ValidationError(name, number.error().message);
        }
        value = *number;
    };
    return command.add_option_function<std::string>(name, read, help)
        ->type_name(std::is_floating_point_v<Number> ? "FLOAT" : "INT");
}

template <typename Number>
CLI::Option* addWithDefault(CLI::App& command, const std::string& name, Number& value,
                            const std::string& help)
{
    return addReader<Number>(command, name, value, help)->default_str(textOf(value));
}

std::vector<double> numbersFrom(const std::string& option, std::string_view text)
{
    std::vector<double> numbers;
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 1)) {
        end = text.find(',');
        const Result<double> number = realNumberFromText(text.substr(0, end));
        if (!number) {
            throw CLI::ValidationError(option, quoted(text) +
                                                   " is no number, nor one for each channel such as "
                                                   "0.485,0.456,0.406");
        }
        numbers.push_back(*number);
        if (end == std::string_view::npos) {
            break;
        }
    }
    return numbers;
}

} // namespace

Result<std::int64_t> wholeNumberFromText(std::string_view text)
{
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc::invalid_argument || last != end) {
        return Error{quoted(text) + " is no whole number in decimal digits"};
    }
    using Range = std::numeric_limits<std::int64_t>;
    return error == std::errc() ? Result<std::int64_t>(number) : tooLarge(text, Range::min(), Range::max());
}

Result<double> realNumberFromText(std::string_view text)
{
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    // It reads "inf" and "nan", too.
    if (error == std::errc::invalid_argument || last != end ||
        (error == std::errc() && !std::isfinite(number))) {
        return Error{quoted(text) + " is no decimal number, such as 0.001"};
    }
    if (error != std::errc()) {
        return Error{quoted(text) + " is too large or too small for a number"};
    }
    return number;
}

CLI::Option* addNumber(CLI::App& command, const std::string& name, int& value, const std::string& help)
{
    return addWithDefault(command, name, value, help);
}

CLI::Option* addNumber(CLI::App& command, const std::string& name, std::int64_t& value,
                       const std::string& help)
{
    return addWithDefault(command, name, value, help);
}

CLI::Option* addNumber(CLI::App& command, const std::string& name, double& value, const std::string& help)
{
    return addWithDefault(command, name, value, help);
}

CLI::Option* addNumber(CLI::App& command, const std::string& name, std::optional<std::int64_t>& value,
                       const std::string& help)
{
    return addReader<std::int64_t>(command, name, value, help);
}

CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<double>& values,
                        const std::string& help)
{
    return command
        .add_option_function<std::string>(
            name, [name, &values](const std::string& text) { values = numbersFrom(name, text); }, help)
        ->type_name("NUMBERS");
}

} // namespace bitops
