// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/sensitivity_file.h"
#include "core/report/sensitivity_csv.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace bitops;

namespace {

const std::vector<SensitivityMeasurement> measurements{
    {.loss = 0.625, .accuracy = 0.79},
    {.layer = "blocks.0.depthwise",
     .part = LayerPart::Weights,
     .bits = 2,
     .loss = 1.5,
     .lossIncrease = 0.875,
     .accuracy = 0.5,
     .accuracyDrop = 0.29,
     .klDivergence = 0.75,
     .sqnrDecibels = 4.5},
    {.layer = "classifier",
     .part = LayerPart::Activations,
     .bits = 16,
     .loss = 0.5,
     .lossIncrease = -0.125,
     .accuracy = 0.8,
     .accuracyDrop = -0.01,
     .klDivergence = 0,
     .sqnrDecibels = std::numeric_limits<double>::infinity()},
};

const QByteArray header("layer,of,bits,loss,loss_increase,accuracy,accuracy_drop,kl_divergence,sqnr_db\n");
const QByteArray asItIs("-,-,,0.625,0,0.79,0,0,\n");
const QByteArray row("blocks.0.conv,weights,2,1.5,0.875,0.5,0.29,0.75,4.5\n");

} // namespace

class TestSensitivityFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsDocumented()
    {
        QCOMPARE(
            QByteArray::fromStdString(sensitivityToCsv(measurements)),
            QByteArray("layer,of,bits,loss,loss_increase,accuracy,accuracy_drop,kl_divergence,sqnr_db\r\n"
                       "-,-,,0.625,0,0.79,0,0,\r\n"
                       "blocks.0.depthwise,weights,2,1.5,0.875,0.5,0.29,0.75,4.5\r\n"
                       "classifier,activations,16,0.5,-0.125,0.8,-0.01,0,\r\n"));
    }

    void isReadAsItWasWritten_data()
    {
        QTest::addColumn<CsvDialect>("dialect");
        QTest::newRow("of this program") << CsvDialect();
        QTest::newRow("decimal comma")
            << CsvDialect{.separator = ';', .decimalSign = ',', .hasByteOrderMark = true};
        QTest::newRow("tabs") << CsvDialect{.separator = '\t'};
    }

    void isReadAsItWasWritten()
    {
        QFETCH(CsvDialect, dialect);
        const Result<SensitivityTable> table = sensitivityFromCsv(sensitivityToCsv(measurements, dialect));
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QVERIFY(table->asItIs() == measurements[0]);
        QCOMPARE(table->layers(), std::vector<std::string>({"blocks.0.depthwise", "classifier"}));
        for (std::size_t i = 1; i < measurements.size(); ++i) {
            const SensitivityMeasurement& written = measurements[i];
            const SensitivityMeasurement* const read = table->find(written.layer, written.part, written.bits);
            QVERIFY(read != nullptr);
            QVERIFY(*read == written);
            QCOMPARE(table->bitsOf(written.layer, written.part), std::vector{written.bits});
        }
        QVERIFY(table->find("classifier", LayerPart::Weights, 16) == nullptr);
        QVERIFY(table->find("classifier", LayerPart::Activations, 8) == nullptr);
        QVERIFY(table->find("blocks.9.conv", LayerPart::Weights, 2) == nullptr);
        QVERIFY(table->bitsOf("blocks.9.conv", LayerPart::Weights).empty());
    }

    void namesThatLookLikeFormulasComeBack()
    {
        const std::vector<SensitivityMeasurement> named{
            {.loss = 1, .accuracy = 1}, {.layer = "=conv", .bits = 2, .loss = 1, .accuracy = 1}};
        const Result<SensitivityTable> table = sensitivityFromCsv(sensitivityToCsv(named));
        QVERIFY(table);
        QVERIFY(table->find("=conv", LayerPart::Weights, 2) != nullptr);
    }

    void columnsStandInAnyOrder()
    {
        const Result<SensitivityTable> table = sensitivityFromCsv(
            "bits,of,layer,sqnr_db,kl_divergence,accuracy_drop,accuracy,loss_increase,loss\n"
            ",-,-,,0,0,0.79,0,0.625\n"
            "2,weights,blocks.0.conv,4.5,0.75,0.29,0.5,0.875,1.5\n");
        QVERIFY(table);
        QCOMPARE(table->find("blocks.0.conv", LayerPart::Weights, 2)->lossIncrease, 0.875);
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto with = [](const QByteArray& fields) { return header + asItIs + fields + '\n'; };
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("it is no table of a measurement of sensitivity");
        QTest::newRow("header alone")
            << header << QByteArray("it is no table of a measurement of sensitivity");
        QTest::newRow("another table") << QByteArray("epoch,train_loss\n1,2\n")
                                       << QByteArray("line 1: the column \"epoch\" is not known");
        QTest::newRow("unknown column") << QByteArray(header).replace("sqnr_db", "sqnr_db,extra") + asItIs
                                        << QByteArray("line 1: the column \"extra\" is not known");
        QTest::newRow("missing column") << QByteArray(header).replace(",sqnr_db", "") + asItIs
                                        << QByteArray("line 1: there is no column \"sqnr_db\"");
        QTest::newRow("column twice") << QByteArray(header).replace("sqnr_db", "sqnr_db,loss") + asItIs
                                      << QByteArray("line 1: the column \"loss\" stands there twice");
        QTest::newRow("fields left out")
            << with("blocks.0.conv,weights,2,1.5") << QByteArray("line 3: there are 4 fields, but 9 columns");
        QTest::newRow("not as it is first")
            << header + row
            << QByteArray(
                   "line 2: the first row must be of the network as it is, with \"-\" for layer and of");
        QTest::newRow("as it is again")
            << header + asItIs + asItIs
            << QByteArray("line 3: the network as it is must stand in the first row");
        QTest::newRow("as it is with bits") << header + "-,-,8,0.625,0,0.79,0,0,\n"
                                            << QByteArray("line 2: the network as it is has bits");
        QTest::newRow("layer twice")
            << header + asItIs + row + row
            << QByteArray("line 4: the weights of blocks.0.conv at 2 bits stand there twice");
        QTest::newRow("layer empty") << with(",weights,2,1.5,0.875,0.5,0.29,0.75,4.5")
                                     << QByteArray("line 3: layer is empty");
        QTest::newRow("unknown part")
            << with("blocks.0.conv,biases,2,1.5,0.875,0.5,0.29,0.75,4.5")
            << QByteArray("line 3: of is \"biases\", but must be weights or activations");
        QTest::newRow("no bits") << with("blocks.0.conv,weights,,1.5,0.875,0.5,0.29,0.75,4.5")
                                 << QByteArray("line 3: bits is empty");
        QTest::newRow("half a bit") << with("blocks.0.conv,weights,2.5,1.5,0.875,0.5,0.29,0.75,4.5")
                                    << QByteArray("line 3: bits is \"2.5\", which is no bit-width");
        QTest::newRow("endless bits") << with("blocks.0.conv,weights,1e300,1.5,0.875,0.5,0.29,0.75,4.5")
                                      << QByteArray("line 3: bits is \"1e300\", which is no bit-width");
        QTest::newRow("too few bits") << with("blocks.0.conv,weights,0,1.5,0.875,0.5,0.29,0.75,4.5")
                                      << QByteArray("line 3: the bits are 0, but must be 1 to 16");
        QTest::newRow("float") << with("blocks.0.conv,weights,32,1.5,0.875,0.5,0.29,0.75,4.5")
                               << QByteArray("line 3: the bits are 32, but must be 1 to 16");
        QTest::newRow("no number") << with("blocks.0.conv,weights,2,much,0.875,0.5,0.29,0.75,4.5")
                                   << QByteArray("line 3: loss is \"much\", which is no number");
        QTest::newRow("not a number") << with("blocks.0.conv,weights,2,1.5,nan,0.5,0.29,0.75,4.5")
                                      << QByteArray("line 3: loss_increase is \"nan\", which is no number");
        QTest::newRow("infinite") << with("blocks.0.conv,weights,2,inf,0.875,0.5,0.29,0.75,4.5")
                                  << QByteArray("line 3: loss is \"inf\", which is no number");
        QTest::newRow("negative loss") << with("blocks.0.conv,weights,2,-1.5,0.875,0.5,0.29,0.75,4.5")
                                       << QByteArray("line 3: the loss is -1.5, but cannot be below 0");
        QTest::newRow("negative accuracy")
            << with("blocks.0.conv,weights,2,1.5,0.875,-0.5,0.29,0.75,4.5")
            << QByteArray("line 3: the accuracy is -0.5, but must be a share from 0 to 1");
        QTest::newRow("percent") << with("blocks.0.conv,weights,2,1.5,0.875,79.5,0.29,0.75,4.5")
                                 << QByteArray(
                                        "line 3: the accuracy is 79.5, but must be a share from 0 to 1");
        QTest::newRow("open quotes") << header + "\"" << QByteArray("line 2: the quotes are not closed");
        QTest::newRow("acts on a terminal")
            << with("a\x1b[31m,weights,2,1.5,0.875,0.5,0.29,0.75,4.5") +
                   "a\x1b[31m,weights,2,1.5,0.875,0.5,0.29,0.75,4.5\n"
            << QByteArray("line 4: the weights of a\\x1b[31m at 2 bits stand there twice");
    }

    void refusesBadFiles()
    {
        QFETCH(QByteArray, text);
        const Result<SensitivityTable> table = sensitivityFromCsv(text.toStdString());
        QVERIFY(!table);
        QTEST(QByteArray::fromStdString(table.error().message), "message");
    }

    void namesTheFile()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("s.csv")).toStdString();
        const Result<SensitivityTable> missing = loadSensitivity(path);
        QVERIFY(!missing);
        QCOMPARE(missing.error().message, "Could not read " + path + ": No such file or directory.");
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(header + asItIs);
        file.close();
        QVERIFY(loadSensitivity(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("loss\n1\n");
        file.close();
        const Result<SensitivityTable> broken = loadSensitivity(path);
        QVERIFY(!broken);
        QCOMPARE(broken.error().message,
                 "Could not read " + path + ": line 1: there is no column \"layer\".");
    }

    void refusesWhatNoFileCanHold()
    {
        SensitivityTable table;
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!table.add({.loss = none}));
        QVERIFY(!table.add({.layer = "a", .bits = 2, .loss = std::numeric_limits<double>::infinity()}));
        QVERIFY(!table.add({.layer = "a", .bits = 2, .sqnrDecibels = none}));
        QVERIFY(table.add({.loss = 1}));
        QCOMPARE(table.add({.loss = 1}).error().message,
                 std::string("the network as it is stands there twice"));
    }
};

BITOPS_TEST(TestSensitivityFile, NoApplication)
#include "tst_sensitivity_file.moc"
