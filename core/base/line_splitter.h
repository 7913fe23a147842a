// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// Cuts a stream of bytes that arrives in pieces into lines. A line that grows past the cap is thrown away
/// whole, so that a stream gone wrong cannot fill the memory.
class LineSplitter
{
public:
    /// Of a line, its "\n" not counted.
    static constexpr std::size_t mostBytes = 1U << 20U;

    void append(std::string_view bytes);

    /// The next complete line, without its line break ("\n" or "\r\n"); none if there is none yet.
    std::optional<std::string> takeLine();
    /// The same without a copy: good until the next call of anything else than this.
    std::optional<std::string_view> nextLine();

    /// What came after the last line break. For when the stream has ended and all complete lines are taken.
    std::string takeRest();

    /// How many lines were too long and thrown away.
    [[nodiscard]] std::size_t droppedLines() const { return m_dropped; }

private:
    std::string m_buffer;
    std::size_t m_start = 0;    ///< Where the next line begins in the buffer; all before it was taken.
    std::size_t m_searched = 0; ///< No line break from m_start up to this index of the buffer.
    bool m_isDropping = false;  ///< Within a line that is too long.
    std::size_t m_dropped = 0;
};

} // namespace bitops
