// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/notebook_cells.h"

#include "core/base/json_reader.h"
#include "core/base/translator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// Cell magics behind which Python code stands; behind all others, it is another language's, or a file's.
constexpr std::array pythonMagics{
    std::string_view("time"), std::string_view("timeit"), std::string_view("capture"),
    std::string_view("prun"), std::string_view("python"), std::string_view("python3"),
};

bool isPython(std::string_view source)
{
    const std::size_t begin = source.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || !source.substr(begin).starts_with("%%")) {
        return true;
    }
    const std::string_view magic = source.substr(begin + 2);
    const std::string_view name = magic.substr(0, magic.find_first_of(" \t\r\n"));
    return std::find(pythonMagics.begin(), pythonMagics.end(), name) != pythonMagics.end();
}

/// Gets a notebook value by value and keeps the code. Its place is the keys that lead to it, lists left out:
/// "cells.source".
class NotebookReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    Result<std::vector<NotebookCell>> result()
    {
        if (m_error) {
            return *m_error;
        }
        if (!m_hasCells) {
            return Error{Translator::tr("it has no cells")};
        }
        return std::move(m_cells);
    }

    bool null() override { return other(); }
    bool boolean(bool /*value*/) override { return other(); }
    bool number_integer(number_integer_t value) override { return number(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return number(static_cast<std::int64_t>(std::min<number_unsigned_t>(value, 99)));
    }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return other(); }
    bool binary(binary_t& /*value*/) override { return other(); }

    bool string(string_t& value) override
    {
        const std::string place = this->place();
        if (place == "cells.cell_type") {
            m_isCode = value == "code";
        } else if (isSource(place)) {
            m_source += value;
        } else if (place == "metadata.language_info.name" || place == "metadata.kernelspec.language" ||
                   place == "cells.language") {
            return value == "python" || fail(Translator::tr("its code is not Python"));
        }
        return true;
    }

    bool start_object(std::size_t /*size*/) override
    {
        if (place() == "cells") {
            ++m_number;
            m_source.clear();
            m_isCode = false;
            m_hasSource = false;
        }
        return enter(true);
    }

    bool end_object() override
    {
        leave();
        if (place() == "cells" && m_isCode && isPython(m_source)) {
            m_cells.push_back({m_number, std::move(m_source)});
        }
        return true;
    }

    bool start_array(std::size_t /*size*/) override
    {
        m_hasCells = m_hasCells || place() == "cells";
        return enter(false);
    }

    bool end_array() override
    {
        leave();
        return true;
    }

    bool key(string_t& value) override
    {
        if (m_depth <= mostDepth) {
            m_path.at(m_depth - 1).key = value.substr(0, mostOfKey);
        }
        if (isSource(place())) {
            if (m_hasSource) {
                return fail(Translator::tr("cell %1 has two sources", m_number));
            }
            m_hasSource = true;
        }
        return true;
    }

    bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override
    {
        m_error = jsonError(error);
        return false;
    }

private:
    struct Level
    {
        bool isObject = false;
        std::string key = {};
    };
    /// What is looked for lies no deeper: {worksheets: [{cells: [{input: [
    static constexpr std::size_t mostDepth = 6;
    static constexpr std::size_t mostOfKey = 32;

    static bool isSource(std::string_view place) { return place == "cells.source" || place == "cells.input"; }

    /// Empty for what lies deeper than anything that is looked for.
    [[nodiscard]] std::string place() const
    {
        std::string place;
        for (std::size_t i = 0; m_depth <= mostDepth && i < m_depth; ++i) {
            // Format 3 has its cells in worksheets, of which no program ever made more than one.
            if (m_path.at(i).isObject && !(i == 0 && m_path[0].key == "worksheets")) {
                place.append(place.empty() ? "" : ".").append(m_path.at(i).key);
            }
        }
        return place;
    }

    bool enter(bool isObject)
    {
        if (m_depth < mostDepth) {
            m_path.at(m_depth) = {isObject};
        }
        ++m_depth;
        return true;
    }

    void leave() { --m_depth; }

    bool number(std::int64_t value)
    {
        if (place() == "nbformat" && value != 3 && value != 4) {
            return fail(Translator::tr("its nbformat is %1, and this program reads 3 and 4", value));
        }
        return other();
    }

    bool other()
    {
        return !isSource(place()) || fail(Translator::tr("the source of cell %1 is no text", m_number));
    }

    bool fail(std::string message)
    {
        m_error = Error{std::move(message)};
        return false;
    }

    std::array<Level, mostDepth> m_path;
    std::size_t m_depth = 0;
    bool m_hasCells = false;
    std::vector<NotebookCell> m_cells;
    std::optional<Error> m_error;
    // Of the cell that is being read:
    std::int64_t m_number = 0;
    std::string m_source;
    bool m_hasSource = false;
    bool m_isCode = false;
};

} // namespace

Result<std::vector<NotebookCell>> notebookCodeCells(std::string_view text)
{
    NotebookReader reader;
    nlohmann::json::sax_parse(text, &reader);
    return reader.result();
}

} // namespace bitops
