// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/event_writer.h"

#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <variant>

namespace bitops {

namespace {

Error writeFailure(const std::filesystem::path& path)
{
    const std::string reason = std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
    return Error{"Could not write events to " + pathText(path) + ": " + reason + "."};
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

/// What no trainer tells again that goes on from a checkpoint written after it: it is on the disk before
/// that.
bool isToldOnce(const Event& event)
{
    return isLast(event) || std::holds_alternative<EpochEvent>(event) ||
           std::holds_alternative<ClassesEvent>(event) || std::holds_alternative<LayersEvent>(event) ||
           std::holds_alternative<TestEvent>(event);
}

} // namespace

Status EventWriter::attach(const std::filesystem::path& path)
{
    m_path = path;
    return store(/*isDurable=*/false);
}

Status EventWriter::write(const Event& event)
{
    const std::string line = eventToLine(event) + '\n';
    if (!m_isOutputLost && !writeWhole(m_output, line)) {
        m_isOutputLost = true;
    }
    m_unstored += line;
    if (m_path.empty()) {
        return success();
    }
    return store(isToldOnce(event));
}

Status EventWriter::open()
{
    // Not waiting for anybody to read, should it be a pipe.
    m_file = FileDescriptor(
        ::open(m_path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0666));
    struct stat status = {};
    if (!m_file.isOpen() || ::fstat(m_file.get(), &status) != 0) {
        return writeFailure(m_path);
    }
    if (S_ISFIFO(status.st_mode)) {
        m_file = FileDescriptor();
        return Error{"Could not write events to " + pathText(m_path) + ": it is a pipe, not a file."};
    }
    // Else a power cut could take the file with it, however often it is synced.
    if (status.st_size == 0 && !syncFolder(m_path.parent_path())) {
        return writeFailure(m_path);
    }
    m_end = endOfLines(m_file.get(), status.st_size);
    m_hasHalfLine = m_end != status.st_size;
    return success();
}

bool EventWriter::cutHalfLine()
{
    m_hasHalfLine = m_hasHalfLine && ::ftruncate(m_file.get(), m_end) != 0;
    return !m_hasHalfLine;
}

Status EventWriter::store(bool isDurable)
{
    if (!m_file.isOpen()) {
        if (Status status = open(); !status) {
            return status;
        }
    }
    if (!cutHalfLine()) {
        return writeFailure(m_path);
    }
    m_end = ::lseek(m_file.get(), 0, SEEK_END);
    if (!writeWhole(m_file.get(), m_unstored)) {
        const Error error = writeFailure(m_path);
        m_hasHalfLine = true;
        cutHalfLine();
        return error;
    }
    m_unstored.clear();
    return isDurable ? sync() : success();
}

Status EventWriter::sync() const
{
    const bool isPossible =
        ::fdatasync(m_file.get()) == 0 || errno == EINVAL; // Pipes and devices keep nothing.
    return isPossible ? success() : Status(writeFailure(m_path));
}

} // namespace bitops
