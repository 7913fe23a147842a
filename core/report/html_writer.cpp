// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/html_writer.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

#include <cstddef>

namespace bitops {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; ///< U+FFFD

/// The character that begins at `at` as it can stand in a page, and how many bytes it has: what XML allows
/// (https://www.w3.org/TR/xml/#charsets) and does not advise against, and what does not act on the text
/// around it (foreign_text.h), in its shortest form of UTF-8. Line ends become those that parsers make of
/// them (https://www.w3.org/TR/xml/#sec-line-ends).
std::pair<std::string_view, std::size_t> characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    if (first == '\r') {
        return {"\n", byte(at + 1) == '\n' ? 2 : 1};
    }
    if (first < 0x80) {
        const bool isAllowed = first >= 0x20 || first == '\t' || first == '\n';
        return {isAllowed && first != 0x7F ? text.substr(at, 1) : replacement, 1};
    }
    const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0) {
        return {replacement, 1};
    }
    unsigned code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte(at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {replacement, i};
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    const unsigned least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    const bool isControl = code < 0xA0;
    const bool isSurrogate = code >= 0xD800 && code < 0xE000;
    const bool isNone = code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF;
    const bool isGood = code >= least && !isControl && !isSurrogate && !isNone && !actsOnText(code);
    return {isGood ? text.substr(at, length) : replacement, length};
}

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = characterAt(text, at);
        at += length;
        if (character == "&") {
            result += "&amp;";
        } else if (character == "<") {
            result += "&lt;";
        } else if (character == ">") {
            result += "&gt;";
        } else if (character == "\"") {
            result += "&quot;";
        } else if (character == "'") {
            result += "&#39;";
        } else {
            result += character;
        }
    }
    return result;
}

} // namespace

HtmlWriter::Element::Element(HtmlWriter& html, const char* tag)
    : m_html(html)
    , m_tag(tag)
{
}

HtmlWriter::Element::~Element()
{
    m_html.m_text.append("</").append(m_tag).append(">\n");
}

void HtmlWriter::begin(std::string_view title, const char* styleSheet)
{
    //: The code of the language that these texts are in, as a page of the web names it: "de", "zh-CN".
    const std::string language = Translator::tr("en");
    m_text = "<!DOCTYPE html>\n";
    startTag("html", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", language}, {"xml:lang", language}},
             ">");
    m_text += "\n<head>\n<meta charset=\"utf-8\"/>\n";
    addVoid("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    // Whatever stood in the page by mistake, nothing is loaded and nothing runs.
    addVoid("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    add("title", title);
    m_text.append("\n<style>\n").append(styleSheet).append("</style>\n</head>\n<body>\n");
}

std::string HtmlWriter::finish()
{
    return std::move(m_text.append("</body>\n</html>\n"));
}

HtmlWriter::Element HtmlWriter::open(const char* tag, Attributes attributes)
{
    startTag(tag, attributes, ">");
    return {*this, tag};
}

void HtmlWriter::add(const char* tag, std::string_view text, Attributes attributes)
{
    startTag(tag, attributes, ">");
    addText(text);
    m_text.append("</").append(tag).append(">");
}

void HtmlWriter::addVoid(const char* tag, Attributes attributes)
{
    startTag(tag, attributes, "/>");
}

void HtmlWriter::addText(std::string_view text)
{
    m_text += escaped(text);
}

void HtmlWriter::startTag(const char* tag, Attributes attributes, const char* end)
{
    m_text.append("<").append(tag);
    for (const auto& [name, value] : attributes) {
        m_text.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    }
    m_text += end;
}

} // namespace bitops
