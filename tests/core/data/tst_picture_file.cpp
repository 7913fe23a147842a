// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_file.h"
#include "core/data/picture_format.h"

#include "picture_folder.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

const QByteArray red("\xff\0\0", 3);

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The value of each channel at the picture's first pixel.
QList<int> firstPixel(const Result<Picture>& picture)
{
    if (!picture) {
        return {};
    }
    QList<int> values;
    const auto plane = static_cast<std::size_t>(picture->shape.height * picture->shape.width);
    for (std::size_t i = 0; i < picture->pixels.size(); i += plane) {
        values.append(picture->pixels[i]);
    }
    return values;
}

/// Height, width, and the values of the first channel, row by row: "2x3: 1 2 3 / 4 5 6".
QString rows(const Result<Picture>& picture)
{
    if (!picture) {
        return QString::fromStdString(picture.error().message);
    }
    QString text = QStringLiteral("%1x%2:").arg(picture->shape.height).arg(picture->shape.width);
    std::size_t i = 0;
    for (int y = 0; y < picture->shape.height; ++y) {
        text += y == 0 ? QString() : QStringLiteral(" /");
        for (int x = 0; x < picture->shape.width; ++x) {
            text += QStringLiteral(" %1").arg(picture->pixels[i++]);
        }
    }
    return text;
}

QString reasonAgainst(const QByteArray& bytes)
{
    const Result<Picture> picture = decodePicture(view(bytes));
    return picture ? QStringLiteral("none") : QString::fromStdString(picture.error().message);
}

QByteArray little(quint32 value, int bytes = 4)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i) {
        text.append(static_cast<char>(value >> (8 * i)));
    }
    return text;
}

QByteArray big(quint32 value, int bytes = 4)
{
    QByteArray text = little(value, bytes);
    std::reverse(text.begin(), text.end());
    return text;
}

struct Bmp
{
    int width = 2;
    int height = 2;
    int bits = 24;
    quint32 compression = 0;
    QByteArray behindHeader = {}; ///< Masks and colours.
    QByteArray pixels = {};
    quint32 colors = 0;

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray info = little(40) + little(static_cast<quint32>(width)) +
                          little(static_cast<quint32>(height)) + little(1, 2) +
                          little(static_cast<quint32>(bits), 2) + little(compression) +
                          little(static_cast<quint32>(pixels.size())) + little(0) + little(0) +
                          little(colors) + little(0) + behindHeader;
        const auto at = static_cast<quint32>(14 + info.size());
        return "BM" + little(at + static_cast<quint32>(pixels.size())) + little(0) + little(at) + info +
               pixels;
    }
};

/// Black, red, white.
const QByteArray threeColors = little(0) + little(0xff0000) + little(0xffffff);

/// A grey PNG of 2 rows and 3 columns with the values 1 to 6, with a chunk behind its header.
QByteArray countingPng(const QByteArray& chunk = {}, const QByteArray& lateChunk = {})
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = 3;
    image.height = 2;
    image.format = PNG_FORMAT_GRAY;
    const QByteArray pixels("\1\2\3\4\5\6");
    png_alloc_size_t size = 1000;
    QByteArray bytes(1000, '\0');
    png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.constData(), 0, nullptr);
    bytes.resize(static_cast<qsizetype>(size));
    bytes.insert(bytes.size() - 12, lateChunk);
    bytes.insert(33, chunk); // Behind signature and IHDR.
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray content = type + data;
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(content.constData()), static_cast<uInt>(content.size()));
    return big(static_cast<quint32>(data.size())) + content + big(static_cast<quint32>(sum));
}

QByteArray exif(int orientation, bool isBigEndian)
{
    const auto number = [isBigEndian](quint32 value, int bytes) {
        return isBigEndian ? big(value, bytes) : little(value, bytes);
    };
    return (isBigEndian ? "MM" : "II") + number(42, 2) + number(8, 4) + number(2, 2) +
           // Another entry before it: ImageWidth.
           number(256, 2) + number(4, 2) + number(1, 4) + number(3, 4) + number(274, 2) + number(3, 2) +
           number(1, 4) + number(static_cast<quint32>(orientation), 2) + number(0, 2) + number(0, 4);
}

