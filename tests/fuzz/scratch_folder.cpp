// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/scratch_folder.h"

#include "tests/fuzz/target.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace bitops::fuzz {

namespace {

/// Where files may be opened; empty: everywhere.
std::string& allowedFolder()
{
    static std::string folder;
    return folder;
}

/// Asks the system where the file is, so that no link leads astray.
void checkPlace(int file)
{
    const std::string& folder = allowedFolder();
    struct stat status = {};
    const bool isFolder = file >= 0 && ::fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
    if (folder.empty() || file < 0 || isFolder) { // libarchive opens the one that it comes back to.
        return;
    }
    std::array<char, 4096> place{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), place.data(), place.size());
    const std::string_view path(place.data(), length < 0 ? 0 : static_cast<std::size_t>(length));
    require(path == folder || path.starts_with(folder + "/"),
            "nothing is opened outside of the folder: " + std::string(path));
}

int openAt(int folder, const char* path, int flags, std::va_list& arguments)
{
    const bool makesFile = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    const mode_t mode = makesFile ? va_arg(arguments, mode_t) : 0;
    const auto file = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
    checkPlace(file);
    return file;
}

} // namespace

ScratchFolder::ScratchFolder()
{
    std::string name =
        std::filesystem::canonical(std::filesystem::temp_directory_path()) / "bitops-fuzz-XXXXXX";
    require(::mkdtemp(name.data()) != nullptr, "there is a folder for temporary files");
    m_path = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code code;
    std::filesystem::remove_all(m_path, code);
}

std::filesystem::path ScratchFolder::write(const std::string& name, std::string_view bytes) const
{
    std::filesystem::path path = m_path / name;
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    require(file >= 0 && ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                ::close(file) == 0,
            "there is room for temporary files");
    return path;
}

void ScratchFolder::clear() const
{
    for (const auto& entry : std::filesystem::directory_iterator(m_path)) {
        std::filesystem::remove_all(entry.path());
    }
}

NothingOutside::NothingOutside(const std::filesystem::path& folder)
{
    allowedFolder() = folder.string();
}

NothingOutside::~NothingOutside()
{
    allowedFolder().clear();
}

} // namespace bitops::fuzz

// Stand before those of the system's library, for this program and for the libraries that it links.

// NOLINTBEGIN: as the system has them.
#define BITOPS_OPEN(name, folder, ...)                                                                       \
    extern "C" int name(__VA_ARGS__, ...)                                                                    \
    {                                                                                                        \
        std::va_list arguments;                                                                              \
        va_start(arguments, flags);                                                                          \
        const int file = bitops::fuzz::openAt(folder, path, flags, arguments);                               \
        va_end(arguments);                                                                                   \
        return file;                                                                                         \
    }
BITOPS_OPEN(open, AT_FDCWD, const char* path, int flags)
BITOPS_OPEN(open64, AT_FDCWD, const char* path, int flags)
BITOPS_OPEN(openat, folder, int folder, const char* path, int flags)
BITOPS_OPEN(openat64, folder, int folder, const char* path, int flags)
#undef BITOPS_OPEN
// NOLINTEND
