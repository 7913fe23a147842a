// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_json.h"
#include "core/weights/checkpoint_file.h"
#include "core/weights/run_weights.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <limits>

using namespace bitops;

namespace {

QByteArray bytesOf(std::uint64_t number)
{
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

/// A file of this header and so many bytes of values, with the right checksum behind them.
QByteArray fileOf(const QByteArray& header, int valueBytes)
{
    const QByteArray bytes =
        bytesOf(static_cast<std::uint64_t>(header.size())) + header + QByteArray(valueBytes, '<');
    return bytes + bytesOf(checksumOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

Network oneConvolution(int bits)
{
    return {.name = "c",
            .input = {.shape = {1, 4, 4}},
            .blocks = {{.type = BlockType::Conv, .outChannels = 1, .kernel = 1, .weightBits = bits}},
            .classes = 2};
}

template <typename Value> std::string_view viewOf(const std::vector<Value>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

/// The checkpoint of a network of one convolution, with these learned steps.
QByteArray checkpointOf(const Network& network, const TrainingConfiguration& training,
                        const std::map<std::string, std::vector<float>>& steps)
{
    static const std::vector<float> values{1, 2};
    std::map<std::string, TensorView> tensors{
        {"blocks.0.conv.weight", {"F32", {1, 1, 1, 1}, viewOf(values).substr(4)}},
        {"classifier.weight", {"F32", {2, 1}, viewOf(values)}},
        {"classifier.bias", {"F32", {2}, viewOf(values)}}};
    for (const auto& [name, step] : steps) {
        tensors[name] = {"F32", {static_cast<std::int64_t>(step.size())}, viewOf(step)};
    }
    return QByteArray::fromStdString(tensorFileBytes(checkpointMetadata(network, training), tensors));
}

} // namespace

class TestStoredTensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void refusesWhatDoesNotTileTheValues_data();
    void refusesWhatDoesNotTileTheValues();
    void refusesFilesThatAreTooLarge();
    void refusesWhatIsNoFile();
    void refusesUnsoundNetworks();
    void refusesUnsoundConfigurations();
    void refusesStepsWhereNoneCanBe_data();
    void refusesStepsWhereNoneCanBe();
    void takesFloatWeightsForThoseOfEveryGrid();

private:
    [[nodiscard]] std::filesystem::path write(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("x")));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return isWritten ? file.fileName().toStdString() : std::string();
    }
    [[nodiscard]] std::string path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

void TestStoredTensors::readsWhatWasWritten()
{
    const std::vector<float> floats{1.5F, -2, 0};
    const std::vector<std::int16_t> levels{-8, 7};
    const std::map<std::string, TensorView> tensors{{"b", {"F32", {3, 1}, viewOf(floats)}},
                                                    {"a", {"I16", {2}, viewOf(levels)}},
                                                    {"none", {"F32", {0, 7}, {}}},
                                                    {"last", {"F32", {0}, {}}}};
    const Result<StoredTensors> read =
        readStoredTensors(write(QByteArray::fromStdString(tensorFileBytes({{"key", "value"}}, tensors))));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->metadata.at("key"), std::string("value"));
    QCOMPARE(read->tensors.size(), tensors.size());
    for (const auto& [name, view] : tensors) {
        QVERIFY((read->tensors.at(name) ==
                 StoredTensor{std::string(view.type), view.shape, std::string(view.bytes)}));
    }
}

void TestStoredTensors::refusesWhatDoesNotTileTheValues_data()
{
    QTest::addColumn<QByteArray>("tensors");
    QTest::addColumn<QByteArray>("reason"); // Empty: it is fine.

    const auto row = [](const char* name, const QByteArray& tensors, const QByteArray& reason) {
        QTest::newRow(name) << tensors << reason;
    };
    row("fine",
        R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]})",
        "");
    row("whole numbers, written otherwise", R"("a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8e0]})",
        "");
    row("the same bytes twice",
        R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})",
        "b overlaps another tensor");
    row("some of them twice",
        R"("a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]})",
        "b overlaps another tensor");
    row("a gap", R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]})",
        "there are bytes of no tensor before b");
    row("bytes at the end", R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})",
        "its tensors take 4 bytes, but there are 8");
    row("more than there are", R"("a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]})",
        "its tensors take 12 bytes, but there are 8");
    row("an offset beyond any file", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,1e308]})",
        "\"a.data_offsets[1]\" is 1e+308, but must be a whole number");
    row("an offset of 2^64 - 4", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[18446744073709551612,4]})",
        "\"a.data_offsets[0]\" is 18446744073709551612, but must be a whole number");
    row("one offset", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[8]})", "a does not fill its place");
    row("three offsets", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,4,8]})",
        "a does not fill its place");
    row("before the data", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]})",
        "a does not fill its place");
    row("a side beyond any file", R"("a":{"dtype":"F32","shape":[1e300],"data_offsets":[0,8]})",
        "\"a.shape[0]\" is 1e+300, but must be a whole number");
    row("sides whose product overflows",
        R"("a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]})",
        "a does not fill its place");
    row("sides of nothing whose product overflows",
        R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[0,4294967296,4294967296],"data_offsets":[8,8]})",
        "b does not fill its place");
    row("a fraction", R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8.5]})",
        "\"a.data_offsets[1]\" is 8.5, but must be a whole number");
    row("another type", R"("a":{"dtype":"F99","shape":[2],"data_offsets":[0,8]})",
        "a is of type \"F99\", which is not known");
    row("the same name twice",
        R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]})",
        "\"a\" stands in it twice");
    row("texts that are none",
        R"("__metadata__":{"format":1},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})",
        "its __metadata__ are no texts");
}