/// A grey JPEG whose upper left quarter alone is white, with a segment APP1 behind its beginning.
QByteArray quarterJpeg(const QByteArray& exifData)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = 32;
    jpeg.image_height = 16;
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 100, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        QByteArray row(32, '\0');
        if (jpeg.next_scanline < 8) {
            row.replace(0, 16, QByteArray(16, '\xff'));
        }
        auto* line = reinterpret_cast<JSAMPROW>(row.data());
        jpeg_write_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    QByteArray bytes(reinterpret_cast<const char*>(memory), static_cast<qsizetype>(size));
    std::free(memory); // NOLINT: libjpeg takes it by malloc
    const QByteArray content = QByteArray("Exif\0\0", 6) + exifData;
    bytes.insert(2, "\xff\xe1" + big(static_cast<quint32>(content.size() + 2), 2) + content);
    return bytes;
}

} // namespace

class TestPictureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatPeopleHave_data();
    void decodesWhatPeopleHave();
    void decodesInksAsColours();
    void readsBmp_data();
    void readsBmp();
    void readsPnm_data();
    void readsPnm();
    void readsInterlacedPng();
    void turnsAsExifSays_data();
    void turnsAsExifSays();
    void turnsJpegs();
    void takesDamagedExifForNone_data();
    void takesDamagedExifForNone();
    void refusesBrokenPictures_data();
    void refusesBrokenPictures();
    void refusesManyPasses();
    void readsRegularFilesOnly();
    void stopsWhileItReads_data();
    void stopsWhileItReads();
    void knowsFormats_data();
    void knowsFormats();
};

void TestPictureFile::decodesWhatPeopleHave_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("grey PNG") << greyPng(77) << QList<int>{77};
    QTest::newRow("PNG") << plainPng(3, 2, PNG_FORMAT_RGB, red) << QList<int>{255, 0, 0};
    QTest::newRow("transparent PNG") << plainPng(3, 2, PNG_FORMAT_RGBA, QByteArray("\x0a\x14\x1e\0", 4))
                                     << QList<int>{10, 20, 30};
    QTest::newRow("grey JPEG") << plainJpeg(9, 9, QByteArray(1, 100)) << QList<int>{100};
    QTest::newRow("JPEG") << plainJpeg(9, 9, red) << QList<int>{254, 0, 0}; // It is YCbCr inside.
    QTest::newRow("BMP") << Bmp{.width = 1, .height = 1, .pixels = QByteArray("\x1e\x14\x0a\0", 4)}.bytes()
                         << QList<int>{10, 20, 30};
    QTest::newRow("PPM") << QByteArray("P6 1 1 255\n\x0a\x14\x1e") << QList<int>{10, 20, 30};
    QTest::newRow("PGM") << QByteArray("P5 1 1 255\n\x0a") << QList<int>{10};
}

void TestPictureFile::decodesWhatPeopleHave()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, expected);
    const PictureFolder folder;
    folder.write("picture.png", bytes); // Whatever the name says.
    const auto picture = readPicture(folder.path() / "picture.png");
    QVERIFY2(picture.hasValue(), picture ? "" : picture.error().message.c_str());
    QCOMPARE(firstPixel(picture), expected);
}

void TestPictureFile::decodesInksAsColours()
{
    const auto picture = decodePicture(view(plainJpeg(8, 8, QByteArray("\xff\x80\0\xff", 4))));
    QVERIFY(picture.hasValue());
    QCOMPARE(picture->shape.channels, 3);
    const QList<int> pixel = firstPixel(picture);
    QVERIFY(pixel[0] >= 253 && std::abs(pixel[1] - 128) <= 2 && pixel[2] <= 2);
}

