// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/design/baseline.h"
#include "ui/design/design_selection.h"
#include "window_fixture.h"

using namespace bitops;

namespace {

QString cellText(const WindowFixture& fixture, int row)
{
    return fixture.table()
        ->model()
        ->index(row, BlockTableModel::DifferenceColumn)
        .data()
        .toString()
        .replace(QChar(0x00A0), QLatin1Char(' '));
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void editsAreComparedWithThePinnedDesign()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(fixture.table()->isColumnHidden(BlockTableModel::DifferenceColumn));
        QTest::keyClick(&fixture.window, Qt::Key_B, Qt::ControlModifier);
        QVERIFY(fixture.window.baseline()->isPinned());
        QVERIFY(!fixture.table()->isColumnHidden(BlockTableModel::DifferenceColumn));
        Block block = fixture.document()->blocks()[2];
        block.weightBits = 4;
        fixture.document()->changeBlock(2, block, QStringLiteral("bits"));
        QCOMPARE(cellText(fixture, 2), QStringLiteral("+1.12 M"));
        QCOMPARE(cellText(fixture, 3), QStringLiteral("±0"));
        QVERIFY(fixture.text("totalBitopsRemark").startsWith(QStringLiteral("+8.4 %")));
        QVERIFY(fixture.window.findChild<QLabel*>(QStringLiteral("totalBitops"))
                    ->toolTip()
                    .contains(QStringLiteral("+1.12\u00A0M")));
        QVERIFY(fixture.text("totalMacsRemark").startsWith(QStringLiteral("±0.0 %")));
        fixture.document()->insertBlocks(5, {Block{}});
        QCOMPARE(cellText(fixture, 5), QStringLiteral("added"));
        fixture.action("unpinBaseline")->trigger();
        QVERIFY(fixture.table()->isColumnHidden(BlockTableModel::DifferenceColumn));
        QVERIFY(!fixture.action("unpinBaseline")->isEnabled());
        QCOMPARE(fixture.text("totalBitopsRemark"), QString());
        QVERIFY(fixture.text("totalBitopsShare").contains(QStringLiteral("of 8-bit")));
    }

    void uniformBitsPresetsAndFilesCanBePinned()
    {
        WindowFixture fixture;
        const Baseline* baseline = fixture.window.baseline();
        fixture.action("pinUniform8")->trigger();
        QCOMPARE(baseline->costs().total.bitops, 8 * baseline->costs().total.macs);
        QVERIFY(fixture.text("totalBitopsRemark").startsWith(QStringLiteral("−43.4 %")));
        fixture.action("pin:mobilenetv2")->trigger();
        QCOMPARE(baseline->network(), *findPreset("mobilenetv2"));
        QString offered;
        const QString path = fixture.folder.filePath(QStringLiteral("old.bitops"));
        QVERIFY(fixture.document()->save(path).hasValue());
        answerNextFileDialog(path, &offered);
        fixture.action("pinFile")->trigger();
        QCOMPARE(baseline->network(), fixture.document()->network());
        QCOMPARE(baseline->name(), QStringLiteral("old.bitops"));
    }

    void aFileThatIsNoNetworkIsRefusedAndTheBaselineStays()
    {
        WindowFixture fixture;
        QTest::keyClick(&fixture.window, Qt::Key_B, Qt::ControlModifier);
        QString offered;
        QString message;
        answerNextFileDialog(testsFolder() + QStringLiteral("/CMakeLists.txt"), &offered);
        readNextMessage(&message);
        fixture.action("pinFile")->trigger();
        QVERIFY(message.contains(QStringLiteral("CMakeLists.txt")));
        QCOMPARE(fixture.window.baseline()->network(), notebookNetwork());
    }

    void uniformBaselinesAreNamedAfterWhatTheyChange()
    {
        WindowFixture fixture;
        for (const int bits : {16, 8, 7, 6, 5, 4, 3, 2, 1}) {
            const QAction* action =
                fixture.action(QStringLiteral("pinUniform%1").arg(bits).toLatin1().constData());
            QVERIFY(action != nullptr);
            QCOMPARE(action->text(), QStringLiteral("%1-Bit Weights").arg(bits));
        }
        fixture.action("pinUniform3")->trigger();
        QCOMPARE(fixture.window.baseline()->name(), QStringLiteral("3-bit weights"));
        fixture.action("pinUniform32")->trigger();
        QCOMPARE(fixture.window.baseline()->name(), QStringLiteral("float weights"));
        QCOMPARE(fixture.window.baseline()->network().blocks[0].activationBits,
                 fixture.document()->blocks()[0].activationBits);
    }

