// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_lock.h"

#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/jobs/locked_file.h"
#include "core/jobs/trainer_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace bitops {

namespace {

constexpr const char* lockFile = "sweep.lock";
constexpr const char* cancelFile = "sweep.cancel";

Error cannotLock(const std::filesystem::path& folder, const std::string& reason)
{
    return Error{Translator::tr("Could not begin the sweep in %1: %2.", pathText(folder), reason)};
}

} // namespace

Result<SweepLock> SweepLock::take(const std::filesystem::path& folder)
{
    if (const std::error_code code = makeFolders(folder); code) {
        return cannotLock(folder, code.message());
    }
    const std::filesystem::path path = folder / lockFile;
    FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666));
    const LockAnswer answer = file.isOpen() ? tryLock(file.get(), LOCK_EX) : LockAnswer::Failed;
    if (answer == LockAnswer::Taken) {
        return cannotLock(folder, Translator::tr("another program is at work on it"));
    }
    if (answer == LockAnswer::Failed) {
        return cannotLock(folder, std::generic_category().message(errno));
    }
    return SweepLock(std::move(file));
}

bool isSweepAtWork(const std::filesystem::path& folder)
{
    return isLocked(folder / lockFile);
}

Status askToCancel(const std::filesystem::path& folder)
{
    return writeTextFile(folder / cancelFile, "");
}

bool isAskedToCancel(const std::filesystem::path& folder)
{
    std::error_code code;
    return std::filesystem::exists(folder / cancelFile, code);
}

void forgetCancel(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::remove(folder / cancelFile, code);
}

} // namespace bitops