void TestPictureFile::readsBmp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); // Of red.
    const QString colors = QStringLiteral("2x2: 0 255 / 255 0");
    // From the lowest row up, rows padded to four bytes.
    const QByteArray rows24("\0\0\x03\0\0\x04\0\0\0\0\x01\0\0\x02\0\0", 16);
    QTest::newRow("24 bits") << Bmp{.pixels = rows24}.bytes() << QStringLiteral("2x2: 1 2 / 3 4");
    QTest::newRow("from the top") << Bmp{.height = -2, .pixels = rows24}.bytes()
                                  << QStringLiteral("2x2: 3 4 / 1 2");
    QTest::newRow("32 bits")
        << Bmp{.height = 1, .bits = 32, .pixels = little(0x70000) + little(0xff080000)}.bytes()
        << QStringLiteral("1x2: 7 8");
    QTest::newRow("16 bits")
        << Bmp{.height = 1, .bits = 16, .pixels = little(0x7c00, 2) + little(0x4000, 2)}.bytes()
        << QStringLiteral("1x2: 255 132");
    QTest::newRow("16 bits with masks")
        << Bmp{.height = 1,
               .bits = 16,
               .compression = 3,
               .behindHeader = little(0xf800) + little(0x07e0) + little(0x001f),
               .pixels = little(0xf800, 2) + little(0x07ff, 2)}
               .bytes()
        << QStringLiteral("1x2: 255 0");
    QTest::newRow("8 bits") << Bmp{.bits = 8,
                                   .behindHeader = threeColors,
                                   .pixels = QByteArray("\x01\0\0\0\0\x02\0\0", 8),
                                   .colors = 3}
                                   .bytes()
                            << colors;
    QTest::newRow("4 bits") << Bmp{.bits = 4,
                                   .behindHeader = threeColors,
                                   .pixels = QByteArray("\x10\0\0\0\x02\0\0\0", 8),
                                   .colors = 3}
                                   .bytes()
                            << colors;
    QTest::newRow("1 bit") << Bmp{.bits = 1,
                                  .behindHeader = threeColors.left(8),
                                  .pixels = QByteArray("\x80\0\0\0\x40\0\0\0", 8)}
                                  .bytes()
                           << colors;
    QTest::newRow("run lengths") << Bmp{.width = 4,
                                        .bits = 8,
                                        .compression = 1,
                                        .behindHeader = threeColors,
                                        .pixels =
                                            QByteArray("\x02\x01\0\0" // Two of colour 1, end of the row.
                                                       "\0\x03\x02\0\x01\0" // Three one by one, padded.
                                                       "\0\x01",
                                                       12),
                                        .colors = 3}
                                        .bytes()
                                 << QStringLiteral("2x4: 255 0 255 0 / 255 255 0 0");
    QTest::newRow("run lengths of 4 bits")
        << Bmp{.width = 4,
               .height = 1,
               .bits = 4,
               .compression = 2,
               .behindHeader = threeColors,
               .pixels = QByteArray("\x03\x10\0\x02\x01\0\0\x01", 8),
               .colors = 3}
               .bytes()
        << QStringLiteral("1x4: 255 0 255 0"); // A step ahead leaves colour 0.
    QByteArray core = "BM" + little(0) + little(0) + little(14 + 12 + 6) + little(12) + little(2, 2) +
                      little(1, 2) + little(1, 2) + little(1, 2) + QByteArray("\0\0\0\0\0\xff", 6) +
                      QByteArray("\x40\0\0\0", 4);
    QTest::newRow("OS/2") << core << QStringLiteral("1x2: 0 255");
}

void TestPictureFile::readsBmp()
{
    QFETCH(QByteArray, bytes);
    QTEST(rows(decodePicture(view(bytes))), "expected");
}

void TestPictureFile::readsPnm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("P1") << QByteArray("P1\n# made by hand\n3 2\n1 0 1\n010\n")
                        << QStringLiteral("2x3: 0 255 0 / 255 0 255");
    QTest::newRow("P2") << QByteArray("P2 3 2 5\n0 1 2\n3 4 5\n")
                        << QStringLiteral("2x3: 0 51 102 / 153 204 255");
    QTest::newRow("P3") << QByteArray("P3\n2 1\n255\n1 2 3   4 5 6") << QStringLiteral("1x2: 1 4");
    QTest::newRow("P4") << QByteArray("P4\n9 1\n\xff\0", 9) << QStringLiteral("1x9: 0 0 0 0 0 0 0 0 255");
    QTest::newRow("P5") << QByteArray("P5\n#\n#\n2 1 #\n255\n\x0a\x20") << QStringLiteral("1x2: 10 32");
    QTest::newRow("P5 of 16 bits") << QByteArray("P5 2 1 65535\n\xff\xff\x80\0", 17)
                                   << QStringLiteral("1x2: 255 128");
    QTest::newRow("P5 of 10 bits") << QByteArray("P5 2 1 1023\n\x03\xff\x01\xff", 16)
                                   << QStringLiteral("1x2: 255 127");
    QTest::newRow("P6") << QByteArray("P6\r\n1 1\r255\n\x01\x02\x03\n") << QStringLiteral("1x1: 1");
}

