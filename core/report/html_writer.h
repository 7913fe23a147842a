// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace bitops {

/// Builds a page that is HTML for a browser and well-formed XML alike. Whatever text is put in is escaped, so
/// that no name or note can become markup; tags and names of attributes are literals of the program.
/// Control characters, others that XML cannot have, and bytes that are no UTF-8, become U+FFFD; CR LF and CR
/// become LF.
/// Source: https://www.w3.org/TR/html-polyglot/
class HtmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

    /// An element that is open as long as this lives.
    class Element
    {
    public:
        Element(HtmlWriter& html, const char* tag);
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element();

    private:
        HtmlWriter& m_html;
        const char* m_tag;
    };

    /// A page in the language of the texts for people, up to its body, with this style sheet; finish() ends
    /// it.
    void begin(std::string_view title, const char* styleSheet);
    /// The whole page.
    [[nodiscard]] std::string finish();

    [[nodiscard]] Element open(const char* tag, Attributes attributes = {});
    /// An element that holds this text alone.
    void add(const char* tag, std::string_view text, Attributes attributes = {});
    /// An element that can hold nothing: <br/>, or a shape of a picture.
    void addVoid(const char* tag, Attributes attributes = {});
    void addText(std::string_view text);

private:
    void startTag(const char* tag, Attributes attributes, const char* end);

    std::string m_text;
};

} // namespace bitops
