// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/class_folders.h"
#include "core/data/data_set.h"
#include "core/data/picture_file.h"
#include "core/network/presets.h"

#include "pictures.h"

#include <QTemporaryDir>

using namespace bitops;
using namespace bitops::testing;

namespace {

const QByteArray red("\xff\0\0", 3);

bool goOn()
{
    return true;
}

class PictureFolder
{
public:
    void write(const char* name, const QByteArray& bytes) const { writeInto(file(name), bytes); }
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

Result<std::optional<DataSet>> load(const PictureFolder& folder)
{
    return loadClassFolders(folder.path(), {3, 4, 4}, 2, goOn);
}

QByteArray reasonAgainst(const PictureFolder& folder)
{
    const auto loaded = load(folder);
    return loaded ? QByteArray("none") : QByteArray::fromStdString(loaded.error().message);
}

QByteArray png(char grey)
{
    return plainPng(6, 5, PNG_FORMAT_GRAY, QByteArray(1, grey));
}

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

} // namespace

class TestClassFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatPeopleHave_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("grey PNG") << png(77) << QList<int>{77};
        QTest::newRow("PNG") << plainPng(3, 2, PNG_FORMAT_RGB, red) << QList<int>{255, 0, 0};
        QTest::newRow("transparent PNG")
            << plainPng(3, 2, PNG_FORMAT_RGBA, QByteArray("\x0a\x14\x1e\0", 4)) << QList<int>{10, 20, 30};
        QTest::newRow("grey JPEG") << plainJpeg(9, 9, QByteArray(1, 100)) << QList<int>{100};
        QTest::newRow("JPEG") << plainJpeg(9, 9, red) << QList<int>{254, 0, 0}; // It is YCbCr inside.
    }

    void decodesWhatPeopleHave()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, expected);
        const PictureFolder folder;
        folder.write("picture.png", bytes); // Whatever the name says.
        const auto picture = readPicture(folder.path() / "picture.png");
        QVERIFY2(picture.hasValue(), picture ? "" : picture.error().message.c_str());
        QCOMPARE(firstPixel(picture), expected);
    }

    void decodesInksAsColours()
    {
        const QByteArray bytes = plainJpeg(8, 8, QByteArray("\xff\x80\0\xff", 4));
        const auto picture = decodeJpeg({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(picture.hasValue());
        QCOMPARE(picture->shape.channels, 3);
        const QList<int> pixel = firstPixel(picture);
        QVERIFY(pixel[0] >= 253 && std::abs(pixel[1] - 128) <= 2 && pixel[2] <= 2);
    }

    void refusesBrokenPictures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray good = png(7);
        QByteArray altered = good;
        altered[good.size() - 20] = static_cast<char>(altered[good.size() - 20] ^ 0x55);
        QByteArray huge = good; // The width, and the checksum of the header that belongs to it.
        huge.replace(16, 4, QByteArray("\0\1\0\0", 4));
        const auto sum = crc32(0, reinterpret_cast<const Bytef*>(huge.constData()) + 12, 17);
        for (int i = 0; i < 4; ++i) {
            huge[29 + i] = static_cast<char>(sum >> (24 - 8 * i));
        }
        const QByteArray jpeg = plainJpeg(64, 64, red);
        QTest::newRow("empty") << QByteArray() << QByteArray("it is empty");
        QTest::newRow("text") << QByteArray("hello") << QByteArray("neither PNG nor JPEG");
        QTest::newRow("PNG cut short") << good.chopped(15) << QByteArray("it is cut short");
        QTest::newRow("PNG without its end") << good.chopped(12) << QByteArray("it is cut short");
        QTest::newRow("PNG altered") << altered << QByteArray("its PNG data are damaged");
        QTest::newRow("huge PNG") << huge << QByteArray("it is 65536×5 pixels, and at most");
        QTest::newRow("JPEG cut short") << jpeg.left(jpeg.size() / 2 + 200) << QByteArray("cut short");
        QTest::newRow("JPEG of a header") << jpeg.left(20) << QByteArray("cut short");
    }

    void refusesBrokenPictures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        const PictureFolder folder;
        folder.write("cat/1.png", bytes);
        const QByteArray message = reasonAgainst(folder);
        QVERIFY2(message.contains(reason), message.constData());
        QVERIFY2(message.contains("cat/1.png: "), message.constData());
        QVERIFY2(message.startsWith("Could not read the picture ") && message.endsWith('.'),
                 message.constData());
    }

    void takesFoldersAsClasses()
    {
        const PictureFolder folder;
        folder.write("dog/b.JPG", plainJpeg(9, 9, QByteArray(1, 100)));
        folder.write("dog/a.png", png(7));
        folder.write("dog/notes.txt", "no picture");
        folder.write("cat/deeper/1.jpeg", plainJpeg(8, 8, red));
        folder.write(".thumbnails/1.png", png(1));
        const auto loaded = load(folder);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        const DataSet& set = loaded->value();
        QCOMPARE(set.kind, std::string("folder"));
        QCOMPARE(set.classes, std::vector<std::string>({"cat", "dog"}));
        QCOMPARE(set.training.labels, std::vector<std::int64_t>({0, 1, 1}));
        QCOMPARE(set.training.pixels[0], 254);
        QCOMPARE(set.training.pixels[48], 7);
        QCOMPARE(set.training.pixels[2 * 48 + 47], 100);
        QCOMPARE(set.validation.count(), 0);
    }

    void takesPartsFromTheirFolders()
    {
        const PictureFolder folder;
        for (const char* const name :
             {"train/cat/1.png", "train/dog/1.png", "val/dog/1.png", "test/cat/1.png"}) {
            folder.write(name, png(7));
        }
        const auto loaded = load(folder);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->training.count(), 2);
        QCOMPARE((*loaded)->validation.labels, std::vector<std::int64_t>{1});
        QCOMPARE((*loaded)->test->labels, std::vector<std::int64_t>{0});
    }

    void validatesOnTheOnlyOtherPart()
    {
        const PictureFolder folder;
        folder.write("train/cat/1.png", png(7));
        folder.write("test/cat/1.png", png(7));
        const auto loaded = load(folder);
        QVERIFY(loaded.hasValue());
        QCOMPARE((*loaded)->validation.count(), 1);
        QVERIFY(!(*loaded)->test.has_value());
    }

    void aClassMayBeNamedTrain()
    {
        const PictureFolder folder;
        folder.write("train/1.png", png(7));
        folder.write("plane/1.png", png(7));
        const auto loaded = load(folder);
        QVERIFY(loaded.hasValue());
        QCOMPARE((*loaded)->classes, std::vector<std::string>({"plane", "train"}));
    }

    void splitsATenthWhereNothingValidates()
    {
        const PictureFolder folder;
        for (int i = 0; i < 20; ++i) {
            folder.write(qPrintable(QStringLiteral("cat/%1.png").arg(i)), png(static_cast<char>(i)));
            folder.write(qPrintable(QStringLiteral("dog/%1.png").arg(i)), png(static_cast<char>(i)));
        }
        Network network = notebookNetwork();
        network.classes = 2;
        const auto loaded = loadDataSet({.data = folder.path().string()}, network, goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->training.count(), 36);
        QCOMPARE((*loaded)->validation.labels, std::vector<std::int64_t>({0, 0, 1, 1}));
        QVERIFY(!(*loaded)->test.has_value());
    }

    void namesFoldersThatAreWrong_data()
    {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("empty class") << QStringLiteral("train/empty/notes.txt")
                                     << QByteArray("train/empty: this class has no PNG or JPEG");
        QTest::newRow("class that is not trained")
            << QStringLiteral("val/bird/1.png") << QByteArray("val/bird: there is no such class among");
        QTest::newRow("no classes") << QStringLiteral("val/1.png")
                                    << QByteArray("val: there are no class folders");
    }

    void namesFoldersThatAreWrong()
    {
        QFETCH(QString, extra);
        QFETCH(QByteArray, reason);
        const PictureFolder folder;
        folder.write("train/cat/1.png", png(7));
        folder.write(qPrintable(extra), png(7));
        const QByteArray message = reasonAgainst(folder);
        QVERIFY2(message.contains(reason), message.constData());
    }

    void saysWhatItLookedFor()
    {
        const PictureFolder folder;
        folder.write("stuff/notes.txt", "no picture");
        const auto loaded = loadDataSet({.data = folder.path().string()}, notebookNetwork(), goOn);
        QVERIFY(!loaded);
        for (const char* const name : {"CIFAR-10", "CIFAR-100", "MNIST", "PNG", "val"}) {
            QVERIFY2(loaded.error().message.find(name) != std::string::npos, loaded.error().message.c_str());
        }
        const auto missing = loadDataSet({.data = "/no/such/data"}, notebookNetwork(), goOn);
        QVERIFY(!missing &&
                missing.error().message == "Could not train on /no/such/data: there is no such folder.");
    }

    void endsWhenItMayNotGoOn()
    {
        const PictureFolder folder;
        folder.write("cat/1.png", png(7));
        const auto loaded = loadClassFolders(folder.path(), {3, 4, 4}, 1, [] { return false; });
        QVERIFY(loaded.hasValue());
        QVERIFY(!loaded->has_value());
    }
};

QTEST_APPLESS_MAIN(TestClassFolders)
#include "tst_class_folders.moc"
