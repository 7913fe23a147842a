// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolTip>

using namespace bitops;

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void opensWithTheNotebooksNetwork()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QCOMPARE(fixture.table()->model()->rowCount(), 5);
        QCOMPARE(fixture.text("totalBitops"), QStringLiteral("13.35 M"));
        QCOMPARE(fixture.text("totalMacs"), QStringLiteral("2.95 M"));
        QCOMPARE(fixture.text("totalParameters"), QStringLiteral("67,179"));
        QCOMPARE(fixture.text("totalWeights"), QStringLiteral("46.2 kB"));
        QCOMPARE(fixture.text("meanBits"), QStringLiteral("4.53"));
        QCOMPARE(fixture.text("peakActivations"), QStringLiteral("163.8 kB"));
    }

    void aBitWidthIsChosenWithMouseAndKeys()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const double before = fixture.barHeight(2) / fixture.barHeight(3);
        auto* chooser = qobject_cast<QComboBox*>(fixture.edit(2, BlockTableModel::WeightBitsColumn));
        QVERIFY(chooser != nullptr);
        QCOMPARE(chooser->currentText(), QStringLiteral("2"));
        QTest::keyClick(chooser, Qt::Key_Down);
        QTest::keyClick(chooser, Qt::Key_Down);
        // Bars, totals and explanation follow while the chooser is still open.
        QCOMPARE(fixture.document()->blocks()[2].weightBits, WeightBits(4));
        QVERIFY(std::abs(fixture.barHeight(2) / fixture.barHeight(3) - 2 * before) < 0.01);
        QCOMPARE(fixture.text("totalBitops"), QStringLiteral("14.48 M"));
        QVERIFY(fixture.text("explanation").contains(QStringLiteral("147,456")));
        QTest::keyClick(chooser, Qt::Key_Return);

        QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.document()->blocks()[2].weightBits, WeightBits(2));
        QVERIFY(std::abs(fixture.barHeight(2) / fixture.barHeight(3) - before) < 0.01);
        QCOMPARE(fixture.text("totalBitops"), QStringLiteral("13.35 M"));
        QVERIFY(!fixture.document()->undoStack()->canUndo());
    }

    void stepsOfASpinBoxAreOneUndoStep()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* editor = qobject_cast<QSpinBox*>(fixture.edit(1, BlockTableModel::OutChannelsColumn));
        QVERIFY(editor != nullptr);
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(editor, Qt::Key_Up);
        }
        QCOMPARE(fixture.document()->blocks()[1].outChannels, 64 + 3 * 8);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(fixture.document()->undoStack()->count(), 1);

        editor = qobject_cast<QSpinBox*>(fixture.edit(1, BlockTableModel::OutChannelsColumn));
        QTest::keyClick(editor, Qt::Key_Up);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(fixture.document()->undoStack()->count(), 2);
        fixture.document()->undoStack()->undo();
        QCOMPARE(fixture.document()->blocks()[1].outChannels, 88);
    }

    void anInvalidValueIsMarkedAndTrainIsOff()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(fixture.action("train")->isEnabled());
        QWidget* editor = fixture.edit(1, BlockTableModel::StrideColumn);
        QTest::keyClicks(editor, QStringLiteral("9"));
        QTest::keyClick(editor, Qt::Key_Return);
        const QString sentence = QStringLiteral("Block 1: stride is 9, but must be 1 to 8.");
        const QModelIndex cell = fixture.table()->model()->index(1, BlockTableModel::StrideColumn);
        QCOMPARE(cell.data().toString(), QStringLiteral("9"));
        QVERIFY(cell.data(BlockTableModel::HasProblemRole).toBool());
        QVERIFY(!fixture.action("train")->isEnabled());
        QCOMPARE(fixture.action("train")->toolTip(), sentence);
        QVERIFY(fixture.text("designProblem").contains(sentence));
        QVERIFY(fixture.window.findChild<QLabel*>(QStringLiteral("designProblem"))->isVisible());

        fixture.document()->undoStack()->undo();
        QVERIFY(fixture.action("train")->isEnabled());
        QVERIFY(!fixture.window.findChild<QLabel*>(QStringLiteral("designProblem"))->isVisible());
    }

    void escapeTakesTheEditBack()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QWidget* editor = fixture.edit(1, BlockTableModel::OutChannelsColumn);
        QTest::keyClick(editor, Qt::Key_Up);
        QTest::keyClick(editor, Qt::Key_Up);
        QCOMPARE(fixture.document()->blocks()[1].outChannels, 80);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(fixture.document()->blocks()[1].outChannels, 64);
        QVERIFY(!fixture.document()->hasChanges());
    }

    void lookingIntoAnEditorChangesNothing()
    {
        WindowFixture fixture;
        Network network;
        network.blocks = {Block{.outChannels = 50'000'000, .weightBits = WeightBits(std::vector<int>{8, 2})}};
        fixture.document()->setNetwork(network);
        QVERIFY(fixture.isShown());
        for (const int column : {BlockTableModel::WeightBitsColumn, BlockTableModel::OutChannelsColumn}) {
            QTest::keyClick(fixture.edit(0, column), Qt::Key_Return);
        }
        QCOMPARE(fixture.document()->network(), network);
        QCOMPARE(fixture.table()->model()->index(0, BlockTableModel::WeightBitsColumn).data().toString(),
                 QStringLiteral("8·2"));
    }

    void arrowsOfASpinBoxStayWithinTheLimits()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QWidget* editor = fixture.edit(0, BlockTableModel::StrideColumn);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(editor, Qt::Key_Up);
        }
        QCOMPARE(fixture.document()->blocks()[0].stride, 8);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(editor, Qt::Key_Down);
        }
        QCOMPARE(fixture.document()->blocks()[0].stride, 1);
    }

    void keysAddDuplicateMoveAndRemove()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const auto channels = [&fixture] {
            QString text;
            for (const Block& block : fixture.document()->blocks()) {
                text += QString::number(block.outChannels) + QLatin1Char(' ');
            }
            return text.trimmed();
        };
        fixture.click(1, BlockTableModel::OutputColumn);
        QTest::keyClick(&fixture.window, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(channels(), QStringLiteral("32 64 64 128 128 256"));
        QTest::keyClick(&fixture.window, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(channels(), QStringLiteral("32 64 128 64 128 256"));
        QCOMPARE(fixture.table()->currentIndex().row(), 3);
        QTest::keyClick(fixture.table(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(fixture.table(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(fixture.table()->currentIndex().row(), 1);
        QTest::keyClick(fixture.table(), Qt::Key_Insert);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{7});
        QCOMPARE(fixture.document()->blocks()[2].stride, 1);
        QTest::keyClick(fixture.table(), Qt::Key_Delete);
        QTest::keyClick(fixture.table(), Qt::Key_Delete);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{5});
        while (fixture.document()->undoStack()->canUndo()) {
            fixture.document()->undoStack()->undo();
        }
        QCOMPARE(channels(), QStringLiteral("32 64 128 128 256"));
    }

    void allBlocksCanBeRemovedAndAddedAgain()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.table()->selectAll();
        fixture.action("removeBlocks")->trigger();
        QCOMPARE(fixture.table()->model()->rowCount(), 0);
        QVERIFY(!fixture.action("train")->isEnabled());
        QVERIFY(!fixture.action("removeBlocks")->isEnabled());
        fixture.action("addBlock")->trigger();
        QCOMPARE(fixture.table()->model()->rowCount(), 1);
        QVERIFY(fixture.action("train")->isEnabled());
    }

    void aClickOnABarSelectsItsBlock()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.window.networkPlot()->replot();
        const QRectF bar = fixture.window.networkPlot()->bars()->barRect(4);
        QTest::mouseClick(fixture.window.networkPlot(), Qt::LeftButton, {}, bar.center().toPoint());
        QCOMPARE(fixture.table()->currentIndex().row(), 4);
        QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("Block 4 · Pointwise 1×1"));
    }

    void theInputIsTyped()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* input = fixture.window.findChild<QComboBox*>(QStringLiteral("inputShape"));
        input->setFocus();
        input->lineEdit()->selectAll();
        QTest::keyClicks(input->lineEdit(), QStringLiteral("3x224x224"));
        QTest::keyClick(input->lineEdit(), Qt::Key_Return);
        QCOMPARE(fixture.document()->costs().total.bitops, 654'295'040);
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        input->lineEdit()->selectAll();
        QTest::keyClicks(input->lineEdit(), QStringLiteral("large"));
        QTest::keyClick(input->lineEdit(), Qt::Key_Return);
        QCOMPARE(input->currentText(), QStringLiteral("3×224×224"));
        QVERIFY(QToolTip::text().contains(QStringLiteral("“large” is not an input")));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        QTest::keySequence(input->lineEdit(), QKeySequence::Undo); // Of the design, as the line has none.
        QCOMPARE(input->currentText(), QStringLiteral("3×32×32"));

        input->lineEdit()->selectAll();
        QTest::keyClicks(input->lineEdit(), QStringLiteral("3x5000x32"));
        QTest::keyClick(input->lineEdit(), Qt::Key_Return);
        QCOMPARE(input->toolTip(), QStringLiteral("Network: input height is 5000, but must be 1 to 4096."));
        QVERIFY(!fixture.action("train")->isEnabled());
    }

    void theCountingRuleIsChosen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* rule = fixture.window.findChild<QComboBox*>(QStringLiteral("countingRule"));
        rule->setFocus();
        QTest::keyClick(rule, Qt::Key_End);
        QCOMPARE(fixture.text("totalBitops"), QStringLiteral("83.76 M"));
        QVERIFY(!fixture.document()->hasChanges());
    }

    void theClassifierIsCountedIfAsked()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* box = fixture.window.findChild<QAbstractButton*>(QStringLiteral("withClassifier"));
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(fixture.document()->costs().total.bitops, 13'352'960 + 81'920);
    }
};

BITOPS_TEST(TestEditing, QApplication)
#include "tst_editing.moc"
