// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Trainers that are refused memory (tests/support/allocation_faults.cpp): each ends by itself, in one
// sentence, and its run goes on to the same end. BITOPS_REFUSALS asks for more of them.

#include "quiet_run.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QTest>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Of one that is refused memory from a request on, or at it alone.
struct MemoryAttempt
{
    int code = -1; ///< −1: it crashed.
    QString failure;
    QByteArray errors;
    long requests = 0; ///< If it came to its end by itself.
};

MemoryAttempt trainWithout(const Scene& scene, const QString& refused)
{
    const QString log = scene.data() + QStringLiteral("-log");
    QFile::remove(log);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), allocationFaultsLibrary());
    environment.insert(QStringLiteral("BITOPS_REFUSE_MEMORY"), refused);
    environment.insert(QStringLiteral("BITOPS_REFUSE_MEMORY_LOG"), log);
    Trainer trainer(scene, environment);
    MemoryAttempt attempt;
    attempt.code = trainer.finish();
    attempt.failure = trainer.failure();
    attempt.errors = trainer.process().readAllStandardError();
    QFile file(log);
    attempt.requests = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toLong() : 0;
    return attempt;
}

int refusals()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("BITOPS_REFUSALS", &isNumber);
    return isNumber ? number : 6;
}

} // namespace

class TestTrainerMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInOneSentenceAndGoesOn_data();
    void endsInOneSentenceAndGoesOn();
    void cleanupTestCase();

private:
    QMap<QString, int> m_endings;
};

void TestTrainerMemory::endsInOneSentenceAndGoesOn_data()
{
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("one request") << true;
    QTest::newRow("all from one on") << false;
}

void TestTrainerMemory::endsInOneSentenceAndGoesOn()
{
    QFETCH(bool, isAlone);
    Scene whole;
    whole.description.training.checkpointSeconds = 0;
    whole.create();
    const long requests =
        trainWithout(whole, QStringLiteral("%1").arg(std::numeric_limits<int>::max())).requests;
    QVERIFY(requests > 0);
    for (int i = 0; i < refusals(); ++i) {
        // As many on the way to the first step as after it.
        const long number =
            static_cast<long>(static_cast<double>(requests) * std::pow((i + 0.5) / refusals(), 2.0));
        Scene scene;
        scene.description.training.checkpointSeconds = 0;
        scene.create();
        const MemoryAttempt attempt =
            trainWithout(scene, QString::number(number) + (isAlone ? QStringLiteral("!") : QString()));
        const QByteArray place = "request " + QByteArray::number(qlonglong(number)) + ": " +
                                 QByteArray::number(attempt.code) + ' ' + attempt.errors;
        const bool hasDone = attempt.code == exit_code::done;
        QVERIFY2(hasDone || attempt.code == exit_code::trainingFailed ||
                     attempt.code == exit_code::wrongInput,
                 place.constData());
        const QByteArray said =
            attempt.failure.isEmpty() ? attempt.errors.trimmed() : attempt.failure.toUtf8();
        QVERIFY2(hasDone || (said.endsWith('.') && said.contains("memory") && !said.contains('\n')),
                 (place + said).constData());
        ++m_endings[hasDone ? QStringLiteral("done without") : QString::fromUtf8(said)];
        finishAsQuietly(scene);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestTrainerMemory::cleanupTestCase()
{
    for (auto ending = m_endings.cbegin(); ending != m_endings.cend(); ++ending) {
        qInfo("refused: %3d × %s", ending.value(), qPrintable(ending.key()));
    }
}

BITOPS_TEST(TestTrainerMemory, QCoreApplication)
#include "tst_trainer_memory.moc"
