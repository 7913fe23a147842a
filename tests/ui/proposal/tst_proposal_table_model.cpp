// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "tests/ui/proposal/proposal_fixture.h"
#include "ui/proposal/proposal_table_model.h"

#include <QAbstractItemModelTester>

using namespace bitops;

using Model = ProposalTableModel;

class TestProposalTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void hasTheDesignAlone()
    {
        ProposalFixture fixture;
        Model model(&fixture.proposals);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(text(model, 0, Model::BitopsColumn), QStringLiteral("–"));
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled));
        QCOMPARE(text(model, Model::onScreenRow, Model::NameColumn), QStringLiteral("On screen"));
        QCOMPARE(text(model, Model::onScreenRow, Model::BitopsColumn), QStringLiteral("13.35 M"));
        QCOMPARE(text(model, Model::onScreenRow, Model::AccuracyColumn), QStringLiteral("–"));
    }

    void followsBudgetAndDesign()
    {
        ProposalFixture fixture;
        Model model(&fixture.proposals);
        const QAbstractItemModelTester tester(&model);
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(120);
        const Allocation& best = *fixture.proposals.chosen();
        const double eightBits = static_cast<double>(fixture.document.costs().total.bitopsAtEightBits);
        QCOMPARE(text(model, 0, Model::BitopsColumn),
                 QString::number(100 * static_cast<double>(best.bitops) / eightBits, 'f', 1) +
                     QStringLiteral(" %"));
        QCOMPARE(text(model, 0, Model::AccuracyColumn),
                 QString::number(100 * (0.79 - best.accuracyDrop), 'f', 1) + QStringLiteral(" %"));
        QCOMPARE(text(model, Model::onScreenRow, Model::BitopsColumn), QStringLiteral("56.6 %"));
        fixture.proposals.setBudget(fixture.proposals.front()->leastSteps());
        QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled));
        fixture.proposals.setBudget(1);
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled));
        fixture.document.setDesign(uniformDesign(notebookNetwork(), 8, false));
        QVERIFY(fixture.isSolved());
        QCOMPARE(text(model, Model::onScreenRow, Model::BitopsColumn), QStringLiteral("100.0 %"));
    }

private:
    static QString text(const Model& model, int row, int column)
    {
        return model.index(row, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
    }
};

BITOPS_TEST(TestProposalTableModel, QApplication)
#include "tst_proposal_table_model.moc"
