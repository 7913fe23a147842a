// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bitops::test;

namespace {

constexpr auto network = R"({"format": "bitops-network", "version": 1, "name": "small",
    "input": {"channels": 3, "height": 8, "width": 8, "bits": 8},
    "blocks": [{"type": "conv", "out_channels": 6, "stride": 2, "weight_bits": 32, "activation_bits": 32},
               {"type": "inverted_residual", "out_channels": 6, "expansion": 2, "stride": 1, "weight_bits": 32,
                "activation_bits": 32}],
    "classes": 10, "classifier_bits": 32})";

/// CIFAR-10 records of two classes that differ in brightness.
QByteArray records(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const int label = (i * 7 + i / 3) % 2;
        bytes.append(static_cast<char>(label));
        for (int pixel = 0; pixel < 3072; ++pixel) {
            bytes.append(static_cast<char>((pixel * 31 + i * 17) % 97 + 60 * label));
        }
    }
    return bytes;
}

QList<QJsonObject> eventsOf(const QByteArray& lines, const char* type)
{
    QList<QJsonObject> events;
    for (const QByteArray& line : lines.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[QStringLiteral("type")].toString() == QString::fromUtf8(type)) {
            events += event;
        }
    }
    return events;
}

double figure(const QJsonObject& event, const char* key)
{
    return event[QString::fromUtf8(key)].toDouble(-1);
}

} // namespace