void TestPictureFile::readsPnm()
{
    QFETCH(QByteArray, bytes);
    QTEST(rows(decodePicture(view(bytes))), "expected");
}

void TestPictureFile::readsInterlacedPng()
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    QByteArray bytes;
    png_set_write_fn(
        png, &bytes,
        [](png_structp writer, png_bytep data, png_size_t size) {
            static_cast<QByteArray*>(png_get_io_ptr(writer))
                ->append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
        },
        nullptr);
    png_set_IHDR(png, info, 3, 2, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_ADAM7, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    QByteArray pixels("\1\2\3\4\5\6");
    std::array<png_bytep, 2> lines{reinterpret_cast<png_bytep>(pixels.data()),
                                   reinterpret_cast<png_bytep>(pixels.data()) + 3};
    png_write_image(png, lines.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    QCOMPARE(rows(decodePicture(view(bytes))), QStringLiteral("2x3: 1 2 3 / 4 5 6"));
}

void TestPictureFile::turnsAsExifSays_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QString>("expected"); // Of 1 2 3 / 4 5 6.
    QTest::newRow("as it is") << 1 << QStringLiteral("2x3: 1 2 3 / 4 5 6");
    QTest::newRow("mirrored") << 2 << QStringLiteral("2x3: 3 2 1 / 6 5 4");
    QTest::newRow("upside down") << 3 << QStringLiteral("2x3: 6 5 4 / 3 2 1");
    QTest::newRow("flipped") << 4 << QStringLiteral("2x3: 4 5 6 / 1 2 3");
    QTest::newRow("transposed") << 5 << QStringLiteral("3x2: 1 4 / 2 5 / 3 6");
    QTest::newRow("a quarter to the right") << 6 << QStringLiteral("3x2: 4 1 / 5 2 / 6 3");
    QTest::newRow("transposed the other way") << 7 << QStringLiteral("3x2: 6 3 / 5 2 / 4 1");
    QTest::newRow("a quarter to the left") << 8 << QStringLiteral("3x2: 3 6 / 2 5 / 1 4");
}

void TestPictureFile::turnsAsExifSays()
{
    QFETCH(int, orientation);
    QFETCH(QString, expected);
    for (const bool isBigEndian : {false, true}) {
        const QByteArray data = chunk("eXIf", exif(orientation, isBigEndian));
        QCOMPARE(rows(decodePicture(view(countingPng(data)))), expected);
        QCOMPARE(rows(decodePicture(view(countingPng({}, data)))), expected); // Behind the pixels.
    }
}

void TestPictureFile::turnsJpegs()
{
    // Where the white quarter comes to, of the four corners: upper left, upper right, lower left, lower
    // right.
    constexpr std::array<int, 9> corners{0, 0, 1, 3, 2, 0, 1, 3, 2};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        for (const bool isBigEndian : {false, true}) {
            const auto picture = decodePicture(view(quarterJpeg(exif(orientation, isBigEndian))));
            QVERIFY(picture.hasValue());
            const std::int64_t height = orientation < 5 ? 16 : 32;
            QCOMPARE(picture->shape.height, height);
            QCOMPARE(picture->shape.width, 48 - height);
            for (int corner = 0; corner < 4; ++corner) {
                const std::int64_t y = corner / 2 == 0 ? 0 : height - 1;
                const std::int64_t x = corner % 2 == 0 ? 0 : picture->shape.width - 1;
                const int value = picture->pixels[static_cast<std::size_t>(y * picture->shape.width + x)];
                QCOMPARE(value > 128, corner == corners[static_cast<std::size_t>(orientation)]);
            }
        }
    }
}

void TestPictureFile::takesDamagedExifForNone_data()
{
    QTest::addColumn<QByteArray>("data");
    const QByteArray good = exif(6, true);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another order of bytes") << "XX" + good.mid(2);
    QTest::newRow("another number") << "MM\1\2" + good.mid(4);
    QTest::newRow("cut short within its entries") << good.left(20);
    QTest::newRow("cut short before the value") << good.left(30);
    QTest::newRow("a place behind the end") << good.left(4) + big(0xfffffff0) + good.mid(8);
    QTest::newRow("many entries") << good.left(8) + big(0xffff, 2) + good.mid(10, 12);
    QTest::newRow("0") << exif(0, true);
    QTest::newRow("9") << exif(9, false);
    QTest::newRow("another type") << QByteArray(good).replace(24, 2, big(4, 2));
    QTest::newRow("two values") << QByteArray(good).replace(26, 4, big(2));
}

