// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/layer_table_model.h"
#include "ui/design/network_document.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

struct LayerTableModelFixture
{
    NetworkDocument document;
    LayerTableModel model{&document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    LayerTableModelFixture() { document.setNetwork(notebookNetwork()); }

    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
    }
};

} // namespace

class TestLayerTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsAllThatIsCountedOfALayer()
    {
        const LayerTableModelFixture fixture;
        QCOMPARE(fixture.model.rowCount(), 11);
        QCOMPARE(fixture.text(2, LayerTableModel::BlockColumn), QStringLiteral("1"));
        QCOMPARE(fixture.text(2, LayerTableModel::LayerColumn), QStringLiteral("Depthwise 3×3"));
        QCOMPARE(fixture.text(2, LayerTableModel::InputColumn), QStringLiteral("32×32×32"));
        QCOMPARE(fixture.text(2, LayerTableModel::OutputColumn), QStringLiteral("32×16×16"));
        QCOMPARE(fixture.text(2, LayerTableModel::GroupsColumn), QStringLiteral("32"));
        QCOMPARE(fixture.text(2, LayerTableModel::WeightBitsColumn), QStringLiteral("4"));
        QCOMPARE(fixture.text(2, LayerTableModel::InputBitsColumn), QStringLiteral("float"));
        QCOMPARE(fixture.text(2, LayerTableModel::MacsColumn), QStringLiteral("73,728"));
        QCOMPARE(fixture.text(2, LayerTableModel::BitopsColumn), QStringLiteral("294,912"));
        QCOMPARE(fixture.text(2, LayerTableModel::ShareColumn), QStringLiteral("2.2 %"));
        QCOMPARE(fixture.text(2, LayerTableModel::CumulativeShareColumn), QStringLiteral("9.8 %"));
        QCOMPARE(fixture.text(2, LayerTableModel::ParametersColumn), QStringLiteral("352"));
        QCOMPARE(fixture.text(2, LayerTableModel::WeightBytesColumn), QStringLiteral("144 B"));
        QCOMPARE(fixture.text(2, LayerTableModel::FloatBytesColumn), QStringLiteral("1.2 kB"));
        QCOMPARE(fixture.text(2, LayerTableModel::OutputBytesColumn), QStringLiteral("32.8 kB"));
        QCOMPARE(fixture.text(2, LayerTableModel::IntensityColumn), QStringLiteral("0.45"));
    }

    void namesTheRuleAndGivesExactNumbers()
    {
        LayerTableModelFixture fixture;
        const auto heading = [&fixture](int column, int role) {
            return fixture.model.headerData(column, Qt::Horizontal, role).toString();
        };
        QCOMPARE(heading(LayerTableModel::BitopsColumn, Qt::DisplayRole),
                 QStringLiteral("BitOps (weight-bits)"));
        fixture.document.setCostOptions({.rule = CountingRule::Product});
        QCOMPARE(heading(LayerTableModel::BitopsColumn, Qt::DisplayRole), QStringLiteral("BitOps (product)"));
        QCOMPARE(heading(LayerTableModel::WeightBytesColumn, LayerTableModel::ValueRole),
                 QStringLiteral("Weight bytes"));
        const auto value = [&fixture](int column) {
            return fixture.model.index(3, column).data(LayerTableModel::ValueRole);
        };
        QCOMPARE(value(LayerTableModel::WeightBytesColumn).toLongLong(), 1'024);
        QCOMPARE(value(LayerTableModel::MacsColumn).toLongLong(), 524'288);
    }

    void theClassifierHasNoShareUnlessItIsCounted()
    {
        LayerTableModelFixture fixture;
        QCOMPARE(fixture.text(10, LayerTableModel::ShareColumn), QStringLiteral("–"));
        fixture.document.setCostOptions({.withClassifier = true});
        QCOMPARE(fixture.text(10, LayerTableModel::ShareColumn), QStringLiteral("0.6 %"));
        QCOMPARE(fixture.text(10, LayerTableModel::CumulativeShareColumn), QStringLiteral("100.0 %"));
    }

    void rowsFollowTheDesign()
    {
        LayerTableModelFixture fixture;
        const QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
        fixture.document.insertBlocks(1, {Block{.type = BlockType::InvertedResidual}});
        QCOMPARE(fixture.model.rowCount(), 14);
        QCOMPARE(fixture.text(2, LayerTableModel::LayerColumn), QStringLiteral("Expansion 1×1"));
        fixture.document.removeBlocks(0, 5);
        QCOMPARE(fixture.model.rowCount(), 3);
        QCOMPARE(reset.count(), 0);
    }

    void everyColumnHasATitleAndAnExplanation()
    {
        const LayerTableModelFixture fixture;
        for (int column = 0; column < LayerTableModel::ColumnCount; ++column) {
            QVERIFY(!fixture.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!fixture.model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }
};

BITOPS_TEST(TestLayerTableModel, QCoreApplication)
#include "tst_layer_table_model.moc"
