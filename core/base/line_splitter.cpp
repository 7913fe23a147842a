// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/line_splitter.h"

#include <utility>

namespace bitops {

void LineSplitter::append(std::string_view bytes)
{
    if (m_isDropping) {
        const std::size_t lineBreak = bytes.find('\n');
        if (lineBreak == std::string_view::npos) {
            return;
        }
        bytes.remove_prefix(lineBreak + 1);
        m_isDropping = false;
    }
    m_buffer.erase(0, m_start);
    m_searched -= m_start;
    m_start = 0;
    m_buffer.append(bytes);
}

std::optional<std::string> LineSplitter::takeLine()
{
    const std::optional<std::string_view> line = nextLine();
    return line ? std::optional<std::string>(*line) : std::nullopt;
}

std::optional<std::string_view> LineSplitter::nextLine()
{
    while (true) {
        const std::size_t lineBreak = m_buffer.find('\n', m_searched);
        const bool isComplete = lineBreak != std::string::npos;
        const std::size_t end = isComplete ? lineBreak : m_buffer.size();
        const std::size_t start = m_start;
        const bool isTooLong = end - start > mostBytes;
        if (isTooLong) {
            ++m_dropped;
            m_isDropping = !isComplete;
        }
        if (!isComplete && !isTooLong) {
            m_searched = end;
            return std::nullopt;
        }
        m_start = isComplete ? end + 1 : end;
        m_searched = m_start;
        if (!isTooLong) {
            const std::size_t length =
                end > start && m_buffer[end - 1] == '\r' ? end - 1 - start : end - start;
            return std::string_view(m_buffer).substr(start, length);
        }
    }
}

std::string LineSplitter::takeRest()
{
    std::string rest = m_buffer.substr(m_start);
    m_buffer.clear();
    m_start = 0;
    m_searched = 0;
    m_isDropping = false;
    return rest;
}

} // namespace bitops
