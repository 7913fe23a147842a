// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/answers.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsClassByClass();
    void forgetsWhatWasTaken();
    void leavesOutAMatrixThatIsTooLarge();
};

void TestAnswers::countsClassByClass()
{
    AnswerKeeper keeper(3);
    keeper.add(torch::tensor({0, 1, 2}, torch::kInt64), torch::tensor({0, 2, 2}, torch::kInt64));
    keeper.add(torch::tensor({2}, torch::kInt64), torch::tensor({1}, torch::kInt64));
    const Answers answers = keeper.take();
    QVERIFY(answers.images == (std::vector<std::int64_t>{1, 1, 2}));
    QVERIFY(answers.correct == (std::vector<std::int64_t>{1, 0, 1}));
    QVERIFY(answers.confusion == (std::vector<std::vector<std::int64_t>>{{1, 0, 0}, {0, 0, 1}, {0, 1, 1}}));
}

void TestAnswers::forgetsWhatWasTaken()
{
    AnswerKeeper keeper(2);
    keeper.add(torch::tensor({0}, torch::kInt64), torch::tensor({0}, torch::kInt64));
    (void)keeper.take();
    QVERIFY(keeper.take().images.empty());
}

void TestAnswers::leavesOutAMatrixThatIsTooLarge()
{
    AnswerKeeper keeper(Answers::mostInMatrix + 1);
    keeper.add(torch::tensor({256}, torch::kInt64), torch::tensor({256}, torch::kInt64));
    const Answers answers = keeper.take();
    QCOMPARE(answers.correct.at(256), std::int64_t{1});
    QVERIFY(answers.confusion.empty());
    AnswerKeeper huge(Answers::mostClasses + 1);
    huge.add(torch::tensor({0}, torch::kInt64), torch::tensor({0}, torch::kInt64));
    QVERIFY(huge.take().images.empty());
}

BITOPS_TEST(TestAnswers, NoApplication)
#include "tst_answers.moc"
