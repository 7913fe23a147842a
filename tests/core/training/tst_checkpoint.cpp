// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/checkpoint.h"

#include "core/training/tensor_file.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <functional>

using namespace bitops;

namespace {

Checkpoint someCheckpoint()
{
    return {test::smallNetwork(),
            {.quantizer = Quantizer::Lsq, .seed = 12},
            300,
            {.epoch = 3,
             .step = 17,
             .training = {0.1 + 0.2, 5, 7},
             .trainingSeconds = 1.5,
             .runSeconds = 2.5,
             .bestAccuracy = 1.0 / 3,
             .bestEpoch = 2,
             .overheads = {0.25, 0.5, 0.125},
             .isFinished = true},
            {{"a", torch::tensor({1.5F, -2.0F, 1e-30F})},
             {"b", torch::tensor({std::int64_t{1} << 60})},
             {"c", torch::randn({2, 3, 4})}},
            {{"blocks.0.depthwise", torch::tensor({-8, 7}, torch::kInt16)}}};
}

class CheckpointFolder
{
public:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] QByteArray read(const char* name) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files); }

private:
    QTemporaryDir m_folder;
};

QByteArray bytesOf(std::uint64_t number)
{
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

QByteArray headerOf(const QByteArray& tensorFile)
{
    std::uint64_t size = 0;
    std::memcpy(&size, tensorFile.constData(), sizeof size);
    return tensorFile.mid(sizeof size, static_cast<qsizetype>(size));
}

/// The tensor file with another header and a checksum that is right.
QByteArray withHeader(const QByteArray& tensorFile, const QByteArray& header)
{
    const qsizetype values = qsizetype{8} + headerOf(tensorFile).size();
    const QByteArray bytes =
        bytesOf(static_cast<std::uint64_t>(header.size())) + header + tensorFile.mid(values).chopped(8);
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return bytes + bytesOf(hash);
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatWasSaved();
    void leavesNoOtherFiles();
    void refusesDamageAnywhere();
    void refusesWhatIsCutShort();
    void refusesTensorsBeyondTheData_data();
    void refusesTensorsBeyondTheData();
    void refusesOtherTensorFiles();
    void removesWhatKilledProcessesLeft();
    void saysThatItCannotBeWritten();
    void refusesNumbersThatNoRunHas_data();
    void refusesNumbersThatNoRunHas();
    void knowsItsDataAgain();
    void belongsToItsRunOnly_data();
    void belongsToItsRunOnly();
    void mayGoOnElsewhere();
};

void TestCheckpoint::loadsWhatWasSaved()
{
    const CheckpointFolder folder;
    const Checkpoint saved = someCheckpoint();
    QVERIFY(saveCheckpoint(folder.path("last.ckpt"), saved).hasValue());
    const Result<Checkpoint> loaded = loadCheckpoint(folder.path("last.ckpt"));
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    QVERIFY(loaded->network == saved.network);
    QVERIFY(loaded->training == saved.training);
    QCOMPARE(loaded->trainingImages, saved.trainingImages);
    QVERIFY(loaded->position == saved.position);
    QCOMPARE(loaded->state.size(), saved.state.size());
    for (const auto& [name, tensor] : saved.state) {
        QVERIFY2(torch::equal(loaded->state.at(name), tensor), name.c_str());
    }
    QCOMPARE(loaded->levels.size(), std::size_t{1});
    QVERIFY(torch::equal(loaded->levels.at("blocks.0.depthwise"), saved.levels.at("blocks.0.depthwise")));
}

void TestCheckpoint::leavesNoOtherFiles()
{
    const CheckpointFolder folder;
    QVERIFY(saveCheckpoint(folder.path("last.ckpt"), someCheckpoint()).hasValue());
    QVERIFY(saveCheckpoint(folder.path("last.ckpt"), someCheckpoint()).hasValue());
    QCOMPARE(folder.names(), QStringList{QStringLiteral("last.ckpt")});
}

void TestCheckpoint::refusesDamageAnywhere()
{
    const CheckpointFolder folder;
    QVERIFY(saveCheckpoint(folder.path("good"), someCheckpoint()).hasValue());
    const QByteArray good = folder.read("good");
    for (qsizetype place = 0; place < good.size(); place += 37) {
        QByteArray bad = good;
        bad[place] = static_cast<char>(bad[place] ^ 4);
        folder.write("bad", bad);
        const Result<Checkpoint> loaded = loadCheckpoint(folder.path("bad"));
        QVERIFY2(!loaded, qPrintable(QString::number(place)));
        // In its header, what is wrong with it is told as well.
        QVERIFY2(loaded.error().message.starts_with("Could not read " + folder.path("bad").string() +
                                                    ": the file is damaged"),
                 loaded.error().message.c_str());
    }
}

void TestCheckpoint::refusesWhatIsCutShort()
{
    const CheckpointFolder folder;
    QVERIFY(saveCheckpoint(folder.path("good"), someCheckpoint()).hasValue());
    const QByteArray good = folder.read("good");
    for (const qsizetype size :
         {qsizetype{0}, qsizetype{7}, qsizetype{16}, good.size() / 2, good.size() - 1}) {
        folder.write("bad", good.first(size));
        QVERIFY(!loadCheckpoint(folder.path("bad")));
    }
}

void TestCheckpoint::refusesTensorsBeyondTheData_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    const QByteArray shape("\"shape\":[3]");
    const QByteArray offsets("\"data_offsets\":[0,12]");
    QTest::newRow("longer") << shape << QByteArray("\"shape\":[9]");
    QTest::newRow("negative") << shape << QByteArray("\"shape\":[-3]");
    QTest::newRow("so long that its size overflows")
        << shape << QByteArray("\"shape\":[4611686018427387907]");
    QTest::newRow("begins behind the end") << offsets << QByteArray("\"data_offsets\":[9999,10011]");
    QTest::newRow("begins before the data") << offsets << QByteArray("\"data_offsets\":[-12,0]");
    QTest::newRow("ends before it begins") << offsets << QByteArray("\"data_offsets\":[12,0]");
}

