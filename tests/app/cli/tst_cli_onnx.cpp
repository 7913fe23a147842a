// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/checksum.h"
#include "tests/app/cli/program.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace bitops::test;

namespace {

/// Two convolutions of 3,888 and 288 multiplications, and what a test puts between them, from "first" to "y".
OnnxWriter twoConvolutions(const std::string& operation)
{
    OnnxWriter model;
    model.input("image", {1, 3, 8, 8}).weights("w", {4, 3, 3, 3}).weights("v", {2, 4, 1, 1});
    model.node("Conv", {"image", "w"}, {"first"}).node(operation, {"first"}, {"y"}, {}, "between");
    return model.value("y", {1, 4, 6, 6}).node("Conv", {"y", "v"}, {"second"}).output("second");
}

using Json = nlohmann::json;

Json jsonOf(const Ending& ending)
{
    return Json::parse(ending.output.toStdString(), nullptr, /*allow_exceptions=*/false);
}

Ending runWith(const QByteArrayList& words)
{
    QStringList arguments;
    for (const QByteArray& word : words) {
        arguments += QString::fromUtf8(word);
    }
    return run(arguments);
}

} // namespace

/// ONNX models on the command line.
class TestCliOnnx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsAreThoseOfTheLayers()
    {
        const QByteArray file = store(twoConvolutions("Relu"));
        const Ending ending =
            runWith({"cost", file, "--counting", "product", "--with-classifier", "--format", "json"});
        QCOMPARE(ending.code, 0);
        QCOMPARE(ending.errors, QByteArray());
        const Json report = jsonOf(ending);
        QVERIFY(report["network"] == Json("model"));
        QVERIFY(report["total"]["macs"] == Json(4176));
        QVERIFY(report["total"]["bitops"] == Json(4176 * 32 * 32));
        QVERIFY(report["layers"][1]["layer"] == Json("second"));
        QVERIFY(report["layers"][1]["block"] == Json(nullptr));
        QVERIFY(report["layers"][0]["output"] == Json({4, 6, 6}));
        QVERIFY(report["incomplete"] == Json::array());
    }

    void aDesignOfAModelHasItsOwnBits()
    {
        const QByteArray model = store(twoConvolutions("Relu"));
        const QByteArray design = storeDesign(sumOf(model));
        const Ending ending =
            runWith({"cost", design, "--counting", "product", "--with-classifier", "--format", "json"});
        QCOMPARE(ending.code, 0);
        QCOMPARE(ending.errors, QByteArray());
        QVERIFY(jsonOf(ending)["network"] == Json("mine"));
        QVERIFY(jsonOf(ending)["total"]["bitops"] == Json(3888 * 32 * 32 + 288 * 4 * 8));
        QCOMPARE(runWith({"check", design}).output, QByteArray("The network is fine.\n"));
    }

    void aDesignSaysThatItsModelHasChanged()
    {
        store(twoConvolutions("Relu"));
        const QByteArray design = storeDesign("0123456789abcdef");
        const QByteArray sentence = "model.onnx has changed since the design was saved.";
        const Ending costs = runWith({"cost", design});
        QCOMPARE(costs.code, 0);
        QVERIFY2(costs.errors.contains("design.bitops: " + sentence), costs.errors.constData());
        const Ending check = runWith({"check", design});
        QCOMPARE(check.code, 1);
        QVERIFY2(check.output.contains(sentence), check.output.constData());
    }

    void aDesignWithoutItsModelIsRefused()
    {
        const QByteArray model = store(twoConvolutions("Relu"));
        const QByteArray design = storeDesign(sumOf(model));
        QVERIFY(QFile::remove(QString::fromUtf8(model)));
        for (const char* const command : {"cost", "check"}) {
            const Ending ending = runWith({command, design});
            QCOMPARE(ending.code, 1);
            QVERIFY2(ending.errors.contains("its model") && ending.errors.contains("is not there any more"),
                     ending.errors.constData());
        }
    }

    void everyFormatIsWritten_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* const format : {"table", "csv", "json", "markdown"}) {
            QTest::newRow(format) << QByteArray(format);
        }
    }

    void everyFormatIsWritten()
    {
        QFETCH(QByteArray, format);
        const QByteArray file = store(twoConvolutions("Relu"));
        for (const char* const rule : {"accumulator", "all"}) {
            const Ending ending = runWith({"cost", file, "--format", format, "--counting", rule});
            QCOMPARE(ending.code, 0);
            QVERIFY(ending.output.contains("second"));
        }
    }

    void whatIsNotKnownIsNamed()
    {
        const QByteArray file = store(twoConvolutions("com.example::Odd"));
        const QByteArray reason =
            "node 'between' (com.example::Odd) has no rule: its cost is not in the totals";
        const Ending json = runWith({"cost", file, "--format", "json"});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.errors, file + ": " + reason + ".\n");
        QVERIFY(jsonOf(json)["total"]["macs"] == Json(4176));
        const Json notice = jsonOf(json)["incomplete"][0];
        QVERIFY(notice["node"] == Json("between"));
        QVERIFY(notice["operation"] == Json("com.example::Odd"));
        QVERIFY(runWith({"cost", file}).output.contains("Incomplete: " + reason + "."));
        QVERIFY(runWith({"cost", file, "--counting", "all"}).output.contains("Incomplete: " + reason + "."));
        const Ending check = runWith({"check", file});
        QCOMPARE(check.code, 1);
        QCOMPARE(check.output, file + ": " + reason + ".\n");
    }

    void aModelThatIsKnownIsFine()
    {
        const Ending ending = runWith({"check", store(twoConvolutions("Relu"))});
        QCOMPARE(ending.code, 0);
        QCOMPARE(ending.output, QByteArray("The network is fine.\n"));
    }

    void layersAreExplained()
    {
        const QByteArray file = store(twoConvolutions("Relu"));
        const Ending ending = runWith({"cost", file, "--counting", "product", "--explain", "first"});
        QCOMPARE(ending.code, 0);
        QVERIFY2(ending.output.contains("6 · 6 · 3 · 4 · 3 · 3 · 32 · 32"), ending.output.constData());
        const Ending unknown = runWith({"cost", file, "--explain", "third"});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.errors.contains("there is first, second."), unknown.errors.constData());
    }

    void openSizesAreAskedFor()
    {
        OnnxWriter model;
        model.input("image", {"N", 3, "H", "W"})
            .weights("w", {4, 3, 3, 3})
            .node("Conv", {"image", "w"}, {"conv"});
        const QByteArray file = store(model);
        for (const char* const command : {"cost", "check"}) {
            const Ending open = runWith({command, file});
            QCOMPARE(open.code, 1);
            QVERIFY2(open.errors.contains("input 'image' has no size in dimension 2 ('H') and 3 ('W')"),
                     open.errors.constData());
            QCOMPARE(open.errors.count('\n'), 1);
            QCOMPARE(runWith({command, file, "--input", "3x8x8"}).code, 0);
            QCOMPARE(runWith({command, file, "--input", "8x8"}).code, 0);
        }
    }

    void damageIsOneSentence()
    {
        const std::string whole = twoConvolutions("Relu").bytes();
        const Ending ending = runWith({"cost", store(whole.substr(0, whole.size() * 2 / 3))});
        QCOMPARE(ending.code, 1);
        QCOMPARE(ending.output, QByteArray());
        QVERIFY(ending.errors.endsWith("as a network: it is no ONNX model, or is cut off.\n"));
    }

    void namesThatActOnATerminalAreWrittenOut()
    {
        OnnxWriter model;
        model.input("image", {1, 3, 8, 8}).node("Odd\x1b[31m", {"image"}, {"y"}, {}, "a\nb");
        const Ending ending = runWith({"check", store(model)});
        QVERIFY2(ending.output.contains("node 'a\\nb' (Odd\\x1b[31m) has no rule"),
                 ending.output.constData());
    }

    void whatOverflowsNamesItsNode()
    {
        // 2^58 multiplications, times 32·32 bits.
        OnnxWriter model;
        model.input("x", {1, 1LL << 29}).numbers("shape", {1LL << 29, 1LL << 29});
        model.node("ConstantOfShape", {"shape"}, {"w"}).node("MatMul", {"x", "w"}, {"huge"}).output("huge");
        const Ending ending = runWith({"cost", store(model), "--counting", "product", "--with-classifier"});
        QCOMPARE(ending.code, 1);
        QCOMPARE(ending.errors, QByteArray("Node 'huge': cost is too large to be counted in 64 bits.\n"));
    }

    void otherCommandsSayThatTheyDoNotTakeIt_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("convert") << QByteArrayList{"convert"};
        QTest::newRow("classes") << QByteArrayList{"cost", "--classes", "3"};
    }

    void otherCommandsSayThatTheyDoNotTakeIt()
    {
        QFETCH(QByteArrayList, arguments);
        const Ending ending = runWith(arguments << store(twoConvolutions("Relu")));
        QCOMPARE(ending.code, 1);
        QVERIFY2(ending.errors.contains("ONNX model"), ending.errors.constData());
        QCOMPARE(ending.errors.count('\n'), 1);
    }

