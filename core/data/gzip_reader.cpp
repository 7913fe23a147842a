// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/gzip_reader.h"

#include "core/base/foreign_file.h"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

namespace bitops {

void GzipReader::Closer::operator()(gzFile_s* file) const
{
    gzclose_r(file);
}

Result<GzipReader> GzipReader::open(const std::filesystem::path& path)
{
    Result<ForeignFile> opened = ForeignFile::open(path);
    if (!opened) {
        return opened.error();
    }
    const std::uint64_t size = opened->size();
    const int descriptor = opened->release();
    const gzFile file = gzdopen(descriptor, "rb");
    if (file == nullptr) {
        ::close(descriptor);
        return readError(path, "there is not enough memory");
    }
    return GzipReader(file, size);
}

std::uint64_t GzipReader::mostBytes() const
{
    constexpr std::uint64_t mostOfOne = 1032;
    const std::uint64_t unpacked =
        m_fileBytes > UINT64_MAX / mostOfOne ? UINT64_MAX : m_fileBytes * mostOfOne;
    return gzdirect(m_file.get()) != 0 ? m_fileBytes : unpacked;
}

Result<std::vector<std::uint8_t>> GzipReader::read(std::size_t most)
{
    constexpr std::size_t piece = 1U << 20U;
    std::vector<std::uint8_t> bytes;
    while (bytes.size() < most) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min(most - before, piece);
        bytes.resize(before + wanted);
        const int got = gzread(m_file.get(), bytes.data() + before, static_cast<unsigned>(wanted));
        bytes.resize(before + static_cast<std::size_t>(std::max(got, 0)));
        if (static_cast<std::size_t>(std::max(got, 0)) < wanted) {
            break;
        }
    }
    int code = Z_OK;
    const std::string reason = gzerror(m_file.get(), &code);
    if (code == Z_ERRNO) {
        return Error{std::generic_category().message(errno)};
    }
    if (code == Z_BUF_ERROR) {
        return Error{"its gzip data are cut short"};
    }
    if (code != Z_OK && code != Z_STREAM_END) {
        return Error{"its gzip data are damaged (" + reason + ")"};
    }
    return bytes;
}

} // namespace bitops
