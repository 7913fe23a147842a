// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_events.h"

#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/base/line_splitter.h"
#include "core/base/translator.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// Whether a line, as our trainer writes it, is of a kind that is not asked for: the progress within epochs,
/// the figures of layers and classes, which fill the file, and what this version does not know. It is told
/// without parsing: that is what takes the time of reading a run.
bool isDetail(std::string_view line)
{
    static constexpr std::string_view beginning = R"({"type":")";
    static constexpr std::array<std::string_view, 13> wanted{
        "hello",    "started", "epoch", "paused",        "resumed", "completed", "stopped",
        "diverged", "failed",  "data",  "configuration", "notice",  "test"};
    if (!line.starts_with(beginning)) {
        return false;
    }
    const std::string_view name =
        line.substr(beginning.size(), line.find('"', beginning.size()) - beginning.size());
    return std::find(wanted.begin(), wanted.end(), name) == wanted.end();
}

/// Whether it can be an event at all, to be told as quickly.
bool hasType(std::string_view line)
{
    return line.find("\"type\"") != std::string_view::npos;
}

/// That are read at once.
constexpr std::size_t bufferBytes = std::size_t{1} << 18U;

/// Reads lines of a file into what is known of a run.
class EventReading
{
public:
    EventReading(ForeignFile& file, ReadEvents& known, RunDetail detail, const std::stop_token& stop)
        : m_file(file)
        , m_known(known)
        , m_detail(detail)
        , m_stop(stop)
    {
    }

    /// From where it is known to this byte of the file, or to its end.
    Status readTo(std::uintmax_t end)
    {
        while (m_known.bytes < end) {
            if (m_stop.stop_requested()) {
                return readError(m_file.path(), Translator::tr("it was stopped"));
            }
            const auto most = std::min<std::uintmax_t>(bufferBytes, end - m_known.bytes);
            const Result<std::size_t> length =
                m_file.read(std::span(m_buffer.get(), static_cast<std::size_t>(most)));
            if (!length) {
                return length.error();
            }
            if (*length == 0) {
                break;
            }
            m_known.bytes += *length;
            m_lines.append({m_buffer.get(), *length});
            if (const Status status = takeLines(); !status) {
                return status;
            }
        }
        return success();
    }

    /// Goes on at this byte of the file, behind the line that it is in.
    Status skipTo(std::uintmax_t byte)
    {
        // Before it, so that a line which begins just there is whole.
        if (const Status status = m_file.seek(byte - 1); !status) {
            return status;
        }
        m_known.record.leaveOut(byte - m_known.bytes);
        m_known.bytes = byte - 1;
        m_lines = LineSplitter();
        m_isWithinLine = true;
        return success();
    }

    /// What came behind the last line break is read again when more of it has come.
    void finish()
    {
        for (std::size_t i = 0; i < m_lines.droppedLines(); ++i) {
            m_known.record.passOverLine();
        }
        m_known.bytes -= m_lines.takeRest().size();
    }

private:
    Status takeLines()
    {
        while (const auto line = m_lines.nextLine()) {
            if (std::exchange(m_isWithinLine, false) || line->empty() ||
                (m_detail != RunDetail::All && isDetail(*line))) {
                continue;
            }
            const Result<Event> event = hasType(*line) ? eventFromLine(*line) : Result<Event>(Error{});
            if (!event) {
                m_known.record.passOverLine();
                continue;
            }
            if (const Status status = m_known.record.applyStored(*event); !status) {
                return Error{
                    Translator::tr("Could not read %1: %2", pathText(m_file.path()), status.error().message)};
            }
        }
        return success();
    }

    ForeignFile& m_file;
    ReadEvents& m_known;
    RunDetail m_detail;
    const std::stop_token& m_stop;
    LineSplitter m_lines;
    std::unique_ptr<char[]> m_buffer = std::make_unique_for_overwrite<char[]>(bufferBytes);
    bool m_isWithinLine = false; ///< Whether the next line lacks its beginning.
};

} // namespace

Result<RunRecord> loadRunRecord(const std::filesystem::path& folder, RunDetail detail,
                                const std::stop_token& stop)
{
    Result<ReadEvents> events = readEvents(folder, {}, detail, stop);
    if (!events) {
        return events.error();
    }
    return std::move(events->record);
}

Result<ReadEvents> readEvents(const std::filesystem::path& folder, ReadEvents known, RunDetail detail,
                              const std::stop_token& stop)
{
    const std::filesystem::path path = folder / run_file::events;
    std::error_code code;
    if (std::filesystem::status(path, code).type() == std::filesystem::file_type::not_found) {
        return ReadEvents{};
    }
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    if (file->size() > mostEventBytes) {
        return readError(path, Translator::tr("it is larger than any run's events"));
    }
    if (file->size() < known.bytes) {
        known = {};
    }
    if (const Status status = file->seek(known.bytes); !status) {
        return status.error();
    }
    EventReading reading(*file, known, detail, stop);
    Status status = success();
    if (detail == RunDetail::List && file->size() - known.bytes > mostListedBytes) {
        status = reading.readTo(known.bytes + mostListedBytes - listedBytesAtEnd);
        status = status ? reading.skipTo(file->size() - listedBytesAtEnd) : status;
    }
    status = status ? reading.readTo(mostEventBytes) : status;
    if (!status) {
        return status.error();
    }
    reading.finish();
    return known;
}

} // namespace bitops
