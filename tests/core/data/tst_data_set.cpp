// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_set.h"

#include "core/data/cifar_data.h"
#include "core/data/shapes_data.h"
#include "core/network/presets.h"
#include "tests/core/data/picture_folder.h"
#include "tests/support/test_main.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Records whose pixels all hold the image's place in the file.
QByteArray records(const QList<int>& labels)
{
    QByteArray bytes;
    for (int i = 0; i < labels.size(); ++i) {
        bytes.append(static_cast<char>(labels[i]));
        bytes.append(3072, static_cast<char>(i));
    }
    return bytes;
}

Result<std::optional<DataSet>> load(const std::string& data, const Network& network)
{
    return loadDataSet({.data = data}, network, goOn);
}

class CifarFolder
{
public:
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestDataSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCifarInTheOrderOfNames();
    void readsCifar100ByItsFineLabels();
    void namesWhatIsWrongWithCifar_data();
    void namesWhatIsWrongWithCifar();
    void refusesDataThatTheNetworkDoesNotFit();
    void shapesAreTheSameOnAnyNumberOfThreads();
    void endsWhenItMayNotGoOn_data();
    void endsWhenItMayNotGoOn();
    void shapesDifferFromOneAnother();
    void shapesComeInOtherSizes_data();
    void shapesComeInOtherSizes();
    void shapesAreRefusedWhereTheyCannotBeDrawn_data();
    void shapesAreRefusedWhereTheyCannotBeDrawn();
    void takesNumberedBatchesOnly();
    void tellsWhatIsMissing();
    void readsRegularFilesOnly();
    void asksBetweenRecords();
    void splitsValidationFromTheTrainingImages();
};

void TestDataSet::readsCifarInTheOrderOfNames()
{
    const CifarFolder folder;
    folder.write("data_batch_2.bin", records({3}));
    folder.write("data_batch_1.bin", records({9, 0}));
    folder.write("test_batch.bin", records({5}));
    folder.write("batches.meta.txt", "airplane\n");
    const Result<std::optional<DataSet>> loaded = loadCifar10(folder.path(), {3, 32, 32}, goOn);
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    const std::optional<DataSet>& set = *loaded;
    QVERIFY(set.has_value());
    QCOMPARE(set->training.labels, std::vector<std::int64_t>({9, 0, 3}));
    QCOMPARE(set->validation.labels, std::vector<std::int64_t>({5}));
    QCOMPARE(set->training.pixels.size(), std::size_t{3 * 3072});
    QCOMPARE(set->training.pixels[3072], 1);
    QCOMPARE(set->training.pixels[2 * 3072], 0);
}

void TestDataSet::readsCifar100ByItsFineLabels()
{
    const CifarFolder folder;
    folder.write("train.bin", QByteArray(1, 19) + records({99}));
    folder.write("test.bin", QByteArray(1, 1) + records({3}) + QByteArray(1, 19) + records({4}));
    Network network = notebookNetwork();
    network.classes = 100;
    const auto set = load(folder.path(), network);
    QVERIFY2(set.hasValue(), set ? "" : set.error().message.c_str());
    QCOMPARE((*set)->kind, std::string("cifar-100"));
    QCOMPARE((*set)->training.labels, std::vector<std::int64_t>{99});
    QCOMPARE((*set)->validation.labels, std::vector<std::int64_t>({3, 4}));
    QCOMPARE((*set)->classes.size(), std::size_t{100});
    folder.write("test.bin", QByteArray(1, 1) + records({100}));
    QVERIFY(QString::fromStdString(load(folder.path(), network).error().message)
                .contains(QStringLiteral("test.bin: image 1 has the label 100, but labels are 0 to 99")));
}

void TestDataSet::namesWhatIsWrongWithCifar_data()
{
    QTest::addColumn<QByteArray>("training");
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<QString>("reason");
    const QByteArray good = records({1});
    QTest::newRow("no training file")
        << QByteArray() << good << QStringLiteral("there is no data_batch_*.bin");
    QTest::newRow("no test file") << good << QByteArray() << QStringLiteral("test_batch.bin: No such file");
    QTest::newRow("cut short") << good.chopped(1) << good
                               << QStringLiteral("data_batch_1.bin: its size of 3072 bytes");
    QTest::newRow("label") << records({1, 10}) << good
                           << QStringLiteral("data_batch_1.bin: image 2 has the label 10");
    QTest::newRow("empty") << good << QByteArray("") << QStringLiteral("test_batch.bin: its size of 0 bytes");
}

