// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "tests/ui/proposal/proposal_fixture.h"
#include "ui/proposal/proposal_queue.h"

using namespace bitops;

class TestProposalQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void trainsWhatWasChosenFromTheMeasuredWeights()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(120);
        TrainingConfiguration recipe;
        recipe.epochs = 7;
        recipe.startFrom = "/runs/other";
        const std::vector<QueuedJob> jobs = proposalJobs(fixture.proposals, {}, recipe);
        QCOMPARE(jobs.size(), std::size_t{3});
        QCOMPARE(jobs[0].network.blocks()->blocks, fixture.proposals.chosen()->network.blocks);
        QCOMPARE(QString::fromStdString(jobs[0].name).replace(QChar(0x00A0), QLatin1Char(' ')),
                 QStringLiteral("notebook, 60 % of 8-bit"));
        QCOMPARE(jobs[1].name, std::string("notebook, −1 point"));
        QCOMPARE(jobs[2].name, std::string("notebook, knee"));
        for (const QueuedJob& job : jobs) {
            QCOMPARE(job.training.startFrom, std::string("/runs/float"));
            QCOMPARE(job.training.epochs, 7);
            QVERIFY(!job.isResumed());
            QCOMPARE(job.network.name(), std::string("notebook"));
        }
    }

    void uniformOnesCostNoMore()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(120); // Uniform 4 has 50 %, uniform 6 would have 75 %.
        const std::vector<QueuedJob> jobs =
            proposalJobs(fixture.proposals, {.kinds = {ProposalKind::Budget}, .withUniform = true}, {});
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[1].network.blocks()->blocks,
                 uniformDesign(notebookNetwork(), 4, false).blocks()->blocks);
        QCOMPARE(jobs[1].name, std::string("notebook, uniform 4"));
    }

    void trainsNothingTwice()
    {
        ProposalFixture fixture;
        QVERIFY(fixture.measure());
        fixture.proposals.setBudget(ProposalFront::mostSteps);
        fixture.wish({.bits = {8}});
        QVERIFY(fixture.isSolved());
        QCOMPARE(proposalJobs(fixture.proposals, {}, {}).size(), std::size_t{1});
    }

    void trainsNothingWhereNothingIsProposed()
    {
        const ProposalFixture fixture;
        QVERIFY(proposalJobs(fixture.proposals, {.withUniform = true}, {}).empty());
    }
};

BITOPS_TEST(TestProposalQueue, QApplication)
#include "tst_proposal_queue.moc"
