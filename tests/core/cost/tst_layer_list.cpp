// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/layer_list.h"

#include <QTest>

#include <functional>

using namespace bitops;

using Change = std::function<void(Layer&)>;
Q_DECLARE_METATYPE(Change)

class TestLayerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAGroupedConvolution()
    {
        Layer layer = convolutionLayer({32, 10, 12}, 64, 3, 2, 4);
        layer.weightBits = 4;
        layer.heldBits = 1'000;
        const Result<CostReport> report = computeCosts({"grouped", {}, {{"stem", layer}}}, {});
        QVERIFY(report.hasValue());
        QCOMPARE(report->total.macs, 5 * 6 * 64 * (32 / 4) * 9);
        QCOMPARE(report->total.bitops, 4 * report->total.macs);
        QCOMPARE(report->total.peak, (PeakActivations{32 * (32 * 10 * 12 + 64 * 5 * 6) + 1'000, "stem"}));
        QCOMPARE(report->pathOf(0), std::string("stem"));
    }

    void refusesALayerByName_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("groups") << Change([](Layer& layer) { layer.groups = 3; })
                                << QByteArray("its 3 groups do not divide its channels");
        QTest::newRow("no groups") << Change([](Layer& layer) { layer.groups = 0; })
                                   << QByteArray("groups is 0, but must be 1 to 65536");
        QTest::newRow("bits") << Change([](Layer& layer) { layer.inputBits = 17; })
                              << QByteArray("a bit-width is 17, but must be 1 to 16, or 32 for float");
        QTest::newRow("output") << Change([](Layer& layer) { layer.output.width = 9; })
                                << QByteArray("its output is 8x9, but 8x8 follows from its input");
        QTest::newRow("does not fit") << Change([](Layer& layer) {
            layer.kernel = 15;
            layer.padding = 0;
        }) << QByteArray("its kernel does not fit its input");
        QTest::newRow("held") << Change([](Layer& layer) { layer.heldBits = -1; })
                              << QByteArray("the size of what is held is -1, but must be 0 to "
                                            "1152921504606846976");
        QTest::newRow("too large") << Change([](Layer& layer) {
            layer = convolutionLayer({65'536, 4'096, 4'096}, 65'536, 15, 1);
        }) << QByteArray("its cost is too large to be counted in 64 bits");
    }

    void refusesALayerByName()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, reason);
        Layer layer = convolutionLayer({16, 8, 8}, 32, 3, 1);
        change(layer);
        const Result<CostReport> report = computeCosts({"list", {}, {{"layer1.conv", layer}}}, {});
        QVERIFY(!report.hasValue());
        QCOMPARE(QByteArray::fromStdString(report.error().message),
                 "Could not count layer layer1.conv: " + reason + ".");
    }
};

QTEST_APPLESS_MAIN(TestLayerList)
#include "tst_layer_list.moc"