void TestDataSet::namesWhatIsWrongWithCifar()
{
    QFETCH(QByteArray, training);
    QFETCH(QByteArray, test);
    QFETCH(QString, reason);
    const CifarFolder folder;
    if (!training.isNull()) {
        folder.write("data_batch_1.bin", training);
    }
    if (!test.isNull()) {
        folder.write("test_batch.bin", test);
    }
    const Result<std::optional<DataSet>> set = load(folder.path(), notebookNetwork());
    QVERIFY(!set);
    const QString message = QString::fromStdString(set.error().message);
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.startsWith(QStringLiteral("Could not ")) && message.endsWith(QLatin1Char('.')),
             qPrintable(message));
}

void TestDataSet::refusesDataThatTheNetworkDoesNotFit()
{
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records({1, 7}));
    folder.write("test_batch.bin", records({2}));
    Network network = notebookNetwork();
    network.classes = 100;
    QVERIFY(
        QString::fromStdString(load(folder.path(), network).error().message)
            .contains(QStringLiteral("it has 10 classes, but the network has 100; bitops train and convert "
                                     "fit it to them with --classes 10")));
    network = notebookNetwork();
    network.input.shape = {2, 32, 32};
    QVERIFY(
        QString::fromStdString(load(folder.path(), network).error().message)
            .contains(QStringLiteral("its images have 1 or 3 channels, but the network's input is 2×32×32; "
                                     "bitops train and convert fit it with --input, such as 3x32x32")));
}

void TestDataSet::shapesAreTheSameOnAnyNumberOfThreads()
{
    const DataSet first = drawShapes({3, 8, 8}, 1, goOn).value();
    const DataSet second = drawShapes({3, 8, 8}, 3, goOn).value();
    QVERIFY(first.training == second.training);
    QVERIFY(first.validation == second.validation);
}

void TestDataSet::endsWhenItMayNotGoOn_data()
{
    QTest::addColumn<bool>("isDrawn");
    QTest::newRow("shapes") << true;
    QTest::newRow("CIFAR-10") << false;
}

void TestDataSet::endsWhenItMayNotGoOn()
{
    QFETCH(bool, isDrawn);
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records({1}));
    folder.write("data_batch_2.bin", records({1}));
    folder.write("test_batch.bin", records({1}));
    int asked = 0;
    const auto set = loadDataSet({.data = isDrawn ? "shapes" : folder.path()}, notebookNetwork(),
                                 [&asked] { return ++asked < 2; });
    QVERIFY(set.hasValue());
    QVERIFY(!set->has_value());
    QCOMPARE(asked, 2);
}

void TestDataSet::shapesDifferFromOneAnother()
{
    const DataSet set = drawShapes({3, 16, 16}, 2, goOn).value();
    std::set<std::vector<std::uint8_t>> images;
    for (const ImageSet* part : {&set.training, &set.validation}) {
        for (std::size_t i = 0; i < part->labels.size(); ++i) {
            const auto* const begin = part->pixels.data() + i * part->bytesPerImage();
            images.emplace(begin, begin + part->bytesPerImage());
        }
    }
    QCOMPARE(images.size(), set.training.labels.size() + set.validation.labels.size());
    for (std::int64_t label = 0; label < 10; ++label) {
        QCOMPARE(std::count(set.validation.labels.begin(), set.validation.labels.end(), label),
                 set.validation.count() / 10);
    }
}

void TestDataSet::shapesComeInOtherSizes_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::newRow("grey") << 1 << 28 << 28;
    QTest::newRow("wide") << 3 << 8 << 20;
}

void TestDataSet::shapesComeInOtherSizes()
{
    QFETCH(int, channels);
    QFETCH(int, height);
    QFETCH(int, width);
    Network network = notebookNetwork();
    network.input.shape = {channels, height, width};
    const Result<std::optional<DataSet>> set = load("shapes", network);
    QVERIFY(set.hasValue());
    QVERIFY((*set)->training.shape == network.input.shape);
    const ImageSet& images = (*set)->training;
    QCOMPARE(images.pixels.size(), images.labels.size() * images.bytesPerImage());
}

void TestDataSet::shapesAreRefusedWhereTheyCannotBeDrawn_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("side");
    QTest::newRow("two channels") << 2 << 32;
    QTest::newRow("too small") << 3 << 7;
    QTest::newRow("too large") << 3 << 257;
}

