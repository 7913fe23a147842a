// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_notes.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"

namespace bitops::fuzz {

namespace {

void tryNotes(std::string_view text)
{
    if (const Result<RunNotes> notes = notesFromText(text); isRead(notes)) {
        requireReadAgain(*notes, notesToText, notesFromText);
    }
}

std::vector<std::string> seeds()
{
    return {notesToText({}), notesToText({"name", "what\nI \"saw\"\n", RunColor::Sky, RunMark::TriangleDown}),
            notesToText({"名字", "", RunColor::Blue, {}})};
}

} // namespace

const Target target{.tryInput = tryNotes, .seeds = seeds, .change = changeJson};

} // namespace bitops::fuzz