void TestStoredTensors::refusesWhatDoesNotTileTheValues()
{
    QFETCH(QByteArray, tensors);
    QFETCH(QByteArray, reason);
    const Result<StoredTensors> read = readStoredTensors(write(fileOf("{" + tensors + "}", 8)));
    QCOMPARE(read.hasValue(), reason.isEmpty());
    if (!read) {
        const std::string expected =
            "Could not read " + path("x") + ": the file is damaged: " + reason.toStdString();
        QVERIFY2(read.error().message.starts_with(expected), read.error().message.c_str());
    }
}

/// Which have no bytes on the disk, but would take as much memory as they are long.
void TestStoredTensors::refusesFilesThatAreTooLarge()
{
    QFile file(m_folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64{1} << 40));
    const Result<StoredTensors> terabyte = readStoredTensors(path("large"));
    QVERIFY(!terabyte);
    QCOMPARE(terabyte.error().message,
             "Could not read " + path("large") +
                 ": it has 1099511627776 bytes, and at most 4 GiB are read of such a file.");
    QVERIFY(file.resize(qint64{1} << 31));
    const Result<StoredTensors> smaller = readStoredTensors(path("large")); // Looks at its header only.
    QVERIFY(!smaller);
    QVERIFY2(smaller.error().message.find(": the file is damaged") != std::string::npos,
             smaller.error().message.c_str());
}

void TestStoredTensors::refusesWhatIsNoFile()
{
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QCOMPARE(readStoredTensors(path("pipe")).error().message,
             "Could not read " + path("pipe") + ": it is a pipe, not a file.");
    QCOMPARE(readStoredTensors(path("")).error().message, "Could not read " + path("") + ": it is a folder.");
}

void TestStoredTensors::refusesUnsoundNetworks()
{
    Network network = oneConvolution(8);
    network.blocks[0].stride = 0;
    const Result<RunWeights> weights = loadRunWeights(write(checkpointOf(network, {}, {})));
    QVERIFY(!weights);
    QCOMPARE(weights.error().message, "Could not use the checkpoint " + path("x") +
                                          ": its network has a problem: Block 0: stride is 0, but must be 1 "
                                          "to 8.");
}

