// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the core reads and writes, with memory refused at the n-th request, that one alone or all from it
// on: each time in a process of its own, which must come to its end by itself. BITOPS_EVERY_REQUEST=1 tries
// every n, where otherwise large ones are tried by and by.

#include "core/base/lack_of_memory.h"
#include "tests/faults/works.h"
#include "tests/support/allocation_faults.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>

#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <map>
#include <new>
#include <optional>

using namespace bitops;
using namespace bitops::test;

namespace {

constexpr std::string_view lastSentence = "There is not enough memory.";

/// How a process without memory has ended, as its exit code.
enum Ending {
    Done = 40,      ///< It did without, and has the right answer.
    Said = 41,      ///< One sentence came back.
    Thrown = 42,    ///< std::bad_alloc came back, of which the programs make one.
    OthersWord = 1, ///< libarchive ends the process with words of its own.
    LastWord = 43,  ///< Nothing could come back, and the process has ended with its last sentence.
    Wrong = 44,     ///< Another answer than with memory.
    NoSentence = 45
};

Ending tryWithout(const Work& work, const std::filesystem::path& folder, const std::string& wanted,
                  long number, bool isAlone)
{
    std::optional<Result<std::string>> answer;
    try {
        const RefusedMemory refused(number, isAlone);
        answer = work.run(folder);
    } catch (const std::bad_alloc&) {
        return Thrown;
    }
    if (!*answer) {
        return isOneSentence(answer->error().message) ? Said : NoSentence;
    }
    return **answer == wanted ? Done : Wrong;
}

/// In a process of its own. Another number than those of Ending, or below 0: it was not its own end.
int endingOf(const Work& work, const std::filesystem::path& folder, const std::string& wanted, long number,
             bool isAlone, int errors)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(60);
        std::signal(SIGSEGV, SIG_DFL); // Qt Test has words of its own.
        ::dup2(errors, STDERR_FILENO);
        endOnLackOfMemory(lastSentence, LastWord);
        ::_exit(tryWithout(work, folder, wanted, number, isAlone));
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) {
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// What a process has said, which is said no more then.
std::string takeText(QTemporaryFile& file)
{
    file.seek(0);
    const std::string text = file.readAll().toStdString();
    file.resize(0);
    file.seek(0);
    return text;
}

long requestsOf(const Work& work, const std::filesystem::path& folder)
{
    const RefusedMemory none(LONG_MAX, true);
    static_cast<void>(work.run(folder).hasValue());
    return RefusedMemory::requests();
}

/// The next request that is refused: of the first ones all.
long after(long number)
{
    static const bool isThorough = qEnvironmentVariableIsSet("BITOPS_EVERY_REQUEST");
    constexpr long all = 40;
    constexpr long share = 12;
    return isThorough || number < all ? number + 1 : number + number / share;
}

} // namespace

class TestRefusedMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsBySentences_data();
    void endsBySentences();
    void cleanupTestCase();

private:
    std::map<int, long> m_endings;
};

void TestRefusedMemory::endsBySentences_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < works().size(); ++i) {
        QTest::newRow(works()[i].name) << i;
    }
}

void TestRefusedMemory::endsBySentences()
{
    QFETCH(std::size_t, index);
    const Work& work = works()[index];
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toUtf8().toStdString();
    work.prepare(folder);
    const Result<std::string> wanted = work.run(folder);
    QVERIFY2(wanted.hasValue(), wanted ? "" : wanted.error().message.c_str());
    const long requests = requestsOf(work, folder);
    QVERIFY(requests > 0);
    constexpr std::string_view archiveWords = "Fatal Internal Error in libarchive: ";
    const bool usesLibarchive = std::string_view(work.name) == "an archive";
    std::map<int, long> endings;
    QTemporaryFile errors;
    QVERIFY(errors.open());
    for (const bool isAlone : {true, false}) {
        for (long number = 0; number < requests; number = after(number)) {
            const int ending = endingOf(work, folder, *wanted, number, isAlone, errors.handle());
            const std::string place = std::string(work.name) + ", request " + std::to_string(number) +
                                      (isAlone ? " alone: " : " and all that follow: ") +
                                      std::to_string(ending);
            const std::string said = takeText(errors);
            // libarchive does not check all that it asks for.
            const bool isOthers =
                ending == OthersWord ? said.starts_with(archiveWords) : ending == -SIGSEGV && usesLibarchive;
            QVERIFY2(isOthers || (ending >= Done && ending <= LastWord), (place + '\n' + said).c_str());
            const std::string wantedWords =
                ending == LastWord ? std::string(lastSentence) + '\n' : std::string();
            QVERIFY2(isOthers || said == wantedWords, (place + '\n' + said).c_str());
            ++endings[ending];
            ++m_endings[ending];
            // What it was about is whole, and can be done.
            const Result<std::string> again = work.run(folder);
            QVERIFY2(again.hasValue(), (place + (again ? "" : again.error().message)).c_str());
            QVERIFY2(*again == *wanted, place.c_str());
        }
    }
    qInfo("refused: %-26s %6ld requests | %5ld done without, %5ld sentences, %5ld thrown, %5ld last words",
          work.name, requests, endings[Done], endings[Said], endings[Thrown],
          endings[LastWord] + endings[OthersWord] + endings[-SIGSEGV]);
}

void TestRefusedMemory::cleanupTestCase()
{
    qInfo("refused: in all %ld done without, %ld sentences, %ld thrown, %ld last words", m_endings[Done],
          m_endings[Said], m_endings[Thrown],
          m_endings[LastWord] + m_endings[OthersWord] + m_endings[-SIGSEGV]);
}

BITOPS_TEST(TestRefusedMemory, NoApplication)
#include "tst_refused_memory.moc"
