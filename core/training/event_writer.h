// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"
#include "core/runs/events.h"

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
    ~EventWriter();

    EventWriter(const EventWriter&) = delete;
    EventWriter& operator=(const EventWriter&) = delete;

    /// Appends to this file from now on, beginning with what was written before. An unfinished last line,
    /// left by a trainer that was killed, is cut off.
    Status attach(const std::filesystem::path& path);

    /// The error says that the event could not be stored; the output has it all the same. Epochs and the last
    /// event are on the disk then, so that no checkpoint knows of an epoch that the file has lost.
    Status write(const Event& event);

    /// Whether nobody reads the output any more.
    [[nodiscard]] bool isOutputLost() const { return m_isOutputLost; }

private:
    /// What is durable is on the disk when this is done, and outlasts a power cut.
    Status store(const std::string& line, bool isDurable);
    [[nodiscard]] Status sync() const;

    int m_output;
    int m_file = -1;
    std::filesystem::path m_path;
    std::string m_unstored; ///< What was written before a file was attached.
    bool m_isOutputLost = false;
};

} // namespace bitops
