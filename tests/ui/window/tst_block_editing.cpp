// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/language.h"
#include "ui/design/design_selection.h"
#include "ui/design/layers_panel.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QWheelEvent>

using namespace bitops;

namespace {

void turnWheel(const WindowFixture& fixture, int row, int column, int angle)
{
    const QPoint position = fixture.cell(row, column);
    QWheelEvent event(position, fixture.table()->viewport()->mapToGlobal(position), {}, {0, angle},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, /*inverted=*/false);
    QApplication::sendEvent(fixture.table()->viewport(), &event);
}

} // namespace

/// Edits of several blocks at once, and by other means than a cell's editor.
class TestBlockEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// Nothing of the cell is seen through its editor.
    void editorsOfNumbersHideTheirCells()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        for (const int column : {BlockTableModel::OutChannelsColumn, BlockTableModel::StrideColumn}) {
            QWidget* editor = fixture.edit(2, column);
            QVERIFY(editor != nullptr);
            QImage picture(editor->size(), QImage::Format_RGB32);
            picture.fill(Qt::magenta);
            editor->render(&picture, {}, {}, QWidget::DrawChildren);
            for (int x = 0; x < picture.width(); ++x) {
                QVERIFY(picture.pixelColor(x, picture.height() / 2) != QColor(Qt::magenta));
            }
        }
    }

    /// A block that cannot be costed while it is typed has no layers in their table.
    void whatIsTypedStaysInItsCellWhileItIsWrong()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const std::int64_t before = fixture.document()->blocks().at(1).outChannels;
        QWidget* editor = fixture.edit(2, BlockTableModel::OutChannelsColumn);
        QTest::keySequence(editor, QKeySequence::SelectAll);
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
            QCOMPARE(QApplication::focusWidget(), editor);
        }
        QCOMPARE(fixture.window.selection()->block(), 2);
        QCOMPARE(fixture.document()->blocks().at(1).outChannels, before);
    }

    void keysChangeTheBitsOfAllSelectedBlocks()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 1, 3, BlockTableModel::OutputColumn);
        QTest::keyClick(fixture.table(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 5 3 5 8"));
        QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 3 1 3 8"));
        // The selection stays, and each key is an undo step.
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{1, 2, 3}));
        fixture.document()->undoStack()->undo();
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));
        QCOMPARE(fixture.document()->undoStack()->index(), 2);
    }

    void inTheColumnOfActivationsItIsTheirBits()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 0, 1, BlockTableModel::ActivationBitsColumn);
        QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(fixture.document()->blocks()[0].activationBits, 16);
        QCOMPARE(fixture.document()->blocks()[1].activationBits, 16);
        QCOMPARE(fixture.document()->blocks()[2].activationBits, floatBits);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));
    }

    void theMenuSetsTheBitsOfAllSelectedBlocks()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.table()->selectAll();
        fixture.window.findChild<QMenu*>(QStringLiteral("setBits"))->actions().at(5)->trigger();
        QCOMPARE(bitsOf(fixture), QStringLiteral("6 6 6 6 6"));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        fixture.document()->undoStack()->undo();
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));
    }

    void theWheelWithCtrlOverBitsChangesThem()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        turnWheel(fixture, 1, BlockTableModel::WeightBitsColumn, 120);
        turnWheel(fixture, 1, BlockTableModel::WeightBitsColumn, 60); // A fine wheel: half a step,
        turnWheel(fixture, 1, BlockTableModel::WeightBitsColumn, 60); // and the other half.
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6 2 4 8"));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        turnWheel(fixture, 1, BlockTableModel::OutputColumn, 120);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6 2 4 8"));

        // What is edited then is a step of its own.
        auto* chooser = qobject_cast<QComboBox*>(fixture.edit(1, BlockTableModel::WeightBitsColumn));
        QVERIFY(chooser != nullptr);
        QTest::keyClick(chooser, Qt::Key_Down);
        QTest::keyClick(chooser, Qt::Key_Escape);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6 2 4 8"));
    }

    void theWheelOnAnotherRowIsAnotherEdit()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        turnWheel(fixture, 1, BlockTableModel::WeightBitsColumn, 120);
        turnWheel(fixture, 2, BlockTableModel::WeightBitsColumn, 120);
        turnWheel(fixture, 1, BlockTableModel::WeightBitsColumn, 120);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6 3 4 8"));
        QCOMPARE(fixture.document()->undoStack()->count(), 3);
    }

    void keysOfAnEditorDoNotReachTheBlocks()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QWidget* editor = fixture.edit(2, BlockTableModel::TypeColumn);
        QVERIFY(qobject_cast<QComboBox*>(editor) != nullptr);
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));
    }

    void aListThatIsTooLongIsNotPasted()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QString tuples = QStringLiteral("[");
        for (int i = 0; i < 996; ++i) {
            tuples += QStringLiteral("(8,1,4),");
        }
        QApplication::clipboard()->setText(tuples + QLatin1Char(']'));
        QString sentence;
        readNextMessage(&sentence);
        QTest::keySequence(fixture.table(), QKeySequence::Paste);
        QVERIFY2(sentence.contains(QStringLiteral("at most 1,000")), qPrintable(sentence));
        QVERIFY(!fixture.document()->hasChanges());
    }

    void bitsOfTheLayersAreTyped()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QWidget* editor = fixture.edit(2, BlockTableModel::WeightBitsColumn);
        QTest::keyClicks(editor, QStringLiteral("8,4"));
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 8·4 4 8"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 8·4 4 8"));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);

        QTRY_VERIFY(fixture.table()->hasFocus()); // The editor closes a moment after the key.
        QTest::keyClick(fixture.table(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 7·3 4 8"));
    }

    void aDigitInTheCellBeginsTheEdit()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.click(3, BlockTableModel::WeightBitsColumn);
        QTest::keyClick(fixture.table(), Qt::Key_6);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 6 8"));
    }

    void theTableOfLayersSelectsAndFollows()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* layers = fixture.window.findChild<QTableView*>(QStringLiteral("layerTable"));
        layers->setCurrentIndex(layers->model()->index(3, 0));
        QCOMPARE(fixture.table()->currentIndex().row(), 1);
        QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("Block 1 · Pointwise 1×1"));
        layers->setCurrentIndex(layers->model()->index(10, 0));
        QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("Classifier"));
        fixture.click(4, BlockTableModel::OutputColumn);
        QCOMPARE(layers->currentIndex().row(), 8);

        fixture.window.findChild<QTabWidget*>()->setCurrentWidget(fixture.window.findChild<LayersPanel*>());
        layers->setFocus();
        layers->selectRow(0);
        QTest::keySequence(layers, QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(QLatin1String("Block\tLayer")));
        QVERIFY(lines.first().contains(QStringLiteral("BitOps (weight-bits)")));
        QVERIFY(lines.last().contains(QStringLiteral("\t221184\t"))); // As a spreadsheet reads it.
        QVERIFY2(lines.last().startsWith(QStringLiteral("0\tDepthwise 3×3\t3×32×32")),
                 qPrintable(lines.last()));
    }

    void theTypeIsChosen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(fixture.table()->isColumnHidden(BlockTableModel::ExpansionColumn));
        auto* chooser = qobject_cast<QComboBox*>(fixture.edit(3, BlockTableModel::TypeColumn));
        QVERIFY(chooser != nullptr);
        QTest::keyClick(chooser, Qt::Key_Home);
        QTest::keyClick(chooser, Qt::Key_Down);
        QTest::keyClick(chooser, Qt::Key_Down);
        QTest::keyClick(chooser, Qt::Key_Return);
        QCOMPARE(fixture.document()->blocks()[3].type, BlockType::InvertedResidual);
        QVERIFY(!fixture.table()->isColumnHidden(BlockTableModel::ExpansionColumn));
        QVERIFY(fixture.document()->costs().blocks[3].hasSkip);
        fixture.document()->undoStack()->undo();
        QVERIFY(fixture.table()->isColumnHidden(BlockTableModel::ExpansionColumn));
        QVERIFY(!fixture.document()->undoStack()->canUndo());
    }

    void blocksAreCopiedCutAndPasted()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 0, 1, BlockTableModel::OutputColumn);
        QTest::keySequence(fixture.table(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("[(32, 1, 8), (64, 2, 4)]"));
        fixture.click(4, BlockTableModel::OutputColumn);
        QTest::keySequence(fixture.table(), QKeySequence::Paste);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8 8 4"));
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{5, 6}));
        QTest::keySequence(fixture.table(), QKeySequence::Cut);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));

        QApplication::clipboard()->setText(QStringLiteral("mobilenet_config = [(16, 1, 3)]"));
        fixture.click(0, BlockTableModel::OutputColumn);
        QTest::keySequence(fixture.table(), QKeySequence::Paste);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 3 4 2 4 8"));
    }

    void whatCannotBePastedIsNamed()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QApplication::clipboard()->setText(QStringLiteral("[(16, 1)]"));
        QString sentence;
        readNextMessage(&sentence);
        QTest::keySequence(fixture.table(), QKeySequence::Paste);
        QVERIFY2(sentence.contains(QStringLiteral("line 1, column")), qPrintable(sentence));
        QVERIFY(!fixture.document()->hasChanges());
    }

    void nameClassesAndTheirBitsAreEdited()
    {
        useLanguage(Language::English); // Which has a singular and a plural.
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* name = fixture.window.findChild<QLineEdit*>(QStringLiteral("networkName"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("small"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(fixture.document()->network().name, std::string("small"));

        auto* summary = fixture.window.findChild<QAbstractButton*>(QStringLiteral("networkSummary"));
        QCOMPARE(summary->accessibleName(), QStringLiteral("10 classes, input 8, classifier float"));
        auto* classes = fixture.window.findChild<QComboBox*>(QStringLiteral("classes"));
        QVERIFY(!classes->isVisible());
        summary->click();
        QVERIFY(classes->isVisible());
        classes->lineEdit()->selectAll();
        QTest::keyClicks(classes, QStringLiteral("100"));
        QTest::keyClick(classes, Qt::Key_Return);
        QCOMPARE(fixture.document()->network().classes, 100);
        classes->lineEdit()->selectAll();
        QTest::keyClicks(classes, QStringLiteral("1"));
        QTest::keyClick(classes, Qt::Key_Return);
        QVERIFY2(classes->toolTip().contains(QStringLiteral("classes is 1")), qPrintable(classes->toolTip()));
        fixture.document()->undoStack()->undo();
        QCOMPARE(classes->currentText(), QStringLiteral("100"));

        auto* bits = fixture.window.findChild<QComboBox*>(QStringLiteral("classifierBits"));
        bits->setFocus();
        QTest::keyClick(bits, Qt::Key_Home);
        QCOMPARE(fixture.document()->network().classifierBits, 1);
        bits = fixture.window.findChild<QComboBox*>(QStringLiteral("inputBits"));
        bits->setFocus();
        QTest::keyClick(bits, Qt::Key_Up);
        QCOMPARE(fixture.document()->network().input.bits, 7);
        while (fixture.document()->undoStack()->canUndo()) {
            fixture.document()->undoStack()->undo();
        }
        QCOMPARE(name->text(), QStringLiteral("notebook"));
        QCOMPARE(bits->currentText(), QStringLiteral("8"));
    }
};

BITOPS_TEST(TestBlockEditing, QApplication)
#include "tst_block_editing.moc"
