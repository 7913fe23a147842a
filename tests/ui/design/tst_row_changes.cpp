// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/row_changes.h"

#include <QTest>

using namespace bitops;

namespace {

using Ranges = std::vector<RowChanges::Range>;

struct RowChangesFixture
{
    Network network = notebookNetwork();
    CostOptions options;
    RowChanges changes;

    RowChangesFixture() { update(); }

    RowChanges::Changes update() { return changes.update(network.blocks, computeCosts(network, options)); }
};

} // namespace

class TestRowChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRowsAreNewAtFirst()
    {
        const Network network = notebookNetwork();
        RowChanges changes;
        QCOMPARE(changes.update(network.blocks, computeCosts(network, {})).rows, (Ranges{{0, 4}}));
    }

    void nothingIsNewWithoutAnEdit()
    {
        RowChangesFixture fixture;
        const RowChanges::Changes changes = fixture.update();
        QVERIFY(changes.rows.empty());
        QVERIFY(!changes.shares);
    }

    void otherBitsChangeOneRowAndAllShares()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[2].weightBits = 4;
        const RowChanges::Changes changes = fixture.update();
        QCOMPARE(changes.rows, (Ranges{{2, 2}}));
        QVERIFY(changes.shares);
    }

    void whatCostsNothingIsSeenToo()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[2].activationBits = 4; // Not counted under this rule.
        QCOMPARE(fixture.update().rows, (Ranges{{2, 2}}));
    }

    void otherChannelsChangeTheNextRowToo()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[1].outChannels = 72;
        QCOMPARE(fixture.update().rows, (Ranges{{1, 2}}));
    }

    void anotherStrideChangesAllThatFollow()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[1].stride = 1;
        QCOMPARE(fixture.update().rows, (Ranges{{1, 4}}));
    }

    void aProblemMayBeMarkedAnywhere()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[3].stride = 9;
        QCOMPARE(fixture.update().rows, (Ranges{{0, 4}}));
        fixture.network.blocks[3].stride = 1;
        QCOMPARE(fixture.update().rows, (Ranges{{0, 4}}));
    }

    void otherRowsAreNew()
    {
        RowChangesFixture fixture;
        fixture.network.blocks.pop_back();
        QCOMPARE(fixture.update().rows, (Ranges{{0, 3}}));
    }

    void theClassifierChangesTheSharesOnly()
    {
        RowChangesFixture fixture;
        fixture.options.withClassifier = true;
        const RowChanges::Changes changes = fixture.update();
        QVERIFY(changes.rows.empty());
        QVERIFY(changes.shares);
    }

    void placesFarApartAreRangesOfTheirOwn()
    {
        RowChangesFixture fixture;
        fixture.network.blocks[0].weightBits = 1;
        fixture.network.blocks[4].weightBits = 1;
        QCOMPARE(fixture.update().rows, (Ranges{{0, 0}, {4, 4}}));
    }
};

BITOPS_TEST(TestRowChanges, NoApplication)
#include "tst_row_changes.moc"
