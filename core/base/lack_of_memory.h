// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/foreign_file.h"
#include "core/base/translator.h"

#include <filesystem>
#include <new>
#include <string_view>

namespace bitops {

/// What `read` gives, which is a Result; or, where the file takes more memory than there is: "Could not read
/// x: there is not enough memory." For files of whatever size others like.
template <typename Read>
auto readWithinMemory(const std::filesystem::path& path, Read read) -> decltype(read())
{
    try {
        return read();
    } catch (const std::bad_alloc&) {
        return readError(path, Translator::tr("there is not enough memory"));
    }
}

/// From now on the process ends with this sentence on standard error and this exit code where it would abort
/// for lack of memory: where nobody catches std::bad_alloc, on whatever thread, and where it must not be
/// thrown, as from destructors. Nothing is unwound, so that files which keep unsaved work stay. Called by
/// main(), before all else; again with other words, where these are known later. Takes no memory, and so no
/// more than 500 bytes of the sentence.
void endOnLackOfMemory(std::string_view sentence, int exitCode);

} // namespace bitops
