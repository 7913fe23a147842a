// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "ui/base/format.h"
#include "ui/design/baseline.h"
#include "ui/design/block_actions.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/design_selection.h"
#include "ui/design/explanation_panel.h"
#include "ui/design/network_document.h"
#include "ui/design/network_picture.h"
#include "ui/design/network_plot.h"
#include "ui/design/over_eight_bits.h"
#include "ui/design/selection_link.h"
#include "ui/design/unsaved_design.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

/// What is fed in, by block/shortcut and block/conv1 alike: see residualModel().
constexpr int shortcut = 3;
constexpr int readsTheSame = 4;
constexpr std::int64_t macsOfConvolution = 1'024;

struct ImportedDesignFixture
{
    ModelFolder model{residualModel()};
    NetworkDocument document;
    Status opened = document.open(model.path());

    [[nodiscard]] int weightBits(int row) const
    {
        return document.blocks().at(static_cast<std::size_t>(row)).weightBits.ofLayer(0);
    }
    [[nodiscard]] int activationBits(int row) const
    {
        return document.blocks().at(static_cast<std::size_t>(row)).activationBits;
    }
    void setWeights(const QList<int>& rows, int bits)
    {
        document.changeBlocks(
            rows, [bits](Block& row) { row.weightBits = bits; }, QStringLiteral("bits"));
        document.finishEdit();
    }
    void setActivations(const QList<int>& rows, int bits)
    {
        document.changeBlocks(
            rows, [bits](Block& row) { row.activationBits = bits; }, QStringLiteral("bits"));
        document.finishEdit();
    }
};

/// The table in its view, with the selection of the design.
struct TableFixture : ImportedDesignFixture
{
    BlockTableView table{&document};
    BlockActions actions{&document, &table};
    DesignSelection selection;
    SelectionLink link{&table, &selection};

    TableFixture()
    {
        table.resize(500, 600);
        table.show();
    }

    [[nodiscard]] BlockTableModel* model() const { return table.blockModel(); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }
    [[nodiscard]] int groupRow(const char* name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            const LayerLine* line = model()->lineOf(row);
            if (line->isGroup && line->name == name) {
                return row;
            }
        }
        return -1;
    }
};

} // namespace

