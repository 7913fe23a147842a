// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/jobs/events.h"

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace bitops {

/// Writes events to the trainer's output and, once it is attached, to the run's events.jsonl: each as a
/// whole line, at once.
class EventWriter
{
public:
    /// Does not own the file descriptor `output`.
    explicit EventWriter(int output)
        : m_output(output)
    {
    }
    EventWriter(const EventWriter&) = delete;
    EventWriter& operator=(const EventWriter&) = delete;

    /// Appends to this file from now on, beginning with what was written before. An unfinished last line,
    /// left by a trainer that was killed, is cut off.
    Status attach(const std::filesystem::path& path);

    /// The error says that the event could not be stored; the output has it all the same, and it is stored
    /// before the next one, so that no event is missing from the file before another. After a success, epochs
    /// and the last event are on the disk, so that no checkpoint knows of an epoch that the file has lost.
    Status write(const Event& event);

    /// Whether nobody reads the output any more.
    [[nodiscard]] bool isOutputLost() const { return m_isOutputLost; }

private:
    /// Opens the file at its last whole line.
    Status open();
    /// Stores all that was not stored yet. What is durable is on the disk when this is done, and outlasts a
    /// power cut.
    Status store(bool isDurable);
    /// Cuts off what stands behind the last whole line. False if that cannot be.
    bool cutHalfLine();
    [[nodiscard]] Status sync() const;

    int m_output;
    FileDescriptor m_file;
    off_t m_end = 0;              ///< Of the file's last whole line.
    bool m_hasHalfLine = false;   ///< Whether a part of another stands behind it, which would spoil the next.
    std::filesystem::path m_path; ///< Empty before a file is attached.
    std::string m_unstored;       ///< Whole lines, written before a file was attached, or while it took none.
    bool m_isOutputLost = false;
};

} // namespace bitops
