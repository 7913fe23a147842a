// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/base/column_widths.h"
#include "ui/design/layers_panel.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QWheelEvent>

using namespace bitops;

namespace {

QString channelsOf(const WindowFixture& fixture)
{
    QStringList texts;
    for (const Block& block : fixture.document()->blocks()) {
        texts += QString::number(block.outChannels);
    }
    return texts.join(QLatin1Char(' '));
}

void turnWheelOver(QWidget* widget, Qt::KeyboardModifiers modifiers = {})
{
    const QPoint place = widget->rect().center();
    QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, /*inverted=*/false);
    QApplication::sendEvent(widget, &event);
}

/// Types into the editor that a cell has opened, and goes on when it is closed.
void typeInto(const WindowFixture& fixture, const QString& text, Qt::Key end)
{
    for (const QChar key : text) {
        QTest::keyClicks(QApplication::focusWidget(), QString(key)); // The first one opens the editor.
    }
    QTest::keyClick(QApplication::focusWidget(), end);
    QTRY_VERIFY(fixture.table()->hasFocus());
}

void paste(const WindowFixture& fixture, const QString& text)
{
    QApplication::clipboard()->setText(text);
    QTest::keySequence(fixture.table(), QKeySequence::Paste);
}

} // namespace

/// Cells and columns behave as in any other program.
class TestCellHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void escapeTakesBackWhatWasTypedIntoACell_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("channels") << int(BlockTableModel::OutChannelsColumn);
        QTest::newRow("stride") << int(BlockTableModel::StrideColumn);
        QTest::newRow("bits") << int(BlockTableModel::WeightBitsColumn);
        QTest::newRow("activations") << int(BlockTableModel::ActivationBitsColumn);
    }
    void escapeTakesBackWhatWasTypedIntoACell()
    {
        QFETCH(int, column);
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const Network before = fixture.document()->network();
        fixture.click(2, column);
        typeInto(fixture, QStringLiteral("13"), Qt::Key_Escape);
        QCOMPARE(fixture.document()->network(), before);
        QVERIFY(!fixture.document()->undoStack()->canUndo());
        QVERIFY(!fixture.document()->undoStack()->canRedo());
    }

    void escapeTakesBackTheTypeThatWasChosen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QWidget* chooser = fixture.edit(3, BlockTableModel::TypeColumn);
        QTest::keyClick(chooser, Qt::Key_Down);
        QCOMPARE(fixture.document()->blocks()[3].type, BlockType::Conv);
        QTest::keyClick(chooser, Qt::Key_Escape);
        QCOMPARE(fixture.document()->blocks()[3].type, BlockType::Separable);
        QVERIFY(!fixture.document()->hasChanges());
    }

    void aNumberTypedWithSeveralRowsSelectedSetsThemAll()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 1, 3, BlockTableModel::WeightBitsColumn);
        typeInto(fixture, QStringLiteral("12"), Qt::Key_Return);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 12 12 12 8"));
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{1, 2, 3}));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        fixture.document()->undoStack()->undo();
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));

        fixture.table()->setCurrentIndex(
            fixture.table()->model()->index(3, BlockTableModel::OutChannelsColumn));
        selectRows(fixture, 1, 3, BlockTableModel::OutChannelsColumn);
        typeInto(fixture, QStringLiteral("96"), Qt::Key_Return);
        QCOMPARE(channelsOf(fixture), QStringLiteral("32 96 96 96 256"));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
    }

    /// Also where the current cell has the value already.
    void theValueOfTheCurrentCellIsTypedForTheOthers()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 1, 3, BlockTableModel::WeightBitsColumn);
        typeInto(fixture, QStringLiteral("4"), Qt::Key_Return);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 4 4 8"));
        selectRows(fixture, 2, 4, BlockTableModel::OutChannelsColumn);
        typeInto(fixture, QStringLiteral("256"), Qt::Key_Return);
        QCOMPARE(channelsOf(fixture), QStringLiteral("32 64 256 256 256"));
    }

    void escapeRestoresAllRows()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 0, 4, BlockTableModel::WeightBitsColumn);
        typeInto(fixture, QStringLiteral("16"), Qt::Key_Escape);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 2 4 8"));
        QVERIFY(!fixture.document()->hasChanges());
        // What is edited then is edited alone.
        fixture.click(2, BlockTableModel::WeightBitsColumn);
        typeInto(fixture, QStringLiteral("6"), Qt::Key_Return);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 4 6 4 8"));
    }

    void digitsWorkInSetBits()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 1, 2, BlockTableModel::OutputColumn);
        auto* menu = fixture.window.findChild<QMenu*>(QStringLiteral("setBits"));
        menu->popup(fixture.window.mapToGlobal(QPoint(50, 50)));
        QTest::keyClick(menu, Qt::Key_6);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6 6 4 8"));
        menu->popup(fixture.window.mapToGlobal(QPoint(50, 50)));
        QTest::keyClick(menu, Qt::Key_1);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 1 1 4 8"));
        menu->popup(fixture.window.mapToGlobal(QPoint(50, 50)));
        QTest::keyClick(menu, Qt::Key_0);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 10 10 4 8"));
    }

    /// In the whole window, the set-up and the tool bar included.
    void theWheelChangesNoFieldWithoutTheFocus()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.table()->setFocus();
        int fields = 0;
        for (QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            if (auto* box = qobject_cast<QComboBox*>(widget); box != nullptr && box->isVisible()) {
                const int before = box->currentIndex();
                turnWheelOver(box);
                QVERIFY2(box->currentIndex() == before && !box->hasFocus(), qPrintable(box->objectName()));
                ++fields;
            } else if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget);
                       spin != nullptr && spin->isVisible()) {
                const QString before = spin->text();
                turnWheelOver(spin);
                QVERIFY2(spin->text() == before && !spin->hasFocus(), qPrintable(spin->objectName()));
                ++fields;
            }
        }
        QVERIFY(fields > 8);
        fixture.window.findChild<QAbstractButton*>(QStringLiteral("networkSummary"))->click();
        auto* bits = fixture.window.findChild<QComboBox*>(QStringLiteral("inputBits"));
        bits->setFocus();
        turnWheelOver(bits);
        QCOMPARE(bits->currentText(), QStringLiteral("7"));
    }

    void theWheelOverBitsScrollsTheTable()
    {
        WindowFixture fixture;
        fixture.document()->insertBlocks(5, std::vector<Block>(60));
        QVERIFY(fixture.isShown());
        const Network before = fixture.document()->network();
        QScrollBar* bar = fixture.table()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int place = bar->value();
        const QPoint cell = fixture.cell(fixture.table()->rowAt(100), BlockTableModel::WeightBitsColumn);
        QWheelEvent event(cell, fixture.table()->viewport()->mapToGlobal(cell), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, /*inverted=*/false);
        QApplication::sendEvent(fixture.table()->viewport(), &event);
        QVERIFY(bar->value() < place);
        QCOMPARE(fixture.document()->network(), before);
    }

    void aPastedNetworkReplacesTheStarterBlock()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.action("newDesign")->trigger();
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{1});
        fixture.table()->setFocus();
        paste(fixture, QStringLiteral("[(16, 1, 3), (32, 2, 5)]"));
        QCOMPARE(bitsOf(fixture), QStringLiteral("3 5"));
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{0, 1}));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        // Of a design that somebody has worked on, no block goes.
        paste(fixture, QStringLiteral("[(8, 1, 7)]"));
        QCOMPARE(bitsOf(fixture), QStringLiteral("3 5 7"));
        fixture.document()->undoStack()->undo();
        fixture.document()->undoStack()->undo();
        QCOMPARE(fixture.document()->blocks(), std::vector<Block>{Block{}});
    }

    void cellsOfASpreadsheetArePasted()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.click(3, BlockTableModel::OutChannelsColumn);
        paste(fixture, QStringLiteral("96\t1\n160\t2\n320\t\n"));
        QCOMPARE(channelsOf(fixture), QStringLiteral("32 64 128 96 160 320"));
        QCOMPARE(fixture.document()->blocks()[5].stride, 1);
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{3, 4, 5}));
        QCOMPARE(fixture.document()->undoStack()->count(), 1);
        fixture.document()->undoStack()->undo();
        QCOMPARE(channelsOf(fixture), QStringLiteral("32 64 128 128 256"));

        // A single cell goes into all selected rows.
        selectRows(fixture, 0, 2, BlockTableModel::WeightBitsColumn);
        paste(fixture, QStringLiteral("6"));
        QCOMPARE(bitsOf(fixture), QStringLiteral("6 6 6 4 8"));
    }

    void aCellThatCannotBePastedIsNamed()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.click(1, BlockTableModel::OutChannelsColumn);
        QString sentence;
        readNextMessage(&sentence);
        paste(fixture, QStringLiteral("96\t1\n160\ttwo"));
        QCOMPARE(sentence,
                 QStringLiteral("Could not paste row 2, column 2: “two” is no value of the column “S”."));
        QVERIFY(!fixture.document()->hasChanges());
    }

    void theTableIsCopiedAsTextAndPastedBack()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        selectRows(fixture, 1, 2, BlockTableModel::OutputColumn);
        QTest::keyClick(fixture.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(QLatin1String("\tType\tCh.\tS\tK\tBits\tAct.\tOutput\tBitOps")),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("1\tSep\t64\t2\t3\t4\tfloat\t16×16\t2392064")),
                 qPrintable(lines[1]));

        QString edited = QApplication::clipboard()->text();
        edited.replace(QLatin1String("Sep\t64\t2\t3\t4"), QLatin1String("Conv\t72\t2\t5\t6"));
        paste(fixture, edited);
        const Block& block = fixture.document()->blocks()[1];
        QCOMPARE(block.type, BlockType::Conv);
        QCOMPARE(block.outChannels, 72);
        QCOMPARE(block.kernel, 5);
        QCOMPARE(block.weightBits, WeightBits(6));
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{5});
    }

    void singleCellsOfATableAreCopied()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* layers = fixture.window.findChild<QTableView*>(QStringLiteral("layerTable"));
        fixture.window.findChild<QTabWidget*>(QStringLiteral("centralTabs"))
            ->setCurrentWidget(fixture.window.findChild<LayersPanel*>());
        layers->setFocus();
        const auto place = [layers](int row) {
            return layers->visualRect(layers->model()->index(row, 1)).center();
        };
        QTest::mouseClick(layers->viewport(), Qt::LeftButton, {}, place(0));
        QTest::mouseClick(layers->viewport(), Qt::LeftButton, Qt::ShiftModifier, place(1));
        QTest::keySequence(layers, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Depthwise 3×3\nPointwise 1×1"));
        QTest::keyClick(layers, Qt::Key_Space, Qt::ShiftModifier);
        QTest::keySequence(layers, QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().startsWith(QLatin1String("Block\tLayer")));
    }

    void columnsKeepTheWidthThatTheyAreGiven()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QHeaderView* header = fixture.table()->horizontalHeader();
        const int column = BlockTableModel::OutputColumn;
        QTRY_VERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
        const int before = header->sectionSize(column);
        const QPoint edge(header->sectionViewportPosition(column) + before - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header->viewport(), edge + QPoint(30, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(30, 0));
        QCOMPARE(header->sectionSize(column), before + 30);
        fixture.document()->insertBlocks(0, {Block{}});
        QCoreApplication::processEvents();
        QCOMPARE(header->sectionSize(column), before + 30);

        QMap<QString, QVariant> kept;
        keepColumnWidths(kept, &fixture.window);
        QTemporaryDir folder;
        QSettings stored(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        for (auto value = kept.begin(); value != kept.end(); ++value) {
            stored.setValue(value.key(), value.value());
        }
        WindowFixture later;
        restoreColumnWidths(&later.window, stored);
        QVERIFY(later.isShown());
        QTRY_COMPARE(later.table()->horizontalHeader()->sectionSize(column), before + 30);

        // A double click on the edge fits the column again.
        const QPoint newEdge(header->sectionViewportPosition(column) + before + 29, header->height() / 2);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, newEdge);
        QTRY_COMPARE(header->sectionSize(column), before);
    }

    void noColumnIsCutWithABaseline_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::newRow("notebook") << QString();
        QTest::newRow("inverted residuals") << QStringLiteral("mobilenetv2");
    }
    void noColumnIsCutWithABaseline()
    {
        QFETCH(QString, preset);
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        if (!preset.isEmpty()) {
            fixture.document()->setNetwork(*findPreset(preset.toStdString()));
        }
        fixture.action("pinUniform8")->trigger();
        QTRY_VERIFY(!fixture.table()->isColumnHidden(BlockTableModel::DifferenceColumn));
        const QHeaderView* header = fixture.table()->horizontalHeader();
        const QAbstractItemView* view = fixture.table();
        const auto isWhole = [&](int column) {
            return header->sectionSize(column) >=
                   std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column));
        };
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column) && column != BlockTableModel::ShareColumn) { // Bars.
                QTRY_VERIFY2(isWhole(column), qPrintable(QString::number(column)));
            }
        }
        QTRY_VERIFY2(
            header->length() <= view->viewport()->width(),
            qPrintable(QStringLiteral("%1 of %2").arg(header->length()).arg(view->viewport()->width())));
    }

    void shiftClickOnASelectedCellSelects()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        // An editor that a click is to open waits for the second one.
        const int before = QApplication::doubleClickInterval();
        const auto restore = qScopeGuard([before] { QApplication::setDoubleClickInterval(before); });
        QApplication::setDoubleClickInterval(0);
        selectRows(fixture, 1, 4, BlockTableModel::WeightBitsColumn);
        QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          fixture.cell(2, BlockTableModel::WeightBitsColumn));
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{1, 2}));
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), fixture.table());
    }

    void theDropLineIsSeen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.click(0, BlockTableModel::OutputColumn);
        QWidget* viewport = fixture.table()->viewport();
        const QColor line = fixture.table()->palette().color(QPalette::Link);
        const QRect row = fixture.table()->visualRect(fixture.table()->model()->index(3, 0));
        const auto lineAt = [&](int y) {
            const QImage picture = viewport->grab().toImage();
            int pixels = 0;
            for (int x = 0; x < picture.width(); ++x) {
                pixels += picture.pixelColor(x, y) == line ? 1 : 0;
            }
            return pixels;
        };
        QCOMPARE(lineAt(row.top()), 0);
        fixture.table()->showDropLine(3);
        QCOMPARE(lineAt(row.top()), viewport->width());
        fixture.table()->showDropLine(-1);
        QCOMPARE(lineAt(row.top()), 0);
    }

    void theSwatchFollowsWhatIsTyped()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* box = qobject_cast<QComboBox*>(fixture.edit(1, BlockTableModel::WeightBitsColumn));
        QVERIFY(box != nullptr);
        QCOMPARE(box->currentData().toInt(), 4);
        QTest::keyClicks(box, QStringLiteral("6"));
        QCOMPARE(box->currentData().toInt(), 6);
        // Of several, that of the most expensive layer, as in the table.
        QTest::keyClicks(box, QStringLiteral(",3"));
        QCOMPARE(box->currentText(), QStringLiteral("6,3"));
        QCOMPARE(box->currentData().toInt(), 3);
        QCOMPARE(bitsOf(fixture), QStringLiteral("8 6·3 2 4 8"));
    }

    void theSentenceStandsAtTheCell()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        auto* note = fixture.table()->findChild<QLabel*>(QStringLiteral("fieldNote"));
        QVERIFY(!note->isVisible());
        fixture.click(1, BlockTableModel::StrideColumn);
        typeInto(fixture, QStringLiteral("9"), Qt::Key_Return);
        QVERIFY(note->isVisible());
        QCOMPARE(note->text(), QStringLiteral("Block 1: stride is 9, but must be 1 to 8."));
        const QRect cell =
            fixture.table()->visualRect(fixture.table()->model()->index(1, BlockTableModel::StrideColumn));
        QVERIFY(note->geometry().top() > cell.bottom() && note->geometry().top() < cell.bottom() + 8);
        fixture.click(3, BlockTableModel::StrideColumn);
        QVERIFY(!note->isVisible());
        fixture.document()->undoStack()->undo();
        fixture.click(1, BlockTableModel::StrideColumn);
        QVERIFY(!note->isVisible());
    }

    void theSentenceStandsAtTheFieldsOfTheNetwork()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.window.findChild<QAbstractButton*>(QStringLiteral("networkSummary"))->click();
        auto* classes = fixture.window.findChild<QComboBox*>(QStringLiteral("classes"));
        classes->lineEdit()->selectAll();
        QTest::keyClicks(classes, QStringLiteral("1"));
        QTest::keyClick(classes, Qt::Key_Return);
        const auto notes = [&fixture] {
            QStringList texts;
            for (const QLabel* note : fixture.window.findChildren<QLabel*>(QStringLiteral("fieldNote"))) {
                texts += note->isHidden() ? QString() : note->text();
            }
            return texts.join(QString());
        };
        QVERIFY2(notes().contains(QStringLiteral("classes is 1")), qPrintable(notes()));
        fixture.document()->undoStack()->undo();
        QCOMPARE(notes(), QString());
    }
};

BITOPS_TEST(TestCellHabits, QApplication)
#include "tst_cell_habits.moc"
