// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/named_value.h"
#include "core/base/result.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <filesystem>
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

/// What a person wrote about a run: the content of `notes.json` in its folder. Nothing of it matters to the
/// trainer.
struct RunNotes
{
    std::string name; ///< Shown instead of the folder's; empty: the folder's.
    std::string notes;
    std::optional<RunColor> color = {};

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

} // namespace bitops
