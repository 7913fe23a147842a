// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/named_value.h"
#include "core/base/result.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// A run's colour in lists and plots, by its name: what it looks like on light and on dark ground is for a
/// window to say.
enum class RunColor { Blue, Orange, Green, Red, Purple, Sky, Olive, Grey };

inline constexpr std::array runColors{
    NamedValue<RunColor>{RunColor::Blue, "blue"},     NamedValue<RunColor>{RunColor::Orange, "orange"},
    NamedValue<RunColor>{RunColor::Green, "green"},   NamedValue<RunColor>{RunColor::Red, "red"},
    NamedValue<RunColor>{RunColor::Purple, "purple"}, NamedValue<RunColor>{RunColor::Sky, "sky"},
    NamedValue<RunColor>{RunColor::Olive, "olive"},   NamedValue<RunColor>{RunColor::Grey, "grey"},
};

/// The shape of a run's marks in lists and plots.
enum class RunMark { Disc, Square, Diamond, Triangle, TriangleDown, Pentagon, Hexagon, Bar };

inline constexpr std::array runMarks{
    NamedValue<RunMark>{RunMark::Disc, "disc"},
    NamedValue<RunMark>{RunMark::Square, "square"},
    NamedValue<RunMark>{RunMark::Diamond, "diamond"},
    NamedValue<RunMark>{RunMark::Triangle, "triangle"},
    NamedValue<RunMark>{RunMark::TriangleDown, "triangle-down"},
    NamedValue<RunMark>{RunMark::Pentagon, "pentagon"},
    NamedValue<RunMark>{RunMark::Hexagon, "hexagon"},
    NamedValue<RunMark>{RunMark::Bar, "bar"},
};

/// How a run is told from the others that it stands with.
struct RunLook
{
    RunColor color = RunColor::Blue;
    RunMark mark = RunMark::Disc;

    bool operator==(const RunLook&) const = default;
};

/// What a person wrote about a run, and how it looks: the content of `notes.json` in its folder. Nothing of
/// it matters to the trainer.
struct RunNotes
{
    std::string name; ///< Empty: it is called by its design and its recipe, see run_name.h.
    std::string notes;
    std::optional<RunColor> color = {};
    std::optional<RunMark> mark = {};

    /// None as long as one of its halves is missing.
    [[nodiscard]] std::optional<RunLook> look() const;

    bool operator==(const RunNotes&) const = default;
};

/// The file of a run folder.
inline constexpr const char* runNotesFile = "notes.json";

std::string notesToText(const RunNotes& notes);
/// Strict, as all files of this program: unknown keys, wrong types and unknown colours are refused.
Result<RunNotes> notesFromText(std::string_view text);

/// No file is an empty note. The error is one sentence that names the file.
Result<RunNotes> loadRunNotes(const std::filesystem::path& folder);

/// Replaces the file; empty notes remove it. A file that cannot be read is left as it is, and an error:
/// something may stand in it that somebody wants to keep.
Status saveRunNotes(const std::filesystem::path& folder, const RunNotes& notes);

/// Changes what is stored, and gives what is stored then. Threads and programs wait for each other.
Result<RunNotes> changeRunNotes(const std::filesystem::path& folder,
                                const std::function<void(RunNotes&)>& change);

} // namespace bitops
