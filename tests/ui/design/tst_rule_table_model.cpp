// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/rule_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bitops;

class TestRuleTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void hasAColumnForEachRuleAndTheTotalsBelow()
    {
        RuleTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setReports(computeAllCosts(notebookNetwork(), /*withClassifier=*/false));
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(model.columnCount(), RuleTableModel::FirstRuleColumn + 5);
        const auto total = [&model](std::string_view rule) {
            for (int column = RuleTableModel::FirstRuleColumn; column < model.columnCount(); ++column) {
                if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString() ==
                    rule) {
                    return model.index(model.rowCount() - 1, column).data().toString();
                }
            }
            return QString();
        };
        QCOMPARE(total("weight-bits"), QStringLiteral("13,352,960"));
        QCOMPARE(total("notebook"), QStringLiteral("83,763,200"));
        QCOMPARE(model.index(11, RuleTableModel::MacsColumn).data().toString(), QStringLiteral("2,950,144"));
        QCOMPARE(model.index(2, RuleTableModel::FirstRuleColumn).data().toString(),
                 QStringLiteral("294,912"));
    }

    /// Each rule has its own size at which 64 bits are too few.
    void aRuleThatOverflowsHasNoNumbers()
    {
        const Block wide{.type = BlockType::Conv, .outChannels = 2'048, .kernel = 15, .weightBits = 8};
        Block wider = wide;
        wider.outChannels = 16'384;
        const Network network{.input = {.shape = {3, 4'096, 4'096}}, .blocks = {wide, wider}};
        std::vector<CostReport> reports = computeAllCosts(network, /*withClassifier=*/false);
        QVERIFY(reports.front().layers.size() != reports.at(1).layers.size());
        RuleTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReports(std::move(reports));
        const int total = model.rowCount() - 1;
        QCOMPARE(model.index(total, RuleTableModel::FirstRuleColumn + 1).data().toString(),
                 QStringLiteral("–"));
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                QVERIFY(model.index(row, column).data().isValid());
            }
        }
    }

    void followsAnotherDesign()
    {
        RuleTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReports(computeAllCosts(notebookNetwork(), /*withClassifier=*/false));
        model.setReports(computeAllCosts(withUniformBits(notebookNetwork(), 8), /*withClassifier=*/true));
        QCOMPARE(model.rowCount(), 12);
        QVERIFY(model.index(11, RuleTableModel::LayerColumn).data().toString() == QLatin1String("Total"));
        model.setReports(computeAllCosts(Network{.blocks = {Block{}}}, /*withClassifier=*/false));
        QCOMPARE(model.rowCount(), 4);
    }
};

BITOPS_TEST(TestRuleTableModel, QCoreApplication)
#include "tst_rule_table_model.moc"