void TestStoredTensors::refusesUnsoundConfigurations()
{
    const Result<RunWeights> weights =
        loadRunWeights(write(checkpointOf(oneConvolution(8), {.batchSize = 0}, {})));
    QVERIFY(!weights);
    QCOMPARE(weights.error().message,
             "Could not use the checkpoint " + path("x") +
                 ": its training configuration has a problem: Training: batch size is "
                 "0, but must be 1 to 65536.");
}

void TestStoredTensors::refusesStepsWhereNoneCanBe_data()
{
    using Steps = std::map<std::string, std::vector<float>>;
    QTest::addColumn<int>("bits");
    QTest::addColumn<Quantizer>("quantizer");
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<QString>("reason"); // Empty: they are fine.

    const QString misplaced = QStringLiteral("it has a learned step %1 where no such step can be");
    const QString conv = misplaced.arg(QStringLiteral("blocks.0.conv.step"));
    const QString noNumber = QStringLiteral("its learned step blocks.0.conv.step is no number above 0");
    const Steps one{{"blocks.0.conv.step", {0.5F}}};
    QTest::newRow("fine") << 4 << Quantizer::Lsq << one << QString();
    QTest::newRow("none") << 4 << Quantizer::Lsq << Steps{} << QString();
    QTest::newRow("of float weights") << 32 << Quantizer::Lsq << one << conv;
    QTest::newRow("of one bit") << 1 << Quantizer::Lsq << one << conv;
    QTest::newRow("of another quantizer") << 4 << Quantizer::Ste << one << conv;
    QTest::newRow("two for one scale")
        << 4 << Quantizer::Lsq << Steps{{"blocks.0.conv.step", {0.5F, 0.5F}}} << conv;
    QTest::newRow("no value") << 4 << Quantizer::Lsq << Steps{{"blocks.0.conv.step", {}}} << conv;
    QTest::newRow("of a layer that is not there")
        << 4 << Quantizer::Lsq << Steps{{"blocks.7.conv.step", {0.5F}}}
        << misplaced.arg(QStringLiteral("blocks.7.conv.step"));
    QTest::newRow("zero") << 4 << Quantizer::Lsq << Steps{{"blocks.0.conv.step", {0}}} << noNumber;
    QTest::newRow("negative") << 4 << Quantizer::Lsq << Steps{{"blocks.0.conv.step", {-1}}} << noNumber;
    QTest::newRow("not a number") << 4 << Quantizer::Lsq
                                  << Steps{{"blocks.0.conv.step", {std::numeric_limits<float>::quiet_NaN()}}}
                                  << noNumber;
}

void TestStoredTensors::refusesStepsWhereNoneCanBe()
{
    using Steps = std::map<std::string, std::vector<float>>;
    QFETCH(int, bits);
    QFETCH(Quantizer, quantizer);
    QFETCH(Steps, steps);
    QFETCH(QString, reason);
    const Result<RunWeights> weights =
        loadRunWeights(write(checkpointOf(oneConvolution(bits), {.quantizer = quantizer}, steps)));
    QCOMPARE(weights ? std::string() : weights.error().message,
             reason.isEmpty()
                 ? std::string()
                 : "Could not use the checkpoint " + path("x") + ": " + reason.toStdString() + ".");
    if (weights) {
        QCOMPARE(withQuantizedWeights(*weights).tensors.size(), weights->tensors.size());
    }
}

void TestStoredTensors::takesFloatWeightsForThoseOfEveryGrid()
{
    const auto isOnGrid = [this](int bits, bool perChannel) {
        const Result<RunWeights> weights =
            loadRunWeights(write(checkpointOf(oneConvolution(bits), {.perChannel = perChannel}, {})));
        return weights && isOnTheNotebooksGrid(*weights);
    };
    QVERIFY(isOnGrid(4, false));
    QVERIFY(!isOnGrid(4, true));
    QVERIFY(isOnGrid(32, true));
}

BITOPS_TEST(TestStoredTensors, NoApplication)
#include "tst_stored_tensors.moc"
