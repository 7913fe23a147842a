// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/baseline.h"
#include "ui/design/network_document.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

struct BaselineFixture
{
    NetworkDocument document;
    Baseline baseline{&document};

    BaselineFixture() { document.setNetwork(notebookNetwork()); }

    void pinNotebook() { baseline.pin(notebookNetwork(), QStringLiteral("notebook")); }
};

} // namespace

class TestBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoneAtFirst()
    {
        const BaselineFixture fixture;
        QVERIFY(!fixture.baseline.isPinned());
        QVERIFY(!fixture.baseline.bitopsOf(0).has_value());
        QVERIFY(!fixture.baseline.differenceOf(0).has_value());
    }

    void staysWhenTheDesignIsEdited()
    {
        BaselineFixture fixture;
        fixture.pinNotebook();
        Block block = fixture.document.blocks()[2];
        block.weightBits = 4;
        fixture.document.changeBlock(2, block, QStringLiteral("bits"));
        QCOMPARE(fixture.baseline.costs().total.bitops, 13'352'960);
        QCOMPARE(fixture.baseline.bitopsOf(2), std::optional<std::int64_t>(1'122'304));
        QCOMPARE(fixture.baseline.differenceOf(2), std::optional<std::int64_t>(1'122'304));
        QCOMPARE(fixture.baseline.differenceOf(3), std::optional<std::int64_t>(0));
    }

    void isCountedAsTheDesignIs()
    {
        BaselineFixture fixture;
        fixture.pinNotebook();
        const QSignalSpy changed(&fixture.baseline, &Baseline::changed);
        fixture.document.setCostOptions({CountingRule::Notebook, false});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.baseline.costs().total.bitops, 83'763'200);
        fixture.document.setCostOptions({CountingRule::WeightBits, true});
        QCOMPARE(fixture.baseline.costs().total.bitops, 13'352'960 + 81'920);
    }

    void isReadyBeforeThoseWhoCameLater()
    {
        BaselineFixture fixture;
        fixture.pinNotebook();
        std::int64_t seen = 0;
        QObject::connect(&fixture.document, &NetworkDocument::costsChanged, &fixture.baseline,
                         [&] { seen = fixture.baseline.costs().total.bitops; });
        fixture.document.setCostOptions({CountingRule::Notebook, false});
        QCOMPARE(seen, 83'763'200);
    }

    void blocksThatOnlyOneHasHaveNoDifference()
    {
        BaselineFixture fixture;
        fixture.pinNotebook();
        fixture.document.removeBlocks(4, 1);
        QVERIFY(fixture.baseline.bitopsOf(4).has_value());
        QVERIFY(!fixture.baseline.differenceOf(4).has_value());
        fixture.document.insertBlocks(4, {Block{}, Block{}});
        QVERIFY(fixture.baseline.differenceOf(4).has_value());
        QVERIFY(!fixture.baseline.differenceOf(5).has_value());
    }

    void blocksItCannotCostAreItsBlocksAllTheSame()
    {
        BaselineFixture fixture;
        QVERIFY(!fixture.baseline.isCosted());
        fixture.pinNotebook();
        QVERIFY(fixture.baseline.isCosted());
        Network network = notebookNetwork();
        network.blocks[3].kernel = 2; // Even
        fixture.baseline.pin(network, QStringLiteral("broken"));
        QVERIFY(!fixture.baseline.isCosted());
        QVERIFY(fixture.baseline.bitopsOf(2).has_value());
        QVERIFY(fixture.baseline.hasBlock(4) && !fixture.baseline.bitopsOf(4).has_value());
        QVERIFY(!fixture.baseline.hasBlock(5));
    }

    void announcesOnlyWhatChanges()
    {
        BaselineFixture fixture;
        const QSignalSpy changed(&fixture.baseline, &Baseline::changed);
        fixture.baseline.unpin();
        QCOMPARE(changed.count(), 0);
        fixture.pinNotebook();
        fixture.pinNotebook();
        QCOMPARE(changed.count(), 1);
        fixture.baseline.unpin();
        QCOMPARE(changed.count(), 2);
        QVERIFY(fixture.baseline.name().isEmpty());
        QCOMPARE(fixture.baseline.costs().blocks.size(), std::size_t{0});
    }
};

BITOPS_TEST(TestBaseline, QCoreApplication)
#include "tst_baseline.moc"
