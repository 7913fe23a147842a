// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QTest>

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

namespace bitops::test {

/// A PNG of one colour; `format` is one of libpng's.
inline QByteArray plainPng(int width, int height, png_uint_32 format, const QByteArray& pixel)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    const QByteArray pixels = pixel.repeated(width * height);
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, pixels.constData(), 0, nullptr);
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.constData(), 0, nullptr);
    bytes.resize(static_cast<qsizetype>(size));
    return bytes;
}

/// A JPEG of one colour, of 1, 3 (red, green, blue) or 4 channels (CMYK).
inline QByteArray plainJpeg(int width, int height, const QByteArray& pixel)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = static_cast<int>(pixel.size());
    jpeg.in_color_space = pixel.size() == 1 ? JCS_GRAYSCALE : pixel.size() == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 100, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    QByteArray row = pixel.repeated(width);
    while (jpeg.next_scanline < jpeg.image_height) {
        auto* line = reinterpret_cast<JSAMPROW>(row.data());
        jpeg_write_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const QByteArray bytes(reinterpret_cast<const char*>(memory), static_cast<qsizetype>(size));
    std::free(memory); // NOLINT: libjpeg takes it by malloc
    return bytes;
}

/// Makes the folders on the way, too.
inline void writeInto(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace bitops::test
