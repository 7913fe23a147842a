// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/exif_orientation.h"
#include "core/data/picture_file.h"

#include <png.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <string>

namespace bitops {

namespace {

/// Whether all chunks (https://www.w3.org/TR/png-3, 5.3) are there, up to the last one: libpng takes memory
/// for what a chunk says that it has, before it looks. Precondition: the signature is there.
bool hasWholeChunks(std::string_view png)
{
    constexpr std::size_t signatureBytes = 8;
    constexpr std::size_t chunkBytes = 12; // Its length, its type and its sum.
    png.remove_prefix(signatureBytes);
    while (png.size() >= chunkBytes) {
        const std::size_t length = png_get_uint_32(reinterpret_cast<png_const_bytep>(png.data()));
        if (length > png.size() - chunkBytes) {
            return false;
        }
        if (png.substr(4, 4) == "IEND") {
            return true;
        }
        png.remove_prefix(chunkBytes + length);
    }
    return false;
}

// libpng leaves by longjmp when something is wrong. What it would jump over has no destructors: everything is
// a member of the decoder, which lives outside.

class PngDecoder
{
public:
    PngDecoder(std::string_view bytes, const std::stop_token& stop)
        : m_rest(bytes)
        , m_stop(stop)
        , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, ignore))
        , m_info(m_png == nullptr ? nullptr : png_create_info_struct(m_png))
    {
    }
    ~PngDecoder() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;

    Result<Picture> decode()
    {
        if (m_info == nullptr) {
            return Error{"there is not enough memory"};
        }
        if (!readHeader()) {
            return Error{m_reason.data()};
        }
        const std::int64_t width = png_get_image_width(m_png, m_info);
        const std::int64_t height = png_get_image_height(m_png, m_info);
        if (const Status size = checkPictureSize(width, height); !size) {
            return size.error();
        }
        if (!setUp()) {
            return Error{m_reason.data()};
        }
        const std::size_t rowBytes = png_get_rowbytes(m_png, m_info);
        m_pixels.resize(rowBytes * static_cast<std::size_t>(height));
        if (!readRows(rowBytes)) {
            return Error{m_reason.data()};
        }
        return turned(pictureFromRows(png_get_channels(m_png, m_info), height, width, m_pixels),
                      orientation(), m_stop);
    }

private:
    static void fail(png_structp png, png_const_charp message)
    {
        auto* const self = static_cast<PngDecoder*>(png_get_error_ptr(png));
        std::snprintf(self->m_reason.data(), self->m_reason.size(), "its PNG data are damaged (%s)", message);
        if (self->m_isCutShort) {
            std::snprintf(self->m_reason.data(), self->m_reason.size(), "it is cut short");
        }
        png_longjmp(png, 1);
    }

    static void ignore(png_structp /*png*/, png_const_charp /*message*/) {}

    static void give(png_structp png, png_bytep target, png_size_t count)
    {
        auto* const self = static_cast<PngDecoder*>(png_get_io_ptr(png));
        if (count > self->m_rest.size()) {
            self->m_isCutShort = true;
            png_error(png, "");
        }
        std::memcpy(target, self->m_rest.data(), count);
        self->m_rest.remove_prefix(count);
    }

    bool readHeader()
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) {
            return false;
        }
        png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // Ours have a sentence.
        png_set_read_fn(m_png, this, give);
        png_read_info(m_png, m_info);
        return true;
    }

    /// One or three channels of 8 bits.
    bool setUp()
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) {
            return false;
        }
        png_set_palette_to_rgb(m_png);
        png_set_expand_gray_1_2_4_to_8(m_png);
        png_set_scale_16(m_png);
        png_set_strip_alpha(m_png);
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    bool readRows(std::size_t rowBytes)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) {
            return false;
        }
        const png_uint_32 height = png_get_image_height(m_png, m_info);
        for (int pass = 0; pass < m_passes; ++pass) {
            for (png_uint_32 row = 0; row < height; ++row) {
                if (m_stop.stop_requested()) {
                    png_error(m_png, "the reading was stopped");
                }
                png_read_row(m_png, m_pixels.data() + row * rowBytes, nullptr);
            }
        }
        png_read_end(m_png, m_info); // Exif data may stand behind the pixels, too.
        return true;
    }

    [[nodiscard]] int orientation() const
    {
        png_uint_32 size = 0;
        png_bytep exif = nullptr;
        if (png_get_eXIf_1(m_png, m_info, &size, &exif) == 0 || exif == nullptr) {
            return 1;
        }
        return exifOrientation({reinterpret_cast<const char*>(exif), size});
    }

    std::string_view m_rest;
    const std::stop_token& m_stop;
    std::array<char, 160> m_reason{};
    bool m_isCutShort = false;
    std::vector<std::uint8_t> m_pixels;
    int m_passes = 1;
    png_structp m_png;
    png_infop m_info;
};

} // namespace

Result<Picture> decodePng(std::string_view bytes, const std::stop_token& stop)
{
    return hasWholeChunks(bytes) ? PngDecoder(bytes, stop).decode() : Error{"it is cut short"};
}

} // namespace bitops
