// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_fixture.h"

using namespace bitops;

/// Needs a screen: Qt's offscreen platform does not drag and drop.
class TestRowDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsDraggedToAnotherPlace()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.click(0, BlockTableModel::OutputColumn);
        QWindow* window = fixture.window.windowHandle();
        const auto inWindow = [&fixture](const QPoint& position) {
            return fixture.table()->viewport()->mapTo(&fixture.window, position);
        };
        const QPoint from = inWindow(fixture.cell(0, BlockTableModel::OutputColumn));
        const QPoint to = inWindow(fixture.cell(2, BlockTableModel::OutputColumn) + QPoint(0, 8));
        // A drag runs an event loop of its own: what the hand does in it comes from a timer.
        QTimer hand;
        int step = 0;
        connect(&hand, &QTimer::timeout, &fixture.window, [&] {
            ++step;
            if (step <= 3) {
                QTest::mouseMove(window, to + QPoint(step, 0));
            } else {
                QTest::mouseRelease(window, Qt::LeftButton, {}, to);
                hand.stop();
            }
        });
        hand.start(20);
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        QTest::mouseMove(window, from + QPoint(0, 2));
        QTest::mouseMove(window, from + QPoint(0, QApplication::startDragDistance() + 2));
        QTRY_VERIFY(fixture.document()->undoStack()->canUndo());
        QCOMPARE(fixture.document()->blocks()[0].outChannels, 64);
        QCOMPARE(fixture.document()->blocks()[2].outChannels, 32);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{5});
        // What was dragged stays the current block, and is what is explained.
        QCOMPARE(fixture.window.blocksPanel()->currentBlock(), 2);
        QVERIFY(fixture.text("explanationTitle").startsWith(QLatin1String("Block 2")));
        fixture.document()->undoStack()->undo();
        QCOMPARE(fixture.document()->network().blocks[0].outChannels, 32);
        QVERIFY(!fixture.document()->undoStack()->canUndo());
    }
};

QTEST_MAIN(TestRowDrag)
#include "tst_row_drag.moc"