void TestPictureFile::takesDamagedExifForNone()
{
    QFETCH(QByteArray, data);
    const auto picture = decodePicture(view(quarterJpeg(data)));
    QVERIFY2(picture.hasValue(), picture ? "" : picture.error().message.c_str());
    QCOMPARE(picture->shape.height, 16);
    QVERIFY(picture->pixels[0] > 128);
}

void TestPictureFile::refusesBrokenPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray good = greyPng();
    QByteArray altered = good;
    altered[good.size() - 20] = static_cast<char>(altered[good.size() - 20] ^ 0x55);
    QByteArray huge = good; // The width, and the checksum of the header that belongs to it.
    huge.replace(16, 4, QByteArray("\0\1\0\0", 4));
    huge.replace(8, 25, chunk("IHDR", huge.mid(16, 13)));
    const QByteArray jpeg = plainJpeg(64, 64, red);
    const QString cutShort = QStringLiteral("it is cut short");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("it is empty");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("it is no PNG, JPEG, BMP or PNM");
    QTest::newRow("text as BMP begins")
        << QByteArray("BMW is a maker of cars") << QStringLiteral("it is no PNG");
    QTest::newRow("GIF") << QByteArray("GIF89a") << QStringLiteral("it is GIF, which is not read");
    QTest::newRow("WebP") << QByteArray("RIFF\1\2\3\4WEBPVP8 ")
                          << QStringLiteral("it is WebP, which is not read");
    QTest::newRow("PNG cut short") << good.chopped(15) << cutShort;
    QTest::newRow("PNG without its end") << good.chopped(12) << cutShort;
    for (const quint32 bytes : {0x64646464U, 0xFFFFFFFFU}) { // Of which there is no memory to be taken.
        QTest::addRow("PNG with a chunk of %u bytes", bytes)
            << good.left(33) + big(bytes) + "eXIf" + good.mid(33) << cutShort;
    }
    QTest::newRow("PNG altered") << altered << QStringLiteral("its PNG data are damaged");
    QTest::newRow("huge PNG") << huge << QStringLiteral("it is 65536×5 pixels, and at most");
    QTest::newRow("JPEG cut short") << jpeg.left(jpeg.size() / 2 + 200) << cutShort;
    QTest::newRow("JPEG of a header") << jpeg.left(20) << cutShort;

    const Bmp bmp{.pixels = QByteArray(16, '\1')};
    QTest::newRow("BMP cut short") << bmp.bytes().chopped(1) << cutShort;
    QTest::newRow("BMP of a header") << bmp.bytes().left(30) << cutShort;
    QTest::newRow("BMP of no size") << Bmp{.width = 0}.bytes() << QStringLiteral("(it is 0×2 pixels)");
    QTest::newRow("BMP of negative width")
        << Bmp{.width = -2}.bytes() << QStringLiteral("(it is -2×2 pixels)");
    QTest::newRow("huge BMP") << Bmp{.width = 2'000'000'000, .height = INT_MIN}.bytes()
                              << QStringLiteral("pixels, and at most");
    QTest::newRow("BMP that promises much") << Bmp{.width = 8192, .height = 8192}.bytes() << cutShort;
    QTest::newRow("BMP with a JPEG in it")
        << Bmp{.compression = 4}.bytes() << QStringLiteral("compressed in a way that is not read (number 4)");
    QTest::newRow("BMP of 5 bits") << Bmp{.bits = 5}.bytes()
                                   << QStringLiteral("(5 bits a pixel in compression 0)");
    QTest::newRow("BMP without that colour")
        << Bmp{.bits = 8, .behindHeader = threeColors, .pixels = QByteArray(8, '\3'), .colors = 3}.bytes()
        << QStringLiteral("(a pixel has colour 3 of 3)");
    QTest::newRow("BMP of many colours")
        << Bmp{.bits = 4, .behindHeader = threeColors, .pixels = QByteArray(8, '\3'), .colors = 0x7fffffff}
               .bytes()
        << QStringLiteral("(it has 2147483647 colours)");
    QTest::newRow("BMP with colours cut short")
        << Bmp{.bits = 8, .behindHeader = threeColors}.bytes() << cutShort;
    QTest::newRow("BMP with a mask of gaps") << Bmp{.bits = 32,
                                                    .compression = 3,
                                                    .behindHeader = little(5) + little(8) + little(16),
                                                    .pixels = QByteArray(16, '\1')}
                                                    .bytes()
                                             << QStringLiteral("(a colour's bits have gaps)");
    const auto runs = [](const QByteArray& pixels) {
        return Bmp{.bits = 8, .compression = 1, .behindHeader = threeColors, .pixels = pixels, .colors = 3}
            .bytes();
    };
    QTest::newRow("run too long") << runs(QByteArray("\x03\x01\0\x01", 4))
                                  << QStringLiteral("(a run of colours ends outside of the picture)");
    QTest::newRow("run in no row") << runs(QByteArray("\0\0\0\0\x01\x01\0\x01", 8))
                                   << QStringLiteral("(a run of colours ends outside of the picture)");
    QTest::newRow("step to nowhere") << runs(QByteArray("\0\x02\xff\xff\x01\x01\0\x01", 8))
                                     << QStringLiteral("(a run of colours ends outside of the picture)");
    QTest::newRow("runs without an end") << runs(QByteArray("\x01\x01", 2)) << cutShort;
    QTest::newRow("colours without an end") << runs(QByteArray("\0\x05\x01\x01", 4)) << cutShort;

    QTest::newRow("PGM cut short") << QByteArray("P5 2 2 255\n123") << cutShort;
    QTest::newRow("PGM of a header") << QByteArray("P5 2 2 255") << cutShort;
    QTest::newRow("PGM without a brightest") << QByteArray("P5 2 2 ") << cutShort;
    QTest::newRow("PGM with a remark without end") << QByteArray("P5 2 # 2 255 1234") << cutShort;
    QTest::newRow("PGM of no size") << QByteArray("P5 0 2 255\n") << QStringLiteral("(it is 0×2 pixels)");
    QTest::newRow("PGM without brightness")
        << QByteArray("P5 1 1 0\n1") << QStringLiteral("(its brightest value is 0)");
    QTest::newRow("PGM of 17 bits") << QByteArray("P5 1 1 65536\n123")
                                    << QStringLiteral("(its brightest value is 65536)");
    QTest::newRow("PGM brighter than it is")
        << QByteArray("P5 1 1 9\nA") << QStringLiteral("(it has the value 65, but its brightest is 9)");
    QTest::newRow("plain PGM brighter than it is")
        << QByteArray("P2 1 1 9\n10") << QStringLiteral("(it has the value 10, but its brightest is 9)");
    QTest::newRow("plain PGM with words")
        << QByteArray("P2 1 1 9\nx ") << QStringLiteral("(there is something else where a number");
    QTest::newRow("plain PBM with a 2")
        << QByteArray("P1 1 1 2") << QStringLiteral("(there is something else where 0 or 1");
    QTest::newRow("plain PGM cut short") << QByteArray("P2 2 2 9\n1 2 3") << cutShort;
    QTest::newRow("PGM that promises much") << QByteArray("P5 8192 8192 255\n123") << cutShort;
    QTest::newRow("huge PGM") << QByteArray("P5 99999999999999999999999 1 255\n1")
                              << QStringLiteral("it is 1000000000×1 pixels, and at most");
    QTest::newRow("two PGM in one") << QByteArray("P5 1 1 255\n1P5 1 1 255\n1")
                                    << QStringLiteral("(more follows behind the picture)");
}