/// Models that are trained, by the real programs.
class TestCliTrainModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("BITOPS_TRAINER");
        QVERIFY(m_folder.isValid());
        qputenv("XDG_DATA_HOME", path("home").toUtf8());
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("data")));
        QVERIFY(store(path("data/data_batch_1.bin"), records(240)));
        QVERIFY(store(path("data/test_batch.bin"), records(60)));
        QVERIFY(store(path("small.bitops"), network));
        succeed({QStringLiteral("convert"), path("small.bitops"), QStringLiteral("-o"), path("model.onnx")});
        writeDesign("design.bitops", 4, 8);
    }

    void aRunBeginsWithTheModelAndKeepsIt()
    {
        // The model is gone after the run is made.
        QVERIFY(QFile::copy(path("model.onnx"), path("lent.onnx")));
        const Ending trained = train("lent.onnx", "kept", "--epochs 1 --learning-rate 0.0001");
        QVERIFY2(trained.code == 0, trained.errors.constData());
        QVERIFY(QFile::remove(path("lent.onnx")));
        const Ending resumed = resume("kept", "--epochs 2");
        QVERIFY2(resumed.code == 0, resumed.errors.constData());
        QCOMPARE(eventsOf(resumed.output, "started").size(), 1);
        const QByteArray description = contentOf(path("kept/run.json"));
        QVERIFY(description.contains("\"file\": \"model/lent.onnx\""));
        QVERIFY(QFile::exists(path("kept/model/lent.onnx")));
    }

    void isNormalizedAsTheFileSays()
    {
        // What one trains and what the other evaluates are the same weights where nothing is learned.
        succeed({QStringLiteral("convert"), QStringLiteral("--run"), floatRun(), QStringLiteral("-o"),
                 path("trained.onnx")});
        const QJsonObject own =
            firstEpoch(train("trained.onnx", "as-file", "--epochs 1 --learning-rate 1e-30"));
        const QByteArray description = contentOf(path("as-file/run.json"));
        QVERIFY2(description.contains("\"mean\": ["), description.constData());
        const QJsonObject best =
            eventsOf(contentOf(floatRun() + QStringLiteral("/events.jsonl")), "epoch").last();
        QVERIFY(std::abs(figure(own, "val_accuracy") - figure(best, "val_accuracy")) < 1e-9);
        const QJsonObject other =
            firstEpoch(train("trained.onnx", "as-asked",
                             "--epochs 1 --learning-rate 1e-30 --mean 0.1,0.2,0.3 --std 2"
                             ",2,2"));
        QVERIFY(figure(other, "val_loss") != figure(own, "val_loss"));
        QVERIFY(contentOf(path("as-asked/run.json")).contains("0.2"));
    }

    void learns()
    {
        const QList<QJsonObject> epochs =
            eventsOf(contentOf(floatRun() + QStringLiteral("/events.jsonl")), "epoch");
        QVERIFY(figure(epochs.last(), "train_loss") < figure(epochs.first(), "train_loss"));
        const QByteArray layers = contentOf(floatRun() + QStringLiteral("/events.jsonl"));
        QCOMPARE(eventsOf(layers, "layers").first()[QStringLiteral("layers")].toArray().size(), 5);
    }

    void aResumedRunIsThatOfOneProcess()
    {
        const QString straight = designRun();
        const Ending first = train("design.bitops", "halves", "--epochs 1 --learning-rate 0.01 --seed 3");
        QVERIFY2(first.code == 0, first.errors.constData());
        const Ending second = resume("halves", "--epochs 2");
        QVERIFY2(second.code == 0, second.errors.constData());
        for (const char* const which : {"--last", ""}) {
            const auto weightsOf = [&](const QString& run) {
                const QString file = path("weights.pt");
                QStringList arguments{QStringLiteral("runs"), QStringLiteral("weights"), run,
                                      QStringLiteral("-o"), file};
                if (*which != '\0') {
                    arguments += QString::fromUtf8(which);
                }
                succeed(arguments);
                return contentOf(file);
            };
            const QByteArray wanted = weightsOf(straight);
            QVERIFY(wanted.size() > 1000);
            QVERIFY(weightsOf(path("halves")) == wanted);
        }
        const auto lastEpoch = [](const QString& run) {
            return eventsOf(contentOf(run + QStringLiteral("/events.jsonl")), "epoch").last();
        };
        for (const char* const key : {"train_loss", "val_loss", "val_accuracy"}) {
            QCOMPARE(figure(lastEpoch(path("halves")), key), figure(lastEpoch(straight), key));
        }
    }

    void weightsGoBackIntoTheModel_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("straight-through") << QByteArray();
        QTest::newRow("per channel") << QByteArray(" --per-channel");
        QTest::newRow("learned steps") << QByteArray(" --quantizer lsq");
    }

    void weightsGoBackIntoTheModel()
    {
        QFETCH(const QByteArray, options);
        const QString run = QStringLiteral("back") + QString::fromUtf8(options).remove(QLatin1Char(' '));
        const Ending trained =
            train("design.bitops", run.toUtf8().constData(), "--epochs 2 --learning-rate 0.01" + options);
        QVERIFY2(trained.code == 0, trained.errors.constData());
        const QString file = path("back.onnx");
        succeed({QStringLiteral("convert"), QStringLiteral("--run"), path(run.toUtf8().constData()),
                 QStringLiteral("-o"), file});
        const QJsonObject ofRun = evaluate(path(run.toUtf8().constData()), {});
        const QJsonObject ofFile = evaluate(file, {QStringLiteral("--data"), path("data")});
        QCOMPARE(ofFile[QStringLiteral("accuracy")], ofRun[QStringLiteral("accuracy")]);
        QVERIFY(std::abs(figure(ofFile, "loss") - figure(ofRun, "loss")) < 1e-4);
        // And costs what the design does.
        QVERIFY(costOf(file).toDouble() > 0);
        QCOMPARE(costOf(file), costOf(path("design.bitops")));
    }

    /// Pixels that are rounded to fewer bits than the model's file says.
    void aRunOfOtherPixelsGoesBackIntoTheModel()
    {
        writeDesign("pixels.bitops", 4, 3);
        const Ending trained = train("pixels.bitops", "pixels", "--epochs 2 --learning-rate 0.01");
        QVERIFY2(trained.code == 0, trained.errors.constData());
        const QString file = path("pixels.onnx");
        succeed(
            {QStringLiteral("convert"), QStringLiteral("--run"), path("pixels"), QStringLiteral("-o"), file});
        const QJsonObject ofRun = evaluate(path("pixels"), {});
        const QJsonObject ofFile = evaluate(file, {QStringLiteral("--data"), path("data")});
        QCOMPARE(ofFile[QStringLiteral("accuracy")], ofRun[QStringLiteral("accuracy")]);
        QVERIFY(std::abs(figure(ofFile, "loss") - figure(ofRun, "loss")) < 1e-4);
        QVERIFY(costOf(file, "product").toDouble() > 0);
        QCOMPARE(costOf(file, "product"), costOf(path("pixels.bitops"), "product"));
    }

    /// As of a design: the weights are the run's, the bits NETWORK's.
    void weightsOfARunAreWrittenAtOtherBits()
    {
        writeDesign("six.bitops", 6, 8);
        const QString file = path("six.onnx");
        succeed({QStringLiteral("convert"), path("six.bitops"), QStringLiteral("--run"), designRun(),
                 QStringLiteral("-o"), file});
        QCOMPARE(costOf(file, "product"), costOf(path("six.bitops"), "product"));
        // At more bits, they answer about as the run does, whose weights have four.
        const QJsonObject ofRun = evaluate(designRun(), {});
        const QJsonObject ofFile = evaluate(file, {QStringLiteral("--data"), path("data")});
        QVERIFY(std::abs(figure(ofFile, "loss") - figure(ofRun, "loss")) < 0.2);
        // At its own, exactly.
        succeed({QStringLiteral("convert"), path("design.bitops"), QStringLiteral("--run"), designRun(),
                 QStringLiteral("-o"), path("same.onnx")});
        succeed({QStringLiteral("convert"), QStringLiteral("--run"), designRun(), QStringLiteral("-o"),
                 path("plain.onnx")});
        QVERIFY(contentOf(path("same.onnx")) == contentOf(path("plain.onnx")));
    }

    void refusesBitsThatARunCannotHave_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a stack of blocks")
            << QStringLiteral("small.bitops") << QByteArray(": that is no ONNX model.");
        QTest::newRow("another model") << QStringLiteral("other.onnx") << QByteArray(": it has no layer ");
        QTest::newRow("activations that were float")
            << QStringLiteral("design.bitops") << QByteArray("the run has no range for bit-width 6 behind ");
    }

    void refusesBitsThatARunCannotHave()
    {
        QFETCH(const QString, network);
        QFETCH(const QByteArray, reason);
        OnnxWriter other;
        other.input("image", {1, 3, 8, 8}).weights("w1", {10, 3, 8, 8});
        other.node("Conv", {"image", "w1"}, {"answer"}, {}, "alone").output("answer");
        QVERIFY(store(path("other.onnx"), QByteArray::fromStdString(other.bytes())));
        const Ending ending =
            bitops::test::run({QStringLiteral("convert"), m_folder.filePath(network), QStringLiteral("--run"),
                               floatRun(), QStringLiteral("-o"), path("refused.onnx")});
        QCOMPARE(ending.code, 1);
        QVERIFY2(ending.errors.contains(reason), ending.errors.constData());
        QVERIFY(!QFile::exists(path("refused.onnx")));
    }

    void sweepsTrainModels()
    {
        QVERIFY(store(path("sweep.json"), R"({"format": "bitops-sweep", "version": 1, "folder": "sweep",
            "design": "model.onnx", "vary": {"weight_bits": [3, 8]},
            "training": {"data": "data", "epochs": 1, "batch_size": 16, "threads": 1}})"));
        const Ending planned =
            bitops::test::run({QStringLiteral("sweep"), path("sweep.json"), QStringLiteral("--dry-run")});
        QVERIFY2(planned.code == 0, planned.errors.constData());
        QVERIFY2(planned.output.contains("weight_bits-3"), planned.output.constData());
        for (int i = 0; i < 2; ++i) { // What is done is found again.
            succeed({QStringLiteral("sweep"), path("sweep.json")});
        }
        QVERIFY(QFile::exists(path("sweep/weight_bits-3/model/model.onnx")));
        const QJsonObject cheap = evaluate(path("sweep/weight_bits-3"), {});
        const QJsonObject dear = evaluate(path("sweep/weight_bits-8"), {});
        QVERIFY(figure(cheap, "loss") > 0 && figure(cheap, "loss") != figure(dear, "loss"));
    }

    void runsAreListedAndReported()
    {
        const Ending list = bitops::test::run({QStringLiteral("runs"), QStringLiteral("show"), designRun()});
        QVERIFY2(list.code == 0, list.errors.constData());
        QVERIFY2(list.output.contains("5 layers of 4, 4, 4, 4, 4 bits") ||
                     list.output.contains("5 layers of 4 bits"),
                 list.output.constData());
        const QString html = path("report.html");
        succeed({QStringLiteral("runs"), QStringLiteral("report"), designRun(), QStringLiteral("-o"), html});
        QVERIFY(contentOf(html).contains("of the ONNX model model.onnx"));
        const Ending csv =
            bitops::test::run({QStringLiteral("runs"), QStringLiteral("csv"), designRun(), floatRun()});
        QVERIFY2(csv.code == 0, csv.errors.constData());
        const Ending measured = bitops::test::run(QStringList{QStringLiteral("sensitivity"), designRun()} +
                                                  words("--images 20 --bits 2 --json"));
        QVERIFY2(measured.code == 0, measured.errors.constData());
    }

    void startsFromAnotherRun()
    {
        const Ending ending = bitops::test::run(
            QStringList{QStringLiteral("train"), path("design.bitops"), QStringLiteral("--run"), path("warm"),
                        QStringLiteral("--data"), path("data"), QStringLiteral("--from"), floatRun()} +
            words("--epochs 1 --batch-size 16 --json"));
        QVERIFY2(ending.code == 0, ending.errors.constData());
        const Ending misfit = bitops::test::run(
            QStringList{QStringLiteral("train"), path("small.bitops"), QStringLiteral("--run"), path("cold"),
                        QStringLiteral("--data"), path("data"), QStringLiteral("--from"), floatRun()} +
            words("--epochs 1 --batch-size 16 --json"));
        QVERIFY(misfit.code != 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("code");
        const auto row = [](const char* file, const char* options, const char* reason, int code) {
            QTest::newRow(reason) << QString::fromUtf8(file) << words(options) << QByteArray(reason) << code;
        };
        row("stepped.onnx", "--epochs 1",
            "node 'middle' (Floor) has no gradient, so that nothing before it can "
            "learn.",
            1);
        row("model.onnx", "--mean 0.5,0.5 --std 1,1", "mean and deviation have 2 numbers", 2);
        row("model.onnx", "--mean 0.5", "mean has 1 numbers and deviation 0, but they go together", 2);
        row("model.onnx", "--classes 3", "the structure of an ONNX model is as it is.", 1);
    }

    void refuses()
    {
        QFETCH(const QString, file);
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, reason);
        QFETCH(const int, code);
        OnnxWriter stepped;
        stepped.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {10, 4, 8, 8});
        stepped.node("Conv", {"image", "w1"}, {"first"}).node("Floor", {"first"}, {"middle"});
        stepped.node("Conv", {"middle", "w2"}, {"answer"}).output("answer");
        QVERIFY(store(path("stepped.onnx"), QByteArray::fromStdString(stepped.bytes())));
        const Ending ending = bitops::test::run(QStringList{QStringLiteral("train"), m_folder.filePath(file),
                                                            QStringLiteral("--run"), path("refused"),
                                                            QStringLiteral("--data"), path("data")} +
                                                options);
        QVERIFY2(ending.errors.contains(reason), ending.errors.constData());
        QCOMPARE(ending.code, code);
        QVERIFY(!QFile::exists(path("refused/run.json")));
    }

    void checkTellsWhatCannotBeTrained()
    {
        OnnxWriter stepped;
        stepped.input("image", {1, 3, 8, 8}).weights("w1", {4, 3, 1, 1}).weights("w2", {10, 4, 8, 8});
        stepped.node("Conv", {"image", "w1"}, {"first"}).node("Sign", {"first"}, {"middle"});
        stepped.node("Conv", {"middle", "w2"}, {"answer"}).output("answer");
        QVERIFY(store(path("signs.onnx"), QByteArray::fromStdString(stepped.bytes())));
        const Ending checked = bitops::test::run({QStringLiteral("check"), path("signs.onnx")});
        QCOMPARE(checked.code, 0);
        QCOMPARE(
            checked.output,
            QByteArray("The network is fine.\nIt cannot be trained: node 'middle' (Sign) has no gradient, so "
                       "that nothing before it can learn.\n"));
        QCOMPARE(bitops::test::run({QStringLiteral("check"), path("model.onnx")}).output,
                 QByteArray("The network is fine.\n"));
    }

    void anotherModelInTheRunIsRefused()
    {
        const Ending trained = train("model.onnx", "tampered", "--epochs 1");
        QVERIFY2(trained.code == 0, trained.errors.constData());
        QFile file(path("tampered/model/model.onnx"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype place = bytes.indexOf("BitOps Explorer");
        QVERIFY(place > 0);
        QVERIFY(file.seek(place));
        QCOMPARE(file.write("bitOps"), qint64{6});
        file.close();
        const Ending resumed = resume("tampered", "--epochs 2");
        QCOMPARE(resumed.code, 1);
        QVERIFY2((resumed.output + resumed.errors)
                     .contains("it is not the model any more that the run was begun with"),
                 (resumed.output + resumed.errors).constData());
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    static void succeed(const QStringList& arguments)
    {
        const Ending ending = bitops::test::run(arguments);
        QVERIFY2(ending.code == 0, (ending.errors + arguments.join(QLatin1Char(' ')).toUtf8()).constData());
    }

    static QJsonValue costOf(const QString& of, const char* rule = "weight-bits")
    {
        const Ending costs = bitops::test::run(
            QStringList{QStringLiteral("cost"), of, QStringLiteral("--counting"), QString::fromUtf8(rule)} +
            words("--format json --with-classifier"));
        return QJsonDocument::fromJson(costs.output)
            .object()
            .value(QStringLiteral("total"))
            .toObject()
            .value(QStringLiteral("bitops"));
    }

    /// The model with other bits of all layers: weights, 6 of what they read, and of the pixels as many as
    /// are given.
    void writeDesign(const char* file, int weightBits, int pixelBits)
    {
        const Ending costs = bitops::test::run(QStringList{QStringLiteral("cost"), path("model.onnx")} +
                                               words("--format json --with-classifier"));
        QVERIFY2(costs.code == 0, costs.errors.constData());
        QJsonArray layers;
        const QJsonArray all =
            QJsonDocument::fromJson(costs.output).object()[QStringLiteral("layers")].toArray();
        for (const QJsonValue& layer : all) {
            const QString name = layer.toObject()[QStringLiteral("layer")].toString();
            QVERIFY(!name.isEmpty());
            QJsonObject bits{{QStringLiteral("layer"), name}, {QStringLiteral("weight_bits"), weightBits}};
            bits[QStringLiteral("activation_bits")] = layers.isEmpty() ? pixelBits : 6;
            layers.append(bits);
        }
        const QJsonObject model{{QStringLiteral("file"), QStringLiteral("model.onnx")},
                                {QStringLiteral("checksum"), checksum(contentOf(path("model.onnx")))}};
        const QJsonObject design{{QStringLiteral("format"), QStringLiteral("bitops-network")},
                                 {QStringLiteral("version"), 2},
                                 {QStringLiteral("name"), QStringLiteral("changed")},
                                 {QStringLiteral("model"), model},
                                 {QStringLiteral("layers"), layers}};
        QVERIFY(store(path(file), QJsonDocument(design).toJson()));
    }

    /// FNV-1a of 64 bits, as the format says.
    static QString checksum(const QByteArray& bytes)
    {
        quint64 sum = 0xcbf29ce484222325U;
        for (const char byte : bytes) {
            sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
        }
        return QStringLiteral("%1").arg(sum, 16, 16, QLatin1Char('0'));
    }

    Ending train(const char* file, const char* run, const QByteArray& options) const
    {
        return bitops::test::run(QStringList{QStringLiteral("train"), path(file), QStringLiteral("--run"),
                                             path(run), QStringLiteral("--data"), path("data")} +
                                 words("--batch-size 16 --threads 1 --json") + words(options.constData()));
    }

    Ending resume(const char* run, const char* options) const
    {
        return bitops::test::run(QStringList{QStringLiteral("train"), QStringLiteral("--resume"), path(run),
                                             QStringLiteral("--json")} +
                                 words(options));
    }

    /// Of the model as it is, trained once.
    QString floatRun()
    {
        if (!QFile::exists(path("float"))) {
            const Ending ending = train("model.onnx", "float", "--epochs 4 --learning-rate 0.01");
            if (ending.code != 0) {
                qWarning("%s", ending.errors.constData());
            }
        }
        return path("float");
    }

    /// Of the design with other bits, trained once.
    QString designRun()
    {
        if (!QFile::exists(path("straight"))) {
            const Ending ending =
                train("design.bitops", "straight", "--epochs 2 --learning-rate 0.01 --seed 3");
            if (ending.code != 0) {
                qWarning("%s", ending.errors.constData());
            }
        }
        return path("straight");
    }

    static QJsonObject firstEpoch(const Ending& ending)
    {
        const QList<QJsonObject> epochs = eventsOf(ending.output, "epoch");
        return epochs.isEmpty() ? QJsonObject() : epochs.first();
    }

    /// Of the images that validate.
    QJsonObject evaluate(const QString& source, const QStringList& options) const
    {
        const Ending ending = bitops::test::run(QStringList{QStringLiteral("evaluate"), source} + options +
                                                QStringList{QStringLiteral("--json")});
        if (ending.code != 0) {
            qWarning("%s", ending.errors.constData());
        }
        return QJsonDocument::fromJson(ending.output).object()[QStringLiteral("validation")].toObject();
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestCliTrainModels, QCoreApplication)
#include "tst_cli_train_models.moc"