void TestCheckpoint::refusesTensorsBeyondTheData()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    const CheckpointFolder folder;
    QVERIFY(
        writeTensorFile(folder.path("x"), {{}, {{"a", torch::tensor({1.5F, -2.0F, 1e-30F})}}}).hasValue());
    const QByteArray good = folder.read("x");
    QVERIFY(good.contains(was));
    folder.write("x", withHeader(good, headerOf(good).replace(was, is)));
    QVERIFY(!readStoredTensors(folder.path("x")));
    folder.write("x", withHeader(good, headerOf(good)));
    QVERIFY(readStoredTensors(folder.path("x")).hasValue());
}

void TestCheckpoint::removesWhatKilledProcessesLeft()
{
    const CheckpointFolder folder;
    const QStringList kept{QStringLiteral("best.ckpt"), QStringLiteral("last.ckpt"),
                           QStringLiteral("last.ckpt.backup-1"), QStringLiteral("run.json")};
    for (const QString& name : kept) {
        folder.write(qPrintable(name), "kept");
    }
    folder.write("last.ckpt.a1b2c3d4.unfinished", "cut short");
    folder.write("best.ckpt.xyz12345.unfinished", "cut short");
    folder.write("previous.ckpt.linked", "linked");
    removeUnfinishedCheckpoints(folder.path(""));
    QCOMPARE(folder.names(), kept);
}

void TestCheckpoint::refusesOtherTensorFiles()
{
    const CheckpointFolder folder;
    QVERIFY(writeTensorFile(folder.path("x"), {{{"format", "recipe"}}, {}}).hasValue());
    QVERIFY(loadCheckpoint(folder.path("x")).error().message.ends_with("it is no checkpoint."));
    QVERIFY(writeTensorFile(folder.path("x"), {{{"format", "bitops-checkpoint"}, {"version", "2"}}, {}})
                .hasValue());
    QVERIFY(loadCheckpoint(folder.path("x"))
                .error()
                .message.ends_with("its format is version 2, and this program knows version 1."));
    QVERIFY(writeTensorFile(folder.path("x"), {{{"format", "bitops-checkpoint"}, {"version", "1"}}, {}})
                .hasValue());
    QVERIFY(loadCheckpoint(folder.path("x")).error().message.find("its network cannot be read") !=
            std::string::npos);
}

void TestCheckpoint::saysThatItCannotBeWritten()
{
    const CheckpointFolder folder;
    const Status status = saveCheckpoint(folder.path("no/such/folder"), someCheckpoint());
    QVERIFY(!status);
    QVERIFY(status.error().message.starts_with("Could not write "));
}

