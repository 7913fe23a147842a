// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Tells lupdate the context of a class's texts, as Q_DECLARE_TR_FUNCTIONS does, and the compiler nothing.
#define BITOPS_TEXT_CONTEXT(context)

namespace bitops {

/// A text of the core that is translated where it is shown, such as one in a table: see Translator::marked().
struct TranslatableText
{
    const char* english = "";

    [[nodiscard]] constexpr bool isEmpty() const { return *english == '\0'; }
    constexpr bool operator==(const TranslatableText& other) const
    {
        return std::string_view(english) == std::string_view(other.english);
    }
};

/// Translates the core's texts for people. They are English, as those of the command line and the trainer,
/// unless a program sets a function that gives them in another language.
class Translator
{
    // Not "bitops::Translator": lupdate takes a function that returns std::string for one of the namespace
    // std, sees no bitops there, and falls back to what is written at the call, which is "Translator".
    BITOPS_TEXT_CONTEXT(Translator)

public:
    /// The context that a translator looks into.
    static constexpr const char* context = "Translator";

    /// Gives the text in another language, placeholders and all. Called on any thread.
    using Function = std::string (*)(const char* english);

    /// How numbers are written in the language of the texts. Called on any thread.
    struct Numbers
    {
        /// A number of digits, points and commas, with the signs of the language: "1,234.5" as "1.234,5".
        std::string (*withSigns)(std::string_view english);
        /// With as few digits as give the number back.
        std::string (*shortest)(double value);
    };
    /// 1234.5 as "1234.5", 2 as "2.0".
    static const Numbers englishNumbers;

    /// Null for English.
    static void set(Function translator, const Numbers& numbers = englishNumbers);

    /// As long as one lives, the texts of its thread are English: those of files that programs read.
    class English
    {
    public:
        English();
        English(const English&) = delete;
        English& operator=(const English&) = delete;
        ~English();
    };

    /// The text with its placeholders %1 to %9 filled, by texts or whole numbers. Of an argument that comes
    /// from a file, what acts on a terminal or a title is written out (see printable()); a placeholder within
    /// it stays, and so does a placeholder without an argument. Arguments must not be literals: lupdate takes
    /// a literal behind the text for a remark to translators, under which the text would be sought in vain.
    template <typename... Arguments>
    [[nodiscard]] static std::string tr(const char* english, const Arguments&... arguments)
    {
        return fill(english, {toText(arguments)...});
    }

    template <typename... Arguments>
    [[nodiscard]] static std::string tr(TranslatableText text, const Arguments&... arguments)
    {
        return tr(text, std::vector<std::string>{toText(arguments)...});
    }
    [[nodiscard]] static std::string tr(TranslatableText text, const std::vector<std::string>& arguments)
    {
        return text.isEmpty() ? std::string() : fill(text.english, arguments);
    }

    /// Marks a text for translators that is given to tr() later: lupdate takes it for a call of tr().
    [[nodiscard]] static constexpr TranslatableText marked(const char* english) { return {english}; }

    /// A number of digits, points and commas with the signs of the language: "1,234.5" as "1.234,5".
    [[nodiscard]] static std::string number(std::string_view english);
    /// With as few digits as give the number back.
    [[nodiscard]] static std::string number(double value);

private:
    static std::string fill(const char* english, const std::vector<std::string>& arguments);
    static std::string toText(std::string_view text) { return std::string(text); }
    /// Not by <concepts>, which moc of Qt 6.4 cannot read.
    template <typename Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0>
    static std::string toText(Number number)
    {
        return std::to_string(number);
    }
};

} // namespace bitops
