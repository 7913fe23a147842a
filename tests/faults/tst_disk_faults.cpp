// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the core reads and writes, where the n-th call that reads or writes fails, for every n: that one
// alone or all from it on.

#include "tests/faults/works.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

using namespace bitops;
using namespace bitops::test;

namespace {

struct Kind
{
    const char* name;
    const char* call;
    int error; ///< 0: it takes or gives half.
};

constexpr std::array kinds{Kind{"broken disk, reading", "reading", EIO},
                           Kind{"no permission, reading", "opening", EACCES},
                           Kind{"network disk gone, reading", "reading", ESTALE},
                           Kind{"short reads", "reading", 0},
                           Kind{"disk full", "any", ENOSPC},
                           Kind{"broken disk, writing", "any", EIO},
                           Kind{"short writes", "write", 0}};

/// What has come of the faults of a kind.
struct Counts
{
    long faults = 0; ///< Tries in which at least one call failed.
    long sentences = 0;
    long unnoticed = 0; ///< All went well nonetheless, as it should: what failed was not needed.
};

} // namespace

class TestDiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endBySentences_data();
    void endBySentences();
    void cleanupTestCase();

private:
    Counts m_all;
};

void TestDiskFaults::endBySentences_data()
{
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<std::size_t>("kind");
    for (std::size_t i = 0; i < works().size(); ++i) {
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            QTest::addRow("%s, %s", works()[i].name, kinds[kind].name) << i << kind;
        }
    }
}

void TestDiskFaults::endBySentences()
{
    QFETCH(std::size_t, index);
    QFETCH(std::size_t, kind);
    const Work& work = works()[index];
    const auto& [name, call, error] = kinds[kind];
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toUtf8().toStdString();
    work.prepare(folder);
    const Result<std::string> wanted = work.run(folder);
    QVERIFY2(wanted.hasValue(), wanted ? "" : wanted.error().message.c_str());
    Counts counts;
    for (const bool isAlone : {true, false}) {
        bool wasHit = true;
        for (long number = 0; wasHit; ++number) {
            Result<std::string> answer = std::string();
            {
                const InjectedFault fault({.call = call,
                                           .error = error,
                                           .isShort = error == 0,
                                           .number = number,
                                           .isAlone = isAlone,
                                           .under = folder.string()});
                answer = work.run(folder);
                wasHit = fault.count() > 0;
            }
            const std::string place = std::string(work.name) + ", " + name + ", call " +
                                      std::to_string(number) + (isAlone ? " alone: " : ": ");
            counts.faults += wasHit ? 1 : 0;
            if (answer) {
                QVERIFY2(*answer == *wanted, (place + *answer).c_str());
                counts.unnoticed += wasHit ? 1 : 0;
            } else {
                const std::string& said = answer.error().message;
                QVERIFY2(wasHit && error != 0 && isOneSentence(said), (place + said).c_str());
                ++counts.sentences;
            }
            // Nothing is lost, and what was begun is in nobody's way.
            const Result<std::string> again = work.run(folder);
            QVERIFY2(again && *again == *wanted, (place + (again ? *again : again.error().message)).c_str());
        }
    }
    m_all.faults += counts.faults;
    m_all.sentences += counts.sentences;
    m_all.unnoticed += counts.unnoticed;
    qInfo("faults: %-24s %-26s %5ld faults, %5ld sentences, %5ld did no harm, 0 lost", work.name, name,
          counts.faults, counts.sentences, counts.unnoticed);
}

void TestDiskFaults::cleanupTestCase()
{
    qInfo("faults: in all %ld faults, %ld sentences, %ld did no harm", m_all.faults, m_all.sentences,
          m_all.unnoticed);
}

BITOPS_TEST(TestDiskFaults, NoApplication)
#include "tst_disk_faults.moc"
