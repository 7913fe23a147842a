// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_notes.h"

#include "core/base/file_descriptor.h"
#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <system_error>

namespace bitops {

namespace {

constexpr std::string_view notesFormat = "bitops-notes";
constexpr int newestNotesVersion = 1;

template <typename Value, std::size_t count>
std::string_view nameOf(const std::array<NamedValue<Value>, count>& all, std::optional<Value> value)
{
    return value ? all.at(static_cast<std::size_t>(*value)).name : std::string_view();
}

template <typename Value, std::size_t count>
std::optional<Value> find(const std::array<NamedValue<Value>, count>& all, std::string_view name)
{
    const auto* const found = std::find_if(
        all.begin(), all.end(), [name](const NamedValue<Value>& known) { return known.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

std::optional<RunLook> RunNotes::look() const
{
    return color && mark ? std::optional(RunLook{*color, *mark}) : std::nullopt;
}

std::string notesToText(const RunNotes& notes)
{
    const nlohmann::ordered_json json{{"format", notesFormat},
                                      {"version", newestNotesVersion},
                                      {"name", notes.name},
                                      {"notes", notes.notes},
                                      {"color", nameOf(runColors, notes.color)},
                                      {"mark", nameOf(runMarks, notes.mark)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<RunNotes> notesFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(notesFormat, newestNotesVersion);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    RunNotes notes;
    notes.name = reader.string("name", "");
    notes.notes = reader.string("notes", "");
    const std::string color = reader.string("color", "");
    notes.color = find(runColors, color);
    if (!color.empty() && !notes.color) {
        reader.fail(Translator::tr("\"color\" is \"%1\", which is no colour of a run", excerpt(color)));
    }
    const std::string mark = reader.string("mark", "");
    notes.mark = find(runMarks, mark);
    if (!mark.empty() && !notes.mark) {
        reader.fail(Translator::tr("\"mark\" is \"%1\", which is no mark of a run", excerpt(mark)));
    }
    if (const auto error = reader.finish()) {
        return *error;
    }
    return notes;
}

Result<RunNotes> loadRunNotes(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / runNotesFile;
    if (!isThere(path)) {
        return RunNotes{};
    }
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<RunNotes> notes = notesFromText(*text);
    if (!notes) {
        return Error{Translator::tr("Could not open %1 as the notes of a run: %2.", path.string(),
                                    notes.error().message)};
    }
    return notes;
}

Status saveRunNotes(const std::filesystem::path& folder, const RunNotes& notes)
{
    const Result<RunNotes> before = loadRunNotes(folder);
    if (!before) {
        return before.error();
    }
    const std::filesystem::path path = folder / runNotesFile;
    if (notes != RunNotes{}) {
        return writeTextFile(path, notesToText(notes));
    }
    std::error_code code;
    if (std::filesystem::remove(path, code) && !syncFolder(folder)) {
        code.assign(errno, std::generic_category());
    }
    return code ? Status(Error{Translator::tr("Could not remove %1: %2.", path.string(), code.message())})
                : success();
}

namespace {

/// The folder, locked (flock): a program that changes its notes waits for another one, which takes as long as
/// it writes a file. Where nothing can be locked it is open at most.
FileDescriptor lockedFolder(const std::filesystem::path& folder)
{
    FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    while (opened.isOpen() && ::flock(opened.get(), LOCK_EX) != 0 && errno == EINTR) {
    }
    return opened;
}

} // namespace

Result<RunNotes> changeRunNotes(const std::filesystem::path& folder,
                                const std::function<void(RunNotes&)>& change)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const FileDescriptor locked = lockedFolder(folder);
    Result<RunNotes> notes = loadRunNotes(folder);
    if (!notes) {
        return notes;
    }
    const RunNotes before = *notes;
    change(*notes);
    if (*notes != before) {
        if (const Status status = saveRunNotes(folder, *notes); !status) {
            return status.error();
        }
    }
    return notes;
}

} // namespace bitops