void TestCheckpoint::refusesNumbersThatNoRunHas_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray epoch(R"(\"epoch\":3,)");
    QTest::newRow("an epoch beyond all numbers") << epoch << QByteArray(R"(\"epoch\":1e308,)")
                                                 << QByteArray("\"position.epoch\" is 1e+308, but must be");
    QTest::newRow("an epoch that wraps") << epoch << QByteArray(R"(\"epoch\":4294967299,)")
                                         << QByteArray("\"position.epoch\" is 4294967299, but must be");
    QTest::newRow("an epoch before the first")
        << epoch << QByteArray(R"(\"epoch\":-2147483648,)") << QByteArray("its position is impossible");
    QTest::newRow("an epoch past the last")
        << epoch << QByteArray(R"(\"epoch\":100002,)") << QByteArray("its position is impossible");
    QTest::newRow("a step past 63 bits")
        << QByteArray(R"(\"step\":17,)") << QByteArray(R"(\"step\":9223372036854775808,)")
        << QByteArray("\"position.step\" is 9223372036854775808, but must be");
    QTest::newRow("images past 63 bits")
        << QByteArray(R"("training_images":"300")")
        << QByteArray(R"("training_images":"9223372036854775808")")
        << QByteArray("\"training_images\" is 9223372036854775808, but must be");
    QTest::newRow("images that are no number")
        << QByteArray(R"("training_images":"300")") << QByteArray(R"("training_images":"300 or so")")
        << QByteArray("it is not valid JSON");
    QTest::newRow("a seed past 63 bits")
        << QByteArray(R"(\"seed\":12,)") << QByteArray(R"(\"seed\":18446744073709551615,)")
        << QByteArray("\"training.seed\" is 18446744073709551615, but must be");
    QTest::newRow("a stride of 0") << QByteArray(R"(\"stride\": 2,)") << QByteArray(R"(\"stride\": 0,)")
                                   << QByteArray("Block 0: stride is 0, but must be 1 to 8");
}

void TestCheckpoint::refusesNumbersThatNoRunHas()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(QByteArray, reason);
    const CheckpointFolder folder;
    QVERIFY(saveCheckpoint(folder.path("x"), someCheckpoint()).hasValue());
    const QByteArray good = folder.read("x");
    QVERIFY(headerOf(good).contains(was));
    folder.write("x", withHeader(good, headerOf(good).replace(was, is)));
    const Result<Checkpoint> loaded = loadCheckpoint(folder.path("x"));
    QVERIFY(!loaded);
    QVERIFY2(QByteArray::fromStdString(loaded.error().message).contains(reason),
             loaded.error().message.c_str());
}

void TestCheckpoint::knowsItsDataAgain()
{
    const CheckpointFolder folder;
    Checkpoint saved = someCheckpoint();
    saved.data = DataIdentity{"class folders", {"cat", "dog"}, {300, 1}, {60, 2}, {}};
    QVERIFY(saveCheckpoint(folder.path("x"), saved).hasValue());
    const Result<Checkpoint> loaded = loadCheckpoint(folder.path("x"));
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
    QVERIFY(loaded->data == saved.data);
    QVERIFY(checkBelongs("x", *loaded, saved).hasValue());
    Checkpoint other = saved;
    std::swap(other.data->classes[0], other.data->classes[1]);
    QCOMPARE(checkBelongs("x", *loaded, other).error().message,
             std::string("Could not go on from x: its class 0 was \"cat\", and is \"dog\" now."));
    // Checkpoints of before this was kept go on as they did.
    QVERIFY(checkBelongs("x", someCheckpoint(), other).hasValue());
}

void TestCheckpoint::belongsToItsRunOnly_data()
{
    QTest::addColumn<std::function<void(Checkpoint&)>>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* reason, std::function<void(Checkpoint&)> change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(reason);
    };
    row("network", "another network",
        [](Checkpoint& wanted) { wanted.network.blocks()->blocks[0].weightBits = 5; });
    row("quantizer", "another training configuration",
        [](Checkpoint& wanted) { wanted.training.quantizer = Quantizer::Ste; });
    row("seed", "another training configuration", [](Checkpoint& wanted) { wanted.training.seed = 13; });
    row("decay", "another training configuration",
        [](Checkpoint& wanted) { wanted.training.weightDecay = 0.1; });
    row("images", "a data set of 300 training images",
        [](Checkpoint& wanted) { wanted.trainingImages = 301; });
}

void TestCheckpoint::belongsToItsRunOnly()
{
    using Change = std::function<void(Checkpoint&)>;
    QFETCH(Change, change);
    QFETCH(QString, reason);
    Checkpoint wanted = someCheckpoint();
    change(wanted);
    const Status status = checkBelongs("last.ckpt", someCheckpoint(), wanted);
    QVERIFY(!status);
    QVERIFY(QString::fromStdString(status.error().message).contains(reason));
}

void TestCheckpoint::mayGoOnElsewhere()
{
    Checkpoint wanted = someCheckpoint();
    wanted.training.threads = 7;
    wanted.training.epochs = 99;
    wanted.training.data = "/elsewhere";
    wanted.training.patience = 9;
    wanted.training.checkpointSeconds = 0;
    wanted.training.layerStatistics = false;
    QVERIFY(checkBelongs("last.ckpt", someCheckpoint(), wanted).hasValue());
}

BITOPS_TEST(TestCheckpoint, NoApplication)
#include "tst_checkpoint.moc"