/// A model that was imported, on the screen: its layers are rows, whose bits are edited as those of blocks.
class TestImportedDesign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rowsAreLayers()
    {
        const ImportedDesignFixture fixture;
        QVERIFY2(fixture.opened.hasValue(), fixture.opened ? "" : fixture.opened.error().message.c_str());
        QCOMPARE(fixture.document.blocks().size(), std::size_t{9});
        QCOMPARE(fixture.document.costs().blocks.size(), std::size_t{9});
        QCOMPARE(fixture.document.costs().blocks[1].bitops, macsOfConvolution * floatBits);
        QVERIFY(fixture.document.network().blocks.empty());
        QVERIFY(fixture.document.imported() != nullptr);
    }

    /// Saving must not replace the model.
    void aModelIsNoFileToSaveTo()
    {
        ImportedDesignFixture fixture;
        QVERIFY(fixture.document.filePath().isEmpty());
        QCOMPARE(fixture.document.displayName(), QStringLiteral("model"));
        QVERIFY(!fixture.document.hasChanges());
        QVERIFY(!fixture.document.save(fixture.model.path()));
    }

    void bitsAreEditedUndoneAndDoneAgain()
    {
        ImportedDesignFixture fixture;
        fixture.setWeights({1, 2}, 4);
        QCOMPARE(fixture.weightBits(1), 4);
        QCOMPARE(fixture.weightBits(2), 4);
        QCOMPARE(fixture.weightBits(3), floatBits);
        QCOMPARE(fixture.document.costs().blocks[1].bitops, macsOfConvolution * 4);
        QCOMPARE(fixture.document.undoStack()->count(), 1);
        const Design edited = fixture.document.design();
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.weightBits(1), floatBits);
        QVERIFY(fixture.document.design() == Design(fixture.model.network()));
        fixture.document.undoStack()->redo();
        QVERIFY(fixture.document.design() == edited);
    }

    void layersThatReadTheSameHaveTheSameActivationBits()
    {
        ImportedDesignFixture fixture;
        fixture.setActivations({shortcut}, 8);
        QCOMPARE(fixture.activationBits(shortcut), 8);
        QCOMPARE(fixture.activationBits(readsTheSame), 8);
        QCOMPARE(fixture.activationBits(shortcut - 1), floatBits);
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.activationBits(readsTheSame), floatBits);
        QVERIFY(fixture.document.design() == Design(fixture.model.network()));
    }

    void editsThatGoOnAreOneStepAndCanBeCancelled()
    {
        ImportedDesignFixture fixture;
        for (const int bits : {8, 6, 5}) {
            fixture.document.changeBlocks(
                {0}, [bits](Block& row) { row.weightBits = bits; }, QStringLiteral("bits"));
        }
        QCOMPARE(fixture.document.undoStack()->count(), 1);
        fixture.document.cancelEdit();
        QCOMPARE(fixture.weightBits(0), floatBits);
        QVERIFY(!fixture.document.hasChanges());
    }

    void theStructureStays()
    {
        ImportedDesignFixture fixture;
        fixture.document.insertBlocks(0, {Block{}});
        fixture.document.removeBlocks(0, 1);
        fixture.document.removeBlocks({0, 1});
        fixture.document.moveBlocks(0, 1, 3);
        fixture.document.gatherBlocks({0, 2}, 5);
        QCOMPARE(fixture.document.undoStack()->count(), 0);
        QCOMPARE(fixture.document.blocks().size(), std::size_t{9});
    }

    /// A layer has one bit-width, of those that there are.
    void whatIsNoBitWidthIsNotTaken()
    {
        ImportedDesignFixture fixture;
        fixture.setWeights({0}, 40);
        fixture.document.changeBlocks(
            {0},
            [](Block& row) {
                row.weightBits = WeightBits({8, 4});
            },
            QStringLiteral("bits"));
        QCOMPARE(fixture.weightBits(0), floatBits);
        QCOMPARE(fixture.document.undoStack()->count(), 0);
    }

    void theNameCanBeChangedAndNothingElseOfTheFrame()
    {
        ImportedDesignFixture fixture;
        NetworkFrame frame = fixture.document.frame();
        QCOMPARE(frame.input.shape, (Shape{4, 8, 8}));
        frame.name = "mine";
        frame.input.shape = {1, 1, 1};
        frame.classes = 7;
        fixture.document.changeFrame(frame, QStringLiteral("rename"));
        QCOMPARE(fixture.document.frame().name, std::string("mine"));
        QCOMPARE(fixture.document.frame().input.shape, (Shape{4, 8, 8}));
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.document.frame().name, std::string("model"));
    }

    void whatIsSavedOpensAgain()
    {
        ImportedDesignFixture fixture;
        fixture.setWeights({1}, 4);
        fixture.setActivations({8}, 8);
        const QString path = fixture.model.path(QStringLiteral("design.bitops"));
        QVERIFY(fixture.document.save(path).hasValue());
        QVERIFY(!fixture.document.hasChanges());
        QCOMPARE(fixture.document.filePath(), path);
        QVERIFY(QFileInfo(path).size() < 600);
        NetworkDocument again;
        QVERIFY(again.open(path).hasValue());
        QCOMPARE(again.filePath(), path);
        QVERIFY(again.design() == fixture.document.design());
        again.undoStack()->undo();
        QCOMPARE(again.blocks()[1].weightBits, WeightBits(4));
    }

    /// What is opened stays when something else cannot be.
    void aModelThatIsGoneLeavesTheDesignAsItIs()
    {
        ImportedDesignFixture fixture;
        const QString path = fixture.model.path(QStringLiteral("design.bitops"));
        QVERIFY(fixture.document.save(path).hasValue());
        QVERIFY(QFile::remove(fixture.model.path()));
        NetworkDocument other;
        other.setNetwork(notebookNetwork());
        const Status status = other.open(path);
        QVERIFY(!status);
        QVERIFY(
            QString::fromStdString(status.error().message).contains(QStringLiteral("is not there any more")));
        QVERIFY(other.network() == notebookNetwork());
    }

    void aModelThatHasChangedIsSaidUntilItIsSaved()
    {
        ImportedDesignFixture fixture;
        const QString path = fixture.model.path(QStringLiteral("design.bitops"));
        QVERIFY(fixture.document.save(path).hasValue());
        fixture.model.write(residualModel().weights("more", {1}));
        NetworkDocument again;
        QVERIFY(again.open(path).hasValue());
        QVERIFY(again.imported()->file.isChanged);
        QVERIFY(again.save(path).hasValue());
        QVERIFY(!again.imported()->file.isChanged);
    }

    void unsavedChangesAreKept()
    {
        ImportedDesignFixture fixture;
        fixture.setWeights({2}, 3);
        const auto read = unsavedFromText(unsavedToText({fixture.document.design(), QString()}));
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        NetworkDocument restored;
        restored.restore(read->design, {});
        QVERIFY(restored.hasChanges());
        QVERIFY(restored.design() == fixture.document.design());
    }

    void aStackTakesItsPlace()
    {
        ImportedDesignFixture fixture;
        fixture.document.setNetwork(notebookNetwork());
        QCOMPARE(fixture.document.imported(), nullptr);
        QCOMPARE(fixture.document.blocks(), notebookNetwork().blocks);
        fixture.document.removeBlocks(0, 1);
        QCOMPARE(fixture.document.blocks().size(), std::size_t{4});
    }

    void theBaselineIsCountedLayerByLayer()
    {
        ImportedDesignFixture fixture;
        Baseline baseline(&fixture.document);
        baseline.pin(fixture.document.design(), QStringLiteral("as it was"));
        fixture.setWeights({1}, 8);
        QCOMPARE(baseline.differenceOf(1), std::optional<std::int64_t>(macsOfConvolution * (8 - floatBits)));
        QCOMPARE(baseline.differenceOf(2), std::optional<std::int64_t>(0));
        baseline.pin(withUniformWeights(fixture.document.design(), 4), QStringLiteral("4 bits"));
        QCOMPARE(baseline.bitopsOf(8), std::optional<std::int64_t>(macsOfConvolution * 4));
    }

    void floatActivationsCanBeMended()
    {
        ImportedDesignFixture fixture;
        fixture.document.setCostOptions({.rule = CountingRule::Product, .withClassifier = true});
        fixture.setWeights({0, 1, 2, 3, 4, 5, 6, 7, 8}, 8);
        const std::optional<OverEightBits> over =
            overEightBits(fixture.document.design(), fixture.document.costs());
        QVERIFY(over.has_value());
        fixture.document.changeBlocks({0, 1, 2, 3, 4, 5, 6, 7, 8}, over->mend, over->edit);
        QCOMPARE(fixture.document.costs().total.ratioToEightBits(), std::optional(1.0));
    }

    void theTableHasGroups()
    {
        const TableFixture fixture;
        QCOMPARE(fixture.model()->rowCount(), 11); // 9 layers in 2 groups.
        const int group = fixture.groupRow("block1");
        QCOMPARE(group, 1);
        QCOMPARE(fixture.model()->blockOf(group), -1);
        QCOMPARE(fixture.model()->blocksOf(group), (QList<int>{1, 2}));
        QCOMPARE(fixture.model()->blockOf(group + 1), 1);
        QCOMPARE(fixture.model()->rowOf(3), 5);
        QCOMPARE(fixture.text(group, BlockTableModel::BitopsColumn), shortText(65'536));
        QVERIFY(fixture.text(group + 1, BlockTableModel::TypeColumn).endsWith(QStringLiteral("conv1 1×1")));
    }

    void theModelIsSound()
    {
        ImportedDesignFixture fixture;
        BlockTableModel model(&fixture.document);
        const QAbstractItemModelTester tester(&model);
        fixture.setWeights({1}, 4);
        fixture.document.setNetwork(notebookNetwork());
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(fixture.document.open(fixture.model.path()).hasValue());
        QCOMPARE(model.rowCount(), 11);
    }

    void bitsOfAGroupAreThoseOfAllItsLayers()
    {
        TableFixture fixture;
        const int group = fixture.groupRow("block1");
        const QModelIndex cell = fixture.model()->index(group, BlockTableModel::WeightBitsColumn);
        QVERIFY(fixture.model()->setData(cell, QStringLiteral("4"), Qt::EditRole));
        QCOMPARE(fixture.weightBits(1), 4);
        QCOMPARE(fixture.weightBits(2), 4);
        QCOMPARE(cell.data().toString(), QStringLiteral("4"));
        fixture.setWeights({2}, 6);
        QCOMPARE(cell.data().toString(), QStringLiteral("4–6"));
    }

    void bitsOfAllSelectedLayersAreStepped()
    {
        TableFixture fixture;
        fixture.setWeights({0, 1, 2}, 8);
        fixture.selection.select({0, 2}, 0);
        fixture.actions.findChild<QAction*>(QStringLiteral("fewerBits"))->trigger();
        QCOMPARE(fixture.weightBits(0), 7);
        QCOMPARE(fixture.weightBits(1), 8);
        QCOMPARE(fixture.weightBits(2), 7);
    }

    void aSelectedGroupSelectsItsLayers()
    {
        TableFixture fixture;
        fixture.table.selectRow(fixture.groupRow("block2"));
        QCOMPARE(fixture.selection.blocks(), (QList<int>{3, 4, 5}));
        QCOMPARE(fixture.table.selectedBlocks(), (QList<int>{3, 4, 5}));
    }

    void groupsFold()
    {
        TableFixture fixture;
        const int group = fixture.groupRow("block1");
        fixture.table.setCurrentIndex(fixture.model()->index(group, BlockTableModel::TypeColumn));
        QTest::keyClick(&fixture.table, Qt::Key_Left);
        QVERIFY(fixture.table.isRowHidden(group + 1));
        QVERIFY(fixture.table.isRowHidden(group + 2));
        QVERIFY(!fixture.table.isRowHidden(group + 3));
        QTest::keyClick(&fixture.table, Qt::Key_Right);
        QVERIFY(!fixture.table.isRowHidden(group + 1));
        const QRect name =
            fixture.table.visualRect(fixture.model()->index(group, BlockTableModel::TypeColumn));
        QTest::mouseClick(fixture.table.viewport(), Qt::LeftButton, {}, {name.left() + 6, name.center().y()});
        QVERIFY(fixture.table.isRowHidden(group + 1));
    }

    /// Whoever clicks a box in the picture sees its row.
    void aSelectedLayerIsUnfolded()
    {
        TableFixture fixture;
        const int group = fixture.groupRow("block1");
        fixture.model()->setFolded(group, true);
        fixture.selection.selectBlock(2);
        QVERIFY(!fixture.table.isRowHidden(group + 2));
        QCOMPARE(fixture.table.selectedBlocks(), QList<int>{2});
    }

    void whatWouldChangeTheStructureIsOffAndSaysWhy()
    {
        TableFixture fixture;
        fixture.selection.selectBlock(1);
        const auto action = [&](const char* name) {
            return fixture.actions.findChild<QAction*>(QLatin1String(name));
        };
        for (const char* name :
             {"addBlock", "duplicateBlocks", "removeBlocks", "moveBlocksUp", "pasteBlocks"}) {
            QVERIFY2(!action(name)->isEnabled(), name);
            QVERIFY2(action(name)->toolTip().contains(QStringLiteral("structure")), name);
        }
        QVERIFY(action("moreBits")->isEnabled());
        fixture.document.setNetwork(notebookNetwork());
        fixture.selection.selectBlock(1);
        for (const char* name :
             {"addBlock", "duplicateBlocks", "removeBlocks", "moveBlocksUp", "pasteBlocks"}) {
            QVERIFY2(action(name)->isEnabled(), name);
            QVERIFY2(!action(name)->toolTip().contains(QStringLiteral("structure")), name);
        }
    }

    void theExplanationHasTheNumbersOfTheLayer()
    {
        TableFixture fixture;
        ExplanationPanel explanation(&fixture.document, &fixture.selection);
        fixture.setWeights({1}, 4);
        fixture.selection.selectBlock(1);
        QVERIFY(explanation.summary().contains(QStringLiteral("block1/conv1")));
        QVERIFY(explanation.summary().contains(shortText(4'096)));
    }

    void layersStandInTheirLanes()
    {
        ImportedDesignFixture fixture;
        const Baseline baseline(&fixture.document);
        DesignSelection selection;
        NetworkPlot plot(&fixture.document, &selection, &baseline);
        plot.resize(900, 600);
        plot.show();
        plot.replot();
        const NetworkPicture* const picture = plot.picture();
        QCOMPARE(picture->boxRect(0).center().y(), picture->boxRect(8).center().y());
        QVERIFY(picture->boxRect(shortcut).top() > picture->boxRect(readsTheSame).bottom());
        for (int row = 0; row < 9; ++row) {
            QVERIFY(std::abs(picture->boxRect(row).center().x() - plot.bars()->barRect(row).center().x()) <
                    1);
        }
        // Arcs have room over the boxes.
        QVERIFY(picture->arcTop(0, 0) < picture->boxRect(1).top());
        fixture.document.setNetwork(notebookNetwork());
        plot.replot();
        QCOMPARE(picture->boxRect(0).center().y(), picture->boxRect(4).center().y());
    }

    /// Names belong to the model that they are of.
    void anotherModelCanFollow()
    {
        ImportedDesignFixture fixture;
        const Baseline baseline(&fixture.document);
        DesignSelection selection;
        NetworkPlot plot(&fixture.document, &selection, &baseline);
        const ModelFolder other(deepModel(60));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(fixture.document.open(other.path()).hasValue());
            QCOMPARE(plot.bars()->figures().size(), std::size_t{60});
            QVERIFY(fixture.document.open(fixture.model.path()).hasValue());
            QCOMPARE(plot.bars()->figures().size(), std::size_t{9});
        }
    }
};

BITOPS_TEST(TestImportedDesign, QApplication)
#include "tst_imported_design.moc"
