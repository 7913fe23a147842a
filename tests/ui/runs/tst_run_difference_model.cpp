// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/runs/run_difference_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bitops;

class TestRunDifferenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatDiffersOrAll()
    {
        RunDifferenceModel model({{RunPart::Design, "classes", 0, std::int64_t{10}, std::int64_t{10}},
                                  {RunPart::Block, "weight_bits", 2, std::int64_t{32}, std::string("8·4")},
                                  {RunPart::Training, "nesterov", 0, false, true},
                                  {RunPart::Result, "best_accuracy", 0, 0.5, std::monostate()},
                                  {RunPart::Result, "test_accuracy", 0, 0.25, 0.25}},
                                 QStringLiteral("one"), QStringLiteral("two"));
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(toMarkdown(model.table()),
                 std::string("| Of the run                       | one    | two |\n"
                             "| :------------------------------- | :----- | :-- |\n"
                             "| Block 2: Weight bits             | float  | 8·4 |\n"
                             "| Training: Nesterov's momentum    | no     | yes |\n"
                             "| Result: Best validation accuracy | 50.0\u00A0% | –   |\n"));
        model.setShowsAll(true);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Design: Classes"));
        QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
        QVERIFY(model.index(1, 0).data(Qt::FontRole).isValid());
        QCOMPARE(model.index(4, 0).data().toString(), QStringLiteral("Result: Test accuracy"));
        QCOMPARE(model.index(4, 1).data().toString(), QStringLiteral("25.0\u00A0%"));
    }

    void aKeyOfTheFutureIsShownAsItIs()
    {
        const RunDifferenceModel model({{RunPart::Training, "new_key", 0, 1.5, 2.5}}, {}, {});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Training: new_key"));
    }
};

BITOPS_TEST(TestRunDifferenceModel, QCoreApplication)
#include "tst_run_difference_model.moc"
