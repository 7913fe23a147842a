// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/design/design_selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace bitops;

class TestDesignSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const DesignSelection selection;
        QVERIFY(selection.blocks().isEmpty());
        QCOMPARE(selection.block(), -1);
    }

    void sortsItsBlocks()
    {
        DesignSelection selection;
        selection.select({7, 2, 5}, 5);
        QCOMPARE(selection.blocks(), (QList<int>{2, 5, 7}));
        QVERIFY(selection.contains(7));
        QVERIFY(!selection.contains(3));
    }

    void announcesOnlyWhatChanges()
    {
        DesignSelection selection;
        const QSignalSpy changed(&selection, &DesignSelection::changed);
        selection.selectLayer(3, 1);
        QCOMPARE(changed.count(), 1);
        selection.selectLayer(3, 1);
        selection.selectBlock(3);
        selection.select({3}, 3);
        selection.setLayer(1);
        QCOMPARE(changed.count(), 1);
        selection.setLayer(0);
        QCOMPARE(changed.count(), 2);
    }

    void keepsTheLayerFromBlockToBlock()
    {
        DesignSelection selection;
        selection.selectLayer(0, 2);
        selection.selectBlock(1);
        QCOMPARE(selection.layer(), 2);
    }

    void leavesTheClassifierForAnotherBlock()
    {
        DesignSelection selection;
        selection.selectBlock(0);
        selection.setLayer(DesignSelection::classifier);
        selection.select({0, 1}, 0);
        QCOMPARE(selection.layer(), DesignSelection::classifier);
        selection.selectBlock(1);
        QCOMPARE(selection.layer(), 0);
    }
};

BITOPS_TEST(TestDesignSelection, NoApplication)
#include "tst_design_selection.moc"
