// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/gzip_reader.h"

#include "core/base/file_descriptor.h"
#include "core/base/foreign_file.h"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>

namespace bitops {

namespace {

constexpr std::string_view gzipMark = "\x1F\x8B"; // RFC 1952, 2.3.1

} // namespace

/// A file with what was read of it and not given on yet. It is unpacked here and not by zlib's gzread(),
/// which takes some files that are cut off for whole ones.
class GzipReader::Source
{
public:
    Source(FileDescriptor file, std::uint64_t fileBytes)
        : m_file(std::move(file))
        , m_fileBytes(fileBytes)
    {
        m_stream.next_in = m_buffer.data();
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source()
    {
        if (m_isPacked) {
            inflateEnd(&m_stream);
        }
    }

    /// Looks how it begins.
    Status begin()
    {
        if (const Status filled = fill(gzipMark.size()); !filled) {
            return filled;
        }
        constexpr int gzipWindow = 15 + 16;
        m_isPacked = beginsMember() && inflateInit2(&m_stream, gzipWindow) == Z_OK;
        return m_isPacked == beginsMember() ? success() : Status(Error{"there is not enough memory"});
    }

    [[nodiscard]] std::uint64_t mostBytes() const
    {
        constexpr std::uint64_t mostOfOne = 1032;
        const std::uint64_t unpacked =
            m_fileBytes > UINT64_MAX / mostOfOne ? UINT64_MAX : m_fileBytes * mostOfOne;
        return m_isPacked ? unpacked : m_fileBytes;
    }

    /// Adds some bytes, at most so many; none at the end.
    Status read(std::vector<std::uint8_t>& bytes, std::size_t most)
    {
        if (const Status filled = fill(gzipMark.size()); !filled) {
            return filled;
        }
        return m_isPacked ? unpack(bytes, most) : copy(bytes, most);
    }

private:
    [[nodiscard]] std::string_view waiting() const
    {
        return {reinterpret_cast<const char*>(m_stream.next_in), m_stream.avail_in};
    }
    [[nodiscard]] bool beginsMember() const { return waiting().starts_with(gzipMark); }

    /// So many bytes wait then, if the file has them.
    Status fill(std::size_t wanted)
    {
        while (m_stream.avail_in < wanted && !m_isAtEnd) {
            std::memmove(m_buffer.data(), m_stream.next_in, m_stream.avail_in);
            m_stream.next_in = m_buffer.data();
            const ssize_t got = ::read(m_file.get(), m_buffer.data() + m_stream.avail_in,
                                       m_buffer.size() - m_stream.avail_in);
            if (got < 0 && errno != EINTR) {
                return Error{std::generic_category().message(errno)};
            }
            m_isAtEnd = got == 0;
            m_stream.avail_in += static_cast<uInt>(std::max<ssize_t>(got, 0));
        }
        return success();
    }

    Status copy(std::vector<std::uint8_t>& bytes, std::size_t most)
    {
        const auto count = static_cast<uInt>(std::min<std::size_t>(most, m_stream.avail_in));
        bytes.insert(bytes.end(), m_stream.next_in, m_stream.next_in + count);
        m_stream.next_in += count;
        m_stream.avail_in -= count;
        return success();
    }

    /// A file is one member or several; what follows the last one is none of its content.
    Status unpack(std::vector<std::uint8_t>& bytes, std::size_t most)
    {
        const std::size_t before = bytes.size();
        while (bytes.size() == before && (m_isWithin || beginsMember())) {
            if (!m_isWithin) {
                inflateReset(&m_stream);
                m_isWithin = true;
            }
            bytes.resize(before + most);
            m_stream.next_out = bytes.data() + before;
            m_stream.avail_out = static_cast<uInt>(most);
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            bytes.resize(before + most - m_stream.avail_out);
            m_isWithin = code != Z_STREAM_END;
            if (code == Z_BUF_ERROR && m_stream.avail_in == 0 && m_isAtEnd) {
                return Error{"its gzip data are cut short"};
            }
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
                const char* const reason = m_stream.msg == nullptr ? "unknown" : m_stream.msg;
                return Error{"its gzip data are damaged (" + std::string(reason) + ")"};
            }
            if (const Status filled = fill(gzipMark.size()); !filled) {
                return filled;
            }
        }
        return success();
    }

    FileDescriptor m_file;
    std::uint64_t m_fileBytes;
    std::array<Bytef, 65'536> m_buffer{};
    z_stream m_stream = {}; ///< Its input is what waits.
    bool m_isPacked = false;
    bool m_isAtEnd = false;
    bool m_isWithin = false; ///< Within a member.
};

void GzipReader::Closer::operator()(Source* source) const
{
    delete source; // NOLINT: the pointer owns it.
}

Result<GzipReader> GzipReader::open(const std::filesystem::path& path)
{
    Result<ForeignFile> opened = ForeignFile::open(path);
    if (!opened) {
        return opened.error();
    }
    const std::uint64_t size = opened->size();
    std::unique_ptr<Source, Closer> source(new Source(FileDescriptor(opened->release()), size));
    const Status begun = source->begin();
    return begun ? Result<GzipReader>(GzipReader(std::move(source)))
                 : Result<GzipReader>(readError(path, begun.error().message));
}

std::uint64_t GzipReader::mostBytes() const
{
    return m_source->mostBytes();
}

Result<std::vector<std::uint8_t>> GzipReader::read(std::size_t most)
{
    constexpr std::size_t piece = 1U << 20U;
    std::vector<std::uint8_t> bytes;
    while (bytes.size() < most) {
        const std::size_t before = bytes.size();
        if (const Status read = m_source->read(bytes, std::min(most - before, piece)); !read) {
            return read.error();
        }
        if (bytes.size() == before) {
            break;
        }
    }
    return bytes;
}

} // namespace bitops