void TestDataSet::shapesAreRefusedWhereTheyCannotBeDrawn()
{
    QFETCH(int, channels);
    QFETCH(int, side);
    Network network = notebookNetwork();
    network.input.shape = {channels, side, side};
    const Result<std::optional<DataSet>> set = load("shapes", network);
    QVERIFY(!set);
    QVERIFY(QString::fromStdString(set.error().message)
                .startsWith(QStringLiteral("Could not train on shapes: ")));
}

void TestDataSet::takesNumberedBatchesOnly()
{
    const CifarFolder folder;
    for (int i = 1; i <= 5; ++i) {
        folder.write(qPrintable(QStringLiteral("data_batch_%1.bin").arg(i)), records({i}));
    }
    for (const char* const name : {"data_batch_1 (1).bin", "data_batch_1.bin.bin", "data_batch_01.bin",
                                   "data_batch_.bin", "data_batch_-1.bin", "notes.txt"}) {
        folder.write(name, records({9}));
    }
    folder.write("test_batch.bin", records({1}));
    const auto set = load(folder.path(), notebookNetwork());
    QVERIFY2(set.hasValue(), set ? "" : set.error().message.c_str());
    QCOMPARE((*set)->training.labels, std::vector<std::int64_t>({1, 2, 3, 4, 5}));
    QCOMPARE((*set)->remarks.front(),
             std::string("Left aside: data_batch_-1.bin, data_batch_.bin, data_batch_01.bin, "
                         "data_batch_1 (1).bin and data_batch_1.bin.bin."));
}

void TestDataSet::tellsWhatIsMissing()
{
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records({1}));
    folder.write("data_batch_3.bin", records({1}));
    folder.write("data_batch_7.bin", records({1}));
    folder.write("test_batch.bin", records({1}));
    const auto set = load(folder.path(), notebookNetwork());
    QVERIFY(set.hasValue());
    QCOMPARE((*set)->remarks,
             std::vector<std::string>(
                 {"Missing: data_batch_2.bin, data_batch_4.bin, data_batch_5.bin and data_batch_6.bin.",
                  "Without any training image: airplane, bird, cat, deer, dog, frog, horse, ship "
                  "and truck."}));
    QCOMPARE((*set)->trainingPart, std::string("data_batch_1.bin, data_batch_3.bin and data_batch_7.bin"));
    QCOMPARE((*set)->validationPart, std::string("test_batch.bin"));
    QCOMPARE((*set)->folder, folder.path());
}

void TestDataSet::readsRegularFilesOnly()
{
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records({1}));
    QCOMPARE(::mkfifo((folder.path() + "/test_batch.bin").c_str(), 0600), 0);
    const auto set = load(folder.path(), notebookNetwork());
    QVERIFY(!set);
    QVERIFY2(set.error().message.ends_with("/test_batch.bin: it is a pipe, not a file."),
             set.error().message.c_str());
}

void TestDataSet::asksBetweenRecords()
{
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records(QList<int>(500, 1)));
    folder.write("test_batch.bin", records({1}));
    int asked = 0;
    const auto set = loadCifar10(folder.path(), {3, 8, 8}, [&asked] { return ++asked < 4; });
    QVERIFY(set && !set->has_value());
    QCOMPARE(asked, 4);
}

void TestDataSet::splitsValidationFromTheTrainingImages()
{
    const CifarFolder folder;
    folder.write("data_batch_1.bin", records(QList<int>(40, 3) + QList<int>(20, 5)));
    folder.write("test_batch.bin", records({1, 2}));
    TrainingConfiguration configuration{.data = folder.path(), .validationFraction = 0.1};
    const auto set = loadDataSet(configuration, notebookNetwork(), goOn);
    QVERIFY(set.hasValue());
    QCOMPARE((*set)->training.count(), 54);
    QCOMPARE((*set)->validation.labels, std::vector<std::int64_t>({3, 3, 3, 3, 5, 5}));
    QVERIFY((*set)->test.has_value());
    QCOMPARE((*set)->test->labels, std::vector<std::int64_t>({1, 2}));

    configuration.validationFraction = 0.001;
    const auto none = loadDataSet(configuration, notebookNetwork(), goOn);
    QVERIFY(!none);
    QVERIFY(QString::fromStdString(none.error().message).contains(QStringLiteral("too few images")));
}

BITOPS_TEST(TestDataSet, NoApplication)
#include "tst_data_set.moc"