private:
    QByteArray store(const OnnxWriter& model) { return store(model.bytes()); }

    QByteArray store(const std::string& bytes) { return store(QStringLiteral("model.onnx"), bytes); }

    /// Of the model beside it, with this sum: other bits for its second layer, and another name.
    QByteArray storeDesign(const std::string& checksum)
    {
        const Json design{{"format", "bitops-network"},
                          {"version", 2},
                          {"name", "mine"},
                          {"model", {{"file", "model.onnx"}, {"checksum", checksum}}},
                          {"layers", {{{"layer", "second"}, {"weight_bits", 4}, {"activation_bits", 8}}}}};
        return store(QStringLiteral("design.bitops"), design.dump());
    }

    /// As 16 hexadecimal digits.
    static std::string sumOf(const QByteArray& path)
    {
        const bitops::Result<std::uint64_t> sum = bitops::fileChecksum(path.toStdString());
        return sum ? QStringLiteral("%1").arg(*sum, 16, 16, QLatin1Char('0')).toStdString() : std::string();
    }

    QByteArray store(const QString& name, const std::string& bytes)
    {
        QFile file(m_folder.filePath(name));
        const auto size = static_cast<qint64>(bytes.size());
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size
                   ? file.fileName().toUtf8()
                   : QByteArray();
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestCliOnnx, QCoreApplication)
#include "tst_cli_onnx.moc"
