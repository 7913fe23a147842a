// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_fixture.h"

#include "tests/support/test_main.h"
#include "ui/training/queue_runner.h"

#include <QListView>

using namespace bitops;

namespace {

/// Drags by mouse from one place of the view to another.
void drag(const QAbstractItemView* view, const QPoint& fromInView, const QPoint& toInView)
{
    QWindow* window = view->window()->windowHandle();
    const QPoint from = view->viewport()->mapTo(view->window(), fromInView);
    const QPoint to = view->viewport()->mapTo(view->window(), toInView);
    // A drag runs an event loop of its own: what the hand does in it comes from a timer, which lets go as
    // often as it takes to end it.
    QTimer hand;
    int step = 0;
    QObject::connect(&hand, &QTimer::timeout, view, [&] {
        ++step;
        if (step <= 3) {
            QTest::mouseMove(window, to + QPoint(step, 0));
        } else {
            QTest::mouseRelease(window, Qt::LeftButton, {}, to);
        }
    });
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    QTest::mouseMove(window, from + QPoint(0, 2));
    hand.start(50); // Not before, or it lets go of nothing on a busy machine.
    QTest::mouseMove(window, from + QPoint(0, QApplication::startDragDistance() + 2));
}

} // namespace

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
        drag(fixture.table(), fixture.cell(0, BlockTableModel::OutputColumn),
             fixture.cell(2, BlockTableModel::OutputColumn) + QPoint(0, 8));
        QTRY_VERIFY(fixture.document()->undoStack()->canUndo());
        QCOMPARE(fixture.document()->blocks()[0].outChannels, 64);
        QCOMPARE(fixture.document()->blocks()[2].outChannels, 32);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{5});
        // What was dragged stays the current block, and is what is explained.
        QCOMPARE(fixture.table()->currentIndex().row(), 2);
        QVERIFY(fixture.text("explanationTitle").startsWith(QLatin1String("Block 2")));
        fixture.document()->undoStack()->undo();
        QCOMPARE(fixture.document()->network().blocks[0].outChannels, 32);
        QVERIFY(!fixture.document()->undoStack()->canUndo());
    }

    void aQueuedTrainingIsDraggedToAnotherPlace()
    {
        WindowFixture fixture;
        fixture.window.resize(1100, 700); // The queue stands at the right, and must be on the screen.
        QVERIFY(fixture.isShown());
        for (const char* name : {"a", "b", "c"}) {
            Network network = fixture.document()->network();
            network.name = name;
            fixture.document()->setNetwork(network);
            fixture.action("addToQueue")->trigger();
        }
        const JobQueue* queue = fixture.window.queue()->queue();
        auto* list = fixture.window.findChild<QListView*>(QStringLiteral("queue"));
        QTRY_VERIFY(list->visualRect(queue->index(1)).bottom() < list->viewport()->height());
        const QPoint from = list->visualRect(queue->index(0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, from);
        drag(list, from, list->visualRect(queue->index(1)).center() + QPoint(0, 6));
        QTRY_COMPARE(queue->at(0).network.name(), std::string("b"));
        QCOMPARE(queue->at(1).network.name(), std::string("a"));
        QCOMPARE(queue->rowCount(), 3);
    }
};

BITOPS_TEST(TestRowDrag, QApplication)
#include "tst_row_drag.moc"
