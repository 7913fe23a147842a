// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/mapped_file.h"

#include "core/base/foreign_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace bitops {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    const auto size = static_cast<std::size_t>(file->size());
    const FileDescriptor descriptor(file->release());
    if (size == 0) {
        return MappedFile({}); // The system maps nothing of no bytes.
    }
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
    if (memory == MAP_FAILED) {
        return readError(path, errno);
    }
    return MappedFile({static_cast<const char*>(memory), size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty()) {
        ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size()); // NOLINT: as munmap() takes it.
    }
}

void MappedFile::release(std::string_view part) const
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto offset = static_cast<std::size_t>(part.data() - m_bytes.data());
    const std::size_t first = (offset + page - 1) / page * page;
    const std::size_t end = (offset + part.size()) / page * page;
    if (first < end) {
        // No more than a hint: nothing is wrong if the system does not take it.
        ::madvise(const_cast<char*>(m_bytes.data()) + first, end - first, MADV_DONTNEED); // NOLINT
    }
}

} // namespace bitops
