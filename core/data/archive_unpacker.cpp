// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/archive_unpacker.h"

#include "core/base/translator.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// The unpacking of one archive.
class Unpacker
{
public:
    Unpacker(const std::filesystem::path& archive, std::filesystem::path folder, const UnpackLimits& limits,
             const std::function<bool(std::int64_t)>& mayGoOn)
        : m_archive(archive)
        , m_folder(std::move(folder))
        , m_limits(limits)
        , m_mayGoOn(mayGoOn)
    {
    }

    Result<bool> run();

private:
    [[nodiscard]] Error failure(const std::string& reason) const
    {
        return Error{Translator::tr("Could not unpack %1: %2.", m_archive.string(), reason)};
    }
    [[nodiscard]] Error failureOf(archive* side) const
    {
        const char* const reason = archive_error_string(side);
        return failure(reason != nullptr ? reason : Translator::tr("libarchive gives no reason"));
    }

    Status open();
    /// Why the entry must not be unpacked; empty if it may.
    std::string problemOf(archive_entry* entry) const;
    Result<bool> unpack(archive_entry* entry);
    /// Of a file that is said to have so many bytes.
    Result<bool> copyData(std::int64_t fileBytes);

    const std::filesystem::path& m_archive;
    std::filesystem::path m_folder;
    const UnpackLimits& m_limits;
    const std::function<bool(std::int64_t)>& m_mayGoOn;
    std::unique_ptr<archive, int (*)(archive*)> m_reader{archive_read_new(), archive_read_free};
    std::unique_ptr<archive, int (*)(archive*)> m_writer{archive_write_disk_new(), archive_write_free};
    /// Of our own: libarchive does not check that there is memory for its own.
    std::unique_ptr<archive_entry, void (*)(archive_entry*)> m_entry{archive_entry_new(), archive_entry_free};
    std::int64_t m_entries = 0;
    std::int64_t m_bytes = 0; ///< Of the files that are done.
};

/// Whether the path is the folder itself that it is put after.
bool isFolderItself(const std::filesystem::path& path)
{
    const std::filesystem::path normal = path.lexically_normal();
    return normal == "." || normal == "./";
}

/// Whether the path, as it stands in the archive, can only be below the folder that it is put after.
bool staysBelow(const std::filesystem::path& path)
{
    return !path.empty() && path.is_relative() &&
           std::none_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

Status Unpacker::open()
{
    constexpr std::size_t blockSize = 65'536;
    if (m_reader == nullptr || m_writer == nullptr || m_entry == nullptr) {
        return failure(Translator::tr("there is not enough memory"));
    }
    // Nothing but what data sets come in: each further format is more code for foreign bytes to reach.
    archive_read_support_filter_gzip(m_reader.get());
    archive_read_support_format_tar(m_reader.get());
    archive_write_disk_set_options(m_writer.get(),
                                   ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_SECURE_NODOTDOT);
    if (archive_read_open_filename(m_reader.get(), m_archive.c_str(), blockSize) != ARCHIVE_OK) {
        return failureOf(m_reader.get());
    }
    return success();
}

std::string Unpacker::problemOf(archive_entry* entry) const
{
    const char* const path = archive_entry_pathname(entry);
    if (path == nullptr) {
        return Translator::tr("it holds a name that cannot be read");
    }
    if (!staysBelow(path)) {
        return Translator::tr("its entry %1 would leave the folder", path);
    }
    const auto type = archive_entry_filetype(entry);
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr ||
        (type != AE_IFREG && type != AE_IFDIR)) {
        return Translator::tr("its entry %1 is neither a file nor a folder", path);
    }
    if (type == AE_IFREG && isFolderItself(path)) {
        return Translator::tr("its entry %1 would replace the folder", path);
    }
    if (m_entries > m_limits.entries) {
        return Translator::tr("it holds more than %1 files and folders", m_limits.entries);
    }
    if (archive_entry_size(entry) > m_limits.bytes - m_bytes) {
        return Translator::tr("it would become larger than %1 bytes", m_limits.bytes);
    }
    return {};
}

Result<bool> Unpacker::copyData(std::int64_t fileBytes)
{
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    // A file with holes is as long as where its last block ends, or as it is said to be.
    std::int64_t end = 0;
    while (true) {
        const int read = archive_read_data_block(m_reader.get(), &block, &size, &offset);
        if (read == ARCHIVE_EOF) {
            m_bytes += std::max(end, fileBytes);
            return true;
        }
        if (read < ARCHIVE_WARN) {
            return failureOf(m_reader.get());
        }
        const auto length = static_cast<std::int64_t>(size);
        if (offset > m_limits.bytes - m_bytes - length) {
            return failure(Translator::tr("it would become larger than %1 bytes", m_limits.bytes));
        }
        end = std::max(end, offset + length);
        // That a write has failed is no more than a warning to libarchive.
        if (archive_write_data_block(m_writer.get(), block, size, offset) < ARCHIVE_OK) {
            return failureOf(m_writer.get());
        }
        if (!m_mayGoOn(m_bytes + end)) {
            return false;
        }
    }
}

Result<bool> Unpacker::unpack(archive_entry* entry)
{
    ++m_entries;
    if (const std::string problem = problemOf(entry); !problem.empty()) {
        return failure(problem);
    }
    constexpr unsigned folderMode = 0755;
    constexpr unsigned fileMode = 0644;
    archive_entry_set_perm(entry, archive_entry_filetype(entry) == AE_IFDIR ? folderMode : fileMode);
    archive_entry_copy_pathname(entry, (m_folder / archive_entry_pathname(entry)).c_str());
    if (archive_write_header(m_writer.get(), entry) < ARCHIVE_WARN) {
        return failureOf(m_writer.get());
    }
    Result<bool> copied =
        archive_entry_filetype(entry) == AE_IFREG ? copyData(archive_entry_size(entry)) : true;
    if (copied && *copied && archive_write_finish_entry(m_writer.get()) < ARCHIVE_WARN) {
        return failureOf(m_writer.get());
    }
    return copied;
}

Result<bool> Unpacker::run()
{
    if (const Status opened = open(); !opened) {
        return opened.error();
    }
    while (true) {
        const int read = archive_read_next_header2(m_reader.get(), m_entry.get());
        if (read == ARCHIVE_EOF) {
            break;
        }
        if (read < ARCHIVE_WARN) {
            return failureOf(m_reader.get());
        }
        Result<bool> unpacked = unpack(m_entry.get());
        if (!unpacked || !*unpacked) {
            return unpacked;
        }
    }
    if (archive_write_close(m_writer.get()) < ARCHIVE_WARN) {
        return failureOf(m_writer.get());
    }
    return true;
}

} // namespace

Result<bool> unpackArchive(const std::filesystem::path& archive, const std::filesystem::path& folder,
                           const UnpackLimits& limits, const std::function<bool(std::int64_t)>& mayGoOn)
{
    // libarchive refuses links on the way to a file, which is right below the folder and wrong above it.
    std::error_code code;
    const std::filesystem::path whole = std::filesystem::canonical(folder, code);
    if (code) {
        return Error{Translator::tr("Could not unpack %1 into %2: %3.", archive.string(), folder.string(),
                                    code.message())};
    }
    return Unpacker(archive, whole, limits, mayGoOn).run();
}

} // namespace bitops
