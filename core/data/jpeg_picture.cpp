// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/exif_orientation.h"
#include "core/data/picture_file.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio> // jpeglib.h needs it, and does not include it.
#include <string>

#include <jerror.h>
#include <jpeglib.h>

namespace bitops {

namespace {

// As libpng, libjpeg leaves by longjmp, over nothing that has a destructor.

class JpegDecoder
{
public:
    JpegDecoder(std::string_view bytes, const std::stop_token& stop)
        : m_bytes(bytes)
        , m_stop(stop)
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_jpeg.client_data = this;
        m_errors.error_exit = fail;
        m_errors.emit_message = warn;
    }
    ~JpegDecoder() { jpeg_destroy_decompress(&m_jpeg); }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;

    Result<Picture> decode()
    {
        if (!readHeader()) {
            return Error{m_reason};
        }
        if (const Status size = checkPictureSize(m_jpeg.image_width, m_jpeg.image_height); !size) {
            return size.error();
        }
        if (!start()) {
            return Error{m_reason};
        }
        const std::int64_t height = m_jpeg.output_height;
        const std::int64_t width = m_jpeg.output_width;
        m_rowBytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(m_jpeg.output_components);
        m_pixels.resize(m_rowBytes * static_cast<std::size_t>(height));
        if (!readRows()) {
            return Error{m_reason};
        }
        if (m_jpeg.output_components == 4) {
            mixInk();
        }
        const int channels = m_jpeg.output_components == 1 ? 1 : 3;
        return turned(pictureFromRows(channels, height, width, m_pixels), m_orientation, m_stop);
    }

private:
    static void fail(j_common_ptr jpeg)
    {
        auto* const self = static_cast<JpegDecoder*>(jpeg->client_data);
        char text[JMSG_LENGTH_MAX];
        jpeg->err->format_message(jpeg, text);
        std::snprintf(self->m_reason, sizeof self->m_reason, "its JPEG data are damaged (%s)", text);
        std::longjmp(self->m_jump, 1);
    }

    /// libjpeg makes up what is missing and goes on with a warning; such a picture is not what it was.
    static void warn(j_common_ptr jpeg, int level)
    {
        if (level >= 0) {
            return;
        }
        switch (jpeg->err->msg_code) {
        case JWRN_JPEG_EOF: {
            auto* const self = static_cast<JpegDecoder*>(jpeg->client_data);
            std::snprintf(self->m_reason, sizeof self->m_reason, "it is cut short");
            std::longjmp(self->m_jump, 1);
        }
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
        case JWRN_BOGUS_PROGRESSION:
            fail(jpeg);
            break;
        default: // Extra bytes, unusual markers: harmless, and common in what people have.
            break;
        }
    }

    /// Called for each row of blocks, also while a picture in several passes is gathered.
    static void look(j_common_ptr jpeg)
    {
        auto* const self = static_cast<JpegDecoder*>(jpeg->client_data);
        if (self->m_stop.stop_requested()) {
            std::snprintf(self->m_reason, sizeof self->m_reason, "the reading was stopped");
            std::longjmp(self->m_jump, 1);
        }
        // A small file can hold any number of passes, each of which takes as long as the picture is large.
        if (self->m_jpeg.input_scan_number > mostPasses) {
            std::snprintf(self->m_reason, sizeof self->m_reason, "it has more than %d passes", mostPasses);
            std::longjmp(self->m_jump, 1);
        }
    }

    bool readHeader()
    {
        if (setjmp(m_jump) != 0) {
            return false;
        }
        jpeg_create_decompress(&m_jpeg);
        m_jpeg.progress = &m_progress;
        m_progress.progress_monitor = look;
        jpeg_save_markers(&m_jpeg, JPEG_APP0 + 1, 0xffff);
        jpeg_mem_src(&m_jpeg, reinterpret_cast<const unsigned char*>(m_bytes.data()), m_bytes.size());
        jpeg_read_header(&m_jpeg, TRUE);
        m_orientation = orientation();
        return true;
    }

    [[nodiscard]] int orientation() const
    {
        constexpr std::string_view mark("Exif\0\0", 6);
        for (const jpeg_saved_marker_ptr* marker = &m_jpeg.marker_list; *marker != nullptr;
             marker = &(*marker)->next) {
            const std::string_view data(reinterpret_cast<const char*>((*marker)->data),
                                        (*marker)->data_length);
            if (data.starts_with(mark)) {
                return exifOrientation(data.substr(mark.size()));
            }
        }
        return 1;
    }

    bool start()
    {
        if (setjmp(m_jump) != 0) {
            return false;
        }
        const J_COLOR_SPACE space = m_jpeg.jpeg_color_space;
        if (space == JCS_GRAYSCALE) {
            m_jpeg.out_color_space = JCS_GRAYSCALE;
        } else {
            m_jpeg.out_color_space = space == JCS_CMYK || space == JCS_YCCK ? JCS_CMYK : JCS_RGB;
        }
        m_jpeg.dct_method = JDCT_ISLOW; // The exact one.
        jpeg_start_decompress(&m_jpeg);
        return true;
    }

    bool readRows()
    {
        if (setjmp(m_jump) != 0) {
            return false;
        }
        while (m_jpeg.output_scanline < m_jpeg.output_height) {
            JSAMPROW row = m_pixels.data() + m_jpeg.output_scanline * m_rowBytes;
            jpeg_read_scanlines(&m_jpeg, &row, 1);
        }
        jpeg_finish_decompress(&m_jpeg);
        return true;
    }

    /// From cyan, magenta, yellow and black to red, green and blue, in place. Programs of Adobe store light
    /// instead of ink, and say so by their marker.
    void mixInk()
    {
        const bool isLight = m_jpeg.saw_Adobe_marker != 0;
        const auto light = [isLight](int value) { return isLight ? value : 255 - value; };
        std::size_t target = 0;
        for (std::size_t i = 0; i < m_pixels.size(); i += 4) {
            const int black = light(m_pixels[i + 3]);
            for (std::size_t ink = 0; ink < 3; ++ink) {
                m_pixels[target++] =
                    static_cast<std::uint8_t>((light(m_pixels[i + ink]) * black + 127) / 255);
            }
        }
        m_pixels.resize(target);
    }

    static constexpr int mostPasses = 500; ///< As libjpeg-turbo's own programs allow at most by default.

    std::string_view m_bytes;
    const std::stop_token& m_stop;
    jpeg_progress_mgr m_progress{};
    int m_orientation = 1;
    jpeg_decompress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    std::jmp_buf m_jump{};
    char m_reason[JMSG_LENGTH_MAX + 64]{};
    std::vector<std::uint8_t> m_pixels;
    std::size_t m_rowBytes = 0;
};

} // namespace

Result<Picture> decodeJpeg(std::string_view bytes, const std::stop_token& stop)
{
    return JpegDecoder(bytes, stop).decode();
}

} // namespace bitops