void TestPictureFile::refusesBrokenPictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const QString message = reasonAgainst(bytes);
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.startsWith(QStringLiteral("it")) && !message.endsWith(QLatin1Char('.')),
             qPrintable(message));
}

/// A small file that says the same pass over and over keeps a decoder busy for hours.
void TestPictureFile::refusesManyPasses()
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = 16;
    jpeg.image_height = 16;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    std::array<jpeg_scan_info, 3> scans{}; // A pass for each component.
    for (std::size_t i = 0; i < scans.size(); ++i) {
        scans[i].comps_in_scan = 1;
        scans[i].component_index[0] = static_cast<int>(i);
        scans[i].Se = 63;
    }
    jpeg.scan_info = scans.data();
    jpeg.num_scans = static_cast<int>(scans.size());
    jpeg_start_compress(&jpeg, TRUE);
    QByteArray row(48, '\x40');
    while (jpeg.next_scanline < jpeg.image_height) {
        auto* line = reinterpret_cast<JSAMPROW>(row.data());
        jpeg_write_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const QByteArray bytes(reinterpret_cast<const char*>(memory), static_cast<qsizetype>(size));
    std::free(memory); // NOLINT: libjpeg takes it by malloc
    QVERIFY(decodePicture(view(bytes)).hasValue());
    const qsizetype last = bytes.lastIndexOf(QByteArray("\xff\xda", 2));
    const QByteArray pass = bytes.mid(last, bytes.size() - 2 - last);
    const QByteArray bomb = bytes.left(last) + pass.repeated(600) + bytes.right(2);
    const QString message = reasonAgainst(bomb);
    QVERIFY2(message.contains(QStringLiteral("it has more than 500 passes")), qPrintable(message));
}

