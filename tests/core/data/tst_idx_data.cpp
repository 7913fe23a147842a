// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_set.h"
#include "core/data/idx_data.h"
#include "core/network/presets.h"
#include "tests/core/data/picture_folder.h"
#include "tests/support/test_main.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <zlib.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

QByteArray word(quint32 value)
{
    QByteArray bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes.append(static_cast<char>(value >> shift));
    }
    return bytes;
}

QByteArray idxLabels(const QByteArray& labels)
{
    return word(0x801) + word(static_cast<quint32>(labels.size())) + labels;
}

/// Images of 2×2 pixels that hold their number.
QByteArray idxImages(int count)
{
    QByteArray bytes = word(0x803) + word(static_cast<quint32>(count)) + word(2) + word(2);
    for (int i = 0; i < count; ++i) {
        bytes.append(4, static_cast<char>(i));
    }
    return bytes;
}

const QByteArray mnistLabels("\5\0\4\1\x09\2\1\3\1\4\7", 11);
const QByteArray fashionLabels("\x09\0\0\3\0\2\7\2\5\5", 10);

void writeGzip(const QString& path, const QByteArray& bytes)
{
    const gzFile file = gzopen(path.toUtf8().constData(), "wb");
    QVERIFY(file != nullptr);
    QCOMPARE(gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size())), bytes.size());
    QCOMPARE(gzclose(file), Z_OK);
}

class IdxFolder
{
public:
    IdxFolder()
    {
        write("train-images-idx3-ubyte", idxImages(11));
        write("train-labels-idx1-ubyte", idxLabels(mnistLabels));
        write("t10k-images-idx3-ubyte", idxImages(2));
        write("t10k-labels-idx1-ubyte", idxLabels(QByteArray("\7\2", 2)));
    }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QString path(const QByteArray& name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

QString reasonAgainst(const IdxFolder& folder)
{
    const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
    return loaded ? QStringLiteral("none") : QString::fromStdString(loaded.error().message);
}

} // namespace

class TestIdxData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMnist()
    {
        const IdxFolder folder;
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        const DataSet& set = loaded->value();
        QCOMPARE(set.kind, std::string("mnist"));
        QCOMPARE(set.classes.at(7), std::string("7"));
        QCOMPARE(set.training.count(), 11);
        QCOMPARE(set.training.labels[4], 9);
        QCOMPARE(set.training.pixels[4 * 4 + 1], 4);
        QCOMPARE(set.validation.labels, std::vector<std::int64_t>({7, 2}));
    }

    void readsPackedAndDottedNames()
    {
        const IdxFolder folder;
        QVERIFY(QFile::remove(folder.path("train-images-idx3-ubyte")));
        writeGzip(folder.path("train-images-idx3-ubyte.gz"), idxImages(11));
        QVERIFY(QFile::rename(folder.path("t10k-labels-idx1-ubyte"), folder.path("t10k-labels.idx1-ubyte")));
        QCOMPARE(reasonAgainst(folder), QStringLiteral("none"));
    }

