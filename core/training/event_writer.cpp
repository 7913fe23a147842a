// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/event_writer.h"

#include "core/network/text_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <variant>

namespace bitops {

namespace {

Error writeFailure(const std::filesystem::path& path)
{
    const std::string reason = std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
    return Error{"Could not write events to " + path.string() + ": " + reason + "."};
}

/// Where the last whole line of a file of this size ends.
off_t endOfLines(int file, off_t size)
{
    std::array<char, 4096> buffer;
    off_t end = size;
    while (end > 0) {
        const off_t begin = end > off_t{buffer.size()} ? end - off_t{buffer.size()} : 0;
        const ssize_t length = ::pread(file, buffer.data(), static_cast<std::size_t>(end - begin), begin);
        if (length <= 0) {
            return end;
        }
        const std::size_t lineBreak =
            std::string_view(buffer.data(), static_cast<std::size_t>(length)).rfind('\n');
        if (lineBreak != std::string_view::npos) {
            return begin + static_cast<off_t>(lineBreak) + 1;
        }
        end = begin;
    }
    return 0;
}

bool cutUnfinishedLine(int file)
{
    const off_t size = ::lseek(file, 0, SEEK_END);
    const off_t end = endOfLines(file, size);
    return end == size || ::ftruncate(file, end) == 0;
}

} // namespace

EventWriter::~EventWriter()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Status EventWriter::attach(const std::filesystem::path& path)
{
    m_path = path;
    m_file = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    if (m_file < 0 || !cutUnfinishedLine(m_file)) {
        return writeFailure(path);
    }
    return store(std::exchange(m_unstored, {}), /*isDurable=*/false);
}

Status EventWriter::write(const Event& event)
{
    const std::string line = eventToLine(event) + '\n';
    if (!m_isOutputLost && !writeWhole(m_output, line)) {
        m_isOutputLost = true;
    }
    return store(line, isLast(event) || std::holds_alternative<EpochEvent>(event) ||
                           std::holds_alternative<TestEvent>(event));
}

Status EventWriter::store(const std::string& line, bool isDurable)
{
    if (m_file < 0) {
        m_unstored += line;
        return success();
    }
    const off_t before = ::lseek(m_file, 0, SEEK_END);
    if (writeWhole(m_file, line)) {
        return isDurable ? sync() : success();
    }
    const Error error = writeFailure(m_path);
    // Half a line would spoil the one after it.
    [[maybe_unused]] const int result = ::ftruncate(m_file, before);
    return error;
}

Status EventWriter::sync() const
{
    const bool isPossible = ::fdatasync(m_file) == 0 || errno == EINVAL; // Pipes and devices keep nothing.
    return isPossible ? success() : Status(writeFailure(m_path));
}

} // namespace bitops