void TestPictureFile::readsRegularFilesOnly()
{
    const PictureFolder folder;
    folder.makePipe("pipe.png");
    folder.makeFolder("folder.png");
    folder.link("/dev/zero", "endless.png");
    folder.link("loop.png", "loop.png");
    for (const char* const name : {"pipe.png", "folder.png", "endless.png", "loop.png", "gone.png"}) {
        const auto picture = readPicture(folder.path() / name);
        QVERIFY2(!picture, name);
        const QByteArray message = QByteArray::fromStdString(picture.error().message);
        QVERIFY2(!message.contains("Could not") && !message.endsWith('.'), message.constData());
    }
    QVERIFY(
        QFile(QString::fromStdString((folder.path() / "sparse.png").string())).open(QIODevice::WriteOnly));
    std::filesystem::resize_file(folder.path() / "sparse.png", std::uintmax_t{1} << 40U);
    const auto picture = readPicture(folder.path() / "sparse.png");
    QVERIFY(!picture);
    QCOMPARE(picture.error().message, std::string("it is larger than 256 MiB"));
}

void TestPictureFile::stopsWhileItReads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << plainPng(64, 64, PNG_FORMAT_RGB, red);
    QTest::newRow("JPEG") << plainJpeg(64, 64, red);
    QTest::newRow("BMP") << Bmp{.pixels = QByteArray(16, '\1')}.bytes();
    QTest::newRow("BMP of run lengths") << Bmp{.bits = 8,
                                               .compression = 1,
                                               .behindHeader = threeColors,
                                               .pixels = QByteArray("\0\1", 2),
                                               .colors = 3}
                                               .bytes();
    QTest::newRow("PPM") << QByteArray("P6 1 1 255\n123");
}

void TestPictureFile::stopsWhileItReads()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decodePicture(view(bytes)).hasValue());
    std::stop_source source;
    source.request_stop();
    const auto picture = decodePicture(view(bytes), source.get_token());
    QVERIFY(!picture);
    QVERIFY2(picture.error().message.find("the reading was stopped") != std::string::npos,
             picture.error().message.c_str());
}

void TestPictureFile::knowsFormats_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("png") << QByteArray("a.PNG") << QByteArray("PNG");
    QTest::newRow("jfif") << QByteArray("a.jfif") << QByteArray("JPEG");
    QTest::newRow("ppm") << QByteArray("a.b.ppm") << QByteArray("PNM");
    QTest::newRow("tiff") << QByteArray("a.TIFF") << QByteArray("TIFF");
    QTest::newRow("text") << QByteArray("a.txt") << QByteArray();
    QTest::newRow("no ending") << QByteArray("png") << QByteArray();
    QTest::newRow("hidden") << QByteArray(".png") << QByteArray();
    QTest::newRow("a space in it") << QByteArray("a.png .jpg ") << QByteArray();
    QTest::newRow("a dot alone") << QByteArray("a.") << QByteArray();
}

void TestPictureFile::knowsFormats()
{
    QFETCH(QByteArray, name);
    const PictureFormat* const format = formatOfName(name.toStdString());
    QTEST(format == nullptr ? QByteArray() : QByteArray(format->name), "format");
}

BITOPS_TEST(TestPictureFile, NoApplication)
#include "tst_picture_file.moc"
