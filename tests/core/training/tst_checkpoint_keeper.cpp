// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/checkpoint_keeper.h"

#include "core/runs/run_folder.h"
#include "small_training.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

Checkpoint atEpoch(int epoch)
{
    return {test::smallNetwork(), {}, 100, {.epoch = epoch}, {{"a", torch::tensor({1.0F})}}};
}

class Folder
{
public:
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    [[nodiscard]] int epochIn(const char* name) const
    {
        return loadCheckpoint(path() / name).value().position.epoch;
    }
    void spoil(const char* name) const { std::filesystem::resize_file(path() / name, 20); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCheckpointKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOneBefore();
    void writesTheBestWithTheNext();
    void spendsAHundredthAtMost();
    void savesAfterEveryStepIfAsked();
    void findsTheLast();
    void findsTheOneBeforeADamagedOne();
    void findsTheOneBeforeAMissingOne();
    void findsNoneInAFreshFolder();
    void refusesWhereAllAreDamaged();
};

void TestCheckpointKeeper::keepsTheOneBefore()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    for (int epoch = 1; epoch <= 3; ++epoch) {
        QVERIFY(keeper.save(atEpoch(epoch), 0).hasValue());
    }
    QCOMPARE(folder.names(), (QStringList{QStringLiteral("last.ckpt"), QStringLiteral("previous.ckpt")}));
    QCOMPARE(folder.epochIn(run_file::lastCheckpoint), 3);
    QCOMPARE(folder.epochIn(run_file::previousCheckpoint), 2);
}

void TestCheckpointKeeper::writesTheBestWithTheNext()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    keeper.holdBest(atEpoch(7));
    QVERIFY(folder.names().isEmpty());
    QCOMPARE(keeper.heldBest()->position.epoch, 7);
    QVERIFY(keeper.save(atEpoch(8), 0).hasValue());
    QVERIFY(!keeper.heldBest());
    QCOMPARE(folder.epochIn(run_file::bestCheckpoint), 7);
}

void TestCheckpointKeeper::spendsAHundredthAtMost()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 30);
    QVERIFY(keeper.isDueAfterEpoch(0)); // The first comes always.
    QVERIFY(keeper.save(atEpoch(1), 0).hasValue());
    const double cost = keeper.seconds();
    QVERIFY(cost > 0);
    QVERIFY(!keeper.isDueAfterEpoch(199 * cost)); // Another one would make it two in less than 200.
    QVERIFY(keeper.isDueAfterEpoch(201 * cost));
    QVERIFY(!keeper.isDueWithinEpoch(29));
    QVERIFY(keeper.isDueWithinEpoch(30 + 201 * cost));
}

void TestCheckpointKeeper::savesAfterEveryStepIfAsked()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    QVERIFY(keeper.save(atEpoch(1), 0).hasValue());
    QVERIFY(keeper.isDueWithinEpoch(0));
    QVERIFY(keeper.isDueAfterEpoch(0));
}

void TestCheckpointKeeper::findsTheLast()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    QVERIFY(keeper.save(atEpoch(1), 0) && keeper.save(atEpoch(2), 0));
    const FoundCheckpoint found = findCheckpoint(folder.path()).value().value();
    QCOMPARE(found.checkpoint.position.epoch, 2);
    QVERIFY(found.notice.empty());
}

void TestCheckpointKeeper::findsTheOneBeforeADamagedOne()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    QVERIFY(keeper.save(atEpoch(1), 0) && keeper.save(atEpoch(2), 0));
    folder.spoil(run_file::lastCheckpoint);
    const FoundCheckpoint found = findCheckpoint(folder.path()).value().value();
    QCOMPARE(found.checkpoint.position.epoch, 1);
    QVERIFY(found.notice.find("last.ckpt: the file is damaged. Going on from ") != std::string::npos);
}

void TestCheckpointKeeper::findsTheOneBeforeAMissingOne()
{
    const Folder folder;
    QVERIFY(saveCheckpoint(folder.path() / run_file::previousCheckpoint, atEpoch(4)).hasValue());
    const FoundCheckpoint found = findCheckpoint(folder.path()).value().value();
    QCOMPARE(found.checkpoint.position.epoch, 4);
    QVERIFY(found.notice.find("last.ckpt: there is no such file. ") != std::string::npos);
}

void TestCheckpointKeeper::findsNoneInAFreshFolder()
{
    const Folder folder;
    QVERIFY(!findCheckpoint(folder.path()).value().has_value());
}

void TestCheckpointKeeper::refusesWhereAllAreDamaged()
{
    const Folder folder;
    CheckpointKeeper keeper(folder.path(), 0);
    QVERIFY(keeper.save(atEpoch(1), 0) && keeper.save(atEpoch(2), 0));
    folder.spoil(run_file::lastCheckpoint);
    folder.spoil(run_file::previousCheckpoint);
    const auto found = findCheckpoint(folder.path());
    QVERIFY(!found);
    QVERIFY(found.error().message.ends_with("last.ckpt: the file is damaged."));
}

BITOPS_TEST(TestCheckpointKeeper, NoApplication)
#include "tst_checkpoint_keeper.moc"
