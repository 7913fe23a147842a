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
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace bitops {

namespace {

constexpr const char* lockFile = "sweep.lock";
constexpr const char* cancelFile = "sweep.cancel";

std::string thisMachine()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : std::string();
}

/// For whoever asks on which machine the sweep is trained. Where it cannot be written, nobody is told.
void writeMachine(const FileDescriptor& file)
{
    const std::string name = thisMachine();
    if (::ftruncate(file.get(), 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(file.get(), name.data(), name.size(), 0);
    }
}

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
    writeMachine(file);
    return SweepLock(std::move(file));
}

std::vector<std::filesystem::path> sweepsAtWorkHere(const std::filesystem::path& runsFolder)
{
    std::vector<std::filesystem::path> sweeps;
    std::error_code code;
    std::filesystem::directory_iterator entries(runsFolder, code);
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        const std::filesystem::path& folder = entries->path();
        if (isSweepAtWork(folder)) {
            const Result<std::string> machine = readTextFile(folder / lockFile);
            if (machine && *machine == thisMachine()) {
                sweeps.push_back(folder);
            }
        }
    }
    std::sort(sweeps.begin(), sweeps.end());
    return sweeps;
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
