// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/zip_archive.h"

#include <zlib.h>

#include <utility>

namespace bitops {

namespace {

constexpr std::uint16_t versionNeeded = 20;
constexpr std::uint16_t namesAreUtf8 = 0x0800;
constexpr std::uint16_t midnight = 0;
constexpr std::uint16_t firstDay = (1 << 5) | 1; ///< 1 January 1980: the same network gives the same bytes.
constexpr std::size_t alignment = 64;
constexpr std::size_t headerBytes = 30;
constexpr std::size_t extraHeaderBytes = 4;
constexpr std::uint16_t paddingId = 0x4246; ///< "FB": the extra field in which torch.save() pads.

void add16(std::string& bytes, std::uint16_t number)
{
    bytes += static_cast<char>(number & 0xFF);
    bytes += static_cast<char>(number >> 8);
}

void add32(std::string& bytes, std::uint32_t number)
{
    add16(bytes, static_cast<std::uint16_t>(number & 0xFFFF));
    add16(bytes, static_cast<std::uint16_t>(number >> 16));
}

std::uint32_t checksumOfFile(std::string_view content)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const unsigned char*>(content.data()), content.size()));
}

/// What the header before the content and that in the directory have in common.
std::string commonFields(std::string_view content, const std::string& name, std::size_t extraBytes)
{
    std::string fields;
    add16(fields, versionNeeded);
    add16(fields, namesAreUtf8);
    add16(fields, 0); // Stored as it is.
    add16(fields, midnight);
    add16(fields, firstDay);
    add32(fields, checksumOfFile(content));
    add32(fields, static_cast<std::uint32_t>(content.size()));
    add32(fields, static_cast<std::uint32_t>(content.size()));
    add16(fields, static_cast<std::uint16_t>(name.size()));
    add16(fields, static_cast<std::uint16_t>(extraBytes));
    return fields;
}

} // namespace

void ZipArchive::add(const std::string& name, std::string_view content)
{
    const auto begin = static_cast<std::uint32_t>(m_bytes.size());
    const std::size_t unpadded = m_bytes.size() + headerBytes + name.size() + extraHeaderBytes;
    const std::size_t padding = (alignment - unpadded % alignment) % alignment;
    add32(m_bytes, 0x04034b50);
    m_bytes += commonFields(content, name, extraHeaderBytes + padding) + name;
    add16(m_bytes, paddingId);
    add16(m_bytes, static_cast<std::uint16_t>(padding));
    m_bytes.append(padding, 'Z');
    m_bytes += content;

    add32(m_directory, 0x02014b50);
    add16(m_directory, versionNeeded); // Made by.
    m_directory += commonFields(content, name, 0);
    add16(m_directory, 0); // No comment,
    add16(m_directory, 0); // on the first disk,
    add16(m_directory, 0); // binary,
    add32(m_directory, 0); // without attributes.
    add32(m_directory, begin);
    m_directory += name;
    ++m_files;
}

std::string ZipArchive::finish()
{
    const auto begin = static_cast<std::uint32_t>(m_bytes.size());
    m_bytes += m_directory;
    add32(m_bytes, 0x06054b50);
    add16(m_bytes, 0);
    add16(m_bytes, 0);
    add16(m_bytes, m_files);
    add16(m_bytes, m_files);
    add32(m_bytes, static_cast<std::uint32_t>(m_directory.size()));
    add32(m_bytes, begin);
    add16(m_bytes, 0);
    return std::move(m_bytes);
}

} // namespace bitops