    void whatCannotBeCostedIsNotPinned()
    {
        WindowFixture fixture;
        fixture.document()->removeBlocks(0, 5);
        QString message;
        readNextMessage(&message);
        fixture.action("pinDesign")->trigger();
        QVERIFY2(message.startsWith(QStringLiteral("Cannot compare with “notebook”: ")), qPrintable(message));
        QVERIFY(!fixture.window.baseline()->isPinned());
    }

    void totalsAreNotComparedWithABaselineThatEndsEarly()
    {
        WindowFixture fixture;
        Network network = notebookNetwork();
        network.blocks[3].kernel = 2; // Even: it and the blocks behind it have no cost.
        fixture.window.baseline()->pin(network, QStringLiteral("broken"));
        QCOMPARE(cellText(fixture, 2), QStringLiteral("±0"));
        QCOMPARE(cellText(fixture, 4), QStringLiteral("–"));
        for (const char* remark : {"totalBitopsRemark", "totalMacsRemark", "totalWeightsRemark"}) {
            QVERIFY2(!fixture.text(remark).contains(QLatin1Char('+')), qPrintable(fixture.text(remark)));
        }
        fixture.document()->insertBlocks(5, {Block{}});
        QCOMPARE(cellText(fixture, 5), QStringLiteral("added"));
    }

    void oneSelectionIsShownEverywhere()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        DesignSelection* selection = fixture.window.selection();
        fixture.click(3, BlockTableModel::OutputColumn);
        QCOMPARE(selection->blocks(), QList<int>{3});
        QVERIFY(fixture.text("explanationTitle").startsWith(QStringLiteral("Block 3")));
        QTest::keyClick(fixture.table(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selection->blocks(), (QList<int>{2, 3}));
        selection->select({0, 1, 4}, 4);
        QCOMPARE(fixture.table()->selectedBlocks(), (QList<int>{0, 1, 4}));
        QCOMPARE(fixture.table()->currentIndex().row(), 4);
        QTest::keyClick(fixture.window.networkPlot(), Qt::Key_Left);
        QCOMPARE(fixture.table()->selectedBlocks(), QList<int>{3});
        // Blocks keep being selected when others come before them.
        fixture.document()->insertBlocks(0, {Block{}});
        QCOMPARE(selection->blocks(), QList<int>{4});
        fixture.document()->removeBlocks(0, 6);
        QVERIFY(selection->blocks().isEmpty());
    }

    void switchesChangeTheBars()
    {
        WindowFixture fixture;
        const NetworkPlot* plot = fixture.window.networkPlot();
        const auto toggle = [&fixture](const char* name) {
            fixture.window.findChild<QAbstractButton*>(QLatin1String(name))->click();
        };
        toggle("barsByLayer");
        QCOMPARE(plot->barView(), (BarView{true, false}));
        QVERIFY(fixture.text("barLegend").contains(QStringLiteral("Depthwise")));
        toggle("logarithmicBars");
        QCOMPARE(plot->barView(), (BarView{true, true}));
        toggle("barsByLayer");
        QCOMPARE(plot->barView(), (BarView{false, true}));
        QVERIFY(!fixture.text("barLegend").contains(QStringLiteral("Depthwise")));
        QVERIFY(fixture.text("barLegend").contains(QStringLiteral("Whole&nbsp;block")));
    }

    void theComparisonIsRemembered()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        const MainWindow::Environment environment{QString(), folder.path().toStdString(), true};
        {
            MainWindow window(environment);
            window.baseline()->pin(*findPreset("mobilenetv2"), QStringLiteral("mobilenetv2"));
            window.networkPlot()->setBarView({true, true});
            window.close();
        }
        MainWindow window(environment);
        QVERIFY(window.baseline()->isPinned());
        QCOMPARE(window.baseline()->network(), *findPreset("mobilenetv2"));
        QCOMPARE(window.baseline()->name(), QStringLiteral("mobilenetv2"));
        QCOMPARE(window.networkPlot()->barView(), (BarView{true, true}));
    }
};

BITOPS_TEST(TestComparison, QApplication)
#include "tst_comparison.moc"
