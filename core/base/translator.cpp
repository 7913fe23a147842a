// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translator.h"

#include "core/base/foreign_text.h"

#include <nlohmann/json.hpp>

#include <atomic>

namespace bitops {

namespace {

std::string inEnglish(const char* english)
{
    return english;
}

std::string withEnglishSigns(std::string_view english)
{
    return std::string(english);
}

std::string asJson(double value)
{
    return nlohmann::json(value).dump();
}

std::atomic<Translator::Function> currentTranslator = inEnglish;
std::atomic<decltype(Translator::Numbers::withSigns)> currentSigns = withEnglishSigns;
std::atomic<decltype(Translator::Numbers::shortest)> currentShortest = asJson;
thread_local int englishTexts = 0; ///< How many Translator::English live.

/// The place in the list of arguments that "%1" to "%9" at `at` names; none else.
std::size_t argumentAt(std::string_view text, std::size_t at)
{
    const bool isPlaceholder =
        text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
    return isPlaceholder ? static_cast<std::size_t>(text[at + 1] - '1') : std::string_view::npos;
}

} // namespace

const Translator::Numbers Translator::englishNumbers{withEnglishSigns, asJson};

void Translator::set(Function translator, const Numbers& numbers)
{
    currentTranslator = translator == nullptr ? inEnglish : translator;
    currentSigns = numbers.withSigns;
    currentShortest = numbers.shortest;
}

std::string Translator::number(std::string_view english)
{
    return englishTexts > 0 ? withEnglishSigns(english) : currentSigns.load()(english);
}

std::string Translator::number(double value)
{
    return englishTexts > 0 ? asJson(value) : currentShortest.load()(value);
}

Translator::English::English()
{
    ++englishTexts;
}

Translator::English::~English()
{
    --englishTexts;
}

std::string Translator::fill(const char* english, const std::vector<std::string>& arguments)
{
    // Longer than any path; what is longer was quoted by somebody who did not think of it.
    constexpr std::size_t mostCharacters = 8192;
    const std::string text = englishTexts > 0 ? english : currentTranslator.load()(english);
    std::string filled;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t argument = argumentAt(text, at);
        if (argument < arguments.size()) {
            filled += excerpt(arguments[argument], mostCharacters);
            ++at; // The digit.
        } else {
            filled += text[at];
        }
    }
    return filled;
}

} // namespace bitops