    void readsNamesWithAPrefix()
    {
        const IdxFolder folder;
        for (const char* const name : {"images-idx3-ubyte", "labels-idx1-ubyte"}) {
            const QByteArray end(name);
            QVERIFY(QFile::rename(folder.path("train-" + end), folder.path("emnist-letters-train-" + end)));
            QVERIFY(QFile::rename(folder.path("t10k-" + end), folder.path("emnist-letters-test-" + end)));
        }
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->validation.labels, std::vector<std::int64_t>({7, 2}));
        QCOMPARE((*loaded)->trainingPart, std::string("emnist-letters-train-images-idx3-ubyte"));
        QCOMPARE((*loaded)->validationPart, std::string("emnist-letters-test-images-idx3-ubyte"));
    }

    void choosesOneOfSeveral()
    {
        const IdxFolder folder;
        folder.write("emnist-digits-train-images-idx3-ubyte", "x");
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->remarks,
                 std::vector<std::string>{"Left aside, because train-images-idx3-ubyte is there, too: "
                                          "emnist-digits-train-images-idx3-ubyte."});
        QVERIFY(QFile::rename(folder.path("train-images-idx3-ubyte"),
                              folder.path("emnist-letters-train-images-idx3-ubyte")));
        for (const char* const name :
             {"train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"}) {
            QVERIFY(QFile::remove(folder.path(name)));
        }
        QVERIFY2(reasonAgainst(folder).contains(QStringLiteral("it holds several data sets")),
                 qPrintable(reasonAgainst(folder)));
    }

    void takesLabelsThatBeginAtOne()
    {
        const IdxFolder folder;
        folder.write("train-images-idx3-ubyte", idxImages(3));
        folder.write("train-labels-idx1-ubyte", idxLabels("\1\3\2"));
        folder.write("t10k-labels-idx1-ubyte", idxLabels("\3\1"));
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 3, goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->classes, std::vector<std::string>({"1", "2", "3"}));
        QCOMPARE((*loaded)->training.labels, std::vector<std::int64_t>({0, 2, 1}));
        QCOMPARE((*loaded)->validation.labels, std::vector<std::int64_t>({2, 0}));
        QCOMPARE((*loaded)->remarks.size(), std::size_t{1});
        // Those of a network with a class more are taken as they stand.
        const auto four = loadIdx(folder.path(), {1, 2, 2}, 4, goOn);
        QVERIFY(four.hasValue());
        QCOMPARE((*four)->training.labels, std::vector<std::int64_t>({1, 3, 2}));
        folder.write("t10k-labels-idx1-ubyte", idxLabels(QByteArray("\0\1", 2)));
        const auto zero = loadIdx(folder.path(), {1, 2, 2}, 3, goOn);
        QVERIFY(!zero);
        QVERIFY2(zero.error().message.find("image 1 has the label 0, but labels are 1 to 3") !=
                     std::string::npos,
                 zero.error().message.c_str());
    }

    /// A few packed bytes must not take the memory of what they unpack to.
    void takesNoMoreMemoryThanItsImages()
    {
        const IdxFolder folder;
        constexpr int side = 2000;
        constexpr int count = 30; // 120 MB unpacked, 120 bytes fitted.
        const QString path = folder.path("train-images-idx3-ubyte.gz");
        QVERIFY(QFile::remove(folder.path("train-images-idx3-ubyte")));
        const gzFile file = gzopen(path.toUtf8().constData(), "wb1");
        const QByteArray header = word(0x803) + word(count) + word(side) + word(side);
        QCOMPARE(gzwrite(file, header.constData(), static_cast<unsigned>(header.size())), header.size());
        const QByteArray image(side * side, '\x2a');
        for (int i = 0; i < count; ++i) {
            QCOMPARE(gzwrite(file, image.constData(), static_cast<unsigned>(image.size())), image.size());
        }
        QCOMPARE(gzclose(file), Z_OK);
        folder.write("train-labels-idx1-ubyte", idxLabels(QByteArray(count, '\1')));
        rusage before{};
        rusage after{};
        QCOMPARE(::getrusage(RUSAGE_SELF, &before), 0);
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
        QCOMPARE(::getrusage(RUSAGE_SELF, &after), 0);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE((*loaded)->training.pixels.front(), 0x2a);
#ifndef __SANITIZE_ADDRESS__          // Which keeps what is given back.
        constexpr long most = 60'000; // In KiB; an image is 4 MB.
        QVERIFY2(after.ru_maxrss - before.ru_maxrss < most, qPrintable(QString::number(after.ru_maxrss)));
#endif
    }

    void asksBetweenImages()
    {
        const IdxFolder folder;
        folder.write("train-images-idx3-ubyte", idxImages(100));
        folder.write("train-labels-idx1-ubyte", idxLabels(QByteArray(100, '\1')));
        int asked = 0;
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, [&asked] { return ++asked < 3; });
        QVERIFY(loaded.hasValue() && !loaded->has_value());
        QCOMPARE(asked, 3);
    }

    void knowsFashionMnistByItsLabels()
    {
        const IdxFolder folder;
        folder.write("train-images-idx3-ubyte", idxImages(10));
        folder.write("train-labels-idx1-ubyte", idxLabels(fashionLabels));
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 10, goOn);
        QVERIFY(loaded.hasValue());
        QCOMPARE(loaded->value().kind, std::string("fashion-mnist"));
        QCOMPARE(loaded->value().classes.at(9), std::string("ankle boot"));
    }

    void otherDataHaveTheNetworksClasses()
    {
        const IdxFolder folder;
        folder.write("train-images-idx3-ubyte", idxImages(2));
        folder.write("train-labels-idx1-ubyte", idxLabels(QByteArray("\x0f\2", 2)));
        const auto loaded = loadIdx(folder.path(), {1, 2, 2}, 26, goOn);
        QVERIFY(loaded.hasValue());
        QCOMPARE(loaded->value().kind, std::string("idx"));
        QCOMPARE(loaded->value().classes.size(), std::size_t{26});
        QVERIFY2(reasonAgainst(folder).contains(QStringLiteral("image 1 has the label 15")),
                 qPrintable(reasonAgainst(folder)));
        // Labels 2 and 15, counted from 1.
        QVERIFY(reasonAgainst(folder).contains(QStringLiteral("with --classes 15")));
    }

    void comesInTheNetworksShape()
    {
        const IdxFolder folder;
        const auto loaded = loadDataSet({.data = folder.path().string()}, notebookNetwork(), goOn);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        const ImageSet& images = loaded->value().training;
        QVERIFY(images.shape == (Shape{3, 32, 32}));
        QCOMPARE(images.pixels.size(), std::size_t{11 * 3 * 32 * 32});
        QCOMPARE(images.pixels.back(), 10);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const QString images = QStringLiteral("train-images-idx3-ubyte");
        const QString labels = QStringLiteral("train-labels-idx1-ubyte");
        QTest::newRow("empty") << images << QByteArray("") << QStringLiteral("it is empty");
        QTest::newRow("header") << images << idxImages(11).left(10)
                                << QStringLiteral("cut short within its header");
        QTest::newRow("magic") << images << idxLabels(mnistLabels)
                               << QStringLiteral("begins with the number 2049, but images begin with 2051");
        QTest::newRow("cut short") << images << idxImages(11).chopped(3)
                                   << QStringLiteral("promises 44 bytes, but there are only 41");
        QTest::newRow("too long") << images << idxImages(11) + "x"
                                  << QStringLiteral("44 bytes, but there are more");
        QTest::newRow("counts") << labels << idxLabels(mnistLabels.chopped(1))
                                << QStringLiteral("it has 10 labels for 11 images");
        QTest::newRow("label") << labels << idxLabels(mnistLabels.chopped(1) + "\x0a")
                               << QStringLiteral("image 11 has the label 10, but labels are 0 to 9");
        QTest::newRow("none") << images << idxImages(0) << QStringLiteral("it has no images");
        QTest::newRow("huge") << images << word(0x803) + word(1) + word(1U << 31U) + word(2)
                              << QStringLiteral("2147483648×2 pixels");
        QTest::newRow("promises much")
            << images << word(0x803) + word(0xffffffff) + word(16384) + word(16384) + "1"
            << QStringLiteral("but there are only 1");
        QTest::newRow("gzip") << images << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3 not deflated at all", 30)
                              << QStringLiteral("its gzip data are");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const IdxFolder folder;
        folder.write(qPrintable(file), content);
        const QString message = reasonAgainst(folder);
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(message.contains(file), qPrintable(message));
        QVERIFY2(message.startsWith(QStringLiteral("Could not read ")) && message.endsWith(QLatin1Char('.')),
                 qPrintable(message));
    }

    void namesWhatIsMissing()
    {
        const IdxFolder folder;
        QVERIFY(QFile::remove(folder.path("t10k-labels-idx1-ubyte")));
        const QString message = reasonAgainst(folder);
        QVERIFY2(message.contains(QStringLiteral("t10k-labels")), qPrintable(message));
    }

    void namesPackedDataThatPromiseTooMuch()
    {
        const IdxFolder folder;
        const QString path = folder.path("train-images-idx3-ubyte");
        writeGzip(path, word(0x803) + word(0xffffffff) + word(28) + word(28));
        QVERIFY2(reasonAgainst(folder).contains(
                     QStringLiteral("promises 3367254359280 bytes, but there are only ")),
                 qPrintable(reasonAgainst(folder)));
    }

    void readsRegularFilesOnly()
    {
        const IdxFolder folder;
        const QString path = folder.path("train-images-idx3-ubyte");
        QVERIFY(QFile::remove(path));
        QCOMPARE(::mkfifo(path.toUtf8().constData(), 0600), 0);
        QVERIFY2(reasonAgainst(folder).contains(QStringLiteral("it is a pipe, not a file")),
                 qPrintable(reasonAgainst(folder)));
    }

    void namesPackedDataThatAreCutShort()
    {
        const IdxFolder folder;
        const QString path = folder.path("train-images-idx3-ubyte");
        writeGzip(path, idxImages(11));
        QFile file(path);
        QVERIFY(file.resize(file.size() - 9));
        QVERIFY2(reasonAgainst(folder).contains(QStringLiteral("gzip data are cut short")),
                 qPrintable(reasonAgainst(folder)));
    }
};

BITOPS_TEST(TestIdxData, NoApplication)
#include "tst_idx_data.moc"
