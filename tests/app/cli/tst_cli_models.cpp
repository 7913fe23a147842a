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

/// Two blocks on images of 12×12, with weights and activations of so many bits.
QByteArray design(int weightBits, int activationBits)
{
    const QByteArray bits = R"("weight_bits": )" + QByteArray::number(weightBits) +
                            R"(, "activation_bits": )" + QByteArray::number(activationBits);
    return R"({"format": "bitops-network", "version": 1, "name": "small",
               "input": {"channels": 1, "height": 12, "width": 12, "bits": 8},
               "blocks": [{"type": "conv", "out_channels": 6, "stride": 2, )" +
           bits + R"(}, {"type": "inverted_residual", "out_channels": 6, "expansion": 2, "stride": 1, )" +
           bits + R"(}], "classes": 10, "classifier_bits": )" + QByteArray::number(weightBits) + "}";
}

QJsonObject json(const Ending& ending)
{
    return QJsonDocument::fromJson(ending.output).object();
}

double numberAt(const QJsonObject& object, const char* part, const char* key)
{
    return object[QString::fromUtf8(part)].toObject()[QString::fromUtf8(key)].toDouble(-1);
}

bool isNear(double one, double other, double most)
{
    return std::abs(one - other) <= most;
}

} // namespace

/// ONNX models whose weights are asked, by the real programs.
class TestCliModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("BITOPS_TRAINER");
        QVERIFY(m_folder.isValid());
        for (const auto& [name, weightBits, activationBits] :
             {std::tuple("float", 32, 32), std::tuple("quantized", 4, 5)}) {
            const QString run = path(name);
            QVERIFY(store(run + QStringLiteral(".bitops"), design(weightBits, activationBits)));
            const Ending trained =
                bitops::test::run(QStringList{QStringLiteral("train"), run + QStringLiteral(".bitops"),
                                              QStringLiteral("--run"), run} +
                                  words("--epochs 1 --batch-size 100 --learning-rate 0.01 --json"));
            QVERIFY2(trained.code == 0, trained.errors.constData());
            const Ending written = bitops::test::run({QStringLiteral("convert"), QStringLiteral("--run"), run,
                                                      QStringLiteral("-o"), run + QStringLiteral(".onnx")});
            QVERIFY2(written.code == 0, written.errors.constData());
        }
    }

    void aModelEvaluatesAsItsRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("mostLoss");
        QTest::newRow("float") << QStringLiteral("float") << 1e-5;
        QTest::newRow("quantized") << QStringLiteral("quantized") << 1e-4;
    }

    void aModelEvaluatesAsItsRun()
    {
        QFETCH(const QString, name);
        QFETCH(const double, mostLoss);
        const QJsonObject run = json(evaluate(name, {}));
        const Ending ending = evaluate(name + QStringLiteral(".onnx"), words("--data shapes"));
        const QJsonObject model = json(ending);
        QVERIFY2(ending.code == 0, ending.errors.constData());
        QCOMPARE(model[QStringLiteral("model")].toObject()[QStringLiteral("file")].toString(),
                 path(name.toUtf8().constData()) + QStringLiteral(".onnx"));
        QCOMPARE(numberAt(model, "validation", "images"), numberAt(run, "validation", "images"));
        QCOMPARE(numberAt(model, "validation", "accuracy"), numberAt(run, "validation", "accuracy"));
        const auto classesOf = [](const QJsonObject& evaluation) {
            return evaluation.value(QStringLiteral("validation"))
                .toObject()
                .value(QStringLiteral("confusion"));
        };
        QVERIFY(classesOf(run).toArray().size() == 10);
        QCOMPARE(classesOf(model), classesOf(run)); // Each image is told as before.
        QVERIFY(isNear(numberAt(model, "validation", "loss"), numberAt(run, "validation", "loss"), mostLoss));
    }

    void pixelsAreFedAsAskedFor()
    {
        // The file says how its run has fed them; other numbers give other answers.
        const QString file = QStringLiteral("float.onnx");
        const double loss = numberAt(json(evaluate(file, words("--data shapes"))), "validation", "loss");
        const auto lossWith = [&](const char* options) {
            return numberAt(json(evaluate(file, words("--data shapes") + words(options))), "validation",
                            "loss");
        };
        QCOMPARE(lossWith("--normalize half"), loss);
        QCOMPARE(lossWith("--mean 0.5 --std 0.5"), loss);
        QVERIFY(lossWith("--mean 0.1 --std 0.2") != loss);
        QVERIFY(lossWith("--normalize dataset") != loss);
    }

    void aModelIsMeasuredAsItsRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("float") << QStringLiteral("float");
        QTest::newRow("quantized") << QStringLiteral("quantized");
    }

    void aModelIsMeasuredAsItsRun()
    {
        QFETCH(const QString, name);
        const QStringList options = words("--images 300 --bits 2,6 --of both --json");
        const Ending ofRun = ask("sensitivity", name, options);
        const QString csv = path("measured.csv");
        const Ending ofModel = ask("sensitivity", name + QStringLiteral(".onnx"),
                                   options + words("--data shapes -o") + QStringList{csv});
        QVERIFY2(ofRun.code == 0, ofRun.errors.constData());
        QVERIFY2(ofModel.code == 0, ofModel.errors.constData());
        const QJsonArray wanted = json(ofRun)[QStringLiteral("measurements")].toArray();
        const QJsonArray found = json(ofModel)[QStringLiteral("measurements")].toArray();
        QVERIFY(wanted.size() > 10);
        QCOMPARE(found.size(), wanted.size());
        for (int i = 0; i < wanted.size(); ++i) {
            const QJsonObject one = wanted[i].toObject();
            const QJsonObject other = found[i].toObject();
            for (const char* const key : {"layer", "of", "bits"}) {
                QCOMPARE(other[QString::fromUtf8(key)], one[QString::fromUtf8(key)]);
            }
            const QByteArray place = QJsonDocument(one).toJson() + QJsonDocument(other).toJson();
            const QString loss = QStringLiteral("loss");
            QVERIFY2(isNear(other[loss].toDouble(), one[loss].toDouble(), 1e-3), place.constData());
        }
        // What was measured chooses the bits of the model.
        const Ending chosen =
            ask("allocate", name + QStringLiteral(".onnx"),
                words("--budget 60% --with-classifier --json --sensitivity") + QStringList{csv});
        QVERIFY2(chosen.code == 0, chosen.errors.constData());
        const QJsonArray layers = json(chosen)[QStringLiteral("layers")].toArray();
        QCOMPARE(layers.size(), found.size() / 4); // Of each, weights and activations at two widths.
        const Ending perBlock = ask("allocate", name + QStringLiteral(".onnx"),
                                    words("--budget 60% --per-block --sensitivity") + QStringList{csv});
        QVERIFY2(perBlock.code == 0, perBlock.errors.constData()); // It has a skip connection.
        // With activations, layers that read the same ones get the same bits, and the pixels keep theirs.
        const Ending both = ask("allocate", name + QStringLiteral(".onnx"),
                                words("--budget 60% --of both --counting product --json --sensitivity") +
                                    QStringList{csv, QStringLiteral("-o"), path("both.bitops")});
        QVERIFY2(both.code == 0, both.errors.constData());
        const QJsonArray chosenBits = json(both)[QStringLiteral("layers")].toArray();
        QVERIFY(std::any_of(chosenBits.begin() + 1, chosenBits.end(), [](const QJsonValue& layer) {
            const int bits = layer.toObject()[QStringLiteral("input_bits")].toInt();
            return bits == 2 || bits == 6;
        }));
        const Ending costs =
            run({QStringLiteral("cost"), path("both.bitops"), QStringLiteral("--counting"),
                 QStringLiteral("product"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(costs.code == 0, costs.errors.constData());
        QCOMPARE(json(costs)[QStringLiteral("total")].toObject()[QStringLiteral("bitops")],
                 json(both)[QStringLiteral("bitops")]);
        QCOMPARE(layers[0].toObject()[QStringLiteral("layer")].toString(), QStringLiteral("blocks.0.conv"));
    }

    void whatIsWrittenLosesWhatWasMeasured_data()
    {
        QTest::addColumn<QStringList>("scales");
        QTest::newRow("a scale for each layer") << QStringList();
        QTest::newRow("a scale for each channel") << QStringList{QStringLiteral("--per-channel")};
    }

    /// The grid of a layer that is written with other bits is the one that was measured.
    void whatIsWrittenLosesWhatWasMeasured()
    {
        QFETCH(const QStringList, scales);
        const QString csv = path("single.csv");
        const Ending measured =
            ask("sensitivity", QStringLiteral("float.onnx"),
                words("--images 1000 --bits 2 --data shapes --json -o") + QStringList{csv} + scales);
        QVERIFY2(measured.code == 0, measured.errors.constData());
        const QJsonArray layers = json(measured)[QStringLiteral("measurements")].toArray();
        const QString layer = QStringLiteral("blocks.1.expand");
        QStringList keeps;
        double wanted = 0;
        for (const QJsonValue& value : layers) {
            const QString name = value.toObject()[QStringLiteral("layer")].toString();
            const bool isChosen = name == layer;
            wanted = isChosen ? value.toObject()[QStringLiteral("loss")].toDouble() : wanted;
            keeps += {QStringLiteral("--keep"), name + QLatin1String(isChosen ? "=2" : "=32")};
        }
        const QString chosen = path("single.bitops");
        const Ending allocated = ask("allocate", QStringLiteral("float.onnx"),
                                     words("--budget 400% --with-classifier --sensitivity") +
                                         QStringList{csv, QStringLiteral("-o"), chosen} + keeps);
        QVERIFY2(allocated.code == 0, allocated.errors.constData());
        const QString file = path("single.onnx");
        const Ending written = bitops::test::run(
            QStringList{QStringLiteral("convert"), chosen, QStringLiteral("-o"), file} + scales);
        QVERIFY2(written.code == 0, written.errors.constData());
        const Ending evaluated = evaluate(QStringLiteral("single.onnx"), words("--data shapes"));
        QVERIFY2(evaluated.code == 0, evaluated.errors.constData());
        QCOMPARE(numberAt(json(evaluated), "validation", "images"), 1000.0);
        QVERIFY(isNear(numberAt(json(evaluated), "validation", "loss"), wanted, 1e-4));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("code");
        const auto row = [](const char* arguments, const char* reason, int code) {
            QTest::newRow(reason) << QString::fromUtf8(arguments) << QByteArray(reason) << code;
        };
        row("evaluate %1/float.onnx", "--data says on which images, such as --data shapes or a folder.", 1);
        row("evaluate %1/float --mean 0.5 --std 0.5", "go with an .onnx file", 2);
        row("evaluate %1/float.onnx --data shapes --mean 0.5", "--std is required", 2);
        row("evaluate %1/float.onnx --data shapes --mean half --std 1", "\"half\" is no number", 2);
        row("evaluate %1/float.onnx --data shapes --mean 0.5 --std 0", "a deviation is above 0.", 1);
        row("evaluate %1/float.onnx --data shapes --normalize imagenet",
            "mean and deviation are one number, or one for each of its 1 channels.", 1);
        row("evaluate %1/odd.onnx --data shapes", "node 'odd' (com.example::Odd) cannot be computed.", 1);
        row("sensitivity %1/odd.onnx --data shapes", "node 'odd' (com.example::Odd) cannot be computed.", 1);
        row("convert %1/float.bitops -o %1/scales.onnx --per-channel",
            "--per-channel goes with an ONNX model", 1);
        row("convert --run %1/float -o %1/scales.onnx --per-channel", "--per-channel goes with an ONNX model",
            1);
        row("evaluate %1/four.onnx --data shapes", "it has 10 classes, but the network has 4", 1);
    }

    void refuses()
    {
        QFETCH(QString, arguments);
        QFETCH(const QByteArray, reason);
        QFETCH(const int, code);
        OnnxWriter odd;
        odd.input("image", {1, 1, 12, 12}).node("com.example::Odd", {"image"}, {"odd"}).output("odd");
        QVERIFY(store(path("odd.onnx"), QByteArray::fromStdString(odd.bytes())));
        OnnxWriter four;
        four.input("image", {1, 1, 12, 12}).weights("w", {4, 1, 12, 12});
        four.node("Conv", {"image", "w"}, {"four"}).output("four");
        QVERIFY(store(path("four.onnx"), QByteArray::fromStdString(four.bytes())));
        const Ending ending = bitops::test::run(
            arguments.replace(QStringLiteral("%1"), m_folder.path()).split(QLatin1Char(' ')));
        QVERIFY2(ending.errors.contains(reason), ending.errors.constData());
        QCOMPARE(ending.code, code);
        QCOMPARE(ending.output, QByteArray());
        QVERIFY(code != 1 || ending.errors.count('\n') == 1);
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    Ending ask(const char* command, const QString& source, const QStringList& options) const
    {
        return bitops::test::run(QStringList{QString::fromUtf8(command), m_folder.filePath(source)} +
                                 options);
    }

    Ending evaluate(const QString& source, const QStringList& options) const
    {
        return ask("evaluate", source, options + words("--json"));
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestCliModels, QCoreApplication)
#include "tst_cli_models.moc"
